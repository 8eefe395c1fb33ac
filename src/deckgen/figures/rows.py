"""Rules of language as rows: a name, a pattern over token classes, an example; and the one matcher.

Comes in: rows and `Prose`. Goes out: where they match. Pure. `patterns` describes the language of patterns.

A match crosses the end of a sentence only at NEXT and in ACROSS; every count is bounded and matching stays linear.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from typing import Generic, Protocol, TypeVar

from deckgen.figures.lexemes import Key, Kinds
from deckgen.figures.patterns import Atom, Pattern, compile_pattern, count_common, list_needs
from deckgen.figures.prose import Prose, Token
from deckgen.named_tuple import NamedTuple

_NO_KEY: frozenset[Key] = frozenset()


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
    def needs(self) -> list[list[frozenset[Key]]]:
        """Of each row the sets of keys of which a paragraph must offer one, the rarest first."""
        needs = (dict.fromkeys(keys for one in row.patterns for keys in list_needs(one)) for row in self.rows)
        return [sorted(own, key=count_common) for own in needs]

    @cached_property
    def anchors(self) -> dict[Key, list[int]]:
        """Key → the rows, as indices, whose rarest need it meets; "" for those that need none."""
        anchors = defaultdict[Key, list[int]](list)
        for index, needs in enumerate(self.needs):
            for key in needs[0] if needs else ("",):
                anchors[key].append(index)
        return anchors

    @cached_property
    def keys(self) -> frozenset[Key]:
        """Those of `anchors`."""
        return frozenset(self.anchors)

    def list_possible(self, offered: frozenset[Key]) -> list[_Row]:
        """Return the rows that can hold where some keys are offered, in their order."""
        if offered is not self._offered:  # that of the last paragraph: its figures ask for the same
            anchored = {*self.anchors.get("", ())}.union(*map(self.anchors.__getitem__, offered & self.keys))
            self._offered, self._possible = offered, []
            for index in sorted(anchored):
                for needed in self.needs[index]:
                    if needed.isdisjoint(offered):
                        break
                else:
                    self._possible.append(self.rows[index])
        return self._possible


def read_rows(table: str, shared: Mapping[str, str]) -> RowTable[Row]:
    """Return the rows of a table: verdict · name · pattern, then the examples."""
    return RowTable(
        Row(name, pattern, example, verdict, tuple(more))
        for (verdict, name, pattern), (example, *more) in read_table(table, shared)
    )


def find_matches(table: RowTable[Row], prose: Prose) -> tuple[Match, ...]:
    """Return the first match of each row at each token, row by row."""
    found, marks = list[Match](), dict[str, int]()
    kinds, view = prose.kinds, (prose.kinds, prose.tokens, marks)
    possible = [(row, compile_pattern(row.pattern)) for row in table.list_possible(prose.keys)]
    wanted = _NO_KEY.union(*[one.fixed[0][1] for _, one in possible if one.fixed])
    likely = [(at, keys) for at, keys in enumerate(kinds) if not wanted.isdisjoint(keys)] if wanted else []
    for row, pattern in possible:
        for at in _list_starts(pattern, kinds, likely):
            marks.clear()
            end = _match(pattern.atoms, 0, view, at, free=True)
            if end is not None:
                meant = (marks.get("[", at), marks.get("]", end))
                found.append(Match(row=row, start=at, end=end, meant=meant))
    return tuple(found)


def _list_starts(pattern: Pattern, kinds: Kinds, likely: Iterable[tuple[int, frozenset[Key]]]) -> Sequence[int]:
    """Return the tokens at which a match may begin, in order: what it needs stands where it needs it.

    `likely` are those that may be the rarest one it needs, with their keys.
    """
    if not pattern.fixed:
        return range(len(kinds))
    (near, needed), *others = pattern.fixed
    starts = [at - near for at, keys in likely if at >= near and not needed.isdisjoint(keys)]
    for near, needed in others if starts else ():
        starts = [at for at in starts if at + near < len(kinds) and not needed.isdisjoint(kinds[at + near])]
    return starts


def fits(pattern: Pattern, kinds: Kinds, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a match of a pattern begins at a token; `kinds` are the keys of the tokens."""
    if pattern.alone:
        keys = kinds[at]
        return not pattern.alone.isdisjoint(keys) and pattern.without.isdisjoint(keys)
    for near, needed in pattern.fixed:
        if at + near >= len(kinds) or needed.isdisjoint(kinds[at + near]):
            return False
    return _match(pattern.atoms, 0, (kinds, tokens, {}), at, free=True) is not None


