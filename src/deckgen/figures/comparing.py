"""What two quantities must have to be before and after: by themselves, and as a row of `pair_rows` wants it.

Comes in: two quantities of a paragraph, and the words around them. Goes out: whether they can be compared, and whether
one can have become the other. Pure.
"""

from collections.abc import Callable, Mapping, Sequence

from deckgen.figures.changes import is_change
from deckgen.figures.lexemes import Kinds
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import RATED, Dimension, Quantity
from deckgen.figures.stretches import Stretch
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_SHARE = 1000.0
"""No number behind a share leaves out its "%" that is larger: "85% of calls (4 million in 2023)"."""
_SHARES = frozenset((Dimension.PERCENT, Dimension.FRACTION))
_TIMES = frozenset((WordClass.MONTH, WordClass.NOW, WordClass.OLD, WordClass.AUXILIARY, WordClass.STOP))
"""What may stand behind a second share that is one of the same: "in April", "today", "do"."""
_NUMBERS = frozenset((Dimension.BARE, Dimension.COUNT))
"""A change of these is one of the number: "1 incident instead of 1 a week" is one of how often."""
_HOURS = 24
"""No bare number above is a time of day: "Findings: from 43 to 2"."""
_CLOCK_UNITS = frozenset(("h", "heure", "heures"))
_LEFT_OUT_AFTER = frozenset(
    (
        *(Dimension.TIME, Dimension.COUNT, Dimension.PHYSICAL, Dimension.EFFORT, Dimension.BYTES),
        *(Dimension.PERCENT, Dimension.MONEY, Dimension.FRACTION),
    )
)


class Candidate(NamedTuple):
    """Two quantities that may be a pair."""

    first: int
    second: int
    prose: Prose
    years: Mapping[int, str]
    """Of all quantities of the paragraph."""
    low: int
    """The first token of `view`."""
    view: Sequence[Token]
    """The one or two sentences, as far as rows reach, in which only these two are quantities."""
    kinds: Kinds
    """Their keys."""

    @property
    def values(self) -> tuple[Quantity, Quantity]:
        """The two, as written."""
        return self.prose.quantities[self.first], self.prose.quantities[self.second]


def can_compare(x: Quantity, y: Quantity) -> bool:
    """Tell whether two quantities measure the same, one of them perhaps without its unit."""
    if Dimension.FACTOR in (x.dimension, y.dimension):
        return False
    if y.is_vague and not x.is_vague and y.dimension not in {Dimension.TIME, Dimension.BARE}:
        return False
    if Dimension.BARE in (x.dimension, y.dimension):
        return True
    if x.dimension is Dimension.COUNT is y.dimension:
        return not x.unit or not y.unit or y.why == RATED or _same_noun(x.unit, y.unit)
    return x.dimension is y.dimension and (x.dimension is not Dimension.PHYSICAL or x.unit == y.unit)


def _same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]


def can_precede(before: Quantity, value: Quantity) -> bool:
    """Tell whether a value can have become another one: "months" became "40 seconds", "at once" did not."""
    if before.dimension is Dimension.BARE and value.is_vague:  # "hours went up from 40"
        return False
    if before.qualifier and before.dimension is Dimension.BARE and before.number is None:  # "between 30 and 400"
        return False
    numbers = {before.dimension, value.dimension} <= _NUMBERS
    if before.number == value.number and (numbers or before.magnified == value.magnified > 0):
        return False
    return not before.is_vague or before.dimension is not Dimension.TIME or before.magnified >= value.magnified


def _are_alike(one: Candidate) -> bool:
    """Tell whether both quantities say what they measure, or the second leaves out what the first has said."""
    x, y = one.values
    if not _says_same(one):
        return False
    if x.dimension is y.dimension and x.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return True
    share = x.dimension is not Dimension.PERCENT or (y.number or 0.0) < _SHARE
    return _are_counted(x, y) or (x.dimension in _LEFT_OUT_AFTER and share and _leaves_out(one, y))


