"""The compiler in one function: notes and a theme come in, one native deck a module goes out.

`read_course` → `load_look` → `build_decks`. One module at a time is planned, laid out, checked
and written, then forgotten, so that memory does not grow with the course. Author mistakes come back as findings.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from deckgen.check import check_pages
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.page import Frame, Pages
from deckgen.plan import plan_deck
from deckgen.story import Course, Module, StoryState
from deckgen.theme import Theme
from deckgen.write import SaveError, Template, compile_template, is_deck_of, is_foreign, save_pptx

CREATED = "2020-01-01T00:00:00Z"
"""The date inside a deck unless SOURCE_DATE_EPOCH says otherwise: builds do not look at the clock."""
UNREAD = frozenset({"yaml-syntax", "yaml-depth", "yaml-documents"})
"""Errors that leave front matter or stories unread, and with them perhaps the module that they name."""


class State(StrEnum):
    """What happened to a deck."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    """Equal to what stood there before; left untouched."""
    CHECKED = "checked"
    """Made in memory only, as asked."""
    SKIPPED = "skipped"
    """No deck, and an old one stays: the module is empty, or there is an error in what its deck is made from."""


class Look(NamedTuple):
    """A theme, the frames designed from it, and the template compiled from both; made once, used for every deck."""

    theme: Theme
    frames: tuple[Frame, ...]
    template: Template


class Target(NamedTuple):
    """Where decks go."""

    folder: Path
    created: str = CREATED
    force: bool = False
    """Replace files that deckgen did not write."""


class Result(NamedTuple):
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
    """All that concerns this module, the errors that concern every module first, then the reader's."""


def attribute_findings(modules: Iterable[Module], findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give the reader's findings the module whose notes they stand in; the ones about the whole course have none."""
    starts, headed = defaultdict[str, list[tuple[int, str]]](list), set[str]()
    for module in modules:
        told = [(story.path, story.line) for story in module.stories if story.state is not StoryState.REUSED]
        for path, line in ((module.path, module.line), *told):
            starts[path].append((line, module.key))
        if all(line > module.line for path, line in told if path == module.path):
            headed.add(module.path)
    for places in starts.values():
        places.sort()
    return tuple(
        finding._replace(module=_choose_owner(finding, starts[finding.at.path], headed=finding.at.path in headed))
        if finding.at and finding.at.path in starts
        else finding
        for finding in findings
    )


def _choose_owner(finding: Diagnostic, starts: Sequence[tuple[int, str]], *, headed: bool) -> str:
    """Return the module of a finding in notes; what was not read may have named another one than the file's name."""
    line = finding.at.line if finding.at else 0
    if finding.code in UNREAD:
        return find_owner(starts, line) if headed and line < starts[0][0] else ""
    return finding.module or find_owner(starts, line)


def find_owner(starts: Sequence[tuple[int, str]], line: int) -> str:
    """Return the key of the module that a line of a file belongs to, "" for none.

    Line 0 is the whole file; it and what stands above all modules belong to the file's only one.
    """
    before = bisect_right(starts, line, key=lambda start: start[0]) if line else 0
    if before:
        return starts[before - 1][1]
    owners = {key for _, key in starts}
    return owners.pop() if len(owners) == 1 else ""


def build_decks(
    course: Course, modules: Iterable[Module], look: Look, target: Target | None, known: Iterable[Diagnostic] = ()
) -> Iterator[Result]:
    """Yield one result a module as soon as its deck is done.

    Args:
        course: what the modules belong to.
        modules: the ones to build, in order.
        look: the theme's look.
        target: where to write; None only checks.
        known: what was found in notes, course file and theme; findings of a module travel with its result, and so do
            errors without a module: whatever decks are made from holds them, and an error stops a deck.
    """
    by_module = defaultdict(list)
    for finding in known:
        if finding.module or finding.severity is Severity.ERROR:
            by_module[finding.module].append(finding)
    for module in modules:
        yield build_module(course, module, look, target, [*by_module[""], *by_module[module.key]])


def skip_module(module: Module, theme: str, findings: Iterable[Diagnostic]) -> Result:
    """Return the result of a module that gets no deck."""
    title = module.label or module.title or module.key
    return Result(module.key, module.number, title, theme, State.SKIPPED, findings=tuple(findings))


def build_module(
    course: Course, module: Module, look: Look, target: Target | None, known: Sequence[Diagnostic] = ()
) -> Result:
    """Make one deck; without a target it is only checked."""
    started = perf_counter()
    blank = skip_module(module, look.theme.name, known)
    if is_empty(module):
        return blank
    found = Diagnostics()
    deck, pages = compose_pages(course, module, look, found)
    state, path = (State.CHECKED, None) if target is None else save_deck(pages, look, target, [*known, *found], found)
    return blank._replace(
        state=state,
        path=path,
        stories=len(module.stories),
        slides=len(pages.pages),
        figures=sum(len(story.figures) for story in module.stories),
        minutes=deck.minutes,
        seconds=perf_counter() - started,
        findings=(*known, *(finding._replace(module=module.key) for finding in found)),
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
    if not target.force and report_foreign(path, diagnostics):
        return State.SKIPPED, None
    before = stamp_file(path)
    try:
        saved = save_pptx(pages, look.template, path, created=target.created)
    except SaveError as error:
        diagnostics.error("not-saved", f"{error.message}.", hint=error.hint, at=place)
        return State.SKIPPED, None
    if saved != path:
        message = f"{path.name} is open in another program; the new deck stands beside it as {saved.name}."
        diagnostics.warn("deck-open", message, hint="Close it and build again.", at=place)
    return (State.UNCHANGED if before and before == stamp_file(saved) else State.WRITTEN), saved


def report_foreign(path: Path, diagnostics: Diagnostics) -> bool:
    """Report a file that is not deckgen's to replace; return False for a free place and for a deck of its own."""
    place = Location(path.as_posix())
    try:
        foreign = is_foreign(path)
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror or error}; whoever made it, it is left as it is."
        hint = "Check its rights, replace it with --force, or build elsewhere with -o."
        diagnostics.error("unreadable-deck", message, hint=hint, at=place)
        return True
    if foreign:
        message = f"{path.name} was not made by deckgen, or another program has saved it since; it is left as it is."
        hint = "Replace it with --force, or build elsewhere with -o."
        diagnostics.error("foreign-deck", message, hint=hint, at=place)
    return foreign


def report_leftovers(course: Course, folder: Path, diagnostics: Diagnostics) -> None:
    """Report the decks that deckgen wrote for this course and that no module makes any more; none is deleted."""
    made = {module.key for module in course.modules if not is_empty(module)}
    for path in sorted(folder.glob("*.pptx")):
        # a deck that was open while it was built anew has "(new)" beside it
        if path.stem.removesuffix(" (new)") not in made and is_deck_of(path, course.title):
            message = f"{path.name} belongs to no module of these notes any more."
            hint = "Delete it if it is not needed."
            diagnostics.warn("leftover-deck", message, hint=hint, at=Location(path.as_posix()))


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


def load_look(name: str, search: Sequence[Path], diagnostics: Diagnostics, at: Location | None = None) -> Look | None:
    """Load a theme and design its frames; None, after a finding at the place that names it, when there is none."""
    theme = load_theme(name, search, diagnostics, at)
    if theme is None:
        return None
    frames = design_frames(theme)
    return Look(theme, frames, compile_template(theme, frames))


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
