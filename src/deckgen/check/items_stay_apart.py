"""Every item lies on the slide, and no two texts, pictures, tables or charts lie on each other.

Why: what lies beyond the edge is not shown, and what lies on something else cannot be read.
Instead: this is the layout's business; report a bug with the notes that show it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from deckgen.catalogue.slides import OFF_SLIDE, OVERLAP
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import Box
from deckgen.page import Frame, Item, Pages, ShapeItem, TextItem
from deckgen.theme import Theme


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:
    """Report items off the slide and items that overlap; how a client's own placeholders overlap is the client's."""
    slide = Box(0.0, 0.0, *pages.size)
    known = {frame.name: _list_own(frame) for frame in frames} if theme.client else {}
    for number, page in enumerate(pages.pages, start=1):
        solid = [item for item in page.items if not _is_seen_through(item)]
        own = known.get(page.frame, frozenset())
        for item in _find_outside(solid, slide, own):
            diagnostics.report(OFF_SLIDE, module=pages.key, slides=(number,), number=number, item=item.name)
        for one, other in _find_overlaps(solid, own):
            diagnostics.report(
                OVERLAP, module=pages.key, slides=(number,), number=number, item=one.name, other=other.name
            )


def _list_own(frame: Frame) -> frozenset[Box]:
    """Return where a client's layout has its own placeholders."""
    return frozenset(slot.box for slot in frame.slots if slot.placeholder and frame.layout)


def _is_seen_through(item: Item) -> bool:
    """True for decoration, and for an empty placeholder, which a show does not display."""
    return isinstance(item, ShapeItem) or (isinstance(item, TextItem) and not any(line.runs for line in item.lines))


def _find_outside(items: Sequence[Item], slide: Box, own: frozenset[Box]) -> Iterator[Item]:
    return (item for item in items if not slide.contains(item.box) and item.box not in own)


def _find_overlaps(items: Sequence[Item], own: frozenset[Box]) -> Iterator[tuple[Item, Item]]:
    placed = [(item, item.box) for item in items]
    pairs = [(one, other) for one, other in combinations(placed, 2) if one[1].overlaps(other[1])]
    return ((one, other) for (one, place), (other, there) in pairs if place not in own or there not in own)
