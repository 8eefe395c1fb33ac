"""The year in which each value of a paragraph was so: "5 stores in 2019; 2025: 220", "0.12 € (2023)", "40 today".

Comes in: prose with its quantities. Goes out: the year of each that has one; what is so now is later than any year.
"""

from collections.abc import Mapping

from deckgen.figures.prose import Prose
from deckgen.figures.stretches import Stretch

_NOW = "9999"
_BEHIND = ("!PAUSE{0,3} IN Y", '!PAUSE{0,3} "(" IN? Y ")"')
"""A year behind a value."""
_BEFORE = ("IN|IN_YEAR? Y !PAUSE{0,8} $", 'Y ":"|"," !PAUSE{0,8} $')
"""A year that leads to a value."""


def find_years(prose: Prose) -> Mapping[int, str]:
    """Return the year of each quantity that has one, by its token."""
    found: dict[int, str] = {}
    if "Y" not in prose.keys:
        return found
    floor = 0
    values = [at for at, one in prose.quantities.items() if not (one.is_one or one.is_vague)]
    for at, following in zip(values, [*values[1:], len(prose.tokens)], strict=False):
        start, end = prose.find_sentence(at)
        behind = Stretch(prose, at + 1, min(end, following))
        before = Stretch(prose, max(start, floor), at)
        floor = at + 1
        if behind.holds("Y") and any(map(behind.opens, _BEHIND)):
            floor = behind.seek("Y") + 1
            found[at] = prose.tokens[floor - 1].text
        elif any(map(before.ends, _BEFORE)):
            found[at] = prose.tokens[before.seek_last("Y")].text
        elif behind.opens("GAP{0,2} NOW") or before.ends("NOW !PAUSE{0,3} $"):
            found[at] = _NOW
    return found
