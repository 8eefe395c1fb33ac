"""A deck that was written → one like it: what pages share that differ in footers alone is not written again.

Its look may be another one with the same slides: then the template's parts are that one's, and what tells of them.

Comes in: pages, and the pattern that an earlier deck has left. Goes out: the bytes that writing the pages would give.
Which pages are alike is told by whoever laid them out; ids, names of parts and the record follow as for any deck.
"""

import io
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.part import OpenPart, PartNames
from deckgen.ooxml.record_part import RenderShape, render_record, render_shape
from deckgen.ooxml.zip import (
    EntryRun,
    FramedEntry,
    ZipWriter,
    frame_run,
    join_entries,
    lay_out_run,
    pack_entry,
    read_entries,
)
from deckgen.page import Item, Page, Pages
from deckgen.record import ShapeRecord, SlideRecord
from deckgen.write.account import Account
from deckgen.write.inventory import Inventory, take_inventory
from deckgen.write.notes import write_notes
from deckgen.write.package import open_notes, pack_first, pack_last
from deckgen.write.scale import scale_pages
from deckgen.write.slide import SlideWriter
from deckgen.write.template import Template

FOOTER: Final = "footer"
"""Name of the item that may differ."""
_SLIDES: Final = "ppt/slides/"
_LINKS: Final = f"{_SLIDES}_rels/"
_MOST_SHAPES: Final = 512
"""Of a deck, what records say of them is kept."""
_MEDIA: Final = "ppt/media/"
_PROPERTIES: Final = "docProps/"


class _SlidePattern(NamedTuple):
    """A slide without its footer."""

    start: bytes
    end: bytes
    drawn: int
    """How many shapes stand before the footer."""
    shapes: tuple[ShapeRecord, ...]
    """Those before it."""
    rest: tuple[ShapeRecord, ...]
    """Those behind it."""
    record: SlideRecord
    """Of the whole slide."""


class DeckPattern(NamedTuple):
    """What a deck leaves for those like it."""

    pages: Pages
    inventory: Inventory
    before: tuple[EntryRun, ...]
    """Its parts before the first slide, packed."""
    runs: tuple[EntryRun, ...]
    """Those behind each slide that belong to it."""
    behind: EntryRun
    """Those behind all slides, but the record."""
    links: tuple[FramedEntry, ...]
    """Of them the relationships of slides."""
    slides: tuple[_SlidePattern, ...]
    account: Account
    render: RenderShape
    """Knows what the record says of its shapes."""


def take_pattern(pages: Pages, template: Template, data: bytes) -> DeckPattern | None:
    """Return the pattern of a deck; None for one that is too large for that.

    Args:
        pages: the deck.
        template: as it was written with.
        data: what was written.
    """
    pages = _scale(pages, template)
    inventory, account = take_inventory(pages, template, {}), Account()
    names, writer, slides = _name_parts(inventory), SlideWriter(template), []
    for position, (page, number) in enumerate(zip(pages.pages, inventory.numbers, strict=True), start=1):
        before, foot, behind = split_page(page)
        part = _open_slide(page, position, number, template, names)
        start, end = writer.frame(page, number)
        start += writer.write_items(before, page.frame, part)
        drawn, shapes = part.count, tuple(part.shapes)
        writer.write_items(foot, page.frame, part)
        told = len(part.shapes)
        end = writer.write_items(behind, page.frame, part) + end
        notes = _write_notes(page, position, template, names)
        account.tell(page, number, template.layouts[page.frame].name, part, notes)
        slides.append(
            _SlidePattern(
                start=start,
                end=end,
                drawn=drawn,
                shapes=shapes,
                rest=tuple(part.shapes[told:]),
                record=account.slides[-1],
            )
        )
    try:
        entries = [entry for entry in read_entries(data) if entry.listing[0] != inventory.record.item]
    except ValueError:
        return None
    first, *others = _cut_at_slides(entries)
    own, last = _cut_at_pictures(others[-1])
    return DeckPattern(
        pages=pages,
        inventory=inventory,
        before=(join_entries(first),),
        runs=tuple(map(join_entries, (*others[:-1], own))),
        behind=join_entries(last),
        links=tuple([entry for entry in entries if entry.listing[0].startswith(_LINKS)]),
        slides=tuple(slides),
        account=account,
        render=lru_cache(maxsize=_MOST_SHAPES)(render_shape),
    )


def _cut_at_slides(entries: Iterable[FramedEntry]) -> list[list[FramedEntry]]:
    """Return the entries before the first slide, between two of them, and behind the last one."""
    runs: list[list[FramedEntry]] = [[]]
    for entry in entries:
        if entry.listing[0].startswith(_SLIDES) and not entry.listing[0].startswith(_LINKS):
            runs.append([])
        else:
            runs[-1].append(entry)
    return runs


def _cut_at_pictures(entries: Sequence[FramedEntry]) -> tuple[Sequence[FramedEntry], Sequence[FramedEntry]]:
    """Return what belongs to the last slide, and what stands behind it, a picture or a property first."""
    at = next(at for at, entry in enumerate(entries) if entry.listing[0].startswith((_MEDIA, _PROPERTIES)))
    return entries[:at], entries[at:]


