"""How much room text takes: lines of text and a width in points in, widths, line counts and heights out.

The rule, made to be wrong on the safe side only: advance widths without kerning, a box one percent narrower than it is,
the largest line count of three ways in which programs break lines, one line more for every word that is wider than the
box. A paragraph's break opportunities are worked out once, in em of its largest size, so that measuring it again at
another size or in another box only costs a search.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from math import inf
from operator import sub
from typing import Final, TypeAlias

from deckgen.deferred_patterns import defer_pattern
from deckgen.fonts import Face, find_face
from deckgen.named_tuple import NamedTuple
from deckgen.page import Font, Run, TextLine
from deckgen.theme import Theme

_SAFETY: Final = 0.99
_LARGE_TITLE: Final = 35.0
_MOST_HERO: Final = 44.0
_MOST_VALUE: Final = 66.0
BALANCE_STEP: Final = 4.0
_MOST_READINGS: Final = 1024
_EMPTY_SIZE: Final = 18.0
"""Points; PowerPoint's size for a paragraph that names none."""

# Unicode's line breaking, which LibreOffice follows (seen in its output), keeps "bb !" and "( aa" together in spite of
# the plain space.
_SPACE: Final = re.compile(r"(?<![(\[{¿¡ \t])(?<![„‚])[ \t]++(?![)\]}!?;:,./])(?![‼⁇⁈⁉])")
_AFTER_HYPHEN: Final = r"(?<=[-\u00ad])(?=\w)|(?<=[–—‐])(?=\w)"
_HYPHEN: Final = defer_pattern(_AFTER_HYPHEN)
_URL: Final = defer_pattern(rf"{_AFTER_HYPHEN}|(?<=[/?&])(?=[\w-])")

_LONG: Final = 12.0
"""Em from which on a compound may be broken after its hyphens."""

_SizedText: TypeAlias = tuple[str, Face, float]
"""Text of a run, its face, its size as a share of the paragraph's largest."""
_Range: TypeAlias = tuple[int, int]
"""Start and end of a piece of text, in characters."""


class _HardLine(NamedTuple):
    """What stands between two forced line breaks. Positions are em from the start of the paragraph.

    Built by position, not by keyword: there is one for every line of every text that is tried.
    """

    span: _Range
    starts: tuple[float, ...]
    """Where each token begins; a token is text that a break at spaces keeps together."""
    ends: tuple[float, ...]
    widest: float
    """Of the tokens."""


class Reading:
    """A paragraph read once, to be measured in any number of boxes. All lengths are points."""

    __slots__ = ("_breaks", "_counts", "_parts", "_rows", "_text", "indent", "pitch", "size")

    def __init__(self, size: float, pitch: float, indent: float, parts: tuple[_SizedText, ...], text: str = "") -> None:
        self.size, self.pitch, self._text = size, pitch, text
        self.indent, self._parts, self._rows = indent, parts, _find_rows(parts)
        self._counts: dict[float, int] = {}
        self._breaks: dict[float, tuple[str, ...]] = {}
        """Width → number of lines, and the lines: a text is asked several times in the same box."""

    def count(self, width: float) -> int:
        """Return how many lines the paragraph needs at most, in a box of `width` points between its insets."""
        known = self._counts.get(width)
        if known is None:
            known = self._counts[width] = self._count(width)
        return known

    def _count(self, width: float) -> int:
        room = max(0.0, width - self.indent) * _SAFETY / self.size
        if len(self._rows) == 1:
            return _count_row(self._parts, self._rows[0], room)
        return sum(_count_row(self._parts, row, room) for row in self._rows)

    def measure(self, width: float) -> float:
        """Return the height of the paragraph without the space above it."""
        return self.count(width) * self.pitch

    def break_lines(self, width: float) -> tuple[str, ...]:
        """Return the lines the paragraph breaks into, by the way of breaking that needs most."""
        known = self._breaks.get(width)
        if known is None:
            known = self._breaks[width] = self._break(width)
        return known

    def _break(self, width: float) -> tuple[str, ...]:
        room = max(0.0, width - self.indent) * _SAFETY / self.size
        text = "".join(part[0] for part in self._parts)
        positions, written = _find_positions(self._parts), self._text or text
        return tuple(
            written[start:end]
            for row in self._rows
            for start, end in max(_break_row(text, positions, row, room), key=len)
        )

    def balance(self, width: float) -> float:
        """Return the least width at which the paragraph needs no more lines than at `width`: no widow is left."""
        lines = self.count(width)
        if lines == 1:
            return min(width, self.natural / _SAFETY + self.indent + BALANCE_STEP)
        low, high = width / lines, width
        while high - low > BALANCE_STEP:
            middle = (low + high) / 2
            if self.count(middle) <= lines:
                high = middle
            else:
                low = middle
        return high

    @property
    def natural(self) -> float:
        """The width of the paragraph when it is broken at its own line breaks only, without its indent."""
        return self.size * max(row.ends[-1] - row.starts[0] for row in self._rows)

    @property
    def widest(self) -> float:
        """The width of its widest token, without its indent; of a very long one, that of its parts between hyphens."""
        return self.size * max(_measure_stiff(self._parts, row) for row in self._rows)


