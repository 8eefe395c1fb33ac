"""Two to six lines of text without figures, in the form that the plan told from their words."""

from collections.abc import Mapping

from deckgen.content import Lines, LinesForm
from deckgen.deck import GroundName, Slide
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.arrangement import LineArrangement
from deckgen.layout.lines.columns import COLUMNS
from deckgen.layout.lines.dealing import draw_as_text, list_paragraphs
from deckgen.layout.lines.introduced import INTRODUCED
from deckgen.layout.lines.labels import LABELS
from deckgen.layout.lines.ledger import LEDGER
from deckgen.layout.lines.numerals import NUMERALS
from deckgen.layout.lines.outline import OUTLINE
from deckgen.layout.lines.sentences import ROWS
from deckgen.layout.lines.short import SHORT
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

ARRANGEMENTS: Mapping[LinesForm, LineArrangement] = {
    LinesForm.COLUMNS: COLUMNS,
    LinesForm.ROWS: ROWS,
    LinesForm.LEDGER: LEDGER,
    LinesForm.LABELS: LABELS,
    LinesForm.NUMERALS: NUMERALS,
    LinesForm.SHORT: SHORT,
    LinesForm.OUTLINE: OUTLINE,
}


def design_lines(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames of every arrangement."""
    return tuple(frame for arrangement in (*ARRANGEMENTS.values(), INTRODUCED) for frame in arrangement.design(stage))


def draw_lines(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the lines in their form, beside their introduction where they have one, at last as running text."""
    arrangement = INTRODUCED if content.intro and content.form is not LinesForm.OUTLINE else ARRANGEMENTS[content.form]
    return arrangement.draw(content, slide, canvas) or draw_as_text(
        list_paragraphs((content.intro, *content.lines)), slide, canvas
    )


KIND = Kind(
    content=Lines,
    wants="content",
    design=design_lines,
    draw=draw_lines,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
