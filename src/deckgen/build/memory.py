"""What one run of the program leaves to the next one, so that only what changed is read and made again.

A file beside the decks holds lines: kind, key, and the thing as text; a journal beside it those of a run that has not
come to its end. Documents of notes and the figures of stories are
recalled as a memo recalls them; of a deck it is known from what it was made and what stood on the disk then. The file
saves time and nothing else: without it, or with one of another program, or a broken one, everything is made.
"""

import json
import os
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypeVar

from deckgen.build.entries import stamp_path
from deckgen.build.journal import Journal, KnownDeck
from deckgen.digest import digest_archive, digest_content
from deckgen.files.memo import NoMemo, digest_noun
from deckgen.files.noun_text import NoTextError, NounTable
from deckgen.files.world import PathKind, Sight, World
from deckgen.named_tuple import NamedTuple

Thing = TypeVar("Thing")

_MAGIC: Final = "deckgen memory 1"
_DECK: Final = "deck"
_CODE: Final = "code"
_KINDS: Final = frozenset({"settings", "document", "foreign", "figures", "theme", "frames", "template", _CODE})
"""What is kept where texts may be."""


_CODES: Final = 256
"""Codes of links that are kept for decks that this run did not make."""


class SeenThing(NamedTuple):
    """A thing that was made from files, and what was asked of the world for it."""

    thing: Any
    seen: tuple[tuple[str, PathKind, str, int], ...]
    """Paths, each with a `Sight`."""


