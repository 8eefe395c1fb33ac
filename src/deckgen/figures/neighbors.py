"""The figures of a paragraph in order, each with those it shares its words with.

Comes in: a text, its sentences and where quantities stand. Goes out: one `Neighbor` each, in one pass.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from deckgen.figures.openings import ends_in_change
from deckgen.figures.quantity import Quantity
from deckgen.figures.rates import find_noun_end
from deckgen.figures.sentences import sentence_at
from deckgen.figures.wording import count_content

_ADDED = re.compile(
    r"(?:\A|[^\w\s]|\b(?:in|by|to|at|of|from|over|within|for|de|d['’]|par|à|en|sur|pendant))\s*\Z", re.IGNORECASE
)
"""What a figure follows that is added to a sentence, which is whole without it: "fell by 12 %", "in 3 years"."""
_NEAR = 8
"""Characters before a figure in which such a word stands."""
_WORD = 40
"""Characters before a figure in which its verb ends."""


class Neighbor(NamedTuple):
    """A figure as its neighbors see it."""

    lead: int
    end: int
    """The noun that it counts included."""
    shared: int
    """Where the figures begin that share the words before this one: "moved to GCP, 2 yrs, €450 m"."""
    floor: int
    """Where the figure before those ends."""


def find_neighbors(text: str, sentences: tuple[int, ...], quantities: Iterable[Quantity]) -> list[Neighbor]:
    """Return the figures of a paragraph in order."""
    found: list[Neighbor] = []
    for lead, end in sorted((item.lead, find_noun_end(text, item)) for item in quantities):
        last = found[-1] if found else None
        if last and _shares(text, last, lead, sentences[sentence_at(sentences, lead)]):
            found.append(Neighbor(lead, end, last.shared, last.floor))
        else:
            found.append(Neighbor(lead, end, lead, last.end if last else 0))
    return found


def _shares(text: str, last: Neighbor, lead: int, start: int) -> bool:
    """Tell whether a figure has no words of its own behind another one, and the words before that one are whole.

    They are not when the other figure is their object: "carries 500 passengers at 320 km/h".
    """
    if last.lead < start or count_content(text, (last.end, lead)):
        return False
    if text[last.lead : last.end].isalpha() or not text[max(start, last.lead - _NEAR) : last.lead].strip():
        return True
    added = _ADDED.search(text, max(0, last.lead - _NEAR), last.lead)
    return bool(added) or ends_in_change(text, max(start, last.lead - _WORD), last.lead)