class Largest(NamedTuple):
    """The largest type that a look allows, in points."""

    hero: float = inf
    value: float = inf
    """Of a figure."""
    alone: float = inf
    """Of the only line of a slide: beside an empty page a limited hero looks lost."""


def _limit_type(theme: Theme) -> Largest:
    """Return the limits of a client's look, where no phrase among others is louder than a large title; else none."""
    if theme.client is None:
        return Largest()
    title = theme.sizes.title
    hero = min(title, _MOST_HERO) if title >= _LARGE_TITLE else _MOST_HERO
    return Largest(hero=hero, value=_MOST_VALUE, alone=_MOST_HERO)


class Ruler:
    """Measures text set in the fonts of a theme. All lengths are points."""

    __slots__ = ("_faces", "_families", "_readings", "_tables", "largest")

    def __init__(self, theme: Theme) -> None:
        self.largest = _limit_type(theme)
        self._families: dict[Font, str] = {
            "heading": theme.heading_font,
            "body": theme.body_font,
            "mono": theme.mono_font,
            "title": theme.title_font or theme.heading_font,
        }
        self._tables = theme.widths
        self._faces: dict[tuple[Font, bool, bool], Face] = {}
        self._readings: dict[int, tuple[TextLine, Reading]] = {}
        """Identity of the latest paragraphs → the paragraph, which keeps it from being another's, and its reading."""

    def find_face(self, run: Run) -> Face:
        """Return the face a run is set in."""
        key = (run.font, run.bold, run.italic)
        face = self._faces.get(key)
        if face is None:
            family, tables = self._families[run.font], self._tables
            face = self._faces[key] = find_face(family, bold=run.bold, italic=run.italic, tables=tables)
        return face

    def read(self, line: TextLine) -> Reading:
        """Read a paragraph; one that is asked for again, as most are while a page is tried, is not read again."""
        known = self._readings.get(id(line))
        if known is None:
            if len(self._readings) >= _MOST_READINGS:
                self._readings.clear()
            known = self._readings[id(line)] = line, self._read(line)
        return known[1]

    def _read(self, line: TextLine) -> Reading:
        runs = line.runs
        if not runs:
            return Reading(_EMPTY_SIZE, _EMPTY_SIZE * 1.2 * line.spacing, line.indent, ())
        faces = [self.find_face(run) for run in runs]
        indent = line.indent
        if len(line.marker) > 1:
            # A number wider than its place pushes the text to the right.
            indent += max(0.0, faces[0].width(line.marker + " ") * runs[0].size - line.hang)
        if len(runs) == 1:
            size = runs[0].size
            return Reading(
                size, size * faces[0].pitch * line.spacing, indent, ((_show(runs[0]), faces[0], 1.0),), runs[0].text
            )
        size = max(run.size for run in runs)
        pitch = max(run.size * face.pitch for run, face in zip(runs, faces, strict=True)) * line.spacing
        parts = tuple((_show(run), face, round(run.size / size, 6)) for run, face in zip(runs, faces, strict=True))
        return Reading(size, pitch, indent, parts, "".join(run.text for run in runs))

    def width(self, line: TextLine) -> float:
        """Return the width of a paragraph that is never broken but at its line breaks, without its indent."""
        return self.read(line).natural

    def widest_token(self, lines: Sequence[TextLine]) -> float:
        """Return the width of the widest piece of text that should stay on one line, indent included."""
        readings = map(self.read, lines)
        return max((reading.indent + reading.widest for reading in readings), default=0.0)

    def count_lines(self, line: TextLine, width: float) -> int:
        """Return how many lines a paragraph needs at most, in a box of `width` points between its insets."""
        return self.read(line).count(width)

    def break_line(self, line: TextLine, width: float) -> tuple[str, ...]:
        """Return the lines a paragraph breaks into, by the way of breaking that needs most.

        Every character is kept, in order, but for the spaces at the breaks. `count_lines` may be larger: it keeps
        a spare line for each word that is wider than the box.
        """
        return self.read(line).break_lines(width)

    def height(self, lines: Sequence[TextLine], width: float) -> float:
        """Return the height that paragraphs need in a box of `width` points between its insets."""
        total = -lines[0].before if lines else 0.0
        for line in lines:
            total += line.before + self.read(line).measure(width)
        return total


def _show(run: Run) -> str:
    """Return the text of a run as it is shown; letters that capitals write as two are left as they are."""
    if not run.caps:
        return run.text
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in run.text)


