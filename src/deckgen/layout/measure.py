"""How much room text takes: lines of text and a width in points in, widths, line counts and heights out.

The rule, made to be wrong on the safe side only: advance widths without kerning, a box one percent narrower than it is,
the largest line count of three ways in which programs break lines, one line more for every word that is wider than the
box. A paragraph's break opportunities are worked out once, in em of its largest size, so that measuring it again at
another size or in another box only costs a search.
"""

from collections.abc import Collection, Sequence
from math import inf
from typing import Final

from deckgen.fonts import Face, find_face
from deckgen.layout.breaking import (
    MeasuredRow,
    Parts,
    PlacedLine,
    begins_with_dash,
    break_row,
    count_rows,
    cut_row,
    find_rows,
    has_dash,
    may_end_alone,
    measure_stiff,
    place_lines,
    tie_row,
)
from deckgen.named_tuple import NamedTuple
from deckgen.page import Font, Run, TextLine
from deckgen.theme import Theme

_SAFETY: Final = 0.99
_LARGE_TITLE: Final = 35.0
_MOST_HERO: Final = 44.0
_MOST_VALUE: Final = 66.0
BALANCE_STEP: Final = 4.0
SPARE: Final = 1.035
"""How much wider than a text the ruler takes it to be, so that it fits in every program: words that it puts on the next
line may stand on this one.
"""
_WHOLE: Final = 0.99
"""Share of a box that a word may take: a wider one may be broken."""
_MOST_READINGS: Final = 1024
_FOOT: Final = 0.192
"""How far a base line is above the foot of its line, as a share of its pitch: programs are within 0.008 of it."""
_EMPTY_SIZE: Final = 18.0
"""Points; PowerPoint's size for a paragraph that names none."""


class Reading:
    """A paragraph read once, to be measured in any number of boxes. All lengths are points."""

    __slots__ = (
        *("_breaks", "_counts", "_parts", "_pieces", "_placed", "_rows", "_text", "_widest"),
        *("indent", "pitch", "size"),
    )

    def __init__(
        self,
        size: float,
        pitch: float,
        indent: float,
        parts: Parts,
        text: str = "",
        rows: Sequence[MeasuredRow] = (),
    ) -> None:
        self.size, self.pitch, self._text = size, pitch, text
        self.indent, self._parts, self._rows = indent, parts, rows or find_rows(parts)
        self._widest: float | None = None
        self._counts: dict[float, int] = {}
        self._breaks: dict[float, tuple[str, ...]] = {}
        """Width → number of lines, and the lines: a text is asked several times in the same box."""
        self._placed: dict[tuple[float, bool], Sequence[Sequence[PlacedLine]]] = {}
        self._pieces: dict[bool, Sequence[MeasuredRow]] = {}
        """Whether slashes part them → the rows in pieces."""

    def tie(self, spaces: Collection[int]) -> "Reading":
        """Return the paragraph as it is read when some of its spaces, by place, do not break."""
        rows = [tie_row(row, spaces) for row in self._rows]
        tied = Reading(self.size, self.pitch, self.indent, self._parts, self._text, rows)
        tied._pieces = {way: [tie_row(row, spaces) for row in own] for way, own in self._pieces.items()}
        return tied

    def count(self, width: float) -> int:
        """Return how many lines the paragraph needs at most, in a box of `width` points between its insets."""
        known = self._counts.get(width)
        if known is None:
            room = max(0.0, width - self.indent) * _SAFETY / self.size
            known = self._counts[width] = count_rows(self._parts, self._rows, room)
        return known

    def _find_room(self, width: float) -> float:
        """Return what a line has room for, in em."""
        return max(0.0, width - self.indent) * _SAFETY / self.size

    def measure(self, width: float) -> float:
        """Return the height of the paragraph without the space above it."""
        return self.count(width) * self.pitch

    @property
    def foot(self) -> float:
        """How far its last base line is above its foot."""
        return self.pitch * _FOOT

    def break_lines(self, width: float) -> tuple[str, ...]:
        """Return the lines the paragraph breaks into, by the way of breaking that needs most."""
        known = self._breaks.get(width)
        if known is None:
            known = self._breaks[width] = self._break(width)
        return known

    def _break(self, width: float) -> tuple[str, ...]:
        room, written = self._find_room(width), self._text
        return tuple([written[start:end] for row in self._rows for start, end in break_row(self._parts, row, room)])

    def place_lines(self, width: float, *, slashes: bool) -> Sequence[Sequence[PlacedLine]]:
        """Return the lines of each row, broken at spaces, after hyphens and, as some programs do, after slashes."""
        known = self._placed.get((width, slashes))
        if known is None:
            room, pieces = self._find_room(width), self._pieces.get(slashes)
            if pieces is None:
                pieces = self._pieces[slashes] = [cut_row(self._parts, row, slashes=slashes) for row in self._rows]
            known = self._placed[width, slashes] = [place_lines(self._parts, row, room) for row in pieces]
        return known

    def may_end_alone(self, width: float) -> bool:
        """Tell whether the last line may be a single word; it is cheaper to ask than to break lines."""
        return may_end_alone(self._rows[-1], self._find_room(width))

    @property
    def has_dash(self) -> bool:
        """Whether a dash is among its characters; it is cheaper to ask than to break lines."""
        return has_dash(self._text)

    def may_begin_with_dash(self, width: float) -> bool:
        """Tell whether a line may begin with a dash."""
        room = self._find_room(width)
        return any(begins_with_dash(self._parts, row, room) for row in self._rows)

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
        return self.size * max([row.ends[-1] - row.starts[0] for row in self._rows])

    @property
    def widest(self) -> float:
        """The width of its widest token, without its indent; of a very long one, that of its parts between hyphens."""
        if self._widest is None:
            self._widest = self.size * measure_stiff(self._parts, self._rows)
        return self._widest


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


