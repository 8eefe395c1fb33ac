"""Text and figures at night: what is quiet stands over a figure, what is loud before it."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.content import Line, LinesAndFigures
from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.story import Figure

FIGURES = (Figure.of("60 percent", "on storage costs"),)


def make_line(*spans):
    return Line(Paragraph(spans), hero=spans)


@pytest.mark.parametrize(
    ("line", "pages"),
    [
        (make_line(Span("Researchers had to wait for hours")), 1),
        (make_line(Span("It was the "), Span("biggest return on investment", bold=True)), 2),
        (make_line(Span("word " * 31)), 2),
    ],
    ids=["quiet", "loud", "long"],
)
def test_bold_words_are_no_running_text_over_a_figure(line, pages, load):
    """One hero a slide: what its author made bold has the slide before the figure's, and so has a long text."""
    theme = load("night", WIDE)
    slide = Slide("a", "Solution", LinesAndFigures((line,), FIGURES))
    drawn = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(theme), theme, Diagnostics()).pages
    assert len(drawn) == pages
    assert any(item.name.startswith("figure") for item in drawn[-1].items)
