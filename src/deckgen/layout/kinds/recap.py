"""The module's figures: company × strongest figures, a native table."""

from deckgen.deck import Recap, Slide
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import ELLIPSIS, shorten
from deckgen.layout.grid import Grid, Setting, draw_grid, expect_grid, set_grid, table_sizes
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.story import Figure, Span, Spans
from deckgen.theme import Theme

NAME_CHARACTERS, VALUE_CHARACTERS, LABEL_CHARACTERS = 48, 36, 100
"""What a row holds at the most; the story's own slides hold everything."""
FIRM_COLUMNS = 2
"""Company and figures never wrap while there is room: the label's column gives."""


def design_recap(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame with a table placeholder."""
    table = Slot("table", "tbl", stage.room, size=theme.sizes.body, idx=1, prompt="Recap")
    return (stage.frame("Recap", (table,), kind="tbl"),)


def draw_recap(content: Recap, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set one row a figure; the company's name stands in the first row of its figures."""
    label = canvas.theme.label
    header = tuple((Span(label(key, slide.lang)),) for key in (Label.COMPANY, Label.VALUES, Label.MEANING))
    room = canvas.frames["Recap"].slot("table").box
    groups = tuple(number for number, (_, figures) in enumerate(content.rows) for _ in figures)

    def set_rows(*, every: bool) -> tuple[Setting, tuple[range, ...]]:
        rows = _write_rows(content, every=every)
        grid = Grid(header, rows, ("left", "left", "left"), lang=slide.lang, firm=FIRM_COLUMNS, groups=groups)
        return _set_even(grid, canvas, room) or expect_grid(grid, canvas.ruler, room, table_sizes(canvas.theme))

    setting, pages = set_rows(every=False)
    if len(pages) > 1:
        setting, pages = set_rows(every=True)
    shown = tuple(figure for _, figures in content.rows for figure in figures)
    return tuple(
        Draft(
            "Recap",
            (draw_grid(setting, page, room, slide.title, "table"),),
            figures=shown[page.start : page.stop],
        )
        for page in pages
    )


def _set_even(grid: Grid, canvas: Canvas, room: Box) -> tuple[Setting, tuple[range, ...]] | None:
    """Return the table on one page with one line in every row, if a large size allows; a word alone is no row."""
    for size in table_sizes(canvas.theme)[:2]:
        found = set_grid(grid, canvas.ruler, room, (size,))
        if found and len(found[1]) == 1 and max(found[0].heights) - min(found[0].heights) < 1.0:
            return found
    return None


def _write_rows(content: Recap, *, every: bool) -> tuple[tuple[Spans, ...], ...]:
    """Return company, value and label of each figure; the company only in its first row, or in every one."""
    return tuple(
        (
            (Span(shorten(line.company or line.topic, NAME_CHARACTERS), bold=True),) if every or number == 0 else (),
            _write_value(figure),
            (Span(shorten(_write_meaning(figure), LABEL_CHARACTERS)),),
        )
        for line, figures in content.rows
        for number, figure in enumerate(figures)
    )


def _write_value(figure: Figure) -> Spans:
    before = (Span(f"{shorten(figure.earlier, VALUE_CHARACTERS)} → "),) if figure.before else ()
    qualifier = (Span(f"{figure.qualifier} "),) if figure.qualifier else ()
    return (
        *before,
        *qualifier,
        Span(shorten(figure.value, VALUE_CHARACTERS), bold=True, figure=figure.key or "figure"),
    )


def _write_meaning(figure: Figure) -> str:
    """Return the words around a value; a gap shows where it stands between them."""
    gap = f" {ELLIPSIS} " if figure.lead and figure.tail else " "
    return gap.join(part for part in (figure.lead, figure.tail) if part)


KIND = Kind(content=Recap, wants="plain", design=design_recap, draw=draw_recap)
