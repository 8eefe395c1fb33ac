"""How readable one color is on another, after WCAG 2.2. Colors are "RRGGBB"."""

import colorsys

READABLE = 4.5
"""The ratio that text of any size needs (success criterion 1.4.3, level AA)."""


def measure_luminance(color: str) -> float:
    """Return the relative luminance of a color: 0 for black, 1 for white."""
    red, green, blue = (_linearize(int(color[start : start + 2], 16) / 255) for start in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors, from 1 to 21."""
    dark, light = sorted((measure_luminance(one), measure_luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linearize(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def make_readable(color: str, on: str, ratio: float = READABLE) -> str:
    """Return the nearest shade of a color, towards black or white, that is readable on another color."""
    goal = 0 if measure_luminance(on) > 0.18 else 255
    channels = [int(color[start : start + 2], 16) for start in (0, 2, 4)]
    for step in range(101):
        mixed = (round(channel + (goal - channel) * step / 100) for channel in channels)
        shade = "".join(f"{channel:02X}" for channel in mixed)
        if measure_contrast(shade, on) >= ratio:
            return shade
    return f"{goal:02X}" * 3


def vary(color: str, mod: int, off: int = 0) -> str:
    """Return the variant of a color that PowerPoint calls lighter or darker: its luminance multiplied, then added to.

    Args:
        color: the color.
        mod: percent its luminance is multiplied by.
        off: percent added to it then.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*(int(color[start : start + 2], 16) / 255 for start in (0, 2, 4)))
    channels = colorsys.hls_to_rgb(hue, min(1.0, lightness * mod / 100 + off / 100), saturation)
    return "".join(f"{round(channel * 255):02X}" for channel in channels)
