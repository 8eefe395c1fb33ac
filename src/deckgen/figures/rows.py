"""Rules of language as rows: a name, a pattern over token classes, an example; and the one matcher.

Comes in: rows and `Prose`. Goes out: where they match. Pure; no word of a language stands here.

A pattern is a line of atoms with spaces between them, matched token by token:

    FROM            a word of a class of `language.WordClass`, by the member's name
    Q               a quantity; Q.time one of that dimension (a name of `Dimension`)
    N               a number in digits or words that is no part of a quantity; N1 the number 1
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

A match crosses the end of a sentence only at NEXT and in ACROSS; every count is bounded and matching stays linear.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from deckgen.figures.prose import DASHES, PAUSES, SMALL, Prose, Token
from deckgen.figures.quantity import Dimension
from deckgen.figures.units import Unit, find_magnitude, find_unit, may_be_unit
from deckgen.language.classes import WordClass

_NAME = r"(?:\"[^\"]+\"|[^\s?{|\"]+)"
_ATOM = re.compile(
    rf"(?P<body>{_NAME}(?:\|{_NAME})*|[!~]\"[^\"]+\"(?:\|{_NAME})*)(?P<count>\?|\{{\d+,\d+\}})?(?:\s+|$)"
)
_LAZY = frozenset(("GAP", "ANY", "ACROSS"))
_PLACES = frozenset(("^", "$", "^,", ",$", "NEXT", "[", "]"))


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
    meant: tuple[int, int]
    """The tokens between the brackets; all where there are none."""
    quantities: tuple[int, ...]
    """The tokens that its Q's took, in order."""


_Test = Callable[[Prose, int], int]
"""How many tokens from an index on are what a name means; 0 when none."""
_Key = str
"""What a token offers to an atom: a class of words, its word, or the name of a test ("N", "U", "C")."""


class _Atom(NamedTuple):
    """One step of a pattern."""

    test: _Test
    least: int
    most: int
    lazy: bool
    inside: bool
    """Whether it never leaves its clause."""
    crosses: bool
    """Whether it goes on over the end of a sentence, and so may what follows it."""
    place: str
    """A place that takes no token, or "~"; "" for all others."""
    keys: frozenset[_Key]
    """The keys of which a token needs one; empty where any token may fit."""


class Table:
    """Rows, found by the keys of the token at which a match can begin."""

    def __init__(self, *rows: Row) -> None:
        self.rows = rows

    @cached_property
    def starts(self) -> tuple[dict[_Key, tuple[int, ...]], tuple[int, ...]]:
        """Key → the rows, as indices, that can begin at a token with it; and those that can begin at any."""
        keyed: dict[_Key, tuple[int, ...]] = {}
        free: list[int] = []
        for index, row in enumerate(self.rows):
            first = next(atom for atom in compile_pattern(row.pattern) if not atom.place)
            for key in first.keys:
                keyed[key] = (*keyed.get(key, ()), index)
            if not first.keys:
                free.append(index)
        return keyed, tuple(free)


def list_keys(prose: Prose) -> tuple[frozenset[_Key], ...]:
    """Return what each token of a paragraph offers to atoms."""
    return tuple(_list_keys(token) for token in prose.tokens)


def find_matches(table: Table, prose: Prose, keys: Sequence[frozenset[_Key]] = ()) -> tuple[Match, ...]:
    """Return the first match of each row at each token, row by row.

    Args:
        table: The rows.
        prose: The paragraph.
        keys: What `list_keys` gives for it, where it is known.
    """
    keyed, free = table.starts
    keys = keys or list_keys(prose)
    present = frozenset[_Key]().union(*keys)
    possible: dict[int, bool] = {}
    found: list[tuple[int, int, Match]] = []
    for at, own in enumerate(keys):
        for index in sorted({index for key in own if key in keyed for index in keyed[key]}.union(free)):
            row = table.rows[index]
            if index not in possible:
                possible[index] = not any(needed.isdisjoint(present) for needed in _list_needed(row.pattern))
            if possible[index] and (match := match_row(row, prose, at)):
                found.append((index, at, match))
    return tuple(match for _, _, match in sorted(found))


