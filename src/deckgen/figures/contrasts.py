"""Before and after in neighboring bullets: one pair, under the name of their list.

    **Onboarding**
    - Before: 90 days for a new driver
    - After: 30 days

Comes in: the blocks of a section and the figures of each. Goes out: the figures, such pairs in the place of theirs.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from deckgen.figures.cutting import cut_prose
from deckgen.figures.marking import Place, Sighting
from deckgen.figures.marks import take_marks
from deckgen.figures.pair_rows import BEFORE_AND_AFTER
from deckgen.figures.pairs import find_pairs
from deckgen.figures.paragraphs import Spot, add_bonus
from deckgen.figures.patterns import compile_pattern
from deckgen.figures.places import read_source
from deckgen.figures.prose import PAUSES, Prose
from deckgen.figures.quantities import may_hold_quantities, place_quantities
from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import fold
from deckgen.figures.weights import weigh_row
from deckgen.phrase import Phrase, Words
from deckgen.story import Block, Figure, Paragraph

_LONGEST = 75
"""Characters of a name, or of the words behind a value."""
_OPENING = 5
"""Words that may stand before the pause of a bullet that tells a before or an after: "The old way of working:"."""
_PAUSE = re.compile("|".join(map(re.escape, sorted(PAUSES))))
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_MOST = 40
"""Words of a bullet that tells no more than what was before."""


def join_contrasts(
    written: Sequence[Block], plain: Sequence[Block], figures: Sequence[tuple[Sighting, ...]], spot: Spot
) -> tuple[Sighting, ...]:
    """Return the figures of a section, one pair in the place of those of two bullets that tell before and after.

    Args:
        written: The blocks of the section, with the author's marks.
        plain: The same without them.
        figures: Those of each block.
        spot: Where the blocks stand; its label names a list that has no name.
    """
    joined = list(figures)
    for index in _list_telling(plain):
        marks = frozenset(mark for block in written[index : index + 2] for mark in _list_marks(block))
        if "no figure" not in marks and (seen := _read_neighbors(plain, spot._replace(block=index))):
            joined[index : index + 2] = [(), (add_bonus(seen, marks),)]
    return tuple(one for own in joined for one in own)


def _list_telling(blocks: Sequence[Block]) -> list[int]:
    """Return the blocks that are, like the next one, bullets that may tell a before or an after."""
    telling = [_may_tell(block) for block in blocks]
    return [index for index, both in enumerate(pairwise(telling)) if all(both)]


def _list_marks(block: Block) -> frozenset[str]:
    return take_marks(block)[1] if isinstance(block, Paragraph) else frozenset()


def _read_neighbors(blocks: Sequence[Block], spot: Spot) -> Sighting | None:
    """Return the pair of a block and the next one, None when they are no bullets or make none."""
    one, other = blocks[spot.block : spot.block + 2]
    if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
        return None
    prose = _cut_both(one, other)
    if prose is None:
        return None
    name = _find_name(blocks[: spot.block], one) or spot.label
    return _read_contrast((one, other), place_quantities(prose), spot._replace(label=name))


def _cut_both(one: Paragraph, other: Paragraph) -> Prose | None:
    """Cut two bullets as one paragraph; None where their words tell no before and after."""
    if len(one.text.split()) > _MOST:
        return None
    prose = cut_prose(f"{one.text}\n{other.text}", language=other.lang)
    return prose if compile_pattern(BEFORE_AND_AFTER.pattern).can_match(prose.keys | {"Q"}) else None


def _find_name(before: Sequence[Block], bullet: Paragraph) -> tuple[Words, ...]:
    """Return what introduces the list of a bullet: the line before it, or the bullet it is indented under."""
    for block in reversed(before):
        if not isinstance(block, Paragraph):
            break
        if not block.marker or block.level < bullet.level:
            end = len(block.text.rstrip(" \n:\u00a0\u202f"))
            return read_source(block).take_parts([(0, end)]) if end <= _LONGEST else ()
    return ()


def _read_contrast(bullets: tuple[Paragraph, Paragraph], prose: Prose, spot: Spot) -> Sighting | None:
    """Return the pair of two bullets that are cut as one paragraph, None when they make none."""
    one, other = bullets
    shift = len(one.text) + 1
    for pair in find_pairs(prose, (BEFORE_AND_AFTER,)):
        before, value = prose.tokens[pair.before].quantity, prose.tokens[pair.value].quantity
        if not before or not value or not before.end < shift <= value.start:
            continue
        early = read_source(one).take(before.start, before.end)
        late = read_source(other).take(value.start - shift, value.end - shift)
        tail = _take_tail(one, prose, pair.before) or _take_tail(other, prose, pair.value, shift)
        figure = _make_figure(Phrase(spot.label, late, tail), early, (value, before), spot)
        places = (
            Place(section=spot.section, block=spot.block, start=before.start, end=before.end),
            Place(section=spot.section, block=spot.block + 1, start=value.start - shift, end=value.end - shift),
        )
        return Sighting(
            figure._replace(text=fold(prose.text), why=(f"paired: {pair.why}", "labelled: the name of the list")),
            places,
        )
    return None


def _may_tell(block: Block) -> bool:
    """Tell whether a block is a bullet with a pause where one tells, and a quantity: cutting others is in vain."""
    if not isinstance(block, Paragraph) or not block.marker:
        return False
    text = block.text
    return any(map(_opens, _SENTENCE_END.split(text))) and may_hold_quantities(text)


def _opens(sentence: str) -> bool:
    """Tell whether a pause stands behind the first words of a sentence: "Before:"."""
    pause = _PAUSE.search(sentence)
    return pause is not None and len(sentence[: pause.start()].split()) <= _OPENING


def _take_tail(paragraph: Paragraph, prose: Prose, index: int, shift: int = 0) -> tuple[Words, ...]:
    """Return the rest of the clause of a value: "for a new driver"."""
    tokens, high = prose.tokens, index + 1
    while high < len(tokens) and tokens[high].clause == tokens[index].clause:
        high += 1
    start, end = prose.find_offsets(index + 1, high)
    tail = read_source(paragraph).take(start - shift, end - shift)
    return (tail,) if any(char.isalpha() for char in tail.text) and len(tail.text) <= _LONGEST else ()


def _make_figure(phrase: Phrase, before: Words, sides: tuple[Quantity, Quantity], spot: Spot) -> Figure:
    late, early = sides
    return Figure(
        phrase=phrase,
        before=before,
        qualifier=fold(late.qualifier),
        unit=fold(late.unit or early.unit),
        number=late.number,
        before_number=early.number,
        before_unit=fold(early.unit),
        section=spot.kind,
        weight=weigh_row(late, early, spot.kind),
    )
