"""Words that the notes move from one page of a planned slide to another, because lines came or went before them.

Where hands changed one of two such pages, neither can be exchanged alone: words would stand on both, or on none.
"""

from collections.abc import Collection, Iterator, Sequence

from deckgen.merge.fates import Records
from deckgen.merge.likeness import TITLES, find_type, list_paragraphs
from deckgen.record import SlideRecord


def list_moves(keys: Sequence[str], sides: Records) -> tuple[tuple[str, str], ...]:
    """Return the pairs of pages between which words move: from where, to where."""
    if len(keys) < 2:
        return ()
    was = {key: _read_words(sides.base[key]) for key in keys if key in sides.base}
    now = {key: _read_words(sides.ours[key]) for key in keys if key in sides.ours}
    return tuple(
        (one, other) for one in was for other in now if one != other and _leave(one, was, now, other) & now[other]
    )


def _leave(one: str, was: dict[str, set[str]], now: dict[str, set[str]], other: str) -> set[str]:
    """Return what a page says no more; of a page that the notes still have what another one never said."""
    gone = was[one] - now.get(one, set())
    return gone - was.get(other, set()) if one in now else gone


def _read_words(slide: SlideRecord) -> set[str]:
    titles = {plain for shape in slide.shapes if find_type(shape) in TITLES for plain in shape.plain}
    return {*list_paragraphs(slide)} - titles


def list_neighbors(keys: Collection[str], moves: Collection[tuple[str, str]]) -> Iterator[str]:
    """Yield the pages between which and some others words move."""
    for one, other in moves:
        if (one in keys) != (other in keys):
            yield other if one in keys else one
