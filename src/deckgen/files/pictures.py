"""A picture's file → a verified `Picture`: regular files inside the project only, real format, sane size.

Comes in: a reference as an author wrote it, or a company's name. Goes out: pictures with bytes that PowerPoint
shows as they are (PNG, JPEG, GIF); other formats are converted to PNG. Whatever is wrong is a finding, never an
exception.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from deckgen.blocks import Picture
from deckgen.catalogue.pictures import BROKEN_PICTURE, LARGE_PICTURE, MISSING_PICTURE, OUTSIDE_PICTURE, REMOTE_PICTURE
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location
from deckgen.digest import digest_content
from deckgen.files.alike import find_alike
from deckgen.files.memo import Memo
from deckgen.files.world import LargeFileError, NotAFileError, PathKind, World
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from deckgen.files import picture_bytes
else:  # most courses have no pictures, and few of them a wrong one
    picture_bytes = defer("deckgen.files.picture_bytes")

_LARGEST_FILE = 40_000_000
_URL = defer_pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]+:|//)")
"""A scheme has two letters or more, so that `C:\\photo.png` is a path."""


PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg"})
"""Endings of pictures; what a file holds is found out when it is read."""


class Shelf(NamedTuple):
    """Where the pictures of a file may be."""

    world: World
    memo: Memo
    base: Path
    """Folder of the file that refers to them."""
    root: Path
    """The project: nothing outside is read, not even through a symbolic link."""


def is_picture(name: str) -> bool:
    """Return True for the name of a picture."""
    return Path(name).suffix.lower() in PICTURES


def load_picture(
    reference: str, shelf: Shelf, diagnostics: Diagnostics, at: Location | None, alt: str = "", caption: str = ""
) -> Picture | None:
    """Read and verify one picture.

    Args:
        reference: The path as written in the notes, percent-encoded or not, relative to the shelf's base, else to a
            folder around it up to its root.
        shelf: Where the picture may be.
        diagnostics: Receives the findings.
        at: Place of the reference.
        alt: What the picture shows, in the author's words.
        caption: The author's caption.

    Returns:
        The picture; None, after a finding, when it cannot be used.
    """
    try:
        path, pixels = open_picture(reference, shelf)
    except picture_bytes.UnusablePictureError as problem:
        diagnostics.report(problem.kind, at=at, hint=problem.hint, **problem.words)
        return None
    return _make_picture(path, pixels, alt, caption, at.line if at else 0)


def open_picture(reference: str, shelf: Shelf) -> "tuple[Path, picture_bytes.Pixels]":
    """Return where a picture stands and what it shows.

    Raises:
        UnusablePictureError: it cannot be used.
    """
    path, data = read_file_named(reference, shelf)
    pixels = shelf.memo.recall(
        kind="picture",
        key=lambda: (digest_content(data), path.name),
        make=lambda: picture_bytes.read_pixels(data, path.name),
        weigh=lambda made: len(made.data),
    )
    return path, pixels


def read_file_named(reference: str, shelf: Shelf) -> tuple[Path, bytes]:
    """Return where the file that a reference means stands, and its bytes; some editors write a picture out, `data:…`.

    Raises:
        UnusablePictureError: there is none inside the root, or it cannot be read.
    """
    if reference[:5].lower() == "data:":
        return picture_bytes.read_written(reference)
    path = _find_file(reference, shelf)
    return path, _read_bytes(path, shelf.world)


def _make_picture(path: Path, pixels: "picture_bytes.Pixels", alt: str, caption: str, line: int) -> Picture:
    return Picture(
        name=path.name,
        format=pixels.format,
        data=pixels.data,
        width=pixels.width,
        height=pixels.height,
        alt=alt,
        caption=caption,
        path=path.as_posix(),
        line=line,
    )


def _find_file(reference: str, shelf: Shelf) -> Path:
    """Return the file a reference means.

    Raises:
        UnusablePictureError: there is none, or not inside the root.
    """
    if _URL.match(reference):
        raise picture_bytes.UnusablePictureError(REMOTE_PICTURE, name=_shorten(reference))
    home = shelf.world.resolve(shelf.root)
    for path in _spell_paths(reference, shelf, home):
        kind = shelf.world.look(path)
        if kind in {PathKind.BROKEN, PathKind.REFUSED}:
            raise picture_bytes.UnusablePictureError(MISSING_PICTURE, name=_shorten(reference))
        if kind is not PathKind.NOTHING:
            if not shelf.world.resolve(path).is_relative_to(home):
                raise picture_bytes.UnusablePictureError(OUTSIDE_PICTURE, name=path.name)
            return path
    hint = _suggest_file(unquote(reference), shelf, home)
    raise picture_bytes.UnusablePictureError(MISSING_PICTURE, hint, name=_shorten(reference))


def _spell_paths(reference: str, shelf: Shelf, home: Path) -> Iterable[Path]:
    """Yield the paths a reference can mean: percent-encoded, with backslashes, accents as one character or as two."""
    written = (reference, unquote(reference), unquote(reference).replace("\\", "/"))
    spellings = dict.fromkeys((*written, *(normalize(form, text) for form in ("NFC", "NFD") for text in written)))
    between = [place for place in shelf.base.parents if home in shelf.world.resolve(place).parents]
    for spelling in spellings:
        if spelling.strip():
            yield from (place / spelling for place in (shelf.base, *between, shelf.root))


def _suggest_file(reference: str, shelf: Shelf, home: Path) -> str:
    """Return the picture with the nearest name in the folder that the reference speaks of."""
    folder_name, _, wanted = reference.replace("\\", "/").rpartition("/")
    for folder in (shelf.base / folder_name, shelf.root / folder_name):
        close = find_alike(wanted, _list_pictures(folder, shelf.world, home)[:1000])
        if close:
            return f"Did you mean “{f'{folder_name}/' if folder_name else ''}{close}”?"
    return "The path is relative to the file that names it or to the project."


def _list_pictures(folder: Path, world: World, home: Path) -> list[str]:
    """Return the names of the pictures in a folder of the project."""
    if not (world.is_folder(folder) and world.resolve(folder).is_relative_to(home)):
        return []
    try:
        return [entry.name for entry in world.list(folder) if is_picture(entry.name)]
    except OSError:
        return []


def _read_bytes(path: Path, world: World) -> bytes:
    """Return the bytes of a regular file of a sane size.

    Raises:
        UnusablePictureError: it is something else, or cannot be read.
    """
    try:
        return world.read(path, _LARGEST_FILE)
    except NotAFileError as error:
        raise picture_bytes.UnusablePictureError(
            BROKEN_PICTURE, name=path.name, reason="it is no regular file"
        ) from error
    except LargeFileError as error:
        size = f"{error.size / 1e6:.0f} MB"
        hint = f"The limit is {_LARGEST_FILE // 1_000_000} MB; a slide needs 2000 pixels across."
        raise picture_bytes.UnusablePictureError(LARGE_PICTURE, hint, name=path.name, excess=f"has {size}") from error
    except OSError as error:
        raise picture_bytes.UnusablePictureError(BROKEN_PICTURE, name=path.name, reason=error.strerror) from error


def _shorten(reference: str) -> str:
    return reference if len(reference) <= 120 else f"{reference[:119]}…"
