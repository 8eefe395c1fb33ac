"""How much an amount in a text is worth: what it counts, and how readily it becomes a figure.

Comes in: prose, an amount with what refuses it, or a phrase. Goes out: the quantity and the tokens it takes, or None.
"""

from bisect import bisect_right
from operator import itemgetter

from deckgen.figures.phrases import NumberPhrase
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import RATED, Amount, Dimension, Quantity, Strength
from deckgen.figures.refusals import Bar, Refusal
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_FEW = 3
"""Fewer things in round numbers are no figure; 2.6 of them were measured."""
_SMALL = frozenset((WordClass.RECENT, WordClass.EVERY))
_SCALED = frozenset((Dimension.TIME, Dimension.FREQUENCY, Dimension.BYTES))
_LONGEST = 4
"""Words of what is counted."""
_RARE, _YEARS = 11, (1900, 2100)
"""One in so many is a share of its own, "1 parcel in 400", but in no year."""
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))


class Placed(NamedTuple):
    """A quantity in prose."""

    low: int
    """The first token of its value or of its qualifier, but for one such as "down to"."""
    high: int
    """The token after it."""
    quantity: Quantity


def judge_phrase(prose: Prose, phrase: NumberPhrase, amount: Amount) -> Placed | None:
    """Make a quantity of a phrase and its amount with what leads to it; None where it only looks like one.

    What translates a magnitude is none ("(milliards)"), and a share must be one of something.
    """
    verdict, low, high = phrase.verdict, phrase.amount.first, amount.end
    first, last, counts = find_noun(prose, high)
    if verdict.meant == "untranslated" and low and prose.tokens[low - 1].text == "(":
        return None
    if verdict.meant == "share" and not _is_share(prose, low, high, counts=counts):
        return None
    if verdict.names == "noun":
        amount = amount._replace(unit=(first, last))
    placed = _place(prose, amount, verdict.strength, why=phrase.row)
    match verdict.number:
        case "interval":  # what is done often has a short one
            digits = _has_digits(prose, amount)
            strength, size = Strength.STRONG if digits else verdict.strength, amount.scale / max(amount.value, 1.0)
            return placed._replace(quantity=placed.quantity._replace(magnified=size, strength=strength))
        case "none" | "range" | "power":
            return placed._replace(quantity=placed.quantity._replace(number=None))
        case "product" | "with parts" | "sum":
            return placed


def _is_share(prose: Prose, low: int, high: int, *, counts: bool) -> bool:
    """Tell whether a part is no larger than its whole, and what it counts stands once: not "3 agents sur 10 sites"."""
    if _goes_on(prose, high):
        return False
    part, whole = prose.tokens[low].number or 1.0, prose.tokens[high - 1].number or 0.0
    named = high - low == 4 and "NOUN" in prose.tokens[low + 1].keys
    told = (part == 1 and whole >= _RARE) or (named and part < whole)
    told = told and not _YEARS[0] <= whole <= _YEARS[1]
    return (whole in _WHOLES or told) and part <= whole and not (named and counts)


def _goes_on(prose: Prose, high: int) -> bool:
    """Tell whether "from" begins a change and no whole: "in zwei Jahren von 3 auf 9 Millionen"."""
    word = {WordClass.FROM, WordClass.OUT_OF} <= prose.tokens[high - 2].classes
    return word and high < len(prose.tokens) and WordClass.TO in prose.tokens[high].classes


def judge_amount(prose: Prose, amount: Amount, refusals: tuple[Refusal, ...]) -> Placed | None:
    """Make a quantity of an amount, None when it only refers to something."""
    if any(_refuses(refusal.bar, amount, counted=False) for refusal in refusals):
        return None
    amount = _drop_qualifier(prose, amount)
    if amount.dimension is Dimension.BARE:
        return _judge_count(prose, amount, refusals)
    strength = _judge_time(prose, amount) if amount.dimension is Dimension.TIME else Strength.STRONG
    return _place(prose, amount, strength)


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


def _judge_count(prose: Prose, bare: Amount, refusals: tuple[Refusal, ...]) -> Placed | None:
    """Judge a number without a unit by its size, its writing and what it counts."""
    amount, counts, rated = _read_counted(prose, bare)
    named = amount.dimension is Dimension.COUNT
    if any(_refuses(refusal.bar, bare, counted=named and not rated) for refusal in refusals):
        return None
    strength = _weigh_count(prose, bare, named=named, counts=counts)
    return _place(prose, amount, strength, why=RATED if rated else "number")


def _weigh_count(prose: Prose, amount: Amount, *, named: bool, counts: bool) -> Strength:
    """Return how readily a count is a figure; `counts` tells that what it counts is worth counting."""
    value = abs(amount.value) * amount.magnitude
    digits = _has_digits(prose, amount)
    least = 10 if amount.lead < amount.first else 1000
    if value >= 1e5 or (counts and value >= 11) or (digits and value >= least):
        return Strength.STRONG
    if (named and value >= 20) or (counts and digits and (value >= _FEW or value % 1)):
        return Strength.FAIR
    return Strength.WEAK if named else Strength.PAIR_ONLY


def _has_digits(prose: Prose, amount: Amount) -> bool:
    """Tell whether an amount is written in digits."""
    return any("D" in token.keys for token in prose.tokens[amount.first : amount.end])


