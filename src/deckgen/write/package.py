"""The package: a deck and its template in, a stream of parts into a ZIP archive out, one part at a time.

What is where has been decided before the first part is written (`Inventory`).
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, Final

from deckgen.deferred import defer
from deckgen.ooxml.content_types import render_content_types
from deckgen.ooxml.part import OpenPart, PartNames, RawSlide
from deckgen.ooxml.record_part import render_properties, render_record
from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import Entry, ZipWriter, lay_out_run, pack_common, pack_entry
from deckgen.page import ChartItem, Pages
from deckgen.write.account import Account
from deckgen.write.inventory import Inventory, list_endings, list_types, take_inventory
from deckgen.write.notes import write_notes
from deckgen.write.presentation import render_presentation
from deckgen.write.properties import render_app, render_core
from deckgen.write.slide import SlideWriter
from deckgen.write.template import Template

if TYPE_CHECKING:
    from deckgen.write import scale
    from deckgen.write import workbook as workbooks
else:  # most slides have no charts, and are as large as their pages
    scale, workbooks = defer("deckgen.write.scale"), defer("deckgen.write.workbook")

_CORE_LINK: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def write_package(deck: Pages, template: Template, target: BinaryIO, created: str, raw: Mapping[str, RawSlide]) -> None:
    """Write a deck as .pptx; nothing but the part at hand is held.

    Args:
        deck: the pages.
        template: the parts that are no slides.
        target: where bytes go; only `write` is used.
        created: creation date for the properties.
        raw: slides to copy, by page key.
    """
    if template.scale != 1.0:
        deck = scale.scale_pages(deck, template.scale)
    inventory = take_inventory(deck, template, raw)
    with ZipWriter(target) as archive:
        for entry in pack_first(deck, template, inventory):
            archive.add_entry(entry)
        archive.add_run(lay_out_run(template.parts.entries))
        account = Account()
        for name, content in _page_parts(deck, template, inventory, account):
            if name.endswith(".rels"):
                # slides at one place have the same relationships in most decks
                archive.add_entry(pack_common(content)._replace(name=name))
            else:
                archive.add(name, content, compress=not name.endswith(".xlsx"))
        for entry in pack_last(deck, template, inventory, created):
            archive.add_entry(entry)
        archive.add(inventory.record.item, render_record(account.close(deck, template, archive.listed)))


def pack_first(deck: Pages, template: Template, inventory: Inventory) -> Iterator[Entry]:
    """Yield what stands before the parts of the template."""
    for name, text in _first_parts(deck, template, inventory):
        yield pack_entry(name, text.encode())


def pack_last(deck: Pages, template: Template, inventory: Inventory, created: str) -> Iterator[Entry]:
    """Yield what stands between slides and record: pictures, then properties."""
    for name, content in _carried_parts(inventory):
        yield pack_entry(name, content, compress=name.endswith((".xml", ".rels", ".svg")))
    for name, content in _last_parts(deck, template, inventory, created):
        yield pack_common(content)._replace(name=name)


def _first_parts(deck: Pages, template: Template, inventory: Inventory) -> Iterator[tuple[str, str]]:
    endings = list_endings(template, inventory)
    types = list_types(deck, template, inventory)
    yield "[Content_Types].xml", render_content_types(endings, types, dict(template.endings))
    links = Relationships()
    links.relate("officeDocument", "ppt/presentation.xml")
    links.relate(_CORE_LINK, "docProps/core.xml")
    links.relate("extended-properties", "docProps/app.xml")
    yield "_rels/.rels", links.render()
    presentation, presentation_links = render_presentation(deck, inventory, template)
    yield "ppt/presentation.xml", presentation
    yield "ppt/_rels/presentation.xml.rels", presentation_links


def _carried_parts(inventory: Inventory) -> Iterator[tuple[str, bytes]]:
    for part in inventory.copied.values():
        yield part.name, part.content
    for picture, file in inventory.media.items():
        yield f"ppt/media/{file}", picture


def _last_parts(deck: Pages, template: Template, inventory: Inventory, created: str) -> Iterator[tuple[str, bytes]]:
    yield "docProps/core.xml", render_core(deck, created).encode()
    yield "docProps/app.xml", render_app(deck, template.title).encode()
    for part in render_properties(inventory.record):
        yield part.name, part.content


def _page_parts(deck: Pages, template: Template, inventory: Inventory, account: Account) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of all pages, and tell them."""
    numbers = dict(zip(inventory.pages, inventory.numbers, strict=True))
    writer, names = SlideWriter(template), PartNames(inventory.pages, numbers, inventory.media)
    for position, (page, number) in enumerate(zip(deck.pages, inventory.numbers, strict=True), start=1):
        copied = inventory.raw.get(page.key)
        part = OpenPart(names, position, number, copied.relationships if copied else ())
        layout, notes = template.layouts[page.frame], None
        part.relationships.relate("slideLayout", layout.target)
        if page.notes:
            part.relationships.relate("notesSlide", f"../notesSlides/notesSlide{position}.xml")
        yield f"ppt/slides/slide{position}.xml", copied.content if copied else writer.write(page, number, part)
        yield f"ppt/slides/_rels/slide{position}.xml.rels", part.relationships.render().encode()
        if page.notes:
            notes = open_notes(names, position, template)
            yield f"ppt/notesSlides/notesSlide{position}.xml", write_notes(page, template.notes_text, notes)
            yield f"ppt/notesSlides/_rels/notesSlide{position}.xml.rels", notes.relationships.render().encode()
        for chart, item, content in part.charts:
            yield from _chart_parts(chart, item, content)
        account.tell(page, number, layout.name, part, notes)


def open_notes(names: PartNames, position: int, template: Template) -> OpenPart:
    """Return the part of a page of notes, with what it leads to."""
    part = OpenPart(names, position)
    part.relationships.relate("notesMaster", f"../{template.notes_master}")
    part.relationships.relate("slide", f"../slides/slide{position}.xml")
    return part


def _chart_parts(name: str, item: ChartItem, content: str) -> Iterator[tuple[str, bytes]]:
    workbook = f"{name.removesuffix('.xml')}.xlsx"
    links = Relationships()
    links.relate("package", f"../embeddings/{workbook}")
    yield f"ppt/charts/{name}", content.encode()
    yield f"ppt/charts/_rels/{name}.rels", links.render().encode()
    yield f"ppt/embeddings/{workbook}", workbooks.build_workbook(item.series, item.categories, item.values)
