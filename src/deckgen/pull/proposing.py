"""A text that hands changed → proposals for the notes, a reason for what stays in the deck."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple
from deckgen.pull.lines import NO_ITEM, add_before, add_behind, copy_before, copy_behind, remove_lines
from deckgen.pull.markdown import write_changes
from deckgen.pull.nouns import Candidates, Change, Place, Proposal, Source, Stays
from deckgen.pull.pairing import Pair, pair_paragraphs
from deckgen.pull.sources import NotesLines
from deckgen.pull.tracing import Trace, trace_text
from deckgen.pull.wording import SAME, find_changes, says
from deckgen.written import Reworded, Written

Texts: TypeAlias = tuple[str, ...]
SEVERAL = Stays("the words stand at several places of the notes")
NOWHERE = Stays("no line of the notes holds these words as they were")
A_PART = Stays("the slide shows a part of its line only")
TWICE = Stays("two changes of it are at the same place")


class Refused(NamedTuple):
    """What of a text stays in the deck."""

    shown: tuple[str, ...]
    hand: tuple[str, ...]
    reason: str


class _Part(NamedTuple):
    """A paragraph that a hand changed, and what that changes of its source."""

    base: Written
    hand: Written
    changes: tuple[Change, ...]


class _Text:
    """A text that hands changed, and where its paragraphs come from."""

    def __init__(self, reworded: Reworded, candidates: Sequence[Candidates], notes: NotesLines) -> None:
        self.reworded, self.candidates, self.notes = reworded, candidates, notes
        self.known: dict[int, Trace | Stays] = {}
        self.everything = tuple(dict.fromkeys(source for one in candidates for source in one.sources))

    def trace(self, at: int) -> Trace | Stays:
        """Return where a paragraph comes from."""
        if at not in self.known:
            self.known[at] = choose_trace(self.reworded.base[at].text, self.candidates[at])
        return self.known[at]

    def find_source(self, at: int) -> Source | None:
        """Return the text that a paragraph shows all of; None where there is none."""
        trace = self.trace(at)
        return trace.source if isinstance(trace, Trace) and is_whole(trace) else None

    def lines_of(self, source: Source) -> Sequence[str]:
        """Return the lines of a source's file."""
        return self.notes[source.path]

    def propose(self, shown: Texts, hand: Texts, edits: Sequence[Edit], sources: Sequence[Source]) -> Proposal:
        """Return a proposal."""
        return Proposal(
            slide=self.reworded.slide,
            shape=self.reworded.shape,
            shown=shown,
            hand=hand,
            edits=tuple(edits),
            sources=tuple(sources),
        )


def choose_trace(text: str, candidates: Candidates) -> Trace | Stays:
    """Return where a paragraph comes from; a reason where nobody can tell."""
    found = trace_text(text, candidates.sources)
    meant = tuple(trace for trace in found if candidates.places & set(_list_places(trace)))
    found = meant or found
    if not found:
        return NOWHERE
    return found[0] if len(found) == 1 else SEVERAL


def _list_places(trace: Trace) -> Iterator[Place]:
    first = next((at for at in trace.places if at >= 0), -1)
    spot = trace.source.spots[first] if first >= 0 else None
    if spot:
        yield Place(trace.source.path, spot.line, spot.column)


def is_whole(trace: Trace) -> bool:
    """Tell whether a paragraph shows all words of its source."""
    shown = set(trace.places)
    return all(at in shown or not char.isalnum() for at, char in enumerate(trace.source.text))


def propose_edits(
    reworded: Reworded, candidates: Sequence[Candidates], notes: NotesLines
) -> Iterator[Proposal | Refused]:
    """Yield what becomes of each change of a text.

    Args:
        reworded: The text.
        candidates: For each of its paragraphs as they were.
        notes: Every file of the notes.
    """
    text = _Text(reworded, candidates, notes)
    pairs = pair_paragraphs(reworded.base, reworded.hand)
    yield from _reword(text, pairs)
    yield from _take_away(text, pairs)
    yield from _merge_places(_bring(text, pairs))


def _reword(text: _Text, pairs: Sequence[Pair]) -> Iterator[Proposal | Refused]:
    """Yield the changes in paragraphs that are still there, those of one source together."""
    found = defaultdict[Source, list[_Part]](list)
    for pair in pairs:
        if pair.base is None or pair.hand is None:
            continue
        base, hand = text.reworded.base[pair.base], text.reworded.hand[pair.hand]
        if says(base.text, hand.text) and base.marks == hand.marks:
            continue
        trace = text.trace(pair.base)
        changes = trace if isinstance(trace, Stays) else find_changes(trace, base, hand)
        if isinstance(changes, Stays):
            if changes is not SAME or not says(base.text, hand.text):
                yield Refused((base.text,), (hand.text,), changes.reason)
        elif isinstance(trace, Trace):
            found[trace.source].append(_Part(base, hand, changes))
    for source, parts in found.items():
        yield from _write(text, source, parts)


