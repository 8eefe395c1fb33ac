"""Text and numbers as XML: escaping, EMU, scheme colors, language tags, namespaces. Strings in, strings out."""

import re
from functools import cache, lru_cache
from typing import Final

from deckgen.geometry import Box
from deckgen.ink import Ink
from deckgen.language import DEFAULT, LANGUAGES

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A16: Final = "http://schemas.microsoft.com/office/drawing/2014/main"
DECORATIVE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
LINK_COLOR: Final = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"
PART_NAMESPACES: Final = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
SLIDE_NAMESPACES: Final = (
    f'{PART_NAMESPACES} xmlns:p14="{P14}" xmlns:a16="{A16}" xmlns:adec="{DECORATIVE}" xmlns:ahyp="{LINK_COLOR}"'
)
ROOT_SHAPE: Final = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What every shape tree begins with."""

_EMU_PER_POINT: Final = 12700
_PERCENT: Final = 1000
"""A percent in the unit of DrawingML."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
"""Below U+0100. Surrogates, forbidden as well, are dropped by encoding: as a set they take long to compile."""


def escape(text: str) -> str:
    """Return the text as XML content, without the characters that XML cannot hold."""
    if not text.isprintable():
        text = _CONTROLS.sub("", text).encode("utf-8", "ignore").decode().replace("\ufffe", "").replace("\uffff", "")
    if "&" in text or "<" in text or ">" in text or '"' in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text


def escape_attribute(text: str) -> str:
    """Return the text as an attribute value; line ends and tabs survive the parser."""
    escaped = escape(text)
    if "\n" in escaped or "\t" in escaped:
        return escaped.replace("\n", "&#10;").replace("\t", "&#9;")
    return escaped


@lru_cache(maxsize=4096)
def quote_name(name: str) -> str:
    """Return a shape's name as an attribute value; few names serve many slides."""
    return escape_attribute(name)


def emu(points: float) -> int:
    """Return points as English Metric Units."""
    return round(points * _EMU_PER_POINT)


def centipoints(points: float) -> int:
    """Return points as hundredths of a point, the unit of type sizes and paragraph gaps."""
    return round(points * 100)


@cache
def color(ink: Ink) -> str:
    """Return a color of the theme's scheme, or its variant."""
    mod = f'<a:lumMod val="{ink.mod * _PERCENT}"/>' if ink.mod != 100 else ""
    off = f'<a:lumOff val="{ink.off * _PERCENT}"/>' if ink.off else ""
    return (
        f'<a:schemeClr val="{ink.slot}">{mod}{off}</a:schemeClr>' if mod or off else f'<a:schemeClr val="{ink.slot}"/>'
    )


@cache
def fill(ink: Ink) -> str:
    """Return a solid fill in a color of the theme."""
    return f"<a:solidFill>{color(ink)}</a:solidFill>"


def outline(ink: Ink, weight: float = 0.75) -> str:
    """Return an outline in a color of the theme, `weight` points wide."""
    return f'<a:ln w="{emu(weight)}">{fill(ink)}</a:ln>'


@lru_cache(maxsize=4096)
def place(box: Box, tag: str = "a:xfrm") -> str:
    """Return where a box stands."""
    return (
        f'<{tag}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(max(0.0, box.w))}" cy="{emu(max(0.0, box.h))}"/></{tag}>'
    )


def language_tag(lang: str) -> str:
    """Return the language with a region, as Office wants it: "fr" → "fr-FR"."""
    return LANGUAGES[lang or DEFAULT].tag if not lang or lang in LANGUAGES else lang
