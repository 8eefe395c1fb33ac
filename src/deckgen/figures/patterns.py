"""The pattern language of rows, compiled to atoms; no word of a human language stands here.

Comes in: a pattern. Goes out: its atoms, each with the keys (`lexemes`) of which a token needs one. A pattern is a line
of atoms with spaces between them, matched token by token:

    FROM            a word of a class of `language.WordClass`, by the member's name
    Q               a quantity; Q.time one of that dimension (a name of `Dimension`)
    N               a number in digits or words that is no part of a quantity
    D               a number in digits; D2 one of two digits exactly; D0 one that begins with 0; Y a year
    U               a unit with its denominator; U.time one of that dimension
    M               what multiplies a number: million, dozen
    CONTENT         a word that says something by itself: none of the small ones
    NOUN            a word that may be counted: no small one, and no verb or adjective that the language lists
    DASH, PAUSE     a dash; a sign that ends a clause; SIGN any sign
    W               any word; C a word that begins with a capital; A one in capitals
    "("             this sign or word, exactly, in lower case; "10_000" has a space
    NAME            a word with a capital that the language does not know; PROPER one that is no noun for its capital
    THINGS          a word that is a plural and nothing else
    MINOR           a word that says something but is no noun, in a language that writes those with capitals
    VALUE           a quantity that is none of the two that rows of pairs ask for
    CURRENCY        a sign or a code of one
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

from collections.abc import Iterable, Iterator
from functools import cache

from deckgen.figures.lexemes import Key
from deckgen.figures.quantity import Dimension
from deckgen.language.classes import WordClass

_GAPS = frozenset(("GAP", "ANY", "ACROSS"))
_PLACES = frozenset(("^", "$", "^,", ",$", "NEXT", "[", "]"))
_KINDS = frozenset(
    (
        *("Q", "N", "D", "Y", "U", "M", "W", "C", "A", "DASH", "PAUSE", "SIGN"),
        *("CONTENT", "NOUN", "NAME", "PROPER", "THINGS", "MINOR", "CURRENCY", "VALUE", "RATED"),
    )
)
_COMMON: frozenset[Key] = frozenset(
    (
        *("N", "D", "U", "M", "C", "W", "Q", "SIGN", "PAUSE", "CONTENT", "NOUN", "NAME", "PROPER", "THINGS", "U.time"),
        *(WordClass.ARTICLE, WordClass.OF, WordClass.IN_YEAR, WordClass.PER, WordClass.OUT_OF, WordClass.PREPOSITION),
        *(WordClass.DETERMINER, WordClass.FINITE_VERB),
    )
)
"""Keys that half of all paragraphs with numbers offer, or more: what a row needs beside them tells sooner."""
_NO_KEY: frozenset[Key] = frozenset()
_CLASSES = dict(WordClass.__members__)


class Atom:
    """One step of a pattern; no tuple, for nothing is asked for as often as its fields."""

    __slots__ = ("crosses", "denied", "inside", "keys", "lazy", "least", "most", "place", "single", "wanted")

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
    wanted: frozenset[Key]
    """The keys without which it cannot match; empty where any token fits, or none."""

    def __init__(self, written: str) -> None:
        sign = written[0] if written[0] in "!~" else ""
        body, self.least, self.most = _read_count(written[len(sign) :])
        gap, self.place = body in _GAPS, written if written in _PLACES else "~" if sign == "~" else ""
        names = () if written in _PLACES else ("Q",) if gap else body.split("|")
        self.keys, self.denied = frozenset(map(_read_key, names)), gap or sign == "!"
        self.lazy = gap
        self.inside = body == "GAP"
        self.crosses = body in {"ACROSS", "NEXT"}
        self.single = self.least == self.most == 1 and not self.place and not gap
        self.wanted = _NO_KEY if self.denied or self.place or not self.least else self.keys


class Pattern:
    """A pattern, compiled; a name in it that is no class raises `ValueError`."""

    __slots__ = ("alone", "atoms", "fixed", "rarest", "without")

    atoms: tuple[Atom, ...]
    fixed: tuple[tuple[int, frozenset[Key]], ...]
    """What a match needs at its first tokens: how many tokens behind its start, one of which keys; the rarest first."""
    alone: frozenset[Key]
    """The keys of which its only token needs one; empty for a pattern of more than a token and a "~" before it."""
    without: frozenset[Key]
    """The keys that this token must not have."""
    rarest: frozenset[Key]
    """The keys of which a match needs one at any of its tokens; of several such sets the rarest, empty for none."""

    def __init__(self, pattern: str) -> None:
        self.atoms = atoms = tuple(map(_compile_atom, pattern.split()))
        self.fixed = tuple(sorted(_list_fixed(atoms), key=lambda item: count_common(item[1])))
        *before, last = atoms
        lone = last.single and (not before or (len(before) == 1 and before[0].place == "~"))
        self.alone = last.wanted if lone else _NO_KEY
        self.without = before[0].keys if lone and before else _NO_KEY
        self.rarest = min((atom.wanted for atom in atoms if atom.wanted), key=count_common, default=_NO_KEY)

    def is_offered(self, offered: frozenset[Key]) -> bool:
        """Tell whether a paragraph that offers some keys has the rarest of those that a match needs."""
        return not self.rarest or not offered.isdisjoint(self.rarest)


def _list_fixed(atoms: Iterable[Atom]) -> Iterator[tuple[int, frozenset[Key]]]:
    """Yield what a match needs at its first tokens, in their order."""
    offset = 0
    for atom in atoms:
        if atom.wanted:
            yield offset, atom.wanted
        if atom.single:
            offset += 1
        elif not atom.place:
            return


def list_needs(pattern: str) -> Iterator[frozenset[Key]]:
    """Yield the sets of keys of each of which a paragraph must offer one where a pattern matches."""
    return (atom.wanted for atom in map(_compile_atom, pattern.split()) if atom.wanted)


@cache  # rows share most of their keys
def count_common(keys: frozenset[Key]) -> int:
    """Return how common keys are: those of numbers and of small words stand in every line."""
    return len(keys) + 99 * len(keys & _COMMON)


def _read_count(written: str) -> tuple[str, int, int]:
    """Return an atom without what stands behind it for how often it may come, and how often: "A?", "A{1,3}"."""
    if written.endswith("?"):
        return written[:-1], 0, 1
    if written.endswith("}"):
        body, _, counts = written[:-1].rpartition("{")
        low, _, high = counts.partition(",")
        return body, int(low), int(high)
    return written, 1, 1


def _read_key(name: str) -> Key:
    """Return the key that a name means."""
    known = _CLASSES.get(name)
    if known is not None:
        return known
    kind, _, kept = name.partition(".")
    if kept and kind in {"Q", "U"}:
        return f"{kind}.{Dimension(kept)}"
    if name.startswith('"'):
        return name.replace("_", " ")
    if name in _KINDS or (name[:1] == "D" and name[1:].isdecimal()):
        return name
    message = f"{name!r} is no class of words"
    raise ValueError(message)


_compile_atom = cache(Atom)
"""Rows share most of theirs."""
compile_pattern = cache(Pattern)
