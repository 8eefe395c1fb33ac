"""What `build` and `check` share: read the notes, choose modules and themes, make every deck, report."""

import os
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import click

from deckgen.build import (
    Result,
    Target,
    attribute_findings,
    build_decks,
    load_look,
    read_created,
    report_leftovers,
    skip_module,
)
from deckgen.cli.lazy import suggest_names
from deckgen.cli.order import Order
from deckgen.cli.place import check_writable, place_decks
from deckgen.cli.progress import Progress
from deckgen.cli.project import Project, find_project, is_complete
from deckgen.cli.selection import UnknownModuleError, choose_modules
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.figures import read_figures
from deckgen.files.search import find_files
from deckgen.look.places import say_places
from deckgen.look.theme import list_themes
from deckgen.read import read_course
from deckgen.story import Course, Module


class Notes(NamedTuple):
    """What was read, and the part of it that was asked for."""

    project: Project
    course: Course
    modules: tuple[Module, ...]
    findings: tuple[Diagnostic, ...]
    """The reader's findings about the course and the modules asked for."""


class Outcome(NamedTuple):
    """Everything a command has to report."""

    course: Course
    results: tuple[Result, ...]
    findings: tuple[Diagnostic, ...]
    """Each finding once, in order."""
    seconds: float

    def exit_code(self, order: Order) -> int:
        """Return 1 when there are errors, or warnings while the user is strict."""
        fatal = {Severity.ERROR, Severity.WARNING} if order.strict else {Severity.ERROR}
        return int(any(finding.severity in fatal for finding in self.findings))


def read_notes(order: Order) -> Notes:
    """Read what the order names.

    Raises:
        click.UsageError: there is nothing to read, or a module asked for does not exist.
    """
    project, found = find_project(order.sources), Diagnostics()
    course = read_figures(read_course(project.sources, found), found)
    if not (course.modules or found.count(Severity.ERROR) or find_files(project.sources, Diagnostics())):
        names = " and ".join(f"'{source}'" for source in project.sources)
        raise click.UsageError(f"No notes in {names}. Notes are files that end in .md, .markdown, .yaml or .yml.")
    try:
        modules = choose_modules(course, order.modules)
    except UnknownModuleError as error:
        known = ", ".join(str(module.number or module.key) for module in course.modules[:30]) or "none"
        tail = suggest_names(error.close) or f" Modules are: {known}."
        raise click.UsageError(f"{error}.{tail}") from None
    keys = {"", *(module.key for module in modules)}
    about = tuple(finding for finding in attribute_findings(course.modules, found) if finding.module in keys)
    return Notes(project, course, modules, about)


def choose_themes(order: Order, notes: Notes) -> tuple[str, ...]:
    """Return the names of the themes asked for; the course's own, else the default, without a wish.

    Raises:
        click.UsageError: a theme asked for does not exist.
    """
    if not (order.themes or order.all_themes):
        return (notes.course.theme or "default",)
    names = list_themes(notes.project.theme_folders)
    if order.all_themes:
        return names
    for wanted in order.themes:
        if wanted not in names:
            tail = suggest_names(get_close_matches(wanted, names)) or f" Themes are: {', '.join(names)}."
            places = say_places(notes.project.theme_folders)
            raise click.UsageError(f"No theme {wanted!r}.{tail} {places}".rstrip())
    return tuple(dict.fromkeys(order.themes))


def compile_decks(order: Order, folder: Path | None = None, *, write: bool, force: bool = False) -> Outcome:
    """Make every deck that was asked for, in every theme; write them only when told so.

    Raises:
        click.UsageError: what was asked for does not exist, or decks cannot go where they were asked to.
    """
    started, notes = perf_counter(), read_notes(order)
    created, themes = read_date(), choose_themes(order, notes)
    targets = dict[str, Target | None].fromkeys(themes)
    if write:
        places = {name: place_decks(notes.project, folder, name, several=len(themes) > 1) for name in themes}
        check_writable(places.values())
        targets |= {name: Target(place, created, force) for name, place in places.items()}
    found, results = Diagnostics(), list[Result]()
    visible = sys.stderr.isatty() and not (order.quiet or order.as_json)
    with Progress(len(notes.modules) * len(themes), visible=visible) as progress:
        for name, target in targets.items():
            results += progress.follow(compile_theme(notes, name, target, found))
            if target and not order.modules and is_whole(notes):
                report_leftovers(notes.course, target.folder, found)
    own = (finding for result in results for finding in result.findings)
    findings = tuple(dict.fromkeys((*notes.findings, *found, *own)))
    return Outcome(notes.course, tuple(results), findings, perf_counter() - started)


def compile_theme(notes: Notes, name: str, target: Target | None, diagnostics: Diagnostics) -> Iterator[Result]:
    """Make the decks in one theme; its findings concern every one of them."""
    own = Diagnostics()
    look = load_look(name, notes.project.theme_folders, own, notes.course.theme_at)
    for finding in own:
        diagnostics.add(finding)
    if look is None:
        yield from (skip_module(module, name, own) for module in notes.modules)
    else:
        yield from build_decks(notes.course, notes.modules, look, target, (*notes.findings, *own))


def is_whole(notes: Notes) -> bool:
    """Return True when everything was read that may make a deck of this course."""
    errors = any(finding.severity is Severity.ERROR for finding in notes.findings)
    return not errors and is_complete(notes.project.sources)


def read_date() -> str:
    """Return the date for decks from the environment.

    Raises:
        click.UsageError: SOURCE_DATE_EPOCH is no number.
    """
    try:
        return read_created(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
