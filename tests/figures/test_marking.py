"""Figures mark the spans they stand on."""

from deckgen.blocks import Paragraph, Span
from deckgen.figures.marking import Place, mark_sections
from deckgen.story import Section, SectionKind


def mark(paragraph: Paragraph, *placed: tuple[Place, str]) -> tuple[Span, ...]:
    (section,) = mark_sections((Section(SectionKind.SOLUTION, "S", (paragraph,)),), placed)
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return block.spans


def test_marking_cuts_spans_at_the_figure() -> None:
    """Text, formatting and columns survive the cut."""
    paragraph = Paragraph((Span("In "), Span("2 hours or so", bold=True, line=3, column=7, end=20)))
    assert [(s.text, s.figure, s.bold, s.column) for s in mark(paragraph, (Place(0, 0, 3, 10), "two"))] == [
        ("In ", "", False, 0),
        ("2 hours", "two", True, 7),
        (" or so", "", True, 14),
    ]


def test_overlapping_places_are_marked_once() -> None:
    """Two figures may share words; no word is doubled or lost."""
    paragraph = Paragraph((Span("from 1 to "), Span("2 and 3", bold=True), Span(" more")))
    spans = mark(paragraph, *((Place(0, 0, *pair), "x") for pair in ((5, 11), (10, 17), (15, 19))))
    assert "".join(span.text for span in spans) == paragraph.text
    assert "".join(span.text for span in spans if span.figure) == paragraph.text[5:19]


def test_neighbors_keep_their_own_keys() -> None:
    """Two figures side by side are two marks."""
    spans = mark(Paragraph((Span("12"),)), (Place(0, 0, 0, 1), "a"), (Place(0, 0, 1, 2), "b"))
    assert [(span.text, span.figure) for span in spans] == [("1", "a"), ("2", "b")]