def _list_keys(token: Token) -> frozenset[_Key]:
    """Return what a token offers to atoms."""
    keys = [*token.classes, token.word]
    if token.quantity:
        keys.append("Q")
    if token.number is not None:
        keys.append("N")
    elif token.text[0].isdecimal():
        keys.append("D")
    if may_be_unit(token):
        keys += ("U", "M")
    if token.text[0].isupper():
        keys.append("C")
    if not token.text[-1].isalnum():
        keys.append("SIGN")
    return frozenset(keys)


def match_row(row: Row, prose: Prose, at: int) -> Match | None:
    """Return the match of a row that begins at a token, None when there is none."""
    marks: dict[str, int] = {}
    end = _match(compile_pattern(row.pattern), 0, _Run(prose, marks), at, free=True)
    if end is None:
        return None
    quantities = tuple(index for index in range(at, end) if prose.tokens[index].quantity)
    return Match(row, at, end, (marks.get("[", at), marks.get("]", end)), quantities)


def match_pattern(pattern: str, prose: Prose, at: int) -> int | None:
    """Return where a match of a pattern that begins at a token ends, None when there is none."""
    return _match(compile_pattern(pattern), 0, _Run(prose, {}), at, free=True)


def can_match(pattern: str, prose: Prose) -> bool:
    """Tell whether a paragraph has words of all the classes that a pattern cannot do without."""
    return not any(needed.isdisjoint(prose.classes) for needed in _list_needed_classes(pattern))


@cache
def _list_needed_classes(pattern: str) -> tuple[frozenset[_Key], ...]:
    return tuple(needed for needed in _list_needed(pattern) if needed <= _CLASSES)


@cache
def _list_needed(pattern: str) -> tuple[frozenset[_Key], ...]:
    return tuple(atom.keys for atom in compile_pattern(pattern) if atom.least and atom.keys and not atom.place)


class _Run(NamedTuple):
    """One try to match."""

    prose: Prose
    marks: dict[str, int]
    """Where brackets stand in the match so far."""


def _match(atoms: tuple[_Atom, ...], step: int, run: _Run, at: int, *, free: bool) -> int | None:
    """Return where the atoms from one on end when they match here, None when they do not.

    `free` says that a sentence may begin here.
    """
    if step == len(atoms):
        return at
    atom = atoms[step]
    if atom.place:
        here = _stands(atom, run, at, free=free)
        return _match(atoms, step + 1, run, at, free=free or atom.crosses) if here else None
    if atom.least == atom.most == 1:
        taken = _take(atom, run, at, free=free)
        return _match(atoms, step + 1, run, at + taken, free=atom.crosses) if taken else None
    ends = _list_ends(atom, run, at, free=free)
    for end in ends if atom.lazy else reversed(ends):
        found = _match(atoms, step + 1, run, end, free=atom.crosses or (free and end == at))
        if found is not None:
            return found
    return None


def _take(atom: _Atom, run: _Run, at: int, *, free: bool) -> int:
    """Return how many tokens from one on an atom takes, 0 when none."""
    tokens = run.prose.tokens
    if at >= len(tokens) or not (free or not _is_new(tokens, at, atom)):
        return 0
    return atom.test(run.prose, at)


def _list_ends(atom: _Atom, run: _Run, at: int, *, free: bool) -> list[int]:
    """Return where an atom can end here, shortest first."""
    ends, index, count = [at] if not atom.least else [], at, 0
    while count < atom.most and (taken := _take(atom, run, index, free=free and not count)):
        index, count = index + taken, count + 1
        if count >= atom.least:
            ends.append(index)
    return ends


def _is_new(tokens: tuple[Token, ...], index: int, atom: _Atom) -> bool:
    """Tell whether a sentence that an atom may not enter begins at a token; for a `GAP`, whether a clause does."""
    left, right = tokens[index - 1], tokens[index]
    return (left.sentence != right.sentence and not atom.crosses) or (atom.inside and left.clause != right.clause)


