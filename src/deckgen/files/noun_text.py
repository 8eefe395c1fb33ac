"""Nouns → JSON, and back: what is kept on the disk from one run of the program to the next.

A tuple is a list that begins with the number of its class in a table, 0 for a plain one; below zero when it holds plain
values only. A member of an enumeration, bytes and mappings are objects of one entry; one without any is what stands in
the same place of the noun that this one was made from. Reading makes nothing but these, and tuples and members of the
program's own classes, whatever the text says: no code of theirs runs.
"""

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Sequence
from enum import Enum
from importlib import import_module
from types import MappingProxyType
from typing import Any, TypeGuard

_PLAIN = frozenset({str, int, float, bool, type(None)})
_ENCODER = json.JSONEncoder(check_circular=False, separators=(",", ":"))
"""Nouns hold no circles."""
_HOLDERS = frozenset({list, dict})
_BYTES = "bytes"
_MAPPINGS: dict[str, Callable[[Any], Any]] = {"dict": dict, "mappingproxy": lambda pairs: MappingProxyType(dict(pairs))}
"""Names of kinds of mappings → what makes one of its pairs."""
_LARGEST = 1 << 15
"""Bytes in a noun, each: what holds larger ones, which are pictures, is not kept."""


class NoTextError(ValueError):
    """A noun cannot be written, or a text is none of a noun."""


class NounTable:
    """Writes nouns and reads them; all texts of a table share its classes.

    Args:
        classes: Those of the table by which texts were written that are to be read.

    Raises:
        NoTextError: they name what is no class of the program's nouns.
    """

    def __init__(self, classes: Sequence[str] = ()) -> None:
        self._types: list[type] = [tuple, *map(_find_class, classes)]
        self._numbers = {kind: number for number, kind in enumerate(self._types)}
        self._makers: list[Callable[[Any], Any]] = [tuple, *map(_choose_maker, self._types[1:])]

    @property
    def classes(self) -> list[str]:
        """What another table is made of to read what this one wrote: "deckgen.blocks:Span" and so on."""
        return [f"{kind.__module__}:{kind.__qualname__}" for kind in self._types[1:]]

    def write(self, noun: object, source: object = None) -> str:
        """Return the text of a noun, a single line.

        Args:
            noun: What is written.
            source: What it was made from: what it shares with that is not written.

        Raises:
            NoTextError: it holds something else than tuples, mappings, members, texts, numbers and few bytes.
        """
        return _ENCODER.encode(self._encode(noun) if source is None else self._encode_change(noun, source))

    def read(self, text: str, source: object = None) -> Any:  # noqa: ANN401 - whatever was written
        """Return the noun of a text, with what it shares with the one that it was made from.

        Raises:
            NoTextError: it is none.
        """
        try:
            value = json.loads(text)
            return self._decode(value) if source is None else self._decode_change(value, source)
        except (ValueError, TypeError, IndexError, RecursionError) as error:
            raise NoTextError(str(error)) from error

    def _encode(self, noun: object) -> object:
        kind = type(noun)
        if kind in _PLAIN:
            return noun
        if isinstance(noun, tuple):
            number = self._numbers.get(kind) or self._number(kind)
            if _PLAIN.issuperset(map(type, noun)):
                return (-1 - number,) + noun  # noqa: RUF005 - a named tuple is unpacked item by item
            encode = self._encode
            return [number, *[item if type(item) in _PLAIN else encode(item) for item in noun]]
        if isinstance(noun, Enum):
            return {str(self._number(kind)): noun.value}
        return {kind.__name__: self._encode_other(noun)}

    def _encode_change(self, noun: object, source: object) -> object:
        """Return a noun without what it shares with another one."""
        if noun is source and type(noun) not in _PLAIN:
            return {}
        if not isinstance(noun, tuple) or not _is_like(source, type(noun), len(noun)):
            return self._encode(noun)
        change = self._encode_change
        return [self._number(type(noun)), *[change(item, own) for item, own in zip(noun, source, strict=True)]]

    def _encode_other(self, noun: object) -> object:
        match noun:
            case bytes() if len(noun) <= _LARGEST:
                return b2a_base64(noun, newline=False).decode()
            case dict() | MappingProxyType() if type(noun).__name__ in _MAPPINGS:
                return self._encode(tuple(noun.items()))
            case _:
                raise NoTextError(type(noun).__name__)

    def _number(self, kind: type) -> int:
        number = self._numbers.get(kind)
        if number is None:
            number = self._numbers[kind] = len(self._types)
            self._types.append(kind)
            self._makers.append(_choose_maker(kind))
        return number

    def _decode(self, value: Any) -> Any:  # noqa: ANN401 - any part of a noun
        if type(value) is list:
            number = value[0]
            if number < 0:
                return self._makers[-1 - number](value[1:])
            decode = self._decode
            return self._makers[number]([decode(item) if type(item) in _HOLDERS else item for item in value[1:]])
        return self._decode_object(value) if type(value) is dict else value

    def _decode_change(self, value: Any, source: Any) -> Any:  # noqa: ANN401 - any part of a noun
        if value == {}:
            return source
        if type(value) is not list or value[0] < 0 or not _is_like(source, self._types[value[0]], len(value) - 1):
            return self._decode(value)
        change = self._decode_change
        return self._makers[value[0]]([change(item, own) for item, own in zip(value[1:], source, strict=True)])

    def _decode_object(self, value: dict[str, Any]) -> Any:  # noqa: ANN401 - what is no tuple
        ((name, inner),) = value.items()
        if name == _BYTES:
            return a2b_base64(inner)
        if name in _MAPPINGS:
            return _MAPPINGS[name](self._decode(inner))
        return self._makers[int(name)](inner)


def _is_like(noun: object, kind: type, count: int) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether a noun is a tuple of a kind and a length."""
    return type(noun) is kind and isinstance(noun, tuple) and len(noun) == count


def _find_class(name: str) -> type:
    """Return a class of the program by its name."""
    module, _, own = name.partition(":")
    try:
        kind = getattr(import_module(module), own) if module.startswith("deckgen.") else None
    except (ImportError, AttributeError) as error:
        raise NoTextError(name) from error
    if not isinstance(kind, type):
        raise NoTextError(name)
    return kind


def _choose_maker(kind: type) -> Callable[[Any], Any]:
    """Return what makes a noun: of a tuple's fields, or of the value of a member."""
    if issubclass(kind, Enum):
        return kind
    fields = getattr(kind, "_fields", None)
    if not issubclass(kind, tuple) or fields is None:
        raise NoTextError(kind.__name__)
    count = len(fields)

    def make(items: Sequence[Any]) -> Any:  # noqa: ANN401 - a tuple of the class
        if len(items) != count:
            raise NoTextError(kind.__name__)
        return tuple.__new__(kind, items)

    return make
