"""assets/<company>/ → the architecture pictures of a story, in the order that people number files.

Comes in: the project's folder and a company's name. Goes out: verified pictures, named in the author's words.
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.pictures import is_picture, load_picture
from deckgen.story import Picture

_NUMBER = re.compile(r"(\d+)")
_LEADING_NUMBER = re.compile(r"\d+[\s._-]+(?=\S)")


def index_assets(root: Path) -> Mapping[str, tuple[Path, ...]]:
    """Return the folders of assets/ by the slug of their names; made once, it serves every story of a course."""
    assets = root / "assets"
    index: dict[str, tuple[Path, ...]] = {}
    for folder in _list_folder(assets):
        if folder.is_dir():
            slug = _fold_name(folder.name)
            index[slug] = (*index.get(slug, ()), folder)
    return index


def find_architecture(
    root: Path, company: str, diagnostics: Diagnostics, folders: Mapping[str, tuple[Path, ...]] | None = None
) -> tuple[Picture, ...]:
    """Return the pictures of a company's folder in assets/; case, accents, spaces and dashes do not matter.

    Args:
        root: The project; assets/ is inside it.
        company: The company's name as the notes write it.
        diagnostics: Receives a finding for each picture that cannot be used.
        folders: What `index_assets` returned, to look at the disk once for many companies.
    """
    index = index_assets(root) if folders is None else folders
    slug = _fold_name(company)
    found: list[Picture] = []
    for folder in index.get(slug, ()) if slug else ():
        for file in _list_folder(folder):
            if is_picture(file.name):
                at = Location(file.as_posix())
                picture = load_picture(file.name, folder, root, diagnostics, at, _describe_file(file))
                found += [picture] if picture else []
    return tuple(found)


def _list_folder(folder: Path) -> list[Path]:
    """Return what a folder holds in natural order, hidden files left out; nothing when it cannot be read."""
    try:
        entries = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []
    return sorted(entries, key=lambda path: (_natural_key(path.name), path.name))


def _natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts "step 2" before "step 10"."""
    parts = _NUMBER.split(name.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)


def _fold_name(name: str) -> str:
    """Return a name without case, accents, spaces and punctuation: what two spellings of it share."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def _describe_file(file: Path) -> str:
    """Return alt text from the file's name: "01-data_flow.png" → "Data flow"."""
    words = " ".join(re.split(r"[\s_-]+", _LEADING_NUMBER.sub("", file.stem, count=1))).strip() or file.stem
    return words[:1].upper() + words[1:]
