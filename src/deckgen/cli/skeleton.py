"""A story yet to be written, as a new file of its own: the headings stand there, every word is left to the author."""

import json
import re
from pathlib import Path
from typing import NamedTuple

import click

from deckgen.cli.lazy import suggest_names
from deckgen.cli.project import find_root, is_stories
from deckgen.cli.selection import UnknownModuleError, fold_text, is_number, match_modules
from deckgen.diagnostics import Diagnostics
from deckgen.read import read_course
from deckgen.story import Module

SECTIONS = {
    "en": ("Activity", "Problem", "Solution", "Results", "Key figures"),
    "fr": ("Activité", "Problème", "Solution", "Résultats", "Chiffres clés"),
}


class Skeleton(NamedTuple):
    """What is known of a story before it is written."""

    company: str
    topic: str
    module: str
    """Number or title of the module."""
    source: str = ""
    lang: str = "en"


def begin_story(skeleton: Skeleton, *, as_yaml: bool = False) -> Path:
    """Write a skeleton into the stories of the current folder and return its path.

    Raises:
        click.UsageError: the module does not exist, or the file does already.
    """
    folder = (find_root(Path()) if is_stories(Path()) else Path()) / "stories"
    modules = read_course([folder], Diagnostics()).modules if folder.is_dir() else ()
    module = find_module(modules, skeleton.module)
    number = int(skeleton.module) if module is None else module.number
    prefix = (module.key if module else "module") if number is None else f"{number:02d}"
    # The whole heading, because modules of one number and another title are not one.
    named = skeleton.module if module is None else module.label or module.title or skeleton.module
    lang = module.lang if module else skeleton.lang
    text = write_skeleton(Skeleton(skeleton.company, skeleton.topic, named, skeleton.source, lang), as_yaml=as_yaml)
    # "_" sorts after "-" and ".": the new story is the last one of its module.
    name = f"{prefix}_{shorten_name(skeleton.topic)}-{shorten_name(skeleton.company)}"
    return create_file(folder / f"{name}.{'yaml' if as_yaml else 'md'}", text)


def find_module(modules: tuple[Module, ...], wish: str) -> Module | None:
    """Return the one module meant; None for a number that no module has yet.

    Raises:
        click.UsageError: no module or several match.
    """
    if is_number(wish.strip()) and all(module.number != int(wish) for module in modules):
        return None
    try:
        matched = match_modules(modules, wish)
    except UnknownModuleError as error:
        raise click.UsageError(f"{error}.{suggest_names(error.close)} A number begins a new module.") from None
    if len(matched) > 1:
        names = ", ".join(module.key for module in matched)
        raise click.UsageError(f"{wish!r} matches several modules: {names}. Name one of them.")
    return matched[0]


def write_skeleton(skeleton: Skeleton, *, as_yaml: bool) -> str:
    """Return the text of a story whose sections are still empty."""
    # A JSON string is a YAML string, whatever stands in it.
    facts = {"topic": skeleton.topic, "company": skeleton.company, "source": skeleton.source}
    head = [f"{key}: {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in facts.items()]
    module = skeleton.module if skeleton.module.isdecimal() else json.dumps(skeleton.module, ensure_ascii=False)
    sections = SECTIONS.get(skeleton.lang, SECTIONS["en"])
    if as_yaml:
        return "\n".join((f"module: {module}", *head, *(f"{title}: |\n" for title in sections)))
    return "\n".join(("---", f"module: {module}", *head, "---\n", *(f"## {title}\n" for title in sections)))


def shorten_name(text: str) -> str:
    """Return text as a part of a file name: letters, digits and hyphens, at most 40."""
    return re.sub(r"[\W_]+", "-", fold_text(text)).strip("-")[:40].strip("-") or "story"


def create_file(path: Path, text: str) -> Path:
    """Write a file that does not exist yet.

    Raises:
        click.UsageError: it exists, or the system refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} exists already; nothing was changed.") from None
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}.") from None
    return path
