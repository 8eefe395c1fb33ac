"""A layout part: a `Frame` in, its art and placeholders as XML out."""

from collections.abc import Mapping
from typing import Final

from deckgen.ink import OWN_PALETTE, Ink, Palette
from deckgen.ooxml.markup import (
    DECLARATION,
    ROOT_SHAPE,
    SLIDE_NAMESPACES,
    centipoints,
    escape,
    escape_attribute,
    fill,
    outline,
    place,
)
from deckgen.ooxml.part import OpenPart
from deckgen.page import Frame, PictureItem, ShapeItem, Slot
from deckgen.write.bullets import draw_bullet
from deckgen.write.holders import Holder
from deckgen.write.shapes import body_properties, write_picture, write_shape
from deckgen.write.styles import TextStyle
from deckgen.write.text import ALIGNMENTS, typeface

_NUMBER_FIELD: Final = "{3E1C0D5A-9B27-4C6E-A1F4-6D2B8E7F9C10}"
_END: Final = b"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
_LEVEL_NAMES: Final = ("First level", "Second level", "Third level", "Fourth level", "Fifth level")


class LayoutWriter:
    """Writes the layouts of one template; what they say alike of their placeholders is written once."""

    def __init__(self) -> None:
        self._formats: dict[int, tuple[Holder, bytes]] = {}
        """Identity of a placeholder → the placeholder, which keeps it from being another's, and its format."""
        self._levels: dict[int, tuple[TextStyle, str]] = {}
        """The same of its style, with the levels of the list style."""

    def write(self, frame: Frame, holders: Mapping[str, Holder], part: OpenPart) -> bytes:
        """Return the layout part of a frame; the art lies under the placeholders."""
        art = "".join([_write_art(item, frame.palette, part) for item in frame.art])
        ground = frame.palette.ink(frame.background)
        background = "" if ground == OWN_PALETTE.background else paint_background(ground)
        kind = f' type="{escape_attribute(frame.type)}"' if frame.type else ""
        start = (
            f'{DECLARATION}<p:sldLayout {SLIDE_NAMESPACES}{kind} preserve="1" userDrawn="1">'
            f'<p:cSld name="{escape_attribute(frame.name)}">{background}'
            f"<p:spTree>{ROOT_SHAPE}{art}"
        )
        return start.encode() + self.write_placeholders(holders, part) + _END

    def write_placeholders(self, holders: Mapping[str, Holder], part: OpenPart) -> bytes:
        """Return placeholders with their whole format, as layouts and masters state it."""
        written = [
            b"<p:sp><p:nvSpPr>%b%b</p:sp>" % (part.introduce(holder.slot.name).encode(), self._format(holder))
            for holder in holders.values()
            if holder.slot.placeholder
        ]
        return b"".join(written)

    def _format(self, holder: Holder) -> bytes:
        known = self._formats.get(id(holder))
        if known is None:
            written = _format_placeholder(holder, self._list_levels(holder.style)).encode()
            known = self._formats[id(holder)] = holder, written
        return known[1]

    def _list_levels(self, style: TextStyle) -> str:
        known = self._levels.get(id(style))
        if known is None:
            known = self._levels[id(style)] = style, list_levels(style)
        return known[1]


def paint_background(ink: Ink) -> str:
    """Return a background of one color."""
    return f"<p:bg><p:bgPr>{fill(ink)}<a:effectLst/></p:bgPr></p:bg>"


def _write_art(item: ShapeItem | PictureItem, palette: Palette, part: OpenPart) -> str:
    match item:
        case ShapeItem():
            return write_shape(item, palette, part)
        case PictureItem():
            return write_picture(item, None, part)


def _format_placeholder(holder: Holder, levels: str) -> str:
    slot, markup = holder.slot, holder.markup
    body = body_properties(slot.insets, slot.anchor, fits=slot.type == "body")
    if slot.prompt and slot.type not in {"ftr", "sldNum", "dt"}:
        markup = markup.replace("/>", ' hasCustomPrompt="1"/>')
    ink = holder.style.palette.ink
    painted = "" if slot.fill is None else fill(ink(slot.fill))
    drawn = "" if slot.outline is None else outline(ink(slot.outline))
    return (
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{markup}</p:nvPr></p:nvSpPr>'
        f'<p:spPr>{place(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{painted}{drawn}</p:spPr>'
        f"<p:txBody>{body}<a:lstStyle>{levels}</a:lstStyle>{_prompt(slot)}</p:txBody>"
    )


def list_levels(style: TextStyle) -> str:
    """Return the levels of a list style: margins, bullet, alignment and characters."""
    return "".join([_level(style, level) for level in range(len(style.formats))])


def _level(style: TextStyle, level: int) -> str:
    left, first = style.formats[level].margin
    bullet = draw_bullet(style.bullet) if style.bullets else "<a:buNone/>"
    return (
        f'<a:lvl{level + 1}pPr marL="{left}" indent="{first}" algn="{ALIGNMENTS[style.align]}">'
        f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{centipoints(style.size)}" b="{style.bold:d}">{fill(style.color)}'
        f"{typeface(style.font, style.mono)}</a:defRPr></a:lvl{level + 1}pPr>"
    )


def _prompt(slot: Slot) -> str:
    match slot.type:
        case "sldNum":
            return f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>'
        case "ftr":
            # LibreOffice takes the face of a footer from its text run, and falls back to a serif without one
            return _say(slot.prompt or " ")
        case "body" if slot.bullets and not slot.prompt:
            return "".join(_say(name, level) for level, name in enumerate(_LEVEL_NAMES))
        case "body" | "title" | "ctrTitle" | "subTitle" | "pic" | "tbl" | "chart" | "dt":
            return _say(slot.prompt) if slot.prompt else '<a:p><a:endParaRPr lang="en-US"/></a:p>'


def _say(text: str, level: int = 0) -> str:
    depth = f'<a:pPr lvl="{level}"/>' if level else ""
    return f'<a:p>{depth}<a:r><a:rPr lang="en-US"/><a:t>{escape(text)}</a:t></a:r></a:p>'
