"""In a client's template nothing lies on its logo, its lettering or other art.

Why: a client sees at once what covers the brand; and words over art cannot be read.
Instead: this is the layout's business; report a bug with the notes that show it, and cast another layout in the theme.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from deckgen.catalogue.slides import OVER_ART
from deckgen.diagnostics import Diagnostics
from deckgen.frames import index_frames
from deckgen.page import Frame, Item, Page, Pages, ShapeItem, TextItem
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.client import ClientLayout


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:
    """Report items over the art of the layout that they stand on; what its own placeholders cover is the client's."""
    if theme.client is None:
        return
    layouts = {layout.part: layout for layout in theme.client.layouts}
    known = index_frames(frames)
    for number, page in enumerate(pages.pages, start=1):
        for item in _find_covering(page, known[page.frame], layouts):
            diagnostics.report(OVER_ART, module=pages.key, slides=(number,), number=number, item=item.name)


def _find_covering(page: Page, frame: Frame, layouts: "Mapping[str, ClientLayout]") -> Iterator[Item]:
    layout = layouts.get(frame.layout)
    places = {slot.name: slot.box for slot in frame.slots if slot.placeholder}
    for item in page.items if layout else ():
        own = not isinstance(item, ShapeItem) and item.slot in places and places[item.slot].contains(item.box)
        empty = isinstance(item, TextItem) and not any(line.runs for line in item.lines)
        if layout and not own and not empty and any(item.box.overlaps(art, 1.0) for art in layout.obstacles):
            yield item
