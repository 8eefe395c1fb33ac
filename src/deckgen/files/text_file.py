"""A file's path → its bytes or its text; a file that cannot be read is a finding."""

from pathlib import Path

from deckgen.catalogue.files import UNREADABLE_FILE
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.decode import decode_text
from deckgen.files.world import NotAFileError, World


def read_file(path: Path, world: World, diagnostics: Diagnostics) -> bytes | None:
    """Return the bytes of a regular file; None, after a finding, when there is none."""
    at = Location(path.as_posix())
    try:
        return world.read(path)
    except NotAFileError:
        diagnostics.report(UNREADABLE_FILE, at=at, name=path.name, reason="it is no regular file")
    except OSError as error:
        diagnostics.report(UNREADABLE_FILE, at=at, name=path.name, reason=error.strerror or error)
    return None


def read_text_file(path: Path, world: World, diagnostics: Diagnostics) -> str | None:
    """Return the text of a regular file; None, after a finding, when there is none."""
    data = read_file(path, world, diagnostics)
    return None if data is None else decode_text(data, path.as_posix(), diagnostics)
