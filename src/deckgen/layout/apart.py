"""Text and figures that do not stand beside each other: one after the other, on slides of their own."""

from deckgen.deck import Figures, Lines, LinesAndFigures, LinesForm, Slide, Statement
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.setting import has_hero
from deckgen.layout.registry import draw_slide


def draw_apart(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the text on slides of its own, then the figures."""
    form = LinesForm.LEDGER if any(map(has_hero, content.lines)) else LinesForm.ROWS
    alone = len(content.lines) == 1 and content.intro is None
    text = Statement(content.lines[0]) if alone else Lines(content.lines, form, content.intro)
    before = draw_slide(slide._replace(content=text), canvas)
    after = draw_slide(slide._replace(content=Figures(content.figures)), canvas)
    blocks = slide.notes.blocks
    return (
        *(draft._replace(shown=blocks if draft.shown is None else draft.shown, figures=()) for draft in before),
        after[0]._replace(shown=(), figures=after[0].figures or content.figures),
        *(draft._replace(shown=()) for draft in after[1:]),
    )
