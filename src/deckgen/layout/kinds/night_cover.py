"""The cover at night: the module's title from edge to edge, nothing beside it."""

from itertools import product

from deckgen.arrangements import Way
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes, set_topics
from deckgen.layout.cutting import inside
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import part_sizes
from deckgen.layout.titles import fit_topics, spare_title, stand_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_words, fill_box, fill_line
from deckgen.page import Frame, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

TITLE_TOP, TITLE_BOTTOM = 84.0, 356.0
TITLE_SIZES = (120.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0)
STORIES_TOP, STORIES_BOTTOM, FACTS_TOP = 376.0, 460.0, 476.0
STORY_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_TOPICS = TopicStyle(
    pair_sizes(
        (120.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0),
        (32.0, 30.0, 30.0, 28.0, 28.0, 26.0, 24.0, 22.0, 20.0, 20.0),
    )
)
MARK = "\u00a0\u00a0/\u00a0 "
"""Between two stories."""


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room = stage.room
    title = Box(room.x, TITLE_TOP, room.w, TITLE_BOTTOM - TITLE_TOP)
    stories = Box(room.x, STORIES_TOP, room.w, STORIES_BOTTOM - STORIES_TOP)
    slots = (
        Slot("title", "ctrTitle", title, size=96.0, bold=True, font="heading", prompt="Module"),
        Slot(
            "kicker", "body", Box(room.x, 40.0, room.w / 2, 28.0), size=20.0, idx=1, color=Role.ACCENT, prompt="Number"
        ),
        Slot("stories", "body", stories, size=STORY_SIZES[0], idx=2, color=Role.MUTED, prompt="Stories"),
        Slot("facts", "body", Box(room.x, FACTS_TOP, room.w, 44.0), size=16.0, idx=3, color=Role.MUTED, prompt="Facts"),
    )
    art = place_logo(theme, Box(room.right - 200.0, 32.0, 200.0, 40.0))
    return (stage.frame("Cover", slots, art, "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame, lang = canvas.find_frame("Cover", slide), slide.lang
    compose, box = compose_words(lang, bold=True, font="heading"), frame.slot("title").box
    room = box._replace(h=STORIES_BOTTOM - box.y)
    topics = set_topics(content, slide.title, _TOPICS, lang, room, canvas.ruler)
    words = topics or fit_topics(slide.title, TITLE_SIZES, compose, box, canvas.ruler)
    items: list[TextItem] = []
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, lang, canvas))
    if content.lines and not topics:
        items.append(_list_stories(spare_title(content.lines, slide.title), frame, lang, canvas))
    items.append(fill_box("facts", " · ".join(content.facts), frame, lang, canvas, (16.0, 14.0, 12.0)))
    title = stand_title(canvas.fill(frame.name, "title", words)._replace(box=room if topics else box), canvas.ruler)
    return (Draft(frame.name, tuple(items), title),)


def _list_stories(lines: tuple[StoryLine, ...], frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return all stories as running text at the largest size that fits, their companies alone where that is small.

    Where none does, the first ones and "…" are returned.
    """
    fits = inside(canvas.ruler, frame.slot("stories").box)
    clear, small = part_sizes(STORY_SIZES)
    named = {line.company or line.topic: line for line in lines}
    alone = tuple(line._replace(topic="" if line.company else line.topic) for line in named.values())
    for shown, size in (*product((lines, alone), clear), *product((lines,), small)):
        if fits(text := (_name_stories(shown, size, lang),)):
            return canvas.fill(frame.name, "stories", text)
    shown = lines[:40]
    while shown and not fits((_name_stories(shown, STORY_SIZES[-1], lang, "…"),)):
        shown = shown[:-1]
    return canvas.fill(frame.name, "stories", (_name_stories(shown, STORY_SIZES[-1], lang, "…"),))


def _name_stories(lines: tuple[StoryLine, ...], size: float, lang: str, end: str = "") -> TextLine:
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(Run(MARK, size, Role.LINE, lang=lang))
        runs.append(Run(set_spaces(line.company or line.topic, lang), size, Role.TEXT, lang=lang))
        if line.topic and line.company:
            runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    if end:
        runs.append(Run(f" {end}" if runs else end, size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), spacing=1.15)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.NIGHT)
