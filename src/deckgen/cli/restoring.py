"""Backups of the decks that an order names, and the way back from one of them."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from deckgen.build.backups import Backup, list_backups
from deckgen.build.leftovers import list_keys
from deckgen.build.lock import HeldError, Waiting
from deckgen.build.renames import find_earlier
from deckgen.build.restoring import RestoreError, restore_backup
from deckgen.cli.compiling import locate_editions, prepare_order
from deckgen.cli.findings import echo_beside
from deckgen.cli.order import Order
from deckgen.cli.report import count_things
from deckgen.cli.table import echo_table
from deckgen.errors import UnusableDeckError
from deckgen.named_tuple import NamedTuple

HEADER = ("deck", "backup", "saved (UTC)", "size", "file")
_KILO = 1000


class BackupShelf(NamedTuple):
    """A deck and its backups."""

    deck: Path
    backups: tuple[Backup, ...]
    """Newest first, at least one."""


def find_shelves(order: Order, out: Path | None) -> tuple[BackupShelf, ...]:
    """Return the decks of an order that have backups; without modules in it also those that no module makes any more.

    Raises:
        click.UsageError: what was asked for does not exist.
    """
    shelves = dict[Path, BackupShelf]()
    prepared = prepare_order(order, packed=False)
    echo_beside(prepared.findings, order)
    for edition, folder in locate_editions(prepared, out):
        wanted = {module.key for module in edition.modules} if order.modules else None
        _fill_shelves(folder, wanted, list_keys(edition.course), shelves)
    return tuple(shelves[deck] for deck in sorted(shelves))


def _fill_shelves(folder: Path, wanted: set[str] | None, made: set[str], shelves: dict[Path, BackupShelf]) -> None:
    """Add the decks of a folder that have backups.

    Args:
        folder: That of the decks.
        wanted: Names of the decks that are asked for; None for all.
        made: Names of the decks that the notes make.
        shelves: Receives them.
    """
    newest = {backup.deck: backup.path for backup in reversed(list_backups(folder))}
    for name in sorted(newest if wanted is None else wanted & newest.keys()):
        deck = folder / f"{name}.pptx"
        shelves[deck] = BackupShelf(deck, list_backups(folder, name))
    old = {name: path for name, path in newest.items() if name not in made}
    for name in sorted(wanted - old.keys()) if old and wanted else ():
        _add_former(folder, name, old, shelves)


def _add_former(folder: Path, name: str, old: Mapping[str, Path], shelves: dict[Path, BackupShelf]) -> None:
    """Add the backups of a deck that was called otherwise before, behind those of the name that it has now.

    Args:
        folder: That of the decks.
        name: That of the deck.
        old: Name that no module has any more → the newest backup of it.
        shelves: Receives them.
    """
    deck = folder / f"{name}.pptx"
    with suppress(OSError, UnusableDeckError):  # without a deck nobody knows what it was called
        earlier = find_earlier(deck.read_bytes(), tuple(old.values()))
        former = next((name for name, path in old.items() if path == earlier), None)
        if former:
            own = shelves[deck].backups if deck in shelves else ()
            shelves[deck] = BackupShelf(deck, (*own, *list_backups(folder, former)))


def show_backups(shelves: Sequence[BackupShelf]) -> None:
    """Print a row for each backup."""
    if not shelves:
        click.echo("There are no backups.")
        return
    rows = [
        (
            str(shelf.deck),
            str(number),
            backup.saved,
            f"{backup.path.stat().st_size / _KILO:.0f} kB",
            backup.path.as_posix(),
        )
        for shelf in shelves
        for number, backup in enumerate(shelf.backups, start=1)
    ]
    echo_table(HEADER, rows, whole="file")


def put_back(shelves: Sequence[BackupShelf], number: int, order: Order) -> None:
    """Put one backup back.

    Raises:
        click.UsageError: there is none of that number, or several decks have one.
        click.ClickException: the deck is open, or the system refuses.
    """
    if not shelves:
        raise click.UsageError("There are no backups of what was asked for: 'deckgen restore --list' shows them all.")
    if len(shelves) > 1:
        known = ", ".join(shelf.deck.as_posix() for shelf in shelves)
        raise click.UsageError(f"Several decks have backups: {known}. Name the module: '-m NAME'.")
    (shelf,) = shelves
    if number > len(shelf.backups):
        raise click.UsageError(f"{shelf.deck} has {count_things(len(shelf.backups), 'backup')}: '--list' shows them.")
    backup = shelf.backups[number - 1]
    try:
        done = restore_backup(backup, shelf.deck, Waiting(tell=partial(click.echo, err=True)))
    except (RestoreError, HeldError) as error:
        raise click.ClickException(str(error)) from None
    if order.quiet:
        return
    if done:
        click.echo(f"{shelf.deck} is as it was saved at {backup.saved} UTC; what stood there is a backup now.")
    else:
        click.echo(f"{shelf.deck} is equal to that backup already.")
