"""What is kept from one compile to the next in the same process, so that only what changed is made again.

Comes in: a key, and how to make the thing. Goes out: the thing, from memory where it still holds. What was made from
files is remembered with everything that its making asked of the world, and holds while the world answers the same.
"""

import io
import marshal
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from deckgen.deferred import defer
from deckgen.digest import digest_content
from deckgen.files.world import Seen, World
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    import pickle
else:  # nouns hold hardly anything that is none
    pickle = defer("pickle")

Thing = TypeVar("Thing")

LIMIT = 256_000_000
"""Bytes that a memo holds at most, roughly."""
_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})
"""What says by itself which type it is of."""
_UNSHARED: Final = 2
"""The last version of marshal's format in which what is shared inside a thing, or interned, does not count."""
_ROOM = 20
"""How much larger nouns are than the text that they are made from."""


_NAMED: Final = 1_000
"""Nouns that go by a name: those of the last compile, of any course that somebody edits."""
_LEAST = 1_000
"""Bytes that anything takes: its key, and what it asked of the world."""


class _Kept(NamedTuple):
    """One remembered thing."""

    thing: Any
    seen: Seen
    size: int


class Memo:
    """Remembers what was made; the least recently used is forgotten when there is too much. It serves one thread.

    Args:
        limit: Bytes to hold, roughly.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._size = 0
        self._kept: OrderedDict[tuple[str, Hashable], _Kept] = OrderedDict()
        self._round = 0
        self._asked: dict[tuple[str, Hashable], int] = {}
        self._names: dict[int, tuple[object, str]] = {}
        """By the identity of nouns, which stay here so that it is nobody else's."""
        self.made: Counter[str] = Counter()
        """How many things of each kind were made, not remembered: "document", "course", "look", "deck" …"""

    @property
    def kept(self) -> int:
        """How many things it holds."""
        return len(self._kept)

    def recall(
        self,
        kind: str,
        key: Callable[[], Hashable],
        make: Callable[[], Thing],
        weigh: Callable[[Thing], int],
        source: object = None,
    ) -> Thing:
        """Return what was made for a key, else make it.

        Args:
            kind: What it is.
            key: Works out everything that the thing depends on.
            make: Makes it.
            weigh: Tells how many bytes it takes, roughly.
            source: What it is made from and shares most with, if the key names that.
        """
        del source  # nothing is written
        name = (kind, key())
        kept = self._kept.get(name)
        if kept is None:
            made = self._make(kind, make)
            kept = self._keep(name, _Kept(made, {}, _LEAST + weigh(made)))
        self._kept.move_to_end(name)
        self._asked[name] = self._round
        thing: Thing = kept.thing
        return thing

    def recall_seen(self, kind: str, key: Hashable, make: Callable[[], Thing], world: World) -> Thing:
        """Return what was made for a key while all that its making asked of the world is as it was; else make it."""
        kept = self._kept.get((kind, key))
        if kept is None or any(True for _ in world.list_changes(kept.seen)):
            with world.record() as seen:
                thing = self._make(kind, make)
            kept = self._keep(
                (kind, key), _Kept(thing, seen, _LEAST + _ROOM * sum(sight.size for sight in seen.values()))
            )
        else:
            world.add_seen(kept.seen)
        self._kept.move_to_end((kind, key))
        known: Thing = kept.thing
        return known

    def forget_idle(self, kind: str, rounds: int) -> None:
        """Begin a round, and forget the things of a kind that nobody asked for in some of them.

        What follows somebody's edits for hours makes a thing for each, and is asked for the last one alone.
        """
        self._round += 1
        idle = [name for name in self._kept if name[0] == kind and self._asked.get(name, 0) < self._round - rounds]
        for name in idle:
            self._size -= self._kept.pop(name).size
            self._asked.pop(name, None)

    def digest(self, noun: object) -> str:
        """Return a name for a noun that a thing depends on; see `digest_noun`."""
        known = self._names.get(id(noun))
        return known[1] if known else digest_noun(noun)

    def call(self, noun: object, name: str) -> None:
        """Let a noun go by the name of what it follows from: to work out its own one takes as long once more."""
        self._names.pop(id(noun), None)
        self._names[id(noun)] = noun, name
        if len(self._names) > _NAMED:
            del self._names[next(iter(self._names))]

    def _make(self, kind: str, make: Callable[[], Thing]) -> Thing:
        self.made[kind] += 1
        return make()

    def _keep(self, key: tuple[str, Hashable], kept: _Kept) -> _Kept:
        old = self._kept.pop(key, None)
        self._kept[key] = kept
        self._size += kept.size - (old.size if old else 0)
        while self._size > self._limit and len(self._kept) > 1:
            name, oldest = self._kept.popitem(last=False)
            self._size -= oldest.size
            self._asked.pop(name, None)
        return kept


def digest_noun(noun: object) -> str:
    """Return a name for a noun: nouns of equal names are equal, types included, wherever they were made.

    A pickler would look for the class of every single tuple in its module, which takes twice as long.
    """
    return digest_content(marshal.dumps(_take_apart(noun), _UNSHARED))


def _take_apart(noun: object) -> Any:  # noqa: ANN401 - whatever marshal takes
    """Return a noun as plain tuples that begin with the names of their types; nouns hold no cycles."""
    kind: Any = type(noun)
    if kind in _PLAIN:
        return noun
    if isinstance(noun, tuple):
        if _PLAIN.issuperset(map(type, noun)):
            return (_name_type(kind),) + noun  # noqa: RUF005 - a named tuple is unpacked item by item
        return _name_type(kind), *[item if type(item) in _PLAIN else _take_apart(item) for item in noun]
    if isinstance(noun, Enum):
        return _name_type(kind), noun.name
    if isinstance(noun, Mapping):
        return _name_type(kind), *[_take_apart(pair) for pair in noun.items()]
    return _name_type(kind), _pickle(noun)


@cache
def _name_type(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _pickle(thing: object) -> bytes:
    """Return anything else as bytes; what is shared inside it does not count, so the pickler remembers nothing."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    pickler.fast = True
    pickler.dump(thing)
    return stream.getvalue()


class NoMemo(Memo):
    """Remembers nothing: for a single compile, which would only pay for it."""

    def recall(
        self,
        kind: str,
        key: Callable[[], Hashable],
        make: Callable[[], Thing],
        weigh: Callable[[Thing], int],
        source: object = None,
    ) -> Thing:
        """Make the thing."""
        del key, weigh, source
        return self._make(kind, make)

    def recall_seen(self, kind: str, key: Hashable, make: Callable[[], Thing], world: World) -> Thing:
        """Make the thing."""
        del key, world
        return self._make(kind, make)

    def digest(self, noun: object) -> str:
        """Return nothing: nobody asks for what it names again."""
        del noun
        return ""

    def call(self, noun: object, name: str) -> None:
        """Let it go: nobody asks for its name."""
        del noun, name
