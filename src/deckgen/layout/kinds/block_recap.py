"""The strongest figures of a module in blocks: a block a story from edge to edge, whose it is above its figure.

Each figure is as large as its block allows, between the company and the foot; those of a row share a base line.
"""

from collections.abc import Sequence
from typing import TypeAlias

from deckgen.arrangements import Way
from deckgen.content import Recap, StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside, inside_unbroken
from deckgen.layout.figure_block import FigureBlock, compose_block, fill_block, fit_figure, fit_figures, key_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.figures.arrangement import figure_slot
from deckgen.layout.logo import clear_logo
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_out
from deckgen.layout.tiles import ON_BRAND, TOP
from deckgen.layout.tilings import color_blocks
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

FRAME = "Recap"
MOST, FEWEST = 4, 1
"""Blocks on one page."""
MARGIN, AIR, FOOT = 40.0, 28.0, 40.0
"""What words keep from the page's edges at the sides, from those of their block, from its foot."""
OWNER_HEIGHT, PAUSE = 76.0, 14.0
"""Of company and topic, and what parts them from the figure."""
HIGH, LOW = 300.0, 0.64
"""Points of a block that has all of that, and what one of two rows has of it."""
OWNER_SIZES, TOPIC_SHARE, TOPIC_SMALLEST = count_down(28.0, 16.0, 2.0), 0.7, 14.0
SIZES = FigureSizes(
    values=(120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0),
    words=(22.0, 20.0, 18.0),
    tall=True,
    low=True,
    wrapped=84.0,
)


_Row: TypeAlias = tuple[StoryLine, Figure]


class _StoryTile(NamedTuple):
    """The color of a block and of the words on it."""

    fill: Role
    tone: FigureTone
    owner: Role
    topic: Role


_TILES = (
    _StoryTile(Role.PANEL, PANEL_TONE, owner=Role.PANEL_TEXT, topic=Role.PANEL_MUTED),
    _StoryTile(Role.SURFACE, GROUND_TONE, owner=Role.TEXT, topic=Role.MUTED),
    _StoryTile(Role.BRAND, ON_BRAND, owner=Role.BACKGROUND, topic=Role.BACKGROUND),
)
"""A tile of each color that a block may have."""


