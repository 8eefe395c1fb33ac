"""The opener of a story: its company very large, what it does, the number of the strongest figure on its base line.

All names stand on one base line. Where the story has no figure, what the company does stands in a band under a still
larger name, or else its topic does. Where there is nothing but a link to read, the panel holds its code.
"""

from itertools import product

from deckgen.content import Opener
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.address import draw_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import fit_words, inside_unbroken
from deckgen.layout.figure_block import FigureBlock, even_blocks, fit_figure, key_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_tries import FigureTries
from deckgen.layout.figure_value import PANEL_TONE
from deckgen.layout.measure import Ruler
from deckgen.layout.opener_words import LINK_SIZES, lead_to_story
from deckgen.layout.runs import Tone
from deckgen.layout.titles import fit_display
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words, fill_line
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

PANEL_LEFT = 560.0
"""Where the panel begins on a page 960 points wide."""
TEXT_GAP, PANEL_INSET = 40.0, 40.0
"""What the words keep from the panel's edge at both sides."""
TOPIC_TOP, TOPIC_HEIGHT = 34.0, 26.0
BASE = 312.0
"""Base line of company and value on every opener: as many lines of activity as it may have stand under it."""
DESCENT = 0.22
"""Of common faces, in em."""
LINE_GAP, FOOT = 30.0, 488.0
"""Points from the base line to the activity, and where that ends at the latest."""
LINE_SIZES = (24.0, 22.0, 20.0, 18.0)
BAND_TOP = 344.0
"""Where the band begins that holds what the company does."""
BAND_GAP = 28.0
TOPIC_SIZES = (36.0, 34.0, 32.0, 30.0)
"""Of a topic in the band of a name of which nothing is said."""
BAND_SIZES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
BAND_NAME = 112.0
LONG_NAME = 40.0
"""Points at which the longest word of a name has room beside a panel; else it stands above a band that has both."""
BAND_SHARES, BAND_FIGURE_GAP = (0.5, 0.5), 32.0
"""What activity and figure have of such a band."""
VALUE_SIZES = FigureSizes(
    values=(136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0),
    words=(24.0, 22.0, 20.0, 18.0),
    wrapped=104.0,
    tall=True,
)
_FIGURE_STEPS = (
    *product((value for value in VALUE_SIZES.values if value >= 96.0), (24.0, 22.0, 20.0)),
    *product(VALUE_SIZES.values, VALUE_SIZES.words),
)
"""Sizes of value and words to try: small words are for values that are not large without them."""
FIGURE_TOP, FIGURE_BOTTOM = 40.0, 500.0
CODE_SIDE = 300.0
"""Of the code that leads to a story, in the middle of the panel's height."""
SITE_SIZE = 14.0
NUMBER_WIDTH = 72.0
"""What the slide number has at the right of the site."""
_FIRST = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)
_NEXT = Tone(text=Role.MUTED, strong=Role.MUTED, figure=Role.MUTED, link=Role.LINK)
_ON_BAND = Tone(text=Role.PANEL_TEXT, strong=Role.PANEL_TEXT, figure=Role.PANEL_TEXT, link=Role.PANEL_TEXT)


