"""Rules of language as rows: a name, a pattern over token classes, an example; and the one matcher.

Comes in: rows and `Prose`. Goes out: where they match. Pure; no word of a language stands here.

A pattern is a line of atoms with spaces between them, matched token by token:

    FROM            a word of a class of `language.WordClass`, by the member's name
    Q               a quantity; Q.time one of that dimension (a name of `Dimension`)
    N               a number in digits that is no part of a quantity
    W               any word; C a word that begins with a capital
    "("             this sign or word, exactly, in lower case
    NAME            a word with a capital that the language does not know
    PAUSE           a sign that ends a clause
    GAP             any token of the clause but a quantity
    ANY             any token of the sentence but a quantity
    ACROSS          any token but a quantity, also over the end of a sentence
    ^ and $         the beginning and the end of a sentence; ^, and ,$ those of a clause; they take no token
    NEXT            between two sentences; takes no token

    A|B             one of them
    !A              a token that is none of what follows
    A?  A{1,3}      optional, so many times; GAP, ANY and ACROSS take as few tokens as they can, all others as many

A match crosses the end of a sentence only at NEXT and in ACROSS, so every count is bounded and matching stays linear.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from deckgen.figures.tokens import PAUSES, Prose, Token
from deckgen.figures.units import Dimension
from deckgen.language.classes import WordClass

_ATOM = re.compile(r"(?P<body>\"[^\"]+\"|[^\s?{]+)(?P<count>\?|\{\d+,\d+\})?(?:\s+|$)")
_LAZY = frozenset(("GAP", "ANY", "ACROSS"))
_PLACES = frozenset(("^", "$", "^,", ",$", "NEXT"))


class Row(NamedTuple):
    """One rule."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See the head of this file."""
    example: str
    """A sentence in which it matches."""
    verdict: str = ""
    """What a match means, in the words of its table."""


class Match(NamedTuple):
    """Where a row matches."""

    row: Row
    start: int
    """The first token."""
    end: int
    """One past the last token."""
    quantities: tuple[int, ...]
    """The tokens that its Q's took, in order."""


class _Atom(NamedTuple):
    """One step of a pattern."""

    test: Callable[[Prose, int], bool]
    least: int
    most: int
    lazy: bool
    inside: bool
    """Whether it never leaves its clause."""
    crosses: bool
    """Whether it goes on over the end of a sentence, and so may what follows it."""
    place: str
    """A place that takes no token; "" for all others."""
    classes: frozenset[WordClass]
    """The classes of which a token needs one; empty where other tokens fit, too."""


def find_matches(rows: Iterable[Row], prose: Prose) -> Iterator[Match]:
    """Yield the first match of each row at each token, row by row."""
    for row in rows:
        if not can_match(row.pattern, prose):
            continue
        for at in range(len(prose.tokens)):
            if match := match_row(row, prose, at):
                yield match


def match_row(row: Row, prose: Prose, at: int) -> Match | None:
    """Return the match of a row that begins at a token, None when there is none."""
    end = match_pattern(row.pattern, prose, at)
    if end is None:
        return None
    return Match(row, at, end, tuple(index for index in range(at, end) if prose.tokens[index].quantity))


def match_pattern(pattern: str, prose: Prose, at: int) -> int | None:
    """Return where a match of a pattern that begins at a token ends, None when there is none."""
    return _match(compile_pattern(pattern), 0, prose, at, free=True)


def can_match(pattern: str, prose: Prose) -> bool:
    """Tell whether a paragraph has words of all the classes that a pattern cannot do without."""
    return not any(
        atom.least and atom.classes and atom.classes.isdisjoint(prose.classes) for atom in compile_pattern(pattern)
    )


def _match(atoms: tuple[_Atom, ...], step: int, prose: Prose, at: int, *, free: bool) -> int | None:
    """Return where the atoms from one on end when they match here, None when they do not.

    `free` says that a sentence may begin here.
    """
    if step == len(atoms):
        return at
    atom = atoms[step]
    if atom.place:
        here = _stands(atom.place, prose.tokens, at)
        return _match(atoms, step + 1, prose, at, free=free or atom.crosses) if here else None
    most = _count(atom, prose, at, free=free)
    counts = range(atom.least, most + 1) if atom.lazy else range(most, atom.least - 1, -1)
    for count in counts:
        end = _match(atoms, step + 1, prose, at + count, free=atom.crosses or (free and not count))
        if end is not None:
            return end
    return None


