"""A request → everything that decks are made from: notes, chosen modules, looks. The only part of a compile that reads.

Comes in: what is wanted, and a `World`. Goes out: a `Preparation`, and what a caller got wrong as an error.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from deckgen.build.clients import ClientOrder, choose_clients, overrule, read_clients, spread
from deckgen.build.editions import Edition, adapt_course, report_other_languages
from deckgen.build.job import make_look
from deckgen.build.places import is_twin, spell_folders
from deckgen.build.prepared import Notes, Preparation, WantedEdition, WantedTheme
from deckgen.build.request import EVERY_THEME, Request, check_date, list_sources, read_languages
from deckgen.build.selection import choose_modules, suggest_choice
from deckgen.build.sharding import choose_shard, read_shard
from deckgen.build.strangers import ClientLook, find_borrowed
from deckgen.catalogue.editions import OTHER_CLIENT, SHARED_FOLDER, TWICE_ORDERED, UNKNOWN_CHOICE
from deckgen.catalogue.stories import TRANSLATED_COURSE
from deckgen.course import Course
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.errors import Error, NoNotesError, UnknownThemeError
from deckgen.figures import read_figures
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo, NoMemo
from deckgen.files.project import find_project, visit_folder
from deckgen.files.search import find_files
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World
from deckgen.look import places
from deckgen.read import read_course
from deckgen.read.stories.findings import underline
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.build import alike
    from deckgen.look import theme as themes
else:  # a build can recall what theme files say
    alike = defer("deckgen.build.alike")
    themes = defer("deckgen.look.theme")


def prepare_course(request: Request, world: World | None = None, memo: Memo | None = None) -> Preparation:
    """Read everything that a request needs; raises what `compile_course` raises."""
    check_date(request.created)
    shard = read_shard(request.shard)
    world, memo = world or DiskWorld(), memo or NoMemo()
    found = Diagnostics()
    with world.record() as seen:
        notes = read_notes(request, world, memo)
        orders = _list_orders(request, notes, world, found)
        if orders and all(order.lang for order in orders):
            # which language is wanted has been said
            told = (finding for finding in notes.findings if finding.code != TRANSLATED_COURSE.code)
            notes = notes._replace(findings=tuple(told))
        names = dict.fromkeys((order.theme, order.theme_at) for order in orders)
        themes = tell_apart(_load_themes(names, notes, world, memo))
        wanted = _drop_repeats(((order, themes[order.theme, order.theme_at]) for order in orders), found)
        folders = spell_folders([(order, theme.folder) for order, theme in wanted])
        editions = tuple(
            _prepare_edition(order, theme, folder, notes)
            for (order, theme), folder in zip(wanted, folders, strict=True)
        )
        _report_borrowed(editions, world, found)
    return Preparation(
        notes=notes, editions=choose_shard(editions, shard), request=request, seen=seen, about=tuple(found)
    )


def _report_borrowed(editions: Iterable[WantedEdition], world: World, diagnostics: Diagnostics) -> None:
    """Report looks that have the logo or the template of another client."""
    looks = {
        (one.client, one.theme.name): ClientLook(one.client, one.theme.look.theme)
        for one in editions
        if one.theme.look and one.client
    }
    for look, other, where in find_borrowed(tuple(looks.values()), world):
        diagnostics.report(OTHER_CLIENT, at=look.theme.logo_at, client=look.client, other=other, where=where)


def _list_orders(request: Request, notes: Notes, world: World, found: Diagnostics) -> tuple[Edition, ...]:
    """Return the editions that a request asks for: themes × languages, for each client of a file.

    Raises:
        UnknownThemeError: a theme asked for does not exist.
        UnknownLanguageError: deckgen does not know a language asked for.
        UnknownClientError: a file of clients does not name the client asked for.
    """
    asked = choose_themes(request, notes, world)
    own = ClientOrder(
        Edition(
            client=request.client,
            tags=request.tags,
            density=request.density,
            speaker_notes=request.speaker_notes,
        ),
        read_languages(request.languages),
    )
    orders: Iterable[ClientOrder] = (own,)
    if request.clients is not None:
        listed = choose_clients(read_clients(request.clients, world, found), request.client)
        orders = (overrule(order, own) for order in listed)
    default = notes.course.theme or "default", notes.course.theme_at
    return tuple(edition for order in orders for edition in spread(order, asked, default))


def _drop_repeats(
    orders: Iterable[tuple[Edition, WantedTheme]], diagnostics: Diagnostics
) -> tuple[tuple[Edition, WantedTheme], ...]:
    """Return each edition once, whatever its look was asked for by; one that a file orders twice is a finding."""
    kept: dict[Edition, tuple[Edition, WantedTheme]] = {}
    for edition, theme in orders:
        order = edition._replace(theme=theme.folder, at=None, theme_at=None)
        if order in kept and edition.at:
            diagnostics.report(TWICE_ORDERED, at=edition.at, client=edition.client)
        kept.setdefault(order, (edition, theme))
    return tuple(kept.values())


def _prepare_edition(order: Edition, theme: WantedTheme, folder: str, notes: Notes) -> WantedEdition:
    """Return an edition with its course; what a file orders and nobody has is a finding, and it has no decks.

    Raises:
        Error: what the caller orders is not there.
    """
    found = Diagnostics()
    try:
        course = adapt_course(notes.course, order)
    except Error as error:
        if order.at is None:
            raise
        found.report(UNKNOWN_CHOICE, at=order.at, hint=suggest_choice(error), reason=error)
        course = notes.course._replace(modules=(), client=order.client)
    chosen = {module.key for module in notes.modules}
    modules = tuple(module for module in course.modules if module.key in chosen)
    report_other_languages(modules, order, found)
    if order.at and is_twin(order, folder):
        found.report(SHARED_FOLDER, at=order.at, client=order.client, folder=folder)
    return WantedEdition(
        edition=order,
        theme=theme,
        course=course,
        modules=modules,
        folder=folder,
        findings=tuple(found),
    )


def read_notes(request: Request, world: World, memo: Memo) -> Notes:
    """Read the notes of a request and choose the modules asked for.

    Raises:
        NoNotesError: there is nothing to read.
        UnknownModuleError: a module asked for does not exist.
    """
    project = find_project(request.sources, world)

    def make() -> tuple[Course, tuple[Diagnostic, ...]]:
        found = Diagnostics()
        course = read_course(project.sources, found, world, memo)
        return read_figures(course, found, memo), tuple(_quote_line(finding, world) for finding in found)

    course, found = memo.recall_seen("course", project.sources, make, world)
    wrong = any(finding.severity is Severity.ERROR for finding in found)
    if not (course.modules or wrong or find_files(project.sources, world, Diagnostics())):
        raise NoNotesError(project.sources)
    modules = choose_modules(course, request.modules)
    others = {module.key for module in course.modules} - {module.key for module in modules}
    about = tuple(finding for finding in found if finding.module not in others)
    if request.clients is not None:
        project = visit_folder(project, request.clients.parent, world)
    return Notes(project=project, course=course, modules=modules, findings=about)


def _quote_line(finding: Diagnostic, world: World) -> Diagnostic:
    """Return a finding about a line of notes with the line itself; the reader's own have it already."""
    at = finding.at
    if at is None or not at.line or at.excerpt:
        return finding
    text = read_text_file(Path(at.path), world, Diagnostics()) or ""
    return finding._replace(at=underline(at, text.split("\n")))


