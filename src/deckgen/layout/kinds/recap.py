"""The module's figures: company × strongest figures, a native table."""

from deckgen.deck import Recap, Slide
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import shorten
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.grid import Grid, draw_grid, expect_grid
from deckgen.layout.kinds.table import table_sizes
from deckgen.page import Frame, Slot
from deckgen.story import Figure, Span, Spans
from deckgen.theme import Theme

NAME_CHARACTERS = 60


class RecapLayout:
    """The frame "Recap"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame with a table placeholder."""
        table = Slot("table", "tbl", BODY, theme.sizes.body, 1, prompt="Recap")
        return (Frame("Recap", (*content_slots(theme), table), content_art(theme), type="tbl"),)

    def suits(self, slide: Slide) -> float:
        """Suit recaps."""
        return float(isinstance(slide.content, Recap))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Set one row a figure; the company's name stands in the first row of its figures."""
        content = read_content(slide, Recap)
        label = canvas.theme.label
        header = tuple((Span(label(key, slide.lang)),) for key in ("company", "figures", "meaning"))
        rows = tuple(
            (
                (Span(shorten(line.company, NAME_CHARACTERS), bold=True),) if number == 0 else (),
                _write_value(figure),
                (Span(figure.label),),
            )
            for line, figures in content.rows
            for number, figure in enumerate(figures)
        )
        grid = Grid(header, rows, ("left", "left", "left"), slide.lang)
        room = canvas.frames["Recap"].slot("table").box
        setting, pages = expect_grid(grid, canvas.ruler, room, table_sizes(canvas.theme))
        return tuple(Draft("Recap", (draw_grid(setting, page, room, slide.title, "table"),)) for page in pages)


def _write_value(figure: Figure) -> Spans:
    value = Span(figure.value, bold=True, figure=True)
    return (Span(f"{figure.before} → "), value) if figure.before else (value,)


LAYOUT = RecapLayout()
