"""Lines that break well: spaces of a finished text made no-break, its right inset larger, where that costs nothing.

Comes in: an item whose sizes and places are settled. Goes out: the same with as many lines, none of them more, of which
fewer end inside a name or after a hyphen, and fewer are one short word alone. A text that breaks well stays as it is.
The author's characters stay: a space is exchanged for a no-break one, which every program breaks around and which a
deck that was changed by hand is compared without.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise, product
from typing import Final, TypeAlias

from deckgen.language.classes import WordClass
from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import list_class
from deckgen.layout.breaking import PlacedLine
from deckgen.layout.measure import BALANCE_STEP, SPARE, Reading, Ruler
from deckgen.layout.names import find_name, is_named
from deckgen.layout.trying import find_least
from deckgen.layout.typography import WIDE
from deckgen.named_tuple import NamedTuple
from deckgen.page import Cell, Item, TableItem, TextItem, TextLine

_SHORT: Final = 0.35
"""Share of the widest line under which a word alone on the last one looks lost; of the next one, on the first."""
_STEP: Final = 2 * BALANCE_STEP
_HEAVY: Final = 4
"""Small words at ends of lines that are as bad as one break inside a name."""
_SMALL: Final = 3
"""Letters of a small word."""
_LEADING: Final = (WordClass.DETERMINER, WordClass.PREPOSITION)
_PARTS: Final = frozenset(",;:·—–")
"""What parts names."""


class _Judged(NamedTuple):
    """A paragraph in its box; built by position, since many are tried."""

    reading: Reading
    tied: frozenset[int] = frozenset()
    """Its spaces, by place, that do not break."""
    flaws: int = 0
    """How bad its breaks are, in all ways that programs may break it."""
    ties: frozenset[tuple[int, ...]] = frozenset()
    """Spaces, by place, that would mend a break if none of them broke."""
    torn: bool = False
    """Whether a line may end inside a name."""


def count_torn(lines: Sequence[TextLine], width: float, ruler: Ruler) -> int:
    """Return how many paragraphs will have a line that ends inside a name, whatever spaces are tied."""
    broken = [line for line in lines if ruler.read(line).count(width) > 1]
    return sum(_settle(line, width, ruler).torn for line in broken if _may_tear(line))


def _may_tear(line: TextLine) -> bool:
    """Tell whether a paragraph may have a name of two words; it is cheaper to ask than to look for one."""
    return any(not word.islower() and not following.islower() for word, following in pairwise(_read(line).split()))


def rank_breaks(lines: Sequence[TextLine], width: float, ruler: Ruler) -> tuple[int, float]:
    """Return the same, and how uneven their lines will be, from 0 to 1; the last one of a paragraph counts half."""
    settled = [_settle(line, width, ruler) for line in lines]
    rows = [row for one in settled for row in one.reading.place_lines(width, slashes=False)]
    return sum(one.torn for one in settled), max(map(_measure_rag, rows), default=0.0)


def _measure_rag(row: Sequence[PlacedLine]) -> float:
    *others, last = (width for _, _, width in row)
    widest = max(*others, last, 0.01) if others else max(last, 0.01)
    return max(*(1 - width / widest for width in others), (1 - last / widest) / 2, 0.0)


def settle_breaks(item: Item, ruler: Ruler) -> Item:
    """Return an item whose lines break as well as they can where they stand, with no more lines."""
    match item:
        case TextItem():
            return settle_text(item, ruler)
        case TableItem():
            insets = item.insets.left + item.insets.right
            widths = [width - insets for width in item.widths]
            return item._replace(rows=tuple(_settle_row(row, widths, ruler) for row in item.rows))
        case _:
            return item


def _settle_row(row: Sequence[Cell], widths: Sequence[float], ruler: Ruler) -> tuple[Cell, ...]:
    return tuple(
        cell._replace(lines=_settle_all(cell.lines, width, ruler).lines)
        for cell, width in zip(row, widths, strict=True)
    )


def settle_text(item: TextItem, ruler: Ruler) -> TextItem:
    """Return a text whose lines break as well as they can, in a narrower room where no space alone mends them."""
    width, lines = item.box.shrink(item.insets).w, item.lines
    if all(ruler.count_lines(line, width) == 1 for line in lines):
        return item
    settled, inset = _settle_all(lines, width, ruler), 0.0
    if settled.flaws >= _HEAVY and all(line.align == "left" for line in lines):
        tried = ((_settle_all(lines, width - less, ruler), less) for less in _list_insets(lines, width, ruler))
        narrower = find_least(tried, lambda one: one[0].flaws)
        settled, inset = narrower if narrower and narrower[0].flaws < settled.flaws else (settled, inset)
    if settled.lines is lines and not inset:
        return item
    return item._replace(lines=settled.lines, insets=item.insets._replace(right=item.insets.right + inset))


class _Settled(NamedTuple):
    """Paragraphs of a text, and how bad their breaks are."""

    lines: tuple[TextLine, ...]
    flaws: int


def _settle_all(lines: tuple[TextLine, ...], width: float, ruler: Ruler) -> _Settled:
    settled = [_settle(line, width, ruler, small=True) for line in lines]
    if any(one.tied for one in settled):
        lines = tuple([_tie(line, one.tied) if one.tied else line for line, one in zip(lines, settled, strict=True)])
    return _Settled(lines, sum([one.flaws for one in settled]))


def _list_insets(lines: Sequence[TextLine], width: float, ruler: Ruler) -> Iterator[float]:
    """Yield what a box may be narrowed by so that no paragraph takes more lines, smallest first."""
    counts = [ruler.count_lines(line, width) for line in lines]
    inset = _STEP
    while inset < width / 2 and counts == [ruler.count_lines(line, width - inset) for line in lines]:
        yield inset
        inset += _STEP


def _settle(line: TextLine, width: float, ruler: Ruler, *, small: bool = False) -> _Judged:
    """Return a paragraph with the spaces tied that make it break better in as many lines.

    Small words at ends of lines count where it is settled, not where it is only tried.
    """
    reading = ruler.read(line)
    if reading.count(width) == 1 or _is_name(text := _read(line)):
        return _Judged(reading)
    lang = line.runs[0].lang
    look = partial(_look_for_flaws, text, lang=lang, small=small)
    best = _judge(reading, frozenset(), text, width, look)
    while best.ties:
        tried = (_judge(draft, tied, text, width, look) for draft, tied in _tie_more(best, line, width, ruler))
        better = find_least(tried, lambda one: one.flaws)
        if better is None or better.flaws >= best.flaws:
            break
        best = better
    return best


def _tie_more(best: _Judged, line: TextLine, width: float, ruler: Ruler) -> Iterator[tuple[Reading, frozenset[int]]]:
    """Yield a paragraph with more of its spaces tied, and which, where that costs no line and breaks no word."""
    reading, code = ruler.read(line), _find_code(line)
    widest = max(width * 0.99, reading.indent + reading.widest)
    for spaces in sorted(best.ties):
        tied = best.tied.union(spaces) - code
        draft = reading.tie(tied)
        if draft.indent + draft.widest <= widest and draft.count(width) <= reading.count(width):
            yield draft, tied


def _find_code(line: TextLine) -> frozenset[int]:
    """Return where the characters of code stand, whose spaces are nobody's to change."""
    ends = accumulate((len(run.text) for run in line.runs), initial=0)
    spans = zip(line.runs, pairwise(ends), strict=True)
    return frozenset(at for run, (start, end) in spans if run.font == "mono" for at in range(start, end))