def design_opener(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames: "Opener" and "Opener with link" have a panel at the right, the one without figure a band."""
    size, room = stage.size, stage.room
    edge = size.across(PANEL_LEFT)
    beyond = edge + size.across(PANEL_INSET)
    column = Box(room.x, 0.0, edge - size.across(TEXT_GAP) - room.x, size.height)
    value = Slot(
        name="figure",
        type="body",
        box=Box(beyond, FIGURE_TOP, room.right - beyond, FIGURE_BOTTOM - FIGURE_TOP),
        size=VALUE_SIZES.words[0],
        idx=4,
        color=Role.PANEL_TEXT,
        prompt="Strongest figure",
    )
    panel = ShapeItem("panel", Box(edge, 0.0, size.width - edge, size.height), Role.PANEL)
    code = Slot("qr", "pic", _place_code(value.box), size=SITE_SIZE, placeholder=False, prompt="QR code")
    band = ShapeItem("band", Box(0.0, BAND_TOP, size.width, size.height - BAND_TOP), Role.PANEL)
    number = stage.number and stage.number._replace(color=Role.PANEL_TEXT)
    bare = stage._replace(footer=None, number=None)
    left = (*_name_slots(theme, column), _site_slot(column, Role.LINK), _line_slot(column, Role.MUTED))
    line = _line_slot(Box(room.x, BAND_TOP + BAND_GAP, room.w, FOOT - BAND_TOP - BAND_GAP), Role.PANEL_TEXT)
    site = _site_slot(room._replace(w=room.w - NUMBER_WIDTH), Role.PANEL_TEXT)
    in_band = value._replace(box=_part_band(line.box)[1], placeholder=False)
    wide = (*_name_slots(theme, room), line, site, in_band)
    return (
        bare.frame("Opener", (*left, value, *_keep(number)), (panel,)),
        bare.frame("Opener with link", (*left, code, *_keep(number)), (panel,)),
        bare.frame("Opener without figure", (*wide, *_keep(number)), (band,)),
    )


def _part_band(box: Box) -> tuple[Box, Box]:
    """Return the places of activity and figure in a band; the figure has its height and what is free around it."""
    left, right = box.split_columns(BAND_SHARES, BAND_FIGURE_GAP)
    return left, Box(right.x, BAND_TOP + BAND_GAP / 2, right.w, FIGURE_BOTTOM - BAND_TOP - BAND_GAP / 2)


def _place_code(place: Box) -> Box:
    """Return a square at the left of a place, in the middle of its height."""
    side = min(CODE_SIDE, place.w)
    return Box(place.x, place.y + (place.h - side) / 2, side, side)


def _name_slots(theme: Theme, column: Box) -> tuple[Slot, Slot]:
    """Return company and topic; the company stands on the base line."""
    top = TOPIC_TOP + TOPIC_HEIGHT + 12.0
    title = Box(column.x, top, column.w, BASE + DESCENT * theme.sizes.display - top)
    topic = Box(column.x, TOPIC_TOP, column.w, TOPIC_HEIGHT)
    return (
        Slot(
            name="title",
            type="title",
            box=title,
            size=theme.sizes.display,
            bold=True,
            font="heading",
            anchor="bottom",
            prompt="Company",
        ),
        Slot("topic", "body", topic, size=18.0, idx=1, color=Role.BRAND, bold=True, anchor="middle", prompt="Topic"),
    )


def _line_slot(column: Box, color: Role) -> Slot:
    top = column.y or BASE + LINE_GAP
    box = Box(column.x, top, column.w, FOOT - top)
    return Slot("line", "body", box, size=LINE_SIZES[1], idx=2, color=color, prompt="What the company does")


def _site_slot(column: Box, color: Role) -> Slot:
    return Slot(
        "source",
        "body",
        Box(column.x, 502.0, column.w, 20.0),
        size=SITE_SIZE,
        idx=3,
        color=color,
        anchor="middle",
        prompt="Source",
    )


def _keep(*slots: Slot | None) -> tuple[Slot, ...]:
    """Return the slots there are."""
    return tuple(slot for slot in slots if slot)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener."""
    leading = canvas.find_frame("Opener with link", slide)
    code = draw_code(content.source, leading.slot("qr").box, slide.lang, canvas) if content.invites else None
    beside = bool(code) or (content.figure is not None and _has_room_beside(slide, leading, canvas))
    draw = _draw_with_panel if beside else _draw_with_band
    frame = leading if code else canvas.find_frame("Opener" if beside else "Opener without figure", slide)
    title, items = draw(content, slide, frame, canvas)
    if content.topic:
        items.insert(0, _set_topic(content, frame, slide.lang, canvas)._replace(jump=canvas.agenda))
    items += lead_to_story(content, code, frame, slide.lang, canvas)
    return (Draft(frame.name, tuple(items), title),)


def _set_topic(content: Opener, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the topic above the name, or in a band that holds nothing else."""
    if content.lines or content.figure:
        return fill_line("topic", content.topic, frame, lang, canvas)
    box, compose = frame.slot("line").box, compose_words(lang, Role.PANEL_TEXT)
    lines = fit_words(content.topic, (*TOPIC_SIZES, *BAND_SIZES), compose, inside_unbroken(canvas.ruler, box))
    return canvas.fill(frame.name, "topic", lines)._replace(box=box, anchor="top")


def _has_room_beside(slide: Slide, frame: Frame, canvas: Canvas) -> bool:
    """Tell whether no word of a name is too long for large type in the column beside a panel."""
    lines = compose_words(slide.lang, bold=True, font="heading")(slide.title, LONG_NAME)
    return canvas.ruler.widest_token(lines) <= frame.slot("title").box.w * 0.99


def _draw_with_panel(content: Opener, slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, list[Item]]:
    """Return the company, the activity under it, and the figure on the company's base line."""
    box, items = frame.slot("line").box, list[Item]()
    if content.lines:
        sizes = (*LINK_SIZES, *LINE_SIZES) if content.invites else LINE_SIZES
        lines = fit_activity(content.lines, box, sizes, slide.lang, (_FIRST, _NEXT), canvas.ruler)
        width = even_width(lines, box.w, canvas.ruler)
        items.append(canvas.fill(frame.name, "line", lines)._replace(box=box._replace(w=width)))
    if content.figure:
        items.append(_draw_figure(content.figure, frame, slide.lang, canvas))
    return _stand_name(slide, frame, canvas, canvas.theme.sizes.display), items


def _stand_name(slide: Slide, frame: Frame, canvas: Canvas, largest: float) -> TextItem:
    """Return the company as large as it fits, its last line on the base line."""
    slot = frame.slot("title")
    compose = compose_words(slide.lang, bold=True, font="heading")
    room = slot.box._replace(h=BASE - slot.box.y)
    item = canvas.fill(frame.name, "title", fit_display(slide.title, compose, room, canvas, largest))
    return item._replace(box=slot.box._replace(h=BASE + DESCENT * item.lines[0].runs[0].size - slot.box.y))


def _draw_figure(figure: Figure, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the figure, the first line of its value on the base line, as large as it can be there."""
    box = frame.slot("figure").box
    block = _stand_figure(figure, box, lang, canvas.ruler)
    top = max(box.y, min(BASE - block.first, box.bottom - block.height))
    item = canvas.fill(frame.name, "figure", block.lines)
    box = Box(box.x, top, block.width or box.w, block.height + 2.0)
    return item._replace(box=box, key=key_figure(figure))


def _stand_figure(figure: Figure, box: Box, lang: str, ruler: Ruler) -> FigureBlock:
    """Return a figure with room above the base line and below it; at last as it fits the box."""
    tries = FigureTries((figure,), (box,), VALUE_SIZES, lang, ruler, PANEL_TONE)
    for value, words in _FIGURE_STEPS:
        for block in tries.fit(value, words):
            if block.first <= BASE - box.y and block.height - block.first <= box.bottom - BASE:
                return even_blocks((block,), (box,), ruler)[0]
    return fit_figure(figure, box, VALUE_SIZES, lang, ruler, PANEL_TONE)


def _draw_with_band(content: Opener, slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, list[Item]]:
    """Return the company above the band, and in the band what it does, with the figure beside it where there is one."""
    title, box = _stand_name(slide, frame, canvas, BAND_NAME), frame.slot("line").box
    items: list[Item] = []
    if content.figure:
        box = _part_band(box)[0] if content.lines else box
        items.append(_hang_figure(content.figure, frame, slide.lang, canvas))
    if content.lines:
        lines = fit_activity(content.lines, box, BAND_SIZES, slide.lang, (_ON_BAND, _ON_BAND), canvas.ruler)
        width = even_width(lines, box.w, canvas.ruler)
        items.insert(0, canvas.fill(frame.name, "line", lines)._replace(box=box._replace(w=width)))
    return title, items


def _hang_figure(figure: Figure, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the figure in the middle of its place in a band."""
    box = frame.slot("figure").box
    block = fit_figure(figure, box, VALUE_SIZES, lang, canvas.ruler, PANEL_TONE)
    place = Box(box.x, box.y + (box.h - block.height) / 2, block.width or box.w, block.height + 2.0)
    return canvas.fill(frame.name, "figure", block.lines)._replace(box=place, key=key_figure(figure))


KIND = Kind(
    content=Opener,
    wants="opener",
    design=design_opener,
    draw=draw_opener,
    grounds=(GroundName.PLAIN,),
)
