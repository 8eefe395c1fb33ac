"""QR codes of source links, as small PNG pictures."""

import io
from functools import lru_cache

QUIET_MODULES = 2
"""White border in modules; together with the white card around it scanners find the code on dark slides too."""
LONGEST = 1200
"""Characters; a longer link gives a code too dense to scan from a projector."""


@lru_cache(maxsize=256)
def draw_qr(url: str) -> bytes:
    """Return a black-on-white PNG; b"" for a link that is too long to scan.

    One fixed mask instead of the eight that the standard tries: every reader decodes it, and it is four times
    faster to make.
    """
    import segno  # noqa: PLC0415 - 40 ms to import, and decks without sources do not need it

    if len(url) > LONGEST:
        return b""
    code = segno.make(url, micro=False, error="l", boost_error=False, mask=3)
    picture = io.BytesIO()
    code.save(picture, kind="png", scale=4, border=QUIET_MODULES)
    return picture.getvalue()
