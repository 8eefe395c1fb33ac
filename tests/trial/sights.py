"""A deck as somebody sees it: slides in order with their words, whatever the file is like inside."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

QUOTES = str.maketrans("“”„’‘\u00a0\u202f\u000b", '"""\'\'   ')
COMPUTED = re.compile(r"^(Time|Next): | \(line \d+\)")
"""What deckgen computes for speaker notes."""
FURNITURE = {"sldNum", "dt", "ftr"}


class SeenSlide(NamedTuple):
    """A slide."""

    number: int
    """Slide id."""
    title: str
    hidden: bool
    texts: tuple[str, ...]
    """Each paragraph, cells of tables and words of charts among them; what stands on every slide is left out."""
    notes: tuple[str, ...]
    """Each paragraph of the speaker notes that an author wrote."""
    element: etree._Element
    """Its `p:sld`."""


class SeenDeck(NamedTuple):
    """A deck."""

    slides: tuple[SeenSlide, ...]
    file: Deck

    @property
    def shown(self) -> list[SeenSlide]:
        return [slide for slide in self.slides if not slide.hidden]

    @property
    def titles(self) -> list[str]:
        return [slide.title for slide in self.shown]

    def find(self, title: str, number: int = 0) -> list[SeenSlide]:
        """Return the shown slides of a title or a number."""
        return [slide for slide in self.shown if slide.title == title or slide.number == number]


def tidy(text: str) -> str:
    """Return a text with plain quotes and single spaces."""
    return " ".join(text.translate(QUOTES).split())


def read_paragraph(paragraph: etree._Element) -> str:
    """Return the words of an `a:p`; fields are left out."""
    runs = paragraph.iter(qn("a:t"), qn("a:br"))
    words = (
        " " if run.tag == qn("a:br") else run.text or ""
        for run in runs
        if run.getparent().tag != qn("a:fld")
    )  # fmt: skip
    return tidy("".join(words))


def is_furniture(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph is a footer, a date or a number."""
    shape = next(paragraph.iterancestors(qn("p:sp")), None)
    found = None if shape is None else shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
    return found is not None and found.get("type") in FURNITURE


def list_charts(slide: Slide) -> Iterator[etree._Element]:
    """Yield the roots of a slide's charts."""
    for rel in slide.part.rels.values():
        if rel.reltype.endswith("/chart"):
            yield rel.target_part._element


def read_value(text: str) -> str:
    """Return a word or a number of a chart; 12 and 12.0 are one number."""
    try:
        return f"{float(text):g}"
    except ValueError:
        return tidy(text)


def see_slide(slide: Slide) -> SeenSlide:
    """Look at a slide."""
    element = slide._element
    paragraphs = [text for one in element.iter(qn("a:p")) if not is_furniture(one) and (text := read_paragraph(one))]
    for chart in list_charts(slide):
        values = (read_value(one.text or "") for one in chart.iter(qn("c:v")))
        paragraphs += [text for text in values if text]
        paragraphs += [text for one in chart.iter(qn("a:p")) if (text := read_paragraph(one))]
    title = slide.shapes.title
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    notes = (
        [COMPUTED.sub("", tidy(one.text)) for one in frame.paragraphs if not one.text.startswith(("Time: ", "Next: "))]
        if frame is not None
        else []
    )
    return SeenSlide(
        number=slide.slide_id,
        title="" if title is None else tidy(title.text_frame.text),
        hidden=element.get("show") in {"0", "false"},
        texts=tuple(paragraphs),
        notes=tuple(filter(None, notes)),
        element=element,
    )


def see_deck(path: Path) -> SeenDeck:
    """Look at a deck."""
    deck = Presentation(str(path))
    return SeenDeck(tuple(map(see_slide, deck.slides)), deck)


def list_texts(deck: SeenDeck) -> set[str]:
    """Return all paragraphs of all slides."""
    return {text for slide in deck.slides for text in slide.texts}


def list_notes(deck: SeenDeck) -> set[str]:
    """Return all paragraphs of all speaker notes."""
    return {text for slide in deck.slides for text in slide.notes}
