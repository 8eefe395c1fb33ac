"""Pages → bytes: native PowerPoint files; the only stage that knows OOXML and EMU.

In: a deck laid out (`Pages`) and a `Template`, compiled once from the look (`Theme`) and its frames. Out: a .pptx
whose bytes depend on these alone. Nothing is moved, sized, broken or reworded here: what the pages do not hold is not
on the slides, which goes for footer and number too (text items in the slots of type `ftr` and `sldNum`).

- An item with a `slot` becomes a placeholder and states only what differs from its slot; `fill` and `outline`
  None inherit the slot's. In a slot that is no placeholder it is a free shape that states everything. Items without a
  slot are free shapes.
- Colors are references to the theme's color scheme, typefaces to its font scheme (`mono` excepted).
- Mistakes of the program raise ValueError or KeyError: an unknown slot, a jump to nowhere, a table that is no
  grid, a link that is not http(s) or mailto, items or pages of one name. An address no program could follow is
  written as plain text.
- A slide given as bytes (`raw`) is copied, with the parts it brings along.
- Slide ids, section ids and creation ids follow from keys, so they survive when slides come and go.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from deckgen.ooxml.part import Part, RawSlide
from deckgen.ooxml.relationships import Relationship
from deckgen.page import Pages
from deckgen.write.account import digest_group, digest_page, digest_story
from deckgen.write.package import write_package
from deckgen.write.save import SaveError, name_beside, save_atomically, save_bytes, settle_folder
from deckgen.write.saved import DeckMark, digest_course, digest_deck, give_record, read_mark, take_record
from deckgen.write.template import PackedParts, Template, compile_template

__all__ = [
    "DeckMark",
    "PackedParts",
    "Part",
    "RawSlide",
    "Relationship",
    "SaveError",
    "Template",
    "compile_template",
    "digest_course",
    "digest_deck",
    "digest_group",
    "digest_page",
    "digest_story",
    "give_record",
    "name_beside",
    "read_mark",
    "save_bytes",
    "save_pptx",
    "settle_folder",
    "take_record",
    "write_pptx",
]

NO_RAW_SLIDES: Mapping[str, RawSlide] = MappingProxyType({})
_EPOCH = "1980-01-01T00:00:00Z"


def write_pptx(
    pages: Pages,
    template: Template,
    target: BinaryIO,
    *,
    created: str = _EPOCH,
    raw: Mapping[str, RawSlide] = NO_RAW_SLIDES,
) -> None:
    """Write a deck as .pptx into a binary stream; only its `write` is used.

    Args:
        pages: the deck.
        template: made by `compile_template` from the theme and every frame that pages name.
        target: where the bytes go.
        created: date for the document properties, such as "2024-05-31T08:00:00Z".
        raw: page key → slide that is copied byte for byte in place of what the page would become; its page still gives
            it identity, place, layout and speaker notes.

    Raises:
        ValueError: the pages cannot be a presentation; a mistake of the program.
        KeyError: a page names an unknown frame or slot; a mistake of the program.
    """
    write_package(pages, template, target, created, raw)


def save_pptx(pages: Pages, template: Template, path: Path, *, created: str = _EPOCH) -> Path:
    """Save a deck atomically and return where it is; arguments as for `write_pptx`.

    An equal file is left untouched. When another program holds the deck open, the new one is kept beside it as
    "name (new).pptx" and that path is returned.

    Raises:
        SaveError: the operating system refuses; an old deck is intact.
    """
    return save_atomically(path, lambda target: write_pptx(pages, template, target, created=created))
