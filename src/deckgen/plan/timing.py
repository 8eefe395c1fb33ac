"""How long a slide takes to present, from the words the speaker has to say about it."""

from collections.abc import Iterable

from deckgen.story import Block, Code, Paragraph, Picture, Quote, Table

GLANCE_MINUTES = 0.5
"""No slide is shown for less."""
PICTURE_MINUTES = 2.0
"""An architecture picture is explained part by part."""


def count_words(blocks: Iterable[Block]) -> int:
    """Return how many words a speaker reads or paraphrases."""
    return sum(_count_block(block) for block in blocks)


def _count_block(block: Block) -> int:
    match block:
        case Paragraph():
            return len(block.text.split())
        case Quote():
            return count_words(block.paragraphs)
        case Table():
            return sum(len(span.text.split()) for row in (block.header, *block.rows) for cell in row for span in cell)
        case Code():
            return len(block.text.split())
        case Picture():
            return 0


def estimate_minutes(blocks: Iterable[Block], words_a_minute: float) -> float:
    """Return minutes, in halves: a glance to take the slide in, then the words at the pace."""
    minutes = GLANCE_MINUTES + count_words(blocks) / words_a_minute
    return max(2 * GLANCE_MINUTES, round(minutes * 2) / 2)
