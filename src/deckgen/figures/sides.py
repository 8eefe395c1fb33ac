"""Two lists of figures, one under "Before:", one under "After:": what both count is a pair.

    Before AWS:
    - 12 servers
    After AWS:
    - 0 servers

Comes in: the blocks of a section of figures and the figures of each. Goes out: the figures, those of both lists with
the same words as pairs, other earlier ones behind the words that introduce their list.
"""

from collections.abc import Sequence

from deckgen.blocks import Block, Paragraph
from deckgen.figures.listed import EntryPart, is_value, join_values, split_counted, split_entry, take_whole
from deckgen.figures.marking import Sighting
from deckgen.figures.places import read_source
from deckgen.figures.tables import find_sides
from deckgen.figures.texts import fold_for_search
from deckgen.phrase import Words

_COLON = " :\u00a0\u202f"
_ENDING = 2
"""Letters that a word for many has behind those of one."""


def join_sides(blocks: Sequence[Block], figures: Sequence[tuple[Sighting, ...]]) -> list[tuple[Sighting, ...]]:
    """Return the figures of each block, pairs in the places of their later values."""
    joined = list(figures)
    leads = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.lead]
    for first, second, end in zip(leads, leads[1:], [*leads[2:], len(blocks)], strict=False):
        head, other = _read_head(blocks[first]), _read_head(blocks[second])
        if find_sides([head.text, other.text]) == (0, 1):
            joined = _join(blocks, joined, range(first + 1, second), range(second + 1, end))
            joined = _introduce(joined, range(first + 1, second), head)
    return joined


def _read_head(block: Block) -> Words:
    paragraph = block if isinstance(block, Paragraph) else Paragraph(())
    return read_source(paragraph).take(0, len(paragraph.text.rstrip(_COLON)))


def _join(
    blocks: Sequence[Block], figures: Sequence[tuple[Sighting, ...]], old: range, new: range
) -> list[tuple[Sighting, ...]]:
    """Pair the entries of two lists that have the same words beside their values."""
    joined = list(figures)
    earlier = {at: parts for at in old if (parts := _read_parts(blocks[at]))}
    later = {at: parts for at in new if (parts := _read_parts(blocks[at]))}
    for at, (value, label) in later.items():
        same = next((one for one, (_, words) in earlier.items() if _are_alike(words.text, label.text)), at)
        before, _ = earlier.pop(same, later[at])
        text = f"{before.source.text} → {value.source.text}"
        pair = join_values(before, value, (label.take(),), text, ahead=label.start < value.start)
        if same != at and pair:
            joined[same], joined[at] = (), (Sighting(pair),)
    return joined


def _read_parts(block: Block) -> tuple[EntryPart, EntryPart] | None:
    """Return value and words of an entry."""
    if not isinstance(block, Paragraph) or not block.marker:
        return None
    whole = take_whole(block)
    value, label = split_entry(whole)
    value, label = (value, label) if label else split_counted(whole)
    return (value, label) if label and is_value(value.text) else None


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two labels are the same words, but for the end of a word for many."""
    short, long = sorted(map(fold_for_search, (one, other)), key=len)
    return bool(short) and long.startswith(short) and len(long) - len(short) <= _ENDING


def _introduce(figures: Sequence[tuple[Sighting, ...]], within: range, head: Words) -> list[tuple[Sighting, ...]]:
    """Set the words that introduce a list before those of its figures."""
    joined = list(figures)
    for at in within:
        phrases = [one.figure.phrase for one in joined[at]]
        said = [phrase._replace(lead=(head, *phrase.lead)) for phrase in phrases]
        told = zip(joined[at], said, strict=True)
        joined[at] = tuple(one._replace(figure=one.figure._replace(phrase=phrase)) for one, phrase in told)
    return joined
