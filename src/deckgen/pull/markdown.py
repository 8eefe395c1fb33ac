"""Changes of a text → edits of its lines, with the Markdown marks that they need.

Inside words of one format the columns alone are exchanged and the author's marks stay as they are. Where a change
crosses marks, the formatted words that it touches are written anew.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple
from deckgen.pull.marks import escape_start, escape_text, write_cells
from deckgen.pull.nouns import Letter, LetterSpot, Replacement, Stays, TracedText
from deckgen.written import PLAIN, Marks

_OPENING = re.compile(r"[*_~`\[]+$")
_BETWEEN = re.compile(r"(?:[*_~`\[\\]|\]\([^()\s]*(?:\s\"[^\"]*\")?\)|\]\[[^\]]*\]|\])*")
"""What may stand between two characters of a text, or behind the last: marks, and where links lead."""
_MARK = re.compile(r"(?<!\\)[*~]")
_SIGNS = "*_~`"
"""What is text where it stands alone, and a mark beside another one."""
CUT_SIGN = Stays("it begins or ends inside a sign that the notes write in another way")
ACROSS = Stays("it goes over marks and lines of the notes")
UNPLACED = Stays("its place in the notes is not known exactly")
NO_TEXT = Stays("the notes would take it for a list or a heading")


class _Region(NamedTuple):
    """A stretch of a source that is written anew, and the changes in it."""

    start: int
    end: int
    changes: tuple[Replacement, ...]


def write_changes(source: TracedText, changes: Sequence[Replacement], lines: Sequence[str]) -> tuple[Edit, ...] | Stays:
    """Return the edits that make changes of a source.

    Args:
        source: The author's text.
        changes: In order, none touches another.
        lines: Of its file.
    """
    if not _begins_as_text(source, changes):
        return NO_TEXT
    edits: list[Edit] = []
    pieces = [piece for change in changes for piece in _split(source, change)]
    for region in _list_regions(source, pieces):
        found = _write_region(source, region, lines)
        if isinstance(found, Stays):
            return found
        edits.append(found)
    return tuple(edits)


def _begins_as_text(source: TracedText, changes: Sequence[Replacement]) -> bool:
    """Tell whether words that come first now are none that Markdown takes for a mark."""
    if not changes or changes[0].start > 0 or source.kind not in {"paragraph", "quote"}:
        return True
    (_, end, cells), following = changes[0], changes[1].start if len(changes) > 1 else len(source.text)
    given = "".join(cell.char for cell in cells)
    rest = f"{given}{source.text[end:following]}".lstrip()
    return escape_start(f"{rest} ") == f"{rest} " or escape_start(f"{given} ") != f"{given} "


def _split(source: TracedText, change: Replacement) -> Iterator[Replacement]:
    """Yield a change in pieces that lie on one line each; what joins two lines stays."""
    cells = change.cells
    for line, group in groupby(range(change.start, change.end), key=lambda at: _find_line(source, at)):
        if line:
            places = list(group)
            yield Replacement(places[0], places[-1] + 1, cells)
            cells = ()
    if cells:  # what it replaces, if anything, stands between two lines
        yield Replacement(change.start, change.start, cells)


def _find_line(source: TracedText, at: int) -> int:
    spot = source.spots[at]
    return spot.line if spot else 0


def _list_regions(source: TracedText, changes: Sequence[Replacement]) -> list[_Region]:
    """Return what is written: plain exchanges by themselves, others with all formatted words that they touch."""
    regions: list[_Region] = []
    for change in changes:
        start, end = _reach(source, change)
        if (start, end) != (change.start, change.end) or not is_simple(source, change):
            start, end = _widen(source, start, end)
        own: tuple[Replacement, ...] = (change,)
        while regions and _share_marks(regions[-1], start, end):
            last = regions.pop()
            start, end = _widen(source, min(start, last.start), max(end, last.end))
            own = (*last.changes, *own)
        regions.append(_Region(start, end, own))
    return regions


def _share_marks(last: _Region, start: int, end: int) -> bool:
    """Tell whether a stretch is written with the one before it: words that come at its edge may be within its marks."""
    return last.end > start or (last.end == start and start in {end, last.start})


def _reach(source: TracedText, change: Replacement) -> tuple[int, int]:
    """Return what a change writes: beside words or marks that go also lone signs, which would become marks."""
    start, end, cells = change
    if cells and is_simple(source, change):
        return start, end
    while end < len(source.text) and source.text[end] in _SIGNS:
        end += 1
    while start and source.text[start - 1] in _SIGNS:
        start -= 1
    return start, end


def is_simple(source: TracedText, change: Replacement) -> bool:
    """Tell whether a change exchanges characters of one format for others of it, and the format keeps its words."""
    start, end, cells = change
    spots = source.spots[start:end]
    if not all(left and right and left.end == right.column for left, right in pairwise(spots)):
        return False
    beside = _find_side(source, change)
    if beside is None:
        return False
    marks = source.marks[beside]
    if any(one != marks for one in source.marks[start:end]) or any(cell.marks != marks for cell in cells):
        return False
    if marks == PLAIN:
        return True
    first, last = _find_group(source, beside)
    text = source.text[first:start] + "".join(cell.char for cell in cells) + source.text[end:last]
    return bool(text) and text == text.strip()


def _find_side(source: TracedText, change: Replacement) -> int | None:
    """Return the character whose format a change takes on: of what it replaces, else beside it; None without one."""
    start, end, cells = change
    places = (start,) if end > start else (start - 1, start)
    wanted = cells[0].marks if cells and end == start else None
    return next(
        (
            at
            for at in places
            if 0 <= at < len(source.spots) and source.spots[at] and (wanted is None or source.marks[at] == wanted)
        ),
        None,
    )


def _find_group(source: TracedText, at: int) -> tuple[int, int]:
    """Return the stretch of one format that a character is in."""
    first, last, marks = at, at + 1, source.marks[at]
    while first and source.marks[first - 1] == marks:
        first -= 1
    while last < len(source.marks) and source.marks[last] == marks:
        last += 1
    return first, last


def _widen(source: TracedText, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with all of the formatted words that it touches."""
    while start and source.marks[start - 1] != PLAIN:
        start -= 1
    while end < len(source.marks) and source.marks[end] != PLAIN:
        end += 1
    return start, end


