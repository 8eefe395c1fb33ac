"""The verb right before a value without which its label says the opposite: "automated 70 percent of manual work".

Comes in: a text, a value and the words after it. Goes out: the stretch from the verb through those words, the value
inside, when a verb of result governs the value. Pure.
"""

import re

from deckgen.figures.quantity import Quantity
from deckgen.figures.units import Dimension
from deckgen.figures.wording import LONGEST, SOFT, count_content

_REACH = 48
"""Characters before a value in which its verb and an auxiliary stand."""
_ENGLISH = "(?:e|es|ed|s|ing)?"
_FRENCH = "(?:e|es|ent|é|er|ez|ant|ait|aient|a|era|ons|i|it|is|ir|issent)"
_WON_OR_LOST = (
    rf"(?:sav|avoid|eliminat|prevent|recover|recycl|remov|offset|free|wast|reject|block){_ENGLISH}"
    r"|stopped|stops|gain(?:s|ed|ing)?|los(?:e|es|ing|t)|miss(?:es|ed|ing)"
    rf"|(?:économis|évit|élimin|supprim|libér|récupér|recycl|gagn|gaspill|rejet|rejett|bloqu){_FRENCH}"
    r"|perd(?:u|ait|aient|ent|re|ant)?"
)
"""What was won or lost is not there any more, or was not at first."""
_LESSENED = (
    r"cut(?:s|ting)?|(?:reduc|slash|lower|decreas|trim|shorten|replac|clos|retir|shed|drop)"
    rf"{_ENGLISH}|(?:dropp|trimm)(?:ed|ing)|(?:diminu|baiss|abaiss|remplac|ferm){_FRENCH}|rédui(?:t|re|sent|sant)"
)
"""What became less, where its object follows: "cut 40 % of the paperwork", but not "costs dropped 40 %"."""
_PART = (
    rf"(?:automat|migrat|mov|cover|handl|process|resolv|solv|detect|answer|absorb|encrypt|digiti[sz]|offload|transferr|convert"
    rf"|complet|outsourc|decommission|deliver|serv|reach|retain|us){_ENGLISH}|caught|catch(?:es|ing)?|keeps?|kept|keeping"
    rf"|(?:automatis|migr|trait|remplac|détect|transfér|numéris|externalis|absorb|abandonn|utilis|consomm|conserv){_FRENCH}"
    r"|couvr(?:e|ent|ait|ir|ant)|couvert|résolu|résout|résolvent"
)
"""What was done to a part of something: without it "70 % of requests" tells nothing."""
_NOT = (
    r"(?:(?:do|does|did|has|have|had|is|was|could|can|will|would)(?:\snot|n['’]t)|cannot|never"
    r"|n['’](?:a|ont)\s(?:pas|jamais))"
)
"""What turns a verb into its opposite belongs to it."""
_VERB = re.compile(
    rf"(?<![\w'’-])(?:{_NOT}\s)?(?:(?P<won>{_WON_OR_LOST})|(?P<less>{_LESSENED})|(?P<part>{_PART}))"
    r"\s+(?:(?:the|an?|another|some|les?|la|une?|encore)\s+)?\Z",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|est|sont|été|était|étaient|etre|être)\s+(?:\w+(?:ly|ment)\s+)?\Z",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s(?:off?|de|des|du)\s|\s(?:de\s)?[dl]['’]", re.IGNORECASE)
_PARTS = frozenset((Dimension.PERCENT, Dimension.FRACTION, Dimension.TIME))


def find_governed(text: str, value: Quantity, after: tuple[int, int], floor: int) -> tuple[int, int] | None:
    """Return the words from a verb of result through what follows its value, None when no such verb governs it.

    Args:
        text: The paragraph.
        value: The value, without an earlier one.
        after: The words after it.
        floor: Where the words that belong to it begin at the earliest.
    """
    verb = _VERB.search(text, max(floor, value.lead - _REACH), value.lead)
    if not verb or not count_content(text, after) or not _takes(text, verb, value):
        return None
    passive = not verb.group().split()[0].endswith("ing") and _PASSIVE.search(text, floor, verb.start())
    return None if passive else _fit(text, verb.start(), after)


def _takes(text: str, verb: re.Match[str], value: Quantity) -> bool:
    """Tell whether a value is the object of a verb rather than the size of a change: "dropped 40 % in a year"."""
    if verb["won"]:
        return True
    of = bool(_OBJECT.match(text, value.end))
    if verb["less"]:
        return of or (value.dimension is Dimension.COUNT and bool(value.unit))
    return of and value.dimension in _PARTS


def _fit(text: str, start: int, after: tuple[int, int]) -> tuple[int, int] | None:
    """Return a phrase that fits a card, the end of its last words left out where it must be."""
    if after[1] - start <= LONGEST:
        return start, after[1]
    cuts = [cut.start() for cut in SOFT.finditer(text, *after) if cut.start() - start <= LONGEST]
    return (start, cuts[-1]) if cuts and count_content(text, (after[0], cuts[-1])) else None
