"""Quantities that are not a number and a unit, as rows: "half an hour", "hundreds of thousands", "twofold", "1 in 4".

Comes in: prose without quantities, where a row matches. Goes out: the `Match` of the row, for `judging`. Its number
is the product of the numbers, magnitudes and factors in it: "half a million" is 0.5 × 10⁶; "two and a half hours" is a
sum.
"""

from collections.abc import Sequence
from typing import Literal

from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Amount, Dimension, Strength
from deckgen.figures.rows import Match, Row, RowTable
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple


class Verdict(NamedTuple):
    """What a row finds; built by position, as a row is."""

    dimension: Dimension | None
    """None for that of the unit in it."""
    strength: Strength
    number: Literal["product", "with parts", "sum", "none", "range", "interval", "power"] = "product"
    """How its number comes about: product of what it holds (that of parts, too), its sum, none, the last of a range or
    an interval, power of ten."""
    names: Literal["unit", "noun", "frequency", "all", "nothing"] = "unit"
    """What names its unit: the unit in it, the noun behind it, how often it is, all of it, or nothing."""
    share: bool = False
    """Whether it is what it looks like only as a part of a whole."""


_PAIR, _WEAK, _FAIR, _STRONG = Strength.PAIR_ONLY, Strength.WEAK, Strength.FAIR, Strength.STRONG
VERDICTS = {
    "interval": Verdict(Dimension.FREQUENCY, _PAIR, "interval", "frequency"),
    "intervals": Verdict(Dimension.FREQUENCY, _FAIR, "interval", "frequency"),
    "part of a span": Verdict(Dimension.TIME, _FAIR, "with parts"),
    "and a half": Verdict(None, _STRONG, "sum"),
    "half a span": Verdict(Dimension.TIME, _FAIR),
    "one span": Verdict(Dimension.TIME, _WEAK),
    "a span": Verdict(Dimension.TIME, _PAIR),
    "some spans": Verdict(Dimension.TIME, _STRONG, "none"),
    "spans": Verdict(Dimension.TIME, _PAIR, "none"),
    "instant": Verdict(Dimension.TIME, _PAIR, "none", "all"),
    "vague": Verdict(None, _WEAK, "none"),
    "magnitude": Verdict(Dimension.COUNT, _STRONG, names="noun"),
    "money": Verdict(Dimension.MONEY, _STRONG),
    "great": Verdict(Dimension.COUNT, _FAIR, "none", "noun"),
    "many": Verdict(Dimension.COUNT, _WEAK, "none", "noun"),
    "share": Verdict(Dimension.FRACTION, _FAIR, "none", "noun", share=True),
    "small share": Verdict(Dimension.FRACTION, _WEAK, "none", "noun", share=True),
    "per many": Verdict(Dimension.FRACTION, _FAIR, "none", "nothing"),
    "part": Verdict(Dimension.FRACTION, _FAIR, "none", "nothing"),
    "half": Verdict(Dimension.FRACTION, _FAIR, names="nothing"),
    "factor": Verdict(Dimension.FACTOR, _STRONG),
    "change": Verdict(Dimension.FACTOR, _FAIR),
    "range": Verdict(Dimension.FACTOR, _STRONG, "range"),
    "power": Verdict(Dimension.FACTOR, _STRONG, "power"),
    "digits": Verdict(None, _STRONG, "none"),
    "growth": Verdict(Dimension.PERCENT, _FAIR, "none"),
    "one of them": Verdict(Dimension.COUNT, _PAIR, names="noun"),
    "only one": Verdict(Dimension.COUNT, _WEAK, names="noun"),
}

