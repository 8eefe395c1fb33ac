"""A picture's bytes → the same picture without what its camera or editor wrote beside it; no pixel is encoded anew.

Photos know where and when they were taken, screenshots which program made them, and anything may hang behind a file's
end. A deck goes to clients: it gets the pixels, their colors (profile, gamma) and nothing else. What turns a photo is
applied to the pixels before (`picture_bytes`).
"""

from collections.abc import Callable, Iterator, Mapping

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS iCCP sRGB gAMA cHRM cICP mDCV cLLI sBIT bKGD pHYs".split())
"""Chunks of a PNG that say how it looks."""
_SOI, _EOI, _SOS, _COM = 0xD8, 0xD9, 0xDA, 0xFE
_APPS = range(0xE0, 0xF0)
_RESTARTS = range(0xD0, 0xD8)
_JFIF_BARE = 16
"""Bytes of a JFIF segment after its marker, without a small picture."""
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
"""Extensions of programs that say how often a GIF repeats, and its color profile."""
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _PROGRAM = 0xF9, 0xFF


class UnknownStructureError(ValueError):
    """The bytes are a picture to its decoder and not built as its format says."""


def strip_metadata(data: bytes, kind: str) -> bytes:
    """Return a picture's bytes with what shows of it only.

    Args:
        data: A whole picture, verified.
        kind: "png", "jpeg" or "gif".

    Raises:
        UnknownStructureError: its parts cannot be told from each other.
    """
    try:
        kept = b"".join(_CUTTERS[kind](data))
    except IndexError as error:
        raise UnknownStructureError(kind) from error
    return kept


def _cut_png(data: bytes) -> Iterator[bytes]:
    yield data[: len(_PNG_START)]
    place, name = len(_PNG_START), b""
    while name != b"IEND":
        length = _read_number(data, place, 4)
        name = data[place + 4 : place + 8]
        chunk = data[place : place + length + 12]
        if len(chunk) < length + 12:
            raise UnknownStructureError(name)
        if name in _PNG_KEPT:
            yield chunk
        place += length + 12


def _cut_jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    place = 2
    while True:
        while data[place] == data[place + 1] == 0xFF:  # any number may fill the room before a marker
            place += 1
        marker = data[place + 1]
        if data[place] != 0xFF or marker in {0, _SOI}:
            raise UnknownStructureError(marker)
        if marker == _EOI:
            yield data[place : place + 2]
            return
        end = place + 2 + _read_number(data, place + 2, 2)
        yield from _keep_segment(marker, data[place:end])
        if marker == _SOS:
            start, end = end, _find_marker(data, end)
            yield data[start:end]
        place = end


def _keep_segment(marker: int, segment: bytes) -> Iterator[bytes]:
    """Yield a segment that says how a JPEG looks; its size in print loses the small picture beside it."""
    content = segment[4:]
    if marker == _APPS[0] and content.startswith(b"JFIF\0"):
        bare = len(segment) == _JFIF_BARE + 2
        yield segment if bare else segment[:2] + _JFIF_BARE.to_bytes(2) + segment[4:16] + b"\0\0"
    elif marker in _APPS and not content.startswith((b"ICC_PROFILE\0", b"Adobe")):
        return
    elif marker != _COM:
        yield segment


def _find_marker(data: bytes, place: int) -> int:
    """Return where the pixels of a scan end: at a marker that neither restarts them nor stands for a byte."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0:
            raise UnknownStructureError(_SOS)
        after = data[place + 1]
        if after not in {0, 0xFF, *_RESTARTS}:
            return place
        place += 1 if after == 0xFF else 2


def _cut_gif(data: bytes) -> Iterator[bytes]:
    place = 13 + _measure_colors(data[10])
    yield data[:place]
    while data[place] != _TRAILER:
        start, label = place, data[place + 1]
        if data[place] == _EXTENSION:
            place = _skip_blocks(data, place + 2)
            program = label == _PROGRAM and data[start + 3 : start + 14] in _GIF_KEPT
            kept = program or label == _CONTROL
        elif data[place] == _IMAGE:
            place = _skip_blocks(data, place + 11 + _measure_colors(data[place + 9]))
            kept = True
        else:
            raise UnknownStructureError(data[place])
        if kept:
            yield data[start:place]
    yield data[place : place + 1]


def _measure_colors(flags: int) -> int:
    """Return the bytes of the table of colors that flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _skip_blocks(data: bytes, place: int) -> int:
    """Return where a chain of blocks ends; each begins with its length, the last one has none."""
    while data[place]:
        place += data[place] + 1
    return place + 1


def _read_number(data: bytes, place: int, size: int) -> int:
    """Return a number of some bytes.

    Raises:
        UnknownStructureError: the data end before.
    """
    digits = data[place : place + size]
    if len(digits) < size:
        raise UnknownStructureError(place)
    return int.from_bytes(digits)


_CUTTERS: Mapping[str, Callable[[bytes], Iterator[bytes]]] = {"png": _cut_png, "jpeg": _cut_jpeg, "gif": _cut_gif}
