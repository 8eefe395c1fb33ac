"""The notes master: a portrait page with the slide above, the text below and the number in the corner."""

from typing import Final

from deckgen.geometry import Box, Size
from deckgen.ink import OWN_PALETTE
from deckgen.ooxml.markup import DECLARATION, PART_NAMESPACES, ROOT_SHAPE, centipoints, emu, fill, place
from deckgen.ooxml.part import OpenPart, PartNames
from deckgen.stage import NOTES_SIZE, design_notes_page
from deckgen.theme import Theme
from deckgen.write.template.theme import LIGHT_MAP

_LEVELS: Final = 5
_FACE: Final = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
_NUMBER: Final = "{5A8F7E21-64B3-4D0C-9E17-0C3B2A1D4F66}"


def render_notes_master(theme: Theme, size: Size = NOTES_SIZE) -> str:
    """Return the notes master for a page of some size; its one relationship is a theme of its own."""
    part = OpenPart(PartNames())
    levels = "".join(_level(level, theme.sizes.notes) for level in range(_LEVELS))
    page = design_notes_page(theme.size, size)
    image = (
        f'<p:sp><p:nvSpPr>{part.introduce("Slide image")}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_place(page.picture)}"
        f'<a:noFill/><a:ln w="9525">{fill(OWN_PALETTE.line)}</a:ln></p:spPr></p:sp>'
    )
    text = _text_holder(
        part.introduce("Notes"),
        '<p:ph type="body" sz="quarter" idx="3"/>',
        _place(page.text),
        _body(levels),
    )
    number = _text_holder(
        part.introduce("Slide number"),
        '<p:ph type="sldNum" sz="quarter" idx="5"/>',
        _place(page.number),
        _number_body(theme.sizes.footer),
    )
    return (
        f"{DECLARATION}<p:notesMaster {PART_NAMESPACES}><p:cSld>"
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{ROOT_SHAPE}{image}{text}{number}</p:spTree></p:cSld><p:clrMap {LIGHT_MAP}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _body(levels: str) -> str:
    # the levels stand here as well as in the notes style, which LibreOffice does not read
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/>'
        f'<a:lstStyle>{levels}</a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p>'
    )


def _number_body(size: float) -> str:
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>'
        f'<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="{centipoints(size)}">{fill(OWN_PALETTE.text)}{_FACE}</a:defRPr>'
        f'</a:lvl1pPr></a:lstStyle><a:p><a:fld id="{_NUMBER}" type="slidenum"><a:rPr lang="en-US"/>'
        "<a:t>‹#›</a:t></a:fld></a:p>"
    )


def _place(box: Box) -> str:
    return f'{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _text_holder(name: str, mark: str, where: str, body: str) -> str:
    return (
        f'<p:sp><p:nvSpPr>{name}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{where}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )


def _level(level: int, size: float) -> str:
    return (
        f'<a:lvl{level + 1}pPr marL="{emu(18.0 * level)}" algn="l"><a:buNone/>'
        f'<a:defRPr sz="{centipoints(size)}">{fill(OWN_PALETTE.text)}{_FACE}</a:defRPr></a:lvl{level + 1}pPr>'
    )
