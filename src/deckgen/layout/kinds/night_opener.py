"""The opener at night: the company's name alone, as large as the slide is wide; what it does is one quiet line."""

from deckgen.arrangements import Way
from deckgen.content import Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.address import draw_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside
from deckgen.layout.opener_words import lead_to_story, set_line, stand_name
from deckgen.layout.runs import Tone
from deckgen.layout.words import compose_words, fill_line, narrow_slot
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

NAME_LARGEST, ALONE_LARGEST = 160.0, 220.0
"""Of a name over what its company does, and of one with nothing but its topic under it."""
TOPIC_SIZE = 28.0
"""Of a topic under a name."""
NAME_TOP, NAME_BOTTOM, NAME_FOOT = 96.0, 348.0, 36.0
"""Of the place of a name, and how far above its foot the base line is."""
TOPIC_TOP, LINE_TOP, LINE_BOTTOM = 40.0, 372.0, 484.0
CODE_SIDE, CODE_GAP = 288.0, 48.0
"""Of the code of a story that is only a link, at the right of its name, and what parts the two."""
LINE_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)
_TONE = Tone(text=Role.MUTED, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Opener"."""
    room = stage.room
    name = Box(room.x, NAME_TOP, room.w, NAME_BOTTOM - NAME_TOP)
    line = Box(room.x, LINE_TOP, room.w, LINE_BOTTOM - LINE_TOP)
    source = Box(room.x, 502.0, room.w - 72.0, 20.0)
    side = min(CODE_SIDE, room.w * 0.4)
    code = Box(room.right - side, NAME_BOTTOM - side, side, side)
    slots = (
        Slot("title", "title", name, size=NAME_LARGEST, bold=True, font="heading", prompt="Company"),
        Slot("topic", "body", Box(room.x, TOPIC_TOP, room.w, 28.0), size=20.0, idx=1, color=Role.BRAND, prompt="Topic"),
        Slot("line", "body", line, size=LINE_SIZES[0], idx=2, color=Role.MUTED, prompt="What the company does"),
        Slot("source", "body", source, size=14.0, idx=3, color=Role.LINK, anchor="middle", prompt="Source"),
        Slot("qr", "pic", code, size=14.0, placeholder=False, prompt="QR code"),
    )
    return (stage._replace(footer=None).frame("Opener", slots),)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener; its figure has a slide of its own where the story tells it."""
    frame, lang = canvas.find_frame("Opener", slide), slide.lang
    slot = frame.slot("title")
    code = draw_code(content.source, frame.slot("qr").box, lang, canvas) if content.invites else None
    name = slot.box._replace(w=code.box.x - CODE_GAP - slot.box.x) if code else slot.box
    title = stand_name(slide, name, NAME_LARGEST if content.lines else ALONE_LARGEST, NAME_FOOT, frame, canvas)
    items: list[Item] = []
    if content.topic:
        topic = (
            fill_line("topic", content.topic, narrow_slot(frame, "topic", name.w), lang, canvas)
            if content.lines
            else _set_below(content, frame, lang, canvas)
        )
        items.append(topic._replace(jump=canvas.agenda))
    if content.lines:
        items.append(set_line(content, LINE_SIZES, _TONE, narrow_slot(frame, "line", name.w), lang, canvas))
    items += lead_to_story(content, code, frame, lang, canvas)
    return (Draft(frame.name, tuple(items), title, figures=()),)


def _set_below(content: Opener, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the topic where there is nothing else under the name."""
    box = frame.slot("line").box
    compose = compose_words(lang, frame.slot("topic").color)
    lines = fit_words(content.topic, count_down(TOPIC_SIZE, LINE_SIZES[-1], 2.0), compose, inside(canvas.ruler, box))
    return canvas.fill(frame.name, "topic", lines)._replace(box=box, anchor="top")


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.NIGHT)
