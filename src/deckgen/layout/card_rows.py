"""Cards that look like a row: what they have in common stands at one height.

A card is a few tiers from top to bottom (topic, name, what stands above the value, value and label). A tier takes as
much room in every card of a row as it needs in the one where it is tallest, so what follows begins at one height.
"""

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.layout.canvas import Canvas
from deckgen.layout.measure import Ruler
from deckgen.page import TextItem, TextLine

MOST_AIR = 10.0
"""Points that a row with room to spare stands lower in its cards."""


class Tier(NamedTuple):
    """Lines that stand at one height in all cards of a row."""

    lines: tuple[TextLine, ...]
    after: float = 0.0
    """Points of space under it, unless no card of the row has it."""
    low: bool = False
    """Whether it keeps to the tier under it where it has room to spare."""


class Column(NamedTuple):
    """The lines of a card."""

    lines: tuple[TextLine, ...]
    top: float = 0.0
    """How far under the top of its text box the first line stands."""
    height: float = 0.0
    """Of the lines and what is free above them."""


def align_tiers(cards: Sequence[Sequence[Tier]], widths: Sequence[float], ruler: Ruler) -> tuple[Column, ...]:
    """Return the columns of cards side by side, which have the same tiers (a missing one is empty)."""
    heights = [
        [ruler.height(tier.lines, width) if tier.lines else 0.0 for tier in card]
        for card, width in zip(cards, widths, strict=True)
    ]
    rooms = [max(column) for column in zip(*heights, strict=True)]
    return tuple(_stack_tiers(card, own, rooms) for card, own in zip(cards, heights, strict=True))


def _stack_tiers(tiers: Sequence[Tier], heights: Sequence[float], rooms: Sequence[float]) -> Column:
    lines: list[TextLine] = []
    free, bottom = 0.0, 0.0
    for tier, height, room in zip(tiers, heights, rooms, strict=True):
        if tier.lines:
            above = free + (room - height if tier.low else 0.0)
            lines += (tier.lines[0]._replace(before=above), *tier.lines[1:])
            bottom += above + height
            free = 0.0 if tier.low else room - height
        else:
            free += room
        free += tier.after if room else 0.0
    return Column(tuple(lines), lines[0].before if lines else free, bottom)


def fill_columns(
    columns: Sequence[Column], keys: Sequence[str], frame: str, canvas: Canvas, jumps: Sequence[str] = ()
) -> tuple[TextItem, ...]:
    """Return the cards "card-1", "card-2" … of a frame; where all have room to spare, all stand a little lower.

    `keys` say what each of them shows.
    """
    slots = [canvas.frames[frame].slot(f"card-{i}") for i in range(1, len(columns) + 1)]
    pairs = zip(columns, slots, strict=True)
    spare = min(slot.box.shrink(slot.insets).h - column.height for column, slot in pairs)
    air = max(0.0, min(MOST_AIR, spare / 2))
    items = []
    for number, (column, slot) in enumerate(zip(columns, slots, strict=True)):
        insets = slot.insets._replace(top=slot.insets.top + column.top + air)
        item = canvas.fill(frame, slot.name, column.lines, jumps[number] if jumps else "")
        items.append(item._replace(insets=insets, key=keys[number]))
    return tuple(items)
