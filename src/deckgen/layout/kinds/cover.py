"""The cover: the module's number as its anchor, what it is about, its stories, a line of facts."""

from deckgen.deck import Cover, GroundName, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import fit_words, inside, inside_unbroken
from deckgen.layout.logo import place_logo
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import TOPIC_MARK, hold_end
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import is_unbroken
from deckgen.layout.words import compose_words, fill_line
from deckgen.named_tuple import NamedTuple
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
STORY_GAP = 20.0
"""Points between title and stories."""


class _StorySizes(NamedTuple):
    """Points: of a topic or title, of a company under it."""

    topic: float
    company: float


_STEPS = (
    _StorySizes(56.0, 26.0),
    _StorySizes(48.0, 24.0),
    _StorySizes(44.0, 22.0),
    _StorySizes(40.0, 20.0),
    _StorySizes(34.0, 20.0),
)
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
    topics = None if content.named else _list_topics(content.lines, slide.title)
    title = _set_topics(topics, frame, slide.lang, canvas) if topics else None
    if title is None:
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


def _list_topics(lines: tuple[StoryLine, ...], title: str) -> list[tuple[str, str]]:
    """Return topics and companies; a topic of the title whose story is still to come has none."""
    named = [(line.topic, line.company) if line.topic else (line.company, "") for line in lines]
    known = {topic for topic, _ in named}
    parts = title.split(TOPIC_MARK)
    missing = [(part, "") for part in parts if part not in known] if known.intersection(parts) else []
    return [*named, *missing]


def _set_topics(topics: list[tuple[str, str]], frame: Frame, lang: str, canvas: Canvas) -> TextItem | None:
    """Return the topics, each with its company under it, unbroken if they can be; None where they find no room."""
    box = _find_words(frame)
    fits = inside_unbroken(canvas.ruler, box)
    fitting = list(filter(fits, (_compose_topics(topics, sizes, lang) for sizes in _STEPS)))
    whole = (lines for lines in fitting if is_unbroken(lines, box.w, canvas.ruler))
    composed = next(whole, fitting[0] if fitting else None)
    return canvas.fill(frame.name, "title", composed)._replace(box=box) if composed else None


def _compose_topics(topics: list[tuple[str, str]], sizes: _StorySizes, lang: str) -> tuple[TextLine, ...]:
    return tuple(line for topic in topics for line in _compose_story(*topic, sizes, lang))


def _find_words(frame: Frame) -> Box:
    """Return what title and stories share."""
    upper, lower = frame.slot("title").box, frame.slot("stories").box
    return upper._replace(h=lower.bottom - upper.y)


def _compose_story(topic: str, company: str, sizes: _StorySizes, lang: str) -> tuple[TextLine, ...]:
    run = Run(set_spaces(topic, lang), sizes.topic, bold=True, font="heading", lang=lang)
    lines = [TextLine((run,), before=STORY_GAP)]
    if company:
        lines.append(TextLine((Run(set_spaces(company, lang), sizes.company, Role.MUTED, lang=lang),)))
    return tuple(lines)


def _set_title(content: Cover, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[TextItem, list[TextItem]]:
    """Return the title with the stories under it, both as large as they fit together."""
    box, lang, ruler = _find_words(frame), slide.lang, canvas.ruler
    compose = compose_words(lang, bold=True, font="heading")
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
