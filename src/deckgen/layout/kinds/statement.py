"""One line that stands alone, in large type, in the middle of its page."""

from deckgen.content import Line, Statement
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.dealing import draw_as_text, is_long, is_wall
from deckgen.layout.lines.setting import LineSizes, compose_parts, has_hero, key_lines, limit_sizes
from deckgen.layout.measure import Ruler
from deckgen.page import Frame, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Theme

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
_MOST_POSTER_LINES = 3
"""Lines of such type, and one more at the most than it would have in smaller type."""
_POSTER_SHARE = 0.88
"""Share of the room's height that such type takes at the most: what follows it does not lie on the footer."""
_NARROW = 0.75
"""Share of the room's width that more lines than those of a poster take at the least."""
MOST_LINES = 4
"""Lines of a paragraph; more are read better smaller."""
MOST_WHOLE_LINES = 5
"""The same of a whole sentence."""


def design_statement(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the sentence stands in the middle of the room."""
    body = Slot("body", "body", stage.room, size=theme.sizes.statement, idx=1, anchor="middle", prompt="Statement")
    return (stage.frame(FRAME, (body,)),)


def draw_statement(content: Statement, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the line as large as it fits; one that needs small type is a text after all."""
    frame, steps = canvas.find_frame(FRAME, slide), _HEROES if has_hero(content.line) else _PLAIN
    steps = limit_sizes(steps, canvas.ruler.largest.alone)
    for sizes in steps:
        item = _place(compose_parts(content.line, sizes, slide.lang).stack, content.line, frame, canvas)
        most = MOST_LINES if has_hero(content.line) else MOST_WHOLE_LINES
        if _suits(item, sizes, frame, canvas.ruler) and (sizes is steps[-1] or not is_long(item, canvas.ruler, most)):
            return (Draft(frame.name, (item,)),)
    return draw_as_text((content.line.paragraph,), slide, canvas)


def _suits(item: TextItem, sizes: LineSizes, frame: Frame, ruler: Ruler) -> bool:
    """Return whether a text fits, and is neither a poster of many words nor a wall."""
    room, poster = frame.slot("body").box, sizes.hero > _POSTER
    most = room.h * (_POSTER_SHARE if poster else 1.0)
    if ruler.height(item.lines, item.box.w) > most or ruler.widest_token(item.lines) > room.w * 0.99:
        return False
    if sizes.hero >= _POSTER and _is_narrow(item, room, ruler):
        return False
    return not is_wall(item.lines, ruler) and (not poster or _suits_poster(item.lines, sizes, room, ruler))


def _is_narrow(item: TextItem, room: Box, ruler: Ruler) -> bool:
    """Return whether a sentence stands in many short lines, a column beside an empty half of the room."""
    return item.box.w < room.w * _NARROW and ruler.count_lines(item.lines[0], item.box.w) > _MOST_POSTER_LINES


def _suits_poster(lines: tuple[TextLine, ...], sizes: LineSizes, room: Box, ruler: Ruler) -> bool:
    """Return whether the largest part of a line takes few lines, and what stands around it no more than two."""
    for line in lines:
        count = ruler.count_lines(line, room.w)
        calm = ruler.count_lines(line, room.w * sizes.hero / _POSTER) + 1
        if count > (min(calm, _MOST_POSTER_LINES) if ruler.read(line).size > _POSTER else _MOST_POSTER_LINES - 1):
            return False
    return True


def _place(lines: tuple[TextLine, ...], line: Line, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the text; narrowed so that no word stands alone on the last line."""
    room, (key,) = frame.slot("body").box, key_lines((line,))
    width = max(min(canvas.ruler.read(one).balance(room.w), room.w) for one in lines)
    return TextItem("body", room._replace(w=width), lines, slot="body", anchor="middle", key=key)


KIND = Kind(
    content=Statement,
    wants="content",
    design=design_statement,
    draw=draw_statement,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
