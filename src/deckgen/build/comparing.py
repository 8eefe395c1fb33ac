"""Decks as the notes give them, and what stands in their places → what hands and notes have changed.

Nothing is written. Decks come one after the other, behind those of a folder the files that are copies of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from deckgen.build.compiled import CompiledDeck
from deckgen.build.locating import LineFinder
from deckgen.build.saving import find_edited
from deckgen.deferred import defer
from deckgen.errors import UnusableDeckError
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from deckgen.build import merging
    from deckgen.merge import comparing
    from deckgen.merge.comparing import DeckComparison
else:  # an XML library comes with it; a course whose decks nobody touched does not need it
    comparing, merging = map(defer, ("deckgen.merge.comparing", "deckgen.build.merging"))

_OWNER = "~$"
"""What begins the name of the file by which PowerPoint says that a deck is open."""


class DeckState(StrEnum):
    """How a deck on the disk stands to the notes."""

    UNCHANGED = "unchanged"
    NOTES = "notes changed"
    HAND = "edited by hand"
    BOTH = "edited by hand and in the notes"
    MISSING = "not built yet"
    SKIPPED = "not built"
    """Its notes hold nothing, or there is an error in what it is made from."""
    FOREIGN = "not a deck of deckgen"
    UNREADABLE = "cannot be read"
    COPY = "copy of another"


class ComparedDeck(NamedTuple):
    """A deck on the disk."""

    module: str
    """Key of its module; of a copy that of the module whose deck it is a copy of."""
    title: str
    path: Path
    state: DeckState
    comparison: "DeckComparison | None" = None
    """What has changed; None where nothing could be compared, or nothing has changed."""
    reason: str = ""
    """Why it cannot be read; of a copy the name of the deck."""
    earlier: str = ""
    """The name that its file still has, where its module has another one now; the next build renames it."""


def compare_each(
    decks: Iterable[CompiledDeck],
    folder: Path,
    lines: LineFinder | None = None,
    *,
    flat: bool,
    orphans: Mapping[Path, Sequence[Path]] = MappingProxyType({}),
) -> Iterator[ComparedDeck]:
    """Yield what has changed in decks, those of a folder before the copies in it.

    Args:
        decks: As the notes give them.
        folder: Where decks are.
        lines: Knows where the notes say something; None for not telling every change with its words.
        flat: Whether the folder of the theme is left out.
        orphans: Folder → the decks in it that hands have changed and that no module makes any more.
    """
    made: dict[Path, CompiledDeck] = {}
    for deck in decks:
        path = folder / (deck.path.name if flat else deck.path)
        if made and path.parent not in {known.parent for known in made}:
            yield from _list_copies(made)
            made.clear()
        made[path] = deck
        found = _compare_deck(deck, path, orphans.get(path.parent, ()), worded=lines is not None)
        yield _locate(found, deck, lines) if lines else found
    yield from _list_copies(made)


def _locate(found: ComparedDeck, deck: CompiledDeck, lines: LineFinder) -> ComparedDeck:
    """Return a deck whose changes know where the notes say what they say."""
    if found.comparison is None:
        return found
    changes = tuple(change._replace(at=lines.find(deck.path, change.in_notes)) for change in found.comparison.changes)
    return found._replace(comparison=found.comparison._replace(changes=changes))


def _compare_deck(deck: CompiledDeck, path: Path, orphans: Sequence[Path], *, worded: bool) -> ComparedDeck:
    found = ComparedDeck(deck.module, deck.title, path, state=DeckState.SKIPPED)
    try:
        earlier = None if deck.data is None else find_edited(deck.data, path, orphans)
        data = (earlier or path).read_bytes()
        found = found._replace(earlier=earlier.name if earlier else "")
        return found if deck.data is None else _compare_bytes(data, deck.data, found, worded=worded)
    except FileNotFoundError:
        return found if deck.data is None else found._replace(state=DeckState.MISSING)
    except OSError as error:
        return found._replace(state=DeckState.UNREADABLE, reason=error.strerror or str(error))
    except UnusableDeckError as error:
        return found._replace(state=DeckState.UNREADABLE, reason=error.reason)


def _compare_bytes(data: bytes, fresh: bytes, found: ComparedDeck, *, worded: bool) -> ComparedDeck:
    """Return what has changed in a file.

    Raises:
        UnusableDeckError: it is no presentation that can be read.
    """
    if data == fresh:
        return found._replace(state=DeckState.UNCHANGED)
    comparison = comparing.compare_deck(data, fresh, worded=worded)
    recalled = None if comparison else merging.recall_deck(found.path, data, fresh)
    if recalled:
        comparison = comparing.compare_deck(recalled, fresh, worded=worded)
        comparison = comparison and comparison._replace(adopted=True)
    if comparison is None:
        return found._replace(state=DeckState.FOREIGN)
    return found._replace(state=_name_state(comparison), comparison=comparison)


def _name_state(comparison: "DeckComparison") -> DeckState:
    match comparison.by_hand, comparison.in_notes:
        case True, True:
            return DeckState.BOTH
        case True, False:
            return DeckState.HAND
        case False, True:
            return DeckState.NOTES
        case _:
            return DeckState.UNCHANGED


def _list_copies(made: dict[Path, CompiledDeck]) -> Iterator[ComparedDeck]:
    """Yield the files beside decks that carry the record of one of them: copies, and decks that were named anew."""
    folders = sorted({path.parent for path in made})
    others = [path for folder in folders for path in sorted(folder.glob("*.pptx")) if path not in made]
    known = dict(_identify(made)) if others else {}
    for path in others:
        identity = "" if path.name.startswith(_OWNER) else _read_identity(path)
        if identity in known:
            deck, original = known[identity]
            yield ComparedDeck(deck.module, deck.title, path, state=DeckState.COPY, reason=original.name)


def _identify(made: dict[Path, CompiledDeck]) -> Iterator[tuple[str, tuple[CompiledDeck, Path]]]:
    """Yield what tells each deck from others, with the deck."""
    for path, deck in made.items():
        record = comparing.read_identity(deck.data) if deck.data else None
        if record:
            yield record.deck, (deck, path)


def _read_identity(path: Path) -> str:
    """Return what tells whose deck a file is; "" for one that does not say it."""
    try:
        record = comparing.read_identity(path.read_bytes())
    except (OSError, UnusableDeckError):
        return ""
    return record.deck if record else ""
