"""What `preview` does: decks as they would be built, or as they stand, into the files that were asked for."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from deckgen.build.foreseeing import foresee_decks
from deckgen.build.making import make_decks
from deckgen.build.saving import find_obstacle
from deckgen.cli.compiling import prepare_order
from deckgen.cli.findings import echo_beside
from deckgen.cli.order import Order
from deckgen.cli.place import PAGE_MARK, place_decks
from deckgen.errors import UnusableFileError
from deckgen.files.disk import DiskWorld
from deckgen.named_tuple import NamedTuple
from deckgen.preview.draw import ShownDeck, draw_decks
from deckgen.preview.drawing import NoRendererError, Renderer, describe_replaced
from deckgen.preview.handout import make_handout
from deckgen.preview.pdf import check_writer, make_pdf
from deckgen.preview.sheet import MARK, make_sheet
from deckgen.preview.web import make_page
from deckgen.write import SaveError, save_bytes

_PAGE: Final = "preview.html"
_SCALE: Final = 1.5
"""Pixels of a slide in 96ths of an inch: 1,920 across."""
_PDF_MARK: Final = b"(deckgen)"


class Targets(NamedTuple):
    """Where to, one for each form; None where it is not wanted."""

    folder: Path | None = None
    pdf: Path | None = None
    sheet: Path | None = None
    handout: Path | None = None
    html: Path | None = None


class _WantedFile(NamedTuple):
    """A file to make."""

    path: Path
    make: Callable[[Sequence[ShownDeck]], bytes]
    mark: bytes
    """What such a file of ours holds."""
    ending: str


def show_decks(order: Order, targets: Targets, renderer: str) -> int:
    """Draw what was asked for and return the exit code.

    Raises:
        click.UsageError: something asked for does not exist, or files cannot go where they were asked to.
        click.ClickException: what draws is not installed, or cannot draw a deck.
    """
    decks, code, folder = _find_decks(order)
    if not decks:
        click.echo("No slides to show.", err=True)
        return code
    forms = _list_forms(targets, folder / _PAGE)
    for form in forms:
        _check_target(form)
    shown = _draw(decks, targets, Renderer(renderer))
    for form in forms:
        _save(form.path, form.make(shown), quiet=order.quiet)
    if targets.folder:
        _save_pictures(shown, targets.folder, quiet=order.quiet)
    for line in describe_replaced([one for deck in shown for one in deck.drawn.replaced]):
        click.echo(line, err=True)
    return code


def _draw(decks: Sequence[tuple[str, bytes]], targets: Targets, renderer: Renderer) -> tuple[ShownDeck, ...]:
    """Draw decks.

    Raises:
        click.ClickException: what draws or writes is not installed, or cannot draw a deck.
    """
    try:
        if targets.pdf or targets.handout:
            check_writer()
        return draw_decks(decks, renderer, scale=_SCALE)
    except NoRendererError as error:
        raise click.ClickException(str(error)) from None
    except UnusableFileError as error:
        raise click.ClickException(f"A deck cannot be shown. {error.reason} {error.hint}") from None


def _list_forms(targets: Targets, default: Path) -> list[_WantedFile]:
    """Return what to make; without any wish, a page."""
    html = targets.html or (None if any(targets) else default)
    forms = (
        (targets.pdf, make_pdf, _PDF_MARK, ".pdf"),
        (targets.sheet, make_sheet, MARK.encode(), ".png"),
        (targets.handout, make_handout, _PDF_MARK, ".pdf"),
        (html, lambda decks: make_page(decks).encode(), PAGE_MARK.encode(), ".html"),
    )
    return [_WantedFile(path=path, make=make, mark=mark, ending=ending) for path, make, mark, ending in forms if path]


def _find_decks(order: Order) -> tuple[list[tuple[str, bytes]], int, Path]:
    """Return name and bytes of each deck, the exit code, and the folder for what nobody named a place for."""
    files = [path for path in order.sources if path.suffix.lower() == ".pptx"]
    if files and len(files) == len(order.sources):
        return [(path.stem, _read(path)) for path in files], 0, files[0].parent
    prepared = prepare_order(order, packed=True)
    root = place_decks(prepared.notes.project, None)
    made = list(foresee_decks(make_decks(prepared), prepared, root, DiskWorld()))
    found = tuple(dict.fromkeys((*prepared.findings, *(finding for deck in made for finding in deck.findings))))
    code = echo_beside(found, order)
    several = len({deck.path.parent for deck in made}) > 1
    decks = [
        (f"{deck.path.parent.as_posix()}/{deck.path.stem}" if several else deck.path.stem, deck.data)
        for deck in made
        if deck.data
    ]
    return decks, code, root


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise click.UsageError(f"'{path}': {error.strerror}.") from None


def _check_target(form: _WantedFile) -> None:
    """Make sure that a file can go somewhere, and that nobody else's stands there.

    Raises:
        click.UsageError: it cannot.
    """
    path = form.path
    if path.suffix.lower() != form.ending:
        raise click.UsageError(f"'{path}' has another ending than {form.ending}: '{path.with_suffix(form.ending)}'.")
    reason = find_obstacle(path.parent)
    if reason:
        raise click.UsageError(f"'{path}' cannot be written: {reason}.")
    if path.exists() and form.mark not in _read(path):
        raise click.UsageError(f"'{path}' is a file that deckgen did not write. Choose another name.")


def _save(path: Path, data: bytes, *, quiet: bool) -> None:
    """Write a file and say so, unless only what fails is to be said.

    Raises:
        click.ClickException: the system refuses.
    """
    try:
        saved = save_bytes(data, path)
    except SaveError as error:
        raise click.ClickException(f"{error.message}. {error.hint}".rstrip()) from None
    if not quiet:
        click.echo(saved)


def _save_pictures(decks: Sequence[ShownDeck], folder: Path, *, quiet: bool) -> None:
    """Write a picture a slide; with several decks, those of each into a folder."""
    for path, data in _list_pictures(decks, folder):
        _save(path, data, quiet=quiet)


def _list_pictures(decks: Sequence[ShownDeck], folder: Path) -> Iterator[tuple[Path, bytes]]:
    for deck in decks:
        place = folder / deck.name if len(decks) > 1 else folder
        digits = max(2, len(str(len(deck.drawn.slides))))
        for number, slide in enumerate(deck.drawn.slides, 1):
            yield place / f"{number:0{digits}}.png", slide.png
