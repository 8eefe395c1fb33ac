"""What a language is made of: its words, and names of sections, numbers, typesetting, detection."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.named_tuple import NamedTuple
from deckgen.story import SectionKind


class KindNames(NamedTuple):
    """How a language calls one kind of section.

    Names are parted by white space, the words of one by "_"; case, accents, articles and plural endings do not matter,
    but are written as people write them.
    """

    label: str
    """Title of a section without a heading of its own: "Key figures"."""
    names: str
    """Headings that mean it: "problem pain_point"."""
    heads: str = ""
    """Names that also tell at the beginning or end of a longer heading: "Our biggest problem"."""
    openers: str = ""
    """Names that, as heads do, begin a section on a plain line even where text follows: "pb : too slow"."""
    short: str = ""
    """Abbreviations among them: they name the kind and are no title."""
    weak: str = ""
    """Names that on a plain line are more likely the label of a fact, or a word, than a heading: "Goal: 5 %"."""
    spoken: str = ""
    """Forms of weak names that are headings all the same: "Notes"."""
    guesses: str = ""
    """Names that a heading one letter away may mean, as they are proposed: "Key_figures"."""


class Numbers(NamedTuple):
    """How numbers are written."""

    decimal: str
    """Sign before the decimals: "." or ","."""
    group: str
    """Sign between thousands: "," or "." or a space."""

    def write(self, number: str) -> str:
        """Return a plain decimal number such as "4.7" as the language writes it."""
        return number.replace(".", self.decimal)


class Gap(StrEnum):
    """A place where a language sets a space that must not break, if the author typed a space."""

    UNIT = "unit"
    """Between a number and its unit or magnitude: 12 GB."""
    GROUP = "group"
    """Between groups of three digits: 100 000."""
    PERCENT = "percent"
    """Before % and ‰."""
    MARK = "mark"
    """Before ; ! ?"""
    COLON = "colon"
    """Before a colon."""
    GUILLEMETS = "guillemets"
    """Inside « »."""
    DASH = "dash"
    """Before a dash that parts a sentence: it may end a line and begins none."""


class Typesetting(NamedTuple):
    """Which signs and spaces a language sets."""

    quotes: tuple[str, str]
    """Quotation marks, with the spaces inside them."""
    colon: str
    """A colon after a label, with the space before it."""
    wide: tuple[Gap, ...]
    """Where a no-break space stands."""
    narrow: tuple[Gap, ...] = ()
    """Where a narrow one stands."""


class Detection(NamedTuple):
    """What tells a text of this language from others."""

    words: str
    """Common words; one that other languages have as well is evidence for all of them."""
    letters: str = ""
    """Letters beside a–z, lower case; a word with one of them counts twice."""
    elided: str = ""
    """What an apostrophe leaves of words before others: "l d qu"."""


class OtherLanguage(NamedTuple):
    """A language that is only told from those deckgen knows."""

    name: str
    """Its English name."""
    detection: Detection


class Language(NamedTuple):
    """One human language, as data. Words are lower case, with straight apostrophes, parted by white space.

    An entry of several words has underscores between them: "instead_of".
    """

    code: str
    """ISO 639-1: "en"."""
    name: str
    """Its English name: "English"."""
    called: str
    """What front matter may call it beside its code, lower case: "english anglais"."""
    tag: str
    """With the region that Office wants: "en-US"."""
    sections: Mapping[SectionKind, KindNames]
    """Every kind but OTHER."""
    labels: Mapping[Label, str]
    """All of them."""
    numbers: Numbers
    months: str
    """Names and abbreviations."""
    typesetting: Typesetting
    detection: Detection
    cues: Mapping[Cue, str]
    """Cue → its words; every cue is there, "" where the language has none."""
    words: Mapping[WordClass, str]
    """Class → its words. A star stands for any ending or beginning: "rédui*", "*aient"."""
    numerals: Mapping[float, str] = MappingProxyType({})
    """Number → its words; they add up: 20: "twenty", 1: "one"."""
    multipliers: Mapping[float, str] = MappingProxyType({})
    """Number → words that multiply those before them: 100: "hundred", 1000: "thousand"."""
    magnitudes: Mapping[float, str] = MappingProxyType({})
    """Number → words after a number, or an article, that multiply it: 1e6: "million millions mio.", 12: "dozen"."""
    factors: Mapping[float, str] = MappingProxyType({})
    """Number → its words of the classes FOLD, DOUBLED, TWICE, HALF and PART: 2: "twofold doubled twice"."""
    units: Mapping[str, Mapping[float, str]] = MappingProxyType({})
    """What is measured (a `Dimension` of figures: "time", "bytes", "percent") → seconds, bytes or ones in a unit →
    its words, plural included: {"time": {3600.0: "hour hours"}}."""
    capital_nouns: bool = False
    """Whether every noun begins with a capital, so that a capital tells no name."""
    spellings: tuple[tuple[str, str], ...] = ()
    """Letters in place of which others are as right: ("our", "or") for "colour" and "color"."""
