"""QR codes of source links, as small PNG pictures."""

import struct
import zlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from deckgen.deferred import defer, defer_import

if TYPE_CHECKING:
    import segno
else:  # decks without sources do not need it
    segno = defer("segno")
    defer_import("segno.writers")  # they import HTTP, TLS and mail, which takes as long as drawing five codes

QUIET_MODULES = 4
"""Light border in modules, as the standard asks; scanners find the code on dark slides, too."""
SCALE = 8
"""Pixels a module: so many that what shrinks the picture blurs no module away, and a byte of a row holds just one."""
WHITE, BLACK = b"\xff", b"\x00"
LIGHT = "FFFFFF"
"""The color of light modules and of the border where a look gives no other."""
PIXELS = bytes.maketrans(b"\x00\x01", WHITE + BLACK)
"""From modules, which are 1 where they are dark."""
LONGEST = 1200
"""Characters; a longer link gives a code too dense to scan from a projector."""
TRACKING_NAMES = frozenset({"did", "fbclid", "gclid"})
TRACKING_PREFIXES = ("mc_", "sc_", "trk", "utm_")
"""What a link carries for counting visitors only: it makes the code dense and leads nowhere."""

DrawCode: TypeAlias = Callable[[str, str], bytes]
"""A link and a light color → its code, drawn now or before."""


@lru_cache(maxsize=256)
def draw_qr(url: str, light: str = LIGHT) -> bytes:
    """Return a PNG in black on a light color; b"" for a link that is too long to scan.

    One fixed mask instead of the eight that the standard tries: every reader decodes it, and it is four times
    faster to make. Modules become pixels here because segno's own PNG writer takes longer than its encoder.
    """
    target = drop_tracking(url)
    if len(target) > LONGEST or not target.isprintable():
        return b""
    code = segno.make(target, micro=False, error="l", boost_error=False, mask=3)
    return _write_png([bytes(row.translate(PIXELS)) for row in code.matrix], light)


def measure_quiet(code: bytes) -> float:
    """Return how wide the light border of a code is at each side, as a share of its picture."""
    (pixels,) = struct.unpack_from(">I", code, 16)
    return QUIET_MODULES * SCALE / float(pixels)


def drop_tracking(url: str) -> str:
    """Return a link without the parameters that only count visitors; every other parameter stays as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that hold no address: not ours to judge
        return url
    kept = [pair for pair in parts.query.split("&") if not _is_tracking(pair)]
    return url if "&".join(kept) == parts.query else parts._replace(query="&".join(kept)).geturl()


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in TRACKING_NAMES or name.startswith(TRACKING_PREFIXES)


def _write_png(rows: Sequence[bytes], light: str) -> bytes:
    """Return a PNG of modules given as bytes of eight pixels, with a border; of a palette unless light is white."""
    side = (len(rows) + 2 * QUIET_MODULES) * SCALE
    margin = WHITE * QUIET_MODULES
    # The byte before each row says that it is not filtered.
    border = (b"\0" + WHITE * (side // SCALE)) * (QUIET_MODULES * SCALE)
    lines = [(b"\0" + margin + row + margin) * SCALE for row in rows]
    pixels = zlib.compress(b"".join((border, *lines, border)), 1)
    palette = () if light == LIGHT else ((b"PLTE", bytes(3) + bytes.fromhex(light)),)
    head = struct.pack(">2I5B", side, side, 1, 3 if palette else 0, 0, 0, 0)
    chunks = ((b"IHDR", head), *palette, (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
