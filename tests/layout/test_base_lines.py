"""Base lines as a program draws them: values that belong to one line of the page stand on it, whatever their size."""

from functools import cache

import pytest

from deckgen.build.job import Look, compose_pages, pack_pages
from deckgen.deck import Deck, GroundName, Line, Opener, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames
from deckgen.phrase import Phrase, Words
from deckgen.preview.fast import draw_fast
from deckgen.story import Figure, Paragraph, Span
from deckgen.write import compile_template

pytestmark = pytest.mark.slow

SIZES = pytest.mark.parametrize("size", [WIDE, STANDARD], ids=["wide", "narrow"])
NEAR = 2.5
"""Points within which two base lines are one to the eye: programs differ by as much."""


def say(lead, value, tail, before="", weight=0.0):
    """Return a figure of words without a place."""
    first, last = ((Words(text),) if text else () for text in (lead, tail))
    old = Words(before) if before else None
    return Figure(Phrase(first, Words(value), last), before=old, key=value, weight=weight)


def make_line(text):
    spans = (Span(text),)
    return Line(Paragraph(spans, key=text[:12]), hero=spans)


@pytest.fixture(scope="module")
def draw(load):
    """Draw slides; return for each the lines of text as they are set."""

    @cache
    def prepare(theme, size):
        look = load(theme, size)
        frames = design_frames(look)
        return Look(look, frames, compile_template(look, frames))

    def run(contents, theme="default", size=WIDE, ground=GroundName.PLAIN):
        look = prepare(theme, size)
        slides = tuple(
            Slide(f"drawn-{number}", f"Utopus {number}", content, ground=ground)
            for number, content in enumerate(contents, start=1)
        )
        pages = compose_pages(Deck("d", "t", slides, ()), look, Diagnostics())
        assert len(pages.pages) == len(slides)
        families = (look.theme.heading_font, look.theme.body_font)
        return [slide.lines for slide in draw_fast(pack_pages(pages, look, ""), families, scale=0.1).slides]

    return run


def find_base(lines, words):
    """Return the base line of the first line that begins with some words."""
    return next(line.baseline for line in lines if line.text.replace("\u00a0", " ").strip().startswith(words))


OPENED = (
    say("over", "200 billion", "signals every day"),
    say("", "50%", ""),
    say("", "5 minutes", "of work", before="2 hours"),
    say("onboards new clients", "three times", "faster using stackable security"),
    say("Die Bereitstellungszeit sank um", "85 Prozent", "gegenüber dem Rechenzentrum"),
    say("For every terabyte of data that the company keeps, it now saves around", "61 dollars", "on people at night"),
)
SPOKEN = (
    (),
    ("Renewable energy analytics provider",),
    ("Renewable energy analytics provider", "Process IoT data coming from wind and solar energy", "Petabytes in time"),
)


@SIZES
@pytest.mark.parametrize("spoken", SPOKEN, ids=["alone", "line", "lines"])
def test_the_number_of_an_opener_stands_on_the_base_line_of_the_name(spoken, size, draw):
    """Wherever that is: the name is higher where more is said of the company; its unit and words follow below."""
    lines = tuple(map(make_line, spoken))
    drawn = draw([Opener("Topic", lines, figure, "") for figure in OPENED], size=size)
    for slide, figure in zip(drawn, OPENED, strict=True):
        number = find_base(slide, figure.value.split()[0])
        assert number == pytest.approx(find_base(slide, "Utopus"), abs=NEAR)
