"""What an arrangement of figures says of itself: its frame, how many figures it shows, how it draws them."""

from collections.abc import Callable, Sequence

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, key_figure
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role


class FigureArrangement(NamedTuple):
    """One way for figures to stand together; a file of this package each."""

    name: str
    """Of its frame."""
    counts: range
    """How many figures it shows."""
    design: Callable[[Stage], Frame]
    """Returns its PowerPoint layout, for any room a stage may have."""
    draw: Callable[[Sequence[Figure], Frame, Slide, Canvas], tuple[Item, ...]]
    """Returns all items of a page but header and footer; () where the figures do not fit at the smallest sizes."""


def figure_slot(number: int, box: Box) -> Slot:
    """Return the placeholder of a figure, "figure-1" …, with its number as index."""
    return Slot(f"figure-{number}", "body", box, size=18.0, idx=number, prompt="Key figure")


def rule(name: str, box: Box, role: Role = Role.LINE, weight: float = 1.0) -> ShapeItem:
    """Return a hairline along the upper edge of a box."""
    return ShapeItem(name, Box(box.x, box.y, box.w, 0.0), outline=role, shape="line", weight=weight)


def place_block(figure: Figure, block: FigureBlock, slot: Slot, box: Box | None = None) -> TextItem:
    """Return the item of a figure in its slot, or in a box of its own there."""
    insets = slot.insets._replace(top=slot.insets.top + block.drop)
    key = key_figure(figure)
    place = box or slot.box
    place = place._replace(w=block.width or place.w)
    return TextItem(slot.name, place, block.lines, slot=slot.name, anchor=slot.anchor, insets=insets, key=key)


def find_leading(figures: Sequence[Figure]) -> Figure:
    """Return the strongest figure, or the first one of its sentence where its own words do not tell that one."""
    strongest = max(figures, key=lambda figure: figure.weight)
    return next(figure for figure in figures if figure is strongest or _is_told_before(figure, strongest))


def _is_told_before(figure: Figure, other: Figure) -> bool:
    return bool(figure.text) and figure.text == other.text and figure.value not in other.lead