THOUSANDS = '"1_000"|"1000"|"1,000"|"1.000"|"10_000"|"10,000"|"10.000"|"100_000"|"100,000"|"100.000"'
"""What many are told per; also what rates refer to."""
PHRASES = RowTable(
    (
        # how often
        Row("times a day", "[ N DASH|RANGE N TIMES PER U.time ]", "Releases moved to 3-4 times a day", "intervals"),
        Row("times a day", "[ N TIMES PER U.time ]", "It deploys 30 times a day now", "intervals"),
        Row("once a day", "[ ONE TIMES PER U.time ]", "La revue a lieu une fois par semaine", "interval"),
        Row("once a day", "[ TWICE|ONCE PER U.time ]", "It deploys twice a day now", "interval"),
        Row("part of a span", "[ N|ARTICLE PART OF ARTICLE? U.time ]", "waited a quarter of an hour", "part of a span"),
        # shares
        Row("out of", '[ N W? OUT_OF|AMONG N ] ~U|"%"|M|DASH', "9 clients out of 10 stay", "share"),
        Row("out of", '[ ONE W OUT_OF|AMONG N ] ~U|"%"|M|DASH', "Un bagage sur 150 ratait son avion", "share"),
        Row("out of", "[ N OUT_OF N ] U.points", "It rose to 4.7 out of 5 points", "share"),
        Row("out of", "[ N OF DETERMINER N ] ~U", "4 of the 5 regions", "share"),
        Row("out of", '^ [ N OF N ] ~U|"%"|M|DASH', "3 of 5 agents left", "share"),
        Row("out of", '!REFERENCE [ N OF N ] ~U|"%"|M|DASH', "This helps in 3 of 4 cases", "share"),
        Row("out of", '[ D "/" D ] ~"/"|U', "noted 4.8/5 by users", "share"),
        Row("one in", '[ ONE OUT_OF|AMONG D3 ] ~U|"%"|M', "moins d'une sur 200", "share"),
        Row("one in", '[ ONE OUT_OF|AMONG N ] ~U|"%"|M', "one in ten fails", "small share"),
        Row("every third", "[ EACH NTH ] ~U.time|TIMES|MONTH|OF", "Every third order came back", "part"),
        Row(
            "per thousand", f"!CURRENCY [ N ~U W? EACH|BASE {THOUSANDS} ]", "Mishandled bags: 6.5 per 1,000", "per many"
        ),
        Row("per thousand", f"^ [ N ~U W? EACH|BASE {THOUSANDS} ]", "6.5 per 1,000 bags", "per many"),
        Row("parts", '[ N "-"|"‑"? PART ] ~NOUN', "two thirds of the staff", "part"),
        Row("a part", "[ ARTICLE PART ] OF|DETERMINER|COMPARATIVE", "a quarter of the staff", "part"),
        # spans
        Row("and a half", "[ N JOINT ARTICLE? HALF U.time ]", "It runs two and a half hours", "and a half"),
        Row(
            "and a half",
            "[ N U.time|U.points JOINT ARTICLE? HALF|PART ] ~OF",
            "Deux heures et demie par jour",
            "and a half",
        ),
        Row(
            "and a half",
            "[ ARTICLE U.time|U.points JOINT ARTICLE? HALF|PART ]",
            "Une heure et quart de file",
            "and a half",
        ),
        Row("half a span", '[ HALF ARTICLE? WHOLE? "-"? U.time ]', "waited half an hour for it", "half a span"),
        Row("half a span", '[ ARTICLE HALF "-"|"‑"? U.time ]', "waited a half-hour for it", "half a span"),
        Row("several spans", "[ SEVERAL OF? U.time|U.bytes|U.percent|U.money ]", "It took several days", "vague"),
        Row("tens of spans", "[ MANY OF U.time|U.bytes ]", "It takes tens of seconds now", "vague"),
        Row("either span", "[ SPANS JOINT SPANS ]", "done in seconds or minutes now", "spans"),
        Row("one to two", "[ ONE RANGE N U.time ] TO N", "went from one to two weeks to three hours", "some spans"),
        Row("one to two", "LOOSE FROM [ ONE RANGE N U.time ]", "took anywhere from one to two weeks", "some spans"),
        Row("one to two", "!FROM [ ONE RANGE N U.time ]", "It took one to two weeks", "some spans"),
        Row("some day", '[ "one" U.time ] "or" "other"|"another"', "One day or another it fails", "spans"),
        Row("one span", '[ "one" WHOLE? U.time ]', "It took one hour of work", "one span"),
        Row("a span", "[ ONE WHOLE? U.time ]", "Cela prenait une semaine", "a span"),
        Row("a span", "SPAN_LEAD|SIGN [ ARTICLE WHOLE? U.time ]", "It took a whole quarter of work", "a span"),
        Row("a span", "^ [ ARTICLE WHOLE? U.time ]", "A week at worst", "a span"),
        Row("a part", "[ ARTICLE PART ] ~NOUN", "fell by a third", "part"),
        Row("days", "[ SPANS ]", "shrank from months to days", "spans"),
        Row("instant", "[ INSTANT ]", "is now immediate", "instant"),
        Row("petabytes", "[ LOTS ]", "stores petabytes of scans", "vague"),
        Row("single-digit", "[ DIGIT U ]", "a single-digit millisecond latency", "digits"),
        Row("single-digit", "[ DIGIT ]", "has double-digit growth", "growth"),
        # how many
        Row("a million", "[ HALF|ARTICLE M OF? U.money ]", "half a million euros", "money"),
        Row("a million", "[ HALF|ARTICLE M ]", "une centaine de clients", "magnitude"),
        Row("a million", '[ ARTICLE HALF "-"? M ]', "un demi-million de clients", "magnitude"),
        Row("hundreds of", "[ MANY OF|JOINT MANY ]", "hundreds of thousands of rows", "great"),
        Row("several hundred", "[ SEVERAL OF? MANY|M|N ]", "several hundred clinics", "many"),
        Row("millions", "[ GREAT ]", "serves millions of shops", "great"),
        Row("hundreds", "[ MANY ]", "hundreds of servers", "many"),
        # factors
        Row("twofold", '[ N "-"? RANGE FOLD ]', "a two- to threefold gain", "range"),
        Row("twofold", "[ FOLD ]", "a threefold gain", "factor"),
        Row("divided", '[ DIVIDED BY|OF N ] ~"%"|U', "des coûts divisés par deux", "factor"),
        Row("factor", '[ DIVIDED N ] ~"%"|U', "Kosten um den Faktor 4 gesunken", "factor"),
        Row("divided", 'DIVIDED GAP{1,5} [ BY N ] ~"%"|U', "diviser les coûts par deux", "factor"),
        Row("doubled", "[ DOUBLED ]", "sales doubled in a year", "change"),
        Row("twice", "[ TWICE ] ~PER", "is twice as fast", "change"),
        Row("orders of magnitude", "[ N|ARTICLE ORDERS ]", "faster by two orders of magnitude", "power"),
        # the rest
        Row("half", "[ HALF ] ~NOUN|QUALIFIER", "half of the staff", "half"),
        Row("only one", "[ ONE ALONE ]", "une seule personne", "only one"),
        Row(
            "one at the end",
            "FINITE_VERB|TOOK|ADVERB [ ONE ] SIGN{0,2} $",
            "4 people, now it takes one.",
            "one of them",
        ),
        Row("one a week", "[ ONE ] W PER U.time", "one release per week", "one of them"),
    )
)
VAGUE = frozenset(row.name for row in PHRASES.rows if row.verdict in {"vague", "great", "many", "spans"})
"""Names of the rows whose words tell of many and not how many: "thousands", "petabytes", "a few minutes"."""
_HALF, _QUARTER = 0.5, 0.25


