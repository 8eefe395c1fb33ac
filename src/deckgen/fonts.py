"""How wide text is: family, weight and slope in, widths in em out.

The widths come from tables of numbers in `widths/` (made by tools/make_font_tables.py), one file a family, read when a
face of it is first asked for. A family without a table is measured with the largest advance that common fonts have
for each character, so that its text is never wider than measured in any font a program may put in its place.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

_TABLES: Final = {
    "arial": "arial",
    "arimo": "arial",
    "helvetica": "arial",
    "liberation sans": "arial",
    "calibri": "calibri",
    "carlito": "calibri",
    "cambria": "cambria",
    "caladea": "cambria",
    "times new roman": "times",
    "times": "times",
    "tinos": "times",
    "liberation serif": "times",
    "courier new": "courier",
    "courier": "courier",
    "cousine": "courier",
    "liberation mono": "courier",
}
"""Family → the table that is exact for it: the families of a table have the same widths by design."""

_MONO_HINTS: Final = ("mono", "code", "consol", "menlo", "monaco", "courier", "typewriter", "terminal")
_MONO_ADVANCE: Final = 0.61
"""Em; the widest of the common fixed-width fonts has 0.6025."""

_WORDS_KEPT: Final = 1 << 14


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight and slope of a family; get it from `find_face`, which returns the same object for the same face."""

    family: str
    """As asked for."""
    bold: bool
    italic: bool
    known: bool
    """False when the widths are the safe estimate for unknown fonts."""
    pitch: float
    """Distance of two lines in em, at least 1.2."""
    advances: Mapping[str, float]
    """Character → em; answers for every character."""
    width: Callable[[str], float]
    """Text → em, without kerning; remembers the latest texts."""


class _Advances(dict[str, float]):
    """A table of widths that works out, once, the width of a character it does not hold."""

    __slots__ = ()

    def __missing__(self, char: str) -> float:
        width = self[char] = _guess_advance(char)
        return width


@lru_cache(maxsize=256)
def find_face(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """Return the face to measure a family's text with; any name is answered."""
    name = " ".join(family.casefold().split())
    table = _TABLES.get(name, "fallback")
    style = " ".join(word for word, wanted in (("bold", bold), ("italic", italic)) if wanted) or "regular"
    pitch, advances = _load_pitch(table), _load_style(table, style)
    if table == "fallback" and any(hint in name for hint in _MONO_HINTS):
        advances = _Advances({char: max(width, _MONO_ADVANCE) for char, width in advances.items()})
    measure = lru_cache(maxsize=_WORDS_KEPT)(lambda text: sum(map(advances.__getitem__, text)))
    return Face(family, bold, italic, known=table != "fallback", pitch=pitch, advances=advances, width=measure)


@cache
def _load_table(name: str) -> Mapping[str, Any]:
    """Read one table."""
    table: Mapping[str, Any] = json.loads((Path(__file__).parent / "widths" / f"{name}.json").read_bytes())
    return table


def _load_pitch(name: str) -> float:
    """Return the line pitch of a table."""
    pitch: float = _load_table(name)["pitch"]
    return pitch


@cache
def _load_style(name: str, style: str) -> _Advances:
    """Return the widths of one style of a table; most looks need two of four."""
    table = _load_table(name)
    advances = _Advances()
    for width, chars in table["styles"][style].items():
        advances.update(dict.fromkeys(chars, int(width) / table["unit"]))
    advances["\t"] = 4.0  # a default stop is an inch away: four em at 18 points
    advances["\u2011"] = max(advances["-"], advances.get("\u2011", 0.0))
    return advances


def _guess_advance(char: str) -> float:
    """Return a safe width in em for a character that no table holds."""
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf", "Cc"} and char != "\u00ad":
        return 0.0
    if category[0] in "LZ" or ("\u2e80" <= char < "\U0001f000" and unicodedata.east_asian_width(char) in "WFH"):
        return 1.0
    return 1.25  # emoji and other pictures
