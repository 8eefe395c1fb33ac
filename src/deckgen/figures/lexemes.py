"""What a word, a number or a sign is, wherever it stands: looked up once, when it is first met.

Comes in: a word as written and the lexicon of its language. Goes out: its `Lexeme`, with the keys by which rows of
`patterns` know it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from deckgen.figures.numerals import parse_digits
from deckgen.figures.quantity import Dimension
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon, Term, fold_word
from deckgen.language.lexicons import read_lexicon

Key = str
"""What a token offers to a pattern: a class of words, its word in quotes, or a name such as "N", "U.time", "C"."""
NO_CLASS: frozenset[WordClass] = frozenset()
PAUSES = frozenset((",", ";", ":", "–", "—", "--", "(", ")", "→", "⇒", "|", "•"))
"""Signs that end a clause."""
DASHES = frozenset("-‑–−")
SMALL = frozenset(
    (
        WordClass.DETERMINER,
        WordClass.PRONOUN,
        WordClass.JOINT,
        WordClass.RELATIVE,
        WordClass.PREPOSITION,
        WordClass.SUBORDINATE,
        WordClass.ADVERB,
        WordClass.BE,
        WordClass.WAS,
        WordClass.NEGATION,
        WordClass.NOW,
        WordClass.STOP,
    )
)
"""Classes of words that mean nothing by themselves."""
_MUTE = frozenset((WordClass.PLURAL, WordClass.SINGULAR, WordClass.PAST))
_CURRENCY_SIGNS = frozenset("€$£¥₹")
_CODES = "USD EUR GBP CHF JPY CNY INR CAD AUD SEK NOK DKK PLN BRL MAD XOF AED SGD HKD FCFA"
CURRENCY_CODES = frozenset(_CODES.split())
_SYMBOLS: dict[str, dict[float, str]] = {
    Dimension.PERCENT: {1: "% ‰"},
    Dimension.TIME: {1e-9: "ns", 1e-6: "µs μs", 1e-3: "ms", 1: "s", 60: "min", 3600: "h", 86400: "j"},
    Dimension.BYTES: {
        1e3: "kB KB Ko ko KiB",
        1e6: "MB Mo MiB",
        1e9: "GB Go GiB",
        1e12: "TB To TiB",
        1e15: "PB Po PiB",
        1e18: "EB Eo EiB",
        1e21: "ZB Zo",
    },
    Dimension.RATE: {
        1: """
            Kbps kbps Mbps Gbps Tbps bit/s kbit/s Mbit/s Gbit/s Tbit/s b/s kb/s Mb/s Gb/s Tb/s kB/s KB/s MB/s GB/s
            TB/s Ko/s Mo/s Go/s To/s IOPS kIOPS QPS RPS TPS FLOPS GFLOPS TFLOPS PFLOPS
        """
    },
    Dimension.PHYSICAL: {
        1: """
            tCO2 tCO2e ktCO2 MtCO2 ktCO2e MtCO2e t kt Mt Gt tep ktep Mtep W kW MW GW TW Wh kWh MWh GWh TWh Wc kWc MWc
            GWc Wp kWp MWp GWp kVA MVA V kV Hz kHz MHz GHz J kJ MJ GJ TJ km m cm mm µm nm km² m² cm² m2 km2 m³ m3 dm³ kg
            g mg µg l L ml mL cl dl hl ha dB ppm ppb mmHg Pa kPa MPa bar kcal cal km/h m/s mph rpm tr/min TEU EVP vCPU
            vCPUs bpd mmol/l mmol/L °C °F °
        """
    },
    Dimension.FACTOR: {1: "x × X"},
    Dimension.EFFORT: {1: "FTE FTEs ETP ETPs"},
    Dimension.MONEY: {1: " ".join(sorted((*_CURRENCY_SIGNS, *CURRENCY_CODES)))},
}
LETTERS = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "bn": 1e9, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9}
"""Letters that multiply the number before them."""
GLUED = {"B": 1e9, "T": 1e12}
"""Those that do so only right behind it: "3B", not "3 B"."""
MONEY_LETTERS = {**GLUED, "m": 1e6, "b": 1e9}
"""Those that do so only where a currency stands before the number."""


class Unit(NamedTuple):
    """What a word or a symbol measures."""

    dimension: Dimension
    scale: float
    """Seconds, bytes or ones in it."""


_UNITS = {
    symbol: Unit(Dimension(kind), float(scale))
    for kind, table in _SYMBOLS.items()
    for scale, symbols in table.items()
    for symbol in symbols.split()
}
_CASED = frozenset(symbol for symbol in _UNITS if symbol.lower() != symbol.upper() and len(symbol) < 4)


def is_currency(word: str) -> bool:
    """Tell whether a word is a currency's sign or code."""
    return word[-1] in _CURRENCY_SIGNS or word in CURRENCY_CODES


