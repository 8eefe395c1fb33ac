"""Three texts → one, paragraph by paragraph: what one side changed is its own, what both changed is a conflict.

A text is a sequence of digests.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from deckgen.merge.steps import Pick, Side
from deckgen.named_tuple import NamedTuple

_SIDES: Final[tuple[Side, ...]] = ("theirs", "ours")


class _TextEdit:
    """A run of base that a side says otherwise."""

    __slots__ = ("end", "side", "start", "stop", "until")

    def __init__(self, side: Side, base: tuple[int, int], own: tuple[int, int]) -> None:
        self.side = side
        self.start, self.end = base
        self.stop, self.until = own

    def picks(self) -> list[Pick]:
        """Return what the side has in its place."""
        return [(self.side, at) for at in range(self.stop, self.until)]


class TextDigests(NamedTuple):
    """Digests of the paragraphs of a text."""

    paragraphs: Sequence[str]
    """With their format."""
    plain: Sequence[str]
    """As many: what they say."""


def join_texts(base: TextDigests, theirs: TextDigests, ours: TextDigests) -> tuple[Pick, ...] | None:
    """Return the paragraphs of both, or None where both change one place, or one side more than half of the base.

    Hands change what a paragraph says or its format; notes change what it says, its format follows from all of the
    slide. So what neither changed is taken from theirs, or from ours where it looks otherwise there.
    """
    edits = sorted(
        (
            *_list_edits("theirs", base.paragraphs, theirs.paragraphs),
            *_list_edits("ours", base.plain, ours.plain),
        ),
        key=lambda edit: (edit.start, edit.end),
    )
    if any(_clash(one, other, ours.plain, theirs.plain) for one, other in pairwise(edits)):
        return None
    if any(2 * _count_changed(edits, side) > len(base.plain) for side in _SIDES):
        return None
    return tuple(_lay_out(edits, base, theirs, ours))


def _list_edits(side: Side, base: Sequence[str], own: Sequence[str]) -> list[_TextEdit]:
    codes = SequenceMatcher(None, base, own, autojunk=False).get_opcodes()
    return [_TextEdit(side, (i1, i2), (j1, j2)) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _count_changed(edits: Sequence[_TextEdit], side: Side) -> int:
    return sum(edit.end - edit.start for edit in edits if edit.side == side)


def _clash(one: _TextEdit, other: _TextEdit, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two edits of different sides change one place, and not to the same.

    A paragraph that one side puts before or behind what the other changed is no clash: it is clear where it belongs.
    """
    apart = other.start >= one.end and (one.start, one.end) != (other.start, other.end)
    if one.side == other.side or apart:
        return False
    texts = {"ours": ours, "theirs": theirs}
    said = [[texts[edit.side][at] for _, at in edit.picks()] for edit in (one, other)]
    return said[0] != said[1] or (one.start, one.end) != (other.start, other.end)


def _lay_out(edits: Sequence[_TextEdit], base: TextDigests, theirs: TextDigests, ours: TextDigests) -> list[Pick]:
    """Return the base with all edits made."""
    own: dict[int, Pick] = {i: ("theirs", j) for i, j in _list_equal(base.paragraphs, theirs.paragraphs)}
    own |= {i: ("ours", j) for i, j in _list_equal(base.plain, ours.plain) if ours.paragraphs[j] != base.paragraphs[i]}
    picks: list[Pick] = []
    at, done = 0, set[tuple[int, int]]()
    for edit in edits:
        picks += [own[i] for i in range(at, edit.start)]
        if (edit.start, edit.end) not in done:  # else both sides made the same edit
            picks += edit.picks()
        done.add((edit.start, edit.end))
        at = max(at, edit.end)
    return [*picks, *(own[i] for i in range(at, len(base.plain)))]


def _list_equal(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of what two texts have in common, in both."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(i + at, j + at) for i, j, size in blocks for at in range(size)]


def unite_texts(base: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> tuple[Pick, ...]:
    """Return the paragraphs of both; where both changed a place, theirs and then ours: nothing is a conflict.

    What one side alone has changed or taken away does not come back. Where all that hands did is said by the notes as
    well, as a reminder that was pulled from there, the notes' own paragraphs stand.
    """
    both = ({*theirs} & {*ours}) - {*base}
    gone = {*base} - {*ours}
    if tuple(theirs) == tuple(base) or (both and {*theirs} - gone <= {*ours} and {*base} - {*theirs} <= gone):
        return tuple(("ours", at) for at in range(len(ours)))
    joined = join_texts(TextDigests(base, base), TextDigests(theirs, theirs), TextDigests(ours, ours))
    if joined is not None:
        come = {ours[at] for side, at in joined if side == "ours"} & both
        # what both have put into the notes, each at its place, stands where the notes have it; what hands have taken
        # away does not come back because the notes only moved it
        left_out = {"theirs": come, "ours": {*base} - {*theirs}}
        texts = {"theirs": theirs, "ours": ours}
        return tuple((side, at) for side, at in joined if texts[side][at] not in left_out[side])
    return _add_new([("theirs", at) for at, one in enumerate(theirs) if one not in gone], ours, {*base, *theirs})


def _add_new(picks: Sequence[Pick], ours: Sequence[str], known: AbstractSet[str]) -> tuple[Pick, ...]:
    """Return what hands have, with what is new in ours."""
    new: list[Pick] = [("ours", at) for at, one in enumerate(ours) if one not in known]
    first = next((at for at, one in enumerate(ours) if one in known), 0)
    # what the notes put before everything, as a reminder, is to be read first
    return (*(pick for pick in new if pick[1] < first), *picks, *(pick for pick in new if pick[1] >= first))
