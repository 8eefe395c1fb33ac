"""How much an amount in a text is worth: what it counts, and how readily it becomes a figure.

Comes in: prose, an amount with what refuses it, or a phrase. Goes out: the quantity and the tokens it takes, or None.
"""

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from operator import itemgetter

from deckgen.figures.phrases import VERDICTS
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import RATED, Amount, Dimension, Quantity, Strength
from deckgen.figures.refusals import Bar
from deckgen.figures.rows import Match
from deckgen.figures.stretches import Stretch
from deckgen.language.classes import WordClass
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple

_FEW = 3
"""Fewer things in round numbers are no figure; 2.6 of them were measured."""
_SCALED = frozenset((Dimension.TIME, Dimension.FREQUENCY, Dimension.BYTES))
_HOUR = 3600
"""Seconds; what is so many of them after something was soon: "The map is there after 20 minutes."."""
_LONGEST = 4
"""Words of what is counted."""
_YEARS = 1900, 2100
"""One in many is a share of its own, "1 parcel in 400", but in no year."""
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))
_TAKES_TIME = "SPAN_LEAD|SPENT|BE|WAS|TOOK|AFTER"
"""What makes "over 3 hours" a size: "took over 3 hours", "for over 3 years"."""


class Placed(NamedTuple):
    """A quantity in prose."""

    low: int
    """The first token of its value or of its qualifier, but for one such as "down to"."""
    high: int
    """The token after it."""
    quantity: Quantity


class Noun(NamedTuple):
    """What is counted, as tokens: the first and the one past the last, equal where no noun follows."""

    low: int
    high: int
    counts: bool
    """Whether it is worth counting."""


def judge_phrase(prose: Prose, match: Match, amount: Amount) -> Placed | None:
    """Make a quantity of a phrase and its amount with what leads to it; None for a share of nothing."""
    amount = _drop_qualifier(prose, amount)
    verdict, low = VERDICTS[match.row.verdict], match.meant[0]
    noun = find_noun(prose, amount.end)
    counts = noun.counts and not Stretch(prose, amount.end, len(prose.tokens)).opens("PASSIVE")  # "3 sur 5 évités"
    if verdict.share and not _is_share(prose, low, amount.end, counts=counts):
        return None
    if verdict.names == "noun":
        amount = amount._replace(unit=(noun.low, noun.high))
    placed = _place(prose, amount, verdict.strength, why=match.row.name)
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
    """Tell whether a part is no larger than its whole, and what it counts stands once: not "3 agents sur 10 sites".

    "From" may begin a change and no whole: "in zwei Jahren von 3 auf 9 Millionen".
    """
    share = Stretch(prose, low, high)
    part, whole = share.tokens[0].number or 1.0, share.tokens[-1].number or 0.0
    named = share.begin(low + 1).opens("NOUN")
    rare = part == 1 or (part < whole and (named or (counts and share.begin(low + 1).opens("OF"))))
    told = whole in _WHOLES or (rare and not _YEARS[0] <= whole <= _YEARS[1])
    return told and part <= whole and not (named and counts) and not share.begin(high - 2).opens("OUT_OF N TO")


def judge_amount(prose: Prose, amount: Amount, bars: AbstractSet[Bar]) -> Placed | None:
    """Make a quantity of an amount, None when it only refers to something."""
    amount = _drop_qualifier(prose, amount)
    counted, noun, rated = _read_counted(prose, amount) if amount.dimension is Dimension.BARE else (amount, None, False)
    named = counted.dimension is Dimension.COUNT
    if any(_refuses(bar, amount, counted=named and not rated) for bar in bars):
        return None
    if noun:
        often = named and not rated and Stretch(prose, noun.high, len(prose.tokens)).opens("PER U.time")
        strength = _weigh_count(prose, amount, named=named, counts=noun.counts, often=often)
    else:
        strength = _judge_time(prose, amount) if amount.dimension is Dimension.TIME else Strength.STRONG
    return _place(prose, counted, strength, why=RATED if rated else "number")