def _write(text: _Text, source: Source, parts: Sequence[_Part]) -> Iterator[Proposal | Refused]:
    shown, hand = _tell(part.base for part in parts), _tell(part.hand for part in parts)
    changes = sorted((change for part in parts for change in part.changes), key=lambda one: (one.start, one.end))
    apart = all(one.end <= other.start for one, other in pairwise(changes))
    edits = write_changes(source, changes, text.lines_of(source)) if apart else TWICE
    if isinstance(edits, Stays):
        yield Refused(shown, hand, edits.reason)
    else:
        yield text.propose(shown, hand, edits, (source,))


def _tell(paragraphs: Iterable[Written]) -> Texts:
    return tuple(paragraph.text for paragraph in paragraphs)


def _take_away(text: _Text, pairs: Sequence[Pair]) -> Iterator[Proposal | Refused]:
    """Yield the paragraphs that are gone: all lines of a source, or the part of it that a slide showed."""
    gone = defaultdict[Source, list[int]](list)
    for pair in pairs:
        if pair.base is not None and pair.hand is None:
            trace = text.trace(pair.base)
            if isinstance(trace, Stays):
                yield Refused((text.reworded.base[pair.base].text,), (), trace.reason)
            else:
                gone[trace.source].append(pair.base)
    for source, places in gone.items():
        shown = _tell(text.reworded.base[at] for at in places)
        edits = _remove(text, source, places)
        if isinstance(edits, Stays):
            yield Refused(shown, (), edits.reason)
        else:
            yield text.propose(shown, (), edits, (source,))


def _remove(text: _Text, source: Source, places: Sequence[int]) -> tuple[Edit, ...] | Stays:
    traces = [trace for trace in map(text.trace, places) if isinstance(trace, Trace)]
    shown = tuple(place for trace in traces for place in trace.places)
    if source.kind == "paragraph" and is_whole(Trace(source, shown)):
        edit = remove_lines(source, text.everything, text.lines_of(source))
        return edit if isinstance(edit, Stays) else (edit,)
    others = (text.trace(at) for at in range(len(text.reworded.base)) if at not in places)
    if not any(isinstance(other, Trace) and other.source == source for other in others):
        return A_PART
    start, end = min(place for place in shown if place >= 0), max(shown) + 1
    while end < len(source.text) and source.text[end].isspace():
        end += 1
    return write_changes(source, (Change(start, end, ()),), text.lines_of(source))


def _bring(text: _Text, pairs: Sequence[Pair]) -> Iterator[Proposal | Refused]:
    """Yield the paragraphs that are new, or stand at another place now."""
    for at, pair in enumerate(pairs):
        if pair.hand is None or not (pair.base is None or pair.moved):
            continue
        hand = text.reworded.hand[pair.hand]
        source = text.find_source(pair.base) if pair.base is not None else None
        if pair.moved and source is None:
            yield Refused((hand.text,), (hand.text,), A_PART.reason)
            continue
        shown = (hand.text,) if pair.moved else ()
        edits = _place(text, pairs, at, source)
        if isinstance(edits, Stays):
            yield Refused(shown, (hand.text,), edits.reason)
        else:
            yield text.propose(shown, (hand.text,), edits, (source,) if source else ())


def _place(text: _Text, pairs: Sequence[Pair], at: int, source: Source | None) -> tuple[Edit, ...] | Stays:
    """Return the edits that put a paragraph behind the one that stays before it, else before the one behind it."""
    hand = pairs[at].hand
    assert hand is not None  # noqa: S101 - only what is there is placed
    paragraph = text.reworded.hand[hand]
    for steps, behind in ((reversed(pairs[:at]), True), (iter(pairs[at + 1 :]), False)):
        stays = next((one for one in steps if one.base is not None and one.hand is not None and not one.moved), None)
        neighbor = text.find_source(stays.base) if stays is not None and stays.base is not None else None
        if neighbor is None:
            continue
        lines = text.lines_of(neighbor)
        if source is None:
            edit = (add_behind if behind else add_before)(neighbor, paragraph, lines)
            return edit if isinstance(edit, Stays) else (edit,)
        removed = remove_lines(source, text.everything, lines)
        if isinstance(removed, Stays):
            return removed
        return removed, (copy_behind if behind else copy_before)(source, neighbor, lines)
    return NO_ITEM


def _merge_places(found: Iterable[Proposal | Refused]) -> Iterator[Proposal | Refused]:
    """Yield proposals, those that put something at the same place as one: edits of one place have no order."""
    known: dict[tuple[str, int, int], Proposal] = {}
    for one in found:
        if isinstance(one, Refused):
            yield one
            continue
        *removed, put = one.edits
        place = put.path, put.line, put.column
        if place in known:
            other = known[place]
            *gone, before = other.edits
            put = before._replace(text=before.text + put.text)
            one = other._replace(  # noqa: PLW2901 - both in one
                shown=other.shown + one.shown,
                hand=other.hand + one.hand,
                edits=(*gone, *removed, put),
                sources=other.sources + one.sources,
            )
        known[place] = one
    yield from known.values()
