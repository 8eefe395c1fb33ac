"""Lines of any text: nothing raises, nothing overflows, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Span
from deckgen.check import check_pages
from deckgen.content import Contrast, Digest, Line, Lines, LinesAndFigures, LinesForm, Profile, Statement
from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.page import TextItem
from deckgen.story import Figure

LOOKS = {size: load_theme("default", Diagnostics())._replace(size=size) for size in (WIDE, STANDARD)}
FRAMES = {size: design_frames(look) for size, look in LOOKS.items()}
WORDS = st.sampled_from(
    (
        "a",
        "costs",
        "with",
        "Datensicherungsinfrastruktur",
        "l’entreprise",
        "99.999%",
        "(log)",
        "—",
        "…",
        "x" * 60,
        "云原生平台",
        "\n",
        "  ",
    )
)
TEXT = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
PART = st.one_of(st.just(""), TEXT)


@st.composite
def make_lines(draw) -> Line:
    lead, hero, tail = draw(PART), draw(TEXT), draw(PART)
    bold = draw(st.booleans())
    spans = (Span(lead), Span(f" {hero} ", bold=bold), Span(tail, italic=True))
    paragraph = Paragraph(
        tuple(span for span in spans if span.text.strip()), marker=draw(st.sampled_from(("", "•", "3.")))
    )._replace(level=draw(st.sampled_from((0, 0, 1, 2))))
    return Line(paragraph, spans[:1] if lead else (), spans[1:2], spans[2:] if tail else (), strong=bold)


LINES = st.lists(make_lines(), min_size=1, max_size=7).map(tuple)
FIGURES = st.lists(st.builds(Figure.of, st.sampled_from(("9", "1.2 million", "half")), PART, PART), max_size=3).map(
    lambda found: tuple(figure._replace(key=f"f{at}") for at, figure in enumerate(found))
)
CONTENTS = st.one_of(
    st.builds(Statement, make_lines()),
    st.builds(Lines, LINES, st.sampled_from(LinesForm), st.one_of(st.none(), make_lines())),
    st.builds(LinesAndFigures, LINES, FIGURES.filter(bool), st.one_of(st.none(), make_lines())),
    st.builds(
        Profile,
        st.sampled_from(("Utopus", "Bundesversicherungsanstalt für Angestellte", "x" * 80)),
        make_lines(),
        LINES,
    ),
    st.builds(Contrast, st.just("Problem"), LINES, st.just("Solution"), LINES),
    st.builds(
        lambda parts, figures: Digest(
            tuple(zip(("One", "Two", "Three"), parts, strict=False)), figures, "Figures", "Topic"
        ),
        st.lists(LINES, min_size=1, max_size=3),
        FIGURES,
    ),
)


def read_words(pages) -> str:
    """Return all text without white space: a line that is cut inside a word has its parts one after the other."""
    items = (item for page in pages for item in page.items if isinstance(item, TextItem))
    return "".join("".join(run.text for item in items for line in item.lines for run in line.runs).split())


def list_lines(content) -> tuple[Line, ...]:
    match content:
        case Statement(line):
            return (line,)
        case Lines(lines, _, intro) | LinesAndFigures(lines, _, intro):
            return (*((intro,) if intro else ()), *lines)
        case Profile(_, first, lines):
            return (first, *lines)
        case Contrast(_, left, _, right):
            return (*left, *right)
        case Digest(parts):
            return tuple(line for _, lines in parts for line in lines)
    raise TypeError(content)


@pytest.mark.slow
@pytest.mark.parametrize("size", [WIDE, STANDARD], ids=["wide", "4:3"])
@given(content=CONTENTS)
def test_any_text_has_a_place(size, content):
    """Whatever the words: the checks find nothing but words wider than a line, and every word is on a slide."""
    found = Diagnostics()
    pages = lay_out_deck(Deck("d", "D", (Slide("s", "S", content),), ()), FRAMES[size], LOOKS[size], found)
    check_pages(pages, FRAMES[size], LOOKS[size], found)
    codes = {finding.code for finding in found}
    assert codes <= {"long-word", "long-paragraph", "duplicate-title", "long-company"}
    shown = read_words(pages.pages)
    for line in list_lines(content):
        assert all(word in shown for word in line.paragraph.text.split())
