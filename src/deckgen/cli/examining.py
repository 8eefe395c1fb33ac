"""What `doctor` looks at: each a function that yields a line of what is there, what is missing, what to do."""

import platform
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from deckgen import __version__
from deckgen.build.job import load_look
from deckgen.build.saving import find_obstacle
from deckgen.cli.place import DECKS
from deckgen.cli.report import count_things
from deckgen.cli.theme.shelf import find_shelf
from deckgen.diagnostics import Diagnostics, Severity
from deckgen.errors import Error
from deckgen.files.disk import DiskWorld
from deckgen.files.machine_fonts import find_installed
from deckgen.files.project import Project, find_project
from deckgen.files.search import find_files
from deckgen.files.world import World
from deckgen.look import places
from deckgen.look.places import ThemePlace, ThemeSearch
from deckgen.look.schema import SCHEMA_FILE, SCHEMA_ID, render_schema
from deckgen.named_tuple import NamedTuple
from deckgen.preview import fast, office
from deckgen.preview.faces import list_missing
from deckgen.theme import Theme

_EXTRAS: Final = {
    "preview": (("betteroffice_pptx", "fontpkg_arimo", "fontTools", "platformdirs", "reportlab"), "pictures of decks"),
    "serve": (("starlette", "uvicorn", "watchfiles"), "the live page, and `deckgen watch`"),
    "spell": (("spellchecker",), "typing mistakes in `deckgen check --ready`"),
}
"""Optional part → what it imports, what it is for."""
_ASSETS: Final = "assets"


class Health(StrEnum):
    """How something is."""

    GOOD = "good"
    MISSING = "missing"
    """Nothing needs it, and something is better with it."""
    BROKEN = "broken"
    """Decks cannot be made of it, or without it."""


class Symptom(NamedTuple):
    """Something that was looked at."""

    health: Health
    name: str
    fact: str
    remedy: str = ""
    """What to do; "" where nothing is to be done."""


class Patient(NamedTuple):
    """The course that somebody works in, as far as it is there."""

    world: World
    shelf: ThemeSearch
    project: Project | None
    """None without notes."""


def examine() -> tuple[Symptom, ...]:
    """Look at the machine, the program and the course of the current folder."""
    world = DiskWorld()
    try:
        project = find_project((), world)
    except Error:
        project = None
    patient = Patient(
        world, find_shelf(world) if project else ThemeSearch((Path("themes"),), (Path(),), world), project
    )
    return tuple(symptom for look in _EXAMINATIONS for symptom in look(patient))


def examine_program(patient: Patient) -> Iterator[Symptom]:
    """Say which Python and which deckgen run."""
    del patient
    yield Symptom(Health.GOOD, "Python", f"{platform.python_version()}, {sys.executable}")
    yield Symptom(Health.GOOD, "deckgen", __version__)


def examine_extras(patient: Patient) -> Iterator[Symptom]:
    """Say which optional parts are installed."""
    del patient
    for extra, (modules, use) in _EXTRAS.items():
        missing = [module for module in modules if find_spec(module) is None]
        if missing:
            remedy = f'{sys.executable} -m pip install "deckgen-stories[{extra}]"'
            yield Symptom(Health.MISSING, f"extra {extra}", f"not installed ({use})", remedy=remedy)
        else:
            yield Symptom(Health.GOOD, f"extra {extra}", f"{use}")


def examine_renderers(patient: Patient) -> Iterator[Symptom]:
    """Say what can draw slides."""
    del patient
    if fast.is_installed():
        yield Symptom(Health.GOOD, "renderer fast", "some milliseconds a slide")
    else:
        yield Symptom(Health.MISSING, "renderer fast", "not installed", remedy="see extra preview")
    program = office.find_office()
    if program:
        yield Symptom(Health.GOOD, "renderer libreoffice", program)
    else:
        remedy = "nothing has to be done; some seconds a deck with https://www.libreoffice.org"
        yield Symptom(Health.MISSING, "renderer libreoffice", "LibreOffice is not on the PATH", remedy=remedy)


