"""Before and after in neighboring bullets: one pair, under the name of their list.

    **Onboarding**
    - Before: 90 days for a new driver
    - After: 30 days

Comes in: the blocks of a section and the figures of each. Goes out: the figures, such pairs in the place of theirs.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from deckgen.blocks import Block, Paragraph, Span
from deckgen.figures.cutting import cut_prose
from deckgen.figures.lexemes import PAUSES
from deckgen.figures.marking import Place, Sighting
from deckgen.figures.marks import take_marks
from deckgen.figures.pair_rows import BEFORE_AND_AFTER
from deckgen.figures.pairs import find_pairs
from deckgen.figures.paragraphs import Spot, add_bonus, make_figure
from deckgen.figures.places import SourceText, read_source
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import may_hold_quantities, read_prose
from deckgen.figures.stretches import LONGEST, Stretch
from deckgen.figures.texts import fold
from deckgen.figures.weights import weigh_row
from deckgen.language.lexicons import guess_language
from deckgen.phrase import Phrase, Words

_PLAIN_PAUSES = re.escape("".join(sign for sign in PAUSES if len(sign) == 1 and sign.isascii()))
_WIDE_PAUSES = str.maketrans(dict.fromkeys((sign for sign in PAUSES if not sign.isascii()), ","))
_OPENING = re.compile(rf"(?:\A|[.!?]\s|…\s|\n)\s*(?:[^\s{_PLAIN_PAUSES}]++\s*+){{0,5}}[{_PLAIN_PAUSES}]")
"""A pause behind the first words of a sentence, as in a bullet that tells a before: "The old way of working:"."""
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
    telling = [_take_telling(block) for block in plain]
    for index, (one, other) in enumerate(pairwise(telling)):
        if one and other and len(one.text.split()) <= _MOST:
            marks = frozenset[str]().union(*map(_list_marks, written[index : index + 2]))
            label = _find_name(plain[:index], one) or spot.label
            seen = _read_contrast(one, other, spot._replace(block=index, label=label))
            if seen and "no figure" not in marks:
                joined[index : index + 2] = [(), (add_bonus(seen, marks),)]
    return tuple(one for own in joined for one in own)


def _take_telling(block: Block) -> Paragraph | None:
    """Return a bullet with a pause where one tells, and a quantity; None for others: to cut them is in vain."""
    bullet = block if isinstance(block, Paragraph) and block.marker else None
    return (
        bullet
        if bullet and _OPENING.search(bullet.text.translate(_WIDE_PAUSES)) and may_hold_quantities(bullet.text)
        else None
    )


def _list_marks(block: Block) -> frozenset[str]:
    return take_marks(block)[1] if isinstance(block, Paragraph) else frozenset()


def _find_name(before: Sequence[Block], bullet: Paragraph) -> tuple[Words, ...]:
    """Return what introduces the list of a bullet: the line before it, or the bullet it is indented under."""
    for block in reversed(before):
        if not isinstance(block, Paragraph):
            break
        if not block.marker or block.level < bullet.level:
            end = len(block.text.rstrip(" \n:\u00a0\u202f"))
            return read_source(block).take_parts([(0, end)]) if end <= LONGEST else ()
    return ()


def _read_contrast(one: Paragraph, other: Paragraph, spot: Spot) -> Sighting | None:
    """Return the pair of two bullets, cut as one paragraph; None when they make none.

    Args:
        one: The first bullet.
        other: The second one.
        spot: The place of the first one; its label is the name of the pair.
    """
    language = other.lang or guess_language(f"{one.text}\n{other.text}")
    offered = (cut_prose(bullet.text, language=language).keys for bullet in (one, other))
    if not BEFORE_AND_AFTER.list_possible(frozenset(("Q",)).union(*offered)):
        return None
    both, shift = read_source(other._replace(spans=(*one.spans, Span("\n"), *other.spans))), len(one.text) + 1
    prose = read_prose(both.text, language=language)
    for pair in find_pairs(prose, BEFORE_AND_AFTER):
        before, value = prose.quantities[pair.before], prose.quantities[pair.value]
        if before.end < shift <= value.start:
            tail = _take_tail(both, prose, pair.before) or _take_tail(both, prose, pair.value)
            figure = make_figure(
                Phrase(spot.label, both.take(value.start, value.end), tail),
                both.take(before.start, before.end),
                (value, before),
                text=fold(prose.text),
                section=spot.kind,
                weight=weigh_row(value, before, spot.kind),
                why=(f"paired: {pair.why}", "labeled: the name of the list"),
            )
            early = Place(section=spot.section, block=spot.block, start=before.start, end=before.end)
            late = Place(spot.section, spot.block + 1, start=value.start - shift, end=value.end - shift)
            return Sighting(figure, (early, late))
    return None


def _take_tail(both: SourceText, prose: Prose, at: int) -> tuple[Words, ...]:
    """Return the rest of the clause of a value: "for a new driver"."""
    rest = Stretch(prose, at + 1, prose.end_clause(at, len(prose.tokens)))
    return both.take_parts([rest.offsets]) if rest.holds("W|N") and rest.is_short else ()
