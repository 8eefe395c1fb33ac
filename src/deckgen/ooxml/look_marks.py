"""A theme and a master → a digest of what people change of them: colors, fonts, sizes of text, the ground, places.

Programs write these parts anew as they like; these few values they keep. They are found in the text, for the writer has
no tree of it and a master is read on few ways only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from deckgen.deferred_patterns import defer_pattern
from deckgen.ooxml.digests import digest_text

_COLOR: Final = defer_pattern(r'(?:val|lastClr)="([0-9A-Fa-f]{6})"')
_FONT: Final = defer_pattern(r'<a:latin\b[^>]*\btypeface="([^"]*)"')
_STYLE: Final = defer_pattern(r'\bsz="(\d+)"|<a:(?:schemeClr|srgbClr)\b[^>]*\bval="(\w+)"')
_GROUND: Final = defer_pattern(r'<a:(?:schemeClr|srgbClr)\b[^>]*\bval="(\w+)"')
_PLACE: Final = defer_pattern(r"<p:sp>.*?</p:sp>", re.DOTALL)
_LENGTH: Final = defer_pattern(r'\b(x|y|cx|cy)="(-?\d+)"')


@lru_cache(maxsize=8)
def digest_marks(theme: bytes, master: bytes) -> str:
    """Return the digest of what people change of a theme and a master by hand, but for what they draw."""
    texts = theme.decode(errors="replace"), master.decode(errors="replace")
    return digest_text("\x1e".join((*_list_theme(texts[0]), *_list_master(texts[1]))))


def _list_theme(theme: str) -> Iterator[str]:
    yield from (color.upper() for color in _COLOR.findall(_cut(theme, "a:clrScheme")))
    yield from _FONT.findall(_cut(theme, "a:fontScheme"))


def _list_master(master: str) -> Iterator[str]:
    yield from _GROUND.findall(_cut(master, "p:bg"))
    for style in ("p:titleStyle", "p:bodyStyle"):
        yield from map("".join, _STYLE.findall(_cut(_cut(master, style), "a:lvl1pPr")))
    for shape in _PLACE.findall(master):
        if "<p:ph" in shape:
            yield from map("=".join, sorted(_LENGTH.findall(_cut(shape, "a:xfrm"))))


def _cut(text: str, name: str) -> str:
    """Return the first element of a name; "" where there is none."""
    start, end = text.find(f"<{name}"), text.find(f"</{name}>")
    return text[start:end] if 0 <= start < end else ""
