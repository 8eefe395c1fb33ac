"""The cover on paper: a serif title between two rules, the module above it, its stories below."""

from deckgen.arrangements import Way
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import StorySizes, TopicStyle, set_topics
from deckgen.layout.cutting import fit_words, inside
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import fit_topics, spare_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_words, fill_line
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

TOP_RULE, LOW_RULE, FOOT = 56.0, 376.0, 496.0
KICKER_HEIGHT, GAP = 28.0, 14.0
TITLE_SIZES = (88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
STORY_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_TOPICS = TopicStyle(
    tuple(
        StorySizes(topic, company)
        for topic, company in (
            (80.0, 28.0),
            (72.0, 28.0),
            (64.0, 26.0),
            (56.0, 24.0),
            (48.0, 22.0),
            (40.0, 20.0),
            (34.0, 20.0),
        )
    ),
    bold=False,
)
FACTS_SIZES = (18.0, 16.0, 14.0, 12.0)
FACTS_SHARE = 0.36
"""Of the width, for the facts at the right of the stories."""


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room = stage.room
    logo = place_logo(theme, Box(room.right - 200.0, TOP_RULE + 10.0, 200.0, 32.0))
    kicker = Box(room.x, TOP_RULE + 6.0, room.w - (216.0 if logo else 0.0), KICKER_HEIGHT)
    title = Box(room.x, kicker.bottom + GAP, room.w, LOW_RULE - kicker.bottom - 2 * GAP)
    below = Box(room.x, LOW_RULE + GAP, room.w, FOOT - LOW_RULE - GAP)
    facts = Box(below.right - below.w * FACTS_SHARE, below.y, below.w * FACTS_SHARE, below.h)
    stories = Box(below.x, below.y, below.w - facts.w - 24.0, below.h)
    slots = (
        Slot("title", "ctrTitle", title, size=TITLE_SIZES[2], font="heading", anchor="middle", prompt="Module"),
        Slot("kicker", "body", kicker, size=18.0, idx=1, color=Role.MUTED, anchor="middle", prompt="Number"),
        Slot("stories", "body", stories, size=STORY_SIZES[0], idx=2, prompt="Stories"),
        Slot("facts", "body", facts, size=16.0, idx=3, color=Role.MUTED, align="right", prompt="Facts"),
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
    box = frame.slot("title").box
    compose = compose_words(lang, font="heading")
    topics = set_topics(content, slide.title, _TOPICS, lang, box, canvas.ruler)
    words = topics or fit_topics(slide.title, TITLE_SIZES, compose, box, canvas.ruler)
    items: list[TextItem] = []
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, lang, canvas))
    stories = () if topics else spare_title(content.lines, slide.title)
    if stories:
        listed = list_stories(stories, _name_story, STORY_SIZES, lang, frame.slot("stories").box, canvas.ruler)
        items.append(canvas.fill(frame.name, "stories", listed))
    items.append(_set_facts(content.facts, frame, lang, canvas, beside=bool(stories)))
    return (Draft(frame.name, tuple(items), canvas.fill(frame.name, "title", words)),)


def _set_facts(facts: tuple[str, ...], frame: Frame, lang: str, canvas: Canvas, *, beside: bool) -> TextItem:
    """Return the facts at the right of the stories, a line each if there is room; without stories on one line."""
    slot, stories = frame.slot("facts"), frame.slot("stories").box
    box = slot.box if beside else Box(stories.x, stories.y, slot.box.right - stories.x, slot.box.h)
    compose = compose_words(lang, slot.color, align=slot.align if beside else "left")
    fits = inside(canvas.ruler, box)
    lines = tuple(compose(fact, FACTS_SIZES[0])[0] for fact in facts)
    if not beside or not fits(lines):
        lines = fit_words(" · ".join(facts), FACTS_SIZES, compose, fits)
    return canvas.fill(frame.name, "facts", lines)._replace(box=box)


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company · Topic"."""
    name = line.company or line.topic
    runs = [Run(set_spaces(name, lang), size, bold=True, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * 0.2)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.PAPER)