def _write_region(source: TracedText, region: _Region, lines: Sequence[str]) -> Edit | Stays:
    if _cuts_sign(source, region):
        return CUT_SIGN
    change = region.changes[0]
    alone = len(region.changes) == 1 and (region.start, region.end) == (change.start, change.end)
    if alone and is_simple(source, change):
        return _exchange(source, change)
    return _write_anew(source, region, lines)


def _cuts_sign(source: TracedText, region: _Region) -> bool:
    """Tell whether a change begins or ends inside what the notes write with other characters."""
    return any(
        0 < at < len(source.spots) and source.spots[at] is not None and source.spots[at - 1] == source.spots[at]
        for change in region.changes
        for at in (change.start, change.end)
    )


def _exchange(source: TracedText, change: Replacement) -> Edit | Stays:
    """Return the edit for a simple change."""
    start, end, cells = change
    side = _find_side(source, change)
    first = source.spots[start] if end > start else None
    last = source.spots[end - 1] if end > start else None
    if side is None:
        return UNPLACED
    if not (first and last):
        beside = source.spots[side]
        assert beside is not None  # noqa: S101 - a side has a place
        first = last = beside._replace(column=beside.end) if side < start else beside._replace(end=beside.column)
    return _make_edit(source, first, last, _write(source, start, cells, source.marks[side]))


