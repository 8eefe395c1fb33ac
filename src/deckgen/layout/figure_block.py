"""A figure as the paragraphs of one placeholder: words before it small, its value large, words after it small.

The author's order is kept: lead (with its qualifier), the earlier value with an arrow, the value, the tail. Figures
that stand together have one size of value and one of words, and in a row one base line.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, product
from math import inf

from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import find_longest, shorten_figure
from deckgen.layout.figure_sentence import BESIDE, compose_sentence
from deckgen.layout.figure_sizes import SMALL, FigureSizes, Step, limit_values, list_steps, weigh_step
from deckgen.layout.figure_value import (
    GROUND_TONE,
    FigureStyle,
    FigureTone,
    compose_earlier,
    compose_gloss,
    compose_value,
    find_gloss,
    sets_as_words,
    shrink,
)
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Run, TextItem, TextLine
from deckgen.story import Figure
from deckgen.theme import Role

_ROUNDING = 1.06
"""What units in whole points may make a value narrower than in proportion."""
_LARGER = 1.5
"""How many times a value is at least as large as its words."""
_WORD_SPACING = 1.08
"""Line pitch of words."""
_GAP = 0.2
"""Between words and value, as a share of the words' size."""
_HANGING = 0.15
"""What a unit under its number reaches lower than its line is high, in em: words keep clear of it."""
_FLATTEST, _LEAST_PITCH = 1.0, 1.2
"""Em; no face has lines of a value, and of words, that are less high."""


class FigureBlock(NamedTuple):
    """A figure in lines, ready for a box; all lengths are points."""

    lines: tuple[TextLine, ...]
    base: float
    """From the top of its text to the base line of its value, of the unit where that stands under it."""
    first: float
    """The same to the base line of the first line of its value, the one of its number."""
    height: float
    style: FigureStyle
    drop: float = 0.0
    """How far under the top of its box its text begins, so that it is level with those beside it."""
    width: float = 0.0
    """Of its box, so that no word stands alone on a line."""
    worth: float = 0.0
    """How large its value looks: its size, less where some value takes several lines."""


def key_figure(figure: Figure) -> str:
    """Return what an item that shows a figure is known by."""
    return join_key("figure", figure.key)


def fit_figures(
    figures: Sequence[Figure],
    boxes: Sequence[Box],
    sizes: FigureSizes,
    lang: str,
    ruler: Ruler,
    tone: FigureTone = GROUND_TONE,
) -> tuple[FigureBlock, ...]:
    """Return figures as large as all of them can be, values of one size, words of one size, rows on one base line.

    Args:
        figures: in reading order.
        boxes: the room of each, without insets; those that begin at one height are a row.
        sizes: what may be tried.
        lang: language of the words.
        ruler: of the theme.
        tone: the colors; by default those of the slide's ground.

    Returns:
        A block a figure; () where they do not fit at the smallest sizes, or none may be tried.
    """
    return even_blocks(fit_blocks(figures, boxes, sizes, lang, ruler, tone), boxes, ruler)


def even_blocks(blocks: Sequence[FigureBlock], boxes: Sequence[Box], ruler: Ruler) -> tuple[FigureBlock, ...]:
    """Return blocks with the widths of their boxes."""
    pairs = zip(blocks, boxes, strict=False)
    return tuple(block._replace(width=even_width(block.lines, box.w, ruler)) for block, box in pairs)


def fit_blocks(
    figures: Sequence[Figure],
    boxes: Sequence[Box],
    sizes: FigureSizes,
    lang: str,
    ruler: Ruler,
    tone: FigureTone = GROUND_TONE,
) -> tuple[FigureBlock, ...]:
    """Return the same as `fit_figures` without widths, which are for what is shown and not for what is tried."""
    if not sizes.values:
        return ()
    whole, sizes = sets_as_words(figures), sizes._replace(values=limit_values(sizes.values, ruler))
    plain = FigureStyle(
        value=sizes.values[0],
        words=sizes.words[0],
        lang=lang,
        tone=tone,
        whole=whole,
        deep=any("," in figure.value for figure in figures),
        apart=sizes.apart,
        low=sizes.low,
    )
    for step, style in _list_styles(figures, boxes, sizes, plain, ruler):
        if blocks := _set_all(figures, boxes, style, step.most, ruler):
            worth = weigh_step(step, sizes)
            return tuple([block._replace(worth=worth) for block in blocks])
    return ()


