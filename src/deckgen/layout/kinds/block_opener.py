"""The opener in blocks: the company on a band of color, under it what it does beside the strongest figure."""

from deckgen.arrangements import Way
from deckgen.deck import Opener, Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.address import AddressStyle, compose_address, draw_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureSizes, fill_block, fit_figure
from deckgen.layout.runs import Tone
from deckgen.layout.titles import fit_display, stand_title
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words, fill_line, fill_site, narrow_slot
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

BAND = 330.0
NAME_TOP, NAME_GAP, NAME_LARGEST = 84.0, 20.0, 136.0
TOP, FOOT = BAND + 28.0, 488.0
CODE_SIDE, CODE_GAP = 266.0, 40.0
"""Of the code of a story that is only a link, at the right of its name, and what parts the two."""
_ADDRESS = AddressStyle(largest=28.0)
SHARES, GAP = (1.0, 1.0), 56.0
"""Of activity and figure."""
ALONE_SIZES, LINE_SIZES = (34.0, 32.0, 30.0, 28.0), (26.0, 24.0, 22.0, 20.0, 18.0)
"""Of what a company does: where nothing stands beside it, and where a figure does."""
SIZES = FigureSizes(values=(84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(22.0, 20.0, 18.0))
_TONE = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Opener"."""
    room = stage.room
    name = Box(room.x, NAME_TOP, room.w, BAND - NAME_GAP - NAME_TOP)
    line, figure = Box(room.x, TOP, room.w, FOOT - TOP).split_columns(SHARES, stage.size.across(GAP))
    band = ShapeItem("band", Box(0.0, 0.0, stage.size.width, BAND), Role.PANEL)
    topic = Box(room.x, 32.0, room.w, 28.0)
    source = Box(room.x, 502.0, room.w - 72.0, 20.0)
    side = min(CODE_SIDE, room.w / 2)
    code = Box(room.right - side, (BAND - side) / 2, side, side)
    address = Box(code.x, TOP, side, FOOT - TOP)
    slots = (
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
        Slot("topic", "body", topic, size=20.0, idx=1, color=Role.PANEL_ACCENT, bold=True, prompt="Topic"),
        Slot("line", "body", line, size=LINE_SIZES[0], idx=2, prompt="What the company does"),
        Slot("source", "body", source, size=14.0, idx=3, color=Role.LINK, anchor="middle", prompt="Source"),
        Slot("figure", "body", figure, size=SIZES.words[0], idx=4, prompt="Strongest figure"),
        Slot("qr", "pic", code, size=14.0, placeholder=False, prompt="QR code"),
        Slot("address", "body", address, size=_ADDRESS.largest, placeholder=False),
    )
    return (stage._replace(footer=None).frame("Opener", slots, (band,)),)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener; activity or figure has the whole width where it is alone."""
    frame, lang = canvas.find_frame("Opener", slide), slide.lang
    slot = frame.slot("title")
    code = draw_code(content.source, frame.slot("qr").box, lang, canvas) if content.invites else None
    name = slot.box._replace(w=code.box.x - CODE_GAP - slot.box.x) if code else slot.box
    compose = compose_words(lang, slot.color, bold=True, font="heading")
    words = fit_display(slide.title, compose, name, canvas, NAME_LARGEST)
    title = stand_title(canvas.fill(frame.name, "title", words)._replace(box=name), canvas.ruler)
    items: list[Item] = []
    if content.topic:
        topic = fill_line("topic", content.topic, narrow_slot(frame, "topic", name.w), lang, canvas)
        items.append(topic._replace(jump=canvas.agenda))
    if content.lines:
        items.append(_set_lines(content, frame, lang, canvas, alone=not (content.figure or code)))
    if content.figure:
        place = frame.slot("figure").box
        left = place.x if content.lines else slot.box.x
        place = Box(left, place.y, place.right - left, place.h)
        block = fit_figure(content.figure, place, SIZES, lang, canvas.ruler)
        items.append(fill_block(content.figure, block, frame.name, "figure", canvas)._replace(box=place))
    if code:
        address = compose_address(content.source, frame.slot("address").box, _ADDRESS, lang, canvas)
        items += (code, canvas.fill(frame.name, "address", address))
    elif content.source:
        items.append(fill_site("source", content.source, frame, lang, canvas))
    return (Draft(frame.name, tuple(items), title),)


def _set_lines(content: Opener, frame: Frame, lang: str, canvas: Canvas, *, alone: bool) -> TextItem:
    """Return what the company does, larger and as wide as the page where it is alone under the band."""
    box = frame.slot("line").box
    box = box._replace(w=frame.slot("figure").box.right - box.x) if alone else box
    sizes = (*ALONE_SIZES, *LINE_SIZES) if alone else LINE_SIZES
    lines = fit_activity(content.lines, box, sizes, lang, (_TONE, _TONE), canvas.ruler)
    item = canvas.fill(frame.name, "line", lines)
    return item._replace(box=box._replace(w=even_width(lines, box.w, canvas.ruler)))


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.BLOCK)
