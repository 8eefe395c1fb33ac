"""The pattern language of rows, compiled to atoms; no word of a human language stands here.

Comes in: a pattern. Goes out: its atoms, each with the keys (`lexemes`) of which a token needs one. A pattern is a line
of atoms with spaces between them, matched token by token:

    FROM            a word of a class of `language.WordClass`, by the member's name
    Q               a quantity; Q.time one of that dimension (a name of `Dimension`)
    N               a number in digits or words that is no part of a quantity
    D               a number in digits; D2 one of two digits exactly; D0 one that begins with 0; Y a year
    U               a unit with its denominator; U.time one of that dimension
    M               what multiplies a number: million, dozen
    CONTENT         a word that means something: none of the small ones
    DASH, PAUSE     a dash; a sign that ends a clause; SIGN any sign
    W               any word; C a word that begins with a capital; A one in capitals
    "("             this sign or word, exactly, in lower case
    NAME            a word with a capital that the language does not know
    GAP             any token of the clause but a quantity
    ANY             any token of the sentence but a quantity
    ACROSS          any token but a quantity, also over the end of a sentence
    ^ and $         the beginning and the end of a sentence; ^, and ,$ those of a clause; they take no token
    NEXT            between two sentences; takes no token
    [ and ]         around the part of the match that is meant; without them it is the whole match

    A|B             one of them
    !A              a token that is none of what follows
    ~A              no such token follows; takes no token
    A?  A{1,3}      optional, so many times; GAP, ANY and ACROSS take as few tokens as they can, all others as many
"""

import re
from functools import cache
from typing import NamedTuple

from deckgen.figures.lexemes import Key
from deckgen.figures.quantity import Dimension
from deckgen.language.classes import WordClass

_NAME = r"(?:\"[^\"]+\"|[^\s?{|\"]+)"
_ATOM = re.compile(
    rf"(?P<body>{_NAME}(?:\|{_NAME})*|[!~]\"[^\"]+\"(?:\|{_NAME})*)(?P<count>\?|\{{\d+,\d+\}})?(?:\s+|$)"
)
_GAPS = frozenset(("GAP", "ANY", "ACROSS"))
_PLACES = frozenset(("^", "$", "^,", ",$", "NEXT", "[", "]"))
_KINDS = frozenset(["Q", "N", "D", "Y", "U", "M", "W", "C", "A", "CONTENT", "DASH", "PAUSE", "SIGN", "NAME"])


class Atom(NamedTuple):
    """One step of a pattern."""

    keys: frozenset[Key]
    """The keys of which a token needs one; "Q", which it must not have, for a gap."""
    denied: bool
    """Whether it must have none of them."""
    least: int
    most: int
    lazy: bool
    inside: bool
    """Whether it never leaves its clause."""
    crosses: bool
    """Whether it goes on over the end of a sentence, and so may what follows it."""
    place: str
    """A place that takes no token, or "~"; "" for all others."""
    single: bool
    """Whether it takes one token, no more and no less, and is no gap."""

    @property
    def wanted(self) -> frozenset[Key]:
        """The keys of which a token needs one; empty where any token may fit."""
        return frozenset() if self.denied or self.place else self.keys


@cache
def compile_pattern(pattern: str) -> tuple[Atom, ...]:
    """Compile a pattern; a name that is no class raises `ValueError`."""
    found = list(_ATOM.finditer(pattern))
    if "".join(match.group() for match in found) != pattern:
        message = f"{pattern!r} is no pattern"
        raise ValueError(message)
    return tuple(_compile_atom(match["body"], match["count"] or "{1,1}") for match in found)


@cache
def list_first(pattern: str) -> frozenset[Key]:
    """Return the keys of which the first token of a match has one; empty where any token can begin it."""
    first = next(atom for atom in compile_pattern(pattern) if not atom.place)
    return first.wanted if first.least else frozenset()


@cache
def list_fixed(pattern: str) -> tuple[tuple[int, frozenset[Key]], ...]:
    """Return the keys that a match needs at its first tokens: how many tokens behind its start, and one of which."""
    found, offset = list[tuple[int, frozenset[Key]]](), 0
    for atom in compile_pattern(pattern):
        if not atom.place and atom.least and atom.wanted:
            found.append((offset, atom.wanted))
        if not atom.place and not atom.single:
            break
        offset += atom.single
    return tuple(found)


@cache
def list_needed(pattern: str) -> tuple[frozenset[Key], ...]:
    """Return the keys without which a pattern cannot match: of each set a paragraph must offer one."""
    return tuple(atom.wanted for atom in compile_pattern(pattern) if atom.least and atom.wanted)


@cache  # rows share most of theirs
def _compile_atom(body: str, count: str) -> Atom:
    least, most = (0, 1) if count == "?" else tuple(int(number) for number in count.strip("{}").split(","))
    place = body if body in _PLACES else "~" if body.startswith("~") else ""
    gap = body in _GAPS
    names = [] if body in _PLACES else ["Q"] if gap else re.findall(r"\"[^\"]+\"|[^|]+", body.lstrip("!~"))
    return Atom(
        keys=frozenset(map(_read_key, names)),
        denied=gap or body.startswith("!"),
        least=least,
        most=most,
        lazy=gap,
        inside=body == "GAP",
        crosses=body in {"ACROSS", "NEXT"},
        place=place,
        single=least == most == 1 and not place and not gap,
    )


def _read_key(name: str) -> Key:
    """Return the key that a name means."""
    if name in WordClass.__members__:
        return WordClass[name]
    kind, _, kept = name.partition(".")
    if kept and kind in {"Q", "U"}:
        return f"{kind}.{Dimension(kept)}"
    if name.startswith('"') or name in _KINDS or re.fullmatch(r"D\d", name):
        return name
    message = f"{name!r} is no class of words"
    raise ValueError(message)
