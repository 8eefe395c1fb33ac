"""How wide text is: family, weight and slope in, widths in em out.

The widths come from tables of numbers in `widths/` (made by tools/make_font_tables.py), one file a family, read when a
face of it is first asked for. A theme may bring tables of its own, which hold in that theme alone. A family without a
table is measured with the largest advance that common fonts have for each character, so that its text is never wider
than measured in any font a program may put in its place.
"""

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, Final, TypeAlias

from deckgen.named_tuple import NamedTuple

EXACT: Final = {
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
    "dejavu sans": "dejavu-sans",
    "dm sans": "dm-sans",
    "gelasio": "georgia",
    "georgia": "georgia",
    "ibm plex sans": "ibm-plex-sans",
    "inter": "inter",
    "lato": "lato",
    "montserrat": "montserrat",
    "noto sans": "noto-sans",
    "noto serif": "noto-serif",
    "open sans": "open-sans",
    "poppins": "poppins",
    "raleway": "raleway",
    "roboto": "roboto",
    "source sans 3": "source-sans",
    "work sans": "work-sans",
}
"""Family → the table that is exact for it: the families of a table have the same widths by design."""

_MONO_HINTS: Final = ("mono", "code", "consol", "menlo", "monaco", "courier", "typewriter", "terminal")
_MONO_ADVANCE: Final = 0.61
"""Em; the widest of the common fixed-width fonts has 0.6025."""

_WORDS_KEPT: Final = 1 << 14
_TABLES_KEPT: Final = 64
STYLES: Final = ("regular", "bold", "italic", "bold italic")
"""Those of a family, as tables name them: bold counts one, italic two."""
_MOST_ADVANCE: Final = 32.0
"""Em; no character of a real font is wider."""
_PITCHES: Final = (1.2, 4.0)
"""The least and the most that lines of a real font stand apart, in em."""


_SET_APART: Final = {"\t": 4.0}
"""A default stop is an inch away: four em at 18 points."""
_FIRM_HYPHEN: Final = "\u2011"
"""As wide as a plain one, at least."""


class WidthTable(NamedTuple):
    """The widths of one family as a file holds them, for a theme of its own."""

    family: str
    """As PowerPoint names it; capitals do not count."""
    content: bytes
    """JSON, built like the files in `widths/`; styles may be missing."""


class Face:
    """One weight and slope of a family; get it from `find_face`, which returns the same object for the same face."""

    __slots__ = ("advances", "bold", "family", "italic", "known", "pitch", "width")

    def __init__(  # noqa: PLR0913 - its fields, by keyword
        self,
        *,
        family: str,
        bold: bool,
        italic: bool,
        known: bool,
        pitch: float,
        advances: Mapping[str, float],
        width: Callable[[str], float],
    ) -> None:
        self.family = family
        """As asked for."""
        self.bold = bold
        self.italic = italic
        self.known = known
        """False when the widths are the safe estimate for unknown fonts."""
        self.pitch = pitch
        """Distance of two lines in em, at least 1.2."""
        self.advances = advances
        """Character → em; answers for every character."""
        self.width = width
        """Text → em, without kerning; remembers the latest texts."""


class _Advances(dict[str, float]):
    """A table of widths that works out, once, the width of a character it does not hold."""

    __slots__ = ()

    def __missing__(self, char: str) -> float:
        width = self[char] = _guess_advance(char)
        return width


class _ShippedAdvances(_Advances):
    """A style of a shipped table, of which a character is looked for when it is asked for: decks have few of them."""

    __slots__ = ("_chars", "_ends", "_widths")

    def __init__(self, stored: Mapping[str, Any], style: str) -> None:
        super().__init__(_SET_APART)
        groups, unit = stored["styles"][style], stored["unit"]
        self._chars = "".join(groups.values())
        self._ends = list(accumulate(map(len, groups.values())))
        self._widths = [int(width) / unit for width in groups]

    def __missing__(self, char: str) -> float:
        at = self._chars.find(char)
        width = self._widths[bisect_right(self._ends, at)] if at >= 0 else _guess_advance(char)
        if char == _FIRM_HYPHEN and "-" in self._chars:
            width = max(self["-"], width if at >= 0 else 0.0)
        self[char] = width
        return width


class _Widths(dict[str, float]):
    """Text → em in one face; looking a text up here takes a third of what `lru_cache` takes."""

    __slots__ = ("_advances",)

    def __init__(self, advances: _Advances) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, text: str) -> float:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        width = self[text] = sum(map(self._advances.__getitem__, text))
        return width


_Styles: TypeAlias = Mapping[str, _Advances]
"""Style → its widths."""


