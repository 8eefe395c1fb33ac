"""Rules of language as rows: a name, a pattern over token classes, an example; and the one matcher.

Comes in: rows and `Prose`. Goes out: where they match. Pure. `patterns` describes the language of patterns.

A match crosses the end of a sentence only at NEXT and in ACROSS; every count is bounded and matching stays linear.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from typing import Generic, Protocol, TypeVar

from deckgen.figures.lexemes import Key
from deckgen.figures.patterns import Atom, Pattern, compile_pattern, count_common, list_needs
from deckgen.figures.prose import Prose, Token
from deckgen.named_tuple import NamedTuple

_NO_KEY: frozenset[Key] = frozenset()
_NO_NEED: frozenset[Key] = frozenset(("",))


class Row(NamedTuple):
    """One rule; built by position, so that a table of them reads like one."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See `patterns`."""
    example: str
    """A sentence in which it matches."""
    verdict: str = ""
    """What a match means, in the words of its table."""
    more: tuple[str, ...] = ()
    """Further examples."""

    @property
    def patterns(self) -> tuple[str, ...]:
        """What must match for it to hold."""
        return (self.pattern,)


class Match(NamedTuple):
    """Where a row matches."""

    row: Row
    start: int
    """The first token."""
    end: int
    """One past the last token."""
    meant: tuple[int, int]
    """The tokens between the brackets; all where there are none."""


def read_table(table: str, shared: Mapping[str, str]) -> tuple[tuple[list[str], tuple[str, ...]], ...]:
    """Return the columns of each row of a table and its examples.

    Args:
        table: A line a row, with " · " between its columns and "#" before a remark; its examples follow, indented.
        shared: What many rows share: names that stand for parts of patterns.
    """
    rows: list[tuple[list[str], tuple[str, ...]]] = []
    for line in filter(None, table.split("\n")):
        if line.startswith(" "):
            rows[-1] = (rows[-1][0], (*rows[-1][1], line.strip().replace("\\n", "\n")))
        elif not line.startswith("#"):
            rows.append((reduce(lambda text, one: text.replace(*one), shared.items(), line).split(" · "), ()))
    return tuple(rows)


class HasPatterns(Protocol):
    """A row of any table."""

    @property
    def patterns(self) -> tuple[str, ...]:
        """What must match for it to hold."""


_Row = TypeVar("_Row", bound=HasPatterns)


class RowTable(Generic[_Row]):
    """Rows of one kind, in order, found by the rarest keys that a paragraph must offer each."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self.rows = tuple(rows)
        self._offered: frozenset[Key] | None = None
        self._possible: list[_Row] = []

    def __iter__(self) -> Iterator[_Row]:
        """Yield the rows in their order."""
        return iter(self.rows)

    @cached_property
    def needs(self) -> list[tuple[frozenset[Key], ...]]:
        """Of each row the sets of keys of which a paragraph must offer one."""
        return [tuple(keys for one in row.patterns for keys in list_needs(one)) for row in self.rows]

    @cached_property
    def anchors(self) -> dict[Key, list[int]]:
        """Key → the rows, as indices, whose rarest need it meets; "" for those that need none."""
        anchors = defaultdict[Key, list[int]](list)
        for index, needs in enumerate(self.needs):
            for key in min(needs, key=count_common, default=("",)):
                anchors[key].append(index)
        return anchors

    def list_possible(self, offered: frozenset[Key]) -> list[_Row]:
        """Return the rows that can hold where some keys are offered, in their order."""
        if offered is not self._offered:  # that of the last paragraph: its figures ask for the same
            anchors, needs = self.anchors, self.needs
            anchored = {index for key in (offered | _NO_NEED) & anchors.keys() for index in anchors[key]}
            self._offered = offered
            self._possible = [self.rows[at] for at in sorted(anchored) if not any(map(offered.isdisjoint, needs[at]))]
        return self._possible


def read_rows(table: str, shared: Mapping[str, str]) -> RowTable[Row]:
    """Return the rows of a table: verdict · name · pattern, then the examples."""
    return RowTable(
        Row(name, pattern, example, verdict, tuple(more))
        for (verdict, name, pattern), (example, *more) in read_table(table, shared)
    )


def find_matches(table: RowTable[Row], prose: Prose) -> tuple[Match, ...]:
    """Return the first match of each row at each token, row by row."""
    found: list[Match] = []
    possible = [(row, compile_pattern(row.pattern)) for row in table.list_possible(prose.keys)]
    places = _index_tokens(prose.tokens, _NO_KEY.union(*[one.fixed[0][1] for _, one in possible if one.fixed]))
    tokens, marks = prose.tokens, dict[str, int]()
    for row, pattern in possible:
        for at in _list_starts(pattern, prose, places):
            marks.clear()
            end = _match(pattern.atoms, 0, (tokens, marks), at, free=True)
            if end is not None:
                meant = (marks.get("[", at), marks.get("]", end))
                found.append(Match(row=row, start=at, end=end, meant=meant))
    return tuple(found)


def _list_starts(pattern: Pattern, prose: Prose, places: Mapping[Key, Sequence[int]]) -> Sequence[int]:
    """Return the tokens at which a match may begin, in order; `places` has the tokens of each key."""
    tokens, (rarest, *others) = prose.tokens, pattern.fixed or (None,)
    if not rarest:
        return range(len(tokens))
    offset, keys = rarest
    own = [places[key] for key in keys & prose.keys]
    starts = [at - offset for at in (own[0] if len(own) == 1 else sorted(set().union(*own))) if at >= offset]
    for near, needed in others:
        starts = [at for at in starts if at + near < len(tokens) and not needed.isdisjoint(tokens[at + near].keys)]
    return starts


def _index_tokens(tokens: Sequence[Token], keys: frozenset[Key]) -> dict[Key, list[int]]:
    """Return the tokens of each of some keys, in order."""
    places = defaultdict[Key, list[int]](list)
    for at, token in enumerate(tokens):
        for key in keys & token.keys:
            places[key].append(at)
    return places


def fits(pattern: Pattern, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a match of a pattern begins at a token."""
    if pattern.alone:
        keys = tokens[at].keys
        return not pattern.alone.isdisjoint(keys) and pattern.without.isdisjoint(keys)
    for near, needed in pattern.fixed:
        if at + near >= len(tokens) or needed.isdisjoint(tokens[at + near].keys):
            return False
    return _match(pattern.atoms, 0, (tokens, {}), at, free=True) is not None