def _refuses(bar: Bar, amount: Amount, *, counted: bool) -> bool:
    """Tell whether a number is barred from being this amount."""
    match bar:
        case Bar.BARE | Bar.NAME | Bar.STANDARD:
            return amount.dimension is Dimension.BARE
        case Bar.UNTIMED:
            return amount.dimension is not Dimension.TIME
        case Bar.CLOCK:
            return amount.dimension is Dimension.TIME or (amount.dimension is Dimension.BARE and not counted)
        case Bar.ALL | Bar.GLUED | Bar.YEAR:
            return True


def _drop_qualifier(prose: Prose, amount: Amount) -> Amount:
    """Return an amount without a "between" that begins no range, and without an "over" that is none of its words.

    It tells a span of time, "over 3 years", or is of the verb before it: "fell over six times".
    """
    qualifier, before = Stretch(prose, amount.lead, amount.first), Stretch(prose, 0, amount.lead)
    over = qualifier.opens("OVER")
    spans = over and amount.dimension is Dimension.TIME and not before.closes(_TAKES_TIME)
    fell = over and amount.dimension in {Dimension.FREQUENCY, Dimension.FACTOR} and before.closes("~BE|WAS CONTENT")
    if spans or fell or (not amount.ranged and qualifier.holds("BETWEEN")):
        return amount._replace(lead=amount.first)
    return amount


def _weigh_count(prose: Prose, amount: Amount, *, named: bool, counts: bool, often: bool) -> Strength:
    """Return how readily a count is a figure.

    `counts` tells that what it counts is worth counting, `often` that its rate follows: "four visits a year".
    """
    value = abs(amount.value) * amount.magnitude
    digits = _has_digits(prose, amount)
    least = 10 if amount.lead < amount.first else 1000
    if value >= 1e5 or (counts and value >= 11) or (digits and value >= least):
        return Strength.STRONG
    if (named and value >= 20) or (counts and (digits or often) and (value >= _FEW or value % 1)):
        return Strength.FAIR
    return Strength.WEAK if named else Strength.PAIR_ONLY


def _has_digits(prose: Prose, amount: Amount) -> bool:
    """Tell whether an amount is written in digits."""
    return Stretch(prose, amount.first, amount.end).holds("D")


def _read_counted(prose: Prose, amount: Amount) -> tuple[Amount, Noun, bool]:
    """Return a number with what it counts, and whether that is no more than a rate."""
    at = amount.end
    behind, counted = Stretch(prose, at, len(prose.tokens)), amount._replace(dimension=Dimension.COUNT)
    if behind.opens('"-"|"‑" ~C W') and _is_hyphened(prose, at):  # "a 350-bed hospital"
        noun = Noun(at + 1, at + 2, amount.value >= 20 and not behind.begin(at + 1).opens("SHAPE"))
        return counted._replace(unit=noun[:2], end=at + 2), noun, False
    noun = find_noun(prose, at)
    if noun.low < noun.high:
        return counted._replace(unit=noun[:2]), noun, False
    if behind.opens("PER U.time"):
        return counted._replace(unit=(at, at + 2)), noun._replace(counts=True), True
    return amount, noun, False


def _is_hyphened(prose: Prose, at: int) -> bool:
    """Tell whether a hyphen ties a word to the number before it."""
    word = prose.tokens[at + 1].text
    return prose.touches(at) and prose.touches(at + 1) and len(word) > 2 and word.isalpha()


