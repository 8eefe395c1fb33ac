"""One line that stands alone, in large type: in the middle of its page, or under a rule where it fills most of it."""

from deckgen.deck import GroundName, Slide, Statement
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.dealing import draw_as_text
from deckgen.layout.lines.rows import draw_rule
from deckgen.layout.lines.setting import LineSizes, compose_parts, has_hero, key_lines, limit_sizes
from deckgen.layout.measure import Ruler
from deckgen.page import Anchor, Frame, Item, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Statement"
_HEROES = (
    LineSizes(72.0, 32.0, 32.0, plain=72.0),
    LineSizes(64.0, 30.0, 30.0, plain=64.0),
    LineSizes(54.0, 28.0, 28.0, plain=54.0),
    LineSizes(48.0, 26.0, 26.0, plain=48.0),
    LineSizes(44.0, 24.0, 24.0, plain=44.0),
    LineSizes(40.0, 24.0, 24.0, plain=40.0),
    LineSizes(36.0, 22.0, 22.0, plain=36.0),
    LineSizes(32.0, 20.0, 20.0, plain=32.0),
    LineSizes(28.0, 18.0, 18.0, plain=28.0),
)
_PLAIN = tuple(
    LineSizes(size, size, size, plain=size)
    for size in (72.0, 64.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 26.0, 24.0)
)
_POSTER = 54.0
"""Points above which type is for a few words: they would leave the page empty otherwise."""
_MOST_POSTER_LINES = 2
"""Lines of such type."""
MOST_LINES = 4
"""Lines of a paragraph; more are read better smaller."""
MOST_WHOLE_LINES = 5
"""The same of a whole sentence."""
_ABOVE = 20.0
"""Points from the rule to the text under it."""
_FULL = 0.66
"""Share of the room from which on a whole sentence stands under a rule."""


def design_statement(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the sentence stands in the middle of the room."""
    above = min(_ABOVE, stage.room.h / 4)
    room = stage.room
    box = Box(room.x, room.y + above, room.w, room.h - above)
    body = Slot("body", "body", box, size=theme.sizes.statement, idx=1, anchor="middle", prompt="Statement")
    return (stage.frame(FRAME, (body,)),)


def draw_statement(content: Statement, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the line as large as it fits; one that needs small type is a text after all."""
    frame = canvas.find_frame(FRAME, slide)
    room, ruler, steps = frame.slot("body").box, canvas.ruler, _HEROES if has_hero(content.line) else _PLAIN
    steps = limit_sizes(steps, ruler.largest.alone)
    for sizes in steps:
        lines = compose_parts(content.line, sizes, slide.lang).stack
        most = MOST_LINES if has_hero(content.line) else MOST_WHOLE_LINES
        short = sizes is steps[-1] or max(ruler.count_lines(line, room.w) for line in lines) <= most
        if sizes.hero > _POSTER and not _suits_poster(lines, sizes, room, ruler):
            continue
        if short and ruler.height(lines, room.w) <= room.h and ruler.widest_token(lines) <= room.w * 0.99:
            (key,) = key_lines((content.line,))
            return (Draft(frame.name, _place(lines, key, frame, canvas)),)
    return draw_as_text((content.line.paragraph,), slide, canvas)


def _suits_poster(lines: tuple[TextLine, ...], sizes: LineSizes, room: Box, ruler: Ruler) -> bool:
    """Return whether each part of a line takes two lines at most, the largest no more than in smaller type."""
    for line in lines:
        large = ruler.read(line).size > _POSTER
        calm = ruler.count_lines(line, room.w * sizes.hero / _POSTER) if large else _MOST_POSTER_LINES
        if ruler.count_lines(line, room.w) > min(calm, _MOST_POSTER_LINES):
            return False
    return True


def _place(lines: tuple[TextLine, ...], key: str, frame: Frame, canvas: Canvas) -> tuple[Item, ...]:
    """Return the text with its rule, if it has one; narrowed so that no word stands alone on the last line."""
    room, ruler = frame.slot("body").box, canvas.ruler
    width = max(min(ruler.read(line).balance(room.w), room.w) for line in lines)
    high = len(lines) == 1 and ruler.height(lines, width) >= room.h * _FULL
    anchor: Anchor = "top" if high else "middle"
    text = TextItem("body", Box(room.x, room.y, width, room.h), lines, slot="body", anchor=anchor, key=key)
    return (draw_rule("rule-1", room.x, room.y - _ABOVE, room.w, Role.MUTED), text) if high else (text,)


KIND = Kind(
    content=Statement,
    wants="content",
    design=design_statement,
    draw=draw_statement,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
