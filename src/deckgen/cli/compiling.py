"""What `build` and `check` share: one call of the library, its decks timed as they come."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from deckgen.build import workshop
from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import State
from deckgen.build.handling import MERGE, Handling
from deckgen.build.leftovers import report_leftovers
from deckgen.build.lock import Waiting
from deckgen.build.making import make_decks
from deckgen.build.preparation import list_themes, prepare_course, read_notes
from deckgen.build.prepared import Notes, Preparation, WantedEdition
from deckgen.build.producing import choose_crew, produce_remembered
from deckgen.build.request import EVERY_THEME, Request, read_epoch
from deckgen.build.tasks import Finished
from deckgen.catalogue.decks import UNKNOWN_SLIDE
from deckgen.cli.order import Form, Order
from deckgen.cli.outcome import CHECKED, Outcome, Result, Trail
from deckgen.cli.place import check_writable, place_decks
from deckgen.cli.progress import Progress
from deckgen.cli.usage import explain_errors
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.errors import Error
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo, NoMemo
from deckgen.files.project import is_complete
from deckgen.files.world import World
from deckgen.pace import Density

if TYPE_CHECKING:
    import difflib

    from deckgen.build import locating
    from deckgen.cli import recalling
else:  # conflicts are rare
    difflib, locating = defer("difflib"), defer("deckgen.build.locating")
    recalling = defer("deckgen.cli.recalling")


def ask_notes(order: Order) -> Notes:
    """Read what the order names.

    Raises:
        click.UsageError: there is nothing to read, or a module asked for does not exist.
    """
    with explain_errors():
        return read_notes(Request(order.sources, order.modules), DiskWorld(), NoMemo())


def offer_themes(sources: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of all themes that notes can be compiled in, the built-in ones where there are no notes."""
    try:
        return list_themes(sources)
    except (Error, OSError):
        return list_themes(Path())


def prepare_order(order: Order, *, packed: bool, memo: Memo | None = None) -> Preparation:
    """Read everything that the order needs.

    Raises:
        click.UsageError: what was asked for does not exist, or SOURCE_DATE_EPOCH is no number.
    """
    with explain_errors():
        return prepare_course(make_request(order, packed=packed), memo=memo)


def make_request(order: Order, *, packed: bool) -> Request:
    """Return an order as the library takes it.

    Raises:
        BadDateError: SOURCE_DATE_EPOCH is no number.
    """
    themes = (EVERY_THEME,) if order.all_themes else order.themes
    created = read_epoch(os.environ.get("SOURCE_DATE_EPOCH", ""))
    return Request(
        sources=order.sources,
        modules=order.modules,
        themes=themes,
        density=Density(order.density) if order.density else None,
        client=order.client,
        languages=order.languages,
        tags=order.tags,
        speaker_notes=not order.without_notes,
        clients=order.clients,
        created=created,
        shard=order.shard,
        packed=packed,
    )


def check_decks(order: Order) -> Outcome:
    """Make every deck that was asked for, in every theme, and write none.

    Raises:
        click.UsageError: what was asked for does not exist.
    """
    started = perf_counter()
    prepared = prepare_order(order, packed=False)
    return _finish(prepared, _follow(_time_checked(make_decks(prepared)), prepared, order), (), started)


