"""What `pull` tells people and programs: a patch of the notes, and what stays in the decks."""

import difflib
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from deckgen import __version__
from deckgen.build.notes_files import ChangedNotesError, PatchedFile, save_notes
from deckgen.build.prepared import Preparation
from deckgen.build.pulled import HandEdit, Pull
from deckgen.build.pulling import pull_decks
from deckgen.cli.compiling import locate_editions, make_request
from deckgen.cli.facts import Facts, echo_json
from deckgen.cli.findings import echo_beside, mask_controls
from deckgen.cli.order import Order
from deckgen.cli.usage import explain_errors
from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import decode_text
from deckgen.files.disk import DiskWorld
from deckgen.named_tuple import NamedTuple
from deckgen.write import SaveError

_SHOWN = 60
"""Characters of a paragraph that stays in a deck."""


class Hunk(NamedTuple):
    """Lines of a file that become others."""

    start: int
    """The first of them, from 1; of new lines the one before."""
    old: tuple[str, ...]
    new_start: int
    new: tuple[str, ...]


def pull_order(order: Order, out: Path | None) -> tuple[Pull, int]:
    """Return what hands have changed in the decks of an order, and the exit code; say what is wrong with the notes.

    Raises:
        click.UsageError: what was asked for does not exist.
    """
    codes: list[int] = []

    def find_folders(prepared: Preparation) -> list[Path]:
        codes.append(echo_beside(prepared.findings, order))
        return [folder for _, folder in locate_editions(prepared, out)]

    with explain_errors():
        return pull_decks(make_request(order, packed=True), find_folders), max(codes, default=0)


def write_notes(pulled: Pull) -> None:
    """Change the notes.

    Raises:
        click.ClickException: somebody has changed them meanwhile, or the system refuses.
    """
    try:
        save_notes(pulled.files, DiskWorld())
    except ChangedNotesError as error:
        raise click.ClickException(f"{error}; run 'deckgen pull' again.") from None
    except SaveError as error:
        raise click.ClickException(f"{error.message}. {error.hint}") from None


def echo_pull(pulled: Pull, order: Order, *, written: bool) -> None:
    """Print the patch to standard output, all else to standard error."""
    for file in pulled.files:
        for line in draw_patch(file, pulled.edits):
            click.secho(mask_controls(line, keep="\t"), fg=_COLORS.get(line[:1]))
    sys.stdout.flush()
    for path, error in pulled.damaged:
        click.echo(f"{path} cannot be used: {error}", err=True)
    if order.quiet:
        return
    staying = [edit for edit in pulled.edits if edit.reason]
    for edit in staying:
        click.echo(mask_controls(f"stays in {edit.deck}: {describe_edit(edit)}"), err=True)
    click.echo(sum_up(pulled.edits, order, written=written), err=True)


_COLORS = {"+": "green", "-": "red", "@": "cyan"}


def sum_up(found: Sequence[HandEdit], order: Order, *, written: bool) -> str:
    """Return in a sentence or two what can be done."""
    if not found:
        return "No words were changed by hand."
    decks = {edit.deck for edit in found if edit.reason}
    staying = sum(bool(edit.reason) for edit in found)
    going = len(found) - staying
    edits = f"{going} of {len(found)} hand edit{'s' * (len(found) > 1)}"
    kept = f" {staying} stay{'s' * (staying == 1)} in the deck{'s' * (len(decks) > 1)}." if staying else ""
    if written:
        return f"{edits} went into the notes.{kept}"
    if not going:
        return f"{edits} can go into the notes.{kept}"
    return f"{edits} can go into the notes: {_name_command(order)}.{kept}"


def _name_command(order: Order) -> str:
    words = [*map(str, order.sources), *(word for module in order.modules for word in ("-m", module))]
    return shlex.join(["deckgen", "pull", *words, "--write"])


def describe_edit(edit: HandEdit) -> str:
    """Return what stays in a deck and why, on a line."""
    place = _name_slide(edit)
    if edit.what:
        return f"{place}, {edit.what}: {edit.reason}" if edit.what != "slide" else f"{place}: {edit.reason}"
    shown, hand = (_shorten(" … ".join(texts)) for texts in (edit.shown, edit.hand))
    became = f"“{shown}” → “{hand}”" if shown and hand else f"new “{hand}”" if hand else f"“{shown}” deleted"
    return f"{place}, {became}: {edit.reason}"


def _fold(text: str) -> str:
    return " ".join(text.split())


def _shorten(text: str) -> str:
    words = _fold(text)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def draw_patch(file: PatchedFile, edits: Iterable[HandEdit]) -> Iterator[str]:
    """Yield the lines of a patch without context, each hunk with the slides that want it."""
    path = file.path.as_posix()
    yield f"--- {path}"
    yield f"+++ {path}"
    own = [(edit, one.line, one.end_line) for edit in edits for one in edit.edits if one.path == path]
    for hunk in list_hunks(file):
        last = hunk.start + max(len(hunk.old), 1) - 1
        slides = [edit for edit, first, end in own if first <= last + 1 and end >= hunk.start]
        yield f"@@ -{_count(hunk.start, hunk.old)} +{_count(hunk.new_start, hunk.new)} @@  {_name_slides(slides)}"
        yield from (f"-{line}" for line in hunk.old)
        yield from (f"+{line}" for line in hunk.new)


def _count(start: int, lines: Sequence[str]) -> str:
    return f"{start}" if len(lines) == 1 else f"{start},{len(lines)}"


def _name_slides(edits: Iterable[HandEdit]) -> str:
    return ", ".join(dict.fromkeys(map(_name_slide, edits)))


def _name_slide(edit: HandEdit) -> str:
    """Return how a slide is called: by its number in the deck and its title, as far as it has them."""
    title = _fold(edit.title)
    return " ".join(("slide", *((str(edit.slide),) if edit.slide else ()), *((f"“{title}”",) if title else ())))


def list_hunks(file: PatchedFile) -> Iterator[Hunk]:
    """Yield the lines of a file that change, in order."""
    path = file.path.as_posix()
    before, after = (decode_text(data, path, Diagnostics()).split("\n") for data in (file.before, file.after))
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield Hunk(i1 + (i2 > i1), tuple(before[i1:i2]), j1 + (j2 > j1), new=tuple(after[j1:j2]))


def echo_facts(pulled: Pull, *, written: bool) -> None:
    """Print everything for programs."""
    echo_json(
        {
            "version": __version__,
            "written": written,
            "edits": [describe_facts(edit) for edit in pulled.edits],
            "files": [
                {"path": file.path.as_posix(), "patch": "\n".join(draw_patch(file, pulled.edits)) + "\n"}
                for file in pulled.files
            ],
            "unreadable": [{"deck": path.as_posix(), "reason": str(error)} for path, error in pulled.damaged],
        }
    )


def describe_facts(edit: HandEdit) -> Facts:
    """Return one edit of a hand."""
    return {
        "deck": edit.deck.as_posix(),
        "slide": edit.slide or None,
        "title": edit.title,
        "what": edit.what or "text",
        "before": list(edit.shown),
        "after": list(edit.hand),
        "reason": edit.reason or None,
        "notes": [{"path": one.path, "line": one.line, "column": one.column, "text": one.text} for one in edit.edits],
    }
