"""The cover in blocks: the module's number on a block of color, its title and stories beside it."""

from deckgen.arrangements import Way
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes, set_topics
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import fit_topics, spare_title, stand_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_words, fill_box, fill_line
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

EDGE = 384.0
"""Where the block ends on a page 960 points wide."""
GAP = 44.0
NUMBER_SIZES = (320.0, 260.0, 200.0, 160.0, 120.0, 84.0)
TITLE_SIZES = (72.0, 64.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
STORY_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
TITLE_TOP, TITLE_BOTTOM = 64.0, 288.0
STORIES_TOP, STORIES_BOTTOM, FACTS_TOP = 312.0, 452.0, 476.0
_TOPICS = TopicStyle(
    pair_sizes((64.0, 56.0, 48.0, 44.0, 40.0, 34.0), (28.0, 26.0, 24.0, 22.0, 22.0, 20.0)),
    company=Role.BRAND,
    company_bold=True,
)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room, edge = stage.room, stage.size.across(EDGE)
    left = Box(room.x, 96.0, edge - room.x - 24.0, 400.0)
    main = Box(edge + stage.size.across(GAP), TITLE_TOP, 0.0, TITLE_BOTTOM - TITLE_TOP)
    main = main._replace(w=room.right - main.x)
    slots = (
        Slot("title", "ctrTitle", main, size=64.0, bold=True, font="heading", prompt="Module"),
        Slot(
            name="kicker",
            type="body",
            box=Box(room.x, 40.0, left.w, 32.0),
            size=24.0,
            idx=1,
            color=Role.PANEL_TEXT,
            bold=True,
            prompt="Number",
        ),
        Slot("stories", "body", _span(main, STORIES_TOP, STORIES_BOTTOM), size=STORY_SIZES[0], idx=2, prompt="Stories"),
        Slot("facts", "body", _span(main, FACTS_TOP, 520.0), size=16.0, idx=3, color=Role.MUTED, prompt="Facts"),
        Slot(
            name="numeral",
            type="body",
            box=left,
            size=NUMBER_SIZES[0],
            color=Role.PANEL_ACCENT,
            bold=True,
            font="heading",
            anchor="bottom",
            placeholder=False,
        ),
    )
    art: list[ShapeItem | PictureItem] = [ShapeItem("block", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL)]
    art += place_logo(theme, Box(room.right - 200.0, 16.0, 200.0, 36.0))
    return (stage.frame("Cover", slots, tuple(art), "title"),)


def _span(box: Box, top: float, bottom: float) -> Box:
    return Box(box.x, top, box.w, bottom - top)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame, lang = canvas.find_frame("Cover", slide), slide.lang
    compose, box = compose_words(lang, bold=True, font="heading"), frame.slot("title").box
    room = _span(box, TITLE_TOP, STORIES_BOTTOM)
    topics = set_topics(content, slide.title, _TOPICS, lang, room, canvas.ruler)
    words = topics or fit_topics(slide.title, TITLE_SIZES, compose, box, canvas.ruler)
    items: list[TextItem] = []
    if content.number:
        items.append(fill_box("numeral", content.number, frame, lang, canvas, NUMBER_SIZES))
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, lang, canvas))
    if content.lines and not topics:
        room, stories = frame.slot("stories").box, spare_title(content.lines, slide.title)
        listed = list_stories(stories, _name_story, STORY_SIZES, lang, room, canvas.ruler)
        items.append(canvas.fill(frame.name, "stories", listed))
    items.append(fill_box("facts", " · ".join(content.facts), frame, lang, canvas, (16.0, 14.0, 12.0)))
    title = stand_title(canvas.fill(frame.name, "title", words)._replace(box=room if topics else box), canvas.ruler)
    return (Draft(frame.name, tuple(items), title),)


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company", then its topic in a quiet tone."""
    runs = [Run(set_spaces(line.company or line.topic, lang), size, Role.BRAND, bold=True, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0\u00a0{set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * 0.3)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.BLOCK)
