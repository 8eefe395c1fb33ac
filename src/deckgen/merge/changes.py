"""What a merge decides → the same for people: slide and title, which shape, the words of both sides, the outcome."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, Literal, TypeAlias

from deckgen.diagnostics import Location
from deckgen.merge.joins import differs
from deckgen.merge.likeness import find_type
from deckgen.merge.match import Matched
from deckgen.merge.scan import Scan, ScannedSlide
from deckgen.merge.steps import COPY, Change, CopiedSlide, JoinedSlide, KeptSlide, MergePlan, Outcome, Step, TakenSlide
from deckgen.named_tuple import NamedTuple
from deckgen.record import ShapeRecord, SlideRecord

Called: TypeAlias = Literal["", "title", "text", "picture", "chart", "table", "shape", "footer", "slide number", "date"]
"""What people call a shape; "" for the slide itself."""
_FURNITURE: Final[Mapping[str, Called]] = {
    "title": "title",
    "ctrTitle": "title",
    "ftr": "footer",
    "sldNum": "slide number",
    "dt": "date",
}
_KINDS: Final[Mapping[str, Called]] = {"text": "text", "picture": "picture", "chart": "chart", "table": "table"}
_WORDED: Final = frozenset({"", "text", "cells", "data"})
"""Fields that words tell, and shapes as a whole."""
_LOOKS: Final = frozenset({"place", "paint", "link", "layout", "look"})
"""What follows from words of the notes."""


class SlideChange(NamedTuple):
    """One thing that hands, notes or both did to a deck, and what becomes of it with the next build."""

    number: int
    """Of the slide in the file as it stands, from 1; 0 for one that the file does not have."""
    page: int
    """Of the slide in the merged deck; 0 for one that it will not have."""
    copy: int
    """Of the hidden slide that shows what the notes say, where there is a conflict; else 0."""
    key: str
    """Of the slide, as records have it."""
    group: str
    """Of the slide as it was planned, as records have it."""
    section: str
    """Of the slide's story, as records have it; "" for a slide of none."""
    title: str
    called: Called
    """What people call the shape; "" where the slide itself is meant."""
    words: str
    """What the shape says, as far as anything."""
    field: str
    """As that of a `Change`; "" for all of it, "look" for nothing but how a slide looks."""
    side: Literal["hand", "notes", "both"]
    outcome: Outcome
    in_deck: tuple[str, ...] = ()
    """Paragraphs, cells or numbers that the notes do not have so."""
    in_notes: tuple[str, ...] = ()
    """Those that the deck does not have so."""
    at: Location | None = None
    """Where the notes say so, as far as anybody has looked."""


def list_changes(plan: MergePlan, matched: Matched, theirs: Scan, ours: Scan) -> tuple[SlideChange, ...]:
    """Return what each side did to a deck, in order of the slides.

    Args:
        plan: What becomes of the deck.
        matched: What the plan was decided from.
        theirs: The file as it stands.
        ours: The deck as the notes give it.
    """
    teller = _Teller(plan, matched, theirs, ours)
    found = [told for change in plan.changes for told in teller.tell(change)]
    waiting = list(teller.tell_open({told.key for told in found if told.outcome == "conflict"}))
    known = {(told.key, told.words, told.field) for told in waiting}
    found = [told for told in found if (told.key, told.words, told.field) not in known] + waiting
    found.sort(key=lambda told: (teller.places.get(told.key, 0), told.page, told.key))
    return tuple(_leave_out_looks(found))


def _leave_out_looks(found: Iterable[SlideChange]) -> Iterator[SlideChange]:
    """Yield changes without what only follows from others in the notes; a slide that only looks otherwise says so."""
    for _, told in groupby(found, key=lambda one: (one.page, one.key)):
        changes = list(told)
        news = [change for change in changes if not _is_look(change)]
        yield from news or [changes[0]._replace(called="", words="", field="look")]


def _is_look(change: SlideChange) -> bool:
    drawn = change.called == "shape" and not change.words and not change.field
    return (change.side != "hand" and drawn) or (change.side == "notes" and change.field in _LOOKS)


class _Seen(NamedTuple):
    """A slide of one of the decks."""

    record: SlideRecord
    slide: ScannedSlide
    places: Sequence[int | None]
    """Where the shapes of the record are among those of the slide."""

    def find(self, key: str) -> tuple[ShapeRecord, int] | None:
        """Return a shape, and where it is; None for one that is not there."""
        for shape, place in zip(self.record.shapes, self.places, strict=True):
            if shape.key == key and place is not None:
                return shape, place
        return None

    def read(self, key: str) -> list[tuple[str, str]]:
        """Return the digest of each paragraph of a shape, and its words."""
        found = self.find(key)
        if found is None:
            return []
        return list(zip(found[0].plain, self.slide.texts[found[1]], strict=False))

    def read_notes(self) -> list[tuple[str, str]]:
        """Return the digest of each paragraph of the speaker notes, and its words."""
        return list(zip(self.record.notes, self.slide.notes, strict=False))


