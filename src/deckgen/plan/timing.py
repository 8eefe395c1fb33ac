"""How long a slide takes to present, from the words the speaker has to say about it."""

from collections.abc import Iterable, Sequence

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table

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


def share_minutes(whole: float, parts: Sequence[float]) -> tuple[int, ...]:
    """Return whole minutes that add up to a time and are as near as they can be to the shares of its parts in it.

    Args:
        whole: minutes of all, with what belongs to none of the parts, such as an agenda.
        parts: minutes of each, at least one of them more than 0.
    """
    scale = whole / sum(parts)
    shares = [int(part * scale) for part in parts]
    behind = sorted(range(len(parts)), key=lambda at: shares[at] - parts[at] * scale)
    for at in behind[: round(whole) - sum(shares)]:
        shares[at] += 1
    return tuple(shares)


def estimate_minutes(blocks: Iterable[Block], words_a_minute: float) -> float:
    """Return minutes, in halves: a glance to take the slide in, then the words at the pace."""
    minutes = GLANCE_MINUTES + count_words(blocks) / words_a_minute
    return max(2 * GLANCE_MINUTES, round(minutes * 2) / 2)
