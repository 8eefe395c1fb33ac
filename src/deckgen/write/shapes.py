"""Text boxes, placeholders, decorative shapes and pictures: items in, shape elements out."""

from functools import lru_cache
from typing import Final

from deckgen.geometry import NO_INSETS, Box, Insets
from deckgen.ink import Palette
from deckgen.ooxml.markup import emu, fill, outline, place
from deckgen.ooxml.part import OpenPart
from deckgen.page import Anchor, PictureItem, Shape, ShapeItem, TextItem
from deckgen.record import ShapeRecord
from deckgen.theme import Role
from deckgen.write.holders import Holder
from deckgen.write.record import tell_art, tell_picture, tell_text
from deckgen.write.styles import TextStyle
from deckgen.write.text import write_lines

ANCHORS: Final[dict[Anchor, str]] = {"top": "t", "middle": "ctr", "bottom": "b"}
_CORNER: Final = 6.0
"""Radius of a rounded corner in points."""
_LARGEST_ADJUSTMENT: Final = 50_000
_RECTANGLE: Final = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_SVG: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE: Final = 'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'


def write_text(item: TextItem, holder: Holder | None, free: TextStyle, part: OpenPart) -> str:
    """Return a text item as a placeholder, or as a text box where it has none."""
    click = part.link_page(item.jump) if item.jump else ""
    name = part.introduce(item.name, key=item.key, click=click)
    style = holder.style if holder else free
    if holder is None or not holder.slot.placeholder:
        kind, where = '<p:cNvSpPr txBox="1"/><p:nvPr/>', place(item.box)
        form = _paint(item, holder, style.palette)
        body = f"<a:bodyPr{_inset(item.insets)}{_anchor(item.anchor)}><a:noAutofit/></a:bodyPr>"
    else:
        kind = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{holder.markup}</p:nvPr>'
        where = "" if item.box == holder.slot.box else place(item.box)
        form, body = _differ(item, holder), _body(item, holder)
    paragraphs = write_lines(item.lines, style, part)
    if part.recorded:
        tell_text(part, item, holder, form, body)
    return (
        f"<p:sp><p:nvSpPr>{name}{kind}</p:nvSpPr><p:spPr>{where}{form}</p:spPr>"
        f"<p:txBody>{body}<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _paint(item: TextItem, holder: Holder | None, palette: Palette) -> str:
    """Return geometry, fill and outline of a text box; a free place gives it those of its slot."""
    painted = item.fill or (holder.slot.fill if holder else None)
    drawn = item.outline or (holder.slot.outline if holder else None)
    return _draw(ShapeItem(item.name, item.box, painted, outline=drawn, shape=item.shape), palette)


def _differ(item: TextItem, holder: Holder) -> str:
    """Return what the item changes of its placeholder: geometry, fill, outline; None inherits."""
    slot, palette = holder.slot, holder.style.palette
    return "".join(
        (
            _geometry(item.shape, item.box) if item.shape != "rect" else "",
            fill(palette.ink(item.fill)) if item.fill is not None and item.fill != slot.fill else "",
            outline(palette.ink(item.outline)) if item.outline is not None and item.outline != slot.outline else "",
        )
    )


def _body(item: TextItem, holder: Holder) -> str:
    slot = holder.slot
    insets = "" if item.insets == slot.insets else _inset(item.insets)
    anchor = "" if item.anchor == slot.anchor else _anchor(item.anchor)
    attributes = f"{insets or _WRAP}{anchor}{holder.body}"
    if holder.foreign and slot.type == "sldNum":
        # a number may have more digits than a client's template has room for
        return f"<a:bodyPr{attributes.replace(_WRAP, _NO_WRAP)}/>"
    if slot.type == "body" or (holder.foreign and slot.type in _WORDED):
        # LibreOffice ignores an inherited one; a stored scale would be trusted forever
        return f"<a:bodyPr{attributes}><a:normAutofit/></a:bodyPr>"
    return f"<a:bodyPr{attributes}/>"


_WRAP: Final = ' wrap="square"'
_NO_WRAP: Final = ' wrap="none"'
_WORDED: Final = {"title", "ctrTitle", "subTitle"}
"""Placeholders that a client's layout may let grow with their words."""


@lru_cache(maxsize=64)
def _inset(insets: Insets) -> str:
    return (
        f'{_WRAP} lIns="{emu(insets.left)}" tIns="{emu(insets.top)}" '
        f'rIns="{emu(insets.right)}" bIns="{emu(insets.bottom)}"'
    )


def _anchor(anchor: Anchor) -> str:
    return f' anchor="{ANCHORS[anchor]}"'


def body_properties(insets: Insets, anchor: Anchor, *, fits: bool) -> str:
    """Return the text body's properties in full, as a layout states them."""
    return f'<a:bodyPr vert="horz"{_inset(insets)}{_anchor(anchor)}>{_FIT[fits]}</a:bodyPr>'


_FIT: Final = {True: "<a:normAutofit/>", False: "<a:noAutofit/>"}


def _geometry(shape: Shape, box: Box) -> str:
    guides = ""
    if shape == "roundRect":
        smaller = max(1.0, min(box.w, box.h))
        guides = f'<a:gd name="adj" fmla="val {min(_LARGEST_ADJUSTMENT, round(100_000 * _CORNER / smaller))}"/>'
    return f'<a:prstGeom prst="{shape}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _draw(item: ShapeItem, palette: Palette) -> str:
    painted = "<a:noFill/>" if item.fill is None else fill(palette.ink(item.fill))
    drawn = "<a:ln><a:noFill/></a:ln>" if item.outline is None else outline(palette.ink(item.outline), item.weight)
    return f"{_geometry(item.shape, item.box)}{painted}{drawn}"


def write_shape(item: ShapeItem, palette: Palette, part: OpenPart) -> str:
    """Return a decorative shape; lines become connectors, which PowerPoint lets users bend."""
    name = part.introduce(item.name, decorative=True)
    start, end, record = _form_shape(item, palette)
    if part.recorded:
        part.shapes.append(record)
    return f"{start}{name}{end}"


@lru_cache(maxsize=1024)  # slides of a look have the same ones
def _form_shape(item: ShapeItem, palette: Palette) -> tuple[str, str, ShapeRecord]:
    """Return what stands before and behind the name of a decorative shape, and its record."""
    if item.shape == "line":
        color = item.outline or item.fill or Role.LINE
        line = _draw(item._replace(fill=None, outline=color), palette).replace("<a:noFill/>", "", 1)
        end = f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{place(item.box)}{line}</p:spPr></p:cxnSp>"
        return "<p:cxnSp><p:nvCxnSpPr>", end, tell_art(item, line)
    drawn = _draw(item, palette)
    end = (
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place(item.box)}{drawn}</p:spPr>"
        f'<p:txBody>{_EMPTY}<a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
    )
    return "<p:sp><p:nvSpPr>", end, tell_art(item, drawn, _EMPTY)


