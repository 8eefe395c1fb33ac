"""Words alone on the last line of a paragraph, and dashes that begin one: told, and avoided by a narrower box."""

from collections.abc import Sequence

from deckgen.layout.measure import BALANCE_STEP, SPARE, Reading, Ruler
from deckgen.layout.tying import count_torn, rank_breaks
from deckgen.page import TextLine

_LARGE = 24.0
"""Points from which on a word alone on a line is seen at once."""
_SHORT = 2.5
"""How many times as long as a word alone on a line the others are that it looks lost under."""
_RAGGED = 2.0
"""The same of a last line of any number of words, which a narrower box makes as long as the others."""

_STRIDE = 3 * BALANCE_STEP
"""Points by which a box is tried wider."""


def is_widowed(line: TextLine, width: float, ruler: Ruler) -> bool:
    """Return whether a paragraph of large type takes several lines, the last of them a single word, and a short one."""
    return bool(line.runs) and line.runs[0].size >= _LARGE and _ends_alone(ruler.read(line), width)


def even_width(lines: Sequence[TextLine], width: float, ruler: Ruler) -> float:
    """Return the width that paragraphs have, less where a word would stand alone: no paragraph takes more lines."""
    if not any(_ends_alone(reading, width) for reading in map(ruler.read, lines)):
        return width
    return _spare_names(lines, _balance(lines, width, ruler), width, ruler)


def balance_width(lines: Sequence[TextLine], width: float, ruler: Ruler) -> float:
    """Return the same for lines of a slide, less as well where one would end in a few words, or begin with a dash.

    It is more than that where a line would end inside a name.
    """
    ends = any(_ends_alone(reading, width) or _ends_short(reading, width) for reading in map(ruler.read, lines))
    even = _balance(lines, width, ruler) if ends else width
    even = _spare_names(lines, even, width, ruler)
    if not any(begins_with_dash(line, even, ruler) for line in lines):
        return even
    least = even if ends else _balance(lines, width, ruler)
    steps = (least + BALANCE_STEP * step for step in range(1 + int((width - least) / BALANCE_STEP)))
    return next((one for one in steps if not any(begins_with_dash(line, one, ruler) for line in lines)), even)


def _spare_names(lines: Sequence[TextLine], even: float, width: float, ruler: Ruler) -> float:
    """Return the width at which the fewest lines end inside a name, the even one or a wider one, and are most even."""
    if even == width or not (torn := count_torn(lines, even, ruler)) or count_torn(lines, width, ruler) >= torn:
        return even
    steps = (even + _STRIDE * step for step in range(int((width - even) / _STRIDE) + 1))
    return min(steps, key=lambda wide: rank_breaks(lines, wide, ruler))


def begins_with_dash(line: TextLine, width: float, ruler: Ruler) -> bool:
    """Return whether a line of a paragraph may begin with a dash that stands between two words without spaces."""
    reading = ruler.read(line)
    return reading.has_dash and any(reading.may_begin_with_dash(wide) for wide in (width, width * SPARE))


def _balance(lines: Sequence[TextLine], width: float, ruler: Ruler) -> float:
    return min(width, max(ruler.read(line).balance(width) for line in lines))


def is_unbroken(lines: Sequence[TextLine], width: float, ruler: Ruler) -> bool:
    """Return whether each paragraph stands on one line."""
    return all(ruler.count_lines(line, width) == 1 for line in lines)


def _ends_alone(reading: Reading, width: float) -> bool:
    if reading.count(width) == 1:
        return False
    return any(reading.may_end_alone(wide) and _is_lonely(reading.break_lines(wide)) for wide in (width, width * SPARE))


def _ends_short(reading: Reading, width: float) -> bool:
    """Tell whether the last line of a paragraph is far shorter than the others."""
    if reading.count(width) == 1:
        return False
    *others, last = reading.break_lines(width)
    return len(last) * _RAGGED < max(map(len, others), default=0)


def _is_lonely(lines: Sequence[str]) -> bool:
    *others, last = lines
    return len(last.split()) == 1 and len(last) * _SHORT < max(map(len, others), default=0)
