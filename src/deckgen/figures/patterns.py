"""The pattern language of rows, compiled to atoms; no word of a human language stands here.

Comes in: a pattern. Goes out: its atoms, each with the test of a token, and keys by which tokens are found that may
pass it. A pattern is a line of atoms with spaces between them, matched token by token:

    FROM            a word of a class of `language.WordClass`, by the member's name
    Q               a quantity; Q.time one of that dimension (a name of `Dimension`)
    N               a number in digits or words that is no part of a quantity
    D               such a number in digits; D2 one of two digits exactly; D0 one that begins with 0; Y a year
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
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from deckgen.figures.prose import DASHES, PAUSES, SMALL, Prose, Token
from deckgen.figures.quantity import Dimension
from deckgen.figures.units import find_magnitude, find_unit, may_be_unit
from deckgen.language.classes import WordClass

_NAME = r"(?:\"[^\"]+\"|[^\s?{|\"]+)"
_ATOM = re.compile(
    rf"(?P<body>{_NAME}(?:\|{_NAME})*|[!~]\"[^\"]+\"(?:\|{_NAME})*)(?P<count>\?|\{{\d+,\d+\}})?(?:\s+|$)"
)
_LAZY = frozenset(("GAP", "ANY", "ACROSS"))
_PLACES = frozenset(("^", "$", "^,", ",$", "NEXT", "[", "]"))


Test = Callable[[Prose, int], int]
"""How many tokens from an index on are what a name means; 0 when none."""
Key = str
"""What a token offers to an atom: a class of words, its word, or the name of a test ("N", "U", "C")."""


class Atom(NamedTuple):
    """One step of a pattern."""

    test: Test
    least: int
    most: int
    lazy: bool
    inside: bool
    """Whether it never leaves its clause."""
    crosses: bool
    """Whether it goes on over the end of a sentence, and so may what follows it."""
    place: str
    """A place that takes no token, or "~"; "" for all others."""
    keys: frozenset[Key]
    """The keys of which a token needs one; empty where any token may fit."""


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
    return next(atom for atom in compile_pattern(pattern) if not atom.place).keys


@cache
def list_needed(pattern: str) -> tuple[frozenset[Key], ...]:
    """Return the keys without which a pattern cannot match: of each set a paragraph must offer one."""
    return tuple(atom.keys for atom in compile_pattern(pattern) if atom.least and atom.keys and not atom.place)


def index_tokens(prose: Prose) -> Mapping[Key, Sequence[int]]:
    """Return what the tokens of a paragraph offer to atoms: key → where they stand."""
    places: dict[Key, list[int]] = defaultdict(list)
    for at, token in enumerate(prose.tokens):
        for key in (*token.classes, token.word, *_list_kinds(token)):
            places[key].append(at)
    return places


def _list_kinds(token: Token) -> Iterator[Key]:
    """Yield what a token is beside the word that it is."""
    if token.quantity:
        yield "Q"
    if token.number is not None:
        yield "N"
    elif token.text[0].isdecimal():
        yield "D"
    if may_be_unit(token):
        yield from ("U", "M")
    if token.text[0].isupper():
        yield "C"
    if not token.text[-1].isalnum():
        yield "SIGN"


def _compile_atom(body: str, count: str) -> Atom:
    least, most = (0, 1) if count == "?" else tuple(int(number) for number in count.strip("{}").split(","))
    place = body if body in _PLACES else "~" if body.startswith("~") else ""
    denied = body.startswith("!")
    names = [] if body in _PLACES else re.findall(r"\"[^\"]+\"|[^|]+", body.lstrip("!~"))
    keys = [_read_keys(name) for name in names]
    classes = frozenset(WordClass[name] for name in names if name in WordClass.__members__)
    known = all(keys) and not denied and not place
    return Atom(
        test=_combine(
            tuple(_read_test(name) for name in names if name not in WordClass.__members__), classes, denied=denied
        ),
        least=least,
        most=most,
        lazy=body in _LAZY,
        inside=body == "GAP",
        crosses=body in {"ACROSS", "NEXT"},
        place=place,
        keys=frozenset[Key]().union(*keys) if known else frozenset(),
    )


def _read_keys(name: str) -> frozenset[Key]:
    """Return the keys of the tokens that a name means; empty where any token may be one."""
    if name.startswith('"'):
        return frozenset((name.strip('"'),))
    if name in WordClass.__members__:
        return frozenset((WordClass[name],))
    kind = name.partition(".")[0]
    if kind in {"Q", "U", "M", "C", "SIGN"}:
        return frozenset((kind,))
    if kind in {"A", "NAME"}:
        return frozenset("C")
    return frozenset(("N", "D")) if re.fullmatch(r"N|Y|D\d?", name) else frozenset()


def _combine(tests: tuple[Test, ...], classes: frozenset[WordClass], *, denied: bool) -> Test:
    """Return the test of an atom: whether a token is of one of some classes, or passes one of the other tests."""

    def has_class(prose: Prose, at: int) -> int:
        return 0 if classes.isdisjoint(prose.tokens[at].classes) else 1

    def passes(prose: Prose, at: int) -> int:
        return has_class(prose, at) or next((taken for test in tests if (taken := test(prose, at))), 0)

    if denied:
        return lambda prose, at: int(not passes(prose, at))
    if not tests:
        return has_class
    return tests[0] if len(tests) == 1 and not classes else passes


def _read_test(name: str) -> Test:
    """Return the test of a name."""
    if name.startswith('"'):
        word = name.strip('"')
        return lambda prose, at: int(prose.tokens[at].word == word)
    kind, _, kept = name.partition(".")
    if kept and kind in {"Q", "U"}:
        return _read_measure(kind, Dimension(kept))
    if name in _TESTS:
        return _TESTS[name]
    if re.fullmatch(r"D\d", name):
        return _read_digits(int(name[1]))
    message = f"{name!r} is no class of words"
    raise ValueError(message)


def _read_measure(kind: str, dimension: Dimension) -> Test:
    """Return the test of a quantity or a unit of one dimension."""

    def is_quantity(prose: Prose, at: int) -> int:
        quantity = prose.tokens[at].quantity
        return int(quantity is not None and quantity.dimension is dimension)

    def is_unit(prose: Prose, at: int) -> int:
        unit = find_unit(prose, at) if prose.tokens[at].quantity is None else None
        return unit.end - at if unit and unit.dimension is dimension else 0

    return is_quantity if kind == "Q" else is_unit


def _read_digits(count: int) -> Test:
    """Return the test of a number with so many digits; 0: one that begins with a zero."""

    def is_so_long(prose: Prose, at: int) -> int:
        text = prose.tokens[at].text
        return int(text.isdecimal() and (len(text) == count if count else len(text) > 1 and text[0] == "0"))

    return is_so_long


def _take_unit(prose: Prose, at: int) -> int:
    """Return how many tokens the unit at a token has, 0 when there is none."""
    unit = find_unit(prose, at) if prose.tokens[at].quantity is None else None
    return unit.end - at if unit else 0


def _is_in_clause(prose: Prose, at: int) -> int:
    """Tell whether a token is no quantity and ends no clause."""
    tokens = prose.tokens
    last = at + 1 < len(tokens) and tokens[at].clause != tokens[at + 1].clause
    return int(tokens[at].quantity is None and (tokens[at].is_word or not last))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and "1500" <= text < "2100"


def _is_plain_word(token: Token) -> bool:
    return token.is_word and token.number is None


def _is_name(token: Token) -> bool:
    return _is_plain_word(token) and token.text[0].isupper() and token.classes <= _MUTE


_MUTE = frozenset((WordClass.PLURAL, WordClass.SINGULAR, WordClass.PAST))
_TESTS: dict[str, Test] = {
    "Q": lambda prose, at: int(prose.tokens[at].quantity is not None),
    "N": lambda prose, at: int(prose.tokens[at].number is not None and prose.tokens[at].quantity is None),
    "D": lambda prose, at: int(prose.tokens[at].quantity is None and prose.tokens[at].text[0].isdecimal()),
    "Y": lambda prose, at: int(_is_year(prose.tokens[at].text)),
    "U": _take_unit,
    "M": lambda prose, at: int(bool(find_magnitude(prose, at))),
    "W": lambda prose, at: int(_is_plain_word(prose.tokens[at])),
    "C": lambda prose, at: int(_is_plain_word(prose.tokens[at]) and prose.tokens[at].text[0].isupper()),
    "A": lambda prose, at: int(_is_plain_word(prose.tokens[at]) and prose.tokens[at].text.isupper()),
    "CONTENT": lambda prose, at: int(_is_plain_word(prose.tokens[at]) and SMALL.isdisjoint(prose.tokens[at].classes)),
    "DASH": lambda prose, at: int(prose.tokens[at].text in DASHES),
    "PAUSE": lambda prose, at: int(prose.tokens[at].text in PAUSES),
    "SIGN": lambda prose, at: int(not prose.tokens[at].text[-1].isalnum()),
    "GAP": _is_in_clause,
    "ANY": lambda prose, at: int(prose.tokens[at].quantity is None),
    "ACROSS": lambda prose, at: int(prose.tokens[at].quantity is None),
    "NAME": lambda prose, at: int(_is_name(prose.tokens[at])),
}
