"""The opener at night: the company's name alone, as large as the slide is wide; what it does is one quiet line."""

from deckgen.arrangements import Way
from deckgen.deck import Opener, Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.runs import Tone
from deckgen.layout.titles import fit_display, stand_title
from deckgen.layout.words import compose_words, fill_line, fill_site
from deckgen.page import Frame, Item, Slot
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

NAME_LARGEST = 160.0
NAME_TOP, NAME_BOTTOM = 96.0, 348.0
TOPIC_TOP, LINE_TOP, LINE_BOTTOM = 40.0, 372.0, 484.0
LINE_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)
_TONE = Tone(text=Role.MUTED, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Opener"."""
    room = stage.room
    name = Box(room.x, NAME_TOP, room.w, NAME_BOTTOM - NAME_TOP)
    line = Box(room.x, LINE_TOP, room.w, LINE_BOTTOM - LINE_TOP)
    source = Box(room.x, 502.0, room.w - 72.0, 20.0)
    slots = (
        Slot("title", "title", name, size=NAME_LARGEST, bold=True, font="heading", prompt="Company"),
        Slot("topic", "body", Box(room.x, TOPIC_TOP, room.w, 28.0), size=20.0, idx=1, color=Role.BRAND, prompt="Topic"),
        Slot("line", "body", line, size=LINE_SIZES[0], idx=2, color=Role.MUTED, prompt="What the company does"),
        Slot("source", "body", source, size=14.0, idx=3, color=Role.LINK, anchor="middle", prompt="Source"),
    )
    return (stage._replace(footer=None).frame("Opener", slots),)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener; its figure has a slide of its own where the story tells it."""
    frame, lang = canvas.find_frame("Opener", slide), slide.lang
    slot = frame.slot("title")
    compose = compose_words(lang, bold=True, font="heading")
    title = stand_title(
        canvas.fill(frame.name, "title", fit_display(slide.title, compose, slot.box, canvas, NAME_LARGEST)),
        canvas.ruler,
    )
    items: list[Item] = []
    if content.topic:
        back = "agenda" if any(other.key == "agenda" for other in canvas.deck.slides) else ""
        items.append(fill_line("topic", content.topic, frame, lang, canvas)._replace(jump=back))
    if content.lines:
        lines = fit_activity(content.lines, frame.slot("line").box, LINE_SIZES, lang, (_TONE, _TONE), canvas.ruler)
        items.append(canvas.fill(frame.name, "line", lines))
    if content.source:
        items.append(fill_site("source", content.source, frame, lang, canvas))
    return (Draft(frame.name, tuple(items), title, figures=()),)


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.NIGHT)
