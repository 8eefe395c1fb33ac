"""Paragraphs that hands added or moved → new lines of the notes, beside those of their neighbors."""

from collections.abc import Iterable, Iterator, Sequence

from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple
from deckgen.pull.changed_text import ChangedText
from deckgen.pull.going import A_PART
from deckgen.pull.lines import NO_ITEM, add_before, add_behind, add_reminder, copy_before, copy_behind, remove_lines
from deckgen.pull.nouns import Proposal, Refused, Stays, TracedText
from deckgen.pull.pairing import PairedTexts
from deckgen.pull.tracing import fold_quotes
from deckgen.written import Written


class _Neighbor(NamedTuple):
    """A paragraph that stays where it is."""

    source: TracedText
    behind: bool
    """Whether new lines go behind it; else before it."""


def bring_paragraphs(text: ChangedText, pairs: Sequence[PairedTexts]) -> Iterator[Proposal | Refused]:
    """Yield what becomes of the paragraphs that are new, or stand at another place now."""
    found = (
        _bring(text, pairs, at)
        for at, pair in enumerate(pairs)
        if pair.hand is not None and (pair.base is None or pair.moved) and not _is_known(text, pair.hand)
    )
    return _merge_places(found)


def _is_known(text: ChangedText, hand: int) -> bool:
    """Tell whether speaker notes hold a paragraph already, as a reminder."""
    words = fold_quotes(text.reworded.hand[hand].text)
    notes = () if text.reworded.shape else text.reworded.base
    return any(words in fold_quotes(paragraph.text) for paragraph in notes)


def _bring(text: ChangedText, pairs: Sequence[PairedTexts], at: int) -> Proposal | Refused:
    base, hand, moved = pairs[at]
    assert hand is not None  # noqa: S101 - only what is there is brought
    paragraph = text.reworded.hand[hand]
    if not text.reworded.shape and not moved:
        return text.propose((), (paragraph.text,), _remind(text, pairs[:at], paragraph), ())
    neighbor = _find_neighbor(text, pairs, at)
    if not moved:
        return text.propose((), (paragraph.text,), _add(text, neighbor, paragraph), ())
    source = text.find_source(base) if base is not None else None
    words = (paragraph.text,)
    if source is None:
        return Refused(words, words, A_PART.reason)
    return text.propose(words, words, _move(text, source, neighbor), (source,))


def _remind(text: ChangedText, before: Sequence[PairedTexts], paragraph: Written) -> tuple[Edit, ...] | Stays:
    """Return the edit that makes a reminder of what a hand added to speaker notes."""
    places = (one.base for one in reversed(before) if one.base is not None)
    source = next(filter(None, map(text.find_source, places)), None)
    return _wrap(add_reminder(source, paragraph, text.lines_of(source)) if source else NO_ITEM)


def _add(text: ChangedText, neighbor: _Neighbor | None, paragraph: Written) -> tuple[Edit, ...] | Stays:
    if neighbor is None:
        return NO_ITEM
    add = add_behind if neighbor.behind else add_before
    return _wrap(add(neighbor.source, paragraph, text.lines_of(neighbor.source)))


def _wrap(edit: Edit | Stays) -> tuple[Edit, ...] | Stays:
    return edit if isinstance(edit, Stays) else (edit,)


def _find_neighbor(text: ChangedText, pairs: Sequence[PairedTexts], at: int) -> _Neighbor | None:
    """Return the paragraph that stays before another one, else the one behind it; None where the notes hold neither."""
    for others, behind in ((reversed(pairs[:at]), True), (iter(pairs[at + 1 :]), False)):
        places = (one.base for one in others if one.base is not None and one.hand is not None and not one.moved)
        place = next(places, None)
        source = None if place is None else text.find_source(place)
        if source:
            return _Neighbor(source, behind)
    return None


def _move(text: ChangedText, source: TracedText, neighbor: _Neighbor | None) -> tuple[Edit, ...] | Stays:
    if neighbor is None or neighbor.source.path != source.path:
        return NO_ITEM
    lines = text.lines_of(source)
    removed = remove_lines(source, text.everything, lines)
    if isinstance(removed, Stays):
        return removed
    return removed, (copy_behind if neighbor.behind else copy_before)(source, neighbor.source, lines)


def _merge_places(found: Iterable[Proposal | Refused]) -> Iterator[Proposal | Refused]:
    """Yield proposals, those that put something at one place as one: edits of one place have no order."""
    known: dict[tuple[str, int, int], Proposal] = {}
    for one in found:
        if isinstance(one, Refused):
            yield one
            continue
        put = one.edits[-1]
        place = put.path, put.line, put.column
        known[place] = _join(known[place], one) if place in known else one
    yield from known.values()


def _join(one: Proposal, other: Proposal) -> Proposal:
    """Return two proposals that end with something at the same place as one."""
    (*gone, first), (*removed, second) = one.edits, other.edits
    return one._replace(
        shown=one.shown + other.shown,
        hand=one.hand + other.hand,
        edits=(*gone, *removed, first._replace(text=first.text + second.text)),
        sources=one.sources + other.sources,
    )
