"""How much an amount in a text is worth: what it counts, and how readily it becomes a figure.

Comes in: prose, an amount, what refuses its number. Goes out: the quantity and the tokens that it takes, or None.
"""

from deckgen.figures.amounts import Amount
from deckgen.figures.nouns import find_noun
from deckgen.figures.placed import Placed, place
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Strength
from deckgen.figures.rates import RATED
from deckgen.figures.refusals import Bar, Refusal
from deckgen.language.classes import WordClass

_SMALL = frozenset((WordClass.RECENT, WordClass.EVERY))


def judge_amount(prose: Prose, amount: Amount, refusals: tuple[Refusal, ...]) -> Placed | None:
    """Make a quantity of an amount, None when it only refers to something."""
    if any(_refuses(refusal.bar, amount, counted=False) for refusal in refusals):
        return None
    amount = _drop_qualifier(prose, amount)
    if amount.dimension is Dimension.BARE:
        return _judge_count(prose, amount, refusals)
    strength = _judge_time(prose, amount) if amount.dimension is Dimension.TIME else Strength.STRONG
    return place(prose, amount, strength=strength, unit=_write(prose, *amount.unit))


def _refuses(bar: Bar, amount: Amount, *, counted: bool) -> bool:
    """Tell whether a number is barred from being this amount."""
    match bar:
        case Bar.BARE | Bar.NAME | Bar.STANDARD:
            return amount.dimension is Dimension.BARE
        case Bar.UNTIMED:
            return amount.dimension is not Dimension.TIME
        case Bar.CLOCK:
            return amount.dimension is Dimension.TIME or (amount.dimension is Dimension.BARE and not counted)
        case Bar.ALL | Bar.DATE | Bar.GLUED | Bar.YEAR:
            return True


def _write(prose: Prose, low: int, high: int) -> str:
    return prose.text[slice(*prose.find_offsets(low, high))] if low < high else ""


def _drop_qualifier(prose: Prose, amount: Amount) -> Amount:
    """Return an amount without a "between" that begins no range, and without an "over" that tells a span of time."""
    before = prose.tokens[amount.lead : amount.first]
    if not before:
        return amount
    if not amount.ranged and any(WordClass.BETWEEN in token.classes for token in before):
        return amount._replace(lead=amount.first)
    spans = amount.dimension is Dimension.TIME and WordClass.OVER in before[-1].classes
    if spans and len(before) == 1 and not _takes_time(prose, amount.lead):
        return amount._replace(lead=amount.first)
    return amount


def _takes_time(prose: Prose, lead: int) -> bool:
    """Tell whether what stands before "over 3 hours" makes "over" a size: "took over 3 hours", "for over 3 years"."""
    return bool(lead) and not prose.tokens[lead - 1].classes.isdisjoint(
        (WordClass.SPAN_LEAD, WordClass.SPENT, WordClass.BE, WordClass.WAS, WordClass.TOOK, WordClass.AFTER)
    )


def _judge_count(prose: Prose, amount: Amount, refusals: tuple[Refusal, ...]) -> Placed | None:
    """Judge a number without a unit by its size, its writing and what it counts."""
    unit, counts, end, rated = _read_counted(prose, amount)
    if any(_refuses(refusal.bar, amount, counted=bool(unit) and not rated) for refusal in refusals):
        return None
    strength = _weigh_count(prose, amount, unit, counts=counts)
    dimension = Dimension.COUNT if unit else Dimension.BARE
    why = RATED if rated else "number"
    return place(prose, amount._replace(end=end, dimension=dimension), strength=strength, unit=unit, why=why)


def _weigh_count(prose: Prose, amount: Amount, unit: str, *, counts: bool) -> Strength:
    """Return how readily a count is a figure; `counts` tells that what it counts is worth counting."""
    value = abs(amount.value) * amount.magnitude
    digits = any(char.isdecimal() for char in _write(prose, amount.first, amount.end))
    least = 10 if amount.lead < amount.first else 1000
    if value >= 1e5 or (counts and value >= 11) or (digits and value >= least):
        return Strength.STRONG
    if (unit and value >= 20) or (counts and digits and value >= 3):
        return Strength.FAIR
    return Strength.WEAK if unit else Strength.PAIR_ONLY


def _read_counted(prose: Prose, amount: Amount) -> tuple[str, bool, int, bool]:
    """Return what a number counts, whether that is worth counting, where the value ends, and whether it is a rate."""
    tokens, at = prose.tokens, amount.end
    if at + 1 < len(tokens) and tokens[at].text in {"-", "‑"} and _is_hyphened(prose, at):  # "a 350-bed hospital"
        shape = WordClass.SHAPE in tokens[at + 1].classes
        return tokens[at + 1].text, amount.value >= 20 and not shape, at + 2, False
    low, high, counts = find_noun(prose, at)
    if low < high:
        return _write(prose, low, high), counts, at, False
    if at + 1 < len(tokens) and WordClass.PER in tokens[at].classes and "U.time" in tokens[at + 1].keys:
        return _write(prose, at, at + 2), True, at, True
    return "", False, at, False


def _is_hyphened(prose: Prose, at: int) -> bool:
    """Tell whether a hyphen ties a word to the number before it."""
    left, hyphen, right = prose.tokens[at - 1 : at + 2]
    tied = left.end == hyphen.start and hyphen.end == right.start
    return tied and len(right.text) > 2 and right.text.isalpha() and right.text[0].islower()


def _judge_time(prose: Prose, amount: Amount) -> Strength:
    """Judge a span of time: one that only places a fact in time is weak."""
    tokens = prose.tokens
    last, before = _list_classes(prose, amount.lead - 1), _list_classes(prose, amount.lead - 2)
    if _is_shape(prose, amount) or WordClass.AFTER in last:
        return Strength.PAIR_ONLY  # "the 2-month span" is not worth a card; "after 3 months of use" tells when
    if WordClass.AGO in _list_classes(prose, amount.end):
        return Strength.WEAK
    if not _SMALL.isdisjoint(last | before):
        often = WordClass.EVERY in last and amount.scale <= 3600
        return Strength.FAIR if often else Strength.WEAK  # how fresh data are, or only when
    digits = any(char.isdecimal() for token in tokens[amount.first : amount.end] for char in token.text)
    return Strength.STRONG if digits or amount.value > 12 or WordClass.SPENT in last else Strength.WEAK


def _list_classes(prose: Prose, at: int) -> frozenset[WordClass]:
    """Return the classes of a token, none where there is no such token."""
    return prose.tokens[at].classes if 0 <= at < len(prose.tokens) else frozenset()


def _is_shape(prose: Prose, amount: Amount) -> bool:
    """Tell whether a span is one word with a hyphen, "2-month"."""
    tokens = prose.tokens[amount.first : amount.end]
    hyphened = any(token.text in {"-", "‑"} for token in tokens)
    return hyphened and not amount.ranged and not tokens[-1].text.endswith("s")
