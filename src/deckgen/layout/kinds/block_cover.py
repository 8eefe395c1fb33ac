"""The cover in blocks: the module's number on a block of color, its title and stories beside it."""

from deckgen.arrangements import Way
from deckgen.content import Cover
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes
from deckgen.layout.cover_words import CoverStyle, draw_words, list_word_slots
from deckgen.layout.logo import place_logo
from deckgen.page import Frame, PictureItem, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

EDGE = 384.0
"""Where the block ends on a page 960 points wide."""
GAP = 44.0
NUMBER_TOP = 96.0
WORDS_TOP, WORDS_BOTTOM = 64.0, 444.0
"""Where the words may begin, and where they end; the number stands there, too."""
FACTS_TOP, FACTS_HEIGHT = 468.0, 48.0
STYLE = CoverStyle(
    topics=TopicStyle(
        pair_sizes((64.0, 56.0, 48.0, 44.0, 40.0, 34.0), (32.0, 28.0, 26.0, 24.0, 24.0, 22.0)),
        company=Role.BRAND,
        company_bold=True,
    ),
    titles=(72.0, 64.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0),
    stories=(28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0),
    numerals=(320.0, 260.0, 200.0, 160.0, 120.0, 84.0),
)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room, edge = stage.room, stage.size.across(EDGE)
    number = Box(room.x, NUMBER_TOP, edge - room.x - 24.0, WORDS_BOTTOM - NUMBER_TOP)
    left = edge + stage.size.across(GAP)
    words = Box(left, WORDS_TOP, room.right - left, WORDS_BOTTOM - WORDS_TOP)
    kicker = Box(room.x, 40.0, number.w, 32.0)
    facts = Box(left, FACTS_TOP, words.w, FACTS_HEIGHT)
    slots = (
        *list_word_slots(words, STYLE),
        Slot("kicker", "body", kicker, size=24.0, idx=1, color=Role.PANEL_TEXT, bold=True, prompt="Number"),
        Slot("facts", "body", facts, size=18.0, idx=3, color=Role.MUTED, prompt="Facts"),
        Slot(
            name="numeral",
            type="body",
            box=number,
            size=STYLE.numerals[0],
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


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover."""
    return draw_words(content, slide, STYLE, canvas)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.BLOCK)
