"""The cover at night: the module's title from edge to edge, nothing beside it."""

from deckgen.arrangements import Way
from deckgen.content import Cover
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cover_topics import TopicStyle, pair_sizes
from deckgen.layout.cover_words import CoverStyle, draw_words, list_word_slots
from deckgen.layout.logo import place_logo
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

WORDS_TOP, WORDS_BOTTOM, FACTS_TOP = 88.0, 444.0, 468.0
STYLE = CoverStyle(
    topics=TopicStyle(
        pair_sizes(
            (120.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0),
            (32.0, 32.0, 32.0, 30.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0),
        ),
        company=Role.BRAND,
    ),
    titles=(120.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0),
    stories=(30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0),
)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room = stage.room
    kicker, facts = Box(room.x, 40.0, room.w / 2, 28.0), Box(room.x, FACTS_TOP, room.w, 48.0)
    slots = (
        *list_word_slots(Box(room.x, WORDS_TOP, room.w, WORDS_BOTTOM - WORDS_TOP), STYLE),
        Slot("kicker", "body", kicker, size=24.0, idx=1, color=Role.ACCENT, prompt="Number"),
        Slot("facts", "body", facts, size=18.0, idx=3, color=Role.MUTED, prompt="Facts"),
    )
    art = place_logo(theme, Box(room.right - 200.0, 32.0, 200.0, 40.0))
    return (stage.frame("Cover", slots, art, "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover."""
    return draw_words(content, slide, STYLE, canvas)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.NIGHT)
