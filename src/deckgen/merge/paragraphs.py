"""Three texts → one, paragraph by paragraph: what one side changed is its own, what both changed is a conflict.

A text is a sequence of digests.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from deckgen.merge.steps import Pick, Side


class _Edit:
    """A run of base that a side says otherwise."""

    __slots__ = ("end", "side", "start", "stop", "until")

    def __init__(self, side: Side, base: tuple[int, int], own: tuple[int, int]) -> None:
        self.side = side
        self.start, self.end = base
        self.stop, self.until = own

    def picks(self) -> list[Pick]:
        """Return what the side has in its place."""
        return [(self.side, at) for at in range(self.stop, self.until)]


def join_texts(base: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> tuple[Pick, ...] | None:
    """Return the paragraphs of both, or None where their changes touch, or little is left of the base.

    What neither changed is taken from theirs.
    """
    edits = sorted(
        (*_list_edits("theirs", base, theirs), *_list_edits("ours", base, ours)),
        key=lambda edit: (edit.start, edit.end),
    )
    left = len(base) - len({at for edit in edits for at in range(edit.start, edit.end)})
    if any(_touch(one, other, ours, theirs) for one, other in pairwise(edits)):
        return None
    if 2 * left < len(base):
        return None
    return tuple(_lay_out(edits, base, theirs))


def _list_edits(side: Side, base: Sequence[str], own: Sequence[str]) -> list[_Edit]:
    codes = SequenceMatcher(None, base, own, autojunk=False).get_opcodes()
    return [_Edit(side, (i1, i2), (j1, j2)) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _touch(one: _Edit, other: _Edit, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two edits of different sides change one place, and not to the same."""
    if one.side == other.side or other.start > one.end:
        return False
    texts = {"ours": ours, "theirs": theirs}
    said = [[texts[edit.side][at] for _, at in edit.picks()] for edit in (one, other)]
    return said[0] != said[1] or (one.start, one.end) != (other.start, other.end)


def _lay_out(edits: Sequence[_Edit], base: Sequence[str], theirs: Sequence[str]) -> list[Pick]:
    """Return the base with all edits made, its own paragraphs as theirs."""
    places = {
        i: j
        for i1, j1, size in SequenceMatcher(None, base, theirs, autojunk=False).get_matching_blocks()
        for i, j in zip(range(i1, i1 + size), range(j1, j1 + size), strict=True)
    }
    picks: list[Pick] = []
    at, done = 0, set[tuple[int, int]]()
    for edit in edits:
        picks += [("theirs", places[i]) for i in range(at, edit.start)]
        if (edit.start, edit.end) not in done:  # else both sides made the same edit
            picks += edit.picks()
        done.add((edit.start, edit.end))
        at = max(at, edit.end)
    return [*picks, *(("theirs", places[i]) for i in range(at, len(base)))]


def unite_texts(base: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> tuple[Pick, ...]:
    """Return the paragraphs of both; where both changed a place, theirs and then ours: nothing is a conflict."""
    joined = join_texts(base, theirs, ours)
    if joined is not None:
        return joined
    picks: list[Pick] = [("theirs", at) for at in range(len(theirs))]
    known = {*base, *theirs}
    return (*picks, *(("ours", at) for at, one in enumerate(ours) if one not in known))