class Memory(NoMemo):
    """A memo that outlives the program.

    Args:
        path: The file; it need not exist.
        program: What changes with the program: what another one made is not recalled.
        texts: Whether what the notes say may be kept in it.
    """

    def __init__(self, path: Path, program: str, *, texts: bool) -> None:
        super().__init__()
        self._path = path
        self._head = f"{_MAGIC} {program}"
        self._kinds = _KINDS if texts else frozenset[str]()
        self._table = NounTable()
        self._known: dict[tuple[str, str], str] = {}
        self._next: dict[tuple[str, str], str] = {}
        """What goes to the file: what this run has recalled or made."""
        self._names: dict[int, tuple[object, str]] = {}
        """Nouns that go by a name, by identity."""
        with suppress(OSError, ValueError):  # there is none, or it is not whole
            self._load()
        self._journal = Journal(path.with_name(f"{path.name}.journal"), self._head)
        for place, deck in self._journal.read():
            with suppress(NoTextError):
                self._known[_DECK, place] = self._table.write(deck)

    def recall(
        self,
        kind: str,
        key: Callable[[], Hashable],
        make: Callable[[], Thing],
        weigh: Callable[[Thing], int],
        source: object = None,
    ) -> Thing:
        """Return what was made for a key, else make it."""
        if kind not in self._kinds:
            return super().recall(kind, key, make, weigh, source)
        name = kind, digest_content(repr(key()).encode("utf-8", "surrogatepass"))
        thing: Thing | None = self._recall(name, source)
        if thing is None:
            thing = self._make(kind, make)
            self._keep_thing(name, thing, source)
        return thing

    def recall_seen(self, kind: str, key: Hashable, make: Callable[[], Thing], world: World) -> Thing:
        """Return what was made for a key while all that its making asked of the world is as it was; else make it."""
        if kind not in self._kinds:
            return super().recall_seen(kind, key, make, world)
        name = kind, digest_content(repr(key).encode("utf-8", "surrogatepass"))
        kept = self._recall(name)
        if isinstance(kept, SeenThing):
            seen = {Path(path): Sight(what, digest, size) for path, what, digest, size in kept.seen}
            if not any(True for _ in world.list_changes(seen)):
                world.add_seen(seen)
                known: Thing = kept.thing
                return known
        with world.record() as asked:
            thing = self._make(kind, make)
        seen_now = tuple((str(path), sight.kind, sight.digest, sight.size) for path, sight in asked.items())
        self._keep_thing(name, SeenThing(thing, seen_now))
        return thing

    def digest(self, noun: object) -> str:
        """Return a name for a noun; see `digest_noun`."""
        known = self._names.get(id(noun))
        return known[1] if known else digest_noun(noun)

    def call(self, noun: object, name: str) -> None:
        """Let a noun go by the name of what it follows from."""
        self._names[id(noun)] = noun, name

    def know_deck(self, path: Path, inputs: str) -> KnownDeck | None:
        """Return what is known of a deck that was made from the same and still stands in its place; else None."""
        known = self._recall(self._name_deck(path))
        if not isinstance(known, KnownDeck) or known.inputs != inputs:
            return None
        try:
            stamp = stamp_path(path.stat())
            same = stamp == known.stamp or digest_archive(path.read_bytes()) == known.file
        except OSError:
            return None
        if not same:
            return None
        if stamp != known.stamp:
            known = known._replace(stamp=stamp)
            self.keep_deck(path, known)
        return known

    def keep_deck(self, path: Path, deck: KnownDeck) -> None:
        """Keep what is known of a deck, for a run that follows one that is ended half-way as well."""
        name = self._name_deck(path)
        self._keep_thing(name, deck)
        self._journal.add(name[1], deck)

    def find_file(self, path: Path) -> tuple[str, str] | None:
        """Return stamp and digest of the file of a deck that this run has recalled or kept."""
        text = self._next.get(self._name_deck(path))
        known = self._table.read(text) if text else None
        return (known.stamp, known.file) if isinstance(known, KnownDeck) else None

    def save(self) -> None:
        """Write the file, unless it holds all of that already; one that cannot be written is no loss."""
        self._next |= {name: self._known[name] for name in self._list_others()}
        if self._next == self._known:
            self._journal.drop()
            return
        lines = [f"{kind}\t{key}\t{text}" for (kind, key), text in self._next.items() if "\n" not in key]
        body = "\n".join([json.dumps(self._table.classes), *lines]).encode("utf-8", "surrogatepass")
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(f"{self._head} {digest_archive(body)}\n".encode() + body)
                temporary.replace(self._path)
                self._journal.drop()
            finally:
                temporary.unlink(missing_ok=True)

    def _list_others(self) -> list[tuple[str, str]]:
        """Return the names of what this run was not about: decks that are there still, and codes of some links."""
        others = [name for name in self._known if name not in self._next]
        decks = [name for name in others if name[0] == _DECK and (self._path.parent.parent / name[1]).is_file()]
        codes = [name for name in others if name[0] == _CODE]
        return [*decks, *codes[max(0, len(codes) - _CODES) :]]

    def _name_deck(self, path: Path) -> tuple[str, str]:
        """Return kind and key of a deck: its place below the folder of all decks."""
        return _DECK, path.relative_to(self._path.parent.parent).as_posix()

    def _load(self) -> None:
        """Read the file.

        Raises:
            OSError: there is none.
            ValueError: it is of another program, or not whole.
        """
        head, _, body = self._path.read_bytes().partition(b"\n")
        if head.decode() != f"{self._head} {digest_archive(body)}":
            return
        classes, *lines = body.decode("utf-8", "surrogatepass").split("\n")
        self._table = NounTable(json.loads(classes))
        for line in lines:
            kind, key, text = line.split("\t", 2)
            self._known[kind, key] = text

    def _recall(self, name: tuple[str, str], source: object = None) -> Any:  # noqa: ANN401 - whatever was kept
        """Return a thing that is known; else None."""
        text = self._known.get(name)
        if text is None:
            return None
        try:
            thing = self._table.read(text, source)
        except NoTextError:
            return None
        self._next[name] = text
        return thing

    def _keep_thing(self, name: tuple[str, str], thing: object, source: object = None) -> None:
        try:
            self._next[name] = self._table.write(thing, source)
        except NoTextError:  # it has pictures: they are read again
            self._next.pop(name, None)
