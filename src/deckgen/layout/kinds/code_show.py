"""Code in the monospaced face, its line breaks kept."""

from deckgen.blocks import Code
from deckgen.content import CodeShow
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import find_longest
from deckgen.layout.lead import lead_slot, place_lead
from deckgen.layout.wide_room import widen_room
from deckgen.page import Frame, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

INSETS = Insets(24.0, 20.0, 24.0, 20.0)
LONGEST_LINE = 8000
"""More characters than a page holds."""
SIZES = (32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0)


def design_code(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: a quiet box, as wide as the page."""
    stage = widen_room(stage)
    body = Slot(
        name="body",
        type="body",
        box=stage.room,
        size=SIZES[0],
        idx=1,
        font="mono",
        insets=INSETS,
        anchor="middle",
        fill=Role.SURFACE,
        prompt="Code",
    )
    return (stage.frame("Code", (lead_slot(theme, stage.room, 2), body)),)


def draw_code(content: CodeShow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the code at the largest size that shows it on one page; long code continues at the smallest."""
    code = content.code
    rows = code.text.rstrip("\n").split("\n")
    frame = canvas.find_frame("Code", slide)
    whole = frame.slot("body").box
    head, room = place_lead(content.lead, frame, whole, slide.lang, canvas)
    box = room.shrink(INSETS)
    for size in SIZES:
        lines = _compose(rows, size)
        if canvas.ruler.height(lines, box.w) <= box.h and not _wraps(lines, box.w, canvas):
            return (Draft(frame.name, (*head, _place(lines, room))),)
    pages = _deal(_compose(rows, SIZES[-1]), box.w, box.h, canvas)
    return tuple(
        Draft(
            frame.name,
            (*(head if number == 0 else ()), _place(page, whole if number else room)),
            shown=(*((content.lead,) if content.lead and number == 0 else ()), Code(_read(page), code.language)),
        )
        for number, page in enumerate(pages)
    )


def _place(lines: tuple[TextLine, ...], room: Box) -> TextItem:
    """Return the code in the middle of its box."""
    return TextItem("body", room, lines, slot="body", anchor="middle", insets=INSETS, fill=Role.SURFACE)


def _compose(rows: list[str], size: float) -> tuple[TextLine, ...]:
    """Spaces at the start of a line become no-break ones: PowerPoint would keep, but LibreOffice may break at them."""
    lines = []
    for row in rows:
        text = row.expandtabs(4).rstrip()
        bare = text.lstrip(" ")
        lines.append(TextLine((Run("\u00a0" * (len(text) - len(bare)) + bare, size, font="mono"),)))
    return tuple(lines)


def _wraps(lines: tuple[TextLine, ...], width: float, canvas: Canvas) -> bool:
    return any(canvas.ruler.count_lines(line, width) > 1 for line in lines)


def _deal(lines: tuple[TextLine, ...], width: float, height: float, canvas: Canvas) -> list[tuple[TextLine, ...]]:
    """Fill as few pages as possible, about equally."""
    pieces = [piece for line in lines for piece in _cut_long(line, width, height, canvas)]
    needs = [canvas.ruler.height((piece,), width) for piece in pieces]
    pages = max(1, -(-int(sum(needs) + 1) // int(height)))
    return _fill_pages(pieces, needs, height if pages == 1 else min(height, sum(needs) / pages + max(needs)))


def _fill_pages(pieces: list[TextLine], needs: list[float], height: float) -> list[tuple[TextLine, ...]]:
    pages: list[tuple[TextLine, ...]] = []
    page: list[TextLine] = []
    used = 0.0
    for piece, need in zip(pieces, needs, strict=True):
        if page and used + need > height:
            pages.append(tuple(page))
            page, used = [], 0.0
        page.append(piece)
        used += need
    return [*pages, tuple(page)]


def _cut_long(line: TextLine, width: float, height: float, canvas: Canvas) -> list[TextLine]:
    """Cut a line of code that would not even fit a page of its own, as late as the page allows."""
    run = line.runs[0]
    pieces = []
    rest = run.text

    def take(length: int) -> TextLine:
        return TextLine((run._replace(text=rest[:length]),))

    def fits(length: int) -> bool:
        return canvas.ruler.height((take(length),), width) <= height

    while not fits(LONGEST_LINE):
        length = find_longest(min(len(rest), LONGEST_LINE), fits)
        pieces.append(take(length))
        rest = rest[length:]
    return [*pieces, take(len(rest))]


def _read(lines: tuple[TextLine, ...]) -> str:
    return "\n".join(line.runs[0].text for line in lines)


KIND = Kind(
    content=CodeShow,
    wants="plain",
    design=design_code,
    draw=draw_code,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
