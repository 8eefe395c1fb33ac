"""Paragraphs as they were and as a hand left them → which became which."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from deckgen.named_tuple import NamedTuple
from deckgen.pull.tracing import fold_quotes
from deckgen.written import Written

_ALIKE = 0.3
"""How alike two paragraphs are, at least, one of which became the other."""


class PairedTexts(NamedTuple):
    """A paragraph and what became of it, as positions; None for none."""

    base: int | None
    hand: int | None
    moved: bool = False
    """Whether it stands behind another paragraph now."""


def pair_paragraphs(base: Sequence[Written], hand: Sequence[Written]) -> tuple[PairedTexts, ...]:
    """Return all paragraphs of both, in the order of the hand's; the ones it took away stand where they were."""
    left, right = [_fold(one) for one in base], [_fold(one) for one in hand]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    pairs = [
        pair
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        for pair in (_pair_all if tag == "equal" or i2 - i1 == j2 - j1 else _pair_alike)(
            left, right, range(i1, i2), range(j1, j2)
        )
    ]
    return tuple(_find_moves(pairs, left, right))


def _fold(paragraph: Written) -> str:
    return " ".join(fold_quotes(paragraph.text).split())


def _pair_all(left: Sequence[str], right: Sequence[str], old: range, new: range) -> Iterator[PairedTexts]:
    for one, other in zip(old, new, strict=True):
        if left[one] and right[other]:
            yield PairedTexts(one, other)
        elif left[one]:
            yield PairedTexts(one, None)
        elif right[other]:
            yield PairedTexts(None, other)


def _pair_alike(left: Sequence[str], right: Sequence[str], old: range, new: range) -> Iterator[PairedTexts]:
    """Yield pairs in order, those that are most alike together."""
    best = _align(left, right, old, new)
    at = old.start
    for other in new:
        one = best.get(other)
        if one is not None:
            yield from (PairedTexts(gone, None) for gone in range(at, one))
            at = one + 1
            yield PairedTexts(one, other)
        elif right[other]:
            yield PairedTexts(None, other)
    yield from (PairedTexts(gone, None) for gone in range(at, old.stop))


def _align(left: Sequence[str], right: Sequence[str], old: range, new: range) -> dict[int, int]:
    """Return position of the hand's → position of what it was: the pairs, in order, of most likeness in all."""
    table: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}
    nothing: tuple[float, tuple[tuple[int, int], ...]] = (0.0, ())
    for one in reversed(old):
        for other in reversed(new):
            choices = [table.get((one + 1, other), nothing), table.get((one, other + 1), nothing)]
            alike = SequenceMatcher(None, left[one].split(), right[other].split(), autojunk=False).ratio()
            if alike >= _ALIKE:
                score, rest = table.get((one + 1, other + 1), nothing)
                choices.append((score + alike, ((other, one), *rest)))
            table[one, other] = max(choices, key=lambda choice: choice[0])
    return dict(table.get((old.start, new.start), nothing)[1])


def _find_moves(pairs: Sequence[PairedTexts], left: Sequence[str], right: Sequence[str]) -> Iterator[PairedTexts]:
    """Yield pairs, a paragraph that went at one place and came at another as one that was moved."""
    gone = {left[pair.base]: pair.base for pair in pairs if pair.base is not None and pair.hand is None}
    come = {right[pair.hand]: pair.hand for pair in pairs if pair.hand is not None and pair.base is None}
    for pair in pairs:
        if pair.base is None and pair.hand is not None and right[pair.hand] in gone:
            yield PairedTexts(gone[right[pair.hand]], pair.hand, moved=True)
        elif not (pair.hand is None and pair.base is not None and left[pair.base] in come):
            yield pair