def _count(atom: _Atom, prose: Prose, at: int, *, free: bool) -> int:
    """Return how many tokens an atom can take here."""
    count = 0
    while count < atom.most and at + count < len(prose.tokens):
        index = at + count
        if not (free and not count) and _is_new(prose.tokens, index, atom):
            break
        if not atom.test(prose, index):
            break
        count += 1
    return count


def _is_new(tokens: tuple[Token, ...], index: int, atom: _Atom) -> bool:
    """Tell whether a sentence that an atom may not enter begins at a token; for a `GAP`, whether a clause does."""
    left, right = tokens[index - 1], tokens[index]
    return (left.sentence != right.sentence and not atom.crosses) or (atom.inside and left.clause != right.clause)


def _stands(place: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a place that takes no token is here."""
    if not 0 < at < len(tokens):
        return place != "NEXT"
    left, right = tokens[at - 1], tokens[at]
    return (left.clause if "," in place else left.sentence) != (right.clause if "," in place else right.sentence)


@cache
def compile_pattern(pattern: str) -> tuple[_Atom, ...]:
    """Compile a pattern; a name that is no class raises `ValueError`."""
    found = list(_ATOM.finditer(pattern))
    if "".join(match.group() for match in found) != pattern:
        message = f"{pattern!r} is no pattern"
        raise ValueError(message)
    return tuple(_compile_atom(match["body"], match["count"] or "{1,1}") for match in found)


def _compile_atom(body: str, count: str) -> _Atom:
    least, most = (0, 1) if count == "?" else tuple(int(number) for number in count.strip("{}").split(","))
    place = body if body in _PLACES else ""
    denied = body.startswith("!")
    names = re.findall(r"\"[^\"]+\"|[^|]+", body.removeprefix("!"))
    tests = [] if place else [_read_test(name) for name in names]
    members = {name: WordClass[name] for name in names if name in WordClass.__members__}
    known = len(members) == len(names) and not denied
    return _Atom(
        test=_combine(tests, denied=denied),
        least=least,
        most=most,
        lazy=body in _LAZY,
        inside=body == "GAP",
        crosses=body in {"ACROSS", "NEXT"},
        place=place,
        classes=frozenset(members.values()) if known else frozenset(),
    )


def _combine(tests: list[Callable[[Prose, int], bool]], *, denied: bool) -> Callable[[Prose, int], bool]:
    if len(tests) == 1 and not denied:
        return tests[0]
    return lambda prose, at: any(test(prose, at) for test in tests) is not denied


def _read_test(name: str) -> Callable[[Prose, int], bool]:
    """Return the test of a name: whether the token at an index is one."""
    if name.startswith('"'):
        word = name.strip('"')
        return lambda prose, at: prose.tokens[at].word == word
    if name.startswith("Q."):
        dimension = Dimension(name[2:])
        return lambda prose, at: (
            (quantity := prose.tokens[at].quantity) is not None and (quantity.dimension is dimension)
        )
    if name in _TESTS:
        return _TESTS[name]
    if name not in WordClass.__members__:
        message = f"{name!r} is no class of words"
        raise ValueError(message)
    kind = WordClass[name]
    return lambda prose, at: kind in prose.tokens[at].classes


def _is_in_clause(prose: Prose, at: int) -> bool:
    """Tell whether a token is no quantity and ends no clause."""
    tokens = prose.tokens
    last = at + 1 < len(tokens) and tokens[at].clause != tokens[at + 1].clause
    return tokens[at].quantity is None and (tokens[at].is_word or not last)


_TESTS: dict[str, Callable[[Prose, int], bool]] = {
    "Q": lambda prose, at: prose.tokens[at].quantity is not None,
    "N": lambda prose, at: prose.tokens[at].quantity is None and prose.tokens[at].text[0].isdigit(),
    "W": lambda prose, at: prose.tokens[at].is_word,
    "C": lambda prose, at: prose.tokens[at].is_word and prose.tokens[at].text[0].isupper(),
    "GAP": _is_in_clause,
    "ANY": lambda prose, at: prose.tokens[at].quantity is None,
    "ACROSS": lambda prose, at: prose.tokens[at].quantity is None,
    "NAME": lambda prose, at: (
        prose.tokens[at].is_word and prose.tokens[at].text[0].isupper() and not prose.tokens[at].classes
    ),
    "PAUSE": lambda prose, at: prose.tokens[at].text in PAUSES,
}