def _stands(atom: _Atom, run: _Run, at: int, *, free: bool) -> bool:
    """Tell whether a place that takes no token is here."""
    tokens = run.prose.tokens
    if atom.place in "[]":
        run.marks[atom.place] = at
        return True
    if atom.place == "~":
        return at >= len(tokens) or (not free and _is_new(tokens, at, atom)) or not atom.test(run.prose, at)
    if not 0 < at < len(tokens):
        return atom.place != "NEXT"
    left, right = tokens[at - 1], tokens[at]
    return (left.clause != right.clause) if "," in atom.place else (left.sentence != right.sentence)


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
    place = body if body in _PLACES else "~" if body.startswith("~") else ""
    denied = body.startswith("!")
    names = [] if body in _PLACES else re.findall(r"\"[^\"]+\"|[^|]+", body.lstrip("!~"))
    keys = [_read_keys(name) for name in names]
    classes = frozenset(WordClass[name] for name in names if name in WordClass.__members__)
    known = all(keys) and not denied and not place
    return _Atom(
        test=_combine(
            tuple(_read_test(name) for name in names if name not in WordClass.__members__), classes, denied=denied
        ),
        least=least,
        most=most,
        lazy=body in _LAZY,
        inside=body == "GAP",
        crosses=body in {"ACROSS", "NEXT"},
        place=place,
        keys=frozenset[_Key]().union(*keys) if known else frozenset(),
    )


def _read_keys(name: str) -> frozenset[_Key]:
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
    return frozenset(("N", "D")) if re.fullmatch(r"[NDY]\d?", name) else frozenset()


def _combine(tests: tuple[_Test, ...], classes: frozenset[WordClass], *, denied: bool) -> _Test:
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


def _read_test(name: str) -> _Test:
    """Return the test of a name."""
    if name.startswith('"'):
        word = name.strip('"')
        return lambda prose, at: int(prose.tokens[at].word == word)
    kind, _, kept = name.partition(".")
    if kept and kind in {"Q", "U"}:
        return _read_measure(kind, Dimension(kept))
    if name in _TESTS:
        return _TESTS[name]
    if re.fullmatch(r"[DN]\d", name):
        return _read_digits(name[0], int(name[1]))
    message = f"{name!r} is no class of words"
    raise ValueError(message)


def _read_measure(kind: str, dimension: Dimension) -> _Test:
    """Return the test of a quantity or a unit of one dimension."""

    def is_quantity(prose: Prose, at: int) -> int:
        quantity = prose.tokens[at].quantity
        return int(quantity is not None and quantity.dimension is dimension)

    def is_unit(prose: Prose, at: int) -> int:
        unit = _read_unit(prose, at)
        return unit.end - at if unit and unit.dimension is dimension else 0

    return is_quantity if kind == "Q" else is_unit


def _read_digits(kind: str, count: int) -> _Test:
    """Return the test of a number with so many digits (0: one that begins with a zero), or of a small number."""
    if kind == "N":
        return lambda prose, at: int(prose.tokens[at].number == count)

    def is_so_long(prose: Prose, at: int) -> int:
        text = prose.tokens[at].text
        return int(text.isdecimal() and (len(text) == count if count else len(text) > 1 and text[0] == "0"))

    return is_so_long


def _read_unit(prose: Prose, at: int) -> Unit | None:
    return find_unit(prose, at) if prose.tokens[at].quantity is None else None


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


_CLASSES: frozenset[_Key] = frozenset(WordClass)
_MUTE = frozenset((WordClass.PLURAL, WordClass.SINGULAR, WordClass.PAST))
_TESTS: dict[str, _Test] = {
    "Q": lambda prose, at: int(prose.tokens[at].quantity is not None),
    "N": lambda prose, at: int(prose.tokens[at].number is not None and prose.tokens[at].quantity is None),
    "D": lambda prose, at: int(prose.tokens[at].quantity is None and prose.tokens[at].text[0].isdecimal()),
    "Y": lambda prose, at: int(_is_year(prose.tokens[at].text)),
    "U": lambda prose, at: unit.end - at if (unit := _read_unit(prose, at)) else 0,
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
