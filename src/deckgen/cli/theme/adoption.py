"""A client's PowerPoint file → the folder of a look: template, casting, widths of its fonts, a report."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.build.job import Look
from deckgen.catalogue.look import UNUSABLE_TEMPLATE
from deckgen.cli.theme.font_choice import FontChoice, describe_family, make_tables, measure_fonts
from deckgen.cli.theme.making import ThemeDraft, choose_folder, read_beside, try_draft, write_draft
from deckgen.cli.theme.page import Findings, write_report
from deckgen.cli.theme.shelf import find_shelf
from deckgen.client import Client
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.errors import UnusableTemplateError
from deckgen.files.disk import DiskWorld
from deckgen.files.machine_fonts import find_installed
from deckgen.fonts import find_face, fold_family
from deckgen.layout.casting import Cast, CastRole, cast_layouts, list_layouts, report_cast
from deckgen.look.beside import THEME_FILE
from deckgen.look.writing import CastLine, ImportedTheme, write_imported
from deckgen.named_tuple import NamedTuple
from deckgen.template import read_template
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.cli.theme import pictures
else:  # few want any
    pictures = defer("deckgen.cli.theme.pictures")

REPORT = "report.html"


class ImportWish(NamedTuple):
    """What somebody wants of an import."""

    file: Path
    name: str
    """"" takes the file's."""
    fonts: tuple[str, ...]
    """Files of fonts."""
    words: bool
    """Whether the report tells words of the template."""
    pictures: bool
    """Whether the report shows layouts as LibreOffice draws them."""


class Adopted(NamedTuple):
    """What became of it."""

    path: Path
    """Of the theme's file."""
    casting: tuple[CastLine, ...]
    told: tuple[str, ...]
    """What was done about fonts, for people."""


def adopt_template(wish: ImportWish) -> Adopted:
    """Write a look for a client's template.

    Raises:
        click.UsageError: a file is not there, or the look is already.
        click.exceptions.Exit: decks cannot be made in the template, after a finding; nothing is written.
    """
    world = DiskWorld()
    shelf = find_shelf(world)
    title = wish.name or wish.file.stem
    folder = choose_folder(title, shelf, world)
    content = read_beside(wish.file)
    client, cast = _open_template(wish.file, content)
    chosen = measure_fonts(wish.fonts)
    template = f"{folder.name}{wish.file.suffix.lower()}"
    theme = ImportedTheme(
        name=folder.name,
        title=title,
        template=template,
        casting=tuple(_describe(choice, client) for choice in cast.choices.values()),
        layouts=tuple(dict.fromkeys(list_layouts(client))),
    )
    files = {THEME_FILE: write_imported(theme), template: content, **chosen.files}
    look, findings = try_draft(ThemeDraft(folder, files))
    found = _find_fonts(look) if look else FontChoice()
    if found.files:
        files |= found.files
        look, findings = try_draft(ThemeDraft(folder, files))
    if look:
        report = Findings(name=folder.name, client=client, cast=cast, fonts=_tell_fonts(look.theme), words=wish.words)
        drawn = pictures.draw_layouts(look) if wish.pictures else {}
        files[REPORT] = write_report(report._replace(pictures=drawn))
    write_draft(ThemeDraft(folder, files), findings)
    unused = _tell_unused(chosen, look.theme) if look else ()
    return Adopted(folder / THEME_FILE, theme.casting, (*chosen.told, *found.told, *unused))


def _open_template(file: Path, content: bytes) -> tuple[Client, Cast]:
    """Return what a template says, and its casting.

    Raises:
        click.exceptions.Exit: decks cannot be made in it.
    """
    found, at = Diagnostics(), Location(file.as_posix())
    try:
        client = read_template(content)
    except UnusableTemplateError as error:
        found.report(UNUSABLE_TEMPLATE, at=at, hint=error.hint, reason=error.reason)
    else:
        cast = cast_layouts(client, {})
        if report_cast(cast, Diagnostics()):
            return client, cast
        report_cast(cast, found, at)
    write_draft(ThemeDraft(file, {}), found)
    raise click.exceptions.Exit(1)  # an error was found


def _describe(choice: CastRole, client: Client) -> CastLine:
    """Return a choice as a theme names it: by the name that leads back to the very layout."""
    own = list_layouts(client)[client.layouts.index(choice.layout)]
    why = choice.reason if choice.given else f"stands in: no layout is made for the {choice.role}"
    return CastLine(choice.role, own, why, fixed=choice.given and _finds(own, choice, client))


def _finds(name: str, choice: CastRole, client: Client) -> bool:
    found = cast_layouts(client, {choice.role: name}).choices[choice.role]
    return found.layout.part == choice.layout.part


def _list_families(theme: Theme) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (theme.heading_font, theme.body_font, theme.title_font))))


def _find_fonts(look: Look) -> FontChoice:
    """Return the widths of those of a look's fonts that no table holds and this machine has."""
    theme = look.theme
    families = _list_families(theme)
    unknown = [family for family in families if not find_face(family, tables=theme.widths).known]
    faces = find_installed(unknown)
    return FontChoice(
        families=tuple(faces),
        files=make_tables(faces.values()),
        told=tuple(f"Found on this machine: {describe_family(own)}" for own in faces.values()),
    )


def _tell_unused(chosen: FontChoice, theme: Theme) -> tuple[str, ...]:
    """Say which of the fonts that somebody named the template does not have."""
    families = _list_families(theme)
    own = {fold_family(family) for family in families}
    has = " and ".join(f"“{family}”" for family in families)
    strange = (family for family in chosen.families if fold_family(family) not in own)
    return tuple(
        f"“{family}” is no font of the template, which has {has}: its widths are not used." for family in strange
    )


def _tell_fonts(theme: Theme) -> Mapping[str, str]:
    """Return family → how its text is measured."""
    own = {table.family.casefold() for table in theme.widths}
    told = {}
    for family in _list_families(theme):
        known = find_face(family, tables=theme.widths).known
        exact = "by widths stored with the look" if family.casefold() in own else "exactly"
        told[family] = f"measured {exact}" if known else "measured with room to spare: its widths are not known"
    return told