def find_unit(written: str, word: str, lexicon: Lexicon) -> Unit | None:
    """Return what a word as written, and folded, measures; one with a denominator ("kWh/m²") what its numerator does.

    None for words that are no unit.
    """
    if written in _UNITS:
        return _UNITS[written]
    if written[-1:] in _CURRENCY_SIGNS:
        return Unit(Dimension.MONEY, 1.0)
    if "/" in written:
        written, word = (text.partition("/")[0] for text in (written, word))
        return find_unit(written, word, lexicon) if written else None
    word = word.removesuffix(".")
    cased = word in _CASED and written not in lexicon.units and not lexicon.capital_nouns
    if word not in lexicon.units or cased:
        return None
    dimension, scale = lexicon.units[word]
    return Unit(Dimension(dimension), scale)


def dimension_of(unit: str) -> Dimension | None:
    """Return the dimension of a unit of one word or symbol, in English or any other language; None for other words."""
    found = find_unit(unit, fold_word(unit), read_lexicon("en"))
    return found.dimension if found else None


class Lexeme(NamedTuple):
    """A word, a number or a sign."""

    word: str
    """Lower case, straight apostrophes; a term of several words with one space between them."""
    classes: frozenset[WordClass]
    """What it can be in its language; empty for signs and numbers."""
    number: float | None
    """What a numeral counts, in digits or words, without magnitude: 1000 for "1,000", 25 for "twenty-five"."""
    unit: Unit | None
    """What it measures as a unit, its denominator included: "kWh/m²"."""
    magnitude: float
    """What it multiplies a number before it by, 0 when it does not: 10⁶ for "million"."""
    factor: float
    """What it says by itself, 0 when it does not: 2 for "twice"."""
    keys: frozenset[Key]


def make_lexeme(written: str, lexicon: Lexicon, term: Term | None = None) -> Lexeme:
    """Look up a word, a number in digits, or a sign; or take it for a term."""
    word, classes = (term.word, term.classes) if term else lexicon.look_up(written)
    if word[0].isdecimal():
        return make_number(written, word, parse_digits(word, lexicon.grouping))
    unit = find_unit(written, word, lexicon)
    magnitude = LETTERS.get(written) or GLUED.get(written) or lexicon.magnitudes.get(word.removesuffix("."), 0.0)
    keys = frozenset((f'"{word}"', *classes, *list_shapes(written)))
    measured = _list_measures(written, unit, magnitude)
    kinds = _list_kinds(keys, word, classes, lexicon) if "W" in keys else ()
    return Lexeme(
        word=word,
        classes=classes,
        number=None,
        unit=unit,
        magnitude=magnitude,
        factor=lexicon.factors.get(word, 0.0),
        keys=keys.union(measured, kinds),
    )


def make_number(written: str, word: str, number: float | None) -> Lexeme:
    """Make the lexeme of a number, None for digits that are none."""
    keys = {f'"{word}"', *list_shapes(written)}
    if number is not None:
        keys = {*keys, "N"} - {"W", "C", "A"}
    return Lexeme(
        word=word, classes=NO_CLASS, number=number, unit=None, magnitude=0.0, factor=0.0, keys=frozenset(keys)
    )


def list_shapes(written: str) -> Iterator[Key]:
    """Yield what a word is by its letters, digits or signs alone."""
    if written[0].isalpha():
        yield "W"
        if written[0].isupper():
            yield "C"
        if written.isupper():
            yield "A"
    elif written[0].isdecimal():
        yield from _list_digits(written)
    elif written in PAUSES:
        yield "PAUSE"
    if written in DASHES:
        yield "DASH"
    if not written[-1].isalnum():
        yield "SIGN"


def _list_digits(written: str) -> Iterator[Key]:
    """Yield what digits are by their number."""
    yield "D"
    if written.isdecimal():
        yield f"D{len(written)}"
        if len(written) > 1 and written[0] == "0":
            yield "D0"
        if len(written) == 4 and "1500" <= written < "2100":
            yield "Y"


def _list_measures(written: str, unit: Unit | None, magnitude: float) -> Iterator[Key]:
    if unit:
        yield from ("U", f"U.{unit.dimension}")
        if is_currency(written):
            yield "CURRENCY"
    if magnitude and written not in GLUED:
        yield "M"


def _list_kinds(shapes: frozenset[Key], word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Iterator[Key]:
    """Yield what a word is by its classes."""
    if SMALL.isdisjoint(classes):
        yield "CONTENT"
    if word in lexicon.numerals or word in lexicon.multipliers:
        yield "COUNTS"
    if "C" in shapes and classes <= _MUTE:
        yield "NAME"
    plain = not lexicon.capital_nouns
    if ("A" in shapes and len(word) > 1) or ("C" in shapes and plain):
        yield "PROPER"
    if _is_plural(word, classes) and (plain or "C" in shapes):
        yield "SEVERAL THINGS"


def _is_plural(word: str, classes: frozenset[WordClass]) -> bool:
    return WordClass.PLURAL in classes and WordClass.SINGULAR not in classes and len(word) > 2
