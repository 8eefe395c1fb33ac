"""Text and figures one after the other, on slides of their own: what stands in where they have no room side by side."""

from deckgen.content import Figures, Line, Lines, LinesAndFigures, LinesForm, Statement
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.setting import has_hero
from deckgen.layout.registry import draw_slide
from deckgen.layout.titles import make_title
from deckgen.story import Figure

_PAIR = 2
"""Lines with heroes that stand side by side."""


def choose_text(lines: tuple[Line, ...], intro: Line | None = None) -> Statement | Lines:
    """Return what shows some lines alone."""
    if len(lines) == 1 and intro is None:
        return Statement(lines[0])
    if not any(map(has_hero, lines)):
        return Lines(lines, LinesForm.ROWS, intro)
    return Lines(lines, LinesForm.COLUMNS if len(lines) == _PAIR and intro is None else LinesForm.LEDGER, intro)


def draw_apart(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the text on slides of its own, then the figures."""
    before = draw_slide(slide._replace(content=choose_text(content.lines, content.intro)), canvas)
    after = draw_slide(slide._replace(content=Figures(content.figures, content.again)), canvas)
    blocks = slide.notes.blocks
    return (
        *(draft._replace(shown=blocks if draft.shown is None else draft.shown, figures=()) for draft in before),
        after[0]._replace(shown=(), figures=after[0].figures or _list_figures(content)),
        *(draft._replace(shown=()) for draft in after[1:]),
    )


def _list_figures(content: LinesAndFigures) -> tuple[Figure, ...]:
    return (*content.figures, content.again) if content.again else content.figures


def draw_titled(slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the slides of a part of a slide under the part's own title, with its own part of the speaker notes."""
    return tuple(
        draft._replace(
            shown=slide.notes.blocks if draft.shown is None else draft.shown,
            title=make_title(slide, 1, canvas.frames[draft.frame], canvas),
        )
        for draft in draw_slide(slide, canvas)
    )
