"""Walls of text: readable where they have to be shown, and told to their author."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.catalogue.slides import LONG_PARAGRAPH
from deckgen.content import Line, Lines, LinesForm, Statement
from deckgen.deck import Deck, Slide, SpeakerNotes
from deckgen.diagnostics import Diagnostics, Location
from deckgen.layout import design_frames, lay_out_deck
from deckgen.page import TextItem

LONG = "they found that nobody had written down what any of the services was for and " * 3


def make_wall(words: str, at: int = 0) -> Line:
    """Return a line of one hero with many words before and behind it."""
    spans = Span(f"{words}and "), Span("the invoices", bold=True), Span(f" {words}so")
    paragraph = Paragraph(spans, marker="•", key=f"wall-{at}", line=7 + at)
    return Line(paragraph, spans[:1], spans[1:2], spans[2:], strong=True)


def draw(content, load):
    """Return the pages of a slide and the findings."""
    look, found = load("default"), Diagnostics()
    lines = (content.line,) if isinstance(content, Statement) else content.lines
    slide = Slide("s", "S", content, path="n.md", notes=SpeakerNotes(blocks=tuple(line.paragraph for line in lines)))
    pages = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(look), look, found)
    return pages.pages, list(found)


@pytest.mark.parametrize("count", [1, 2])
def test_a_hero_in_a_wall_is_running_text(count, load):
    """In body type, its phrase bold where it stands, and its author is told the line."""
    walls = tuple(make_wall(LONG, at) for at in range(count))
    pages, found = draw(Statement(walls[0]) if count == 1 else Lines(walls, LinesForm.LEDGER), load)
    texts = [item for page in pages for item in page.items if isinstance(item, TextItem) and item.slot == "body"]
    runs = [run for item in texts for line in item.lines for run in line.runs]
    assert {page.frame for page in pages} == {"Section"}
    assert len({run.size for run in runs}) == 1
    assert runs[0].size >= 22.0
    assert [run.text.replace("\u00a0", " ") for run in runs if run.bold] == ["the invoices"] * count
    assert [(one.code, one.at.line) for one in found] == [("wall-of-text", 7 + at) for at in range(count)]
    assert f"{len(walls[0].paragraph.text.split())} words" in found[0].message


def test_sixty_words_are_no_wall(load):
    """A long sentence is nobody's mistake."""
    pages, found = draw(Statement(make_wall(LONG[:120])), load)
    assert [page.frame for page in pages] == ["Statement"]
    assert found == []


def test_what_was_told_of_another_file_hides_no_wall(load):
    """Two files of a module may have a long paragraph on the same line."""
    look, found = load("default"), Diagnostics()
    found.report(LONG_PARAGRAPH, at=Location("other.md", 7))
    wall = make_wall(LONG)
    slide = Slide("s", "S", Statement(wall), path="n.md", notes=SpeakerNotes(blocks=(wall.paragraph,)))
    lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(look), look, found)
    assert [one.at.path for one in found if one.code == "wall-of-text"] == ["n.md"]
