"""What is known of a client's look → the text of its theme file, for a person to go on with."""

import json
import re
from typing import NamedTuple

from deckgen.look.schema import SCHEMA_FILE

_PLAIN = re.compile(r"[^\W\d_][\w.-]*(?: [\w.-]+)*")
_VALUES = {"true", "false", "null", "yes", "no", "on", "off", "none", "y", "n"}
"""What YAML or deckgen takes for something else than a name."""


class NewTheme(NamedTuple):
    """A look yet to be written."""

    name: str
    """Of its folder."""
    title: str
    extends: str = "default"
    brand: str = ""
    """"RRGGBB"."""
    font: str = ""
    """Family of all words but code."""
    logo: str = ""
    """File beside the theme's, for light grounds where there is one for dark ones."""
    logo_dark: str = ""


def write_theme(theme: NewTheme) -> bytes:
    """Return the text of a theme file: what is known, and what else can be said, as comments."""
    parts = [
        [
            f"# The look of {' '.join(theme.title.split())}: what is not said here is made from the brand,",
            f"# or comes from “{theme.extends}”. 'deckgen theme show {theme.name}' says every value and its origin.",
            f"# yaml-language-server: $schema=../{SCHEMA_FILE}",
        ],
        [f"extends: {_quote(theme.extends)}", f"title: {_quote(theme.title)}"],
        _write_colors(theme),
        _write_fonts(theme),
        _write_logo(theme),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts).encode() + b"\n"


def _write_colors(theme: NewTheme) -> list[str]:
    return [
        "colors:",
        f'  brand: "{theme.brand}"',
        '  # accent: "C2410C" # figures; each color that is not named is made from the brand',
    ]


def _write_fonts(theme: NewTheme) -> list[str]:
    if not theme.font:
        return ["# fonts: {heading: Georgia, body: Arial}"]
    return ["fonts:", f"  heading: {_quote(theme.font)}", f"  body: {_quote(theme.font)}"]


def _write_logo(theme: NewTheme) -> list[str]:
    if not theme.logo:
        return ["# logo: logo.png # or {light: logo.png, dark: white.png}", "# logo_alt: What the logo shows"]
    logo = _quote(theme.logo)
    if theme.logo_dark:
        logo = f"{{light: {logo}, dark: {_quote(theme.logo_dark)}}}"
    return [f"logo: {logo}", f"logo_alt: {_quote(theme.title)}"]


def _quote(text: str) -> str:
    """Return a text as YAML holds it, whatever stands in it: a JSON string is a YAML string."""
    words = " ".join(text.split())
    plain = _PLAIN.fullmatch(words) and words.casefold() not in _VALUES
    return words if plain else json.dumps(words, ensure_ascii=False)
