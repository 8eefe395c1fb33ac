"""Where a paragraph is broken into lines: its text in some faces in, rows in em out, which are broken at any width.

A row is what stands between two forced line breaks, a token is text that a break at spaces keeps together. Tokens are
found once; a row is broken by looking widths up. Programs break in three ways, the one that needs most lines counts.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from operator import sub
from typing import Final, TypeAlias

from deckgen.deferred_patterns import defer_pattern
from deckgen.fonts import Face
from deckgen.named_tuple import NamedTuple

# Unicode's line breaking, which LibreOffice follows (seen in its output), keeps "bb !" and "( aa" together in spite of
# the plain space. Patterns that begin with what they look for are the fast ones.
_SPACE: Final = re.compile(r"[ \t](?<![(\[{¿¡ \t][ \t])(?<![„‚][ \t])[ \t]*+(?![)\]}!?;:,./])(?![‼⁇⁈⁉])")
_UNEVEN: Final = re.compile(r" (?:[ )\]}!?;:,./]|[‼⁇⁈⁉]|$|(?<=[(\[{¿¡] )|(?<=[„‚] ))")
"""What a text has whose spaces do not all part two words."""
_AFTER_HYPHEN: Final = r"(?<=[-\u00ad])(?=\w)|(?<=[–—‐])(?=\w)"
_HYPHEN: Final = defer_pattern(_AFTER_HYPHEN)
_DASH: Final = defer_pattern(r"(?<=\w)(?=[–—])|(?<=[–—])(?=\w)")
_DASHES: Final = "–", "—"
_URL: Final = defer_pattern(rf"{_AFTER_HYPHEN}|(?<=[/?&])(?=[\w-])")

_LONG: Final = 12.0
"""Em from which on a compound may be broken after its hyphens."""

SizedText: TypeAlias = tuple[str, Face, float]
"""Text of a run, its face, its size as a share of the paragraph's largest."""
Parts: TypeAlias = tuple[SizedText, ...]
"""A paragraph's."""
Range: TypeAlias = tuple[int, int]
"""Start and end of a piece of text, in characters."""
PlacedLine: TypeAlias = tuple[int, int, float]
"""A line of a row as it is set: where it begins and ends, in characters, and its width in em.

A plain tuple: a build places 1,800 lines, most of them only to be judged, and names would take 2,300 instructions each.
"""


class MeasuredRow(NamedTuple):
    """What stands between two forced line breaks. Positions are em from the start of the paragraph.

    Built by position, not by keyword: there is one for every line of every text that is tried.
    """

    edges: tuple[int, ...]
    """Where each token begins and ends, in characters."""
    starts: tuple[float, ...]
    """Where each token begins."""
    ends: tuple[float, ...]
    widest: float
    """Of the tokens."""


@lru_cache(maxsize=16)
def _find_positions(parts: Parts) -> Sequence[float]:
    """Return how far from the start, in em, each character begins, and where the last one ends."""
    positions = [0.0]
    for text, face, share in parts:
        advances = map(face.advances.__getitem__, text)
        scaled = advances if share == 1.0 else (share * advance for advance in advances)
        positions.extend(accumulate(scaled, initial=positions.pop()))
    return positions


@lru_cache(maxsize=2048)
def find_rows(parts: Parts) -> tuple[MeasuredRow, ...]:
    """Return the rows of a paragraph; kept, since the same text is tried in many sizes and boxes."""
    text = _join(parts)
    if parts and not ("\n" in text or "\t" in text or _UNEVEN.search(text)):
        return (_measure_words(parts),)
    rows = []
    start = 0
    for piece in text.split("\n"):
        end = start + len(piece.rstrip(" \t"))
        gaps = [match.span() for match in _SPACE.finditer(text, start, end)]
        rows.append(_measure_row(parts, (start, *chain.from_iterable(gaps), end)))
        start += len(piece) + 1
    return tuple(rows)


