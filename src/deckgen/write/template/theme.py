"""The theme part: color scheme, font scheme and plain effects; a `Theme` in, XML out."""

from typing import Final

from deckgen.ink import OWN_PALETTE
from deckgen.ooxml.markup import DECLARATION, A, escape_attribute
from deckgen.theme import THEME_ROLES, Role, Theme

_ACCENT_MAP: Final = (
    'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" '
    'hlink="hlink" folHlink="folHlink"'
)
_DARK_MAP: Final = f'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {_ACCENT_MAP}'
LIGHT_MAP: Final = f'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {_ACCENT_MAP}'
"""The usual color map, also that of the notes: paper is white."""
_ON_LIGHT: Final = {"dk1": Role.TEXT, "lt1": Role.BACKGROUND, "dk2": Role.MUTED, "lt2": Role.SURFACE}
_ON_DARK: Final = {"dk1": Role.BACKGROUND, "lt1": Role.TEXT, "dk2": Role.SURFACE, "lt2": Role.MUTED}
_BASIC: Final = {"tx1", "bg1", "tx2", "bg2"}
_ACCENTS: Final[dict[str, Role]] = {
    ink.slot: role for role in THEME_ROLES if (ink := OWN_PALETTE.ink(role)).slot not in _BASIC
}
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES: Final = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
    for width in (6350, 12700, 19050)
)
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS: Final = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)


def color_map(theme: Theme) -> str:
    """Return the attributes that say which scheme color is text and which background."""
    return _DARK_MAP if theme.dark else LIGHT_MAP


def render_theme(theme: Theme, *, printed: bool = False) -> str:
    """Return the theme part; `printed` makes the lightest color white, for notes pages."""
    name = escape_attribute(theme.title or theme.name)
    colors = "".join(
        f'<a:{slot}><a:srgbClr val="{"FFFFFF" if printed and slot == "lt1" else theme.colors[role]}"/></a:{slot}>'
        for slot, role in {**(_ON_DARK if theme.dark else _ON_LIGHT), **_ACCENTS}.items()
    )
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{_faces(theme.heading_font)}</a:majorFont>'
        f"<a:minorFont>{_faces(theme.body_font)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{name}">{_FORMATS}</a:fmtScheme></a:themeElements>'
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _faces(name: str) -> str:
    return f'<a:latin typeface="{escape_attribute(name)}"/><a:ea typeface=""/><a:cs typeface=""/>'
