"""Everything that was read, and where decks go → what whoever makes them has to know."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from deckgen.build.handling import Handling
from deckgen.build.lock import Waiting
from deckgen.build.prepared import Preparation, WantedEdition
from deckgen.build.saving import Method
from deckgen.build.sharding import is_shared
from deckgen.build.tasks import Workshop
from deckgen.deferred import defer
from deckgen.diagnostics import Location
from deckgen.files.disk import DiskWorld

if TYPE_CHECKING:
    from deckgen.build import locating
else:  # conflicts are rare
    locating = defer("deckgen.build.locating")


def open_workshop(
    prepared: Preparation, root: Path, handling: Handling, *, flat: bool, lasting: bool, waiting: Waiting | None = None
) -> Workshop:
    """Return what whoever makes the decks of a request has to know.

    Args:
        prepared: What was read.
        root: The folder of all decks.
        handling: What is to become of what hands made.
        flat: Whether decks stand there without a folder for their edition.
        lasting: Whether the next build is to know what was made.
        waiting: How long to wait for a build that works in the same folder, and whom to tell.
    """
    prepared = prepared._replace(seen={})  # of no use to others, and large
    places = locate_editions(prepared, root, flat=flat)
    method = Method(
        handling=handling,
        waiting=waiting,
        editions={place: edition for edition, place in places},
        find_line=partial(_find_line, prepared),
        shared=is_shared(prepared),
    )
    return Workshop(prepared=prepared, root=root, method=method, flat=flat, lasting=lasting)


def locate_editions(prepared: Preparation, root: Path, *, flat: bool) -> list[tuple[WantedEdition, Path]]:
    """Return each edition with the folder that its decks go to."""
    return [(edition, root if flat else root / edition.folder) for edition in prepared.editions]


def _find_line(prepared: Preparation, deck: PurePosixPath, texts: Sequence[str]) -> Location | None:
    """Return where the notes of a deck say the first of some texts that they say; None where they say none."""
    return locating.LineFinder(prepared, DiskWorld()).find(deck, texts)