def _says_same(one: Candidate) -> bool:
    """Tell whether nothing new is said behind the second of two shares: not "70 % of tests failed; now 95 % pass"."""
    prose, tokens = one.prose, one.prose.tokens
    between = Stretch(prose, one.first + 1, prose.end_clause(one.first, one.second))
    if _SHARES.isdisjoint(value.dimension for value in one.values) or not between.says:
        return True
    said = {token.word for token in tokens[prose.find_sentence(one.first)[0] : one.second]}
    behind = tokens[one.second + 1 : prose.end_clause(one.second, len(tokens))]
    new = (token for token in behind if "CONTENT" in token.keys and token.word not in said)
    return all(not _TIMES.isdisjoint(token.classes) for token in new)


def _are_counted(x: Quantity, y: Quantity) -> bool:
    """Tell whether both quantities name what they count."""
    return x.dimension is Dimension.COUNT is y.dimension and bool(x.unit and y.unit)


def _leaves_out(one: Candidate, y: Quantity) -> bool:
    """Tell whether the second number has no noun behind it: "12 days … 2.", "60 … 480 now"."""
    if y.unit or y.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return False
    behind = one.view[one.second - one.low + 1 :][:1]
    return not behind or not behind[0].is_word or bool(behind[0].classes)


def _is_dated(one: Candidate) -> bool:
    """Tell whether two values alike have a year each, and no third one that can be compared has another."""
    years, told = one.years, one.prose.quantities
    x, y = one.values
    if one.first not in years or one.second not in years or x.dimension not in {y.dimension, Dimension.COUNT}:
        return False
    near = range(one.low, one.low + len(one.view))
    return len({years[at] for at in near if at in years and can_compare(told[one.first], told[at])}) == 2


def _moves(one: Candidate) -> bool:
    """Tell whether a word of change governs two values, or they fall."""
    return is_change(one.prose, one.first, one.second + 1) or _falls(one)


def _rises(one: Candidate) -> bool:
    """Tell whether the second value is more."""
    x, y = one.values
    if x.dimension is Dimension.BARE and y.dimension not in _NUMBERS:
        return False  # "of 1,000 bags 6.3 are lost, and each of them costs $95"
    return (x.number or 0.0) < (y.number or 0.0) if not y.unit else x.magnified < y.magnified


def _falls(one: Candidate) -> bool:
    """Tell whether two values are no range: the second is less, or both name what they count.

    Bare numbers and hours may be times of the day, "from 9 to 5".
    """
    x, y = one.values
    if all("/" in one.prose.tokens[at].text for at in (one.first, one.second)):
        return y.magnified < x.magnified
    if x.number is None or y.number is None or _are_counted(x, y):
        shorter = x.dimension is Dimension.TIME is y.dimension and y.magnified < x.magnified
        return shorter or _are_counted(x, y) or (x.is_vague and y.is_vague)
    if y.dimension is Dimension.BARE:
        return y.number < x.number and _is_no_hour(x) and _leaves_out(one, y)
    if y.unit.lower() in _CLOCK_UNITS and x.unit.lower() in ("", *_CLOCK_UNITS):
        return False
    return y.number < x.number if x.dimension is Dimension.BARE else y.magnified < x.magnified


def _is_no_hour(x: Quantity) -> bool:
    """Tell whether a value cannot be a time of the day: it has a unit, or the day has fewer hours."""
    return x.dimension in _LEFT_OUT_AFTER or (x.number or 0.0) > _HOURS


def _names_another(one: Candidate) -> bool:
    """Tell whether the noun behind the last "now a", "today each" was not named before the first value."""
    first, second = one.first - one.low, one.second - one.low
    named, between = {token.word for token in one.view[:first]}, one.view[first:second]
    articles = [at for at, token in enumerate(between) if {WordClass.ARTICLE, WordClass.EACH} & token.classes]
    return bool(articles) and not any(token.word in named for token in between[articles[-1] + 1 : articles[-1] + 3])


NEEDS: Mapping[str, Callable[[Candidate], bool]] = {
    "": lambda _: True,
    "same": _says_same,
    "alike": _are_alike,
    "moved": _moves,
    "dated": _is_dated,
    "rising": _rises,
    "other noun": _names_another,
}
"""What a row may ask for, by the name that it has in its verdict."""
