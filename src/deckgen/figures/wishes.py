"""Findings about the author's wishes for figures: marks, lists and front matter that ask for what is not there."""

from deckgen.catalogue.figures import (
    FIGURE_NOT_FOUND,
    FIGURE_WITHOUT_LABEL,
    NO_FIGURE_HERE,
    NO_FIGURE_LISTED,
    NO_PAIR,
    TWO_HEROES,
    TWO_PHRASES,
    UNKNOWN_MARK,
)
from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures.listed import Lack
from deckgen.figures.marks import UnknownMark
from deckgen.story import Story

_LACKS = {Lack.VALUE: NO_FIGURE_LISTED, Lack.LABEL: FIGURE_WITHOUT_LABEL, Lack.PAIR: NO_PAIR}


def report_lack(story: Story, line: int, lack: Lack, diagnostics: Diagnostics) -> None:
    """Report what a listed figure lacks."""
    diagnostics.report(_LACKS[lack], at=_place(story, line))


def report_unmet(story: Story, line: int, diagnostics: Diagnostics) -> None:
    """Report a mark in a paragraph that holds no quantity."""
    diagnostics.report(NO_FIGURE_HERE, at=_place(story, line))


def report_unknown(story: Story, mark: UnknownMark, diagnostics: Diagnostics) -> None:
    """Report braces that resemble a mark."""
    at = Location(path=story.path, line=mark.line, column=mark.column, length=len(mark.written)) if story.path else None
    diagnostics.report(UNKNOWN_MARK, at=at, mark=mark.written, meant=mark.meant)


def report_missing(story: Story, entry: str, wish: str, diagnostics: Diagnostics) -> None:
    """Report an entry of the front matter that the notes do not hold, at the entry."""
    name, at = story.company or story.topic, dict(story.wishes.places).get(entry) or _place(story, story.line)
    diagnostics.report(FIGURE_NOT_FOUND, at=at, entry=entry, wish=wish, story=name)


def report_two_heroes(story: Story, entry: str, line: int, diagnostics: Diagnostics) -> None:
    """Report a `{hero}` that gives way to the front matter."""
    diagnostics.report(TWO_HEROES, at=_place(story, line), entry=entry)


def report_two_phrases(story: Story, line: int, diagnostics: Diagnostics) -> None:
    """Report a line with several phrases marked `{hero}`."""
    diagnostics.report(TWO_PHRASES, at=_place(story, line))


def _place(story: Story, line: int) -> Location | None:
    return Location(story.path, line) if story.path else None
