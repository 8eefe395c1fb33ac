"""Front matter at the start of a notes file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics, Severity
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.stories.front_matter import KEYS, FrontMatter, parse_front_matter
from deckgen.story import FigureWishes, SectionKind, SectionLayout


def parse(text: str) -> tuple[FrontMatter, int, Diagnostics]:
    diagnostics = Diagnostics()
    front, lines = parse_front_matter(text, "notes.md", SectionNames(), diagnostics)
    return front, lines, diagnostics


def test_everything_an_author_may_say_is_read():
    """Each documented key reaches the front matter in its own type."""
    front, lines, diagnostics = parse(
        "---\ntitle: A story\ncompany: Acme\ntopic: Lambda\nmodule: 04\nsource: https://example.com/a?b=c\n"
        "lang: fr-CA\ntags: [cloud, data]\nminutes: 12,5\nlayout: {problem: statement, solution: bullets}\n"
        'figures: {add: ["60 percent", "7 TB"], remove: 3 months, hero: "7 TB"}\n---\n# Text\n'
    )
    assert (front.find_line("company"), front.find_line("figures"), front.find_line("key")) == (3, 11, 1)
    assert front._replace(lines=()) == FrontMatter(
        title="A story",
        company="Acme",
        topic="Lambda",
        module="04",
        source="https://example.com/a?b=c",
        lang="fr",
        tags=("cloud", "data"),
        minutes=12.5,
        layouts=(
            (SectionKind.PROBLEM, SectionLayout.STATEMENT),
            (SectionKind.SOLUTION, SectionLayout.BULLETS),
        ),
        figures=FigureWishes(("60 percent", "7 TB"), ("3 months",), "7 TB", front.figures.places),
    )
    where = [(entry, at.line, at.column) for entry, at in front.figures.places]
    assert where == [("60 percent", 11, 17), ("7 TB", 11, 31), ("3 months", 11, 48), ("7 TB", 11, 64)]
    assert lines == 12
    assert not len(diagnostics)


def test_a_source_without_a_protocol_is_a_finding():
    """Nobody can click on it; the words stay."""
    front, _, diagnostics = parse("---\ntitle: A\nsource: example.com/a\n---\n")
    (finding,) = diagnostics
    assert (front.source, finding.code, finding.at.line, finding.at.column) == ("example.com/a", "wrong-value", 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n---\ntitle: x\n---\n",
        "\n---\ntitle: x\n---\n",
        "---\n\n# Title\n\n---\n",
        "---\n---\n",
        "---\nThe company says **a lot**.\n---\n",
        "----\ntitle: x\n----\n",
        "",
        "---",
    ],
)
def test_rules_and_prose_are_not_front_matter(text):
    """Only `---` on the first line with a key below it begins front matter; anything else is text, without a word."""
    front, lines, diagnostics = parse(text)
    assert (front, lines, len(diagnostics)) == (FrontMatter(), 0, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\nNote: this is prose between two rules\n---\n", "front-matter"),
        ("---\ntitle: a: b\n---\n", "yaml-syntax"),
        ("---\ntitle: [\n---\n", "yaml-syntax"),
    ],
)
def test_broken_front_matter_stays_text(text, code):
    """What cannot be read is kept as text and reported once."""
    front, lines, diagnostics = parse(text)
    assert (front, lines) == (FrontMatter(), 0)
    assert [found.code for found in diagnostics] == [code]


@pytest.mark.parametrize(
    ("text", "title", "lines", "code"),
    [
        ("---\ntitle: x\n", "x", 2, "open-front-matter"),
        ("---\ntitle: x", "x", 1, "open-front-matter"),
        ("---\ntitle: x\ntags:\n  - a\n\n# Module 4\n", "x", 4, "open-front-matter"),
        ("---\ntitle: x\n# Module 4\n\n## T\n\n---\n\ntext\n", "x", 2, "open-front-matter"),
        ("---\n- title: x\n- topic: y\n- title: z\n---\n", "x", 5, "listed-front-matter"),
    ],
)
def test_front_matter_without_an_end_or_as_a_list_is_read(text, title, lines, code):
    """What the author means is clear, so none of it lands on a slide; that it is written otherwise is said."""
    front, taken, diagnostics = parse(text)
    assert (front.title, [found.code for found in diagnostics]) == (title, [code])
    assert taken in {lines, lines + 1} if text.endswith("x") else taken == lines


@pytest.mark.parametrize(
    "text", ["\ufeff---\r\ntitle: x\r\n---\r\nrest", "---  \ntitle: x\n...\nrest", "---\ntitle: x\n---"]
)
def test_marks_as_editors_write_them(text):
    """A byte order mark, Windows line ends, trailing spaces, `...` and the end of the file all count as marks."""
    front, lines, diagnostics = parse(text)
    assert (front.title, lines, len(diagnostics)) == ("x", 3, 0)


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("compnay: Acme", "unknown-key", 1),
        ("minutes: many", "wrong-value", 10),
        ("minutes: -1", "wrong-value", 10),
        ("lang: klingon", "wrong-value", 7),
        ("tags: {a: b}", "wrong-value", 7),
        ("company: [a, b]", "wrong-value", 10),
        ("figures: [7 TB]", "wrong-value", 10),
        ("figures: {ad: 7 TB}", "unknown-key", 11),
        ("layout: {solutoin: bullets}", "unknown-key", 10),
        ("layout: {problem: foo}", "wrong-value", 19),
        ("layout: {problem: [statement]}", "wrong-value", 19),
    ],
)
def test_mistakes_have_a_place_and_a_remedy(line, code, column):
    """Each mistake is one warning at its own line and column with a hint; the other keys still count."""
    front, lines, diagnostics = parse(f"---\ntitle: x\n{line}\n---\n")
    (found,) = diagnostics
    assert (found.code, found.severity) == (code, Severity.WARNING)
    assert found.at is not None
    assert (found.at.line, found.at.column) == (3, column)
    assert found.at.excerpt == line
    assert found.hint
    assert (front.title, lines) == ("x", 4)


@given(st.text())
def test_no_text_raises(text):
    """Any text after the opening mark gives front matter or stays text, never more lines than there are."""
    _, lines, _ = parse(f"---\n{text}")
    assert 0 <= lines <= text.count("\n") + 2


@given(st.dictionaries(st.sampled_from(KEYS), st.text("ab: ,[]{}'\"\n-&*!|#1", max_size=12)))
def test_no_value_raises(entries):
    """Nor does any value of a known key."""
    parse("---\n" + "".join(f"{key}: {value}\n" for key, value in entries.items()) + "---\n")


def test_the_language_has_two_names():
    """`language: fr` says what `lang: fr` says."""
    front, _, diagnostics = parse("---\ntitle: x\nlanguage: Français\n---\n")
    assert (front.lang, len(diagnostics)) == ("fr", 0)


def test_a_wrong_layout_is_left_out_and_the_right_ones_are_named():
    """A way that no section can be shown in is a warning, not a silence."""
    front, _, diagnostics = parse("---\nlayout: {problem: foo, solution: statement}\n---\n")
    assert front.layouts == (("solution", "statement"),)
    (finding,) = diagnostics
    assert "bullets" in finding.hint
    assert "statement" in finding.hint


def test_mistakes_belong_to_the_module_of_the_file(read):
    """Front matter stands above the first heading; its findings count in the module's row all the same."""
    front = "---\nmodule: 5\ncompany: A\nlayuot: x\nminutes: abc\n---\n"
    reading = read(front + "## Problem\nx\n")
    assert {finding.module for finding in reading.findings} == {"05-module-5"}
    assert len(reading.findings) == 2
    several = read(front + "# Module 6\n## A\n### Problem\nx\n# Module 7\n## B\n### Problem\nx\n")
    assert {finding.module for finding in several.findings} == {""}


