"""The compiler in one function: notes and a theme come in, one native deck a module goes out.

`read_course` → `choose_modules` → `load_look` → `build_decks`. One module at a time is planned, laid out, checked
and written, then forgotten, so that memory does not grow with the course. Author mistakes come back as findings.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from time import perf_counter

from deckgen.check import check_pages
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.layout import design_frames, lay_out_deck
from deckgen.page import Frame, Pages
from deckgen.plan import plan_deck
from deckgen.read.theme import load_theme
from deckgen.story import Course, Module
from deckgen.theme import Theme
from deckgen.write import SaveError, save_pptx

CREATED = "2020-01-01T00:00:00Z"
"""The date inside a deck unless SOURCE_DATE_EPOCH says otherwise: builds do not look at the clock."""


class State(StrEnum):
    """What happened to a deck."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    """Equal to what stood there before; left untouched."""
    CHECKED = "checked"
    """Made in memory only, as asked."""
    SKIPPED = "skipped"
    """No deck: the module is empty, or its findings hold an error."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme and the frames designed from it; made once, used for every deck."""

    theme: Theme
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where decks go."""

    folder: Path
    created: str = CREATED
    force: bool = False
    """Replace files that deckgen did not write."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one module in one theme."""

    module: str
    """Key of the module."""
    number: int | None
    title: str
    """As the author wrote the heading."""
    theme: str
    state: State
    path: Path | None = None
    """The deck; None when there is none."""
    stories: int = 0
    slides: int = 0
    figures: int = 0
    minutes: float = 0.0
    seconds: float = 0.0
    """Time this deck took, reading the notes not included."""
    findings: tuple[Diagnostic, ...] = ()
    """All that concerns this module, the reader's findings first."""


class UnknownModuleError(LookupError):
    """No module has this number, name, topic or company."""

    def __init__(self, wanted: str, close: Sequence[str]) -> None:
        super().__init__(f"No module, topic or company matches {wanted!r}")
        self.close = tuple(close)
        """Names that look alike, best first."""


def build_decks(
    course: Course, modules: Iterable[Module], look: Look, target: Target | None, known: Iterable[Diagnostic] = ()
) -> Iterator[Result]:
    """Yield one result a module as soon as its deck is done.

    Args:
        course: what the modules belong to.
        modules: the ones to build, in order.
        look: the theme's look.
        target: where to write; None only checks.
        known: the reader's findings; those of a module travel with its result and an error among them stops its deck.
    """
    by_module = defaultdict(list)
    for finding in known:
        by_module[finding.module].append(finding)
    for module in modules:
        yield build_module(course, module, look, target, by_module[module.key])


def build_module(
    course: Course, module: Module, look: Look, target: Target | None, known: Sequence[Diagnostic] = ()
) -> Result:
    """Make one deck; without a target it is only checked."""
    started = perf_counter()
    title = module.label or module.title or module.key
    blank = Result(module.key, module.number, title, look.theme.name, State.SKIPPED, findings=tuple(known))
    if is_empty(module):
        return blank
    found = Diagnostics()
    deck, pages = compose_pages(course, module, look, found)
    state, path = (State.CHECKED, None) if target is None else save_deck(pages, look, target, [*known, *found], found)
    return replace(
        blank,
        state=state,
        path=path,
        stories=len(module.stories),
        slides=len(pages.pages),
        figures=sum(len(story.figures) for story in module.stories),
        minutes=deck.minutes,
        seconds=perf_counter() - started,
        findings=(*known, *(replace(finding, module=module.key) for finding in found)),
    )


def compose_pages(course: Course, module: Module, look: Look, diagnostics: Diagnostics) -> tuple[Deck, Pages]:
    """Plan, lay out and check one module."""
    deck = plan_deck(course, module, look.theme)
    pages = lay_out_deck(deck, look.frames, look.theme, diagnostics)
    check_pages(pages, look.frames, look.theme, diagnostics)
    return deck, pages


