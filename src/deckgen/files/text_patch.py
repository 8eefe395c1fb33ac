"""Edits of a text file by line and column → its bytes, everything else of it as it was.

Encoding, byte order mark, line ends, the end of the last line and bytes that are no text stay. Lines and columns count
in the text as it is read (`decode_text`), from 1.
"""

import codecs
import re
from collections.abc import Iterable

from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import decode_text
from deckgen.named_tuple import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Edit(NamedTuple):
    """A stretch of a file becomes another text."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    r"""Column after its last character; that of a line's end is one more than the line has characters."""
    text: str
    r"""Line ends are "\n", whatever the file has."""


def patch_text(data: bytes, edits: Iterable[Edit]) -> bytes | None:
    """Return a file's bytes with some stretches exchanged.

    Args:
        data: The file as it is.
        edits: Of that file, in any order, none over another.

    Returns:
        The new bytes; None where an edit lies on a line that was not read as it stands, or outside the file.
    """
    mark, encoding = _find_encoding(data)
    text = data[len(mark) :].decode(encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass")
    ends = list(_LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(text)]
    read = decode_text(data, "", Diagnostics()).split("\n")
    own_end = ends[0][0] if ends else "\n"

    def find_offset(line: int, column: int) -> int | None:
        if not 1 <= line <= min(len(read), len(starts)):
            return None
        start, stop = starts[line - 1], stops[line - 1]
        return start + column - 1 if text[start:stop] == read[line - 1] and column - 1 <= stop - start else None

    pieces: list[str] = []
    last = 0
    for edit in sorted(edits):
        begin, end = find_offset(edit.line, edit.column), find_offset(edit.end_line, edit.end_column)
        if begin is None or end is None or not last <= begin <= end:
            return None
        pieces += (text[last:begin], edit.text.replace("\n", own_end))
        last = end
    whole = "".join((*pieces, text[last:]))
    return mark + whole.encode(encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass")


def _find_encoding(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a file and its encoding."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return mark, encoding
    return (codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""), "utf-8"
