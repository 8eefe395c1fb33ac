"""QR codes of source links, as small PNG pictures."""

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache

QUIET_MODULES = 2
"""White border in modules; together with the white card around it scanners find the code on dark slides too."""
SCALE = 4
"""Pixels a module."""
LONGEST = 1200
"""Characters; a longer link gives a code too dense to scan from a projector."""


@lru_cache(maxsize=256)
def draw_qr(url: str) -> bytes:
    """Return a black-on-white PNG; b"" for a link that is too long to scan.

    One fixed mask instead of the eight that the standard tries: every reader decodes it, and it is four times
    faster to make. Modules become pixels here because segno's own PNG writer takes longer than its encoder.
    """
    import segno  # noqa: PLC0415 - 40 ms to import, and decks without sources do not need it

    if len(url) > LONGEST or not url.isprintable():
        return b""
    code = segno.make(url, micro=False, error="l", boost_error=False, mask=3)
    return _write_png([[not module for module in row] for row in code.matrix])


def _write_png(rows: Sequence[Sequence[bool]]) -> bytes:
    """Return a black-and-white PNG of light modules, `SCALE` pixels each, with a white border."""
    side = (len(rows) + 2 * QUIET_MODULES) * SCALE
    margin = "1" * (QUIET_MODULES * SCALE)
    white = _pack_row("1" * side) * (QUIET_MODULES * SCALE)
    light, dark = "1" * SCALE, "0" * SCALE
    lines = [_pack_row(margin + "".join([light if cell else dark for cell in row]) + margin) * SCALE for row in rows]
    pixels = zlib.compress(b"".join((white, *lines, white)), 9)
    head = struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _pack_row(bits: str) -> bytes:
    """Return a row of pixels, eight to a byte, behind the byte that says it is not filtered."""
    count = -(-len(bits) // 8)
    return b"\0" + int(bits.ljust(count * 8, "0"), 2).to_bytes(count, "big")
