"""The cover: the module's number as its anchor, what it is about, its stories, a line of facts."""

from deckgen.content import Cover
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes
from deckgen.layout.cover_words import CoverStyle, draw_words, list_word_slots
from deckgen.layout.logo import place_logo
from deckgen.page import Frame, PictureItem, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

KICKER_TOP = 40.0
NUMBER_TOP, NUMBER_HEIGHT, NUMBER_WIDTH = 30.0, 484.0, 340.0
"""Of the ghost numeral; two digits are set smaller."""
WORDS_TOP, WORDS_BOTTOM = 84.0, 424.0
"""Where the words may begin, and where they end: they stand on the rule."""
RULE = Box(48.0, 440.0, 72.0, 4.0)
FACTS_TOP, FACTS_HEIGHT = 460.0, 44.0
STYLE = CoverStyle(
    topics=TopicStyle(
        pair_sizes((64.0, 56.0, 48.0, 44.0, 40.0, 34.0), (32.0, 28.0, 26.0, 24.0, 22.0, 20.0)), company=Role.TEXT
    ),
    titles=(64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0),
    stories=(28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0),
    numerals=(400.0, 280.0, 200.0, 140.0),
)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room, across = stage.room, stage.size.across
    number = Box(room.right - across(NUMBER_WIDTH), NUMBER_TOP, across(NUMBER_WIDTH), NUMBER_HEIGHT)
    words = Box(room.x, WORDS_TOP, number.x - room.x, WORDS_BOTTOM - WORDS_TOP)
    kicker = Box(room.x, KICKER_TOP, words.w, 28.0)
    facts = Box(room.x, FACTS_TOP, words.w, FACTS_HEIGHT)
    slots = (
        *list_word_slots(words, STYLE),
        Slot(
            "kicker", "body", kicker, size=20.0, idx=1, color=Role.ACCENT, bold=True, anchor="middle", prompt="Number"
        ),
        Slot("facts", "body", facts, size=18.0, idx=3, prompt="Facts"),
        Slot(
            name="numeral",
            type="body",
            box=number,
            size=STYLE.numerals[0],
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
    """Fill the cover."""
    return draw_words(content, slide, STYLE, canvas)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, grounds=(GroundName.PANEL,))
