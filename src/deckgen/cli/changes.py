"""Changes of decks in words: what was changed, by whom, what becomes of it, and what either side says."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from deckgen.build.comparing import ComparedDeck
from deckgen.merge.changes import SlideChange

_SHOWN: Final = 40
"""Characters of what a shape says that it is called by."""
_WHAT: Final = {
    "place": "place or size of the {}",
    "paint": "fill or outline of the {}",
    "alt": "alternative text of the {}",
    "link": "link of the {}",
    "ties": "what hangs on the {} (an animation, a comment, a connector, a group, a tag)",
    "notes": "speaker notes",
    "hidden": "whether it is hidden",
    "layout": "layout",
    "order": "place in the deck",
    "rest": "background, transition, animations, comments or tags",
    "look": "look",
}
"""Field → what it is called; all others are the shape itself."""
_BY: Final = {"hand": "changed by hand", "notes": "changed in the notes", "both": "changed by hand and in the notes"}
_THEN: Final = {
    "kept": "stays as it is in the deck",
    "taken": "comes with the next build",
    "joined": "the next build takes both",
    "conflict": "both versions stand in the deck until one is deleted",
    "deleted": "stays deleted",
    "dropped": "goes with the next build",
    "settled": "settled: the slide is that of the notes",
}
_WHOLE: Final = {
    ("hand", "kept"): "added by hand; stays",
    ("hand", "deleted"): "deleted by hand; stays deleted",
    ("both", "deleted"): "deleted by hand, though the notes say something new of it; stays deleted",
    ("both", "kept"): "changed by hand, and not in the notes any more; stays",
    ("both", "taken"): "the same by hand and in the notes; stands as the notes arrange it with the next build",
    ("notes", "dropped"): "not in the notes any more; goes with the next build",
    ("notes", "taken"): "comes with the next build",
}
"""Who did something to a whole slide, and what becomes of it → both in words."""


def describe_slide(change: SlideChange) -> str:
    """Return how a slide is called: "slide 8 “Solution · Utopus”"; a new one has no number yet."""
    number = f"slide {change.number}" if change.number else "new slide" if change.page else "slide"
    return f"{number} “{change.title}”" if change.title else number


def describe_change(change: SlideChange) -> str:
    """Return what was changed, by whom, and what becomes of it."""
    if not change.called and not change.field:
        return _describe_whole(change)
    name: str = change.called
    if change.words and change.called != "title":
        short = change.words if len(change.words) <= _SHOWN else f"{change.words[: _SHOWN - 1].rstrip()}…"
        name = f"{change.called} “{short}”"
    what = _WHAT.get(change.field, "{}").format(name)
    if change.side == "both" and change.outcome == "taken" and change.field:
        return f"{what}: the same by hand and in the notes"
    if change.field or change.outcome in {"conflict", "joined"}:
        return f"{what}: {_BY[change.side]}; {_THEN[change.outcome]}"
    gone = {"deleted": "deleted by hand", "dropped": "not in the notes any more"}
    came = {"hand": "added by hand", "notes": "new in the notes", "both": _BY["both"]}
    return f"{what}: {gone.get(change.outcome, came[change.side])}; {_THEN[change.outcome]}"


def _describe_whole(change: SlideChange) -> str:
    return _WHOLE.get((change.side, change.outcome)) or f"{_BY[change.side]}; {_THEN[change.outcome]}"


def list_texts(change: SlideChange) -> Iterator[tuple[str, str]]:
    """Yield what each side says that the other does not, with the name of the side; with what notes say their line."""
    side = "in deck" if change.side == "notes" else "by hand"
    yield from ((side, _fold(text)) for text in change.in_deck)
    for text in change.in_notes:
        line = f"  ({name_place(change)})" if change.at and text == change.in_notes[0] else ""
        yield "in notes", f"{_fold(text)}{line}"


def name_place(change: SlideChange) -> str:
    """Return where the notes say what they say: "stories/04-module-4.md:53"; "" where nobody knows."""
    return f"{change.at.path}:{change.at.line}" if change.at else ""


def _fold(text: str) -> str:
    return " ".join(text.split())


def group_slides(changes: Iterable[SlideChange]) -> Iterator[tuple[str, list[SlideChange]]]:
    """Yield the name of each slide with its changes."""
    for _, group in groupby(changes, key=lambda change: (change.page, change.number, change.key)):
        own = list(group)
        yield describe_slide(own[0]), own


def describe_state(deck: ComparedDeck) -> str:
    """Return the state of a deck: "edited by hand, notes changed; 1 conflict open"."""
    found = deck.comparison
    parts: list[str] = [deck.state]
    if deck.reason:
        parts[0] = f"{deck.state}: {deck.reason}"
    if found and found.open:
        parts.append(f"{_count(found.open)} open")
    if found and found.coming:
        parts.append(f"{_count(found.coming)} with the next build")
    return "; ".join(parts)


def _count(conflicts: int) -> str:
    return "1 conflict" if conflicts == 1 else f"{conflicts} conflicts"


def list_remarks(deck: ComparedDeck) -> Iterator[str]:
    """Yield what else is to be known of a deck."""
    if deck.earlier:
        yield f"Its file is still called {deck.earlier}, as its module was; the next build gives it the new name."
    found = deck.comparison
    if found and found.lossy:
        yield "A program saved it that keeps no formats of deckgen: sizes and colors changed there are not seen."
    if found and found.adopted:
        yield "It has lost its record of deckgen, and is compared with the one that was kept beside it."
