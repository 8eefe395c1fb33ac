"""Text and figures of looks that show one thing a slide: a short line stands over a figure, a long one before it."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.content import Figures, Line, LinesAndFigures
from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.page import TextItem
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure

FIGURES = (Figure.of("60 percent", "on storage costs"),)


def make_line(*spans):
    return Line(Paragraph(spans), hero=spans)


def say(lead, value, tail, before="", weight=0.0):
    """Return a figure of words without a place."""
    old = Words(before) if before else None
    return Figure(Phrase((Words(lead),), Words(value), (Words(tail),)), before=old, key=value, weight=weight)


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


def draw_hero(lines, figures, load):
    """Return the one page of plain lines over figures, and its sizes by the words that have them."""
    theme = load("night", WIDE)
    slide = Slide("a", "Solution", LinesAndFigures(tuple(make_line(Span(line)) for line in lines), figures))
    (page,) = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(theme), theme, Diagnostics()).pages
    texts = [item for item in page.items if isinstance(item, TextItem)]
    return page, {run.text.strip(): run.size for item in texts for line in item.lines for run in line.runs}


def test_lines_are_smaller_before_the_figure_under_them_is(load):
    """And a value in words beside it, which is long, is not the loudest of the page."""
    lines = (
        "Capacité à répondre à des demandes clients qu'ils ne pouvaient pas honorer jusque là",
        "Simplification de l'IT : une seule personne allouée à la gestion du cluster",
    )
    figures = (
        say("Coût", "10 fois", "plus faible que celui estimé au départ", weight=9.0),
        say("Disponibilité", "immédiate", "(à la volée)", before="plusieurs mois"),
    )
    page, sizes = draw_hero(lines, figures, load)
    assert page.frame == "Hero figure"
    assert sizes["10"] >= 96.0
    assert sizes["10"] >= 1.7 * sizes["immédiate"]
    assert min(size for text, size in sizes.items() if text.startswith(("Capacité", "Simplification"))) >= 20.0


def test_words_beside_a_hero_are_smaller_rather_than_on_three_lines(load):
    theme = load("night", WIDE)
    figures = (
        say("ZS is onboarding new clients", "three times", "faster using stackable security", weight=9.0),
        say("ZS estimates that this automated solution saves about", "1,000 hours", "of labor every month"),
    )
    slide = Slide("a", "Solution", Figures(figures))
    (page,) = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(theme), theme, Diagnostics()).pages
    lead = next(item for item in page.items if item.name == "figure-2")
    assert Ruler(theme).count_lines(lead.lines[0], lead.box.w) == 2
