"""The cover on paper: a serif title and its stories between two rules, module and facts on one line above them."""

from deckgen.arrangements import Way
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes, set_topics
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import fit_topics, spare_title, stand_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words, fill_line
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

TOP_RULE, LOW_RULE = 56.0, 480.0
HEAD_HEIGHT, GAP = 28.0, 14.0
"""Of the line of module and facts, and what parts all that stands between the rules."""
ABOVE, STORIES_HEIGHT, FOOT = 16.0, 76.0, 22.0
"""Height of the stories, what they keep from the title, and from the rule under them."""
TITLE_SIZES = (120.0, 112.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
STORY_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_TOPICS = TopicStyle(
    pair_sizes(
        (120.0, 104.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0),
        (30.0, 30.0, 28.0, 28.0, 28.0, 26.0, 24.0, 22.0, 20.0, 20.0),
    ),
    bold=False,
)
FACTS_SHARE = 0.66
"""Of the width, for the facts at the right of the module."""


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room = stage.room
    logo = place_logo(theme, Box(room.right - 200.0, LOW_RULE + 8.0, 200.0, 32.0))
    head = Box(room.x, TOP_RULE + 6.0, room.w, HEAD_HEIGHT)
    kicker, facts = head.split_columns((1.0 - FACTS_SHARE, FACTS_SHARE), GAP)
    stories = Box(room.x, LOW_RULE - FOOT - STORIES_HEIGHT, room.w, STORIES_HEIGHT)
    title = Box(room.x, head.bottom + GAP, room.w, stories.y - ABOVE - GAP - head.bottom)
    slots = (
        Slot("title", "ctrTitle", title, size=TITLE_SIZES[4], font="heading", anchor="bottom", prompt="Module"),
        Slot("kicker", "body", kicker, size=18.0, idx=1, color=Role.MUTED, anchor="middle", prompt="Number"),
        Slot("stories", "body", stories, size=STORY_SIZES[0], idx=2, anchor="bottom", prompt="Stories"),
        Slot(
            name="facts",
            type="body",
            box=facts,
            size=18.0,
            idx=3,
            color=Role.MUTED,
            align="right",
            anchor="middle",
            prompt="Facts",
        ),
    )
    art: list[ShapeItem | PictureItem] = [
        ShapeItem("rule-top", Box(room.x, TOP_RULE, room.w, 0.0), outline=Role.TEXT, shape="line", weight=2.25),
        ShapeItem("rule-low", Box(room.x, LOW_RULE, room.w, 0.0), outline=Role.TEXT, shape="line", weight=1.0),
    ]
    art += logo
    return (stage.frame("Cover", slots, tuple(art), "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame, lang = canvas.find_frame("Cover", slide), slide.lang
    box, listed = frame.slot("title").box, frame.slot("stories").box
    room = box._replace(h=listed.bottom - box.y)
    topics = set_topics(content, slide.title, _TOPICS, lang, room, canvas.ruler)
    stories = () if topics else spare_title(content.lines, slide.title)
    place = box if stories else room
    words = topics or fit_topics(slide.title, TITLE_SIZES, compose_words(lang, font="heading"), place, canvas.ruler)
    items: list[TextItem] = []
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, lang, canvas))
    if stories:
        found = list_stories(stories, _name_story, STORY_SIZES, lang, listed, canvas.ruler)
        items.append(canvas.fill(frame.name, "stories", found))
    items.append(fill_line("facts", " · ".join(content.facts), frame, lang, canvas))
    even = place._replace(w=even_width(words, place.w, canvas.ruler))
    title = stand_title(canvas.fill(frame.name, "title", words)._replace(box=even), canvas.ruler)
    return (Draft(frame.name, tuple(items), title),)


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company · Topic"."""
    name = line.company or line.topic
    runs = [Run(set_spaces(name, lang), size, bold=True, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * 0.2)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.PAPER)