class _Teller:
    """Tells changes of one deck."""

    def __init__(self, plan: MergePlan, matched: Matched, theirs: Scan, ours: Scan) -> None:
        self.plan = plan
        self.parted = {slide.key: slide for slide in matched.parted}
        self.groups = {slide.key: slide.group for slide in matched.base}
        self.before = {slide.key: slide for slide in (*matched.base, *matched.parted)}
        self.theirs = {
            record.key: _Seen(record, slide, places)
            for record, slide, places in zip(matched.theirs, theirs.slides, matched.places, strict=True)
        }
        self.ours = {
            record.key: _Seen(record, slide, range(len(record.shapes)))
            for record, slide in zip(matched.ours, ours.slides, strict=True)
        }
        self.numbers = {slide.key: number for number, slide in enumerate(matched.theirs, start=1)}
        self.pages = {_find_key(step, matched): page for page, step in enumerate(plan.steps, start=1)}
        self.places: dict[str, float] = dict(self.numbers)
        """Where slides stand in the file; new ones behind those that they follow."""
        last = 0.0
        for key in self.pages:
            last = self.places.setdefault(key, last + 0.5)

    def tell(self, change: Change) -> Iterator[SlideChange]:
        """Yield a change; what the notes changed of a whole slide is told shape by shape."""
        theirs, ours = self.theirs.get(change.slide), self.ours.get(change.slide)
        if not change.shape and not change.field and change.side == "notes" and theirs and ours:
            told = [self._fill(part) for part in self._part(change, theirs, ours)]
            yield from told or [self._fill(change._replace(field="look"))]
        elif change.outcome == "taken" and change.side == "notes" and theirs and not ours:
            # a page that the notes need no more, of a slide that they changed
            yield self._fill(change._replace(outcome="dropped"))
        else:
            yield self._fill(change)

    def tell_open(self, known: set[str]) -> Iterator[SlideChange]:
        """Yield the conflicts that an earlier build has made and nobody has settled."""
        for key in self.plan.open:
            theirs, before = self.theirs.get(key), self.parted.get(key)
            edited = theirs is not None and (before is None or differs(before, theirs.record))
            conflict = Change(key, "both" if edited else "notes", "conflict")
            if key not in known:
                parts = self._part(conflict, theirs, self.ours[key]) if theirs else ()
                yield from map(self._fill, [*parts] or [conflict])

    def _part(self, change: Change, theirs: _Seen, ours: _Seen) -> Iterator[Change]:
        """Yield a change of a slide for each shape that says something else on the other side."""
        for key in dict.fromkeys(shape.key for seen in (theirs, ours) for shape in seen.record.shapes):
            one, other = theirs.find(key), ours.find(key)
            if one and not other and change.side == "notes" and change.outcome != "conflict":
                yield change._replace(shape=key, outcome="dropped")
            elif not one or not other:
                yield change._replace(shape=key)
            elif one[0].plain != other[0].plain:
                yield change._replace(shape=key, field="text")
        if theirs.record.notes != ours.record.notes:
            yield change._replace(field="notes")

    def _list_known(self, change: Change) -> frozenset[str]:
        """Return digests of what a shape said before hands changed it, of which neither side says anything new."""
        before = self.before.get(change.slide)
        if before is None or change.side == "notes" or change.outcome not in {"conflict", "kept"}:
            return frozenset()
        return frozenset(digest for shape in before.shapes if shape.key == change.shape for digest in shape.plain)

    def _fill(self, change: Change) -> SlideChange:
        theirs, ours = self.theirs.get(change.slide), self.ours.get(change.slide)
        seen = theirs or ours
        record = seen.record if seen else self.before.get(change.slide)
        found = next((shape for side in (theirs, ours) if side and (shape := side.find(change.shape))), None)
        in_deck, in_notes = _compare_words(change, theirs, ours, self._list_known(change))
        said = next((side.read(change.shape) for side in (theirs, ours) if side and side.find(change.shape)), [])
        return SlideChange(
            number=self.numbers.get(change.slide, 0),
            page=self.pages.get(change.slide, 0),
            copy=self.pages.get(f"{change.slide}{COPY}", 0),
            key=change.slide,
            group=seen.record.group if seen else self.groups.get(change.slide, ""),
            section=record.section if record else "",
            title=" ".join((seen.slide.title if seen else "").split()),
            called=_call(found[0]) if found else "shape" if change.shape else "",
            words=" ".join(" ".join(words for _, words in said).split()),
            field=change.field,
            side=change.side,
            outcome=change.outcome,
            in_deck=in_deck,
            in_notes=in_notes,
        )


def _find_key(step: Step, matched: Matched) -> str:
    """Return the key of the slide that a step makes."""
    match step:
        case KeptSlide():
            return matched.theirs[step.theirs].key
        case TakenSlide() | JoinedSlide():
            return matched.ours[step.ours].key
        case CopiedSlide():
            return f"{matched.ours[step.ours].key}{COPY}"


def _call(shape: ShapeRecord) -> Called:
    kind: Called = "text" if shape.words and shape.kind == "art" else _KINDS.get(shape.kind, "shape")
    return _FURNITURE.get(find_type(shape), kind)


def _compare_words(
    change: Change, theirs: _Seen | None, ours: _Seen | None, known: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what each side says that the other does not; of that what is new, where the notes say something new.

    Of words to which hands gave another format nothing is new in the deck.
    """
    one, other = (_read_words(change, seen) for seen in (theirs, ours))
    news = _leave_out(one, other, known), _leave_out(other, one, known)
    return news if news[1] else (_leave_out(one, other), _leave_out(other, one))


def _read_words(change: Change, seen: _Seen | None) -> list[tuple[str, str]]:
    """Return the digest of each paragraph that a change is about, and its words."""
    if seen is None:
        return []
    if change.field == "notes":
        return seen.read_notes()
    return seen.read(change.shape) if change.field in _WORDED else []


def _leave_out(
    row: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]], known: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    said = known.union(digest for digest, _ in others)
    return tuple(words for digest, words in row if digest not in said and words.strip())