_EMPTY: Final = f"<a:bodyPr{_inset(NO_INSETS)}/>"


def _embed(item: PictureItem, part: OpenPart) -> str:
    """Return the reference to a picture's file, and to its drawing beside it."""
    embedded = f'<a:blip r:embed="{part.relate_picture(item.data)}"'
    if not item.svg:
        return f"{embedded}/>"
    drawing = f'<asvg:svgBlip {_SVG_NAMESPACE} r:embed="{part.relate_picture(item.svg)}"/>'
    return f'{embedded}><a:extLst><a:ext uri="{_SVG}">{drawing}</a:ext></a:extLst></a:blip>'


def write_picture(item: PictureItem, holder: Holder | None, part: OpenPart) -> str:
    """Return a picture, in its placeholder where it has one."""
    click = part.link_address(item.link) if item.link else ""
    name = part.introduce(item.name, key=item.key, alt=item.alt, click=click, decorative=not item.alt)
    slot = holder.slot if holder and holder.slot.placeholder else None
    locks = '<a:picLocks noGrp="1" noChangeAspect="1"/>' if slot else '<a:picLocks noChangeAspect="1"/>'
    where = "" if slot and slot.box == item.box else place(item.box)
    form = _RECTANGLE if slot is None or (holder and holder.foreign) else ""
    if part.recorded:
        tell_picture(part, item, holder, form)
    return (
        f"<p:pic><p:nvPicPr>{name}<p:cNvPicPr>{locks}</p:cNvPicPr><p:nvPr>{holder.markup if holder else ''}</p:nvPr>"
        f"</p:nvPicPr><p:blipFill>{_embed(item, part)}"
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{where}{form}</p:spPr></p:pic>"
    )
