"""What measures: symbols that are the same everywhere, and the words of a language.

Comes in: a word as written and the lexicon of its language. Goes out: the `Unit` that it is, or what it multiplies by.
"""

from deckgen.figures.quantity import Dimension
from deckgen.language.lexicon import Lexicon, fold_word
from deckgen.language.lexicons import read_lexicon
from deckgen.named_tuple import NamedTuple

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

THOUSAND = "T"
"""The letter that is a thousand right before a currency's sign, as German writes: "400 T€"."""


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
