"""One slide part: a `Page` in, its XML out; relationships and charts gather in the `OpenPart`.

What is written of its shapes is told as well, for the deck's record.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.ooxml.markup import DECLARATION, ROOT_SHAPE, SLIDE_NAMESPACES, escape_attribute
from deckgen.ooxml.part import OpenPart
from deckgen.page import ChartItem, Item, Page, PictureItem, ShapeItem, Slot, TableItem, TextItem, identify_item
from deckgen.write.holders import Holder
from deckgen.write.record import tell_chart
from deckgen.write.shapes import write_picture, write_shape, write_text
from deckgen.write.template import Layout, Template

if TYPE_CHECKING:
    from deckgen.write import chart, table
else:  # few slides have them
    chart, table = defer("deckgen.write.chart"), defer("deckgen.write.table")


class SlideWriter:
    """Writes the slides of one deck; charts are numbered through."""

    def __init__(self, template: Template) -> None:
        self._layouts = template.layouts
        self._charts = template.taken.charts

    def write(self, page: Page, number: int, part: OpenPart) -> bytes:
        """Return the slide part.

        Args:
            page: what stands on the slide.
            number: the slide's id.
            part: gathers relationships and charts.

        Raises:
            ValueError: two items have one name or key; shapes would lose their identity.
            KeyError: no such frame, or no such slot in it.
        """
        known = {item.name for item in page.items}, {identify_item(item) for item in page.items}
        if min(map(len, known)) < len(page.items):
            raise ValueError(f"items of page {page.key!r} share a name or a key")
        start, end = self.frame(page, number)
        return start + self.write_items(page.items, page.frame, part) + end

    def frame(self, page: Page, number: int) -> tuple[bytes, bytes]:
        """Return what stands before and behind the shapes of a slide."""
        layout = self._layouts[page.frame]
        # without a title placeholder the outline has nothing to show but the slide's name
        name = "" if _has_title(page, layout.holders) else f' name="{escape_attribute(page.title)}"'
        hidden = ' show="0"' if page.hidden else ""
        start = f"{DECLARATION}<p:sld {SLIDE_NAMESPACES}{hidden}><p:cSld{name}><p:spTree>{ROOT_SHAPE}"
        end = (
            '</p:spTree><p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
            f'<p14:creationId val="{number}"/></p:ext></p:extLst></p:cSld>'
            f"<p:clrMapOvr>{layout.color_map}</p:clrMapOvr></p:sld>"
        )
        return start.encode(), end.encode()

    def write_items(self, items: Iterable[Item], frame: str, part: OpenPart) -> bytes:
        """Return the shapes of items; arguments as for `write`, and the name of their frame."""
        layout = self._layouts[frame]
        # encoded one by one: a single curly quote would make the text of a whole slide twice as large, and slow
        return b"".join([self._write_item(item, layout, part).encode() for item in items])

    def _write_item(self, item: Item, layout: Layout, part: OpenPart) -> str:
        holder = None if isinstance(item, ShapeItem) or not item.slot else layout.holders[item.slot]
        match item:
            case TextItem():
                return write_text(item, holder, layout.free_text, part)
            case ShapeItem():
                return write_shape(item, layout.free_text.palette, part)
            case PictureItem():
                return write_picture(item, holder, part)
            case TableItem():
                return table.write_table(item, holder, layout.free_text, part)
            case ChartItem():
                self._charts += 1
                name = f"chart{self._charts}.xml"
                content = chart.render_chart(item, layout.free_text.palette)
                part.charts.append((name, item, content))
                tell_chart(part, item, holder, content)
                return table.write_chart_frame(item, holder, name, part)


def _is_title(slot: Slot) -> bool:
    return slot.placeholder and slot.type in {"title", "ctrTitle"}


def _has_title(page: Page, holders: Mapping[str, Holder]) -> bool:
    return any(isinstance(item, TextItem) and item.slot and _is_title(holders[item.slot].slot) for item in page.items)
