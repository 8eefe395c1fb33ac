"""Whole paragraphs that a hand took away, added or moved → edits of whole lines."""

import re
from collections.abc import Sequence

from deckgen.files.text_patch import Edit
from deckgen.pull.marks import escape_start, write_cells
from deckgen.pull.nouns import Letter, Stays, TracedText
from deckgen.pull.tracing import spell_plainly
from deckgen.written import Written

_ITEM = re.compile(r"(?P<indent>[\s>]*)(?P<sign>[-*+•]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>\s+(?:\[[ xX]\]\s+)?)")
_QUOTED = re.compile(r"\s*>[\s>]*")
NOT_ALONE = Stays("its line of the notes holds something else, too")
NO_ITEM = Stays("no line of the notes tells what it is to look like there")


def remove_lines(source: TracedText, others: Sequence[TracedText], lines: Sequence[str]) -> Edit | Stays:
    """Return the edit that takes away the lines of a paragraph.

    Args:
        source: The paragraph.
        others: Everything else that stands in the file.
        lines: Of the file.
    """
    first, last = source.line, source.last_line
    if any(other.line <= last and other.last_line >= first for other in others if other != source):
        return NOT_ALONE
    if not _ITEM.match(lines[first - 1]) and last < len(lines) and not lines[last].strip():
        last += 1  # the blank line behind a plain paragraph goes with it
    if last < len(lines):
        return _edit(source, (first, 1), (last + 1, 1), "")
    before = (first - 1, len(lines[first - 2]) + 1) if first > 1 else (first, 1)
    return _edit(source, before, (last, len(lines[last - 1]) + 1), "")


def add_behind(neighbor: TracedText, paragraph: Written, lines: Sequence[str]) -> Edit | Stays:
    """Return the edit that puts a new paragraph behind another one, as an item where that is one."""
    text = _write(paragraph)
    item = _ITEM.match(lines[neighbor.line - 1])
    if neighbor.kind != "paragraph" or bool(neighbor.marker) != bool(item):
        return NO_ITEM
    if item is None:
        return _put_behind(neighbor, lines, f"\n{escape_start(text)}")
    sign = f"{int(item['number']) + 1}{item['dot']}" if item["number"] else item["sign"]
    return _put_behind(neighbor, lines, f"{item['indent']}{sign}{item['gap']}{escape_start(text)}")


def add_reminder(neighbor: TracedText, paragraph: Written, lines: Sequence[str]) -> Edit | Stays:
    """Return the edit that puts what a hand added to speaker notes behind a paragraph, as a reminder."""
    text = " ".join(spell_plainly(paragraph.text).split())
    if "!!!" in text:
        return NO_ITEM
    return _put_behind(neighbor, lines, f"!!! {text} !!!")


def add_before(neighbor: TracedText, paragraph: Written, lines: Sequence[str]) -> Edit | Stays:
    """Return the edit that puts a new paragraph before another one, as an item where that is one."""
    text = escape_start(_write(paragraph))
    item = _ITEM.match(lines[neighbor.line - 1])
    if neighbor.kind != "paragraph" or bool(neighbor.marker) != bool(item) or (item and item["number"]):
        return NO_ITEM
    at = neighbor.line, 1
    return _edit(neighbor, at, at, f"{item[0]}{text}\n" if item else f"{text}\n\n")


def copy_behind(source: TracedText, neighbor: TracedText, lines: Sequence[str]) -> Edit:
    """Return the edit that puts the lines of a paragraph behind another one once more, as they are written."""
    text = "\n".join(lines[source.line - 1 : source.last_line])
    return _put_behind(neighbor, lines, text if _ITEM.match(lines[source.line - 1]) else f"\n{text}")


def copy_before(source: TracedText, neighbor: TracedText, lines: Sequence[str]) -> Edit:
    """Return the edit that puts the lines of a paragraph before another one once more."""
    text = "\n".join(lines[source.line - 1 : source.last_line])
    gap = "\n" if _ITEM.match(lines[source.line - 1]) else "\n\n"
    return _edit(neighbor, (neighbor.line, 1), (neighbor.line, 1), f"{text}{gap}")


def _put_behind(neighbor: TracedText, lines: Sequence[str], text: str) -> Edit:
    """Return the edit that puts whole lines behind a paragraph, and touches none of its own characters."""
    last = neighbor.last_line
    if last < len(lines):
        return _edit(neighbor, (last + 1, 1), (last + 1, 1), f"{text}\n")
    end = last, len(lines[last - 1]) + 1
    return _edit(neighbor, end, end, f"\n{text}")


def _write(paragraph: Written) -> str:
    text = spell_plainly(paragraph.text)
    return write_cells([Letter(char, marks) for char, marks in zip(text, paragraph.marks, strict=True)]).strip()


def _edit(source: TracedText, start: tuple[int, int], end: tuple[int, int], text: str) -> Edit:
    return Edit(path=source.path, line=start[0], column=start[1], end_line=end[0], end_column=end[1], text=text)