def _write(source: TracedText, start: int, cells: Sequence[Letter], marks: Marks) -> str:
    """Return new characters of one format as Markdown has them, without its marks."""
    text = "".join(cell.char for cell in cells)
    if marks.code or source.kind in {"code", "name", "alt"}:
        return text
    escaped = escape_text(text, in_table=source.kind == "cell")
    return escape_start(escaped) if start == 0 else escaped


def _make_edit(source: TracedText, first: LetterSpot, last: LetterSpot, text: str) -> Edit:
    return Edit(
        path=source.path, line=first.line, column=first.column, end_line=last.line, end_column=last.end, text=text
    )


def _write_anew(source: TracedText, region: _Region, lines: Sequence[str]) -> Edit | Stays:
    """Return the edit that writes a stretch with all its marks."""
    if source.kind in {"code", "name", "alt"}:
        return UNPLACED
    spots = [spot for spot in source.spots[region.start : region.end] if spot]
    if len(spots) < region.end - region.start or len({spot.line for spot in spots}) > 1:
        return ACROSS
    stretch = _find_columns(source, region, lines)
    if isinstance(stretch, Stays):
        return stretch
    text = write_cells(_change_letters(source, region), in_table=source.kind == "cell")
    if any(sign in source.text[: region.start] + source.text[region.end :] for sign in _MARK.findall(text)):
        return ACROSS  # a lone sign would close or open what is marked
    return _make_edit(source, stretch, stretch, escape_start(text) if region.start == 0 else text)


def _change_letters(source: TracedText, region: _Region) -> list[Letter]:
    """Return the letters of a stretch after its changes."""
    cells: list[Letter] = []
    at = region.start
    for change in region.changes:
        cells += (Letter(source.text[place], source.marks[place]) for place in range(at, change.start))
        cells += change.cells
        at = change.end
    cells += (Letter(source.text[place], source.marks[place]) for place in range(at, region.end))
    return cells


def _find_columns(source: TracedText, region: _Region, lines: Sequence[str]) -> LetterSpot | Stays:
    """Return the columns of a stretch with the marks around and in it; a reason where there is more than marks."""
    start, end = region.start, region.end
    if start == end:
        return _find_gap(source, start)
    first, last = source.spots[start], source.spots[end - 1]
    if first is None or last is None:
        return UNPLACED
    line = lines[first.line - 1]
    pairs = pairwise(source.spots[start:end])
    gaps = (line[left.end - 1 : right.column - 1] for left, right in pairs if left and right and left != right)
    if not all(_BETWEEN.fullmatch(gap) for gap in gaps):
        return ACROSS
    column = _find_opening(source, start, line) if source.marks[start] != PLAIN else first.column
    stop = _find_closing(source, end, line) if source.marks[end - 1] != PLAIN else last.end
    return LetterSpot(first.line, column, stop)


def _find_gap(source: TracedText, at: int) -> LetterSpot | Stays:
    """Return the place between two characters."""
    before = source.spots[at - 1] if at else None
    if before:
        return LetterSpot(before.line, before.end, before.end)
    behind = source.spots[at] if at < len(source.spots) else None
    return LetterSpot(behind.line, behind.column, behind.column) if behind else UNPLACED


def _find_opening(source: TracedText, at: int, line: str) -> int:
    """Return the column of the marks before a formatted character."""
    spot, before = source.spots[at], source.spots[at - 1] if at else None
    assert spot is not None  # noqa: S101 - it was looked at
    found = _OPENING.search(line, 0, spot.column - 1)
    column = found.start() + 1 if found else spot.column
    return max(column, before.end) if before and before.line == spot.line else column


def _find_closing(source: TracedText, at: int, line: str) -> int:
    """Return the column behind the marks that follow the formatted character before a place."""
    spot, behind = source.spots[at - 1], source.spots[at] if at < len(source.spots) else None
    assert spot is not None  # noqa: S101 - it was looked at
    found = _BETWEEN.match(line, spot.end - 1)
    column = found.end() + 1 if found else spot.end
    return min(column, behind.column) if behind and behind.line == spot.line else column
