"""Running text: every word in order, on pages it fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import Box
from deckgen.layout.flow import GAP, compose_flow, scale_lines
from deckgen.layout.measure import Ruler
from deckgen.layout.paging import AIR, CONCESSION, TIGHT_GAP, UNEVEN, fit_one_page, fit_pages
from deckgen.layout.runs import Style
from deckgen.look.theme import load_theme

pytestmark = pytest.mark.slow

BOX = Box(54, 126, 852, 358)
SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)


@pytest.fixture(scope="module")
def ruler():
    return Ruler(load_theme("default", Diagnostics()))


words = st.lists(st.text(alphabet="abcdefghijé.-:;! 0", min_size=1, max_size=14), min_size=1, max_size=120).map(
    " ".join
)
paragraphs = st.builds(
    lambda text, bold, level, marker, lead: Paragraph(
        (Span(text[: len(text) // 2]), Span(text[len(text) // 2 :], bold=bold)), level, marker, lead and not marker
    ),
    words,
    st.booleans(),
    st.integers(0, 5),
    st.sampled_from(["", "•", "3."]),
    st.booleans(),
)


@pytest.mark.slow
@settings(max_examples=60)
@given(texts=st.lists(paragraphs, min_size=1, max_size=25), lang=st.sampled_from(["en", "fr"]))
def test_pages_hold_every_word_in_order_and_fit(ruler, texts, lang):
    """However the text is cut, nothing is lost, doubled or moved, and no page overflows."""
    flow, spreads = fit_pages(compose_flow(texts, Style(lang), ruler), ruler, BOX, SIZES)
    shown = [word for spread in spreads for p in flow.paragraphs[spread.start : spread.end] for word in p.text.split()]
    assert "".join(shown) == "".join(word for p in texts for word in p.text.split())
    assert [spread.start for spread in spreads[1:]] == [spread.end for spread in spreads[:-1]]
    for spread in spreads:
        lines = scale_lines(flow.lines[spread.start : spread.end], spread.size, spread.gap)
        assert ruler.height(lines, BOX.w) <= BOX.h + 0.5
        assert spread.size >= SIZES[-1]


@settings(max_examples=60)
@given(texts=st.lists(paragraphs, min_size=1, max_size=8))
def test_one_page_is_taken_only_when_it_fits(ruler, texts):
    """The size chosen is the largest with air under the text, or up to two points less; the page never overflows."""
    flow = compose_flow(texts, Style("en"), ruler)
    spread = fit_one_page(flow, BOX, SIZES)
    if spread:
        assert ruler.height(scale_lines(flow.lines, spread.size, spread.gap), BOX.w) <= BOX.h + 0.5
        larger = SIZES[: max(0, SIZES.index(spread.size) - CONCESSION + 1)]
        airy = BOX.h * (1 - AIR)
        assert all(ruler.height(scale_lines(flow.lines, size, GAP), BOX.w) > airy - 0.5 for size in larger)
    else:
        assert ruler.height(scale_lines(flow.lines, SIZES[-1], TIGHT_GAP), BOX.w) > BOX.h - 0.5


def test_a_little_smaller_type_cures_a_last_line_of_one_word(ruler):
    """Where the largest size leaves one word alone on a line and the next does not, the next is taken."""
    words = "a"
    while ruler.count_lines(scale_lines(compose_flow([line(words)], Style("en"), ruler).lines, 26.0)[0], BOX.w) == 1:
        words += " word"
    flow = compose_flow([line(words)], Style("en"), ruler)
    assert ruler.break_line(scale_lines(flow.lines, 26.0)[0], BOX.w)[-1] == "word"
    assert fit_one_page(flow, BOX, SIZES).size == 24.0


def test_large_type_leaves_air_under_the_text(ruler):
    """Type above the smallest size never fills a page to its foot."""
    for count in range(2, 12):
        flow = compose_flow(bullets(count, 20), Style("en"), ruler)
        spread = fit_one_page(flow, BOX, SIZES)
        if spread and spread.size > SIZES[-1]:
            height = ruler.height(scale_lines(flow.lines, spread.size, spread.gap), BOX.w)
            assert height <= BOX.h * (1 - AIR) + 0.5


def test_a_lead_in_stands_near_its_list(ruler):
    """The line that introduces a list heads it: much space above, little under it."""
    texts = [line("one"), Paragraph((Span("After the migration:"),), lead=True), line("two"), line("three")]
    _, lead, first, second = compose_flow(texts, Style("en"), ruler).lines
    assert lead.before > second.before > first.before


def line(text):
    return Paragraph((Span(text),), marker="•")


def bullets(count, words_each=9):
    return [Paragraph((Span("word " * words_each),), marker="•") for _ in range(count)]


def test_pages_are_balanced(ruler):
    """Two pages of 11 bullets hold 6 and 5, not 10 and 1."""
    _, spreads = fit_pages(compose_flow(bullets(16, 20), Style("en"), ruler), ruler, BOX, SIZES)
    sizes = [spread.end - spread.start for spread in spreads]
    assert len(sizes) > 1
    assert max(sizes) - min(sizes) <= 1


def test_a_page_more_evens_uneven_pages(ruler):
    """A full page beside a half-empty one becomes three pages about equally full."""
    texts = [text for words in (14, 29, 29, 74, 59, 14) for text in bullets(1, words)]
    flow = compose_flow(texts, Style("en"), ruler)
    flow, spreads = fit_pages(flow, ruler, BOX, (28.0, 26.0, 24.0, 22.0))
    assert len(spreads) == 3
    heights = [ruler.height(flow.lines[part.start : part.end], BOX.w) for part in spreads]
    assert max(heights) / min(heights) < UNEVEN


def test_a_lead_in_stays_with_its_list(ruler):
    """ "After the migration:" never stands alone at the foot of a page."""
    texts = [*bullets(8), Paragraph((Span("After the migration:"),), lead=True), *bullets(8)]
    flow, spreads = fit_pages(compose_flow(texts, Style("en"), ruler), ruler, BOX, SIZES)
    assert len(spreads) > 1
    assert not any(flow.paragraphs[spread.end - 1].lead for spread in spreads)


def test_a_bullet_taller_than_a_page_is_cut_between_sentences(ruler):
    """2,000 words in one bullet are readable slides, each ending with a sentence."""
    text = "This is a sentence of eight short words. " * 250
    flow, spreads = fit_pages(
        compose_flow([Paragraph((Span(text),), marker="•")], Style("en"), ruler), ruler, BOX, SIZES
    )
    assert len(spreads) > 5
    assert all(p.text.rstrip().endswith(".") for p in flow.paragraphs)
    assert [p.marker for p in flow.paragraphs].count("•") == 1


def test_a_word_without_a_break_is_cut(ruler):
    """5,000 characters without a space fill pages instead of leaving them."""
    flow, spreads = fit_pages(compose_flow([Paragraph((Span("x" * 5000),))], Style("en"), ruler), ruler, BOX, SIZES)
    assert "".join(p.text for p in flow.paragraphs) == "x" * 5000
    assert len(spreads) > 1


def test_pieces_of_a_long_bullet_are_about_equally_long(ruler):
    """600 words in one bullet do not end with three lines on a page of their own."""
    text = "This sentence is a little longer than others are, so it says more. " * 46
    flow, spreads = fit_pages(compose_flow([line(text)], Style("en"), ruler), ruler, BOX, SIZES)
    lengths = [len(paragraph.text) for paragraph in flow.paragraphs]
    assert len(spreads) == len(lengths) > 2
    assert min(lengths) > 0.8 * max(lengths)


@pytest.mark.parametrize(("before", "after"), [("•", "1."), ("•", "•"), ("2.", "•")])
def test_a_paragraph_between_two_lists_is_no_item(ruler, before, after):
    """It has no bullet, while plain paragraphs that follow each other are told apart by theirs."""
    texts = [Paragraph((Span(word),), marker=marker) for word, marker in (("a", before), ("All.", ""), ("b", after))]
    assert [line.marker for line in compose_flow(texts, Style("en"), ruler).lines] == [before, "", after]
    plain = [Paragraph((Span(word),)) for word in ("One.", "Two.")]
    assert [line.marker for line in compose_flow(plain, Style("en"), ruler).lines] == ["•", "•"]
