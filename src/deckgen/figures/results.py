"""Whether a figure tells what was won, "saved 1,480 labor hours", or only how much there is, "covers 62,000 VMs".

Comes in: a text and a value in it. Goes out: a judgment for `weights`. Pure.
"""

import re

from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import read_words

_REACH = 80
_NEAREST = 8
"""Words before a value among which its verb stands."""
_WON = (
    *(
        "sav",
        "reduc",
        "automate",
        "automati",
        "eliminat",
        "avoid",
        "increas",
        "improv",
        "boost",
        "accelerat",
        "shorten",
    ),
    *("lower", "économis", "rédui", "baiss", "diminu", "évit", "augment", "amélior", "accélér", "gagn", "gain"),
    *("raccourc", "free", "prevent", "recover", "recycl"),
)
"""How verbs of gain begin."""
_WON_AFTER = read_words(
    """
    saved less fewer cheaper faster avoided économisé économisée économisés économisées évité évitée évités évitées
    moins rapide
    """
)
_CUT = frozenset(("cut", "cuts"))
_CLAUSE = re.compile(r"[.;:!?]\s")
_WORD = re.compile(r"[^\W\d_]+")


def tells_result(text: str, value: Quantity, label: tuple[int, int]) -> bool:
    """Tell whether a verb of gain stands before a value in its clause, or a word of gain in the label behind it."""
    low = max(0, value.lead - _REACH)
    ends = [match.end() for match in _CLAUSE.finditer(text, low, value.lead)]
    before = [word.lower() for word in _WORD.findall(text, ends[-1] if ends else low, value.lead)][-_NEAREST:]
    after = [word.lower() for word in _WORD.findall(text, max(value.end, label[0]), label[1])]
    return any(word.startswith(_WON) or word in _CUT for word in before) or not _WON_AFTER.isdisjoint(after)