class _Faces(dict[tuple[Font, bool, bool], Face]):
    """The faces of a theme by font, weight and slope; one that is not there yet is found when it is asked for."""

    __slots__ = ("_theme",)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def __missing__(self, key: tuple[Font, bool, bool]) -> Face:
        (font, bold, italic), theme = key, self._theme
        families: dict[Font, str] = {
            "heading": theme.heading_font,
            "body": theme.body_font,
            "mono": theme.mono_font,
            "title": theme.title_font or theme.heading_font,
        }
        face = self[key] = find_face(families[font], bold=bold, italic=italic, tables=theme.widths)
        return face


class Ruler:
    """Measures text set in the fonts of a theme. All lengths are points."""

    __slots__ = ("_faces", "_readings", "largest")

    def __init__(self, theme: Theme) -> None:
        self.largest = _limit_type(theme)
        self._faces = _Faces(theme)
        self._readings: dict[int, tuple[TextLine, Reading]] = {}
        """Identity of the latest paragraphs → the paragraph, which keeps it from being another's, and its reading."""

    def find_face(self, run: Run) -> Face:
        """Return the face a run is set in."""
        return self._faces[run.font, run.bold, run.italic]

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
        first, indent, faces = runs[0], line.indent, self._faces
        face = faces[first.font, first.bold, first.italic]
        if len(line.marker) > 1:
            # A number wider than its place pushes the text to the right.
            indent += max(0.0, face.width(line.marker + " ") * first.size - line.hang)
        if len(runs) == 1:
            size = first.size
            parts: Parts = ((_show(first) if first.caps else first.text, face, 1.0),)
            return Reading(size, size * face.pitch * line.spacing, indent, parts, first.text)
        sized = [(run, run.size, faces[run.font, run.bold, run.italic]) for run in runs]
        size = max([own for _, own, _ in sized])
        pitch = max([own * face.pitch for _, own, face in sized]) * line.spacing
        parts = tuple([(_show(run) if run.caps else run.text, face, round(own / size, 6)) for run, own, face in sized])
        return Reading(size, pitch, indent, parts, "".join([run.text for run in runs]))

    def width(self, line: TextLine) -> float:
        """Return the width of a paragraph that is never broken but at its line breaks, without its indent."""
        return self.read(line).natural

    def widest_token(self, lines: Sequence[TextLine]) -> float:
        """Return the width of the widest piece of text that should stay on one line, indent included."""
        return max([reading.indent + reading.widest for reading in map(self.read, lines)], default=0.0)

    def count_lines(self, line: TextLine, width: float) -> int:
        """Return how many lines a paragraph needs at most, in a box of `width` points between its insets."""
        return self.read(line).count(width)

    def break_line(self, line: TextLine, width: float) -> tuple[str, ...]:
        """Return the lines a paragraph breaks into, by the way of breaking that needs most.

        Every character is kept, in order, but for the spaces at the breaks. `count_lines` may be larger: it keeps
        a spare line for each word that is wider than the box.
        """
        return self.read(line).break_lines(width)

    def height_whole(self, lines: Sequence[TextLine], width: float) -> float:
        """Return the height that paragraphs need in a box of `width` points; infinite where a word of them is wider."""
        total, room = -lines[0].before if lines else 0.0, width * _WHOLE
        for line in lines:
            reading = self.read(line)
            if reading.indent + reading.widest > room:
                return inf
            total += line.before + reading.count(width) * reading.pitch
        return total

    def height(self, lines: Sequence[TextLine], width: float) -> float:
        """Return the height that paragraphs need in a box of `width` points between its insets."""
        total = -lines[0].before if lines else 0.0
        for line in lines:
            reading = self.read(line)
            total += line.before + reading.count(width) * reading.pitch
        return total


def _show(run: Run) -> str:
    """Return a run in capitals; letters that capitals write as two are left as they are."""
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in run.text)
