"""A whole story on one page: the problem, the solution, its figures beside each other."""

from collections.abc import Iterator

from deckgen.content import Digest, Figures, Line
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.apart import choose_text, draw_titled
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import fill_block, fit_figures
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE
from deckgen.layout.lines.arrangement import NARROW
from deckgen.layout.lines.dealing import deal_blocks
from deckgen.layout.lines.rows import draw_rule
from deckgen.layout.lines.setting import LineSizes, compose_parts, limit_sizes
from deckgen.layout.lines.sheet import Sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.story_page import MOST_FIGURES, MOST_PARTS, SHAPES, Shape, design_story
from deckgen.layout.wide_room import widen_room
from deckgen.layout.words import fill_line
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_SIZES = (
    LineSizes(36.0, 20.0, 20.0, plain=28.0),
    LineSizes(32.0, 18.0, 18.0, plain=26.0),
    LineSizes(30.0, 18.0, 18.0, plain=24.0),
    LineSizes(28.0, 18.0, 18.0, plain=22.0),
    LineSizes(26.0, 16.0, 16.0, plain=20.0),
    LineSizes(24.0, 16.0, 16.0, plain=18.0),
    LineSizes(22.0, 16.0, 16.0, plain=16.0),
    LineSizes(20.0, 16.0, 16.0, plain=16.0),
)
"""A page for everything may go lower than others."""
_GAP = 0.7
"""Space above a line, in em of its hero."""
_LEAST, _MOST_MORE, _FULL = 14.0, 48.0, 0.9
"""Points above a line at least, what they grow by at most; the share of its room that a part may fill so."""
_VALUES = FigureSizes(values=(84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(20.0, 18.0, 16.0))
_ROW_GAP = 16.0
_SMALLEST_HEAD = 12.0


def design_digest(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return a frame for each shape of a story's page, which needs the page's whole width."""
    stage = widen_room(stage)
    return tuple(design_story(stage, shape) for shape in SHAPES)


def draw_digest(content: Digest, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set all parts of one size; where they have no room, figures have a slide of their own, then every part."""
    if draft := _draw_together(content, slide, canvas):
        return (draft,)
    text = _draw_together(content._replace(figures=()), slide, canvas) if content.figures else None
    if text:
        return (text._replace(figures=()), *_draw_figures(content, slide, canvas))
    return _draw_apart(content, slide, canvas)


def _draw_together(content: Digest, slide: Slide, canvas: Canvas) -> Draft | None:
    """Return the page of all parts; None where they have no room on one."""
    shape = Shape(len(content.parts), bool(content.figures))
    if not 0 < shape.parts <= MOST_PARTS or len(content.figures) > MOST_FIGURES:
        return None
    frame = canvas.find_frame(shape.name, slide)
    texts = _set_parts(content, slide, frame, canvas)
    figures = _set_figures(content, slide, frame, canvas) if content.figures else ()
    return Draft(frame.name, (*texts, *figures)) if texts and bool(figures) is bool(content.figures) else None


def _set_parts(content: Digest, slide: Slide, frame: Frame, canvas: Canvas) -> tuple[Item, ...]:
    """Return headings and texts; () where the texts do not fit."""
    ruler, names = canvas.ruler, [f"part-{number}" for number in range(1, len(content.parts) + 1)]
    slots = [frame.slot(name) for name in names]
    if slots[-1].box.right - slots[0].box.x < NARROW / 2:
        return ()
    for sizes in limit_sizes(_SIZES, ruler.largest.hero):
        texts = [_stack(lines, sizes, slide.lang) for _, lines in content.parts]
        pairs = list(zip(texts, slots, strict=True))
        if all(ruler.height(text, slot.box.w) <= slot.box.h for text, slot in pairs) and all(
            ruler.widest_token(text) <= slot.box.w * 0.99 for text, slot in pairs
        ):
            items: list[Item] = []
            for (title, _), name, text in zip(content.parts, names, texts, strict=True):
                items.append(_fill_head(f"{name}-title", title, slide, frame, canvas))
                items.append(canvas.fill(frame.name, name, _spread(text, frame.slot(name).box, ruler)))
            return tuple(items)
    return ()


def _stack(lines: tuple[Line, ...], sizes: LineSizes, lang: str) -> tuple[TextLine, ...]:
    """Return the lines of a part as paragraphs of one placeholder."""
    stack: list[TextLine] = []
    for line in lines:
        first, *others = compose_parts(line, sizes, lang).stack
        stack += (first._replace(before=sizes.hero * _GAP), *others)
    return tuple(stack)


def _spread(lines: tuple[TextLine, ...], room: Box, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return lines further apart where there is room: a part with several reaches down to the foot of the page."""
    gaps = [index for index, line in enumerate(lines) if index and line.before >= _LEAST]
    spare = room.h * _FULL - ruler.height(lines, room.w)
    more = min(_MOST_MORE, spare / len(gaps)) if gaps and spare > 0 else 0.0
    return tuple(line._replace(before=line.before + more) if at in gaps else line for at, line in enumerate(lines))


def _fill_head(name: str, text: str, slide: Slide, frame: Frame, canvas: Canvas) -> TextItem:
    return fill_line(name, text, frame, slide.labels or slide.lang, canvas, _SMALLEST_HEAD)


def _set_figures(content: Digest, slide: Slide, frame: Frame, canvas: Canvas) -> tuple[Item, ...]:
    """Return the figures under their heading, a hairline between two; () where they do not fit."""
    panel = any(art.name == "panel" for art in frame.art)
    room = Sheet(frame, slide, canvas).room("figure")
    level = frame.slot("figure-1").box.y == frame.slot("figure-2").box.y
    places = (room.split_columns if level else room.split_rows)((1.0,) * len(content.figures), 2 * _ROW_GAP)
    tone = PANEL_TONE if panel else GROUND_TONE
    blocks = fit_figures(content.figures, places, _VALUES, slide.lang, canvas.ruler, tone)
    if not blocks:
        return ()
    items: list[Item] = [_fill_head("figures-title", content.figures_title, slide, frame, canvas)]
    for number, (figure, block, place) in enumerate(zip(content.figures, blocks, places, strict=True), start=1):
        if number > 1 and not level:
            color = Role.BAR if panel else Role.LINE
            items.append(draw_rule(f"rule-{number}", place.x, place.y - _ROW_GAP, place.w, color))
        box = Box(place.x, place.y, place.w, place.h)
        items.append(fill_block(figure, block, frame.name, f"figure-{number}", canvas)._replace(box=box))
    return tuple(items)


def _draw_apart(content: Digest, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return slides of each part, then of the figures, each under its own heading."""
    notes = deal_blocks(slide.notes.blocks, [lines for _, lines in content.parts] or [()])
    drafts: list[Draft] = []
    for (title, lines), blocks in zip(content.parts, notes, strict=False):
        part = slide._replace(title=title, owner=slide.title, content=choose_text(lines))
        part = part._replace(notes=slide.notes._replace(blocks=blocks))
        drafts += (draft._replace(figures=()) for draft in draw_titled(part, canvas))
    return (*drafts, *_draw_figures(content, slide, canvas))


def _draw_figures(content: Digest, slide: Slide, canvas: Canvas) -> Iterator[Draft]:
    """Yield the slides of figures under a heading of their own."""
    if content.figures:
        part = slide._replace(title=content.figures_title, owner=slide.title, content=Figures(content.figures))
        yield from (draft._replace(shown=()) for draft in draw_titled(part, canvas))


KIND = Kind(content=Digest, wants="content", design=design_digest, draw=draw_digest)