def read_phrase(prose: Prose, match: Match) -> Amount:
    """Read a phrase where its row matches; its unit are the tokens in it that name one, no noun behind it."""
    verdict, (low, high) = VERDICTS[match.row.verdict], match.meant
    words = prose.tokens[low:high]
    at = next((at for at in range(high - 1, low - 1, -1) if prose.tokens[at].unit), high)
    unit = prose.find_unit(at) if at < high else None
    return Amount(
        lead=low,
        first=low,
        end=high,
        value=_count(words, verdict),
        dimension=verdict.dimension or (unit.dimension if unit else Dimension.TIME),
        scale=unit.scale if unit else 1.0,
        unit=(at, min(at + 1, high)) if verdict.names == "unit" else _find_names(verdict, low, high),
    )


def _find_names(verdict: Verdict, low: int, high: int) -> tuple[int, int]:
    """Return the tokens among those of a phrase that name what it counts where that is no unit."""
    match verdict.names:
        case "frequency":
            return max(low, high - 3), high
        case "all":
            return low, high
        case "nothing" | "noun" | "unit":
            return low, low


def _count(words: Sequence[Token], verdict: Verdict) -> float:
    """Return the number of a phrase: the product of what it holds, or ten to its power."""
    numbers = [token.number for token in words if token.number is not None]
    match verdict.number:
        case "power":
            return float(10 ** int(min(numbers[0] if numbers else 1.0, 30.0)))
        case "range" | "interval":
            return numbers[-1] if numbers else _multiply(words)
        case "with parts":
            return _multiply(words[:-1], parts=True)
        case "sum":
            parts = any(WordClass.PART in token.classes for token in words)
            return (numbers[0] if numbers else 1.0) + (_QUARTER if parts else _HALF)
        case "product" | "none":
            return _multiply(words)


def _multiply(tokens: Sequence[Token], *, parts: bool = False) -> float:
    """Return the product of the numbers, magnitudes and factors among some tokens, of parts ("quarter") if wanted."""
    product = 1.0
    for token in tokens:
        part = WordClass.PART in token.classes
        factor = token.factor if parts or not part else 0.0
        magnitude = token.magnitude if len(token.word) > 2 and not token.unit else 0.0
        product *= token.number or factor or magnitude or 1.0
    return product
