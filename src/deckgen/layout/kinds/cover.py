"""The cover: the module's number as its anchor, what it is about, its stories, a line of facts."""

from deckgen.deck import Cover, GroundName, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import STORY_GAP, TopicStyle, pair_sizes, set_topics
from deckgen.layout.cutting import fit_words, inside, inside_unbroken
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import hold_end, part_bracket
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_words, fill_line
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

KICKER_TOP = 40.0
NUMBER_TOP, NUMBER_HEIGHT, NUMBER_WIDTH = 30.0, 484.0, 340.0
"""Of the ghost numeral; two digits are set smaller."""
NUMBER_SIZES = (400.0, 280.0, 200.0, 140.0)
WORDS_TOP, WORDS_BOTTOM = 84.0, 424.0
"""Where the words may begin, and where they end: they stand on the rule."""
RULE = Box(48.0, 440.0, 72.0, 4.0)
FACTS_TOP, FACTS_HEIGHT = 460.0, 44.0
_TOPICS = TopicStyle(pair_sizes((64.0, 56.0, 48.0, 44.0, 40.0, 34.0), (28.0, 26.0, 24.0, 22.0, 20.0, 20.0)))
_TITLE_SIZES = (64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
_LIST_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room, across = stage.room, stage.size.across
    number = Box(room.right - across(NUMBER_WIDTH), NUMBER_TOP, across(NUMBER_WIDTH), NUMBER_HEIGHT)
    words = Box(room.x, WORDS_TOP, number.x - room.x, WORDS_BOTTOM - WORDS_TOP)
    upper, lower = words.split_rows((2.0, 1.0))
    kicker = Box(room.x, KICKER_TOP, words.w, 28.0)
    facts = Box(room.x, FACTS_TOP, words.w, FACTS_HEIGHT)
    title = Slot("title", "ctrTitle", upper, size=theme.sizes.display, bold=True, font="heading", anchor="bottom")
    slots = (
        title._replace(prompt="Module"),
        Slot(
            "kicker", "body", kicker, size=20.0, idx=1, color=Role.ACCENT, bold=True, anchor="middle", prompt="Number"
        ),
        Slot("stories", "body", lower, size=26.0, idx=2, color=Role.MUTED, anchor="bottom", prompt="Stories"),
        Slot("facts", "body", facts, size=16.0, idx=3, prompt="Facts"),
        Slot(
            name="numeral",
            type="body",
            box=number,
            size=NUMBER_SIZES[0],
            color=Role.SURFACE,
            bold=True,
            font="heading",
            align="right",
            anchor="middle",
            placeholder=False,
        ),
    )
    art: list[ShapeItem | PictureItem] = [ShapeItem("rule", RULE._replace(x=room.x), Role.ACCENT)]
    art += place_logo(theme, Box(room.right - 200.0, 24.0, 200.0, 40.0))
    return (stage.frame("Cover", slots, tuple(art), "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame = canvas.find_frame("Cover", slide)
    items: list[TextItem] = []
    if content.number:
        items.append(_draw_number(content.number, frame, slide, canvas))
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, slide.lang, canvas))
    box = _find_words(frame, content)
    if topics := set_topics(content, slide.title, _TOPICS, slide.lang, box, canvas.ruler):
        title = canvas.fill(frame.name, "title", topics)._replace(box=box)
    else:
        title, stories = _set_title(content, frame, slide, canvas)
        items += stories
    facts = frame.slot("facts")
    compose = compose_words(slide.lang, facts.color)
    lines = fit_words(" · ".join(content.facts), (16.0, 14.0, 12.0), compose, inside(canvas.ruler, facts.box))
    items.append(canvas.fill(frame.name, "facts", lines))
    return (Draft(frame.name, tuple(items), title),)


def _draw_number(number: str, frame: Frame, slide: Slide, canvas: Canvas) -> TextItem:
    """Return the ghost numeral, inside the slide whatever its digits."""
    slot = frame.slot("numeral")
    compose = compose_words(slide.lang, slot.color, bold=True, font="heading", align="right")
    return canvas.fill(
        frame.name, "numeral", fit_words(number, NUMBER_SIZES, compose, inside_unbroken(canvas.ruler, slot.box))
    )


def _find_words(frame: Frame, content: Cover) -> Box:
    """Return what title and stories share; where there is no number they have its place, too."""
    upper, lower = frame.slot("title").box, frame.slot("stories").box
    right = upper.right if content.number else frame.slot("numeral").box.right
    return upper._replace(w=right - upper.x, h=lower.bottom - upper.y)


def _set_title(content: Cover, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[TextItem, list[TextItem]]:
    """Return the title with the stories under it, both as large as they fit together."""
    box, lang, ruler = _find_words(frame, content), slide.lang, canvas.ruler
    compose = part_bracket(compose_words(lang, bold=True, font="heading"))
    share = box._replace(h=box.h * (0.5 if content.lines else 1.0))
    head = fit_words(hold_end(slide.title), _TITLE_SIZES, compose, inside_unbroken(ruler, share))
    height = ruler.height(head, box.w) + 2.0
    room = box._replace(h=box.h - height - STORY_GAP)
    stories = list_stories(content.lines, _name_story, _LIST_SIZES, lang, room, canvas.ruler)
    below = ruler.height(stories, box.w) + 2.0 if stories else 0.0
    top = box.bottom - below - (STORY_GAP if stories else 0.0) - height
    title = canvas.fill(frame.name, "title", head)._replace(box=Box(box.x, top, box.w, height))
    if not stories:
        return title, []
    place = Box(box.x, box.bottom - below, box.w, below)
    return title, [canvas.fill(frame.name, "stories", stories)._replace(box=place)]


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Topic · Company"."""
    mark = "\u00a0· " if line.topic and line.company else ""
    runs = (
        Run(set_spaces(line.topic, lang) + mark, size, Role.MUTED, lang=lang),
        Run(set_spaces(line.company, lang), size, lang=lang),
    )
    return TextLine(tuple(run for run in runs if run.text), before=size * 0.4)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, grounds=(GroundName.PANEL,))
