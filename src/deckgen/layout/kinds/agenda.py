"""The agenda: one card a story with its strongest figure, each linked to its opener."""

from collections.abc import Sequence
from itertools import chain, product
from typing import Literal, NamedTuple, TypeAlias, get_args

from deckgen.deck import Agenda, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.card_rows import Column, Tier, align_tiers, fill_columns
from deckgen.layout.cutting import fit_words, inside, shorten
from deckgen.layout.figure_card import (
    CARD_TONE,
    FigureLines,
    FigureStyle,
    compose_figure,
    design_card_frame,
    grid_boxes,
)
from deckgen.layout.figure_fit import MOST_LINES, stack_pairs, tier_row
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_out
from deckgen.page import Frame, Run, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 6
"""Stories on one page."""
_COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
_HEIGHTS = {1: 270.0, 2: 320.0, 3: 320.0}
"""Points of a single row of cards; two rows fill the room."""
NAME_CHARACTERS = 60
"""What a card names at the most; the story's own slides hold everything."""
GAP = 14.0
"""Points between company and figure."""
_Shown: TypeAlias = Literal["label", "value", "name"]
_TONE = CARD_TONE._replace(label=Role.MUTED)


def design_agenda(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames "Agenda 1" to "Agenda 6"."""
    return tuple(
        design_card_frame(theme, stage, f"Agenda {count}", _place_cards(count, stage.room))
        for count in range(1, MOST + 1)
    )


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a card for each story, balanced over pages beyond six."""
    return tuple(_draw_page(page, slide.lang, canvas) for page in share_out(content.lines, MOST))


class _StoryCard(NamedTuple):
    line: StoryLine
    box: Box
    """Of its text."""


class _CardSizes(NamedTuple):
    """Points."""

    company: float
    value: float
    label: float


_SIZES = (
    *(
        _CardSizes(40.0, 72.0, 24.0),
        _CardSizes(36.0, 60.0, 20.0),
        _CardSizes(32.0, 54.0, 20.0),
        _CardSizes(30.0, 48.0, 18.0),
    ),
    *(
        _CardSizes(28.0, 44.0, 18.0),
        _CardSizes(26.0, 40.0, 16.0),
        _CardSizes(24.0, 36.0, 16.0),
        _CardSizes(22.0, 30.0, 16.0),
    ),
    *(_CardSizes(20.0, 26.0, 14.0), _CardSizes(18.0, 22.0, 14.0)),
)


def _place_cards(count: int, room: Box) -> tuple[Box, ...]:
    height = min(_HEIGHTS.get(count, room.h), room.h)
    return grid_boxes(count, _COLUMNS[count], Box(room.x, room.y, room.w, height))


def _draw_page(lines: tuple[StoryLine, ...], lang: str, canvas: Canvas) -> Draft:
    frame = f"Agenda {len(lines)}"
    slots = (canvas.frames[frame].slot(f"card-{number}") for number in range(1, len(lines) + 1))
    cards = [_StoryCard(line, slot.box.shrink(slot.insets)) for line, slot in zip(lines, slots, strict=True)]
    columns = _fit_cards(cards, lang, canvas.ruler)
    keys, jumps = [join_key("story", line.key) for line in lines], [line.target for line in lines]
    items = fill_columns(columns, keys, frame, canvas, jumps)
    return Draft(frame, items, figures=tuple(line.figure for line in lines if line.figure))


def _fit_cards(cards: Sequence[_StoryCard], lang: str, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards at the largest sizes they share; labels go first where there is no room, then figures."""
    width = _COLUMNS[len(cards)]
    rows = [cards[start : start + width] for start in range(0, len(cards), width)]
    for shown, sizes in product(get_args(_Shown), _SIZES):
        style = _stack_cards(cards, FigureStyle(sizes.value, sizes.label, lang, tone=_TONE), ruler)
        columns = [_set_row(row, sizes.company, style, shown, ruler) for row in rows]
        if all(columns):
            return tuple(chain.from_iterable(columns))
    return tuple(_cut_name(card, lang, ruler) for card in cards)


def _stack_cards(cards: Sequence[_StoryCard], style: FigureStyle, ruler: Ruler) -> FigureStyle:
    pairs = [(card.line.figure, card.box.w) for card in cards if card.line.figure]
    return stack_pairs([figure for figure, _ in pairs], [width for _, width in pairs], style, ruler)


def _set_row(
    row: Sequence[_StoryCard], company: float, style: FigureStyle, shown: _Shown, ruler: Ruler
) -> tuple[Column, ...]:
    """Return a row of cards at one size; () where one of them is too small for it."""
    figures = [_compose_figure(card, style, shown, ruler) for card in row]
    names = (_compose_name(card.line, company, style) for card in row)
    tiers = [(*name, *figure) for name, figure in zip(names, tier_row(figures), strict=True)]
    columns = align_tiers(tiers, [card.box.w for card in row], ruler)
    fitting = (_fits(*found, ruler) for found in zip(row, figures, columns, strict=True))
    return columns if all(fitting) else ()


def _compose_figure(card: _StoryCard, style: FigureStyle, shown: _Shown, ruler: Ruler) -> FigureLines | None:
    """Return the figure of a card as far as it is shown; None where there is none."""
    if card.line.figure is None:
        return None
    match shown:
        case "label":
            return compose_figure(card.line.figure, style, card.box.w, ruler)
        case "value":
            return compose_figure(card.line.figure, style, card.box.w, ruler)._replace(label=())
        case "name":
            return None


def _fits(card: _StoryCard, figure: FigureLines | None, column: Column, ruler: Ruler) -> bool:
    """Return whether a card holds its column, no word of it broken and its value on two lines at the most."""
    if figure and ruler.count_lines(figure.value, card.box.w) > MOST_LINES:
        return False
    return column.height <= card.box.h and ruler.widest_token(column.lines) <= card.box.w * 0.99


def _compose_name(line: StoryLine, company: float, style: FigureStyle) -> tuple[Tier, Tier]:
    """Return topic and company."""
    size = max(14.0, style.label - 2.0)
    topic = Run(shorten(line.topic, NAME_CHARACTERS), size, Role.BRAND, bold=True, lang=style.lang)
    name = shorten(line.company or line.topic, NAME_CHARACTERS)
    title = TextLine((Run(name, company, bold=True, font="heading", lang=style.lang),))
    return Tier((TextLine((topic,)),) if line.topic else (), 3.0), Tier((title,), GAP)


def _cut_name(card: _StoryCard, lang: str, ruler: Ruler) -> Column:
    line, box = card

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, bold=True, font="heading", lang=lang),)),)

    return Column(fit_words(line.company or line.topic, (18.0,), compose, inside(ruler, box)))


KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda)
