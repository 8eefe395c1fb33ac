"""The package: a deck and its template in, a stream of parts into a ZIP archive out, one part at a time.

What is where has been decided before the first part is written (`Inventory`).
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from deckgen.ink import Palette
from deckgen.ooxml.content_types import render_content_types
from deckgen.ooxml.part import OpenPart, PartNames, RawSlide
from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import ZipWriter, pack_common
from deckgen.page import ChartItem, Pages
from deckgen.write.chart import render_chart
from deckgen.write.inventory import Inventory, list_endings, list_types, take_inventory
from deckgen.write.notes import write_notes
from deckgen.write.presentation import render_presentation
from deckgen.write.properties import render_app, render_core
from deckgen.write.scale import scale_pages
from deckgen.write.slide import SlideWriter
from deckgen.write.template import Template
from deckgen.write.workbook import build_workbook

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
        deck = scale_pages(deck, template.scale)
    inventory = take_inventory(deck, template, raw)
    with ZipWriter(target) as archive:
        for name, text in _first_parts(deck, template, inventory):
            archive.add(name, text.encode())
        for entry in template.entries:
            archive.add_entry(entry)
        for name, content in _page_parts(deck, template, inventory):
            if name.endswith(".rels"):
                # slides at one place have the same relationships in most decks
                archive.add_entry(pack_common(content)._replace(name=name))
            else:
                archive.add(name, content, compress=not name.endswith(".xlsx"))
        for copied in inventory.copied.values():
            archive.add(copied.name, copied.content, compress=copied.name.endswith((".xml", ".rels")))
        for picture, file in inventory.media.items():
            archive.add(f"ppt/media/{file}", picture, compress=file.endswith(".svg"))
        archive.add("docProps/core.xml", render_core(deck, created).encode())
        archive.add("docProps/app.xml", render_app(deck, template.title).encode())


def _first_parts(deck: Pages, template: Template, inventory: Inventory) -> Iterator[tuple[str, str]]:
    endings = list_endings(template, inventory)
    types = list_types(deck, template, inventory)
    yield "[Content_Types].xml", render_content_types(endings, types, dict(template.endings))
    links = Relationships()
    links.relate("officeDocument", "ppt/presentation.xml")
    links.relate(_CORE_LINK, "docProps/core.xml")
    links.relate("extended-properties", "docProps/app.xml")
    yield "_rels/.rels", links.render()
    presentation, presentation_links = render_presentation(deck, inventory.numbers, template)
    yield "ppt/presentation.xml", presentation
    yield "ppt/_rels/presentation.xml.rels", presentation_links


def _page_parts(deck: Pages, template: Template, inventory: Inventory) -> Iterator[tuple[str, bytes]]:
    writer, names = SlideWriter(template), PartNames(inventory.pages, inventory.media)
    for position, (page, number) in enumerate(zip(deck.pages, inventory.numbers, strict=True), start=1):
        copied = inventory.raw.get(page.key)
        part = OpenPart(names, position, number, copied.relationships if copied else ())
        part.relationships.relate("slideLayout", template.layouts[page.frame].target)
        if page.notes:
            part.relationships.relate("notesSlide", f"../notesSlides/notesSlide{position}.xml")
        yield f"ppt/slides/slide{position}.xml", copied.content if copied else writer.write(page, number, part).encode()
        yield f"ppt/slides/_rels/slide{position}.xml.rels", part.relationships.render().encode()
        if page.notes:
            notes = _open_notes(names, position, template)
            yield f"ppt/notesSlides/notesSlide{position}.xml", write_notes(page, template.notes_text, notes).encode()
            yield f"ppt/notesSlides/_rels/notesSlide{position}.xml.rels", notes.relationships.render().encode()
        for chart, item in part.charts:
            yield from _chart_parts(chart, item, template.layouts[page.frame].free_text.palette)


def _open_notes(names: PartNames, position: int, template: Template) -> OpenPart:
    part = OpenPart(names, position)
    part.relationships.relate("notesMaster", f"../{template.notes_master}")
    part.relationships.relate("slide", f"../slides/slide{position}.xml")
    return part


def _chart_parts(name: str, item: ChartItem, palette: Palette) -> Iterator[tuple[str, bytes]]:
    workbook = f"{name.removesuffix('.xml')}.xlsx"
    links = Relationships()
    links.relate("package", f"../embeddings/{workbook}")
    yield f"ppt/charts/{name}", render_chart(item, palette).encode()
    yield f"ppt/charts/_rels/{name}.rels", links.render().encode()
    yield f"ppt/embeddings/{workbook}", build_workbook(item.series, item.categories, item.values)
