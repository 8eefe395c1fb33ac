"""Text and figures of looks that show one thing a slide: a short line stands over a figure, a long one before it."""

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
    ("line", "frames"),
    [
        (make_line(Span("Researchers had to wait for hours")), ["Hero figure"]),
        (make_line(Span("It was the "), Span("biggest return on investment", bold=True)), ["Text over figures"]),
        (make_line(Span("word " * 37)), ["Statement", "One figure"]),
    ],
    ids=["quiet", "loud", "long"],
)
def test_bold_words_are_no_running_text_over_a_figure(line, frames, load):
    """What its author made bold is large over it, a long text has the slide before the figure's."""
    theme = load("night", WIDE)
    slide = Slide("a", "Solution", LinesAndFigures((line,), FIGURES))
    drawn = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(theme), theme, Diagnostics()).pages
    assert [page.frame for page in drawn] == frames
    assert any(item.name.startswith("figure") for item in drawn[-1].items)


@pytest.mark.parametrize("values", [("three times", "single-digit millisecond"), ("three times", "four times")])
def test_no_value_under_a_text_takes_two_lines_beside_one(values, load):
    """Their base lines are one row only where each has one line: else text and figures have a slide each."""
    theme = load("paper", WIDE)
    figures = tuple(Figure.of(value, f"of what was, {value}", key=value) for value in values)
    spans = Span("They "), Span("have the option of partitioning all their workloads", bold=True)
    slide = Slide("a", "Solution", LinesAndFigures((make_line(*spans),), figures))
    drawn = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(theme), theme, Diagnostics()).pages
    assert len(drawn) == (1 if values[1] == "four times" else 2)
