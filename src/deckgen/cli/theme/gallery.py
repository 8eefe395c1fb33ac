"""The notes that show every kind of slide → a deck in one look."""

from pathlib import Path, PurePosixPath

import click

from deckgen.build.course import compile_course
from deckgen.build.creating import make_folder
from deckgen.build.places import spell_folder
from deckgen.build.saving import save_decks
from deckgen.cli.place import DECKS
from deckgen.cli.theme.shelf import find_shelf, find_theme
from deckgen.diagnostics import Diagnostic
from deckgen.files.disk import DiskWorld

NOTES = Path(__file__).parents[2] / "samples" / "every-kind"
"""Notes that hold a slide of every kind."""


def make_preview(
    name: str, output: Path | None, density: str, *, replace: bool
) -> tuple[Path | None, list[Diagnostic]]:
    """Write a deck with every kind of slide; return its path, None where there is none, and what there is to say.

    Raises:
        click.UsageError: there is no such look, or the deck cannot go there.
    """
    world = DiskWorld()
    place = find_theme(name, find_shelf(world), world)
    path = output or Path(DECKS) / f"preview-{spell_folder(place.name)}.pptx"
    if path.suffix.lower() != ".pptx":
        raise click.BadParameter(f"'{path}' is no name of a deck: try '{path}.pptx'", param_hint="-o")
    done = compile_course(NOTES, themes=[place.path.as_posix()], density=density, world=world)
    decks = [deck._replace(path=PurePosixPath(path.name), findings=()) for deck in done.decks]
    try:
        make_folder(path.parent)
    except OSError as error:
        raise click.UsageError(
            f"'{path.parent}' cannot be made: {error.strerror}. Name another place: '-o FILE'."
        ) from None
    (saved,) = save_decks(decks, path.parent, flat=True, replace=replace)
    # of the notes themselves there is something to find as well
    about = [one for one in done.findings if one.at is None or NOTES not in Path(one.at.path).parents]
    return saved.path, [*about, *saved.deck.findings]
