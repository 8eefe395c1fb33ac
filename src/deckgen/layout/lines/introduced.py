"""The sentence that leads in to a list, large at the left, the list between hairlines at its right."""

from deckgen.deck import Lines, LinesForm, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Arrangement, Column, design_columns
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, Cell, Row, draw_rows, frame_room
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import STACKED, LineSizes, compose_parts, compose_sentence, key_lines, number_lines
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage

FRAME = "Introduction and list"
_WIDTH, _GAP, _WIDE = 330.0, 54.0, 864.0
_MOST = 5
_HEADS = (42.0, 40.0, 36.0, 34.0, 32.0, 30.0, 28.0)
_STACKS = (LineSizes(32.0, 18.0, 18.0, 28.0), LineSizes(30.0, 18.0, 18.0, 26.0), LineSizes(28.0, 18.0, 18.0, 24.0))
_SENTENCES = (28.0, 26.0, 24.0)
"""Sizes of lines that stand as sentences because their parts have no room one under the other."""
_AIR = Air(above=10.0, middle=True)


def design_introduced(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Introduction and list": a text at the left, up to five lines at the right."""
    room = stage.room
    width, gap = room.w * _WIDTH / _WIDE, room.w * _GAP / _WIDE
    intro = Slot("intro", "body", Box(room.x, room.y, width, room.h), size=40.0, idx=20, prompt="Introduction")
    column = Column("row", width + gap, room.w - width - gap, 26.0, 1)
    return (stage.frame(FRAME, (intro, *design_columns(room, (column,), _MOST))),)


def draw_introduced(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines as parts where all fit, else as sentences; the introduction stands on every page."""
    frame = canvas.find_frame(FRAME, slide)
    whole, room = frame_room(frame, "row").right - frame.slot("intro").box.x, frame_room(frame, "row")
    head = _set_intro(content, slide, frame, canvas)
    if whole < NARROW or not head:
        return draw_sentences(content, slide, canvas)

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        keys = key_lines(page)
        if sizes.hero > sizes.plain:
            texts = [compose_parts(line, sizes, slide.lang, STACKED).stack for line in page]
        else:
            texts = [(compose_sentence(line, sizes.plain, slide.lang),) for line in page]
        if content.form is LinesForm.NUMERALS:
            texts = [number_lines(text, line, sizes.plain) for text, line in zip(texts, page, strict=True)]
        rows = [Row(key, (Cell("row", text),)) for key, text in zip(keys, texts, strict=True)]
        items = draw_rows(rows, room, frame, canvas.ruler, _AIR)
        return (*head, *items) if items else ()

    sizes = (*_STACKS, *(LineSizes(size, size, size, size) for size in _SENTENCES))
    pages = deal_lines(content.lines, _MOST, lambda _: sizes, set_page, canvas.ruler)
    return draft_pages(frame.name, pages, slide) or draw_sentences(content, slide, canvas)


def _set_intro(content: Lines, slide: Slide, frame: Frame, canvas: Canvas) -> tuple[Item, ...]:
    """Return the introduction as large as it fits; () where it does not."""
    slot, ruler = frame.slot("intro"), canvas.ruler
    if content.intro is None:
        return ()
    for size in _HEADS:
        lines = compose_parts(content.intro, LineSizes(size, 20.0, 20.0, size), slide.lang).stack
        if ruler.height(lines, slot.box.w) <= slot.box.h and ruler.widest_token(lines) <= slot.box.w * 0.99:
            (key,) = key_lines((content.intro,))
            return (TextItem("intro", slot.box, lines, slot="intro", key=f"{key}/intro"),)
    return ()


INTRODUCED = Arrangement(range(1, _MOST + 1), design_introduced, draw_introduced)
