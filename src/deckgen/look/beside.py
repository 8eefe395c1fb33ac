"""The files beside a theme's own that it brings along: a client's template, tables of widths.

Comes in: what the theme's file says, and where it stands. Goes out: bytes. A file that cannot be used is a finding.
"""

from pathlib import Path, PurePosixPath

from deckgen.catalogue.look import UNUSABLE_TEMPLATE, UNUSABLE_WIDTHS
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.world import LargeFileError, NotAFileError, World
from deckgen.files.yaml_fields import Fields
from deckgen.files.yaml_nodes import Scalar
from deckgen.fonts import WidthTable, read_family
from deckgen.named_tuple import NamedTuple

THEME_FILE = "theme.yaml"
WIDTHS = "widths"
"""The folder beside a theme.yaml that holds its tables of widths."""
_LARGEST_TEMPLATE = 200_000_000
_LARGEST_TABLE = 5_000_000


class ThemeHome(NamedTuple):
    """Where a theme's file stands."""

    path: Path
    home: Path
    """The folder that its logo and its template may stand in."""


def read_template(own: Fields, origin: ThemeHome, world: World) -> bytes | None:
    """Return the client's template that a theme names; b"" where it wants none, None where it says nothing usable."""
    node = own.node("template")
    if node is None:
        return None
    name = node.text.strip() if isinstance(node, Scalar) else ""
    if isinstance(node, Scalar) and name in {"", "none"}:
        return b""
    reason = "it is no path." if not name else ""
    home = world.resolve(origin.home)
    path = origin.path.parent / PurePosixPath(name.replace("\\", "/"))
    if name and not world.resolve(path).is_relative_to(home):
        reason = f"“{name}” lies outside the project."
    elif name:
        data, reason = _read_bytes(path, world, _LARGEST_TEMPLATE)
        if not reason:
            return data
    hint = f"It is looked for at {path.as_posix()}." if name else "Name a .potx or .pptx beside this file."
    own.diagnostics.report(UNUSABLE_TEMPLATE, at=node.at, hint=hint, reason=reason)
    return None


def read_template_file(path: Path, world: World, diagnostics: Diagnostics) -> bytes | None:
    """Return the client's template that stands for a theme; None, after a finding, when it cannot be read."""
    data, reason = _read_bytes(path, world, _LARGEST_TEMPLATE)
    if reason:
        diagnostics.report(UNUSABLE_TEMPLATE, at=Location(path.as_posix()), hint="", reason=reason)
        return None
    return data


def read_widths(own: Fields, origin: ThemeHome, world: World) -> tuple[WidthTable, ...]:
    """Return the tables of widths in the folder of a theme; of one that stands alone in a file there are none."""
    folder = origin.path.parent / WIDTHS
    if origin.path.name != THEME_FILE or not world.is_folder(folder):
        return ()
    tables, home = list[WidthTable](), world.resolve(origin.home)
    for name in _list_tables(folder, world):
        if not world.resolve(folder / name).is_relative_to(home):
            continue
        content, reason = _read_bytes(folder / name, world, _LARGEST_TABLE)
        try:
            tables.append(WidthTable(read_family(content), content))
        except ValueError:
            reason = reason or "it is no table of widths."
            place = Location((folder / name).as_posix())
            own.diagnostics.report(UNUSABLE_WIDTHS, at=place, name=name, reason=reason)
    return tuple(tables)


def _list_tables(folder: Path, world: World) -> tuple[str, ...]:
    try:
        return tuple(entry.name for entry in world.list(folder) if entry.name.endswith(".json"))
    except OSError:
        return ()


def _read_bytes(path: Path, world: World, most: int) -> tuple[bytes, str]:
    """Return the bytes of a file, and why there are none."""
    try:
        data = world.read(path, most)
    except NotAFileError:
        return b"", f"“{path.name}” is no regular file."
    except LargeFileError as error:
        return b"", f"“{path.name}” has {error.size / 1e6:.0f} MB."
    except OSError as error:
        return b"", f"“{path.name}” cannot be read: {error.strerror}."
    return data, "" if data else f"“{path.name}” is empty."
