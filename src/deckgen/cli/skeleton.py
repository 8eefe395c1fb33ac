"""A story yet to be written, as a new file of its own: the headings stand there, every word is left to the author."""

import json
import re
from pathlib import Path

import click

from deckgen.build.alike import fold_text
from deckgen.build.creating import create_text, make_folder
from deckgen.build.selection import match_modules
from deckgen.cli.lazy import suggest_names
from deckgen.cli.usage import explain_errors
from deckgen.course import Module
from deckgen.diagnostics import Diagnostics
from deckgen.errors import UnknownModuleError
from deckgen.files.disk import DiskWorld
from deckgen.files.project import find_notes
from deckgen.files.search import STORIES, order_naturally
from deckgen.files.world import World
from deckgen.language import find_language
from deckgen.named_tuple import NamedTuple
from deckgen.read import read_course
from deckgen.read.headings.titles import parse_module_name
from deckgen.section_kinds import SECTION_KINDS

_LONGEST_BEGIN, _LONGEST_PART = 120, 60
"""Bytes of a file's name: of what it begins with, and of the topic and the company in it."""


class Skeleton(NamedTuple):
    """What is known of a story before it is written."""

    company: str
    topic: str
    module: str
    """Number or title of the module."""
    source: str = ""
    lang: str = "en"


def begin_story(skeleton: Skeleton, place: Path | None = None, *, as_yaml: bool = False) -> Path:
    """Write a skeleton beside the notes of a folder, else into a new stories/ there; return its path.

    Args:
        skeleton: What is known of the story.
        place: A folder of notes, or of a project; None for the notes that are read in the current folder.
        as_yaml: Whether it is YAML.

    Raises:
        click.UsageError: the module does not exist, or the file does already.
    """
    world = DiskWorld()
    sources, folder = find_home(place, world)
    if as_yaml and sources and not world.is_folder(sources[0]):
        beside = f"Beside {sources[0]} only Markdown is read"
        raise click.UsageError(f"{beside}. Leave --yaml away, or move the notes into a folder 'stories'.")
    modules = read_course(sources, Diagnostics(), world).modules
    wish = " ".join(skeleton.module.split())
    module = find_module(modules, wish)
    # The whole heading, because modules of one number and another title are not one.
    label = module.label or module.title or str(module.number) if module else wish
    lang = module.lang if module else skeleton.lang
    text = write_skeleton(skeleton._replace(module=label, lang=lang), as_yaml=as_yaml)
    begun = (module or modules[-1]).path if modules else ""
    number = module.number if module else parse_module_name(wish).number
    stem = choose_stem(folder, begun, number, module.key if module else "")
    name = f"{shorten_name(skeleton.topic)}-{shorten_name(skeleton.company)}"
    if not follows(name, begun):
        name = f"{cut_name(stem.name, _LONGEST_BEGIN)}_{name}"
    return create_file(stem.with_name(f"{name}.{'yaml' if as_yaml else 'md'}"), text)


def follows(name: str, begun: str) -> bool:
    """Tell whether a file is read after the one in which a module begins, where files are not numbered."""
    stem = Path(begun).stem
    return stem != "" and not stem[0].isdecimal() and order_naturally(name) > order_naturally(stem)


def find_home(place: Path | None, world: World) -> tuple[tuple[Path, ...], Path]:
    """Return the notes that a new story belongs to, and the folder that it goes into.

    Raises:
        click.UsageError: the system does not let us look.
    """
    if place is not None:  # a folder that is named is read whole, as by every other command
        folder = place / STORIES if world.is_folder(place / STORIES) else place
        return ((folder,) if world.is_folder(folder) else ()), folder
    with explain_errors():
        sources = find_notes(Path(), world)
    if not sources:
        return (), Path(STORIES)
    return sources, sources[0] if world.is_folder(sources[0]) else sources[0].parent


def choose_stem(folder: Path, begun: str, number: int | None, key: str) -> Path:
    """Return where the name of a new story begins, so that it is read after the stories that it follows.

    That is the number of its module, or the name of the file in which the module (of the last one, for a new
    module) begins when files are not numbered; it needs none where its own words follow that one. What follows is "_",
    which sorts after "-" and ".".
    """
    file = Path(begun)
    if file.stem and not file.stem[0].isdecimal():
        return file.with_suffix("")
    return folder / (key if number is None else f"{number:02d}")


def find_module(modules: tuple[Module, ...], wish: str) -> Module | None:
    """Return the one module meant; None for a number that no module has yet.

    Raises:
        click.UsageError: no module or several match, or the number can begin none.
    """
    try:
        matched = match_modules(modules, wish)
    except UnknownModuleError as error:
        check_new(modules, wish, error)
        return None
    if len(matched) > 1:
        names = ", ".join(module.key for module in matched)
        raise click.UsageError(f"{wish!r} matches several modules: {names}. Name one of them.")
    return matched[0]


def check_new(modules: tuple[Module, ...], wish: str, error: UnknownModuleError) -> None:
    """Make sure that a module may begin.

    Raises:
        click.UsageError: it has no number, or one that no module can have, or the number of another one.
    """
    number = parse_module_name(wish).number
    if number is None:
        way = "A number from 1 to 9999 begins a new module: '14' or '14 : Title'."
        raise click.UsageError(f"{error}.{suggest_names(error.close)} {way}") from None
    if number < 1:
        raise click.UsageError(f"{wish!r} cannot be a module: they are numbered from 1.")
    taken = [module.label or module.title for module in modules if module.number == number]
    if taken:
        raise click.UsageError(f"Module {number} is {taken[0]!r} here. Name it so, or by its number alone.")


def write_skeleton(skeleton: Skeleton, *, as_yaml: bool) -> str:
    """Return the text of a story whose sections are still empty."""
    # A JSON string is a YAML string, whatever stands in it.
    facts = {"topic": skeleton.topic, "company": skeleton.company, "source": skeleton.source}
    head = [f"{key}: {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in facts.items()]
    module = skeleton.module if skeleton.module.isdecimal() else json.dumps(skeleton.module, ensure_ascii=False)
    names = find_language(skeleton.lang).sections
    sections = [names[kind].label for kind, row in SECTION_KINDS.items() if row.begun]
    if as_yaml:
        return "\n".join((f"module: {module}", *head, *(f"{title}: |\n" for title in sections)))
    return "\n".join(("---", f"module: {module}", *head, "---\n", *(f"## {title}\n" for title in sections)))


def shorten_name(text: str) -> str:
    """Return text as a part of a file name: letters, digits and hyphens, at most 40 and fewer of larger scripts."""
    name = re.sub(r"[\W_]+", "-", fold_text(text)).strip("-")[:40]
    return cut_name(name, _LONGEST_PART).strip("-") or "story"


def cut_name(name: str, most: int) -> str:
    """Return the beginning of a name that has at most so many bytes; systems have 255 for a whole one."""
    return name.encode("utf-8", "surrogateescape")[:most].decode("utf-8", "ignore").rstrip("-_. ") or name[:1]


def create_file(path: Path, text: str) -> Path:
    """Write a file that does not exist yet.

    Raises:
        click.UsageError: it exists, or the system refuses.
    """
    try:
        make_folder(path.parent)
    except FileExistsError:
        raise click.UsageError(f"'{path.parent}' is a file, not a folder for stories. Rename it.") from None
    except OSError as error:
        raise click.UsageError(f"'{path.parent}' cannot be made: {error.strerror}.") from None
    try:
        create_text(path, text)
    except FileExistsError:
        raise click.UsageError(f"{path} exists already; nothing was changed.") from None
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}.") from None
    return path