def find_fit(pattern: Pattern, kinds: Kinds, tokens: Sequence[Token], low: int, high: int) -> int:
    """Return the first token of some at which a match of a pattern begins; the end of them where none does."""
    alone, without = pattern.alone, pattern.without
    if alone:
        for at in range(low, high):
            keys = kinds[at]
            if not alone.isdisjoint(keys) and without.isdisjoint(keys):
                return at
        return high
    near = pattern.fixed[0][0] if pattern.fixed else 0
    behind = range(low + near, high + near)
    for at in _list_starts(pattern, kinds, zip(behind, kinds[low + near : high + near], strict=False)):
        if low <= at < high and _match(pattern.atoms, 0, (kinds, tokens, {}), at, free=True) is not None:
            return at
    return high


_View = tuple[Kinds, Sequence[Token], dict[str, int]]
"""Where to match: keys and tokens, and where brackets stand in the match so far."""


def _match(atoms: tuple[Atom, ...], step: int, view: _View, at: int, *, free: bool) -> int | None:
    """Return where the atoms from one on end when they match here, None when they do not.

    `free` says that a sentence may begin here.
    """
    kinds, tokens, _ = view
    for number in range(step, len(atoms)):
        atom = atoms[number]
        if atom.single:  # as `_takes` does it, but for gaps
            fits = at < len(kinds) and atom.keys.isdisjoint(kinds[at]) is atom.denied
            fits = fits and (free or atom.crosses or tokens[at - 1].sentence == tokens[at].sentence)
            at, free = at + 1, atom.crosses
        elif atom.place:
            fits = _stands(atom, view, at, free=free)
            free = free or atom.crosses
        else:
            return _match_counted(atoms, number, view, at, free=free)
        if not fits:
            return None
    return at


def _match_counted(atoms: tuple[Atom, ...], step: int, view: _View, at: int, *, free: bool) -> int | None:
    """Return where the atoms end of which the first may take several tokens, None when they do not match."""
    atom = atoms[step]
    ends = _list_ends(atom, view, at, free=free)
    for end in ends if atom.lazy else reversed(ends):
        found = _match(atoms, step + 1, view, end, free=atom.crosses or (free and end == at))
        if found is not None:
            return found
    return None


def _list_ends(atom: Atom, view: _View, at: int, *, free: bool) -> Sequence[int]:
    """Return where an atom can end here, shortest first."""
    end = at
    while end - at < atom.most and _takes(atom, view, end, free=free and end == at):
        end += 1
    return range(at + atom.least, end + 1)


def _takes(atom: Atom, view: _View, at: int, *, free: bool) -> bool:
    """Tell whether an atom takes a token."""
    kinds, tokens, _ = view
    if at >= len(kinds) or atom.keys.isdisjoint(kinds[at]) is not atom.denied:
        return False
    if atom.inside and not tokens[at].is_word and at + 1 < len(kinds) and tokens[at].clause != tokens[at + 1].clause:
        return False  # a sign that ends the clause
    return free or not _is_new(tokens, at, atom)


def _is_new(tokens: Sequence[Token], index: int, atom: Atom) -> bool:
    """Tell whether a sentence that an atom may not enter begins at a token; for a `GAP`, whether a clause does."""
    left, right = tokens[index - 1], tokens[index]
    return (left.sentence != right.sentence and not atom.crosses) or (atom.inside and left.clause != right.clause)


def _stands(atom: Atom, view: _View, at: int, *, free: bool) -> bool:
    """Tell whether a place that takes no token is here."""
    kinds, tokens, marks = view
    place = atom.place
    if place in "[]":
        marks[place] = at
        return True
    if place == "~":
        inside = at < len(kinds) and (free or not _is_new(tokens, at, atom))
        return not inside or atom.keys.isdisjoint(kinds[at])
    if not 0 < at < len(kinds):
        return place != "NEXT"
    left, right = tokens[at - 1], tokens[at]
    return (left.clause != right.clause) if "," in place else (left.sentence != right.sentence)