def dress_pattern(pattern: DeckPattern, template: Template, created: str) -> DeckPattern | None:
    """Return the pattern of the same deck in another look; None where a picture has another name there.

    Args:
        pattern: that of the deck.
        template: of a look that gives the same slides.
        created: creation date for the properties.
    """
    pages, inventory = pattern.pages, take_inventory(pattern.pages, template, {})
    if tuple(inventory.media.values()) != tuple(pattern.inventory.media.values()):
        return None
    return pattern._replace(
        inventory=inventory,
        before=(frame_run(pack_first(pages, template, inventory)), lay_out_run(template.parts.entries)),
        behind=frame_run(pack_last(pages, template, inventory, created)),
    )


def split_page(page: Page) -> tuple[Sequence[Item], Sequence[Item], Sequence[Item]]:
    """Return the items of a page before its footer, the footer if it has one, and those behind it."""
    at = next((at for at, item in enumerate(page.items) if item.name == FOOTER), len(page.items))
    return page.items[:at], page.items[at : at + 1], page.items[at + 1 :]


def write_like(pages: Pages, fresh: int, pattern: DeckPattern, template: Template) -> bytes | None:
    """Return a deck as it would be written, with what a pattern has of it; None where names or ids differ.

    Args:
        pages: the deck.
        fresh: how many of the first pages may differ in more than their footers, though not in frame and speaker notes.
        pattern: that of the other deck.
        template: as that one was written with, or dressed in.
    """
    pages = _scale(pages, template)
    inventory, old = take_inventory(pages, template, {}), pattern.inventory
    if (inventory.numbers, inventory.media, inventory.charts) != (old.numbers, old.media, old.charts):
        return None
    firsts = zip(pages.pages[:fresh], pattern.pages.pages[:fresh], strict=True)
    if any((page.notes, page.frame) != (like.notes, like.frame) for page, like in firsts):
        return None
    written = _write_slides(pages, fresh, pattern, template)
    if written is None:
        return None
    account, target = Account(), io.BytesIO()
    account.repeat([record for _, _, record in written], pattern.account)
    with ZipWriter(target) as archive:
        for run in pattern.before:
            archive.add_run(run)
        for (name, content, _), run in zip(written, pattern.runs, strict=True):
            archive.add(name, content)
            archive.add_run(run)
        archive.add_run(pattern.behind)
        archive.add(
            inventory.record.item, render_record(account.close(pages, template, archive.listed), pattern.render)
        )
    return target.getvalue()


def _write_slides(
    pages: Pages, fresh: int, pattern: DeckPattern, template: Template
) -> list[tuple[str, bytes, SlideRecord]] | None:
    """Return name, content and record of every slide; None where a fresh one has other relationships or charts."""
    inventory = pattern.inventory
    names, writer, written = _name_parts(inventory), SlideWriter(template), []
    for position, (page, number, like) in enumerate(
        zip(pages.pages, inventory.numbers, pattern.slides, strict=True), start=1
    ):
        if position <= fresh:
            part = _open_slide(page, position, number, template, names)
            content = writer.write(page, number, part)
            links = part.relationships.render().encode()
            if part.charts or not _has_links(pattern, position, links):
                return None
            told = tuple(part.shapes)
        else:
            part = OpenPart(names, position, number, shapes=like.drawn)
            content = like.start + writer.write_items(split_page(page)[1], page.frame, part) + like.end
            told = (*like.shapes, *part.shapes, *like.rest)
        record = like.record._replace(shapes=told)
        written.append((f"{_SLIDES}slide{position}.xml", content, record))
    return written


def _scale(pages: Pages, template: Template) -> Pages:
    return pages if template.scale == 1.0 else scale_pages(pages, template.scale)


def _has_links(pattern: DeckPattern, position: int, links: bytes) -> bool:
    """Tell whether the relationships of a slide are those of the pattern."""
    name = f"{_LINKS}slide{position}.xml.rels"
    entry = next(entry for entry in pattern.links if entry.listing[0] == name)
    packed = pack_entry(name, links)
    return entry.listing[1:] == (packed.crc, packed.size) and entry.local.endswith(packed.packed)


def _open_slide(page: Page, position: int, number: int, template: Template, names: PartNames) -> OpenPart:
    part = OpenPart(names, position, number)
    part.relationships.relate("slideLayout", template.layouts[page.frame].target)
    if page.notes:
        part.relationships.relate("notesSlide", f"../notesSlides/notesSlide{position}.xml")
    return part


def _write_notes(page: Page, position: int, template: Template, names: PartNames) -> OpenPart | None:
    """Write the notes of a page for what is told of them."""
    if not page.notes:
        return None
    part = open_notes(names, position, template)
    write_notes(page, template.notes_text, part)
    return part


def _name_parts(inventory: Inventory) -> PartNames:
    return PartNames(inventory.pages, dict(zip(inventory.pages, inventory.numbers, strict=True)), inventory.media)
