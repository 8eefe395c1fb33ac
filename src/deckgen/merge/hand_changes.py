"""A text as it was written, as it stands and as the notes give it → the stretches that hands exchanged.

Comes in: digests of its paragraphs, three times. Goes out: each such stretch, and where it is in what the notes give.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from deckgen.named_tuple import NamedTuple


class Three(NamedTuple):
    """Digests of the paragraphs of a text: as it was written, as it stands, as the notes give it."""

    base: tuple[str, ...]
    theirs: tuple[str, ...]
    ours: tuple[str, ...]


class HandChange(NamedTuple):
    """A stretch of paragraphs that hands exchanged."""

    theirs: tuple[int, int]
    ours: tuple[int, int] | None
    """Where it stands in what the notes give; None where they have changed it, too."""


def find_hand_changes(three: Three, *, parted: bool = False) -> Iterator[HandChange]:
    """Yield what hands did to a text; what the notes did alike is left out.

    Args:
        three: The text.
        parted: Whether an open conflict is settled by it: hands have their way where the notes have changed it, too.
    """
    kept = {
        block.a + offset: block.b + offset
        for block in _match(three.base, three.ours).get_matching_blocks()
        for offset in range(block.size)
    }
    for tag, i1, i2, j1, j2 in _match(three.base, three.theirs).get_opcodes():
        if tag != "equal":
            before, behind = kept.get(i1 - 1, -1), kept.get(i2, len(three.ours))
            if three.ours[before + 1 : behind] != three.theirs[j1:j2]:  # else the notes say so already
                place = _find_place(kept, i1, i2, three)
                around = _is_known(kept, i1 - 1, three) and _is_known(kept, i2, three)
                yield HandChange((j1, j2), (before + 1, behind) if place is None and parted and around else place)


def _is_known(kept: dict[int, int], at: int, three: Three) -> bool:
    """Tell whether the notes still have a paragraph of the base; what is before and behind them all they have."""
    return at in {-1, len(three.base)} or at in kept


def _match(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)


def _find_place(kept: dict[int, int], start: int, end: int, three: Three) -> tuple[int, int] | None:
    """Return where a stretch of the base stands in what the notes give; None where it is not there as it was."""
    if start < end:
        places = [kept.get(at, -1) for at in range(start, end)]
        whole = places[0] >= 0 and places == list(range(places[0], places[0] + len(places)))
        return (places[0], places[-1] + 1) if whole else None
    if not three.base and not three.ours:
        return 0, 0
    if start - 1 in kept:
        return kept[start - 1] + 1, kept[start - 1] + 1
    return (kept[start], kept[start]) if start in kept else None
