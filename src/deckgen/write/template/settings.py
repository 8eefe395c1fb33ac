"""The presentation's small parts: show and view settings, and the table style that new tables start with."""

from typing import Final

from deckgen.ink import OWN_PALETTE
from deckgen.ooxml.content_types import PRESENTATION
from deckgen.ooxml.markup import DECLARATION, PART_NAMESPACES, A, color, escape_attribute, fill
from deckgen.ooxml.part import Part
from deckgen.theme import Theme

_TABLE_STYLE: Final = "{8D1B4F6C-2E07-4B7A-9C55-71E0A3D9F2B4}"


def render_settings(theme: Theme) -> tuple[Part, ...]:
    """Return presProps, viewProps and tableStyles."""
    return (
        _make_part("presProps", f"{DECLARATION}<p:presentationPr {PART_NAMESPACES}/>"),
        _make_part("viewProps", f"{DECLARATION}<p:viewPr {PART_NAMESPACES}/>"),
        _make_part("tableStyles", _render_table_styles(theme)),
    )


def _make_part(name: str, content: str) -> Part:
    return Part(f"ppt/{name}.xml", f"{PRESENTATION}.{name}+xml", content.encode())


def _render_table_styles(theme: Theme) -> str:
    rule = f'<a:ln w="9525">{fill(OWN_PALETTE.line)}</a:ln>'
    rules = f"<a:tcBdr><a:bottom>{rule}</a:bottom><a:insideH>{rule}</a:insideH></a:tcBdr>"
    return (
        f'{DECLARATION}<a:tblStyleLst xmlns:a="{A}" def="{_TABLE_STYLE}">'
        f'<a:tblStyle styleId="{_TABLE_STYLE}" styleName="{escape_attribute(theme.title or theme.name)}">'
        f'<a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/>{color(OWN_PALETTE.text)}</a:tcTxStyle>'
        f"<a:tcStyle>{rules}<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f'<a:firstRow><a:tcTxStyle b="on"><a:fontRef idx="minor"/>{color(OWN_PALETTE.muted)}'
        f"</a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )
