"""Identifiers that follow from keys alone, so that a slide keeps its own when others come and go."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from deckgen.digest import blake2b, sha1

_NAMESPACE: Final = bytes.fromhex("6d0c1f9e3c535f0e9c355a1f9a6f2b77")
_VARIANTS: Final = "89AB"
"""Digits by which an id says that it is of RFC 4122."""
_FIRST_SLIDE_ID: Final = 256
_END_OF_SLIDE_IDS: Final = 2**31


def number_slides(keys: Iterable[str]) -> tuple[int, ...]:
    """Return one slide id a key, distinct, in the range PowerPoint allows.

    Two keys that hash alike are told apart by counting up, the later one moving.
    """
    taken: set[int] = set()
    numbers = []
    for key in keys:
        number = int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=4).digest(), "big")
        number = _FIRST_SLIDE_ID + number % (_END_OF_SLIDE_IDS - _FIRST_SLIDE_ID)
        while number in taken:
            number = number + 1 if number + 1 < _END_OF_SLIDE_IDS else _FIRST_SLIDE_ID
        taken.add(number)
        numbers.append(number)
    return tuple(numbers)


@lru_cache(maxsize=4096)
def digest_name(name: str) -> str:
    """Return the part of a shape's creation id that follows from its name."""
    digest = blake2b(name.encode("utf-8", "replace"), digest_size=12).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}-{digest[8:12]}-{digest[12:]}"


@lru_cache(maxsize=4096)
def key_shape(name: str) -> str:
    """Return what records know a shape by: the first 12 digits of that."""
    return digest_name(name)[:14].replace("-", "")


def digest_section(identifier: str) -> str:
    """Return what records know a section by: the first 12 digits of its id."""
    return identifier.strip("{}").replace("-", "").upper()[:12]


def identify_section(key: str) -> str:
    """Return the id of a section, which nothing but its key decides: it outlives a new name of its deck."""
    # the module `uuid` would take longer to import than the ids of a whole course
    digits = sha1(_NAMESPACE + key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest().upper()
    variant = _VARIANTS[int(digits[16], 16) % 4]
    return f"{{{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}}}"
