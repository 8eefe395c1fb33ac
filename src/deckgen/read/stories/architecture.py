"""assets/<company>/ → the architecture pictures of a story, in the order that people number files.

Comes in: folders of notes and of projects, and a company's name. Goes out: verified pictures, named in the author's
words.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.blocks import Picture
from deckgen.catalogue.pictures import UNUSED_PICTURES
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.memo import Memo
from deckgen.files.pictures import Shelf, is_picture, load_picture
from deckgen.files.search import ASSETS, order_naturally
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_ALIKE = 0.75
_LEADING_NUMBER = defer_pattern(r"\d+[\s._-]+(?=\S)")


CAPTION_SUFFIX = ".txt"
"""Of a file beside a picture that says what it shows."""


def index_assets(places: Iterable[tuple[Path, Path]], world: World, memo: Memo) -> Mapping[str, tuple[Shelf, ...]]:
    """Return the folders of every assets/ by the slug of their names; made once, it serves every story of a course.

    Args:
        places: Folders that may hold assets/, each with its project.
        world: Where they are.
        memo: What is known of their pictures.
    """
    index: dict[str, tuple[Shelf, ...]] = {}
    for place, root in dict.fromkeys(places):
        for folder in _list_folder(place / ASSETS, world):
            if world.is_folder(folder):
                slug = _fold_name(folder.name)
                index[slug] = (*index.get(slug, ()), Shelf(world=world, memo=memo, base=folder, root=root))
    return index


def find_architecture(
    company: str, folders: Mapping[str, tuple[Shelf, ...]], diagnostics: Diagnostics
) -> tuple[Picture, ...]:
    """Return the pictures of a company's folders in assets/; case, accents, spaces and dashes do not matter.

    Args:
        company: The company's name as the notes write it.
        folders: What `index_assets` returned.
        diagnostics: Receives a finding for each picture that cannot be used.
    """
    slug = _fold_name(company)
    found: list[Picture] = []
    for shelf in folders.get(slug, ()) if slug else ():
        for file in _list_folder(shelf.base, shelf.world):
            if is_picture(file.name):
                at = Location(file.as_posix())
                caption, alt = _read_caption(file, shelf, diagnostics)
                picture = load_picture(file.name, shelf, diagnostics, at, alt or _describe_file(file), caption)
                found += [picture] if picture else []
    return tuple(found)


def report_misspelled(companies: Iterable[str], folders: Mapping[str, tuple[Shelf, ...]], found: Diagnostics) -> None:
    """Report folders of no company whose names are nearly that of one without a folder."""
    known = {_fold_name(company): company for company in companies}
    without = [slug for slug in known if slug not in folders]
    for slug in sorted(folders.keys() - known.keys()):
        for close in difflib.get_close_matches(slug, without, n=1, cutoff=_ALIKE):
            for shelf in folders[slug]:
                at = Location(shelf.base.as_posix())
                found.report(UNUSED_PICTURES, at=at, name=shelf.base.as_posix(), company=known[close])


def _list_folder(folder: Path, world: World) -> list[Path]:
    """Return what a folder holds in natural order, hidden files left out; nothing when it cannot be read."""
    try:
        names = [entry.name for entry in world.list(folder) if not entry.name.startswith(".")]
    except OSError:
        return []
    return [folder / name for name in sorted(names, key=order_naturally)]


def _fold_name(name: str) -> str:
    """Return a name without case, accents, spaces and punctuation: what two spellings of it share."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def _read_caption(picture: Path, shelf: Shelf, diagnostics: Diagnostics) -> tuple[str, str]:
    """Return caption and alt text from the text file that is called like a picture: its first line, and the others."""
    file = picture.with_suffix(CAPTION_SUFFIX)
    text = read_text_file(file, shelf.world, diagnostics) if shelf.world.is_file(file) else None
    first, _, rest = (text or "").strip().partition("\n")
    return " ".join(first.split()), " ".join(rest.split()) or " ".join(first.split())


def _describe_file(file: Path) -> str:
    """Return alt text from the file's name: "01-data_flow.png" → "Data flow"."""
    words = " ".join(re.split(r"[\s_-]+", _LEADING_NUMBER.sub("", file.stem, count=1))).strip() or file.stem
    return words[:1].upper() + words[1:]
