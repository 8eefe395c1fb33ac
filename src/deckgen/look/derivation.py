"""One brand color makes a look: panel, accent, tints and the inks on them, wherever a theme names no color of its own.

Comes in: the colors a theme names and those it inherits. Goes out: every color, readable where it has to be. Colors are
"RRGGBB"; lightness and saturation are shares of 1.
"""

import colorsys
from collections.abc import Mapping

from deckgen.contrast import make_readable, measure_contrast, measure_luminance, vary
from deckgen.theme import THEME_ROLES, Role

_DARK_INK, _LIGHT_INK = "16202E", "FFFFFF"
_APART, _SHADES = 1.4, ((60, 0), (45, 0), (85, 15), (75, 25), (60, 40))
"""Contrast of two blocks beside each other, and the variants of a panel that are tried for it."""
_STRONG = 7.0
"""Contrast that dark words on a light panel need: a panel is seen across a room."""


def derive_colors(named: Mapping[Role, str], inherited: Mapping[Role, str], *, apart: bool = False) -> dict[Role, str]:
    """Return every color of a look.

    Args:
        named: what the theme names, its brand among them; taken as it is, but for a brand that words cannot have.
        inherited: every color of the look it extends; of these, text and background stay.
        apart: whether blocks of the panel's and of the brand's color stand beside each other, and are told apart.
    """
    ground = named.get(Role.BACKGROUND, inherited[Role.BACKGROUND])
    text = named.get(Role.TEXT, inherited[Role.TEXT])
    brand = named[Role.BRAND]
    dark = measure_luminance(ground) < measure_luminance(text)
    surface = named.get(Role.SURFACE) or _tint(brand, 0.16 if dark else 0.955, 0.3)
    panel, panel_text = _choose_panel(brand, named, dark=dark)
    ink = _make_readable(brand, (ground, surface))
    if apart and Role.PANEL not in named:
        panel = _tell_apart(panel, ink)
    accent = named.get(Role.ACCENT, ink)
    derived = {
        Role.TEXT: text,
        Role.BACKGROUND: ground,
        Role.MUTED: _make_readable(_tint(brand, 0.72 if dark else 0.36, 0.15), (ground, surface)),
        Role.SURFACE: surface,
        Role.BRAND: ink,
        Role.ACCENT: _make_readable(accent, (ground, surface)),
        Role.PANEL: panel,
        Role.PANEL_TEXT: panel_text,
        Role.PANEL_ACCENT: make_readable(_tint(accent, 0.82 if panel_text == _LIGHT_INK else 0.25, 1.0), panel),
        Role.LINE: _tint(brand, 0.34 if dark else 0.86, 0.2),
        Role.LINK: ink,
        Role.VISITED: _make_readable(_tint(brand, 0.7 if dark else 0.35, 0.25), (ground, surface)),
    }
    return {role: derived[role] if role is Role.BRAND else named.get(role, derived[role]) for role in THEME_ROLES}


def _choose_panel(brand: str, named: Mapping[Role, str], *, dark: bool) -> tuple[str, str]:
    """Return panel and its text: the brand as it is where words can be read on it, else its nearest darker shade."""
    if Role.PANEL in named:
        panel = named[Role.PANEL]
        best = max(_LIGHT_INK, _DARK_INK, key=lambda ink: measure_contrast(ink, panel))
        return panel, named.get(Role.PANEL_TEXT, best)
    if Role.PANEL_TEXT in named:
        return make_readable(brand, named[Role.PANEL_TEXT]), named[Role.PANEL_TEXT]
    if not dark and measure_contrast(brand, _DARK_INK) >= _STRONG:
        return brand, _DARK_INK
    return make_readable(brand, _LIGHT_INK), _LIGHT_INK


def _tell_apart(panel: str, ink: str) -> str:
    """Return a panel that is told from the brand's ink beside it: a darker shade of it, of near black a lighter one."""
    shades = (panel, *(vary(panel, *variant) for variant in _SHADES))
    return next((shade for shade in shades if measure_contrast(shade, ink) >= _APART), panel)


def _tint(color: str, lightness: float, saturation: float) -> str:
    """Return a color of the same hue, as light as asked, no more saturated than asked."""
    hue, _, own = colorsys.rgb_to_hls(*(int(color[start : start + 2], 16) / 255 for start in (0, 2, 4)))
    channels = colorsys.hls_to_rgb(hue, lightness, min(own, saturation))
    return "".join(f"{round(channel * 255):02X}" for channel in channels)


def _make_readable(color: str, grounds: tuple[str, ...]) -> str:
    """Return the nearest shade of a color that is readable on all grounds, which are alike."""
    for ground in grounds:
        color = make_readable(color, ground)
    return color
