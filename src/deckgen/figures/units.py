"""Units: symbols and currencies of all languages, and the words of the paragraph's language.

Symbols keep their case: "To" is a terabyte, "to" a word. Adding a unit is adding a word to a table, here or in a
language's file.
"""

from typing import NamedTuple

from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Dimension
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon, fold_word, read_lexicon

__all__ = ["Dimension", "Unit", "dimension_of", "find_magnitude", "find_unit", "is_currency", "scale_of"]

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
_UNITS = {
    symbol: (Dimension(kind), float(scale))
    for kind, table in _SYMBOLS.items()
    for scale, symbols in table.items()
    for symbol in symbols.split()
}
_CASED = frozenset(symbol for symbol in _UNITS if symbol.lower() != symbol.upper() and len(symbol) < 4)
_LETTERS = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "bn": 1e9, "B": 1e9, "T": 1e12, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9}
_GLUED = frozenset("BT")
"""Letters that multiply only right behind a number: "3B", not "3 B"."""
_MONEY_LETTERS = {**_LETTERS, "m": 1e6, "b": 1e9}


class Unit(NamedTuple):
    """A unit that stands in a text."""

    end: int
    """The token after it."""
    dimension: Dimension
    scale: float
    """Seconds, bytes or ones in it."""


def is_currency(word: str) -> bool:
    """Tell whether a word is a currency's sign or code."""
    return word[-1] in _CURRENCY_SIGNS or word in CURRENCY_CODES


def may_be_unit(token: Token) -> bool:
    """Tell whether a unit or what multiplies a number may begin at a token."""
    known = WordClass.UNIT in token.classes or WordClass.MAGNITUDE in token.classes
    return known or token.text in _UNITS or token.text in _MONEY_LETTERS or token.text[-1] in _CURRENCY_SIGNS


def find_unit(prose: Prose, at: int) -> Unit | None:
    """Return the unit that begins at a token, its denominator included ("kWh/m²"), None where none does."""
    if at >= len(prose.tokens):
        return None
    token = prose.tokens[at]
    end = find_ratio(prose, at + 1)
    found = _UNITS.get(prose.text[token.start : prose.tokens[end - 1].end]) if end > at + 1 else None
    found = found or _look_up(token.text, token.word, read_lexicon(prose.language))
    return Unit(end, *found) if found else None


def _look_up(text: str, word: str, lexicon: Lexicon) -> tuple[Dimension, float] | None:
    """Return what a unit measures and its scale, None for other words."""
    if text in _UNITS:
        return _UNITS[text]
    if text[-1:] in _CURRENCY_SIGNS:
        return Dimension.MONEY, 1.0
    word = word.removesuffix(".")
    cased = word in _CASED and text not in lexicon.units and not lexicon.capital_nouns
    if word not in lexicon.units or cased:
        return None
    dimension, scale = lexicon.units[word]
    return Dimension(dimension), scale


def find_ratio(prose: Prose, at: int) -> int:
    """Return the token after a denominator with a slash that begins at one ("/s", "/MWh"); that token if none does."""
    tokens = prose.tokens
    if at + 1 >= len(tokens) or tokens[at].text != "/" or not at:
        return at
    below = tokens[at + 1]
    glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == below.start and below.text[0].isalpha()
    after = prose.text[below.end : below.end + 1]
    return at + 2 if glued and len(below.text) <= 13 and after != "/" else at


def find_magnitude(prose: Prose, at: int, *, money: bool = False) -> float | None:
    """Return what the word or letters at a token multiply a number by, None when they do not.

    Args:
        prose: The paragraph.
        at: The token after the number.
        money: Whether a currency stood before the number, so that "m" is a million.
    """
    if at >= len(prose.tokens):
        return None
    token = prose.tokens[at]
    lexicon = read_lexicon(prose.language)
    if token.text in _GLUED and not money and prose.tokens[at - 1].end < token.start:
        return None
    letters = (_MONEY_LETTERS if money else _LETTERS).get(token.text)
    return letters or lexicon.magnitudes.get(token.word.removesuffix("."))


def dimension_of(unit: str) -> Dimension | None:
    """Return the dimension of a unit of one word or symbol, in English or any other language; None for other words."""
    found = _look_up(unit, fold_word(unit), read_lexicon("en"))
    return found[0] if found else None


def scale_of(unit: str) -> float:
    """Return how many seconds or bytes a unit holds, 1 for units of other dimensions."""
    word = unit.rsplit(" ", maxsplit=1)[-1] or unit
    found = _look_up(unit, fold_word(unit), read_lexicon("en")) or _look_up(word, fold_word(word), read_lexicon("en"))
    return found[1] if found else 1.0
