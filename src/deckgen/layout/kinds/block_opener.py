"""The opener in blocks: the company on a band of color, under it what it does beside its strongest figure."""

from deckgen.arrangements import Way
from deckgen.content import Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.address import draw_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import fill_block, fit_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.opener_words import lead_to_story, set_line, stand_name
from deckgen.layout.runs import Tone
from deckgen.layout.tiles import ON_BRAND, color_slots, lay_under
from deckgen.layout.words import fill_line, narrow_slot
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

FRAME, WITH_FIGURE = "Opener", "Opener with figure"
FIGURE_ALONE, NAME_ALONE = "Opener with figure alone", "Opener with name"
BAND, LOWER_BAND = 330.0, 264.0
"""Height of the band of the company: over words alone, and over a figure, which has a block of its own."""
NAME_TOP, NAME_GAP, NAME_LARGEST = 76.0, 16.0, 136.0
NAME_FOOT = 28.0
"""How far the base line of a name is above the foot of its place."""
AIR, FOOT = 28.0, 488.0
"""What words keep from the band above them, and where they end."""
FOOT_BAND = 72.0
"""How far above the page's foot a name ends that is alone on its band."""
CODE_SIDE, CODE_GAP = 266.0, 40.0
"""Of the code of a story that is only a link, at the right of its name, and what parts the two."""
GAP = 40.0
"""From words to the edges of their block, at the sides."""
ALONE_SIZES, LINE_SIZES = (34.0, 32.0), (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
"""Of what a company does: where nothing stands beside it, and where a figure does."""
SIZES = FigureSizes(
    values=(120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(24.0, 22.0, 20.0, 18.0)
)
SIZES_ALONE = SIZES._replace(values=(136.0, *SIZES.values), words=(30.0, 28.0, 26.0, *SIZES.words), inline=True)
"""Of a figure that has all of the block: words after it fill its line."""
_TONE = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames of a company with words, with words and figure, with a figure alone, and alone."""
    bare, size = stage._replace(footer=None), stage.size
    alone = bare.frame(FRAME, _list_slots(stage, BAND), (_draw_band(stage, BAND),))
    slots = tuple(
        slot for slot in _list_slots(stage, size.height - FOOT_BAND) if slot.name in {"title", "topic", "source"}
    )
    name = bare.frame(NAME_ALONE, slots, (_draw_band(stage, size.height),))
    return (
        alone,
        _design_figure(WITH_FIGURE, bare, size.width / 2),
        _design_figure(FIGURE_ALONE, bare, 0.0),
        color_slots(name, Role.PANEL_TEXT, "source", "number"),
    )


def _design_figure(name: str, stage: Stage, left: float) -> Frame:
    """Return the frame with a block of the figure from some edge on."""
    size, room = stage.size, stage.room
    block = ShapeItem("block", Box(left, LOWER_BAND, size.width - left, size.height - LOWER_BAND), Role.BRAND)
    place = Box(left + size.across(GAP), LOWER_BAND + AIR, 0.0, FOOT - LOWER_BAND - AIR)
    place = place._replace(w=room.right - place.x)
    figure = Slot("figure", "body", place, size=SIZES.words[0], idx=4, color=Role.BACKGROUND, prompt="Strongest figure")
    words = _list_slots(stage, LOWER_BAND, left - size.across(GAP) if left else 0.0)
    kept = {"title", "topic", "source", "line"} if left else {"title", "topic", "source"}
    frame = stage.frame(
        name, (*(slot for slot in words if slot.name in kept), figure), (_draw_band(stage, LOWER_BAND),)
    )
    return lay_under(frame, block, Role.BACKGROUND, *(("number",) if left else ("number", "source")))


def _draw_band(stage: Stage, height: float) -> ShapeItem:
    return ShapeItem("band", Box(0.0, 0.0, stage.size.width, height), Role.PANEL)


def _list_slots(stage: Stage, band: float, right: float = 0.0) -> tuple[Slot, ...]:
    """Return the places of all words, those under the band as wide as the page or to some edge."""
    room = stage.room
    name = Box(room.x, NAME_TOP, room.w, band - NAME_GAP - NAME_TOP)
    line = Box(room.x, band + AIR, (right or room.right) - room.x, FOOT - band - AIR)
    side = min(CODE_SIDE, room.w / 2)
    code = Box(room.right - side, (band - side) / 2, side, side)
    source = Box(room.x, 502.0, line.w - 72.0, 20.0)
    return (
        Slot(
            name="title",
            type="title",
            box=name,
            size=NAME_LARGEST,
            color=Role.PANEL_TEXT,
            bold=True,
            font="heading",
            prompt="Company",
        ),
        Slot(
            name="topic",
            type="body",
            box=Box(room.x, 32.0, room.w, 28.0),
            size=20.0,
            idx=1,
            color=Role.PANEL_ACCENT,
            bold=True,
            prompt="Topic",
        ),
        Slot("line", "body", line, size=LINE_SIZES[0], idx=2, prompt="What the company does"),
        Slot("source", "body", source, size=14.0, idx=3, color=Role.LINK, anchor="middle", prompt="Source"),
        Slot("qr", "pic", code, size=14.0, placeholder=False, prompt="QR code"),
    )


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener; what the company does has the whole width where no figure is beside it."""
    frame, lang = canvas.find_frame(_choose_frame(content), slide), slide.lang
    slot, invites = frame.slot("title"), content.invites and not content.figure
    code = draw_code(content.source, frame.slot("qr").box, lang, canvas) if invites else None
    name = slot.box._replace(w=code.box.x - CODE_GAP - slot.box.x) if code else slot.box
    title = stand_name(slide, name, NAME_LARGEST, NAME_FOOT, frame, canvas)
    items: list[Item] = []
    if content.topic:
        topic = fill_line("topic", content.topic, narrow_slot(frame, "topic", name.w), lang, canvas)
        items.append(topic._replace(jump=canvas.agenda))
    if content.lines:
        sizes = LINE_SIZES if content.figure else (*ALONE_SIZES, *LINE_SIZES)
        narrow = narrow_slot(frame, "line", name.w) if code else frame
        items.append(set_line(content, sizes, _TONE, narrow, lang, canvas))
    if content.figure:
        items.append(_set_figure(content.figure, frame, lang, canvas))
    items += lead_to_story(content, code, frame, lang, canvas)
    return (Draft(frame.name, tuple(items), title),)


def _choose_frame(content: Opener) -> str:
    if content.figure:
        return WITH_FIGURE if content.lines else FIGURE_ALONE
    return FRAME if content.lines or content.invites else NAME_ALONE


def _set_figure(figure: Figure, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the figure in the middle of the height of its block."""
    place = frame.slot("figure").box
    sizes = SIZES_ALONE if frame.name == FIGURE_ALONE else SIZES
    block = fit_figure(figure, place, sizes, lang, canvas.ruler, ON_BRAND)
    lower = max(0.0, (place.h - block.height) / 2)
    box = Box(place.x, place.y + lower, block.width or place.w, place.h - lower)
    return fill_block(figure, block, frame.name, "figure", canvas)._replace(box=box)


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.BLOCK)
