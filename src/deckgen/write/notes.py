"""Speaker notes: a page's lines in, a notes slide out, with the slide's picture, the text and the number."""

from typing import Final

from deckgen.ooxml.markup import DECLARATION, ROOT_SHAPE, SLIDE_NAMESPACES
from deckgen.ooxml.part import OpenPart
from deckgen.page import Page
from deckgen.write.styles import TextStyle
from deckgen.write.text import write_lines

_NUMBER_FIELD: Final = "{7C4B2E0A-5D31-4F0E-8B8E-2F6C1D9A3E55}"


def write_notes(page: Page, style: TextStyle, part: OpenPart) -> bytes:
    """Return the notes part of a page."""
    picture, text, number = (part.introduce(name) for name in ("Slide image", "Notes", "Slide number"))
    start = (
        f"{DECLARATION}<p:notes {SLIDE_NAMESPACES}><p:cSld><p:spTree>{ROOT_SHAPE}"
        f'<p:sp><p:nvSpPr>{picture}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f'<p:sp><p:nvSpPr>{text}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        "<p:txBody><a:bodyPr/><a:lstStyle/>"
    )
    end = (
        "</p:txBody></p:sp>"
        f'<p:sp><p:nvSpPr>{number}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum">'
        f'<a:rPr lang="en-US"/><a:t>{part.number}</a:t></a:fld></a:p></p:txBody></p:sp>'
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    return start.encode() + write_lines(page.notes, style, part).encode() + end.encode()
