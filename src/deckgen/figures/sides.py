"""Before and after side by side: two bullets, two lists, or two columns of a table whose heads say which is which.

    - Before: 90 days for a new driver          Before AWS:
    - After: 30 days                            - 12 servers
                                                After AWS:
                                                - 0 servers

Comes in: the blocks of a section and the figures of each. Goes out: the figures, pairs in the places of their values.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from deckgen.blocks import Block, Paragraph
from deckgen.deferred import defer
from deckgen.figures.comparing import can_compare
from deckgen.figures.cutting import cut_prose
from deckgen.figures.lexemes import PAUSES
from deckgen.figures.marking import Place, Sighting
from deckgen.figures.marks import take_marks
from deckgen.figures.paragraphs import Spot, add_bonus, make_figure
from deckgen.figures.places import SourceText, read_source
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import may_hold_quantities, read_prose
from deckgen.figures.stretches import LONGEST, Stretch
from deckgen.figures.texts import fold, fold_for_search
from deckgen.figures.weights import weigh_row
from deckgen.language import LANGUAGES
from deckgen.language.lexicons import guess_language
from deckgen.named_tuple import NamedTuple
from deckgen.phrase import Phrase, Words

if TYPE_CHECKING:
    from deckgen.figures import listed as entries
else:  # few sections list figures
    entries = defer("deckgen.figures.listed")

_BEFORE = ("OLD|FORMER|START", "^ FROM $", "^ PRIOR NOUN? $")
_YEAR = ("^ IN_YEAR? Y $",)
_NOW = ("NOW|AFTER|RENEWED", "^ TO|RANGE $", "^ LATER NOUN? $")
_AFTER = (*_NOW, "GOAL")
"""What a head holds, as patterns of `rows`: few heads have a sentence to tell their language. A goal heads a column of
a table, which says so; two bullets are no before and after with one."""
_PAUSES = re.escape("".join(sorted(PAUSES)))
_HEAD = re.compile(rf"\s*(?P<head>(?:[^\s{_PAUSES}]++\s*+){{1,5}})[{_PAUSES}]\s*")
"""The first words of a bullet, up to a pause: "The old tool:"."""
_NEAR = 3
"""Words before the value of such a bullet."""
_MOST = 40
"""Words of a bullet that tells no more than what was before."""
_COLON = " :\u00a0\u202f"
_ENDING = 2
"""Letters that a word for many has behind those of one."""


def find_sides(heads: Sequence[str]) -> tuple[int, int] | None:
    """Return which of some heads of columns or lists are those of earlier and later values, or years; else None."""
    proses = [[cut_prose(head, language=code) for code in LANGUAGES] for head in heads]
    old, new, dated = (_list_heads(proses, patterns) for patterns in (_BEFORE, _AFTER, _YEAR))
    years = sorted((heads[at].split()[-1], at) for at in dated)
    if len(years) == 2 and years[0][0] != years[1][0] and not old and not new:
        return years[0][1], years[1][1]
    early = next(iter(old or dated[: len(dated) == 1]), -1)
    late = next((at for at in new if at != early), -1)
    return (early, late) if min(early, late) >= 0 else None


def _list_heads(proses: Sequence[Sequence[Prose]], patterns: Sequence[str]) -> list[int]:
    """Return which heads, each cut in some languages, match one of the patterns."""
    heads = ([Stretch(own, 0, len(own.tokens)) for own in head] for head in proses)
    return [at for at, head in enumerate(heads) if any(own.holds(one) for own in head for one in patterns)]


class _HeadedBullet(NamedTuple):
    """A bullet that has a head."""

    head: str
    source: SourceText
    start: int
    """Where its words behind the head begin."""


def join_bullets(
    written: Sequence[Block], plain: Sequence[Block], figures: Sequence[tuple[Sighting, ...]], spot: Spot
) -> tuple[Sighting, ...]:
    """Return the figures of a section, one pair in the place of those of two neighboring bullets, before and after.

    Args:
        written: The blocks of the section, with the author's marks.
        plain: The same without them.
        figures: Those of each block.
        spot: Where the blocks stand; its label names a list that has no name.
    """
    joined = list(figures)
    for index, (one, other) in enumerate(pairwise(map(_read_bullet, plain))):
        if one and other and (seen := _join_bullets(one, other, plain[:index], spot._replace(block=index))):
            marks = frozenset[str]().union(*map(_list_marks, written[index : index + 2]))
            if "no figure" not in marks:
                joined[index : index + 2] = [(), (add_bonus(seen, marks),)]
    return tuple(one for own in joined for one in own)


def _read_bullet(block: Block) -> _HeadedBullet | None:
    """Return a bullet, or a line, with a head and a quantity; None for any other block."""
    text = block.text if isinstance(block, Paragraph) and not block.lead else ""
    head = _HEAD.match(text)
    if not head or not isinstance(block, Paragraph) or not may_hold_quantities(text[head.end() :]):
        return None
    return _HeadedBullet(head["head"].strip(), read_source(block), head.end())


def _list_marks(block: Block) -> frozenset[str]:
    return take_marks(block)[1] if isinstance(block, Paragraph) else frozenset()


def _join_bullets(one: _HeadedBullet, other: _HeadedBullet, above: Sequence[Block], spot: Spot) -> Sighting | None:
    """Return the pair of two bullets, of the first of which `spot` is the place; None where they make none."""
    texts = (one.source.text, other.source.text)
    language = other.source.paragraph.lang or guess_language("\n".join(texts))
    heads = [[cut_prose(own.head, language=language)] for own in (one, other)]
    parted = _list_heads(heads[:1], _BEFORE) and _list_heads(heads[1:], _NOW)
    if not parted or len(texts[0].split()) > _MOST:
        return None
    old, new = (read_prose(own.source.text[own.start :], language=language) for own in (one, other))
    first, last = next(iter(old.quantities), _NEAR + 1), next(iter(new.quantities), _NEAR + 1)
    if max(first, last) > _NEAR or not can_compare(old.quantities[first], new.quantities[last]):
        return None
    before, value = old.quantities[first], new.quantities[last]
    tail = _take_tail(one, old, first) or _take_tail(other, new, last)
    early = (one.start + before.start, one.start + before.end)
    late = (other.start + value.start, other.start + value.end)
    label = _find_topic(one, other) or _find_name(above, one.source.paragraph) or spot.label
    figure = make_figure(
        Phrase(label, other.source.take(*late), tail),
        one.source.take(*early),
        (value, before),
        text=fold("\n".join(texts)),
        section=spot.kind,
        weight=weigh_row(value, before, spot.kind),
        why=("paired: before and after in two bullets", "labeled: the name of the list"),
    )
    return Sighting(figure, (Place(spot.section, spot.block, *early), Place(spot.section, spot.block + 1, *late)))


def _take_tail(bullet: _HeadedBullet, prose: Prose, at: int) -> tuple[Words, ...]:
    """Return the rest of the clause of a value: "for a new driver"."""
    rest = Stretch(prose, at + 1, prose.end_clause(at, len(prose.tokens)))
    start, end = rest.offsets
    told = rest.holds("W|N") and rest.is_short
    return bullet.source.take_parts([(bullet.start + start, bullet.start + end)]) if told else ()


def _find_topic(one: _HeadedBullet, other: _HeadedBullet) -> tuple[Words, ...]:
    """Return the words with which both heads begin: "Deployment before", "Deployment after"."""
    same = takewhile(lambda words: words[0] == words[1], zip(one.head.split(), other.head.split(), strict=False))
    topic = one.source.take(0, len(" ".join(word for word, _ in same)))
    return (topic,) if topic.text else ()


def _find_name(above: Sequence[Block], bullet: Paragraph) -> tuple[Words, ...]:
    """Return what introduces the list of a bullet: the line before it, or the bullet it is indented under."""
    for block in reversed(above):
        if not isinstance(block, Paragraph) or not (bullet.marker or block.lead):
            break
        if not block.marker or block.level < bullet.level:
            end = len(block.text.rstrip(" \n:\u00a0\u202f"))
            return read_source(block).take_parts([(0, end)]) if end <= LONGEST else ()
    return ()


def join_lists(blocks: Sequence[Block], figures: Sequence[tuple[Sighting, ...]]) -> list[tuple[Sighting, ...]]:
    """Return the figures of each block, those of two lists with the same words as pairs in the places of the later.

    Other earlier ones stand behind the words that introduce their list.
    """
    joined = list(figures)
    leads = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.lead]
    heads = [_read_head(blocks[at]) for at in leads]
    for at, (one, other) in enumerate(pairwise(heads)):
        if find_sides([one.text, other.text]) == (0, 1):
            first, second, end = [*leads, len(blocks)][at : at + 3]
            _pair_lists(blocks, joined, range(first + 1, second), range(second + 1, end))
            joined[first + 1 : second] = [_introduce(own, one) for own in joined[first + 1 : second]]
    return joined


def _read_head(block: Block) -> Words:
    paragraph = block if isinstance(block, Paragraph) else Paragraph(())
    return read_source(paragraph).take(0, len(paragraph.text.rstrip(_COLON)))


def _introduce(seen: tuple[Sighting, ...], head: Words) -> tuple[Sighting, ...]:
    """Set the words that introduce a list before those of its figures."""
    figures = [one.figure for one in seen]
    phrases = [figure.phrase._replace(lead=(head, *figure.phrase.lead)) for figure in figures]
    told = [figure._replace(phrase=phrase) for figure, phrase in zip(figures, phrases, strict=True)]
    return tuple(one._replace(figure=figure) for one, figure in zip(seen, told, strict=True))


def _pair_lists(blocks: Sequence[Block], joined: list[tuple[Sighting, ...]], old: range, new: range) -> None:
    """Put pairs in the places of entries of two lists that have the same words beside their values."""
    earlier = {at: parts for at in old if (parts := _read_parts(blocks[at]))}
    for at, (value, label) in ((at, parts) for at in new if (parts := _read_parts(blocks[at]))):
        same = next((one for one, (_, words) in earlier.items() if _are_alike(words.text, label.text)), at)
        before, _ = earlier.pop(same, (value, label))
        text = f"{before.source.text} → {value.source.text}"
        pair = entries.join_values(before, value, (label.take(),), text, ahead=label.start < value.start)
        if same != at and pair:
            joined[same], joined[at] = (), (Sighting(pair),)


def _read_parts(block: Block) -> "tuple[entries.EntryPart, entries.EntryPart] | None":
    """Return value and words of an entry."""
    if not isinstance(block, Paragraph) or not block.marker:
        return None
    whole = entries.take_whole(block)
    value, label = entries.split_entry(whole)
    value, label = (value, label) if label else entries.split_counted(whole)
    return (value, label) if label and entries.is_value(value.text) else None


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two labels are the same words, but for the end of a word for many."""
    short, long = sorted(map(fold_for_search, (one, other)), key=len)
    return bool(short) and long.startswith(short) and len(long) - len(short) <= _ENDING