@pytest.mark.parametrize(
    ("key", "company"),
    [("client", "Orbex"), ("companyName", "Orbex"), ("Kunde", "Fabrix GmbH"), ("nom_du_client", "Délmar")],
)
def test_other_programs_call_the_company_by_another_key(read, key, company):
    """Where no `company` stands beside it."""
    body = "## Problem\n- x\n"
    assert read(f"---\ntitle: Parcels\n{key}: {company}\n---\n{body}").story.company == company
    assert read(f"---\ncompany: Alma\n{key}: {company}\n---\n{body}").story.company == "Alma"


@pytest.mark.parametrize(
    ("entries", "titles"),
    [
        ("challenge: The depot was full\nresults: '40 % more room, no queue'\n", ["Challenge", "Results"]),
        (
            "défi: Trop de colis le lundi\nrésultats:\n  - deux fois plus vite\n  - un seul détour\n",
            ["Défi", "Résultats"],
        ),
        ("Herausforderung: Zu viele Pakete\nLösung: >-\n  Ein Hub\n  in Lyon\n", ["Herausforderung", "Lösung"]),
        ("overview: true\nproblem: page\n", []),
    ],
)
@pytest.mark.parametrize("mark", ["##", "###"])
def test_front_matter_may_tell_sections(read, entries, titles, mark):
    """They stand before those of the text, on their level; a word alone is a setting."""
    reading = read(f"---\ntitle: Orbex\n{entries}---\nThey sail.\n\n{mark} Lessons learned\n- y\n\n{mark} Zitat\n> z\n")
    assert [section.title for section in reading.story.sections if section.title] == [
        *titles,
        "Lessons learned",
        "Zitat",
    ]
    assert ("unknown-keys" in reading.codes) == (not titles)


