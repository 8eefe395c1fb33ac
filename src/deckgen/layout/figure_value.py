"""The value of a figure: its number large, its unit smaller beside or under it, its earlier value before it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.named_tuple import NamedTuple
from deckgen.page import Run, TextLine
from deckgen.story import Figure
from deckgen.theme import Role

UNIT_SHARE = 0.45
"""Size of a unit beside or under its number."""
_SMALLEST_UNIT = 20.0
"""Points; a unit is never smaller than the words around its value."""
SPACING = 0.85
"""Line pitch of values: large type keeps near to what stands above it."""
_UNIT_SPACING = 0.68
"""Line pitch of a unit under its number."""
_COMMA_DEPTH = 0.14
"""What a comma reaches under the base line of its number, in em: the unit under it keeps clear of that."""
_SHORTEST_UNDER = 3
"""Letters of a unit that stands under its number: a lone "%" is lost there."""
_LARGEST_EARLIER = 40.0
_ARROW = "\u00a0→"
_DIGITS = r"\d(?:[\d.,\s]*\d)?"
_SIGNS = r"(?<!\w)(?:[A-Z]{1,3}(?=[$£¥]))?[-+×÷~<>$£¥]*"
_LETTER = r"(?:[a-zA-Z×](?!\w))?"
"""Right behind digits, a part of the number: "$3.04M", "10x"."""
_NUMBER = re.compile(rf"(?:{_SIGNS})?{_DIGITS}{_LETTER}(?:\s?[-/]\s?{_DIGITS}{_LETTER})*")
_COMMON = str.maketrans("−≈€‐‑‒–—―", "-~$//////")
"""Signs → those that stand for their like in the pattern of a number."""
_GLOSS = re.compile(r"\s\([^()]*[^\W\d_][^()]*\)$")
"""What an author says of a unit behind it: "200 billion (milliards)"."""
_WORD = re.compile(r"[^\W\d_]{3}")


class FigureTone(NamedTuple):
    """The colors of a figure."""

    value: Role = Role.ACCENT
    quiet: Role = Role.MUTED
    """Of the words before it, and of the earlier value."""
    words: Role = Role.TEXT
    """Of the words after it."""


GROUND_TONE = FigureTone()
"""On the ground of a slide, whichever that is."""
PANEL_TONE = FigureTone(Role.PANEL_ACCENT, quiet=Role.PANEL_MUTED, words=Role.PANEL_TEXT)
"""On a panel that is a part of a slide."""


class FigureStyle(NamedTuple):
    """How a figure is set; sizes are points."""

    value: float
    """Of the number."""
    words: float
    """Of what stands before and after it."""
    lang: str
    tone: FigureTone = GROUND_TONE
    whole: bool = False
    """Whether unit and number have one size: "2 days" beside "thousands"."""
    under: bool = False
    """Whether units stand under their numbers."""
    deep: bool = False
    """Whether they keep clear of a comma, so that the numbers beside each other are on one line as well."""
    inline: bool = False
    """Whether the words after a value stand on its line; as large as its unit they would be read as a part of it."""
    apart: bool = False
    """Whether the words after a value stand elsewhere."""
    low: bool = False
    """Whether earlier values are as small as words, since height is scarce."""


_ValueStyle: TypeAlias = tuple[float, float, str, FigureTone, bool, bool, bool]
"""The first fields of a style, which are all that a value depends on."""


def sets_as_words(figures: Sequence[Figure]) -> bool:
    """Tell whether figures are more words than numbers: one of them has no digit, and none has more than one."""
    digits = [sum(map(str.isdigit, figure.value)) for figure in figures]
    return min(digits, default=1) == 0 and max(digits) <= 1


def compose_value(figure: Figure, style: FigureStyle, before: float = 0.0) -> tuple[TextLine, ...]:
    """Return the value on one line, or number and unit on two, some points under what stands above."""
    value = figure.value
    words = style.words if find_gloss(value) else 0.0  # nothing else of it has their size
    said = (style.value, words, style.lang, style.tone, style.whole, style.under, style.under and style.deep)
    return _set_value(value, said, before)


@lru_cache(maxsize=256)  # a value is tried beside words of several sizes
def _set_value(value: str, said: _ValueStyle, before: float) -> tuple[TextLine, ...]:
    style = FigureStyle(*said)
    runs = value_runs(value, style)
    if not style.under or not _has_unit(runs):
        return (TextLine(runs, before=before, spacing=SPACING),)
    number, unit = (run._replace(text=run.text.strip()) for run in runs[:2])
    clear = style.value * _COMMA_DEPTH if style.deep else 0.0
    return TextLine((number,), before=before, spacing=SPACING), TextLine((unit,), before=clear, spacing=_UNIT_SPACING)


def _has_unit(runs: Sequence[Run]) -> bool:
    """Tell whether a value is a number and then, after a space, its unit."""
    match runs:
        case (number, unit) | (number, unit, Run(bold=False)):
            return number.size > unit.size and unit.text[:1].isspace() and len(unit.text) > _SHORTEST_UNDER
        case _:
            return False


def compose_earlier(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return "2 months →", the value's qualifier behind the arrow; () for a figure without an earlier value.

    It has the size of a unit where it fits one line so, else that of words.
    """
    if not figure.before:
        return ()
    behind = f" {figure.qualifier}" if figure.qualifier else ""
    text = f"{set_spaces(figure.earlier, style.lang)}{_ARROW}{behind}"
    size = style.words if style.low else max(style.words, min(_LARGEST_EARLIER, shrink(style.value)))
    line = TextLine((Run(text, size, style.tone.quiet, lang=style.lang),))
    if ruler.count_lines(line, width) > 1:
        line = TextLine((line.runs[0].at_size(style.words),))
    return (line,)