def _judge_time(prose: Prose, amount: Amount) -> Strength:
    """Judge a span of time: one that only places a fact in time is weak."""
    before, span = Stretch(prose, max(0, amount.lead - 2), amount.lead), Stretch(prose, amount.first, amount.end)
    shape = span.holds('"-"|"‑"') and not amount.ranged and not span.tokens[-1].text.endswith("s")
    if shape or (before.closes("AFTER") and not _tells_when_ready(prose, amount)):
        return Strength.PAIR_ONLY  # "the 2-month span" is not worth a card; "after 3 months of use" tells when
    if _tells_when(prose, amount):
        return Strength.WEAK
    if before.holds("RECENT") or before.closes("EVERY"):
        often = before.closes("EVERY") and amount.scale <= _HOUR
        return Strength.FAIR if often else Strength.WEAK  # how fresh data are, or only when
    told = _has_digits(prose, amount) or amount.value > 12 or before.closes("SPENT")
    return Strength.STRONG if told else Strength.WEAK


def _tells_when(prose: Prose, amount: Amount) -> bool:
    """Tell whether a span tells when something was: "3 years earlier"; "35 minutes earlier" are a gain."""
    behind = Stretch(prose, amount.end, len(prose.tokens))
    return behind.opens("AGO" if amount.scale > _HOUR else "~COMPARATIVE AGO")


def _tells_when_ready(prose: Prose, amount: Amount) -> bool:
    """Tell whether a span behind "after" says after how long something paid, or how soon it was there."""
    soon = amount.scale <= _HOUR and not Stretch(prose, amount.end, len(prose.tokens)).opens("!SIGN")
    return soon or Stretch(prose, max(0, amount.lead - 4), amount.lead).holds("PAYBACK")


def find_noun(prose: Prose, at: int) -> Noun:
    """Return what is counted after a number that ends before a token.

    It runs to the first plural among the next words ("labor hours").
    """
    tokens, first, count = prose.tokens, at, 0
    while count < _LONGEST:
        word = at + int(at < len(tokens) and WordClass.OF in tokens[at].classes)
        if word >= len(tokens) or not _continues(prose, word):
            break
        first = first if count else word
        at, count = word + 1, count + 1
        if "THINGS" in tokens[word].keys:
            return Noun(first, at, all(WordClass.DULL not in tokens[index].classes for index in (first, word)))
    minor = Stretch(prose, first, len(tokens)).opens('MINOR ~"/"')
    named = count > 0 and not minor  # "12 genügen, wo es 18 brauchte"
    return Noun(first, first + int(named), counts=False)


def _continues(prose: Prose, at: int) -> bool:
    """Tell whether a token can be a word of what is counted."""
    token, last = prose.tokens[at], prose.tokens[at - 1]
    spaced = last.end < token.start or WordClass.OF in last.classes
    return "NOUN" in token.keys and spaced and last.sentence == token.sentence and not _leads_to_year(prose, at)


def _leads_to_year(prose: Prose, at: int) -> bool:
    """Tell whether a word of any language leads to a year: "vs 300 in 2021" among French words."""
    year = Stretch(prose, at + 1, at + 2).opens("Y") if at + 1 < len(prose.tokens) else False
    return year and prose.tokens[at].word in list_words(WordClass.IN_YEAR)


def _place(prose: Prose, amount: Amount, strength: Strength, *, why: str = "number") -> Placed:
    """Make a quantity of an amount."""
    lead, first, tokens = amount.lead, amount.first, prose.tokens
    every = Stretch(prose, 0, first).closes("EVERY")
    if amount.dimension is Dimension.TIME and lead == first and why == "number" and every:
        lead, amount = first - 1, amount._replace(dimension=Dimension.FREQUENCY)
    low, high = amount.unit
    start, end = tokens[first].start, tokens[amount.end - 1].end
    number = amount.value * amount.magnitude + amount.rest
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
        told=max(end, tokens[high - 1].end) if amount.dimension is Dimension.COUNT and low < high else end,
        magnified=abs(amount.size) if amount.dimension in _SCALED else abs(number),
        why=why,
        bold=near < len(prose.bold) and prose.bold[near][0] < end,
    )
    # those of its qualifier that rules need stay tokens of their own: "down to"
    return Placed(max(lead, Stretch(prose, lead, first).seek_last("TO|NO_LONGER") + 1), amount.end, quantity)
