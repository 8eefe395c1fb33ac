"""A client's layout → a drawing of it: boxes for placeholders and art, without a word of the client's."""

from html import escape

from deckgen.client import ClientLayout, Placeholder
from deckgen.geometry import Box, Size

KINDS = {
    "title": ("title", "#0B5CA3"),
    "ctrTitle": ("title", "#0B5CA3"),
    "subTitle": ("subtitle", "#0B7A75"),
    "body": ("text", "#0B7A75"),
    "obj": ("content", "#0B7A75"),
    "pic": ("picture", "#8A4FBF"),
    "tbl": ("table", "#8A4FBF"),
    "chart": ("chart", "#8A4FBF"),
    "ftr": ("footer", "#7A7A7A"),
    "sldNum": ("number", "#7A7A7A"),
    "dt": ("date", "#7A7A7A"),
}
"""Type of a placeholder → what it is called and the color it is drawn in."""
_OTHER = "#B0651D"
_ART = 'fill="#808080" fill-opacity="0.2" stroke="#808080" stroke-dasharray="6 4"'
_SMALL = 60.0
"""Points of height under which a name does not fit into a box."""


def draw_layout(layout: ClientLayout, size: Size) -> str:
    """Return an SVG of a layout: its ground, its art in gray, its placeholders as named boxes."""
    grounds = "".join(_draw_box(box, f'fill="#{ground.lightest}"') for box, ground in layout.grounds)
    art = "".join(_draw_box(box, _ART) for box in layout.obstacles)
    places = "".join(map(_draw_place, layout.places))
    return (
        f'<svg viewBox="0 0 {size.width:g} {size.height:g}" role="img" aria-label="Layout as boxes">'
        f'<rect width="{size.width:g}" height="{size.height:g}" fill="#FFFFFF"/>{grounds}{art}{places}</svg>'
    )


def name_place(place: Placeholder) -> str:
    """Return what a placeholder is called: "text 13"."""
    name = KINDS.get(place.type, (place.type, _OTHER))[0]
    return f"{name} {place.idx}" if place.idx and place.type not in {"title", "ctrTitle"} else name


def _draw_place(place: Placeholder) -> str:
    color = KINDS.get(place.type, ("", _OTHER))[1]
    box = place.box
    size = 26.0 if box.h >= _SMALL else 16.0
    spot = f'x="{box.x + 8:.0f}" y="{box.y + size + 2:.0f}" font-size="{size:g}" font-family="sans-serif"'
    name = escape(name_place(place))
    style = f'fill="{color}" fill-opacity="0.13" stroke="{color}" stroke-width="3"'
    return (
        f"{_draw_box(box, style)}"
        # white behind dark letters, so that they can be read on any ground
        f'<text {spot} stroke="#FFFFFF" stroke-width="5">{name}</text><text {spot} fill="{color}">{name}</text>'
    )


def _draw_box(box: Box, style: str) -> str:
    return f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.w:.1f}" height="{box.h:.1f}" {style}/>'
