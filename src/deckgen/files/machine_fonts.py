"""Fonts that are installed on this machine: looked at once, when a look is made, never when decks are built.

So the same notes give the same bytes everywhere: what was measured here is stored with the look.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from deckgen.files.font_file import FontFace, UnusableFontError, read_faces, read_families
from deckgen.fonts import fold_family

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
_MOST_FILES = 5000


def find_installed(families: Iterable[str]) -> dict[str, list[FontFace]]:
    """Return the faces of some families that are installed, by the family as it was asked for."""
    wanted = {fold_family(family): family for family in families}
    found: dict[str, list[FontFace]] = {}
    if not wanted:
        return found
    for path in list_files(list_folders(sys.platform, os.environ)):
        for face in _read_wanted(path, wanted):
            faces = found.setdefault(wanted[fold_family(face.family)], [])
            if face.style not in {known.style for known in faces}:
                faces.append(face)
    return found


def list_folders(platform: str, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the folders in which a system keeps fonts.

    Args:
        platform: As `sys.platform` names it.
        environment: Where a system says where its own things are.
    """
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or ".")
    if platform == "win32":
        local = Path(environment.get("LOCALAPPDATA", home / "AppData" / "Local"))
        system = Path(environment.get("WINDIR", "C:/Windows"))
        return (system / "Fonts", local / "Microsoft" / "Windows" / "Fonts")
    if platform == "darwin":
        office = Path("/Applications/Microsoft PowerPoint.app/Contents/Resources/DFonts")
        return (home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"), office)
    data = Path(environment.get("XDG_DATA_HOME", home / ".local" / "share"))
    return (data / "fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


def list_files(folders: Iterable[Path]) -> list[Path]:
    """Return the files of fonts below some folders, in an order that does not depend on the disk."""
    files = (path for folder in folders for path in sorted(_walk(folder)))
    return [path for path, _ in zip(files, range(_MOST_FILES), strict=False)]


def _walk(folder: Path) -> Iterator[Path]:
    for base, _, names in os.walk(folder):
        yield from (Path(base, name) for name in names if name.lower().endswith(_ENDINGS))


def _read_wanted(path: Path, wanted: Mapping[str, str]) -> list[FontFace]:
    """Return the faces in a file that belong to wanted families; none of a file that cannot be read."""
    try:
        data = path.read_bytes()
        if not any(fold_family(family) in wanted for family in read_families(data)):
            return []
        return [face for face in read_faces(data) if fold_family(face.family) in wanted]
    except (OSError, UnusableFontError):
        return []