def _read_counted(prose: Prose, amount: Amount) -> tuple[Amount, bool, bool]:
    """Return a number with what it counts, whether that is worth counting, and whether it is no more than a rate."""
    tokens, at = prose.tokens, amount.end
    counted = amount._replace(dimension=Dimension.COUNT)
    if at + 1 < len(tokens) and tokens[at].text in {"-", "‑"} and _is_hyphened(prose, at):  # "a 350-bed hospital"
        shape = WordClass.SHAPE in tokens[at + 1].classes
        return counted._replace(unit=(at + 1, at + 2), end=at + 2), amount.value >= 20 and not shape, False
    low, high, counts = find_noun(prose, at)
    if low < high:
        return counted._replace(unit=(low, high)), counts, False
    if at + 1 < len(tokens) and WordClass.PER in tokens[at].classes and "U.time" in tokens[at + 1].keys:
        return counted._replace(unit=(at, at + 2)), True, True
    return amount, False, False


def _is_hyphened(prose: Prose, at: int) -> bool:
    """Tell whether a hyphen ties a word to the number before it."""
    left, hyphen, right = prose.tokens[at - 1 : at + 2]
    tied = left.end == hyphen.start and hyphen.end == right.start
    return tied and len(right.text) > 2 and right.text.isalpha() and right.text[0].islower()


def _judge_time(prose: Prose, amount: Amount) -> Strength:
    """Judge a span of time: one that only places a fact in time is weak."""
    last, before = _list_classes(prose, amount.lead - 1), _list_classes(prose, amount.lead - 2)
    if _is_shape(prose, amount) or WordClass.AFTER in last:
        return Strength.PAIR_ONLY  # "the 2-month span" is not worth a card; "after 3 months of use" tells when
    if WordClass.AGO in _list_classes(prose, amount.end):
        return Strength.WEAK
    if not _SMALL.isdisjoint(last | before):
        often = WordClass.EVERY in last and amount.scale <= 3600
        return Strength.FAIR if often else Strength.WEAK  # how fresh data are, or only when
    digits = _has_digits(prose, amount)
    return Strength.STRONG if digits or amount.value > 12 or WordClass.SPENT in last else Strength.WEAK


def _list_classes(prose: Prose, at: int) -> frozenset[WordClass]:
    """Return the classes of a token, none where there is no such token."""
    return prose.tokens[at].classes if 0 <= at < len(prose.tokens) else frozenset()


def _is_shape(prose: Prose, amount: Amount) -> bool:
    """Tell whether a span is one word with a hyphen, "2-month"."""
    tokens = prose.tokens[amount.first : amount.end]
    hyphened = any(token.text in {"-", "‑"} for token in tokens)
    return hyphened and not amount.ranged and not tokens[-1].text.endswith("s")


def find_noun(prose: Prose, at: int) -> tuple[int, int, bool]:
    """Return what is counted after a number that ends before a token.

    It runs to the first plural among the next words ("labor hours").

    Returns:
        Its first token, the one past its last (the same when no noun follows), and whether it is worth counting.
    """
    tokens = prose.tokens
    at = _skip_aside(tokens, at)
    first, count = at, 0
    while count < _LONGEST:
        word = at + int(at < len(tokens) and WordClass.OF in tokens[at].classes)
        if word >= len(tokens) or not _continues(prose, word):
            break
        first = first if count else word
        at, count = word + 1, count + 1
        if "SEVERAL" in tokens[word].keys:
            return first, at, all(WordClass.DULL not in tokens[index].classes for index in (first, word))
    return (first, first + 1, False) if count else (first, first, False)


def _continues(prose: Prose, at: int) -> bool:
    """Tell whether a token can be a word of what is counted."""
    token, last = prose.tokens[at], prose.tokens[at - 1]
    spaced = last.end < token.start or WordClass.OF in last.classes
    same = last.sentence == token.sentence
    return "NOUN" in token.keys and spaced and same


def _skip_aside(tokens: tuple[Token, ...], at: int) -> int:
    """Return the token after words in parentheses that begin at one: "200 billion (milliards) signals"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    closing = next((index for index in range(at + 1, min(at + 7, len(tokens))) if tokens[index].text == ")"), at - 1)
    return closing + 1


def _place(prose: Prose, amount: Amount, strength: Strength, *, why: str = "number") -> Placed:
    """Make a quantity of an amount."""
    lead, first = amount.lead, amount.first
    if amount.dimension is Dimension.TIME and lead == first and why == "number" and _is_interval(prose, first):
        lead, amount = first - 1, amount._replace(dimension=Dimension.FREQUENCY)
    tokens, (low, high) = prose.tokens, amount.unit
    start, end = tokens[first].start, tokens[amount.end - 1].end
    number = amount.value * amount.magnitude + amount.rest
    size = abs(amount.size) if amount.dimension in _SCALED else abs(number)
    at = tokens[lead].start if lead < first else start
    near = bisect_right(prose.bold, start, key=itemgetter(1))
    quantity = Quantity(
        lead=at,
        start=start,
        end=end,
        dimension=amount.dimension,
        number=None if amount.ranged else number,
        unit=prose.text[tokens[low].start : tokens[high - 1].end] if low < high else "",
        qualifier=prose.text[at:start].strip(),
        strength=strength,
        magnified=size,
        why=why,
        bold=near < len(prose.bold) and prose.bold[near][0] < end,
    )
    return Placed(_skip_leading(prose, lead, first), amount.end, quantity)


def _is_interval(prose: Prose, first: int) -> bool:
    """Tell whether "every" stands before a span of time."""
    return first > 0 and WordClass.EVERY in prose.tokens[first - 1].classes


def _skip_leading(prose: Prose, lead: int, first: int) -> int:
    """Return the first token of a quantity behind those of its qualifier that rules need: "down to"."""
    for at in range(first - 1, lead - 1, -1):
        if not prose.tokens[at].classes.isdisjoint((WordClass.TO, WordClass.NO_LONGER)):
            return at + 1
    return lead
