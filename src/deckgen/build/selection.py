"""Which modules a user means: by number, name, topic or company, as people type them."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from deckgen.course import Course, Module
from deckgen.deferred import defer
from deckgen.errors import Error, UnknownModuleError, UnknownTagError
from deckgen.files.yaml_fields import spell_known
from deckgen.keys import make_slug
from deckgen.read.headings.titles import ModuleTitle, parse_module_name
from deckgen.story import Story

if TYPE_CHECKING:
    from deckgen.build import alike
else:  # most builds are of all modules
    alike = defer("deckgen.build.alike")


def choose_modules(course: Course, wanted: Sequence[str]) -> tuple[Module, ...]:
    """Return the modules that any of the wishes names, in course order; all of them without a wish.

    A wish is a module's number, or its slug or title, or a topic or company in it, or a part of one of those;
    accents and case do not count.

    Raises:
        UnknownModuleError: a wish names nothing.
    """
    if not wanted:
        return course.modules
    chosen = {module.key for wish in wanted for module in match_modules(course.modules, wish)}
    return tuple(module for module in course.modules if module.key in chosen)


def choose_tagged(modules: Sequence[Module], course: Course, tags: Sequence[str]) -> tuple[Module, ...]:
    """Return the modules with the stories that have one of some tags; accents and case do not count.

    Args:
        modules: What to choose from.
        course: All there is: a tag that another module has is none that nobody knows.
        tags: As somebody typed them.

    Raises:
        UnknownTagError: no story of the course has one of the tags.
    """
    known = {alike.fold_text(tag): tag for module in course.modules for story in module.stories for tag in story.tags}
    wanted = {alike.fold_text(tag): tag for tag in tags}
    for folded, tag in wanted.items():
        if folded not in known:
            raise UnknownTagError(tag, alike.find_alike(tag, known.values()), tuple(known.values()))
    return keep_stories(modules, lambda story: any(alike.fold_text(tag) in wanted for tag in story.tags))


def keep_stories(modules: Sequence[Module], wanted: Callable[[Story], bool]) -> tuple[Module, ...]:
    """Return the modules with some of their stories; one that had stories and has none any more is left out."""
    kept = (module._replace(stories=tuple(filter(wanted, module.stories))) for module in modules)
    return tuple(new for new, old in zip(kept, modules, strict=True) if new.stories or not old.stories)


def match_modules(modules: Sequence[Module], wish: str) -> tuple[Module, ...]:
    """Return the modules that one wish names: by number, else by a whole name, else by part of one.

    A number may also be written as notes write it: "Module 4", "4 : Compute".

    Raises:
        UnknownModuleError: there is none.
    """
    plain, named = alike.fold_text(wish), parse_module_name(" ".join(wish.split()))
    numbered = tuple(module for module in modules if is_meant(module, named))
    if plain.isdecimal() and numbered:
        return numbered
    matched = _match_names(modules, plain) or numbered
    if matched:
        return matched
    everything = (name for module in modules for name in list_names(module))
    known = [str(module.number or module.key) for module in modules[:30]]
    raise UnknownModuleError(wish, alike.find_alike(wish, everything), known)


def _match_names(modules: Sequence[Module], plain: str) -> tuple[Module, ...]:
    """Return the modules that have a name, else the ones of which it is a part of a name."""
    names = {module.key: tuple(map(alike.fold_text, list_names(module))) for module in modules}
    whole = tuple(module for module in modules if plain in names[module.key])
    return whole or tuple(module for module in modules if any(is_part(plain, name) for name in names[module.key]))


def is_meant(module: Module, named: ModuleTitle) -> bool:
    """Return True for a module of the number named, and of the title where both have one."""
    if named.number is None or module.number != named.number:
        return False
    return not (named.title and module.title) or make_slug(named.title) == make_slug(module.title)


def is_part(text: str, name: str) -> bool:
    """Return True for a part of a name that has a letter; "Module 1" is no part of "Module 14"."""
    if text not in name or not any(char.isalpha() for char in text):
        return False
    return re.search(rf"(?<!\d(?=\d)){re.escape(text)}(?!(?<=\d)\d)", name) is not None


def list_names(module: Module) -> tuple[str, ...]:
    """Return everything a module can be called by."""
    own = (module.key, module.title, module.label)
    inner = (name for story in module.stories for name in (story.topic, story.company))
    return tuple(dict.fromkeys(name for name in (*own, *inner) if name))


def suggest_choice(error: Error) -> str:
    """Return "Did you mean “4”?" for what is not there, else what is."""
    match error:
        case UnknownModuleError(close=[first, *_]) | UnknownTagError(close=[first, *_]):
            return f"Did you mean “{first}”?"
        case UnknownModuleError(known=[_, *_]) | UnknownTagError(known=[_, *_]):
            return spell_known(error.known)
        case _:
            return ""