def _measure_words(parts: Parts) -> MeasuredRow:
    """Return the row of a text whose words have one space between them: widths of most words are known."""
    starts, ends, edges = [0.0], [], [0]
    place, at = 0.0, 0
    for text, face, share in parts:
        width, gap = face.width, share * face.advances[" "]
        first, *others = text.split(" ")
        place += share * width(first)
        at += len(first)
        for word in others:
            ends.append(place)
            place += gap
            starts.append(place)
            place += share * width(word)
            edges += (at, at + 1)
            at += 1 + len(word)
    ends.append(place)
    edges.append(at)
    return MeasuredRow(tuple(edges), tuple(starts), tuple(ends), max(map(sub, ends, starts)))


def _measure_row(parts: Parts, edges: tuple[int, ...]) -> MeasuredRow:
    place = _find_positions(parts).__getitem__
    starts, ends = tuple(map(place, edges[::2])), tuple(map(place, edges[1::2]))
    return MeasuredRow(edges, starts, ends, max(map(sub, ends, starts)))


def tie_row(row: MeasuredRow, spaces: Collection[int]) -> MeasuredRow:
    """Return a row some of whose spaces, by place, do not break; one beside another space breaks all the same."""
    edges, starts, ends = list(row.edges), list(row.starts), list(row.ends)
    for space in spaces:
        at = bisect_left(edges, space)
        if at % 2 and edges[at : at + 2] == [space, space + 1]:
            del edges[at : at + 2], starts[at // 2 + 1], ends[at // 2]
    return MeasuredRow(tuple(edges), tuple(starts), tuple(ends), max(map(sub, ends, starts)))


def _join(parts: Parts) -> str:
    return parts[0][0] if len(parts) == 1 else "".join([part[0] for part in parts])


def count_rows(parts: Parts, rows: Sequence[MeasuredRow], room: float) -> int:
    """Return how many lines rows need at most; `room` is in em."""
    lines = 0
    for row in rows:
        lines += 1 if row.ends[-1] - row.starts[0] <= room else _count_row(parts, row, room)
    return lines


def _count_row(parts: Parts, row: MeasuredRow, room: float) -> int:
    starts, ends, last = row.starts, row.ends, len(row.ends)
    if row.widest > room:
        wide = sum(end - start > room for start, end in zip(starts, ends, strict=True))
        return len(break_row(parts, row, room)) + wide
    # More break opportunities never need more lines, so breaking at spaces alone is the worst of the three ways.
    token = lines = 0
    while token < last:
        token = bisect_right(ends, starts[token] + room, token + 1)
        lines += 1
    return lines


def may_end_alone(row: MeasuredRow, room: float) -> bool:
    """Tell whether the last line of a row may be a single word: not where there are two tokens on it."""
    starts, ends, last = row.starts, row.ends, len(row.ends)
    token = following = 0
    while following < last:
        token, following = following, bisect_right(ends, starts[following] + room, following + 1)
    return last - token == 1 or row.widest > room


def break_row(parts: Parts, row: MeasuredRow, room: float) -> Sequence[Range]:
    """Return a row's lines by the way of breaking that needs most: at spaces, after hyphens, after `/`, `?`, `&`."""
    if row.widest <= room:
        return _fill_whole(row, room)
    text, positions, tokens = _join(parts), _find_positions(parts), _list_tokens(row)
    is_wide = [positions[end] - positions[start] > room for start, end in tokens]
    ways = [tokens, *(_cut_wide_tokens(text, tokens, is_wide, pattern) for pattern in (_HYPHEN, _URL))]
    longest: Sequence[Range] = ()
    for way, pieces in enumerate(ways):
        if pieces not in ways[:way]:  # most wide words cannot be cut at all
            longest = max(longest, _fill_lines(positions, pieces, room), key=len)
    return longest


def _fill_whole(row: MeasuredRow, room: float) -> Sequence[Range]:
    """Put as many tokens on each line as it has room for; none is wider than a line."""
    edges, starts, ends, last = row.edges, row.starts, row.ends, len(row.ends)
    lines, token = [], 0
    while token < last:
        following = bisect_right(ends, starts[token] + room, token + 1)
        lines.append((edges[2 * token], edges[2 * following - 1]))
        token = following
    return lines


def _list_tokens(row: MeasuredRow) -> list[Range]:
    return list(zip(row.edges[::2], row.edges[1::2], strict=True))


def cut_row(parts: Parts, row: MeasuredRow, *, slashes: bool) -> MeasuredRow:
    """Return a row in pieces that no break parts: at spaces, after hyphens, where asked for after `/`, `?`, `&` too."""
    edges, pattern = row.edges, _URL if slashes else _HYPHEN
    cuts = [match.start() for match in pattern.finditer(_join(parts), edges[0], edges[-1])]
    return _measure_row(parts, tuple(sorted((*edges, *cuts, *cuts)))) if cuts else row


def place_lines(parts: Parts, row: MeasuredRow, room: float) -> Sequence[PlacedLine]:
    """Return the lines that the pieces of a row stand on."""
    edges, starts, ends, last = row.edges, row.starts, row.ends, len(row.ends)
    if row.widest > room:
        positions = _find_positions(parts)
        lines = _fill_lines(positions, _list_tokens(row), room)
        return [(start, end, positions[end] - positions[start]) for start, end in lines]
    placed, token = [], 0
    while token < last:
        following = bisect_right(ends, starts[token] + room, token + 1)
        placed.append((edges[2 * token], edges[2 * following - 1], ends[following - 1] - starts[token]))
        token = following
    return placed


def has_dash(text: str) -> bool:
    """Tell whether a text has a dash, which looking at every character for takes many times as long."""
    first, second = _DASHES
    return first in text or second in text


def begins_with_dash(parts: Parts, row: MeasuredRow, room: float) -> bool:
    """Tell whether a line may begin with a dash: some programs break before one that stands between two words."""
    text, positions, tokens = _join(parts), _find_positions(parts), _list_tokens(row)
    pieces = _cut_wide_tokens(text, tokens, [True] * len(tokens), _DASH)
    return any(text[start : start + 1] in _DASHES for start, _ in _fill_lines(positions, pieces, room))


def measure_stiff(parts: Parts, rows: Sequence[MeasuredRow]) -> float:
    """Return the width in em of the widest piece of rows that stays on one line."""
    widest = max([row.widest for row in rows])
    return widest if widest <= _LONG else max([_measure_stiff(parts, row) for row in rows])


def _measure_stiff(parts: Parts, row: MeasuredRow) -> float:
    if row.widest <= _LONG:
        return row.widest
    text, positions, tokens = _join(parts), _find_positions(parts), _list_tokens(row)
    is_long = [positions[end] - positions[start] > _LONG for start, end in tokens]
    pieces = _cut_wide_tokens(text, tokens, is_long, _HYPHEN)
    return max(positions[end] - positions[start] for start, end in pieces)


def _cut_wide_tokens(
    text: str, tokens: Sequence[Range], is_wide: Sequence[bool], pattern: re.Pattern[str]
) -> Sequence[Range]:
    """Cut the tokens wider than the room where the pattern allows; the others stay whole, never in fewer lines."""
    places = _find_cuts(text, pattern)
    if not places:
        return tokens
    pieces: list[Range] = []
    for (start, end), wide in zip(tokens, is_wide, strict=True):
        cuts = places[bisect_right(places, start) : bisect_left(places, end)] if wide else ()
        pieces += zip((start, *cuts), (*cuts, end), strict=True)
    return pieces


@lru_cache(maxsize=64)
def _find_cuts(text: str, pattern: re.Pattern[str]) -> tuple[int, ...]:
    """Return where a pattern allows a text to be cut: a long one is broken in many widths."""
    return tuple([match.start() for match in pattern.finditer(text)])


def _fill_lines(positions: Sequence[float], pieces: Sequence[Range], room: float) -> list[Range]:
    """Put as many pieces on each line as it has room for; a piece wider than a line is cut between characters."""
    lines: list[Range] = []
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