def examine_folders(patient: Patient) -> Iterator[Symptom]:
    """Say what is there of a course, and whether decks can be written."""
    project, world = patient.project, patient.world
    if project is None:
        yield Symptom(
            Health.MISSING, "notes", "none in this folder", remedy="deckgen init, or go to the folder of a course"
        )
        return
    sources = ", ".join(source.as_posix() for source in project.sources)
    count = len(find_files(project.sources, world, Diagnostics()))
    yield Symptom(Health.GOOD, "notes", f"{count_things(count, 'file')} in {sources}")
    assets = project.root / _ASSETS
    if world.is_folder(assets):
        yield Symptom(Health.GOOD, "pictures", assets.as_posix())
    else:
        remedy = f"nothing has to be done; pictures of a company's architecture go to {assets.as_posix()}/COMPANY/"
        yield Symptom(Health.MISSING, "pictures", f"no folder {assets.as_posix()}", remedy=remedy)
    decks = project.root / DECKS
    reason = find_obstacle(decks)
    if reason:
        yield Symptom(Health.BROKEN, "decks", reason, remedy="see to its rights, or build elsewhere with -o")
    else:
        yield Symptom(Health.GOOD, "decks", f"{decks.as_posix()} {'is' if decks.is_dir() else 'will be'} written")


def examine_looks(patient: Patient) -> Iterator[Symptom]:
    """Load every look with its template; say what was found, and which of its fonts are here."""
    families: dict[str, list[str]] = {}
    for place in places.list_places(patient.shelf.folders, patient.world):
        symptom, theme = examine_look(place, patient)
        yield symptom
        if theme:
            for family in filter(None, {theme.heading_font, theme.body_font, theme.mono_font, theme.title_font}):
                families.setdefault(family, []).append(place.name)
    yield from examine_fonts(families)


def examine_look(place: ThemePlace, patient: Patient) -> tuple[Symptom, Theme | None]:
    """Say whether decks can be made in a look; return its theme as well, None where they cannot."""
    found = Diagnostics()
    look = load_look(place.path.as_posix(), found, patient.shelf)
    warnings = found.count(Severity.WARNING)
    remedy = f"deckgen theme check {place.name}"
    if look is None or found.count(Severity.ERROR):
        fact = f"cannot be used ({place.path.as_posix()})"
        return Symptom(health=Health.BROKEN, name=f"look {place.name}", fact=fact, remedy=remedy), None
    origin = "in a client's template" if look.theme.template else place.origin
    fact = f"{origin}, {count_things(warnings, 'warning')}" if warnings else origin
    remedy = remedy if warnings else ""
    return Symptom(health=Health.GOOD, name=f"look {place.name}", fact=fact, remedy=remedy), look.theme


def examine_fonts(families: dict[str, list[str]]) -> Iterator[Symptom]:
    """Say of each font whether this machine draws it as it is, in a twin of equal widths, or in another one."""
    exact, missing = find_installed(families), set(list_missing(families))
    for family, looks in sorted(families.items()):
        whose = f"look {looks[0]}" if len(looks) == 1 else f"{len(looks)} looks"
        if family in exact:
            yield Symptom(Health.GOOD, f"font {family}", f"installed ({whose})")
        elif family in missing:
            remedy = "install it to see decks here as others do; decks are measured without it"
            yield Symptom(Health.MISSING, f"font {family}", f"not on this machine ({whose})", remedy=remedy)
        else:
            yield Symptom(Health.GOOD, f"font {family}", f"drawn in one of equal widths here ({whose})")


def examine_schema(patient: Patient) -> Iterator[Symptom]:
    """Say whether editors can complete and check the project's theme files."""
    for folder in patient.shelf.folders:
        if any(place.origin == "project" for place in places.list_places((folder,), patient.world)):
            yield _judge_schema(folder / SCHEMA_FILE, patient.world)


def _judge_schema(path: Path, world: World) -> Symptom:
    name, file = "schema for editors", path.as_posix()
    data = world.read(path) if world.is_file(path) else b""
    if data == render_schema().encode():
        return Symptom(Health.GOOD, name, file)
    if data and SCHEMA_ID.encode() not in data:
        return Symptom(Health.MISSING, name, f"{file} is not that of deckgen")
    fact = f"{file} is of another version" if data else f"no {file}"
    return Symptom(health=Health.MISSING, name=name, fact=fact, remedy="the next `deckgen theme new` writes it")


_EXAMINATIONS: Final[tuple[Callable[[Patient], Iterator[Symptom]], ...]] = (
    examine_program,
    examine_extras,
    examine_renderers,
    examine_folders,
    examine_looks,
    examine_schema,
)
