"""Two language versions of one course in one call are one finding, not a course in which everything is told twice."""

import pytest

from deckgen.diagnostics import Severity

WORDS = {
    "en": ("Problem", "Restores took 3 days, and the teams were waiting for the data that they needed."),
    "fr": ("Problème", "Les restaurations prenaient 3 jours et les équipes attendaient leurs données."),
    "de": ("Herausforderung", "Die Wiederherstellung dauerte 3 Tage, und die Teams warteten auf ihre Daten."),
}
TITLES = {"en": "Module 1: Storage", "fr": "Module 1 : Stockage", "de": "Modul 1: Speicher"}
TOPICS = {"en": "Backup", "fr": "Sauvegarde", "de": "Sicherung"}
NOISE = {"duplicate-story", "module-number-twice"}


def tell(lang, *companies, title=None, topic=None):
    name, words = WORDS[lang]
    story = "## {1}\n[{0}](https://a.b/{0})\n### {2}\n{3}\n"
    told = "".join(story.format(company, topic or TOPICS[lang], name, words) for company in companies)
    return f"# {title or TITLES[lang]}\n{told}"


@pytest.mark.parametrize(("first", "second"), [("en", "fr"), ("fr", "de"), ("de", "en")])
@pytest.mark.parametrize("title", [None, "Module 1"])
def test_one_course_in_two_languages_is_one_finding(read, first, second, title):
    """With translated or shared titles: it names both places, and nothing is said story by story."""
    texts = {lang: tell(lang, "Orbex", "Delmar", title=title) for lang in (first, second)}
    reading = read(**{f"{at}-{lang}/notes.md": texts[lang] for at, lang in enumerate((first, second))})
    finding = reading.find("translated-course")
    assert finding.severity is Severity.WARNING
    assert (finding.at.path.rpartition("/notes/")[2], finding.at.line) == (f"1-{second}/notes.md", 3)
    assert f"0-{first}/notes.md" in finding.message
    assert "Orbex, Delmar" in finding.message
    assert NOISE.isdisjoint(reading.codes)


def test_a_course_in_both_languages_is_none(read):
    """Half of it English and half French is how this course is written."""
    reading = read(**{"a.md": tell("en", "Orbex", "Delmar"), "b.md": tell("fr", "Alma", "Bolt")})
    assert "translated-course" not in reading.codes
    assert "module-number-twice" in reading.codes


def test_a_company_told_of_twice_in_one_language_is_a_duplicate(read):
    """As before: the same topic twice."""
    reading = read(**{"a.md": tell("en", "Orbex"), "b.md": tell("en", "Orbex", title="Module 2")})
    assert "translated-course" not in reading.codes
    assert "duplicate-story" in reading.codes


def test_one_story_retold_in_another_language_is_a_duplicate(read):
    """One of many is no second version of the course."""
    many = tell("en", "Orbex", "Delmar", "Alma", "Bolt", topic="S3")
    reading = read(**{"a.md": many, "b.md": tell("fr", "Orbex", "Cargo", "Dune", topic="S3", title="Module 2")})
    assert "translated-course" not in reading.codes
    assert "duplicate-story" in reading.codes