def design_recap(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: four blocks under the title."""
    bare = clear_logo(stage._replace(footer=None, number=None))
    slots = []
    for number, box in enumerate(_tile(MOST, stage.size.width, stage.size.height), start=1):
        owner, figure = _split(box, stage.size.width, stage.size.across(MARGIN))
        slots.append(figure_slot(2 * number - 1, figure)._replace(name=f"figure-{number}"))
        slots.append(figure_slot(2 * number, owner)._replace(name=f"words-{number}"))
    return (bare.frame(FRAME, tuple(slots)),)


def _tile(count: int, width: float, height: float) -> tuple[Box, ...]:
    """Return blocks side by side, four in two rows."""
    room = Box(0.0, TOP, width, height - TOP)
    if count < MOST:
        return room.split_columns((1.0,) * count)
    return tuple(box for row in room.split_rows((1.0, 1.0)) for box in row.split_columns((1.0, 1.0)))


def _split(box: Box, width: float, margin: float) -> tuple[Box, Box]:
    """Return the places of company and figure in a block."""
    left, right = (margin if edge else AIR for edge in (box.x < 1.0, box.right > width - 1.0))
    share = LOW if box.h < HIGH else 1.0
    inner, owner = box.shrink(Insets(left, AIR * share, right, FOOT * share)), OWNER_HEIGHT * share
    below = owner + PAUSE
    return inner._replace(h=owner), inner._replace(y=inner.y + below, h=inner.h - below)


def draw_recap(content: Recap, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a block a story, as many on a page as have room for their figures at one size."""
    rows = tuple((line, figures[0]) for line, figures in content.rows if figures)
    for most in range(MOST, FEWEST, -1):
        pages = share_out(rows, most)
        fitted = [_fit(page, canvas.theme.size, slide.lang, canvas.ruler) for page in pages]
        if all(fitted):
            return tuple(_draw_page(*page, slide, canvas) for page in zip(pages, fitted, strict=True))
    pages = share_out(rows, FEWEST)
    return tuple(_draw_page(page, _fit_each(page, slide.lang, canvas), slide, canvas) for page in pages)


def _list_places(count: int, size: Size) -> list[tuple[Box, Box]]:
    return [_split(box, size.width, size.across(MARGIN)) for box in _tile(count, size.width, size.height)]


def _fit(rows: Sequence[_Row], size: Size, lang: str, ruler: Ruler) -> tuple[FigureBlock, ...]:
    """Return the figures of a page, each as large as its block allows; () where one has no room."""
    places = [place for _, place in _list_places(len(rows), size)]
    found = [fit_figures((one,), (place,), SIZES, lang, ruler) for (_, one), place in zip(rows, places, strict=True)]
    return tuple(block for blocks in found for block in blocks) if all(found) else ()


def _fit_each(rows: Sequence[_Row], lang: str, canvas: Canvas) -> tuple[FigureBlock, ...]:
    """Return the figures of a page, each as large as it can be."""
    places = [figure for _, figure in _list_places(len(rows), canvas.theme.size)]
    pairs = zip(rows, places, strict=True)
    return _fit(rows, canvas.theme.size, lang, canvas.ruler) or tuple(
        fit_figure(figure, place, SIZES, lang, canvas.ruler) for (_, figure), place in pairs
    )


def _draw_page(rows: Sequence[_Row], blocks: Sequence[FigureBlock], slide: Slide, canvas: Canvas) -> Draft:
    size, ruler = canvas.theme.size, canvas.ruler
    frame = canvas.find_frame(FRAME, slide)
    tiles, places = _tile(len(rows), size.width, size.height), _list_places(len(rows), size)
    colors = [tile for color in color_blocks(tiles) for tile in _TILES if tile.fill is color.fill]
    items: list[Item] = [
        ShapeItem(f"block-{number}", tile, color.fill)
        for number, (tile, color) in enumerate(zip(tiles, colors, strict=True), start=1)
    ]
    bases: dict[float, float] = {}
    for block, (_, place) in zip(blocks, places, strict=True):
        middle = place.y + (place.h - block.height) / 2 + block.base
        bases[place.bottom] = max(middle, bases.get(place.bottom, middle))
    for block, (_, place) in zip(blocks, places, strict=True):
        bases[place.bottom] = min(bases[place.bottom], place.bottom - block.height + block.base)
    placed = zip(rows, blocks, places, colors, strict=True)
    for number, ((line, figure), fitted, (owner, place), color) in enumerate(placed, start=1):
        block = compose_block(figure, fitted.style._replace(tone=color.tone), place.w, ruler)
        top = max(place.y, bases[place.bottom] - block.base)
        item = fill_block(figure, block, frame.name, f"figure-{number}", canvas)
        box = Box(place.x, top, fitted.width or place.w, place.bottom - top)
        items.append(item._replace(box=box, anchor="top", key=join_key(key_figure(figure), line.key)))
        words = _name_owner(line, owner, color, slide.lang, ruler)
        text = canvas.fill(frame.name, f"words-{number}", words, line.target)
        items.append(text._replace(box=owner, anchor="top"))
    return Draft(frame.name, tuple(items), figures=tuple(figure for _, figure in rows))


def _name_owner(line: StoryLine, box: Box, color: _StoryTile, lang: str, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return company and topic, smaller where they are long, cut at last."""
    topic = line.topic if line.company else ""
    name = compose_words(lang, color.owner, bold=True)
    quiet = compose_words(lang, color.topic)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (*name(text, size), *(quiet(topic, max(TOPIC_SMALLEST, size * TOPIC_SHARE)) if topic else ()))

    fits, unbroken = inside(ruler, box), inside_unbroken(ruler, box)
    whole = (lines for size in OWNER_SIZES if unbroken(lines := compose(line.company or line.topic, size)))
    if lines := next(whole, ()):
        return lines
    return fit_words(line.company or line.topic, OWNER_SIZES[-1:], name, fits)


KIND = Kind(content=Recap, wants="plain", design=design_recap, draw=draw_recap, way=Way.BLOCK)