@lru_cache(maxsize=256)
def find_face(family: str, *, bold: bool = False, italic: bool = False, tables: tuple[WidthTable, ...] = ()) -> Face:
    """Return the face to measure a family's text with; any name is answered.

    Args:
        family: As fonts are named in PowerPoint.
        bold: Its weight.
        italic: Its slope.
        tables: Those of a theme, `Theme.widths`; they come before the shipped ones.
    """
    name, style = fold_family(family), STYLES[bold + 2 * italic]
    own = next((table for table in tables if fold_family(table.family) == name), None)
    if own:
        pitch, styles = _complete_table(own.content)
        known = style in styles
        advances = styles.get(style, _Advances())
    else:
        table, known = EXACT.get(name, "fallback"), name in EXACT
        pitch, advances = _load_pitch(table), _open_style(table, style)
    if not known:
        pitch = max(pitch, _load_pitch("fallback"))
        advances = _widen(name, style)
    width = _Widths(advances).__getitem__
    return Face(family=family, bold=bold, italic=italic, known=known, pitch=pitch, advances=advances, width=width)


def name_widths(family: str, tables: tuple[WidthTable, ...] = ()) -> tuple[str | bytes, ...]:
    """Return what a family is measured by; text takes the same room in two families with the same. As `find_face`."""
    name = fold_family(family)
    own = next((table.content for table in tables if fold_family(table.family) == name), None)
    if own is None and name in EXACT:
        return (EXACT[name],)
    return (own or b"", *(hint for hint in _MONO_HINTS if hint in name))


def fold_family(family: str) -> str:
    """Return a family's name as names of families are compared."""
    return " ".join(family.casefold().split())


def read_family(content: bytes) -> str:
    """Return the family whose widths a file of a theme holds.

    Raises:
        ValueError: text cannot be measured with it.
    """
    try:
        stored = json.loads(content)
        family, pitch = stored["family"], stored["pitch"]
        styles = {style: _read_style(stored, style) for style in stored["styles"]}
        numbers = [width for advances in styles.values() for width in advances.values()]
        sound = isinstance(family, str) and family.strip() and styles.keys() <= set(STYLES)
        if sound and _PITCHES[0] <= pitch <= _PITCHES[1] and 0.0 <= min(numbers) <= max(numbers) <= _MOST_ADVANCE:
            return str(family)
    except (KeyError, TypeError, AttributeError, ZeroDivisionError, RecursionError) as error:
        raise ValueError(str(error)) from error
    raise ValueError("a number out of range")


def _widen(name: str, style: str) -> _Advances:
    """Return the estimate for a family that no table holds: of a fixed-width one, narrow letters are wide."""
    if not any(hint in name for hint in _MONO_HINTS):
        return _open_style("fallback", style)
    return _Advances({char: max(width, _MONO_ADVANCE) for char, width in _load_style("fallback", style).items()})


@cache
def _load_table(name: str) -> Mapping[str, Any]:
    """Read one shipped table."""
    table: Mapping[str, Any] = json.loads((Path(__file__).parent / "widths" / f"{name}.json").read_bytes())
    return table


def _load_pitch(name: str) -> float:
    """Return the line pitch of a shipped table."""
    pitch: float = _load_table(name)["pitch"]
    return pitch


@cache
def _open_style(name: str, style: str) -> _Advances:
    """Return the widths of one style of a shipped table, found as they are asked for."""
    return _ShippedAdvances(_load_table(name), style)


@cache
def _load_style(name: str, style: str) -> _Advances:
    """Return all widths of one style of a shipped table."""
    return _read_style(_load_table(name), style)


@lru_cache(maxsize=_TABLES_KEPT)
def _complete_table(content: bytes) -> tuple[float, _Styles]:
    """Read the line pitch and the styles of a theme's table; what its font lacks is drawn in another one."""
    stored = json.loads(content)
    styles = {style: _read_style(stored, style) for style in stored["styles"]}
    return stored["pitch"], {
        style: _Advances({**_load_style("fallback", style), **own}) for style, own in styles.items()
    }


def _read_style(stored: Mapping[str, Any], style: str) -> _Advances:
    """Return the widths in em of one style of a table."""
    advances = _Advances()
    for width, chars in stored["styles"][style].items():
        advances.update(dict.fromkeys(chars, int(width) / stored["unit"]))
    advances |= _SET_APART
    if "-" in advances:
        advances[_FIRM_HYPHEN] = max(advances["-"], advances.get(_FIRM_HYPHEN, 0.0))
    return advances


def _guess_advance(char: str) -> float:
    """Return a safe width in em for a character that no table holds."""
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf", "Cc"} and char != "\u00ad":
        return 0.0
    if category[0] in "LZ" or ("\u2e80" <= char < "\U0001f000" and unicodedata.east_asian_width(char) in "WFH"):
        return 1.0
    return 1.25  # emoji and other pictures
