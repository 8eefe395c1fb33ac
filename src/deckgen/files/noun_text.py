"""Nouns → JSON, and back: what is kept on the disk from one run of the program to the next.

A tuple, a member of an enumeration, bytes and a mapping are objects of one entry: the number of its class in a table, 0
for a plain tuple, or what kind of thing it is, and what is in it. So the reader of JSON, which is written in C, gives
each of them away when it has read all that is in it, and nobody walks through what was read. What was made from another
noun is a list where it differs from that one somewhere below, and an object without entries where it is the same.
Reading makes nothing but these, and tuples and members of the program's own classes, whatever the text says: no code of
theirs runs.
"""

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Sequence
from enum import Enum
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, TypeGuard

_PLAIN = frozenset({str, int, float, bool, type(None)})
_ENCODER = json.JSONEncoder(check_circular=False, separators=(",", ":"))
"""Nouns hold no circles."""
_BYTES = "bytes"
_MAPPINGS: dict[str, Callable[[Any], Any]] = {"dict": dict, "mappingproxy": lambda pairs: MappingProxyType(dict(pairs))}
"""Names of kinds of mappings → what makes one of its pairs."""
_LARGEST = 1 << 15
"""Bytes in a noun, each: what holds larger ones, which are pictures, is not kept."""
_ANY: Final = -1
"""The number of things in what may have any."""
_SAME: Final = object()
"""What stands in the same place of the noun that this one was made from."""
_UNFINISHED: Final = frozenset({list, type(_SAME)})
"""What a noun that is whole holds none of."""
_new = tuple.__new__


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
        self._types: list[type] = []
        self._names: dict[type, str] = {}
        """Class → its number, as a text has it."""
        self._makers: dict[str, tuple[Any, int]] = {_BYTES: (a2b_base64, _ANY)}
        """Number, or kind of thing → what makes it of what is in it, and of how many things that must be."""
        self._makers |= {name: (make, _ANY) for name, make in _MAPPINGS.items()}
        for kind in (tuple, *map(_find_class, classes)):
            self._number(kind)
        self._decoder = json.JSONDecoder(object_pairs_hook=self._make)

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
            value = self._decoder.decode(text)
            if source is not None:
                return self._decode_change(value, source)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise NoTextError(str(error)) from error
        if value is _SAME or type(value) is list:
            raise NoTextError(text)
        return value

    def _encode(self, noun: object) -> object:
        kind = type(noun)
        if kind in _PLAIN:
            return noun
        name = self._names.get(kind)
        if isinstance(noun, tuple):
            if _PLAIN.issuperset(map(type, noun)):
                return {name or self._number(kind): noun[:]}
            encode = self._encode
            return {name or self._number(kind): [item if type(item) in _PLAIN else encode(item) for item in noun]}
        if isinstance(noun, Enum):
            return {name or self._number(kind): noun.value}
        return {kind.__name__: self._encode_other(noun)}

    def _encode_change(self, noun: object, source: object) -> object:
        """Return a noun without what it shares with another one."""
        if noun is source and type(noun) not in _PLAIN:
            return {}
        if not isinstance(noun, tuple) or not _is_like(source, type(noun), len(noun)):
            return self._encode(noun)
        change = self._encode_change
        return [change(item, own) for item, own in zip(noun, source, strict=True)]

    def _encode_other(self, noun: object) -> object:
        match noun:
            case bytes() if len(noun) <= _LARGEST:
                return b2a_base64(noun, newline=False).decode()
            case dict() | MappingProxyType() if type(noun).__name__ in _MAPPINGS:
                return self._encode(tuple(noun.items()))
            case _:
                raise NoTextError(type(noun).__name__)

    def _number(self, kind: type) -> str:
        """Return the number of a class, a new one where it has none."""
        name = self._names.get(kind)
        if name is None:
            made = _choose_maker(kind)
            name = self._names[kind] = str(len(self._types))
            self._types.append(kind)
            self._makers[name] = made
        return name

    def _make(self, pairs: list[tuple[str, Any]]) -> Any:  # noqa: ANN401 - any part of a noun
        """Return what an object stands for, when what is in it has been made."""
        if not pairs:
            return _SAME
        ((name, inner),) = pairs
        make, count = self._makers[name]
        if type(inner) is list:
            if count not in {_ANY, len(inner)} or not _UNFINISHED.isdisjoint(map(type, inner)):
                raise NoTextError(name)
        elif count != _ANY or make is tuple or inner is _SAME:
            raise NoTextError(name)
        return make(inner) if count == _ANY else _new(make, inner)

    def _decode_change(self, value: Any, source: Any) -> Any:  # noqa: ANN401 - any part of a noun
        if type(value) is not list:
            return source if value is _SAME else value
        if not isinstance(source, tuple) or len(source) != len(value):
            raise NoTextError(type(source).__name__)
        change = self._decode_change
        parts = zip(value, source, strict=True)
        return _new(
            type(source),
            [own if item is _SAME else change(item, own) if type(item) is list else item for item, own in parts],
        )


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


def _choose_maker(kind: type) -> tuple[type, int]:
    """Return what makes a noun of what is in it, and of how many things that must be: of a named tuple its class."""
    if kind is tuple or issubclass(kind, Enum):
        return kind, _ANY
    fields = getattr(kind, "_fields", None)
    if not issubclass(kind, tuple) or fields is None:
        raise NoTextError(kind.__name__)
    return kind, len(fields)
