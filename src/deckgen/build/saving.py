"""Decks as bytes → files: atomically, never over what somebody else made, equal files left alone.

With its neighbors (`exchange`, `standing`, `backups`, `lock`) the only place of the compiler that writes, and that
reads what stands where decks go.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path, PurePosixPath
from stat import S_ISDIR
from types import MappingProxyType
from typing import TYPE_CHECKING

from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import State, exchange_deck
from deckgen.build.fresh import Fresh
from deckgen.build.handling import MERGE, Handling
from deckgen.build.leftovers import list_orphans
from deckgen.build.lock import HeldError, Waiting, lock_folder
from deckgen.build.prepared import WantedEdition
from deckgen.catalogue.decks import FOLDER_HELD
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.named_tuple import NamedTuple
from deckgen.write import settle_folder

if TYPE_CHECKING:
    from deckgen.build import homes, merging, renames
else:  # few modules get a new name, few decks are changed by hand
    homes, merging, renames = map(defer, ("deckgen.build.homes", "deckgen.build.merging", "deckgen.build.renames"))


class SavedDeck(NamedTuple):
    """What became of a deck on disk."""

    deck: CompiledDeck
    """Without its bytes, which the file holds now; its findings end with those about saving."""
    state: State
    path: Path | None = None
    """The file; None when there is none."""


class Method(NamedTuple):
    """How decks are saved."""

    handling: Handling = MERGE
    waiting: Waiting | None = None
    """How long to wait for a build that works in the same folder; None for the usual time."""
    editions: Mapping[Path, WantedEdition] = MappingProxyType({})
    """Folder of decks → what they are made from: by it decks are found whose module has a new name, and words are
    measured that go where hands left less room."""
    find_line: Callable[[PurePosixPath, Sequence[str]], Location | None] | None = None
    """Place of a deck, paragraphs of a slide → where the notes say the first of them that they say."""
    shared: bool = False
    """Whether folders are shared with builds that save other decks there at the same time, and say so as well."""


USUAL = Method()
_BY_HAND = frozenset({State.MERGED, State.KEPT})


def save_decks(
    decks: Iterable[CompiledDeck],
    folder: str | Path,
    *,
    flat: bool = False,
    replace: bool = False,
    adopt: bool = False,
) -> tuple[SavedDeck, ...]:
    """Write decks; one that cannot be saved has one more finding, an error, and an old deck stays.

    A deck that hands have changed keeps what they made, and gets what the notes changed.

    Args:
        decks: What `compile_course` made.
        folder: Where decks go; made when it does not exist.
        flat: Leave out the folder of the theme: right for the decks of a single theme only.
        replace: Put decks in the place of whatever stands there, of which a backup is kept.
        adopt: Take files that deckgen does not know for decks of its own that hands have changed.
    """
    method = Method(Handling(replace=replace, adopt=adopt))
    return tuple(save_each(decks, Path(folder), flat=flat, method=method))


def save_each(
    decks: Iterable[CompiledDeck], folder: Path, *, flat: bool = False, method: Method = USUAL
) -> Iterator[SavedDeck]:
    """Write decks one by one as they come, so that only one is held in memory; otherwise like `save_decks`.

    A folder is locked from the first of its decks to the last one; decks of one folder come together.
    """
    with ExitStack() as held:
        home = Home(None)
        for deck in decks:
            path = place_deck(deck, folder, flat=flat)
            if deck.standing:
                yield pass_standing(deck, path)
                continue
            if deck.data is not None and path.parent != home.folder:
                held.close()
                home = enter_folder(path.parent, method, held)
            yield refuse_deck(deck, home.obstacle) if home.obstacle else save_deck(deck, path, home.old, method)


def place_deck(deck: CompiledDeck, folder: Path, *, flat: bool) -> Path:
    """Return the file of a deck; a flat folder has none for each edition."""
    return folder / (deck.path.name if flat else deck.path)


def pass_standing(deck: CompiledDeck, path: Path) -> SavedDeck:
    """Return a deck of an earlier run that stands in its place."""
    return SavedDeck(deck, State.KEPT if deck.edited else State.UNCHANGED, path)


class Home(NamedTuple):
    """A folder that decks go to."""

    folder: Path | None
    obstacle: HeldError | None = None
    """Another build that holds it."""
    old: tuple[Path, ...] = ()
    """Decks in it that hands have changed and that no module makes any more."""


def enter_folder(folder: Path, method: Method, held: ExitStack) -> Home:
    """Lock a folder, unless nothing is to be written, and look around in it; it is settled when it is left."""
    if not method.handling.dry:
        try:
            held.enter_context(lock_folder(folder, method.waiting, shared=method.shared))
        except HeldError as error:
            return Home(folder, error)
        held.callback(settle_folder, folder)
    edition = method.editions.get(folder)
    return Home(folder, old=tuple(list_orphans(folder, edition.course)) if edition else ())


def refuse_deck(deck: CompiledDeck, obstacle: HeldError) -> SavedDeck:
    """Return a deck that was not saved because another build holds its folder."""
    found = Diagnostics()
    place = Location(obstacle.folder.as_posix())
    found.report(FOLDER_HELD, at=place, folder=obstacle.folder, holder=obstacle.holder)
    return SavedDeck(deck._replace(data=None, findings=(*deck.findings, *found)), State.SKIPPED)


def save_deck(deck: CompiledDeck, path: Path, old: Sequence[Path], method: Method) -> SavedDeck:
    """Put a deck in its place; its folder is held.

    Args:
        deck: The deck.
        path: Its place.
        old: Decks of the folder that hands have changed and that no module makes any more.
        method: How it is saved.
    """
    if deck.data is None:
        return SavedDeck(deck, State.SKIPPED)
    found = Diagnostics()
    earlier = find_edited(deck.data, path, old)
    done = exchange_deck(describe_fresh(deck, deck.data, path, method), path, method.handling, found, earlier)
    own: tuple[Diagnostic, ...] = tuple(finding._replace(module=deck.module) for finding in found)
    by_hand = done.path if done.state in _BY_HAND else None
    slides = done.slides or (_count_slides(by_hand) if by_hand else 0) or deck.slides
    told = deck._replace(data=None, slides=slides, findings=(*deck.findings, *own), about=(*deck.about, *own))
    return SavedDeck(told, done.state, done.path)


def _count_slides(path: Path) -> int:
    """Return how many slides a deck that hands have changed has; 0 where nobody can tell."""
    try:
        return merging.count_slides(path.read_bytes())
    except OSError:
        return 0


def find_edited(data: bytes, path: Path, old: Sequence[Path]) -> Path | None:
    """Return which file was a deck that hands have changed before its module was renamed; None for none.

    Args:
        data: The deck as the notes give it.
        path: Its place; a deck with something in its place was never renamed.
        old: Decks that hands have changed and that no module makes any more.
    """
    return renames.find_earlier(data, old) if old and not os.path.lexists(path) else None


def describe_fresh(deck: CompiledDeck, data: bytes, path: Path, method: Method) -> Fresh:
    """Return a deck that was just made with what a merge asks about it."""
    edition = method.editions.get(path.parent)
    look = edition.theme.look if edition else None

    def find_home(section: str) -> str:
        home = homes.find_home(section, edition.course) if edition else ""
        return f"{home}.pptx" if home not in {"", deck.module} else ""

    return Fresh(
        data=data,
        module=deck.module if deck.number is None else str(deck.number),
        keys=deck.keys,
        theme=look.theme if look else None,
        find_line=partial(method.find_line, deck.path) if method.find_line else None,
        find_home=find_home,
    )


def find_obstacle(folder: Path) -> str:
    """Return why decks cannot be written into a folder, "" when they can; what does not exist yet is made later."""
    for place in (folder, *folder.parents):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except OSError as error:
            return error.strerror or str(error)
        if not S_ISDIR(mode):
            return f"'{place}' is a file, not a folder"
        return "" if os.access(place, os.W_OK | os.X_OK) else f"nothing may be written into '{place}'"
    return ""