def _tie(line: TextLine, spaces: Iterable[int]) -> TextLine:
    """Return a paragraph some of whose spaces, by place, do not break."""
    text = list(_read(line))
    for at in spaces:
        text[at] = WIDE
    ends = accumulate((len(run.text) for run in line.runs), initial=0)
    runs = (
        run._replace(text="".join(text[start:end])) for run, (start, end) in zip(line.runs, pairwise(ends), strict=True)
    )
    return line._replace(runs=tuple(runs))


def _read(line: TextLine) -> str:
    return "".join(run.text for run in line.runs)


_Flaw: TypeAlias = tuple[tuple[tuple[int, ...], ...], bool, int]
"""A bad break: spaces, by place, some of which, tied, would mend it, or others; whether it is in a name; its weight."""


def _judge(
    reading: Reading,
    tied: frozenset[int],
    text: str,
    width: float,
    look: Callable[[Sequence[PlacedLine]], Iterable[_Flaw]],
) -> _Judged:
    """Return a paragraph with its bad breaks, in a box as wide as programs take it for, in each way of breaking."""
    flaws: list[_Flaw] = []
    own: list[_Flaw] = []
    last: Sequence[PlacedLine] = ()
    for row in _list_broken(reading, text, width):
        if row != last:  # most lines end where they do in the narrower box
            own, last = list(look(row)), row
        flaws += own
    if not flaws:
        return _Judged(reading, tied)
    ties = (tuple([at for at in tie if at not in tied]) for mends, _, _ in flaws for tie in mends)
    weight = sum([one for _, _, one in flaws])
    return _Judged(reading, tied, weight, frozenset(ties), any(torn for _, torn, _ in flaws))


def _list_broken(reading: Reading, text: str, width: float) -> Iterator[Sequence[PlacedLine]]:
    """Yield the rows of several lines, in each way of breaking and each width."""
    ways = (False, True) if "/" in text or "?" in text or "&" in text else (False,)
    for wide, way in product((width, width * SPARE), ways):
        for row in reading.place_lines(wide, slashes=way):
            if len(row) > 1:
                yield row


def _look_for_flaws(text: str, row: Sequence[PlacedLine], *, lang: str, small: bool) -> Iterator[_Flaw]:
    """Yield what is bad in a row of several lines: breaks in names and compounds, a short word alone at either end.

    And, if asked for, a line that ends with a small word, which belongs to the next one: "a", "of", "les".
    """
    for (_, end, _), (start, _, _) in pairwise(row):
        if end == start:
            yield (), is_named(text[:end], text[end:]), _HEAVY
        elif spaces := find_name(text, end, lang):
            yield (spaces, (end,)), True, _HEAVY
        elif small and _leads_on(text[:end], lang):
            yield ((end,),), False, 1
    starts, _, widths = zip(*row, strict=True)
    before = starts[-1] - 1
    if widths[-1] < max(widths) * _SHORT and _is_word(text, row[-1]):
        yield (((before,),) if text[before] == " " else ()), False, _HEAVY
    if widths[0] < widths[1] * _SHORT and _is_word(text, row[0]):
        yield (), False, _HEAVY


def _leads_on(before: str, lang: str) -> bool:
    """Tell whether a text ends in an article or a preposition of a few letters, which a word follows at once."""
    word = "".join(before.rsplit(None, 1)[-1:])  # "" where a line is nothing but space
    if not (len(word) <= _SMALL and word.isalpha()):
        return False
    code, folded = lang.split("-", maxsplit=1)[0].lower(), fold_word(word)
    return any(folded in list_class(code, kind) for kind in _LEADING)


def _is_name(text: str) -> bool:
    """Tell whether a text is one name and nothing else, as titles are: it breaks as it may."""
    return not any(word.islower() for word in text.split()) and _PARTS.isdisjoint(text)


def _is_word(text: str, line: PlacedLine) -> bool:
    start, end, _ = line
    return len(text[start:end].split(None, 1)) == 1
