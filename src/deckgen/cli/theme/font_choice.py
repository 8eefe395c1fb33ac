"""Fonts that somebody names for a look → families, and tables of their widths."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from deckgen.cli.theme.making import read_beside
from deckgen.files.font_file import FontFace, UnusableFontError, make_table, read_faces
from deckgen.fonts import STYLES, fold_family
from deckgen.keys import make_slug
from deckgen.look.beside import WIDTHS

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")


class FontChoice(NamedTuple):
    """What the fonts that were named give to a look."""

    families: tuple[str, ...] = ()
    """In the order in which they were named."""
    files: Mapping[str, bytes] = {}
    """Path below the look's folder → table of widths."""
    told: tuple[str, ...] = ()
    """What was measured, for people."""


def choose_fonts(named: Sequence[str]) -> FontChoice:
    """Return families and tables of what was named: families, or files of fonts.

    Raises:
        click.UsageError: a file is not there or no font.
    """
    families: list[str] = []
    faces: dict[str, list[FontFace]] = defaultdict(list)
    for name in named:
        if not is_font_file(name):
            families.append(" ".join(name.split()))
            continue
        for face in open_font(Path(name)):
            families.append(face.family)
            faces[face.family].append(face)
    kept = {fold_family(family): family for family in reversed(families) if family}
    return FontChoice(
        families=tuple(reversed(kept.values())),
        files=make_tables(faces.values()),
        told=tuple(describe_family(own) for own in faces.values()),
    )


def is_font_file(name: str) -> bool:
    """Tell whether somebody names a font by its file."""
    return name.lower().endswith(_ENDINGS) or "/" in name or "\\" in name


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
