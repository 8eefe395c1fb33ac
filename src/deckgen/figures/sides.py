"""Which side of a value carries its meaning, where the words right after it do not tell enough.

Comes in: a text, a value and the words on its two sides. Goes out: judgments and stretches for `labels`.

The rule: what follows a value is its label when it names what is counted ("signals every day"), compares ("more
capacity") or names a base ("of its data center"); else the words before it are. Where both sides only mean something
together, "costs 10 times lower", `is_incomplete` says so.
"""

import re

from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import read_words
from deckgen.figures.units import Dimension
from deckgen.figures.wording import LONGEST, count_content

_BASE = re.compile(r"(?:of|on|in|at|de|des|du|d['’]|sur|dans|en)\b\s?|d['’]", re.IGNORECASE)
_PART_OF = re.compile(r"\s(?:of|des|de|sur)\s")
_OF = re.compile(r"(?:\bof|\bde|\bd['’])\s?\Z", re.IGNORECASE)
_COMPARING = frozenset((Dimension.FACTOR, Dimension.PERCENT, Dimension.FRACTION))
_NAMED_BEFORE = frozenset((Dimension.POINTS, Dimension.TIME))
"""What "of" ties to the words before it: "fraud losses of 14 basis points of turnover"."""
_DATA = read_words("of de d des data données storage stockage")
_PARTITIVES = read_words("de d du des")
_MANNERS = ("ive", "able", "ible", "ful", "ous", "ient", "quent", "ly", "often")
_DEGREES = read_words(
    """
    faster slower cheaper lower higher smaller larger bigger better worse shorter longer quicker sooner earlier later
    lighter heavier greater safer cleaner stronger warmer cooler
    """
)
_COMPARATIVES = read_words("more less fewer plus moins")
_COMPARATIVE = re.compile(
    r"\s(?P<word>less|fewer|more|(?:(?:de|en)\s)?(?:moins|plus))(?=\s*(?:[.,;:!?)»]|\Z)|\s[–—-]\s)", re.IGNORECASE
)
_CHANGE = re.compile(
    r"(?:\A|(?<=[.,;:•*–—(]\s)|(?<=\s)(?=(?:an|a|une|la)\s))(?P<phrase>(?:(?:(?:an?|the|une?|la|le)\s)?(?:[^\W\d]+\s)?"
    r"(?P<noun>[^\W\d]+)\s(?:of\s|de\s|d['’])))\Z",
    re.IGNORECASE,
)
"""The start of a clause with nothing but its value behind it."""
_CHANGES = read_words(
    """
    saving savings increase decrease reduction drop rise cut gain growth decline fall improvement jump baisse hausse
    réduction diminution augmentation économie économies gains croissance chute recul progression
    """
)
_IN = re.compile(r"in\s(?P<first>[a-z]+)(?:\s(?P<second>[a-z]+))?")
_SUMS = read_words(
    """
    assets saving savings revenue revenues sales cost costs loss losses profit profits funding fraud fees fines claims
    loans deposits credit credits grants export exports turnover value spend spending tax taxes wages orders damage
    damages waste transactions payments premiums
    """
)
_LIMIT = re.compile(r"\s(?:en|in|within|sous|under)\s\Z", re.IGNORECASE)
_HOLLOW = read_words(
    """
    a an the of in on at by for with to from and or but as than le la les un une des de du d l à en et ou mais par pour
    sur dans avec chez vers using across when after since thanks inside through without
    while under per just only is are was were be been est sont était a ont été
    """
)
_SUBJECTLESS = read_words(
    """
    grew fell rose dropped went passé passée passés passées réduit réduite réduits réduites tombé tombée ramené ramenée
    passer permet permettent permis
    """
)
_WORD = re.compile(r"[^\W\d_]+")


def is_named_before(text: str, value: Quantity, after: tuple[int, int]) -> bool:
    """Tell whether "of" ties a value to its name, and what follows is only its base: "RPO of 5 minutes in Europe"."""
    if value.dimension not in _NAMED_BEFORE or not _BASE.match(text[after[0] : after[1]]):
        return False
    return bool(_OF.search(text, max(0, value.lead - 8), value.lead))


def is_incomplete(text: str, value: Quantity, after: tuple[int, int]) -> bool:
    """Tell whether the words after a value need those before it: "10 times lower" of what, "24 PB of data" why."""
    words = [word.lower() for word in _WORD.findall(text, *after)]
    if value.dimension is Dimension.BYTES:
        return bool(words) and _DATA.issuperset(words)
    if value.dimension in {Dimension.COUNT, Dimension.BARE} or not words:
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in {"plus", "moins"}:
        return second not in _PARTITIVES
    if first in {"more", "less", "fewer"}:
        return not second or second in _HOLLOW or second.endswith(_MANNERS)
    return first == "as" or (first in _DEGREES and (not second or second in _HOLLOW))


def find_comparative(text: str, value: Quantity) -> tuple[int, int] | None:
    """Return the "less" that ends a clause right after a value: "Customers abandon 40% less"."""
    found = _COMPARATIVE.match(text, value.end)
    return found.span("word") if found else None


def compares(word: str, value: Quantity) -> bool:
    """Tell whether the first word after a value says more or less of what it is: "3x more capacity"."""
    return value.dimension in _COMPARING and word in _COMPARATIVES


def find_change(text: str, value: Quantity, after: tuple[int, int], floor: int) -> tuple[int, int] | None:
    """Return the phrase around a value between a change and what changed: "Baisse de 12 % des vols"."""
    if value.dimension in {Dimension.COUNT, Dimension.FACTOR} or not _BASE.match(text[after[0] : after[1]]):
        return None
    change = _CHANGE.search(text, max(floor, value.lead - 40), value.lead)
    if not change or change["noun"].lower() not in _CHANGES:
        return None
    fits = after[1] - change.start("phrase") <= LONGEST and count_content(text, after)
    return (change.start("phrase"), after[1]) if fits else None


def names_part(text: str, value: Quantity) -> bool:
    """Tell whether a value is a part of the figure after it: "three quarters of the 5,600 tickets"."""
    return value.dimension in {Dimension.PERCENT, Dimension.FRACTION} and bool(_PART_OF.match(text, value.end))


def names_sum(text: str, span: tuple[int, int], value: Quantity) -> bool:
    """Tell whether the words after a sum of money say what it consists of: "$48bn in assets"."""
    named = _IN.match(text, *span) if value.dimension is Dimension.MONEY else None
    return named is not None and not _SUMS.isdisjoint(named.groups())


def reach_time(
    text: str, label: tuple[int, int], value: Quantity, more: tuple[int, tuple[int, int]]
) -> tuple[int, int]:
    """Return the label of a share, run on to the time within which it is so: "of calls are answered within 30 s".

    Args:
        text: The paragraph.
        label: The words between the share and the next figure.
        value: The share.
        more: Where the next figure begins, and the words after the share, that figure among them.
    """
    ceiling, whole = more
    if value.dimension not in {Dimension.PERCENT, Dimension.FRACTION} or not label[0] < label[1] <= ceiling < whole[1]:
        return label
    return whole if whole[0] == label[0] and _LIMIT.search(text, label[1], ceiling) else label


def find_words_at_hand(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the few words before a value that has no better label, "Now" or "It took"; empty when they say nothing."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    words = [word.lower() for word in _WORD.findall(text, start, end)]
    told = [word for word in words if word not in _HOLLOW]
    return (start, end) if told and not _SUBJECTLESS.issuperset(told) and end - start <= LONGEST else (end, end)