def build_decks(order: Order, folder: Path | None, handling: Handling, *, lasting: bool = False) -> Outcome:
    """Make every deck that was asked for, in every theme, and write them.

    Args:
        order: What decks.
        folder: Where they go, if not below decks/.
        handling: What is to become of what hands made.
        lasting: Whether what is made is recalled by the next build.

    Raises:
        click.UsageError: what was asked for does not exist, or decks cannot go where they were asked to.
    """
    started = perf_counter()
    memory = recalling.open_memory(order, folder) if lasting and handling == MERGE else None
    prepared = prepare_order(order, packed=True, memo=memory)
    flat, root = find_root(prepared, folder)
    places = locate_editions(prepared, folder)
    check_writable(place for _, place in places)
    waiting = Waiting(tell=partial(click.echo, err=True))
    shop = workshop.open_workshop(prepared, root, handling, flat=flat, lasting=memory is not None, waiting=waiting)
    with choose_crew(shop, order.jobs, memory) as crew:
        results = _follow(map(_pass_finished, produce_remembered(shop, crew, memory)), prepared, order)
    found, world = Diagnostics(), DiskWorld()
    _report_unknown(handling.slides, results, found)
    if not order.modules and is_whole(prepared, world):
        _report_leftovers(prepared, places, found)
    done = _finish(prepared, results, found, started)
    if handling.dry or order.shard:
        return done
    trail = Trail(
        sources=prepared.notes.project.sources,
        root=root,
        folders=tuple(dict.fromkeys(place for _, place in places)),
        seen={**world.seen, **prepared.seen},
        find_file=memory.find_file if memory else _know_nothing,
    )
    return done._replace(trail=trail)


def _report_unknown(wanted: Sequence[str], results: Sequence[Result], diagnostics: Diagnostics) -> None:
    """Report keys by which a slide was asked for and no slide is known."""
    known = dict.fromkeys(key for result in results for key in result.deck.keys)
    for key in wanted:
        if key not in known:
            close = difflib.get_close_matches(key, known, n=1) or list(known)[-1:]
            diagnostics.report(UNKNOWN_SLIDE, key=key, known="".join(close))


def _report_leftovers(
    prepared: Preparation, places: Iterable[tuple[WantedEdition, Path]], diagnostics: Diagnostics
) -> None:
    """Report decks that no module makes any more, in the folders in which decks were made."""
    for edition, place in places:
        if edition.modules or not prepared.request.shard:
            report_leftovers(edition.course, place, diagnostics, prepared.notes.course)


def _know_nothing(_: Path) -> None:
    """Know no file of a deck."""


def find_root(prepared: Preparation, folder: Path | None) -> tuple[bool, Path]:
    """Return whether decks go there without a folder for each edition, and the folder for all decks."""
    return folder is not None and len(prepared.editions) == 1, place_decks(prepared.notes.project, folder)


def locate_editions(prepared: Preparation, folder: Path | None) -> list[tuple[WantedEdition, Path]]:
    """Return each edition with the folder that its decks go to.

    Args:
        prepared: What was ordered.
        folder: The one named by -o, if one is.
    """
    flat, root = find_root(prepared, folder)
    return workshop.locate_editions(prepared, root, flat=flat)


def is_whole(prepared: Preparation, world: World) -> bool:
    """Return True when everything was read that may make a deck of this course."""
    errors = any(finding.severity is Severity.ERROR for finding in prepared.notes.findings)
    return not errors and is_complete(prepared.notes.project.sources, world)


def _pass_finished(one: Finished) -> Result:
    """Return what is to be told of a deck; where its slides stand in the notes is not."""
    deck, state, path = one.saved
    return Result(deck=deck._replace(outline=()), state=state, path=path, seconds=one.seconds)


def _follow(results: Iterator[Result], prepared: Preparation, order: Order) -> tuple[Result, ...]:
    """Show how far the decks are as they come."""
    # a program that was started without streams has none
    visible = bool(sys.stderr and sys.stderr.isatty()) and not order.quiet and order.form is Form.TEXT
    with Progress(prepared.total, visible=visible) as progress:
        return tuple(progress.follow(results))


def _time_checked(decks: Iterable[CompiledDeck]) -> Iterator[Result]:
    started = perf_counter()
    for deck in decks:
        state = CHECKED if deck.slides else State.SKIPPED
        yield Result(deck=deck, state=state, path=None, seconds=perf_counter() - started)
        started = perf_counter()


def _finish(prepared: Preparation, results: tuple[Result, ...], found: Iterable[Diagnostic], started: float) -> Outcome:
    own = (finding for result in results for finding in result.deck.findings)
    findings = tuple(dict.fromkeys((*prepared.findings, *found, *own)))
    course = prepared.notes.course
    return Outcome(course=course, results=results, findings=findings, seconds=perf_counter() - started)
