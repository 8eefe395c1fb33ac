"""The label of a copy: a line in the corner of a hidden slide that says where it comes from and what to do with it.

It is no part of what the notes say: who compares the slide with another leaves it out (`merge.labels`).
"""

from typing import Final

from lxml import etree

from deckgen.language import find_language
from deckgen.language.labels import Label
from deckgen.merge.labels import LABEL_KEY, LABEL_NAME
from deckgen.merge.markup import Node, tag
from deckgen.merge.slides.identity import SHAPE_ID
from deckgen.ooxml.markup import A16, PART_NAMESPACES, emu, escape

_HEIGHT: Final = 26.0
_SIZE: Final = 12.0
"""Points of its words."""
_CHARACTER: Final = 0.56
"""Em that a character takes, on the safe side."""
_INSET: Final = 10.0


def build_label(root: Node, shape: int, slide: int) -> Node:
    """Return the label for a slide.

    Args:
        root: The slide, whose language it speaks.
        shape: The label's number on it.
        slide: The slide's creation id.
    """
    lang = _find_language(root)
    text = find_language(lang.split("-")[0]).labels[Label.FROM_NOTES]
    width = 2 * _INSET + len(text) * _SIZE * _CHARACTER
    creation = f"{{{slide:08X}-{LABEL_KEY}}}"
    return etree.fromstring(
        f'<p:sp {PART_NAMESPACES} xmlns:a16="{A16}"><p:nvSpPr><p:cNvPr id="{shape}" name="{LABEL_NAME}"><a:extLst>'
        f'<a:ext uri="{SHAPE_ID}"><a16:creationId id="{creation}"/>'
        '</a:ext></a:extLst></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu(width)}" cy="{emu(_HEIGHT)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" lIns="{emu(_INSET)}" tIns="0" rIns="{emu(_INSET)}" bIns="0" anchor="ctr">'
        '<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/>'
        f'</a:spcBef><a:buNone/></a:pPr><a:r><a:rPr lang="{lang}" sz="{round(_SIZE * 100)}" b="1" dirty="0">'
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _find_language(root: Node) -> str:
    """Return the language of the first words of a slide."""
    runs = (str(run.get("lang")) for run in root.iter(tag("a:rPr")) if run.get("lang"))
    return next(runs, "en-US")