def save_deck(
    pages: Pages, look: Look, target: Target, findings: Iterable[Diagnostic], diagnostics: Diagnostics
) -> tuple[State, Path | None]:
    """Write a deck without errors to its place; a deck that cannot be saved is one more finding."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return State.SKIPPED, None
    path = target.folder / f"{pages.key}.pptx"
    place = Location(path.as_posix())
    if not target.force and is_foreign(path):
        message = f"{path.name} was not made by deckgen, or another program has saved it since; it is left as it is."
        diagnostics.error(
            "foreign-deck", message, hint="Replace it with --force, or build elsewhere with -o.", at=place
        )
        return State.SKIPPED, None
    before = stamp_file(path)
    try:
        saved = save_pptx(pages, look.frames, look.theme, path, created=target.created)
    except SaveError as error:
        diagnostics.error("not-saved", f"{error.message}.", hint=error.hint, at=place)
        return State.SKIPPED, None
    if saved != path:
        message = f"{path.name} is open in another program; the new deck stands beside it as {saved.name}."
        diagnostics.warn("deck-open", message, hint="Close it and build again.", at=place)
    return (State.UNCHANGED if before and before == stamp_file(saved) else State.WRITTEN), saved


def stamp_file(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from one that took its place; None without a file. The writer leaves equal files."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def is_empty(module: Module) -> bool:
    """Return True when the notes hold nothing that a deck could show."""
    return not (module.stories or module.intro or module.reminders)


def is_foreign(path: Path) -> bool:
    """Return True for an existing file that does not carry deckgen's mark.

    PowerPoint and LibreOffice put their own mark on what they save: a deck edited by hand is foreign, too.
    """
    if not path.is_file():
        return False
    import zlib  # noqa: PLC0415 - only a second build into the same folder pays for these two
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415

    try:
        with ZipFile(path) as package:
            part = package.getinfo("docProps/app.xml")
            return part.file_size > 1 << 16 or b"<Application>deckgen" not in package.read(part)
    except (OSError, KeyError, ValueError, EOFError, RuntimeError, BadZipFile, zlib.error):
        return True


def load_look(name: str, search: Sequence[Path], diagnostics: Diagnostics) -> Look | None:
    """Load a theme and design its frames; None when the theme has mistakes that leave nothing to draw with."""
    theme = load_theme(name, search, diagnostics)
    return None if theme is None else Look(theme, design_frames(theme))


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


def match_modules(modules: Sequence[Module], wish: str) -> tuple[Module, ...]:
    """Return the modules that one wish names: by number, else by a whole name, else by part of one.

    Raises:
        UnknownModuleError: there is none.
    """
    plain = fold_text(wish)
    if plain.isdecimal() and (numbered := tuple(m for m in modules if m.number == int(plain))):
        return numbered
    names = {module.key: tuple(map(fold_text, list_names(module))) for module in modules}
    whole = tuple(module for module in modules if plain in names[module.key])
    # A number would otherwise be found inside "Module 14" when there is no module 4.
    partial = plain and not plain.isdecimal()
    matched = whole or tuple(m for m in modules if partial and any(plain in name for name in names[m.key]))
    if not matched:
        everything = {fold_text(name): name for module in modules for name in list_names(module)}
        close = get_close_matches(plain, everything, n=3)
        raise UnknownModuleError(wish, [everything[name] for name in close])
    return matched


def list_names(module: Module) -> tuple[str, ...]:
    """Return everything a module can be called by."""
    own = (module.key, module.title, module.label)
    inner = (name for story in module.stories for name in (story.topic, story.company))
    return tuple(dict.fromkeys(name for name in (*own, *inner) if name))


def fold_text(text: str) -> str:
    """Return text without accents, case and surplus white space."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def read_created(environ: Mapping[str, str]) -> str:
    """Return the date to write into decks: SOURCE_DATE_EPOCH where it is set.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return CREATED
    try:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH is not a number of seconds since 1970: {epoch!r}") from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
