"""A deck that is laid out already → the same one for another client: its cover and its footers are laid out anew.

The pages are what laying out the whole deck gives; a test compares them.
"""

from collections.abc import Collection

from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostics
from deckgen.layout.canvas import Canvas
from deckgen.layout.deck import finish_pages, open_canvas
from deckgen.layout.header_footer import compose_footer, set_foot
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Page, Pages, Slot, TextItem
from deckgen.theme import Theme

FOOTER = "footer"
"""Name of the item that the text of a footer is."""


class Readdressed(NamedTuple):
    """A deck for another client."""

    pages: Pages
    fresh: int
    """How many of the first pages are the cover's, which was laid out anew; the others have another footer at most."""


def readdress_pages(
    deck: Deck, pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics
) -> Readdressed | None:
    """Return the pages of a deck: those of one for another client, with its own cover and footers.

    Args:
        deck: The deck; but for client and cover it is that of the pages.
        pages: Laid out in the same look.
        frames: Of the look.
        theme: Of the look.
        diagnostics: Receives what is found about cover and footers.

    Returns:
        None where the cover has another number of pages, or one of the two has no footer.
    """
    canvas = open_canvas(deck, frames, theme, diagnostics)
    footer, cover = compose_footer(deck, theme), deck.slides[0]
    first = finish_pages((cover,), footer, canvas)
    fresh = sum(page.group == first[0].group for page in pages.pages)
    if len(first) != fresh or bool(footer) != bool(pages.footer):
        return None
    feet = _Feet(footer, canvas)
    rest = tuple([feet.exchange(page) for page in pages.pages[fresh:]])
    return Readdressed(pages._replace(pages=(*first, *rest), footer=footer), fresh)


def list_changed(pages: Pages, fresh: int, theme: Theme) -> Pages:
    """Return what is new in a readdressed deck: the pages of its cover, and each footer.

    A client's layouts have art of their own, so there each frame counts.
    """
    bare = (
        page._replace(items=tuple([item for item in page.items if item.name == FOOTER]), notes=())
        for page in reversed(pages.pages[fresh:])
    )
    feet = {(page.items, page.frame if theme.client else ""): page for page in bare}
    return pages._replace(pages=(*pages.pages[:fresh], *feet.values()))


class _Feet:
    """The text of a footer in the place that each frame has for it."""

    def __init__(self, footer: str, canvas: Canvas) -> None:
        self._footer, self._canvas = footer, canvas
        self._made: dict[Slot, TextItem] = {}
        """Most frames have one place for it."""

    def exchange(self, page: Page) -> Page:
        """Return a page with this footer in place of the one that it has."""
        frame = self._canvas.frames[page.frame]
        slot = next((slot for slot in frame.slots if slot.name == FOOTER), None)
        if not self._footer or slot is None:
            return page
        if slot not in self._made:
            self._made[slot] = set_foot(FOOTER, self._footer, frame, self._canvas)
        foot = self._made[slot]
        return page._replace(items=tuple([foot if item.name == FOOTER else item for item in page.items]))
