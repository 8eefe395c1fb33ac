"""Fonts that somebody names for a look → families, and tables of their widths."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from deckgen.cli.theme.making import read_beside
from deckgen.files.font_file import FontFace, UnusableFontError, make_table, read_faces
from deckgen.fonts import STYLES, fold_family
from deckgen.keys import make_slug
from deckgen.look.beside import WIDTHS
from deckgen.named_tuple import NamedTuple

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")


class FontChoice(NamedTuple):
    """What the fonts that were named give to a look."""

    families: tuple[str, ...] = ()
    """Those that were named come before those that were measured."""
    files: Mapping[str, bytes] = {}
    """Path below the look's folder → table of widths."""
    told: tuple[str, ...] = ()
    """What was measured, for people."""


def choose_fonts(named: Sequence[str]) -> FontChoice:
    """Return families and tables of what was named: families, or files of fonts.

    Raises:
        click.UsageError: a file is not there or no font.
    """
    families = [" ".join(name.split()) for name in named if not is_font_file(name)]
    measured = measure_fonts([name for name in named if is_font_file(name)])
    kept = {fold_family(family): family for family in (*families, *measured.families) if family}
    return measured._replace(families=tuple(kept.values()))


def measure_fonts(files: Sequence[str]) -> FontChoice:
    """Return the families in files of fonts, with tables of their widths.

    Raises:
        click.UsageError: a file is not there or no font.
    """
    faces: dict[str, list[FontFace]] = defaultdict(list)
    for face in (face for file in files for face in open_font(Path(file))):
        faces[face.family].append(face)
    return FontChoice(
        families=tuple(faces),
        files=make_tables(faces.values()),
        told=tuple(describe_family(own) for own in faces.values()),
    )


def is_font_file(name: str) -> bool:
    """Tell whether somebody names a font by its file: no family is called like a file that is here."""
    return name.lower().endswith(_ENDINGS) or "/" in name or "\\" in name or Path(name).is_file()


def open_font(path: Path) -> tuple[FontFace, ...]:
    """Return the faces in a file of a font.

    Raises:
        click.UsageError: it cannot be read, or is no font.
    """
    try:
        return read_faces(read_beside(path))
    except UnusableFontError as error:
        raise click.UsageError(f"'{path}' cannot be used as a font: {error}.") from None


def make_tables(families: Iterable[Sequence[FontFace]]) -> dict[str, bytes]:
    """Return the tables of families, each under its place in a look's folder."""
    return {
        f"{WIDTHS}/{make_slug(faces[0].family) or 'font'}.json": json.dumps(
            make_table(faces), ensure_ascii=False, indent=0
        ).encode()
        + b"\n"
        for faces in families
    }


def describe_family(faces: Sequence[FontFace]) -> str:
    """Return "Widths of “Brand” kept: regular, bold; without a file, italic is measured with room to spare."."""
    styles = [style for style in STYLES if style in {face.style for face in faces}]
    missing = [style for style in STYLES[:2] if style not in styles]
    rest = f"; {' and '.join(missing)} is measured with room to spare: name its file, too" if missing else ""
    return f"Widths of “{faces[0].family}” kept: {', '.join(styles)}{rest}. The font itself is not copied."
