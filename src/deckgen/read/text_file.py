"""A settings file's path → its text; a file that cannot be read is a finding."""

from pathlib import Path

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.decode import decode_text


def read_text_file(path: Path, diagnostics: Diagnostics) -> str | None:
    """Return the text of a regular file; None, after a finding, when there is none."""
    at = Location(path.as_posix())
    try:
        if path.is_file():
            return decode_text(path.read_bytes(), at.path, diagnostics)
        diagnostics.error("unreadable-file", f"{path.name} is not a file.", at=at)
    except OSError as error:
        diagnostics.error("unreadable-file", f"{path.name} cannot be read: {error.strerror or error}.", at=at)
    return None
