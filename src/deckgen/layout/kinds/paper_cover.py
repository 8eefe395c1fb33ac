"""The cover on paper: a serif title and its stories between two rules, module and facts on one line above them."""

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

TOP_RULE, LOW_RULE = 56.0, 480.0
HEAD_HEIGHT, GAP, FOOT = 28.0, 14.0, 24.0
"""Of the line of module and facts; what it keeps from the words under it, and these from the rule below."""
FACTS_SHARE = 0.66
"""Of the width, for the facts at the right of the module."""
STYLE = CoverStyle(
    topics=TopicStyle(
        pair_sizes(
            (120.0, 104.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0),
            (32.0, 32.0, 30.0, 30.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0),
        ),
        bold=False,
        company=Role.BRAND,
    ),
    titles=(120.0, 112.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0),
    stories=(30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0),
)


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    room = stage.room
    head = Box(room.x, TOP_RULE + 6.0, room.w, HEAD_HEIGHT)
    kicker, facts = head.split_columns((1.0 - FACTS_SHARE, FACTS_SHARE), GAP)
    words = Box(room.x, head.bottom + GAP, room.w, LOW_RULE - FOOT - head.bottom - GAP)
    slots = (
        *list_word_slots(words, STYLE),
        Slot("kicker", "body", kicker, size=18.0, idx=1, color=Role.MUTED, anchor="middle", prompt="Number"),
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
    art += place_logo(theme, Box(room.right - 200.0, LOW_RULE + 8.0, 200.0, 32.0))
    return (stage.frame("Cover", slots, tuple(art), "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover."""
    return draw_words(content, slide, STYLE, canvas)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.PAPER)
