"""What `serve` does: an order → a server that shows it."""

import os
from pathlib import Path

import click

from deckgen.build.clients import read_clients
from deckgen.build.preparation import choose_themes
from deckgen.cli.compiling import ask_notes, make_request
from deckgen.cli.findings import echo_beside
from deckgen.cli.order import Order
from deckgen.cli.place import place_decks
from deckgen.cli.usage import explain_errors
from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import DiskWorld
from deckgen.preview.drawing import NoRendererError
from deckgen.serve.app import Served
from deckgen.serve.live import Compiler, View
from deckgen.serve.run import check_installed, open_port, serve

_EDITORS = {"": "", "vscode": "vscode://file"}


def serve_order(order: Order, port: int | None, editor: str, *, browse: bool) -> None:
    """Serve what was asked for until somebody ends it.

    Raises:
        click.UsageError: there is nothing to read, no such theme, or the port is taken.
        click.ClickException: what it needs is not installed.
    """
    try:
        check_installed()
    except NoRendererError as error:
        raise click.ClickException(str(error)) from None
    if len(order.themes) > 1:
        raise click.UsageError("The page shows one theme at a time, and can change it: name one.")
    notes = ask_notes(order)
    echo_beside(notes.findings, order)
    with explain_errors():
        request = make_request(order, packed=True)
        choose_themes(request, notes, DiskWorld())
    clients = _list_clients(order.clients)
    first = View(
        theme=order.themes[0] if order.themes else "",
        client=order.client or next(iter(clients), ""),
        density=order.density or "",
    )
    # the sources that were found, so that a stories/ made later does not take their place
    compiler = Compiler(request._replace(sources=notes.project.sources), decks=place_decks(notes.project, None))
    try:
        listener = open_port(port)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise click.UsageError(f"Port {port or ''} cannot be used: {reason}. Try another one, or none.") from None
    served = Served(
        compiler=compiler,
        first=first,
        clients=clients,
        editor=_EDITORS[editor] + Path.cwd().as_uri().removeprefix("file://") if editor else "",
    )
    serve(served, listener, say=_greet, browse=browse)


def _greet(address: str) -> None:
    click.echo(f"{address}  (Ctrl-C ends it)")


def _list_clients(path: Path | None) -> tuple[str, ...]:
    """Return the names in a file of clients; what is wrong with it is said on the page."""
    orders = read_clients(path, DiskWorld(), Diagnostics()) if path else ()
    return tuple(dict.fromkeys(one.edition.client for one in orders if one.edition.client))