def _list_styles(
    figures: Sequence[Figure], boxes: Sequence[Box], sizes: FigureSizes, plain: FigureStyle, ruler: Ruler
) -> Iterator[tuple[Step, FigureStyle]]:
    """Yield what is to be tried, the best first: nothing that is too wide, or higher than a box in any case."""
    most = _find_largest(figures, boxes, plain, ruler)
    steps = [step for step in list_steps(sizes) if step.value <= most or step.most > 1 or step.under]
    rooms: dict[tuple[float, bool], float] = {}
    most_times = sizes.contrast or inf
    for step, words in product(steps, sizes.words):
        if not words * _LARGER <= step.value <= words * most_times:
            continue
        key = words, step.inline
        if key not in rooms:
            rooms[key] = _find_room(figures, boxes, plain._replace(words=words, inline=step.inline), ruler)
        if step.value * _FLATTEST <= rooms[key]:
            yield step, plain._replace(value=step.value, words=words, under=step.under, inline=step.inline)


def _find_room(figures: Sequence[Figure], boxes: Sequence[Box], style: FigureStyle, ruler: Ruler) -> float:
    """Return what height a value has at most beside the words of its figure."""
    return min(box.h - _measure_least(figure, style, box.w, ruler) for figure, box in zip(figures, boxes, strict=True))


