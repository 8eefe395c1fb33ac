"""Rules of language as rows: a name, a pattern over token classes, an example; and the one matcher.

Comes in: rows and `Prose`. Goes out: where they match. Pure. `patterns` describes the language of patterns.

A match crosses the end of a sentence only at NEXT and in ACROSS; every count is bounded and matching stays linear.
"""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from deckgen.figures.patterns import Atom, Key, compile_pattern, index_tokens, list_first, list_needed
from deckgen.figures.prose import Prose, Token
from deckgen.language.classes import WordClass

_CLASSES: frozenset[Key] = frozenset(WordClass)
_COMMON: frozenset[Key] = frozenset(
    (
        "N",
        "D",
        "U",
        "M",
        "C",
        "SIGN",
        WordClass.ARTICLE,
        WordClass.OF,
        WordClass.IN_YEAR,
        WordClass.PER,
        WordClass.OUT_OF,
    )
)


class Row(NamedTuple):
    """One rule."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See `patterns`."""
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


class Table:
    """Rows, each found by the rarest keys that a paragraph must offer it."""

    def __init__(self, *rows: Row) -> None:
        self.rows = rows

    @cached_property
    def anchors(self) -> dict[Key, tuple[int, ...]]:
        """Key → the rows, as indices, whose rarest need it meets."""
        anchors: dict[Key, tuple[int, ...]] = {}
        for index, row in enumerate(self.rows):
            for key in min(list_needed(row.pattern), key=_count_common):
                anchors[key] = (*anchors.get(key, ()), index)
        return anchors

    def list_possible(self, places: Mapping[Key, Sequence[int]]) -> list[Row]:
        """Return the rows that can match where some keys are offered, in their order."""
        offered = places.keys()
        anchored = {index for key in offered & self.anchors.keys() for index in self.anchors[key]}
        rows = [self.rows[index] for index in sorted(anchored)]
        return [row for row in rows if not any(offered.isdisjoint(needed) for needed in list_needed(row.pattern))]


def _count_common(keys: frozenset[Key]) -> int:
    """Return how common keys are: those of numbers and of small words stand in every line."""
    return len(keys) + 99 * len(keys & _COMMON)


def find_matches(table: Table, prose: Prose, places: Mapping[Key, Sequence[int]] | None = None) -> tuple[Match, ...]:
    """Return the first match of each row at each token, row by row.

    Args:
        table: The rows.
        prose: The paragraph.
        places: What `index_tokens` gives for it, where it is known.
    """
    places = places or index_tokens(prose)
    found: list[Match] = []
    for row in table.list_possible(places):
        starts = _list_starts(row, places) or range(len(prose.tokens))
        found.extend(match for at in starts if (match := match_row(row, prose, at)))
    return tuple(found)


def _list_starts(row: Row, places: Mapping[Key, Sequence[int]]) -> Sequence[int]:
    """Return where a match of a row that is possible can begin; empty where that may be anywhere."""
    return sorted({at for key in list_first(row.pattern) for at in places.get(key, ())})


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
def _list_needed_classes(pattern: str) -> tuple[frozenset[Key], ...]:
    return tuple(needed for needed in list_needed(pattern) if needed <= _CLASSES)


class _Run(NamedTuple):
    """One try to match."""

    prose: Prose
    marks: dict[str, int]
    """Where brackets stand in the match so far."""


def _match(atoms: tuple[Atom, ...], step: int, run: _Run, at: int, *, free: bool) -> int | None:
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


def _take(atom: Atom, run: _Run, at: int, *, free: bool) -> int:
    """Return how many tokens from one on an atom takes, 0 when none."""
    tokens = run.prose.tokens
    if at >= len(tokens) or not (free or not _is_new(tokens, at, atom)):
        return 0
    return atom.test(run.prose, at)


def _list_ends(atom: Atom, run: _Run, at: int, *, free: bool) -> list[int]:
    """Return where an atom can end here, shortest first."""
    ends, index, count = [at] if not atom.least else [], at, 0
    while count < atom.most and (taken := _take(atom, run, index, free=free and not count)):
        index, count = index + taken, count + 1
        if count >= atom.least:
            ends.append(index)
    return ends


def _is_new(tokens: tuple[Token, ...], index: int, atom: Atom) -> bool:
    """Tell whether a sentence that an atom may not enter begins at a token; for a `GAP`, whether a clause does."""
    left, right = tokens[index - 1], tokens[index]
    return (left.sentence != right.sentence and not atom.crosses) or (atom.inside and left.clause != right.clause)


def _stands(atom: Atom, run: _Run, at: int, *, free: bool) -> bool:
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