@lru_cache(maxsize=16)
def _find_positions(parts: tuple[_SizedText, ...]) -> Sequence[float]:
    """Return how far from the start, in em, each character begins, and where the last one ends."""
    positions = [0.0]
    for text, face, share in parts:
        advances = map(face.advances.__getitem__, text)
        scaled = advances if share == 1.0 else (share * advance for advance in advances)
        positions.extend(accumulate(scaled, initial=positions.pop()))
    return positions


@lru_cache(maxsize=2048)
def _find_rows(parts: tuple[_SizedText, ...]) -> tuple[_HardLine, ...]:
    """Return the rows of a paragraph; kept, since the same text is tried in many sizes and boxes."""
    text = "".join(part[0] for part in parts)
    positions = _find_positions(parts)
    rows = []
    start = 0
    for piece in text.split("\n"):
        end = start + len(piece.rstrip(" \t"))
        gaps = [match.span() for match in _SPACE.finditer(text, start, end)]
        starts = (positions[start], *(positions[gap[1]] for gap in gaps))
        ends = (*(positions[gap[0]] for gap in gaps), positions[end])
        rows.append(_HardLine((start, end), starts, ends, max(map(sub, ends, starts))))
        start += len(piece) + 1
    return tuple(rows)


def _count_row(parts: tuple[_SizedText, ...], row: _HardLine, room: float) -> int:
    """Return how many lines a row needs at most."""
    starts, ends, last = row.starts, row.ends, len(row.ends)
    if ends[-1] - starts[0] <= room:
        return 1
    if row.widest > room:
        return _count_wide_row(parts, row, room)
    # More break opportunities never need more lines, so breaking at spaces alone is the worst of the three ways.
    token = lines = 0
    while token < last:
        token = bisect_right(ends, starts[token] + room, token + 1)
        lines += 1
    return lines


def _count_wide_row(parts: tuple[_SizedText, ...], row: _HardLine, room: float) -> int:
    """Return how many lines a row needs at most that holds tokens wider than the room."""
    text = "".join(part[0] for part in parts)
    broken = _break_row(text, _find_positions(parts), row, room)
    return max(map(len, broken)) + sum(end - start > room for start, end in zip(row.starts, row.ends, strict=True))


def _break_row(text: str, positions: Sequence[float], row: _HardLine, room: float) -> list[list[_Range]]:
    """Return a row's lines three times: broken at spaces, also after hyphens, also after `/`, `?` and `&`."""
    tokens = _list_tokens(text, row)
    ways = [tokens]
    if row.widest > room:
        is_wide = [positions[end] - positions[start] > room for start, end in tokens]
        ways += [_cut_wide_tokens(text, tokens, is_wide, pattern) for pattern in (_HYPHEN, _URL)]
    return [_fill_lines(positions, pieces, room) for pieces in ways]


def _list_tokens(text: str, row: _HardLine) -> list[_Range]:
    gaps = [match.span() for match in _SPACE.finditer(text, *row.span)]
    edges = [row.span[0], *chain.from_iterable(gaps), row.span[1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _measure_stiff(parts: tuple[_SizedText, ...], row: _HardLine) -> float:
    """Return the width in em of the widest piece of a row that stays on one line."""
    if row.widest <= _LONG:
        return row.widest
    text, positions = "".join(part[0] for part in parts), _find_positions(parts)
    tokens = _list_tokens(text, row)
    is_long = [positions[end] - positions[start] > _LONG for start, end in tokens]
    pieces = _cut_wide_tokens(text, tokens, is_long, _HYPHEN)
    return max(positions[end] - positions[start] for start, end in pieces)


def _cut_wide_tokens(
    text: str, tokens: Sequence[_Range], is_wide: Sequence[bool], pattern: re.Pattern[str]
) -> list[_Range]:
    """Cut the tokens wider than the room where the pattern allows; the others stay whole, never in fewer lines."""
    pieces: list[_Range] = []
    for (start, end), wide in zip(tokens, is_wide, strict=True):
        cuts = [match.start() for match in pattern.finditer(text, start, end)] if wide else []
        pieces += zip([start, *cuts], [*cuts, end], strict=True)
    return pieces


def _fill_lines(positions: Sequence[float], pieces: Sequence[_Range], room: float) -> list[_Range]:
    """Put as many pieces on each line as it has room for; a piece wider than a line is cut between characters."""
    lines: list[_Range] = []
    first, last = pieces[0][0], pieces[0][0]
    for start, end in pieces:
        if positions[end] - positions[first] <= room:
            last = end
            continue
        if last > first or start > last:  # spaces that lead a row may take a line of their own
            lines.append((first, last))
        first = start
        while positions[end] - positions[first] > room:
            cut = max(first + 1, bisect_right(positions, positions[first] + room, first, end) - 1)
            lines.append((first, cut))
            first = cut
        last = end
    return [*lines, (first, last)]