def find_fit(pattern: Pattern, tokens: Sequence[Token], low: int, high: int) -> int:
    """Return the first token of some at which a match of a pattern begins; the end of them where none does."""
    alone, without = pattern.alone, pattern.without
    if not alone:
        return next((at for at in _list_likely(pattern, tokens, low, high) if fits(pattern, tokens, at)), high)
    for at in range(low, high):
        keys = tokens[at].keys
        if not alone.isdisjoint(keys) and without.isdisjoint(keys):
            return at
    return high


def _list_likely(pattern: Pattern, tokens: Sequence[Token], low: int, high: int) -> Iterable[int]:
    """Return those of some tokens behind which the rarest keys of a match stand where it needs them."""
    if not pattern.fixed:
        return range(low, high)
    near, needed = pattern.fixed[0]
    behind = range(low + near, min(high + near, len(tokens)))
    return (at - near for at in behind if not needed.isdisjoint(tokens[at].keys))


def matches(pattern: Pattern, tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a match of a pattern begins at a token or before it."""
    starts: Iterable[int] = range(last, -1, -1)
    for near, needed in pattern.fixed:
        starts = [at for at in starts if at + near < len(tokens) and not needed.isdisjoint(tokens[at + near].keys)]
    return any(fits(pattern, tokens, at) for at in starts)


_Attempt = tuple[Sequence[Token], dict[str, int]]
"""One try to match: the tokens, and where brackets stand in the match so far."""


def _match(atoms: tuple[Atom, ...], step: int, run: _Attempt, at: int, *, free: bool) -> int | None:
    """Return where the atoms from one on end when they match here, None when they do not.

    `free` says that a sentence may begin here.
    """
    tokens, _ = run
    for number in range(step, len(atoms)):
        atom = atoms[number]
        if atom.single:  # as `_takes` does it, but for gaps
            fits = at < len(tokens) and atom.keys.isdisjoint(tokens[at].keys) is atom.denied
            fits = fits and (free or not _is_new(tokens, at, atom))
            at, free = at + 1, atom.crosses
        elif atom.place:
            fits = _stands(atom, run, at, free=free)
            free = free or atom.crosses
        else:
            return _match_counted(atoms, number, run, at, free=free)
        if not fits:
            return None
    return at


def _match_counted(atoms: tuple[Atom, ...], step: int, run: _Attempt, at: int, *, free: bool) -> int | None:
    """Return where the atoms end of which the first may take several tokens, None when they do not match."""
    atom = atoms[step]
    ends = _list_ends(atom, run[0], at, free=free)
    for end in ends if atom.lazy else reversed(ends):
        found = _match(atoms, step + 1, run, end, free=atom.crosses or (free and end == at))
        if found is not None:
            return found
    return None


def _takes(atom: Atom, tokens: Sequence[Token], at: int, *, free: bool) -> bool:
    """Tell whether an atom takes a token."""
    if at >= len(tokens) or atom.keys.isdisjoint(tokens[at].keys) is not atom.denied:
        return False
    if atom.inside and not tokens[at].is_word and at + 1 < len(tokens) and tokens[at].clause != tokens[at + 1].clause:
        return False  # a sign that ends the clause
    return free or not _is_new(tokens, at, atom)


def _list_ends(atom: Atom, tokens: Sequence[Token], at: int, *, free: bool) -> Sequence[int]:
    """Return where an atom can end here, shortest first."""
    end = at
    while end - at < atom.most and _takes(atom, tokens, end, free=free and end == at):
        end += 1
    return range(at + atom.least, end + 1)


def _is_new(tokens: Sequence[Token], index: int, atom: Atom) -> bool:
    """Tell whether a sentence that an atom may not enter begins at a token; for a `GAP`, whether a clause does."""
    left, right = tokens[index - 1], tokens[index]
    return (left.sentence != right.sentence and not atom.crosses) or (atom.inside and left.clause != right.clause)


def _stands(atom: Atom, run: _Attempt, at: int, *, free: bool) -> bool:
    """Tell whether a place that takes no token is here."""
    tokens, marks = run
    if atom.place in "[]":
        marks[atom.place] = at
        return True
    if atom.place == "~":
        inside = at < len(tokens) and (free or not _is_new(tokens, at, atom))
        return not inside or atom.keys.isdisjoint(tokens[at].keys)
    if not 0 < at < len(tokens):
        return atom.place != "NEXT"
    left, right = tokens[at - 1], tokens[at]
    return (left.clause != right.clause) if "," in atom.place else (left.sentence != right.sentence)
