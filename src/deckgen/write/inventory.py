"""What is where in a package: pages, template and raw slides in, names and content types of all parts out.

It is decided before the first part is written, because the list of content types comes first.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.content_types import APP, CHART, CORE, CUSTOM_PROPERTIES, PRESENTATION, name_types
from deckgen.ooxml.ids import number_slides
from deckgen.ooxml.part import Part, RawSlide
from deckgen.ooxml.record_part import name_record
from deckgen.page import ChartItem, Page, Pages, PictureItem, ShapeItem, TableItem, TextItem
from deckgen.write.template import Template

_FORMATS: Final = {"png": "png", "jpeg": "jpeg", "jpg": "jpeg", "gif": "gif", "svg": "svg"}


class Inventory:
    """Counts and names of the parts that pages ask for."""

    def __init__(self, numbers: tuple[int, ...], template: Template, raw: Mapping[str, RawSlide]) -> None:
        self.numbers = numbers
        """Slide ids, in order."""
        self.media = dict(template.media)
        """Picture → file name below ppt/media/."""
        self.raw = raw
        """Slides that are copied, by page key."""
        self.pages: dict[str, int] = {}
        """Page key → position, from 1."""
        self.charts = 0
        self.taken = template.taken
        """Numbers behind which names begin."""
        self.record = name_record(template.taken.custom + 1)
        """Where the record of the deck is."""
        self.copied: dict[str, Part] = {}
        """Parts that raw slides bring along, by name."""


def take_inventory(deck: Pages, template: Template, raw: Mapping[str, RawSlide]) -> Inventory:
    """Return what the pages hold.

    Raises:
        ValueError: two pages have one key, a raw slide has no page, or two parts that slides bring along share a name.
    """
    found = Inventory(number_slides(page.key for page in deck.pages), template, raw)
    for number, page in enumerate(deck.pages, start=1):
        found.pages[page.key] = number
        if page.key not in raw:
            _count_items(page, found)
    if len(found.pages) < len(deck.pages):
        raise ValueError(f"pages of {deck.key!r} share a key")
    if not raw.keys() <= found.pages.keys():
        raise ValueError(f"{deck.key!r} has no page for a raw slide")
    _collect_copied(found)
    return found


def _count_items(page: Page, found: Inventory) -> None:
    for item in page.items:
        match item:
            case PictureItem():
                for content, ending in item.files:
                    number = found.taken.media + len(found.media) + 1
                    found.media.setdefault(content, f"image{number}.{_FORMATS[ending]}")
            case ChartItem():
                found.charts += 1
            case TextItem() | ShapeItem() | TableItem():
                pass


def _collect_copied(found: Inventory) -> None:
    """Collect what raw slides bring along; slides may share a part."""
    for part in (part for slide in found.raw.values() for part in slide.parts):
        if found.copied.setdefault(part.name, part) != part:
            raise ValueError(f"two parts are called {part.name!r}")


def list_endings(template: Template, found: Inventory) -> set[str]:
    """Return the endings of all parts whose content type follows from theirs."""
    endings = {name.rpartition(".")[2] for name in found.media.values()}
    endings |= _describe_parts(template.parts.types).endings | _describe_parts(_list_copied(found)).endings
    return endings | {"xlsx"} if found.charts else endings


def list_types(deck: Pages, template: Template, found: Inventory) -> Iterator[str]:
    """Yield what the list of content types says of every part whose ending does not describe it."""
    yield name_types([("ppt/presentation.xml", f"{PRESENTATION}.presentation.main+xml")])
    yield _describe_parts(template.parts.types).types
    yield _describe_parts(_list_copied(found)).types
    yield name_types(_list_written(deck, found))


def _list_copied(found: Inventory) -> tuple[tuple[str, str], ...]:
    """Return name and content type of the parts that raw slides bring along."""
    return tuple([(part.name, part.content_type) for part in found.copied.values()])


def _list_written(deck: Pages, found: Inventory) -> Iterator[tuple[str, str]]:
    """Yield name and content type of the parts that are written for a deck."""
    for number, page in enumerate(deck.pages, start=1):
        yield f"ppt/slides/slide{number}.xml", f"{PRESENTATION}.slide+xml"
        if page.notes:
            yield f"ppt/notesSlides/notesSlide{number}.xml", f"{PRESENTATION}.notesSlide+xml"
    first = found.taken.charts + 1
    for number in range(first, first + found.charts):
        yield f"ppt/charts/chart{number}.xml", CHART
    yield found.record.properties, CUSTOM_PROPERTIES
    yield "docProps/core.xml", CORE
    yield "docProps/app.xml", APP


class _GivenParts(NamedTuple):
    """What the list of content types has to know of parts that nobody writes any more."""

    endings: frozenset[str]
    """Of those whose ending describes them."""
    types: str
    """What is said of the others."""


@lru_cache(maxsize=16)  # once for all decks of a look
def _describe_parts(parts: tuple[tuple[str, str], ...]) -> _GivenParts:
    """Return what is to be known of a template's parts, or of those that raw slides bring along, by names and types."""
    return _GivenParts(
        frozenset([name.rpartition(".")[2].lower() for name, kind in parts if not kind]),
        name_types([(name, kind) for name, kind in parts if kind]),
    )
