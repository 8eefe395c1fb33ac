"""Paragraphs of which a slide shows more than anybody reads while somebody talks: said, with the line they stand on."""

from collections import Counter
from collections.abc import Sequence

from deckgen.blocks import Paragraph
from deckgen.catalogue.slides import LONG_PARAGRAPH, WALL_OF_TEXT
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.page import TextItem

MOST_WORDS = 60
"""Of a paragraph on a slide; more are a wall, whatever size they are set in."""


def report_walls(slide: Slide, drafts: Sequence[Draft], canvas: Canvas) -> None:
    """Report the paragraphs that are walls on a page, each once; what was cut over pages has been told."""
    blocks = [one for one in slide.notes.blocks if isinstance(one, Paragraph) and _is_long(one.text)]
    if not blocks:
        return
    most: Counter[str] = Counter()
    for draft in drafts:
        most |= _count_words(draft)
    for block in blocks:
        if most[block.key] > MOST_WORDS and not _is_told(slide, block, canvas):
            canvas.report(WALL_OF_TEXT, slide, block.line, words=most[block.key])


def _is_told(slide: Slide, block: Paragraph, canvas: Canvas) -> bool:
    """Tell whether a paragraph's author has heard already that it was cut over pages."""
    place = (LONG_PARAGRAPH.code, slide.path, block.line)
    return any((one.code, one.at.path, one.at.line) == place for one in canvas.diagnostics if one.at)


def _is_long(text: str) -> bool:
    return len(text) > MOST_WORDS and len(text.split()) > MOST_WORDS


def _count_words(draft: Draft) -> Counter[str]:
    """Return how many words a page shows of each paragraph, by its key."""
    words: Counter[str] = Counter()
    for item in draft.items:
        for line in item.lines if isinstance(item, TextItem) else ():
            words[line.key] += len("".join(run.text for run in line.runs).split())
    return words
