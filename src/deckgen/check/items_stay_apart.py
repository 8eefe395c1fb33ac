"""Every item lies on the slide, and no two texts, pictures, tables or charts lie on each other.

Why: what lies beyond the edge is not shown, and what lies on something else cannot be read.
Instead: this is the layout's business; report a bug with the notes that show it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from deckgen.diagnostics import Diagnostics
from deckgen.geometry import Box
from deckgen.page import Frame, Item, Page, Pages, ShapeItem
from deckgen.theme import Theme


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report items off the slide and items that overlap."""
    slide = Box(0.0, 0.0, *pages.size)
    for number, page in enumerate(pages.pages, start=1):
        for code, message in _judge_page(page, slide):
            diagnostics.warn(code, f"Slide {number}: {message}", module=pages.key)


def _judge_page(page: Page, slide: Box) -> Iterator[tuple[str, str]]:
    """Yield code and message of what stands wrong on a page."""
    solid: list[Item] = [item for item in page.items if not isinstance(item, ShapeItem)]
    outside = (item for item in solid if not slide.contains(item.box))
    covered = ((one, other) for one, other in combinations(solid, 2) if one.box.overlaps(other.box))
    yield from (("off-slide", f"“{item.name}” leaves the slide") for item in outside)
    yield from (("overlap", f"“{one.name}” and “{other.name}” lie on each other") for one, other in covered)
