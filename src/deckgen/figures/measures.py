"""What two quantities have in common: whether they can be compared, measure the same, or fall.

Comes in: `Prose` and the indices of two of its quantities. Pure.
"""

from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.rates import RATED
from deckgen.language.classes import WordClass

_CLOCK_UNITS = frozenset(("h", "heure", "heures"))
_LEFT_OUT_AFTER = frozenset((Dimension.TIME, Dimension.COUNT, Dimension.PHYSICAL, Dimension.EFFORT, Dimension.BYTES))


def can_compare(x: Quantity | None, y: Quantity | None) -> bool:
    """Tell whether two quantities measure the same, one of them perhaps without its unit."""
    if not x or not y or Dimension.FACTOR in (x.dimension, y.dimension):
        return False
    if y.is_vague and not x.is_vague and y.dimension not in {Dimension.TIME, Dimension.BARE}:
        return False
    if Dimension.BARE in (x.dimension, y.dimension):
        return True
    if x.dimension is Dimension.COUNT is y.dimension:
        return not x.unit or not y.unit or y.why == RATED or _same_noun(x.unit, y.unit)
    return x.dimension is y.dimension and (x.dimension is not Dimension.PHYSICAL or x.unit == y.unit)


def can_precede(before: Quantity | None, value: Quantity | None) -> bool:
    """Tell whether a value can have become another one: "months" became "40 seconds", "at once" did not."""
    if not before or not value:
        return False
    if before.dimension is Dimension.BARE is value.dimension and before.number == value.number:
        return False
    return not before.is_vague or before.dimension is not Dimension.TIME or before.magnified >= value.magnified


def is_rate(prose: Prose, index: int) -> bool:
    """Tell whether a quantity is a word that only says per what: "18 tonnes par mois"."""
    quantity = prose.tokens[index].quantity
    vague = quantity is not None and quantity.is_vague and index > 0
    return vague and WordClass.PER in prose.tokens[index - 1].classes


def are_alike(prose: Prose, first: int, second: int) -> bool:
    """Tell whether both quantities say what they measure, or the second leaves out what the first has said."""
    x, y = prose.tokens[first].quantity, prose.tokens[second].quantity
    if not x or not y:
        return False
    if x.dimension is y.dimension and x.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return True
    if x.dimension is Dimension.COUNT is y.dimension and x.unit and y.unit:
        return True
    return _leaves_out(prose, second) and (x.dimension in _LEFT_OUT_AFTER)


def _leaves_out(prose: Prose, index: int) -> bool:
    """Tell whether a number has no noun behind it: "12 days … 2.", "60 … 480 now"."""
    quantity = prose.tokens[index].quantity
    if not quantity or quantity.dimension not in {Dimension.BARE, Dimension.COUNT} or quantity.unit:
        return False
    behind = prose.tokens[index + 1 : index + 2]
    return not behind or not behind[0].is_word or bool(behind[0].classes)


def falls(prose: Prose, first: int, second: int) -> bool:
    """Tell whether two values are no range: the second is less, or both name what they count.

    Bare numbers and hours may be times of the day, "from 9 to 5".
    """
    x, y = prose.tokens[first].quantity, prose.tokens[second].quantity
    if not x or not y:
        return False
    if x.dimension is Dimension.COUNT is y.dimension and x.unit and y.unit:
        return True
    if x.number is None or y.number is None:
        return x.is_vague and y.is_vague
    if y.dimension is Dimension.BARE:
        return x.dimension is Dimension.COUNT and y.number < x.number and _leaves_out(prose, second)
    if y.unit.lower() in _CLOCK_UNITS and x.unit.lower() in ("", *_CLOCK_UNITS):
        return False
    return y.number < x.number if x.dimension is Dimension.BARE else y.magnified < x.magnified


def names_another(prose: Prose, first: int, second: int) -> bool:
    """Tell whether the noun behind the last "now a", "today each" was not named before the first value."""
    named = {token.word for token in prose.tokens[:first]}
    between = prose.tokens[first + 1 : second]
    articles = [
        at for at, token in enumerate(between) if not token.classes.isdisjoint((WordClass.ARTICLE, WordClass.EACH))
    ]
    return bool(articles) and not any(token.word in named for token in between[articles[-1] + 1 : articles[-1] + 3])


def _same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]
