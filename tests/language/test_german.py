"""German notes: found out, read, planned and spoken of in German."""

from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.typography import set_spaces
from deckgen.look.theme import load_theme
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.languages import detect_language
from deckgen.story import SectionKind

pytestmark = pytest.mark.slow

NOTES = Path(__file__).parent / "german.md"
NAMES = {
    SectionKind.ACTIVITY: "Tätigkeit | Aktivität | AKTIVITÄTEN | Unternehmen | Das Unternehmen | Wer? | Über uns",
    SectionKind.PROBLEM: "Problem | Die Probleme | Herausforderungen | 1. Ausgangslage | Ausgangssituation : | Kontext",
    SectionKind.SOLUTION: "Lösung | Die Lösung | Loesung | LÖSUNGEN | Umsetzung | Vorgehen | Lösungsansatz",
    SectionKind.RESULTS: "Ergebnisse | Ergebnis | Nutzen | Der Nutzen | Mehrwert | Vorteile | Fazit",
    SectionKind.FIGURES: "Kennzahlen | Zahlen und Fakten | In Zahlen | Wichtigste Zahlen",
    SectionKind.ARCHITECTURE: "Architektur | Zielarchitektur | Schaubild",
    SectionKind.NOTES: "Notizen | Sprechernotizen | Anmerkungen",
    SectionKind.QUOTE: "Zitat | Kundenstimme",
}


@pytest.fixture(scope="module")
def course():
    """The twenty stories."""
    return read_figures(read_course([NOTES], Diagnostics()), Diagnostics())


def list_stories(course):
    return [story for module in course.modules for story in module.stories]


def test_every_story_is_german(course):
    """By its words; so are the module and the course."""
    stories = list_stories(course)
    assert len(stories) == 20
    assert {story.lang for story in stories} | {module.lang for module in course.modules} | {course.lang} == {"de"}


def test_every_section_is_known(course):
    """No heading of these notes is a section of its own kind."""
    sections = [section for story in list_stories(course) for section in story.sections]
    assert [section.title for section in sections if section.kind is SectionKind.OTHER] == []
    assert len(sections) > 60


def test_a_reminder_of_the_architecture(course):
    """`!!! Architektur auf der Seite zeigen !!!` is said wherever the architecture matters."""
    (reminder,) = (one for story in list_stories(course) for section in story.sections for one in section.reminders)
    assert (reminder.text, reminder.architecture) == ("Architektur auf der Seite zeigen", True)


@pytest.mark.parametrize("kind", NAMES)
def test_names_of_sections(kind):
    """With articles, in capitals, numbered, without umlauts."""
    for heading in NAMES[kind].split(" | "):
        assert SectionNames().find(heading) is kind, heading


def test_a_name_opens_a_section_on_its_line(read):
    """`Problem: …` and `Lösung: …` on plain lines; a fact of the company does not."""
    assert SectionNames().opens("Herausforderung")
    assert not SectionNames().opens("Branche")
    reading = read("# Modul 1\n## Thema\n[Orbex](https://o.example)\n\nProblem: zu langsam\n\nLösung: schneller\n")
    assert [section.kind for section in reading.story.sections] == [SectionKind.PROBLEM, SectionKind.SOLUTION]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Die Wartezeit ist gesunken", "de"),
        ("Ladezeit von 6 auf 2 Sekunden", "de"),
        ("Störungen", "de"),
        ("Termine in Berlin", ""),
        ("Kubernetes, Terraform", ""),
        ("the war was in the news", "en"),
    ],
)
def test_the_language_of_a_line(text, lang):
    """Umlauts and common words; a word that English has, too, tells neither."""
    assert detect_language(text) == lang


def test_slides_and_notes_speak_german(course):
    """Labels, reminders, times, quotation marks: nothing that the author did not write is English."""
    theme = load_theme("default", Diagnostics())
    (module,) = course.modules
    pages = lay_out_deck(plan_deck(course, module, theme.pace), design_frames(theme), theme, Diagnostics()).pages
    titles = {page.title.split(" (")[0] for page in pages}
    assert {"Agenda", "Kennzahlen des Moduls", "Quellen"} <= titles
    notes = ["".join(run.text for run in line.runs) for page in pages for line in page.notes]
    assert "⚠ NICHT VERGESSEN: Architektur auf der Seite zeigen" in notes
    assert "Dauer: 0,5 min" in notes
    assert any("„" in line and "“ (Zeile " in line for line in notes)
    assert not [line for line in notes if line.startswith(("Time", "Next", "Source:", "REMINDER"))]


def test_spaces_of_numbers_do_not_break():
    """Before units, percent and currencies."""
    text = "Rund 3,5 % in 12 Stunden, 2,5 Mio. € mehr"
    assert set_spaces(text, "de") == "Rund 3,5\u00a0% in 12\u00a0Stunden, 2,5\u00a0Mio. € mehr"


@pytest.mark.parametrize("name", ["de", "de-AT", "Deutsch", "german", "allemand"])
def test_front_matter_may_ask_for_it(read, name):
    """By code, region or name."""
    assert read(f"---\nlang: {name}\ncompany: Orbex\n---\n## Problem\nThe words are English.\n").story.lang == "de"
