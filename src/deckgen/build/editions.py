"""For whom decks are made: an `Edition` says look, client, language and the part of the course they see.

A request names one or several; a file of clients gives one a client and language. Comes in: a course as it was read.
Goes out: the course that an edition's decks are of.
"""

from collections.abc import Iterable, Sequence

from deckgen.build.selection import choose_modules, choose_tagged, keep_stories
from deckgen.catalogue.editions import OTHER_LANGUAGE
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics, Location
from deckgen.language import LANGUAGES
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.story import StoryState


class Edition(NamedTuple):
    """One order of decks; what it leaves open is as course and look say."""

    theme: str = ""
    """A theme's name or file; "" for the course's own, else the default."""
    client: str = ""
    lang: str = ""
    """Code of the language of notes, where there are some in it, and of all words that are not the author's."""
    date: str = ""
    """As it is to be shown."""
    modules: tuple[str, ...] = ()
    """Numbers, names, topics or companies of the modules that its course has; none gives it every module."""
    tags: tuple[str, ...] = ()
    """Only stories with one of them; none takes every story."""
    density: Density | None = None
    speaker_notes: bool = True
    """False makes what learners may have: no speaker notes, reminders, minutes or comments."""
    folder: tuple[str, ...] = ()
    """Where its decks go below the folder of decks, a name a part; () for a folder called by client or theme."""
    at: Location | None = None
    """Where a file orders it; None when the caller does."""
    theme_at: Location | None = None
    """Where that file, or else the course, names the theme."""


def adapt_course(course: Course, edition: Edition) -> Course:
    """Return the course as an edition is to have it: its modules, its stories, its client.

    Raises:
        UnknownModuleError: a module asked for does not exist.
        UnknownTagError: no story has a tag asked for.
    """
    modules = choose_modules(course, edition.modules)
    if edition.lang:
        modules = _choose_language(modules, course, edition.lang)
    if edition.tags:
        modules = choose_tagged(modules, course, edition.tags)
    return course._replace(modules=modules, client=edition.client or course.client, date=edition.date or course.date)


def _choose_language(modules: Sequence[Module], course: Course, lang: str) -> tuple[Module, ...]:
    """Return the modules with the notes of a language where there are some, and its labels in any case."""
    told = {story.key: story.lang for module in course.modules for story in module.stories}
    others = {first if told[second] == lang != told[first] else second for first, second in course.translations}
    kept = keep_stories(modules, lambda story: story.key not in others)
    return tuple(module._replace(lang=lang) for module in kept)


def report_other_languages(modules: Iterable[Module], edition: Edition, diagnostics: Diagnostics) -> None:
    """Say once how many stories are in another language than the words around them."""
    stories = (story for module in modules for story in module.stories)
    told = [story for story in stories if story.state is StoryState.STORY]
    other = [story for story in told if edition.lang and story.lang != edition.lang]
    if other:
        name = LANGUAGES[edition.lang].name
        at = edition.at or Location(other[0].path, other[0].line)
        diagnostics.report(OTHER_LANGUAGE, at=at, count=len(other), total=len(told), language=name)
