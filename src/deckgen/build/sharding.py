"""One of several builds that share the work of one: "2/8" is the second of eight. Nobody has to talk to anybody.

Every build sorts the same keys and takes each n-th: whole clients where there are at least as many of them as builds,
so that each reads few looks and has folders of its own, else single decks.
"""

from collections.abc import Sequence
from typing import Final

from deckgen.build.prepared import Preparation, WantedEdition
from deckgen.course import Module
from deckgen.errors import BadShardError
from deckgen.named_tuple import NamedTuple

_DIGITS: Final = 6


class Shard(NamedTuple):
    """A part of a build."""

    number: int
    """From 1."""
    total: int

    def __str__(self) -> str:
        """Return "2/8"."""
        return f"{self.number}/{self.total}"


def read_shard(text: str) -> Shard | None:
    """Return what "2/8" means; None for "", which is everything.

    Raises:
        BadShardError: it means nothing.
    """
    if not text:
        return None
    first, _, last = (part.strip() for part in text.partition("/"))
    if not all(part.isascii() and part.isdecimal() and len(part) <= _DIGITS for part in (first, last)):
        raise BadShardError(text, "It looks like 2/8: the second of eight.")
    number, count = int(first), int(last)
    if not count:
        raise BadShardError(text, "There is at least one: 1/1.")
    if not number:
        raise BadShardError(text, f"The first is 1/{count}; to an index that counts from 0 add one.")
    if number > count:
        raise BadShardError(text, f"The last is {count}/{count}.")
    return Shard(number, count)


def is_shared(prepared: Preparation) -> bool:
    """Tell whether other builds make decks of the same folders at the same time."""
    shard = read_shard(prepared.request.shard)
    return shard is not None and is_split(prepared.editions, shard)


def is_split(editions: Sequence[WantedEdition], shard: Shard) -> bool:
    """Tell whether several builds make decks of one folder."""
    return len(editions) < shard.total


def choose_shard(editions: Sequence[WantedEdition], shard: Shard | None) -> tuple[WantedEdition, ...]:
    """Return all editions, each with those of its modules that a build has to make."""
    if shard is None:
        return tuple(editions)
    split = is_split(editions, shard)

    def name(edition: WantedEdition, module: Module) -> tuple[str, str]:
        return edition.folder, module.key if split else ""

    keys = sorted({name(edition, module) for edition in editions for module in edition.modules})
    mine = frozenset(keys[shard.number - 1 :: shard.total])
    return tuple(
        edition._replace(modules=tuple(module for module in edition.modules if name(edition, module) in mine))
        for edition in editions
    )
