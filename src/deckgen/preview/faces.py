"""Families of a deck → font files that can draw them: this machine's own, twins of equal widths, else Arimo.

Arimo comes as a variable font, which the fast renderer cannot set bold; its four styles are cut out of it once and kept
in the user's cache.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.files.machine_fonts import list_files, list_folders
from deckgen.fonts import EXACT, STYLES, fold_family
from deckgen.named_tuple import NamedTuple
from deckgen.preview.drawing import NoRendererError, Replaced

if TYPE_CHECKING:
    import fontpkg_arimo
    import platformdirs
    from fontTools import ttLib
    from fontTools.varLib import instancer
    from PIL import ImageFont
else:
    fontpkg_arimo, platformdirs = defer("fontpkg_arimo"), defer("platformdirs")
    ttLib, instancer = defer("fontTools.ttLib"), defer("fontTools.varLib.instancer")  # noqa: N816 - its own name
    ImageFont = defer("PIL.ImageFont")

_ARIMO: Final = "Arimo"
_SLANTED: Final = frozenset(("italic", "oblique"))
_WEIGHTS: Final = {"regular": 400, "bold": 700}


class FaceFile(NamedTuple):
    """A font for one style of a family."""

    family: str
    """As the deck calls it."""
    style: str
    """One of `STYLES`."""
    path: Path


class FaceFiles(NamedTuple):
    """Fonts for a deck."""

    files: tuple[FaceFile, ...]
    replaced: tuple[Replaced, ...]


@cache
def find_faces(families: tuple[str, ...]) -> FaceFiles:
    """Return files for some families, those of Arimo first: characters that a font lacks are looked for there.

    Raises:
        NoRendererError: a family is missing and so is the package that would stand in for it.
    """
    installed = list_installed()
    files, replaced = list[FaceFile](), list[Replaced]()
    for family in dict.fromkeys((_ARIMO, *families)):
        own, styles = _choose(family, installed)
        files += (FaceFile(family, style, path) for style, path in styles.items())
        if family in families and fold_family(own) != fold_family(family):
            replaced.append(Replaced(family, own, exact=_table(own) == _table(family) != ""))
    return FaceFiles(tuple(files), tuple(replaced))


def _choose(family: str, installed: Mapping[str, Mapping[str, Path]]) -> tuple[str, Mapping[str, Path]]:
    """Return what draws a family: itself, one of equal widths, else Arimo."""
    name, table = fold_family(family), _table(family)
    twins = [twin for twin, own in EXACT.items() if own == table] if table else []
    for one in (name, *twins):
        if one in installed:
            return _name_properly(one, family), installed[one]
    return _ARIMO, _load_arimo()


def _name_properly(found: str, asked: str) -> str:
    return asked if found == fold_family(asked) else found.title()


def _table(family: str) -> str:
    return EXACT.get(fold_family(family), "")


@cache
def list_installed() -> dict[str, dict[str, Path]]:
    """Return family → style → file of what is installed; a collection holds several and is passed over."""
    found: dict[str, dict[str, Path]] = {}
    for path in list_files(list_folders(sys.platform, environ)):
        if path.suffix.lower() in {".ttf", ".otf"}:
            with suppress(OSError, ValueError):
                family, style = ImageFont.truetype(path, 10).getname()
                own = found.setdefault(fold_family(family or ""), {})
                if style and (name := _fold_style(style)):
                    own.setdefault(name, path)
    return {family: styles for family, styles in found.items() if "regular" in styles}


def _fold_style(style: str) -> str:
    """Return the one of the four styles that a font's name for its own means; "" for another, such as "Light"."""
    words = set(style.casefold().split())
    plain = words - _SLANTED - {"bold", "regular", "book", "roman"}
    return "" if plain else STYLES[("bold" in words) + 2 * bool(words & _SLANTED)]


@cache
def _load_arimo() -> dict[str, Path]:
    """Return style → file of Arimo.

    Raises:
        NoRendererError: its package is not installed.
    """
    try:
        sources, number = list(_list_arimo()), version("fontpkg-arimo")
    except ImportError as error:
        raise NoRendererError(
            "No font can stand in for one that is missing: pip install 'deckgen-stories[preview]'"
        ) from error
    folder = platformdirs.user_cache_path("deckgen") / "faces"
    files = {style: folder / f"arimo-{number}-{style.replace(' ', '-')}.ttf" for style, *_ in sources}
    for style, source, weight in sources:
        if not files[style].is_file():
            _cut_out(source, weight, files[style])
    return files


def _list_arimo() -> Iterator[tuple[str, Path, int]]:
    """Yield each style of Arimo with the file that holds it and its weight there."""
    for style in STYLES:
        weight = _WEIGHTS["bold" if "bold" in style else "regular"]
        slope = "-Italic" if "italic" in style else ""
        yield style, Path(fontpkg_arimo.ROOT) / "files" / f"Arimo{slope}[wght].ttf", weight


def _cut_out(source: Path, weight: int, target: Path) -> None:
    """Write one weight of a variable font, in one step: two runs may do it at once."""
    target.parent.mkdir(parents=True, exist_ok=True)
    font = instancer.instantiateVariableFont(ttLib.TTFont(source), {"wght": weight}, inplace=True)
    draft = target.with_name(f".{target.name}.{id(font)}.tmp")
    font.save(draft)
    draft.replace(target)


def list_missing(families: Iterable[str]) -> list[str]:
    """Return the families that this machine can draw only in a font of other widths."""
    installed = list_installed()
    names = {fold_family(family): family for family in families}
    return [family for name, family in names.items() if name not in installed and not _has_twin(name, installed)]


def _has_twin(name: str, installed: Mapping[str, object]) -> bool:
    table = EXACT.get(name)
    return table == EXACT["arial"] or any(own == table and twin in installed for twin, own in EXACT.items())
