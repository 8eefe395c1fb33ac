"""Which side of a value carries its meaning, where the words right after it do not tell enough.

Comes in: a text, a value and the words on its two sides. Goes out: judgments and stretches for `labels`.

The rule: what follows a value is its label when it names what is counted ("signals every day") or compares ("more
capacity", "plus faible"). When it only names a base ("of its data center", "on storage costs") and a verb of gain or
loss stands right before the value ("the company saves"), the words before it are the label: without that verb a gain
reads like a cost. Words that would leave a pronoun and its verb ("this saves") are too few to be preferred.
"""

import re

from deckgen.read.figures.quantity import Quantity
from deckgen.read.figures.texts import read_words
from deckgen.read.figures.units import Dimension
from deckgen.read.figures.wording import LONGEST, count_content

_GAIN = re.compile(
    r"\b(?:sav(?:e|es|ed|ing)|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed)?|migrat(?:e|es|ed)|mov(?:e|es|ed)"
    r"|automat(?:e|es|ed)|eliminat(?:e|es|ed)|avoid(?:s|ed)?|gain(?:s|ed)?|recover(?:s|ed)?|freed?|frees"
    r"|prevent(?:s|ed)?|recycl(?:e|es|ed)|reus(?:e|es|ed)|earn(?:s|ed)?|won|wins?|complet(?:e|es|ed)"
    r"|achiev(?:e|es|ed)|resolv(?:e|es|ed)|remov(?:e|es|ed)|retir(?:e|es|ed)|los(?:e|es|t)|wast(?:e|es|ed)|spen(?:t|ds?)"
    r"|économis(?:e|é|er|ent|ons)|épargn(?:e|é|er|ent)|gagn(?:e|é|er|ent|ons)|évit(?:e|é|er|ent)"
    r"|automatis(?:e|é|er|ent)|migr(?:e|é|er|ent)|réduit|supprim(?:e|é|er|ent)|récupér(?:é|er|ons)|récupère(?:nt)?"
    r"|perd(?:u|ent)?|dépens(?:e|é|er|ent))\s+(?:(?:us|them|you|me|nous|leur|teams|users|customers)\s+)?\Z",
    re.IGNORECASE,
)
_BASE = re.compile(r"(?:of|on|in|at|de|des|du|d['’]|sur|dans|en)\b\s?|d['’]", re.IGNORECASE)
_OF = re.compile(r"(?:\bof|\bde|\bd['’])\s?\Z", re.IGNORECASE)
_COMPARING = frozenset((Dimension.FACTOR, Dimension.PERCENT, Dimension.FRACTION))
_NAMED_BEFORE = frozenset((Dimension.POINTS, Dimension.TIME))
"""What "of" ties to the words before it: "fraud losses of 14 basis points of turnover"."""
_COMPARATIVES = read_words("more less fewer plus moins")
_SHARED = re.compile(
    r"\s?(?:,|and|et|&)\s[^.;:!?]*?\b(?:is|are|was|were|be|been|sont|est|être|étaient)\s[^.,;:!?]*?"
    r"\s(?:an?|per|each|every|par|chaque)\s(?:second|minute|hour|day|week|month|quarter|year|seconde|heure|jour"
    r"|semaine|mois|an)\b",
    re.IGNORECASE,
)
"""The rest of a clause in which several counts share a verb and a rate."""
_CHANGE = re.compile(
    r"(?:\A|(?<=[.,;:•*–—(]\s)|(?<=\s)(?=(?:an|a|une|la)\s))(?P<noun>(?:(?:(?:an?|the|une?|la|le)\s)?(?:[^\W\d]+\s)?"
    r"(?:savings?|increase|decrease|reduction|drop|rise|cut|gain|growth|decline|fall|improvement|jump"
    r"|baisse|hausse|réduction|diminution|augmentation|économies?|gains?|croissance|chute|recul|progression)\s"
    r"(?:of\s|de\s|d['’])"
    r"|(?:stopped|saved|saves|avoided|cut|recovered|prevented|eliminated|économise|évite)\s))\Z",
    re.IGNORECASE,
)
"""A change at the start of a clause, with nothing but its value behind it."""
_SUM = re.compile(
    r"in\s(?:[a-z]+\s)?(?:assets|savings?|revenues?|sales|costs?|loss(?:es)?|profits?|funding|fraud|fees|fines|claims"
    r"|loans|deposits|credits?|grants|exports?|turnover|value|spend(?:ing)?|tax(?:es)?|wages|orders|damages?|waste"
    r"|transactions|payments|premiums)\b"
)
_LIMIT = re.compile(r"\s(?:en|in|within|sous|under)\s\Z", re.IGNORECASE)
_HOLLOW = read_words(
    """
    a an the of in on at by for with to from and or but as than le la les un une des de du d l à en et ou mais par pour
    sur dans avec chez vers per just only is are was were be been est sont était a ont été
    """
)
_SUBJECTLESS = read_words(
    """
    grew fell rose dropped went passé passée passés passées réduit réduite réduits réduites tombé tombée ramené ramenée
    passer permet permettent permis
    """
)
_WORD = re.compile(r"[^\W\d_]+")


def tells_gain(text: str, value: Quantity, after: tuple[int, int], ahead: tuple[int, int]) -> bool:
    """Tell whether the words before a value tell its gain or loss or name it, and those after it only of what."""
    if value.dimension in {Dimension.COUNT, Dimension.FACTOR} or count_content(text, ahead) < 2:
        return False
    if not _BASE.match(text[after[0] : after[1]]):
        return False
    if verb := _GAIN.search(text, max(0, value.lead - 40), value.lead):
        return ahead[0] < verb.start() < ahead[1]
    return value.dimension in _NAMED_BEFORE and bool(_OF.search(text, max(0, value.lead - 8), value.lead))


def compares(word: str, value: Quantity) -> bool:
    """Tell whether the first word after a value says more or less of what it is: "3x more capacity"."""
    return value.dimension in _COMPARING and word in _COMPARATIVES


def find_change(text: str, value: Quantity, after: tuple[int, int], floor: int) -> tuple[int, int] | None:
    """Return the phrase around a value between a change and what changed: "Baisse de 12 % des vols"."""
    if value.dimension in {Dimension.COUNT, Dimension.FACTOR} or not _BASE.match(text[after[0] : after[1]]):
        return None
    change = _CHANGE.search(text, max(floor, value.lead - 40), value.lead)
    if not change or after[1] - change.start("noun") > LONGEST or not count_content(text, after):
        return None
    return change.start("noun"), after[1]


def names_sum(text: str, span: tuple[int, int], value: Quantity) -> bool:
    """Tell whether the words after a sum of money say what it consists of: "$48bn in assets"."""
    return value.dimension is Dimension.MONEY and bool(_SUM.match(text, *span))


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


def reach_rate(text: str, label: tuple[int, int], limit: int) -> tuple[int, int]:
    """Return the label of a count, run on to the rate that it shares with the next count when a card has room."""
    shared = _SHARED.match(text, label[1], min(limit, label[0] + LONGEST))
    return (label[0], shared.end()) if shared else label


def find_words_at_hand(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the few words before a value that has no better label, "Now" or "It took"; empty when they say nothing."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    words = [word.lower() for word in _WORD.findall(text, start, end)]
    told = [word for word in words if word not in _HOLLOW]
    return (start, end) if told and not _SUBJECTLESS.issuperset(told) and end - start <= LONGEST else (end, end)
