"""Findings about the author's wishes for figures: marks, lists and front matter that ask for what is not there."""

from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures.listed import Lack
from deckgen.figures.marks import UnknownMark
from deckgen.story import Story

_LACKS = {
    Lack.VALUE: (
        "no-figure-here",
        "This entry among the key figures holds no quantity.",
        "Write it as “value — label”; until then it is text for the speaker.",
    ),
    Lack.LABEL: (
        "figure-without-label",
        "This figure has no words of its own; the nearest ones stand under it.",
        "Write it as “value — label”.",
    ),
    Lack.PAIR: (
        "no-pair",
        "More than two values stand between arrows; they are shown as written.",
        "Write “old → new — label”, one entry for each change.",
    ),
}


def report_lack(story: Story, line: int, lack: Lack, diagnostics: Diagnostics) -> None:
    """Report what a listed figure lacks."""
    code, message, hint = _LACKS[lack]
    diagnostics.warn(code, message, hint=hint, at=_place(story, line))


def report_unmet(story: Story, line: int, diagnostics: Diagnostics) -> None:
    """Report a mark in a paragraph that holds no quantity."""
    diagnostics.warn(
        "no-figure-here",
        "This paragraph is marked as a figure, but it holds no quantity.",
        hint="Write the value as a number, or list it under “### Key figures” as “value — label”.",
        at=_place(story, line),
    )


def report_unknown(story: Story, mark: UnknownMark, diagnostics: Diagnostics) -> None:
    """Report braces that resemble a mark."""
    at = Location(story.path, mark.line, mark.column, len(mark.written)) if story.path else None
    message = f"“{mark.written}” is no mark; it is kept as text."
    diagnostics.warn("unknown-mark", message, hint=f"Did you mean “{mark.meant}”?", at=at)


def report_missing(story: Story, entry: str, wish: str, diagnostics: Diagnostics) -> None:
    """Report an entry of the front matter that the notes do not hold."""
    diagnostics.warn(
        "figure-not-found",
        f"“{entry}” {wish} among the figures of {story.company or story.topic}, but the notes do not hold it.",
        hint="Copy the value as the notes write it, or write it as “value — label”.",
        at=_place(story, story.line),
    )


def report_two_heroes(story: Story, entry: str, line: int, diagnostics: Diagnostics) -> None:
    """Report a `{hero}` that gives way to the front matter."""
    message = f"The front matter chooses “{entry}” as the strongest figure; this mark gives way."
    diagnostics.warn("two-heroes", message, hint="Keep one of the two.", at=_place(story, line))


def _place(story: Story, line: int) -> Location | None:
    return Location(story.path, line) if story.path else None