def _measure_least(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> float:
    """Return how high a figure is at least without the line of its value, a little less."""
    gap = style.words * _GAP
    below = () if style.inline or style.apart else compose_tail(figure, style, gap)
    above = compose_lead(figure, style)
    gaps = (bool(above or figure.before) + bool(below)) * gap
    earlier = style.words * _LEAST_PITCH if figure.before else 0.0
    return sum([ruler.read(line).measure(width) for line in (*above, *below)]) + earlier + gaps


def _find_largest(figures: Sequence[Figure], boxes: Sequence[Box], style: FigureStyle, ruler: Ruler) -> float:
    """Return a size from which upwards some value is too wide for its box on one line; a little more than that."""
    values = [compose_value(figure, style)[0] for figure in figures]
    shares = [ruler.width(line) / max(1.0, box.w) for line, box in zip(values, boxes, strict=True)]
    return style.value / max(0.01, *shares) * _ROUNDING


def _set_all(
    figures: Sequence[Figure], boxes: Sequence[Box], style: FigureStyle, most: int, ruler: Ruler
) -> tuple[FigureBlock, ...]:
    """Return figures at given sizes; () where one does not fit, the first one told."""
    blocks: list[FigureBlock] = []
    for figure, box in zip(figures, boxes, strict=True):
        block = compose_block(figure, style, box.w, ruler)
        if not _fits(block, box, most, ruler):
            return ()
        blocks.append(block)
    level = level_blocks(blocks, boxes)
    return level if all(block.drop + block.height <= box.h for block, box in zip(level, boxes, strict=True)) else ()


def fit_figure(
    figure: Figure, box: Box, sizes: FigureSizes, lang: str, ruler: Ruler, tone: FigureTone = GROUND_TONE
) -> FigureBlock:
    """Return a figure that stands alone, as large as it can be.

    Where it has no room it is set as a sentence; at last its words are cut (the notes hold them).
    """
    if blocks := fit_figures((figure,), (box,), sizes, lang, ruler, tone):
        return blocks[0]
    styles = [FigureStyle(value=size, words=size, lang=lang, tone=tone) for size in sizes.words]
    sentences = [_set_sentence(figure, style, box.w, ruler) for style in styles]
    if fitting := [block for block in sentences if _fits(block, box, 1, ruler)]:
        return min(fitting, key=lambda block: ruler.count_lines(block.lines[0], box.w))
    style = FigureStyle(value=sizes.values[-1], words=sizes.words[-1], lang=lang, tone=tone)

    def compose(length: int) -> FigureBlock:
        return compose_block(shorten_figure(figure, length), style, box.w, ruler)

    longest = max(map(len, (figure.lead, figure.value, figure.earlier, figure.tail, figure.qualifier)))
    return compose(find_longest(longest, lambda length: compose(length).height <= box.h))


def _set_sentence(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> FigureBlock:
    line = compose_sentence(figure, style.words, style.lang, style.tone)
    reading = ruler.read(line)
    base = reading.pitch - reading.foot
    return FigureBlock((line,), base=base, first=base, height=reading.measure(width) + 1.0, style=style, width=width)


def compose_block(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> FigureBlock:
    """Return a figure's lines at given sizes for a text box of some width, whether it has room for them or not."""
    gap = style.words * _GAP
    above = (*compose_lead(figure, style), *compose_earlier(figure, style, width, ruler))
    number, *others = compose_value(figure, style, gap if above else 0.0)
    upper = (*above, number, *others)
    hanging = shrink(style.value) * _HANGING if others else 0.0
    clear = gap + hanging
    below = _compose_below(figure, style, clear, under=bool(others))
    if style.inline:
        beside = tuple(run._replace(text=f"{BESIDE}{run.text}") for line in below for run in line.runs)
        upper, below = (*upper[:-1], upper[-1]._replace(runs=(*upper[-1].runs, *beside))), ()
    lines, foot = (*upper, *below), 1.0 if below else 1.0 + hanging
    readings = [ruler.read(line) for line in lines]
    needs = [line.before + reading.measure(width) for line, reading in zip(lines, readings, strict=True)]
    edges, reading = list(accumulate(needs, initial=-lines[0].before)), readings[len(above)]
    return FigureBlock(
        lines,
        base=edges[len(upper)] - readings[len(upper) - 1].foot,
        first=edges[len(above) + 1] - reading.measure(width) + reading.pitch - reading.foot,
        height=edges[-1] + foot,
        style=style,
    )


def _compose_below(figure: Figure, style: FigureStyle, clear: float, *, under: bool) -> tuple[TextLine, ...]:
    """Return what stands some points under a value: where its unit stands under its number, what is said of that."""
    gloss = find_gloss(figure.value) if under else ""
    tail = () if style.apart else compose_tail(figure, style, 0.0 if gloss else clear)
    return (TextLine((compose_gloss(gloss.strip(), style),), before=clear), *tail) if gloss else tail


def compose_lead(figure: Figure, style: FigureStyle) -> tuple[TextLine, ...]:
    """Return the words before a value, its qualifier included; () when there are none.

    What a pair is about stands under its values where nothing else does.
    """
    if figure.before:
        words = figure.lead if figure.tail else ""
    else:
        words = " ".join(part for part in (figure.lead, figure.qualifier) if part)
    return (compose_words(words, style, quiet=True),) if words else ()


def compose_tail(figure: Figure, style: FigureStyle, before: float = 0.0) -> tuple[TextLine, ...]:
    """Return the words after a value, some points under it; () when there are none."""
    words = figure.tail or (figure.lead if figure.before else "")
    return (_set_words(words, style.words, style.tone.words, style.lang, before),) if words else ()


def compose_words(words: str, style: FigureStyle, *, quiet: bool = False) -> TextLine:
    """Return words beside a value."""
    return _set_words(words, style.words, style.tone.quiet if quiet else style.tone.words, style.lang, 0.0)


@lru_cache(maxsize=256)  # they are tried beside every size of their value
def _set_words(words: str, size: float, color: Role, lang: str, before: float) -> TextLine:
    return TextLine((Run(set_spaces(words, lang), size, color, lang=lang),), before=before, spacing=_WORD_SPACING)


def level_blocks(blocks: Sequence[FigureBlock], boxes: Sequence[Box]) -> tuple[FigureBlock, ...]:
    """Return the blocks, those whose boxes begin at one height dropped to one base line."""
    deepest: defaultdict[float, float] = defaultdict(float)
    for block, box in zip(blocks, boxes, strict=True):
        deepest[box.y] = max(deepest[box.y], block.base)
    drops = [deepest[box.y] - block.base for block, box in zip(blocks, boxes, strict=True)]
    return tuple([block._replace(drop=drop) if drop else block for block, drop in zip(blocks, drops, strict=True)])


def fill_block(figure: Figure, block: FigureBlock, frame: str, slot: str, canvas: Canvas) -> TextItem:
    """Return the item that shows a figure in a slot of a frame, level with those beside it."""
    item = canvas.fill(frame, slot, block.lines)
    insets = item.insets._replace(top=item.insets.top + block.drop)
    return item._replace(insets=insets, key=key_figure(figure))


def _fits(block: FigureBlock, box: Box, most: int, ruler: Ruler) -> bool:
    """Tell whether a block has room, with no word broken and its value on so many lines at most."""
    if block.height > box.h or ruler.widest_token(block.lines) > box.w * 0.99:
        return False
    for line in block.lines:
        if line.spacing < 1.0:  # a value
            mixed = len(line.runs) > 1 and block.style.value > SMALL
            if ruler.count_lines(line, box.w) > (1 if mixed else most):
                return False
    return True
