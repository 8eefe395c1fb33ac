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
from deckgen.figures.lexemes import PAUSES
from deckgen.figures.marking import Place, Sighting
from deckgen.figures.marks import take_marks
from deckgen.figures.pair_rows import BEFORE_AND_AFTER
from deckgen.figures.pairs import find_pairs
from deckgen.figures.paragraphs import Spot, add_bonus
from deckgen.figures.patterns import compile_pattern
from deckgen.figures.places import SourceText, read_source
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import may_hold_quantities, place_quantities
from deckgen.figures.texts import fold
from deckgen.figures.weights import weigh_row
from deckgen.phrase import Phrase, Words
from deckgen.story import Block, Figure, Paragraph, Span

_LONGEST = 75
"""Characters of a name, or of the words behind a value."""
_OPENING = 5
"""Words that may stand before the pause of a bullet that tells a before or an after: "The old way of working:"."""
_SENTENCE_END = re.compile(r"[.!?]\s|…\s|\n")
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
    telling = [_may_tell(block) for block in plain]
    for index in (at for at, both in enumerate(pairwise(telling)) if all(both)):
        near = [block for block in written[index : index + 2] if isinstance(block, Paragraph)]
        marks = frozenset().union(*(take_marks(block)[1] for block in near))
        if "no figure" not in marks and (seen := _read_neighbors(plain, spot._replace(block=index))):
            joined[index : index + 2] = [(), (add_bonus(seen, marks),)]
    return tuple(one for own in joined for one in own)


def _may_tell(block: Block) -> bool:
    """Tell whether a block is a bullet with a pause where one tells, and a quantity: cutting others is in vain."""
    if not isinstance(block, Paragraph) or not block.marker:
        return False
    text = block.text
    return may_hold_quantities(text) and any(map(_opens, _SENTENCE_END.split(text)))


def _opens(sentence: str) -> bool:
    """Tell whether a pause stands behind the first words of a sentence: "Before:"."""
    pauses = [at for at in map(sentence.find, PAUSES) if at >= 0]
    return bool(pauses) and len(sentence[: min(pauses)].split()) <= _OPENING


def _read_neighbors(blocks: Sequence[Block], spot: Spot) -> Sighting | None:
    """Return the pair of a block and the next one, None when they are no bullets or make none."""
    one, other = blocks[spot.block : spot.block + 2]
    if not isinstance(one, Paragraph) or not isinstance(other, Paragraph) or len(one.text.split()) > _MOST:
        return None
    both = read_source(other._replace(spans=(*one.spans, Span("\n"), *other.spans)))
    prose = cut_prose(both.text, language=other.lang)
    if not compile_pattern(BEFORE_AND_AFTER.pattern).can_match(prose.keys | {"Q"}):
        return None
    name = _find_name(blocks[: spot.block], one) or spot.label
    return _read_contrast(both, len(one.text) + 1, place_quantities(prose), spot._replace(label=name))


def _find_name(before: Sequence[Block], bullet: Paragraph) -> tuple[Words, ...]:
    """Return what introduces the list of a bullet: the line before it, or the bullet it is indented under."""
    for block in reversed(before):
        if not isinstance(block, Paragraph):
            break
        if not block.marker or block.level < bullet.level:
            end = len(block.text.rstrip(" \n:\u00a0\u202f"))
            return read_source(block).take_parts([(0, end)]) if end <= _LONGEST else ()
    return ()


def _read_contrast(both: SourceText, shift: int, prose: Prose, spot: Spot) -> Sighting | None:
    """Return the pair of two bullets that are cut as one paragraph, None when they make none.

    Args:
        both: The bullets as one paragraph.
        shift: Where the second one begins in it.
        prose: The same, cut.
        spot: The place of the first one; its label is the name of the pair.
    """
    for pair in find_pairs(prose, (BEFORE_AND_AFTER,)):
        before, value = prose.quantities[pair.before], prose.quantities[pair.value]
        if not before.end < shift <= value.start:
            continue
        tail = _take_tail(both, prose, pair.before) or _take_tail(both, prose, pair.value)
        figure = Figure(
            phrase=Phrase(spot.label, both.take(value.start, value.end), tail),
            before=both.take(before.start, before.end),
            qualifier=fold(value.qualifier),
            unit=fold(value.unit or before.unit),
            number=value.number,
            before_number=before.number,
            before_unit=fold(before.unit),
            text=fold(prose.text),
            section=spot.kind,
            weight=weigh_row(value, before, spot.kind),
            why=(f"paired: {pair.why}", "labelled: the name of the list"),
        )
        early = Place(section=spot.section, block=spot.block, start=before.start, end=before.end)
        late = Place(section=spot.section, block=spot.block + 1, start=value.start - shift, end=value.end - shift)
        return Sighting(figure, (early, late))
    return None


def _take_tail(both: SourceText, prose: Prose, index: int) -> tuple[Words, ...]:
    """Return the rest of the clause of a value: "for a new driver"."""
    tokens, high = prose.tokens, index + 1
    while high < len(tokens) and tokens[high].clause == tokens[index].clause:
        high += 1
    tail = both.take(*prose.find_offsets(index + 1, high))
    return (tail,) if any(char.isalpha() for char in tail.text) and len(tail.text) <= _LONGEST else ()
