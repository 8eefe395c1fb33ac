"""`deckgen theme new`: a client's look from a color and a logo."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import SourcePath, complete_theme
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli.theme import brand
else:  # --help need not load the compiler
    brand = defer("deckgen.cli.theme.brand")

EPILOG = """
\b
Examples:
  deckgen theme new acme --color "009E73"
  deckgen theme new acme --color "009E73" --logo acme.png --logo-dark white.png
  deckgen theme new acme --color "009E73" --extends night --font Georgia
  deckgen theme new acme --color "009E73" --font Brand.ttf --font Brand-Bold.ttf

What exists is never changed. Every other color is made from the one you name and readable where words stand on it.
"""
_MARK = r"(?:#|0[xX])?"
_SHORT, _LONG = re.compile(rf"{_MARK}([0-9A-Fa-f]{{3}})"), re.compile(rf"{_MARK}([0-9A-Fa-f]{{6}})")
_PARTS = re.compile(r"(?:rgb)?\s*\(?\s*(\d{1,3})[\s,/]+(\d{1,3})[\s,/]+(\d{1,3})\s*\)?", re.IGNORECASE)
"""As brand manuals write it: "rgb(0, 158, 115)", "0 / 158 / 115"."""
_HIGHEST = 255


def read_color(_ctx: click.Context, _: click.Parameter, value: str) -> str:
    """Return "RRGGBB" for what looks like a color of the web, or of a brand manual.

    Raises:
        click.BadParameter: it does not.
    """
    text = value.strip().strip("\"'").strip()
    if found := _LONG.fullmatch(text):
        return found[1].upper()
    if found := _SHORT.fullmatch(text):
        return "".join(digit * 2 for digit in found[1]).upper()
    if (found := _PARTS.fullmatch(text)) and all(int(part) <= _HIGHEST for part in found.groups()):
        return "".join(f"{int(part):02X}" for part in found.groups())
    ways = "write six hexadecimal digits, such as '009E73' or '#009E73', or red, green and blue: '0, 158, 115'"
    raise click.BadParameter(f"{value!r} is no color; {ways}")


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "--color",
    required=True,
    metavar="COLOR",
    callback=read_color,
    help="The client's own color: 009E73, or '0, 158, 115'.",
)
@click.option(
    "--logo",
    type=SourcePath(exists=True, dir_okay=False, path_type=Path),
    help="PNG or JPEG, or SVG with a PNG of its name beside it; for light grounds where there is one for dark ones.",
)
@click.option(
    "--logo-dark",
    type=SourcePath(exists=True, dir_okay=False, path_type=Path),
    help="The logo for dark grounds: covers and panels.",
)
@click.option(
    "--font",
    "fonts",
    multiple=True,
    metavar="FAMILY|FILE",
    help="A font family, or its files (.ttf, .otf), whose widths are kept and which are not copied. Repeatable.",
)
@click.option(
    "--extends",
    default="default",
    show_default=True,
    metavar="LOOK",
    shell_complete=complete_theme,
    help="The look that it differs from.",
)
def command(
    name: str, color: str, logo: Path | None, logo_dark: Path | None, fonts: tuple[str, ...], extends: str
) -> None:
    """Begin the look NAME with a client's color: a folder themes/NAME to go on with.

    It is a whole look at once: what was made from the color, and what had to be adjusted to be readable, is said.
    """
    wish = brand.BrandWish(name=name, color=color, logo=logo, logo_dark=logo_dark, fonts=fonts, extends=extends)
    path = brand.begin_theme(wish)
    click.echo(path)
    folder = path.parent.name
    click.echo(f"Next: 'deckgen theme preview {folder}', then 'deckgen build -t {folder}'.", err=True)