def value_runs(value: str, style: FigureStyle) -> tuple[Run, ...]:
    """Return the value with every number at full size and what stands beside it smaller.

    A value that begins with a word has one size: "four hours, 18 minutes".
    """
    sizes, color, lang = (shrink(style.value), style.value), style.tone.value, style.lang
    gloss = find_gloss(value)
    parts = _part_value(value.removesuffix(gloss), lang, whole=style.whole)
    runs = tuple([Run(text, sizes[large], color, bold=True, font="heading", lang=lang) for large, text in parts])
    return (*runs, compose_gloss(gloss, style)) if gloss else runs


@lru_cache(maxsize=256)
def find_gloss(value: str) -> str:
    """Return what stands in brackets at the end of a value, with the space before it; "" for nothing."""
    found = _GLOSS.search(value)
    return found[0] if found else ""


def compose_gloss(gloss: str, style: FigureStyle) -> Run:
    """Return what is said of a unit in the size of words, quiet: it is read, and not seen as the value."""
    return Run(set_spaces(gloss, style.lang), min(style.words, shrink(style.value)), style.tone.quiet, lang=style.lang)


@lru_cache(maxsize=256)  # a value is tried in several sizes
def _part_value(value: str, lang: str, *, whole: bool) -> tuple[tuple[bool, str], ...]:
    """Return the parts of a value, each with whether it has the full size."""
    text = set_spaces(value, lang)
    edges = [0, *(edge for match in _NUMBER.finditer(text.translate(_COMMON)) for edge in match.span()), len(text)]
    if whole or len(edges) == 2 or _WORD.search(text, 0, edges[1]):
        edges = [0, 0, len(text)]
    stretches = enumerate(pairwise(edges))
    return tuple((at % 2 == 1, text[start:end]) for at, (start, end) in stretches if start < end)


def shrink(size: float) -> float:
    """Return the size of what stands beside a number, in whole points as people choose them."""
    return float(round(max(size * UNIT_SHARE, min(size, _SMALLEST_UNIT))))
