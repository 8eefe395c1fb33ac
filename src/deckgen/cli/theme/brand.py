"""A color, a logo, a font → the folder of a look."""

from pathlib import Path

import click

from deckgen.catalogue.look import UNUSABLE_LOGO
from deckgen.cli.theme import font_choice
from deckgen.cli.theme.making import ThemeDraft, choose_folder, read_beside, try_draft, write_draft
from deckgen.cli.theme.shelf import find_shelf, find_theme
from deckgen.files.disk import DiskWorld
from deckgen.look.beside import THEME_FILE
from deckgen.look.writing import NewTheme, write_theme
from deckgen.named_tuple import NamedTuple

_DRAWN = ".svg"


class BrandWish(NamedTuple):
    """What is known of a client's look."""

    name: str
    color: str
    """"RRGGBB"."""
    logo: Path | None
    logo_dark: Path | None
    fonts: tuple[str, ...]
    """Families, or files of fonts."""
    extends: str


def begin_theme(wish: BrandWish) -> Path:
    """Write a look and say what was made and adjusted; return its file.

    Raises:
        click.UsageError: a file or a look that is named does not exist, the look does already, or it cannot be written.
        click.exceptions.Exit: decks cannot be made in it; nothing is written.
    """
    world = DiskWorld()
    shelf = find_shelf(world)
    folder = choose_folder(wish.name, shelf, world)
    parent = find_theme(wish.extends, shelf, world)
    if wish.logo_dark and not wish.logo:
        raise click.UsageError("--logo-dark is the second of two logos: name the first one by --logo.")
    logos = _collect_logos(wish)
    choice = font_choice.choose_fonts(wish.fonts)
    theme = NewTheme(
        name=folder.name,
        title=wish.name,
        extends=parent.name,
        brand=wish.color,
        font=choice.families[0] if choice.families else "",
        logo=wish.logo.name if wish.logo else "",
        logo_dark=wish.logo_dark.name if wish.logo_dark else "",
    )
    draft = ThemeDraft(folder, {THEME_FILE: write_theme(theme), **logos, **choice.files})
    _, findings = try_draft(draft)
    for finding in findings:
        if finding.code == UNUSABLE_LOGO.code:  # its place is in a file that is not written
            raise click.UsageError(f"{finding.message} Save it as a PNG, some 1000 pixels wide. Nothing was written.")
    write_draft(draft, findings)
    for line in choice.told:
        click.echo(line, err=True)
    return folder / THEME_FILE


def _collect_logos(wish: BrandWish) -> dict[str, bytes]:
    """Return the files of the logos by name; an SVG brings the PNG of its name.

    Raises:
        click.UsageError: one cannot be read, or two different ones have one name.
    """
    files: dict[str, bytes] = {}
    for path in filter(None, (wish.logo, wish.logo_dark)):
        pictures = [path, path.with_suffix(".png")] if path.suffix.lower() == _DRAWN else [path]
        for picture in pictures:
            if picture != path and not picture.exists():
                why = f"'{path}' needs a PNG of its name beside it, for programs that show no SVG"
                raise click.UsageError(f"{why}: save it as '{picture}', too, some 1000 pixels wide.")
            data = read_beside(picture)
            if files.setdefault(picture.name, data) != data:
                raise click.UsageError(f"Both logos are called '{picture.name}'. Rename one of them.")
    return files