def choose_themes(request: Request, notes: Notes, world: World) -> tuple[str, ...]:
    """Return the names of the themes asked for; none without a wish.

    Raises:
        UnknownThemeError: a theme asked for does not exist.
    """
    search = notes.project.theme_folders
    if EVERY_THEME in request.themes:
        return places.list_themes(search, world)
    for wanted in request.themes:
        if not places.find_theme_files(wanted, search, world):
            known = places.list_themes(search, world)
            close = alike.find_alike(wanted, known)
            raise UnknownThemeError(wanted, close, known, places.say_places(search))
    return tuple(dict.fromkeys(request.themes))


def list_themes(sources: str | Path | Iterable[str | Path] = (), world: World | None = None) -> tuple[str, ...]:
    """Return the names of all themes that notes can be compiled in, the built-in ones included, sorted.

    Raises:
        NoNotesError: no sources are given and the current folder holds no notes.
    """
    world = world or DiskWorld()
    return places.list_themes(find_project(list_sources(sources), world).theme_folders, world)


Wish: TypeAlias = tuple[str, Location | None]
"""A theme as it is asked for, and the place of a file that asks for it."""


def tell_apart(themes: Mapping[Wish, WantedTheme]) -> dict[Wish, WantedTheme]:
    """Return each look for all who want it; of two that are called alike the second goes by what it was asked for."""
    kept: dict[str, WantedTheme] = {}
    told: dict[Wish, WantedTheme] = {}
    for wish, theme in themes.items():
        known = kept.setdefault(theme.folder, theme)
        if (known.look and known.look.theme) != (theme.look and theme.look.theme):
            other = theme._replace(name=f"./{theme.asked}")  # no theme is called so
            known = kept.setdefault(other.folder, other)
        told[wish] = known
    return told


def _load_themes(wishes: Iterable[Wish], notes: Notes, world: World, memo: Memo) -> dict[Wish, WantedTheme]:
    """Return the theme of each wish; one that many ask for is loaded once, unless there is something to say of it."""
    known: dict[str, WantedTheme] = {}
    themes: dict[Wish, WantedTheme] = {}
    for name, at in wishes:
        theme = known.get(name)
        if theme is None or theme.look is None or theme.findings:
            theme = known[name] = _load_theme(name, at, notes, world, memo)
        themes[name, at] = theme
    return themes


def _load_theme(name: str, at: Location | None, notes: Notes, world: World, memo: Memo) -> WantedTheme:
    folders, homes = notes.project.theme_folders, notes.project.homes
    search = places.ThemeSearch(folders, homes, world)

    def load() -> tuple[Theme | None, tuple[Diagnostic, ...]]:
        found = Diagnostics()
        return themes.load_theme(name, found, search, at), tuple(found)

    def make() -> WantedTheme:
        theme, told = memo.recall_seen("theme", (name, folders, homes, at), load, world)
        found = Diagnostics()
        look = theme and make_look(theme, found, at, memo)
        return WantedTheme(
            name=look.theme.name if look else name,
            asked=name,
            look=look,
            findings=(*told, *found),
        )

    return memo.recall_seen("look", (name, folders, homes, at), make, world)
