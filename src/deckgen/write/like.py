"""A deck that was written → one like it: what pages share that differ in footers alone is not written again.

Its look may be another one with the same slides: then the template's parts are that one's, and what tells of them.

Comes in: pages, and the pattern that an earlier deck has left. Goes out: the bytes that writing the pages would give.
Which pages are alike is told by whoever laid them out; ids, names of parts and the record follow as for any deck.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.entry_start import EntryStart
from deckgen.ooxml.part import OpenPart, PartNames
from deckgen.ooxml.record_part import digest_listing, render_record, render_shapes
from deckgen.ooxml.zip import (
    Entry,
    EntryRun,
    FramedEntry,
    ZipWriter,
    frame_run,
    join_entries,
    lay_out_run,
    pack_entry,
    read_entries,
)
from deckgen.page import Item, Page, Pages, PictureItem, TextItem
from deckgen.record import DeckRecord
from deckgen.write.account import Account, dress_record
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
_MEDIA: Final = "ppt/media/"
_PROPERTIES: Final = "docProps/"


class _SlidePattern(NamedTuple):
    """A slide without its footer."""

    start: EntryStart
    end: bytes
    drawn: int
    """How many shapes stand before the footer."""
    shapes: str
    """What the record says of those before it."""
    rest: str
    """What it says of those behind it."""


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
    record: DeckRecord
    """Without the shapes of slides."""


def take_pattern(pages: Pages, template: Template, data: bytes) -> DeckPattern | None:
    """Return the pattern of a deck; None for one that is too large for that, or is packed as nothing else would be.

    Args:
        pages: the deck.
        template: as it was written with.
        data: what was written.
    """
    pages = _scale(pages, template)
    inventory, account = take_inventory(pages, template, {}), Account()
    try:
        entries = [entry for entry in read_entries(data) if entry.listing[0] != inventory.record.item]
    except ValueError:
        return None
    packed = {entry.listing[0]: entry for entry in entries}
    names, writer, slides = _name_parts(inventory), SlideWriter(template), []
    for position, (page, number) in enumerate(zip(pages.pages, inventory.numbers, strict=True), start=1):
        before, foot, behind = split_page(page)
        part = _open_slide(page, position, number, template, names)
        start, end = writer.frame(page, number)
        start += writer.write_items(before, page.frame, part)
        drawn, shapes = part.count, tuple(part.shapes)
        written = writer.write_items(foot, page.frame, part)
        told = len(part.shapes)
        end = writer.write_items(behind, page.frame, part) + end
        account.tell(
            page, number, template.layouts[page.frame].name, part, _write_notes(page, position, template, names)
        )
        slide = _SlidePattern(
            start=EntryStart(start),
            end=end,
            drawn=drawn,
            shapes=render_shapes(shapes),
            rest=render_shapes(part.shapes[told:]),
        )
        name = f"{_SLIDES}slide{position}.xml"
        if not _is_packed(slide.start.pack(name, written + end), packed[name]):
            return None
        slides.append(slide)
    first, *others = _cut_at_slides(entries)
    own, last = _cut_at_pictures(others[-1])
    record = account.close(pages, template, ())
    return DeckPattern(
        pages=pages,
        inventory=inventory,
        before=(join_entries(first),),
        runs=tuple(map(join_entries, (*others[:-1], own))),
        behind=join_entries(last),
        links=tuple([entry for entry in entries if entry.listing[0].startswith(_LINKS)]),
        slides=tuple(slides),
        record=record._replace(slides=tuple([slide._replace(shapes=()) for slide in record.slides])),
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
        record=dress_record(pattern.record, template),
        before=(frame_run(tuple(pack_first(pages, template, inventory))), lay_out_run(template.parts.entries)),
        behind=frame_run(tuple(pack_last(pages, template, inventory, created))),
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
    if [page.key for page in pages.pages] != [page.key for page in pattern.pages.pages]:
        return None
    firsts = zip(pages.pages[:fresh], pattern.pages.pages[:fresh], strict=True)
    if any((page.notes, page.frame) != (like.notes, like.frame) for page, like in firsts):
        return None
    written = _write_slides(pages, fresh, pattern, template)
    if written is None:
        return None
    target, shapes = io.BytesIO(), iter([told for _, told in written])
    with ZipWriter(target) as archive:
        for run in pattern.before:
            archive.add_run(run)
        for (entry, _), run in zip(written, pattern.runs, strict=True):
            archive.add_entry(entry)
            archive.add_run(run)
        archive.add_run(pattern.behind)
        record = pattern.record._replace(package=digest_listing(archive.listed))
        archive.add(pattern.inventory.record.item, render_record(record, lambda _: next(shapes)))
    return target.getvalue()


def _write_slides(pages: Pages, fresh: int, pattern: DeckPattern, template: Template) -> list[tuple[Entry, str]] | None:
    """Return every slide, and what the record says of its shapes; None where a fresh one has other links, or charts."""
    inventory = pattern.inventory
    names, writer, written = _name_parts(inventory), SlideWriter(template), []
    feet = _WrittenFeet(writer, template)
    for position, (page, number, like) in enumerate(
        zip(pages.pages, inventory.numbers, pattern.slides, strict=True), start=1
    ):
        name = f"{_SLIDES}slide{position}.xml"
        if position <= fresh:
            if not _shows_known(page, inventory):
                return None
            part = _open_slide(page, position, number, template, names)
            entry = pack_entry(name, writer.write(page, number, part))
            if part.charts or not _has_links(pattern, position, part.relationships.render().encode()):
                return None
            written.append((entry, render_shapes(part.shapes)))
        else:
            foot, told = feet.write(page, partial(OpenPart, names, position, number, shapes=like.drawn))
            written.append((like.start.pack(name, foot + like.end), like.shapes + told + like.rest))
    return written


class _WrittenFeet:
    """Footers of a deck as they are written: of those that are one item in one place only name and ids differ."""

    def __init__(self, writer: SlideWriter, template: Template) -> None:
        self._writer = writer
        self._layouts = template.layouts
        self._known: dict[tuple[int, int], tuple[bytes, bytes, str]] = {}
        """Identities of item and place → what stands before and behind name and ids, and what the record says."""

    def write(self, page: Page, open_part: Callable[[], OpenPart]) -> tuple[bytes, str]:
        """Return the footer of a page, and what the record says of it."""
        foot = split_page(page)[1]
        item = foot[0] if foot else None
        if not isinstance(item, TextItem) or not item.slot:
            return self._write_anew(foot, page, open_part())
        name = open_part().introduce(item.name, key=item.key).encode()
        place = id(item), id(self._layouts[page.frame].holders[item.slot])
        if place in self._known:
            before, behind, told = self._known[place]
            return before + name + behind, told
        part = open_part()
        written, told = self._write_anew(foot, page, part)
        before, found, behind = written.partition(name)
        if found and not part.relationships.listed():
            self._known[place] = before, behind, told
        return written, told

    def _write_anew(self, foot: Sequence[Item], page: Page, part: OpenPart) -> tuple[bytes, str]:
        return self._writer.write_items(foot, page.frame, part), render_shapes(part.shapes)


def _scale(pages: Pages, template: Template) -> Pages:
    return pages if template.scale == 1.0 else scale_pages(pages, template.scale)


def _shows_known(page: Page, inventory: Inventory) -> bool:
    """Tell whether the pictures of a page are among those of a deck."""
    files = [content for item in page.items if isinstance(item, PictureItem) for content, _ in item.files]
    return inventory.media.keys() >= set(files)


def _has_links(pattern: DeckPattern, position: int, links: bytes) -> bool:
    """Tell whether the relationships of a slide are those of the pattern."""
    name = f"{_LINKS}slide{position}.xml.rels"
    return _is_packed(pack_entry(name, links), next(entry for entry in pattern.links if entry.listing[0] == name))


def _is_packed(entry: Entry, framed: FramedEntry) -> bool:
    """Tell whether an entry is the one that an archive has."""
    return framed.listing[1:] == (entry.crc, entry.size) and framed.local.endswith(entry.packed)


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
