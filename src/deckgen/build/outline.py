"""A planned deck and its pages → where in the notes each slide comes from, for whoever shows slides beside notes."""

from collections.abc import Iterable, Iterator, Mapping

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table
from deckgen.deck import Deck, Slide
from deckgen.named_tuple import NamedTuple
from deckgen.page import Pages


class OutlinedSlide(NamedTuple):
    """A slide of a deck that was made."""

    key: str
    """That of its page: "utopus/solution/2"."""
    title: str
    path: str
    """The file of notes that it comes from; "" for one of the module's own, such as the agenda."""
    line: int = 0
    """Where what it shows begins there; 0 for no place."""
    last: int = 0
    """The last line that is known of it."""


def outline_deck(deck: Deck, pages: Pages) -> tuple[OutlinedSlide, ...]:
    """Return the slides of a deck in order, each with its place in the notes."""
    slides = {slide.key: slide for slide in deck.slides}
    return tuple(_outline(page.key, page.title, _find_slide(page.key, slides)) for page in pages.pages)


def _find_slide(key: str, slides: Mapping[str, Slide]) -> Slide | None:
    """Return the slide of a page; the keys of its later pages end in their number."""
    return slides.get(key) or slides.get(key.rpartition("/")[0])


def _outline(key: str, title: str, slide: Slide | None) -> OutlinedSlide:
    if slide is None:
        return OutlinedSlide(key, title, "")
    lines = sorted(filter(None, (slide.title_line, *_list_lines((*slide.notes.blocks, *slide.notes.remarks)))))
    first, last = (lines[0], lines[-1]) if lines else (slide.line, slide.line)
    return OutlinedSlide(key=key, title=title, path=slide.path if first else "", line=first, last=last)


def _list_lines(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        match block:
            case Quote():
                yield from _list_lines(block.paragraphs)
            case Paragraph() | Table() | Code() | Picture():
                yield block.line
