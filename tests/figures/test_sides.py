"""Before and after in neighboring bullets."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.figures.collect import read_story_figures
from deckgen.story import Figure, Section, SectionKind, Story


def name(text: str, line: int = 1) -> Paragraph:
    return Paragraph((Span(text, bold=True, line=line, column=3),), lead=True, line=line)


def bullet(text: str, level: int = 0, line: int = 2) -> Paragraph:
    return Paragraph((Span(text, line=line, column=3),), level=level, marker="•", line=line)


def read(*blocks: Paragraph, kind: SectionKind = SectionKind.RESULTS) -> tuple[Figure, ...]:
    told = Story("s", "Acme", "Backup", sections=(Section(kind, "Results", blocks),), path="notes.md")
    return read_story_figures(told, Diagnostics()).figures


def rows(*blocks: Paragraph) -> list[tuple[str, str, str]]:
    return [(figure.earlier, figure.value, figure.label) for figure in read(*blocks)]


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        ("Before: 15%", "After: 25%", ("15%", "25%", "Win rate")),
        ("Before: 90 days for a driver", "After: 30 days", ("90 days", "30 days", "Win rate for a driver")),
        ("Avant : 3 h", "Après : 20 min", ("3 h", "20 min", "Win rate")),
        ("Before — 12 servers", "Now — 3", ("12", "3", "Win rate servers")),
        ("Old tool: 4 hours", "New tool: 5 minutes", ("4 hours", "5 minutes", "Win rate")),
    ],
)
def test_neighboring_bullets_are_a_pair_under_their_name(before: str, after: str, row: tuple[str, str, str]) -> None:
    """One bullet says what was, the next what is, and the line before them what of."""
    assert rows(name("Win rate"), bullet(before), bullet(after)) == [row]


def test_pair_is_named_by_the_bullet_it_is_indented_under() -> None:
    """A bullet can have the name, too; the section's title has it where nothing else does."""
    pair = (bullet("Before: 15%", 1), bullet("After: 25%", 1))
    assert rows(bullet("Win rate"), *pair) == [("15%", "25%", "Win rate")]
    assert rows(*pair) == [("15%", "25%", "Results")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Before: 15%", "Before: 25%"),
        ("Before: 15%", "After: 25 days"),
        ("Monday: 15%", "Friday: 25%"),
        ("Before: 15%", "Goal: 25%"),
        ("2019: 15%", "2021: 25%"),
        ("Before: 15%", "After: 25% {no figure}"),
    ],
)
def test_other_neighbors_are_no_pair(one: str, other: str) -> None:
    """Both must measure the same and say which is which; the author can deny it."""
    assert not [figure for figure in read(name("Win rate"), bullet(one), bullet(other)) if figure.before]


def test_pair_of_bullets_has_the_words_that_both_begin_with() -> None:
    """What stands before "before" and "after" names the pair, whatever introduces the list."""
    pair = (bullet("Deployment time before: 3 weeks"), bullet("Deployment time after: 2 hours"))
    assert rows(name("Win rate"), *pair) == [("3 weeks", "2 hours", "Deployment time")]


def test_two_lines_are_a_pair_as_two_bullets_are() -> None:
    """Their section names them, or a line that introduces them; prose before them does not."""
    one, other = (Paragraph((Span(text, line=2, column=3),), line=2) for text in ("Before: 3 weeks", "After: 2 hours"))
    prose = Paragraph((Span("It was a long way", line=1, column=3),), line=1)
    assert rows(prose, one, other) == [("3 weeks", "2 hours", "Results")]
    assert rows(name("Release"), one, other) == [("3 weeks", "2 hours", "Release")]


def test_pair_of_bullets_knows_its_places_and_marks() -> None:
    """Each value has the line of its bullet, and the spans of both show the figure."""
    blocks = (name("Win rate"), bullet("Before: 15%", line=2), bullet("After: 25% {hero}", line=3), bullet("x", line=4))
    told = Story("s", "Acme", "Backup", sections=(Section(SectionKind.RESULTS, "Results", blocks),), path="notes.md")
    story = read_story_figures(told, Diagnostics())
    (figure,) = story.figures
    assert figure.before
    assert (figure.before.line, figure.phrase.hero.line) == (2, 3)
    shown = [
        span.text
        for block in story.sections[0].blocks
        if isinstance(block, Paragraph)
        for span in block.spans
        if span.figure == figure.key
    ]
    assert shown == ["15%", "25%"]
    assert figure.weight > 1000