def test_keys_of_other_programs_are_one_finding(read):
    """A slip of the pen is one of its own, with what was meant."""
    reading = read(
        "---\ntitle: Orbex\ndate: 2024-05-31\nweight: 5\ncompnay: Orbex\nlogo: a.png\n---\n## Problem\n- x\n"
    )
    assert reading.find("unknown-keys").at.line == 3
    assert "date, weight, logo" in reading.find("unknown-keys").message
    assert reading.find("unknown-key").at.line == 5


def test_a_layout_may_be_given_by_any_name_of_a_section():
    """In every language, as in a heading; what names no section is said at its place."""
    front, _, diagnostics = parse("---\nlayout: {Herausforderung: statement, résultats: bullets, foo: bullets}\n---\n")
    assert front.layouts == (
        (SectionKind.PROBLEM, SectionLayout.STATEMENT),
        (SectionKind.RESULTS, SectionLayout.BULLETS),
    )
    assert [(one.code, one.at.line, one.at.column) for one in diagnostics] == [("unknown-key", 2, 58)]


@pytest.mark.parametrize("rest", ["", "\n\n", "---\n", "\n***\n"])
def test_front_matter_of_no_story_is_said(read, rest):
    """A title alone, over nothing but a rule, makes no slide; a company does."""
    assert read(f"---\ntitle: Orbex\n---\n{rest}").codes == ["empty-file"]
    assert "empty-file" not in read(f"---\ncompany: Orbex\n---\n{rest}").codes


STORY = "## S3\n\n[Acme](https://example.com/a)\n\n### Problem\n\n* Disks were full\n"


@pytest.mark.parametrize(
    ("files", "titles", "course"),
    [
        ({"a.md": "---\ntitle: Storage\n---\n# Module 4\n\n" + STORY}, ["Storage"], ""),
        ({"a.md": "---\ntitle: Storage\nmodule: 4\n---\n" + STORY}, ["Storage"], ""),
        ({"a.md": "---\ntitle: Storage\n---\n# Module 4 : Disks\n\n" + STORY}, ["Disks"], "Storage"),
        (
            {
                "a.md": "---\ntitle: Storage\n---\n# Module 4\n\n" + STORY,
                "b.md": "---\ntitle: More\n---\n# Module 5 : Disks\n\n" + STORY,
            },
            ["Storage", "Disks"],
            "",
        ),
        ({"a.md": f"---\ntitle: Cloud\n---\n# Module 4\n\n{STORY}\n# Module 5\n\n{STORY}"}, ["", ""], "Cloud"),
        (
            {"a.md": "---\ntitle: Storage\n---\n# Module 4\n\n" + STORY, "course.yaml": "title: Cloud\n"},
            ["Storage"],
            "Cloud",
        ),
        (
            {
                "a.md": "---\ntitle: Storage\n---\n# Module 4\n\n" + STORY,
                "b.md": "# Module 4\n\n" + STORY.replace("Acme", "Orbex"),
            },
            ["Storage"],
            "",
        ),
        (
            {
                "a.md": "---\ntitle: Storage\n---\n# Module 4\n\n" + STORY,
                "b.md": "---\ntitle: More\n---\n# Module 4\n\n" + STORY.replace("Acme", "Orbex"),
            },
            [""],
            "",
        ),
    ],
)
def test_a_title_is_that_of_the_module_whose_file_it_heads(read, files, titles, course):
    """Where companies have names of their own; above several modules it is the course's, as that of course.yaml."""
    reading = read(**files)
    assert [module.title for module in reading.course.modules] == titles
    assert reading.course.title == course
    said = [remark.text for story in reading.stories for remark in story.remarks]
    said += [remark.text for module in reading.course.modules for remark in module.remarks]
    written = {word for word in ("Storage", "More", "Cloud") if any(f"title: {word}" in one for one in files.values())}
    assert written - set(said) == written & {course, *titles}


def test_a_title_without_names_of_companies_is_the_company(read):
    """One story a file."""
    reading = read("---\ntitle: Acme\n---\n# Module 4\n\n### Problem\n\n* Disks were full\n")
    assert reading.story.company == "Acme"
    assert [module.title for module in reading.course.modules] == [""]
