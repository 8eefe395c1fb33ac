"""What `status` and `diff` share: decks on the disk compared with the notes, and told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from deckgen import __version__
from deckgen.build.comparing import ComparedDeck, DeckState, compare_each
from deckgen.build.leftovers import list_orphans
from deckgen.build.locating import LineFinder
from deckgen.build.making import make_decks
from deckgen.cli.changes import describe_change, describe_state, group_slides, list_remarks, list_texts
from deckgen.cli.compiling import locate_editions, prepare_order
from deckgen.cli.facts import Facts, echo_json
from deckgen.cli.findings import echo_beside, mask_controls
from deckgen.cli.order import Form, Order
from deckgen.cli.place import place_decks
from deckgen.cli.report import count_things
from deckgen.cli.table import echo_table
from deckgen.files.disk import DiskWorld
from deckgen.merge.changes import SlideChange

HEADER = ("module", "deck", "state")
_COLORS = {"by hand": "cyan", "in deck": "red", "in notes": "green"}


def compare_order(order: Order, out: Path | None, *, worded: bool) -> tuple[tuple[ComparedDeck, ...], int]:
    """Return what has changed in the decks of an order, and the exit code; say what is wrong with the notes.

    Args:
        order: Which decks.
        out: Where they are, if not below decks/.
        worded: Whether every change is told with its words.

    Raises:
        click.UsageError: what was asked for does not exist.
    """
    prepared = prepare_order(order, packed=True)
    flat = out is not None and len(prepared.editions) == 1
    root = place_decks(prepared.notes.project, out)
    lines = LineFinder(prepared, DiskWorld()) if worded else None
    places = locate_editions(prepared, out)
    orphans = {folder: tuple(list_orphans(folder, edition.course)) for edition, folder in places}
    found = tuple(compare_each(make_decks(prepared), root, lines, flat=flat, orphans=orphans))
    return found, echo_beside(prepared.findings, order)


def report_status(found: Sequence[ComparedDeck], order: Order) -> None:
    """Print a row for each deck."""
    if order.form is Form.JSON:
        echo_json({"version": __version__, "decks": [describe_deck(deck) for deck in found]})
        return
    if found:
        rows = [(deck.title, deck.path.as_posix(), mask_controls(describe_state(deck))) for deck in found]
        echo_table(HEADER, rows, whole="deck")
    if order.quiet:
        return
    for deck in found:
        for remark in list_remarks(deck):
            click.echo(f"{deck.path.as_posix()}: {remark}")
    click.echo(count_decks(found))


def count_decks(found: Sequence[ComparedDeck]) -> str:
    """Return "12 decks: 9 unchanged, 2 notes changed, 1 edited by hand"."""
    counts = Counter(deck.state for deck in found)
    parts = ", ".join(f"{counts[state]} {state}" for state in DeckState if counts[state])
    return f"{count_things(len(found), 'deck')}: {parts}" if found else "no decks"


def report_changes(found: Sequence[ComparedDeck], order: Order) -> None:
    """Print every change, deck by deck and slide by slide."""
    if order.form is Form.JSON:
        decks = [{**describe_deck(deck), "changes": list(_list_facts(deck))} for deck in found]
        echo_json({"version": __version__, "decks": decks})
        return
    for deck in choose_changed(found):
        click.secho(f"{deck.path.as_posix()}: {describe_state(deck)}", bold=True)
        for line, color in _draw_deck(deck):
            click.secho(mask_controls(line), fg=color)
    if not order.quiet:
        click.echo(count_decks(found))


def choose_changed(found: Iterable[ComparedDeck]) -> Iterator[ComparedDeck]:
    """Yield the decks of which there is something to show."""
    return (deck for deck in found if deck.state not in {DeckState.UNCHANGED, DeckState.SKIPPED})


def _draw_deck(deck: ComparedDeck) -> Iterator[tuple[str, str | None]]:
    """Yield the lines of a deck, with a color where they have one."""
    for remark in list_remarks(deck):
        yield f"  {remark}", None
    for name, changes in group_slides(deck.comparison.changes if deck.comparison else ()):
        yield f"  {name}", None
        for change in changes:
            yield f"    {describe_change(change)}", None
            for side, text in list_texts(change):
                yield f"        {side + ':':<10}{text}", _COLORS[side]


def describe_deck(deck: ComparedDeck) -> Facts:
    """Return one deck for programs."""
    found = deck.comparison
    return {
        "module": deck.module,
        "title": deck.title,
        "path": deck.path.as_posix(),
        "state": deck.state.name.lower(),
        "by_hand": bool(found and found.by_hand),
        "in_notes": bool(found and found.in_notes),
        "open": found.open if found else 0,
        "coming": found.coming if found else 0,
        "lossy": bool(found and found.lossy),
        "adopted": bool(found and found.adopted),
        "earlier": deck.earlier or None,
        "reason": deck.reason or None,
    }


def _list_facts(deck: ComparedDeck) -> Iterator[Facts]:
    for change in deck.comparison.changes if deck.comparison else ():
        yield describe_facts(change)


def describe_facts(change: SlideChange) -> Facts:
    """Return one change for programs."""
    return {
        "slide": change.number or None,
        "next": change.page or None,
        "copy": change.copy or None,
        "title": change.title,
        "shape": change.called or None,
        "words": change.words or None,
        "field": change.field or None,
        "side": change.side,
        "outcome": change.outcome,
        "in_deck": list(change.in_deck),
        "in_notes": list(change.in_notes),
        "path": change.at.path if change.at else None,
        "line": change.at.line if change.at else None,
    }
