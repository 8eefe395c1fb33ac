"""Reminders between marks, as trainers jot them down: `!!! text !!!`, `!! text`, `❗ text`.

A mark opens a reminder in a field: a line, or a cell of a table. The reminder ends at the next mark of the field, or of
the paragraph, or with the field. Exclamations have the same signs: they follow a word at once, or part two sentences.
"""

import re
from collections.abc import Iterator

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.blocks.reminder_text import Taken, make_reminder
from deckgen.read.lines import MARKS, SourceLine
from deckgen.story import Reminder

_MARK = defer_pattern(r"(?:\\?!){3,}")  # some editors write "\!" when they export Markdown
_SHORT = defer_pattern(
    r"(?:!!(?!!)(?:[ \t]+|(?=\w.*!![ \t]*$))|(?:[‼❗]\ufe0f?)+[ \t]*)"
    r"(?P<words>\w.*?)(?:[ \t]*(?:!!|(?:[‼❗]\ufe0f?)+))?[ \t]*$"
)
_TWO = defer_pattern(r"(?<![\w!])!!(?P<open>[ \t]*)(?P<words>\w[^!`]*?)(?P<close>[ \t]*)!!(?![!\w])")
_IN_HEADING = defer_pattern(r" {0,3}#{1,6}[ \t].*?\S[ \t]+(?P<mark>!!)[ \t]+(?P<words>\w[^!]*)$")
_WRAPPERS = {"(": ")", "{": "}", "[": "]", '"': '"', "“": "”", "«": "»", "*": "*", "_": "_"}
"""What may stand around a reminder → what closes it."""
_BLOCK = defer_pattern(r"[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||```|~~~|<!--)")
_BAR = defer_pattern(r"(?<!\\)\|")
_STOPS = tuple(".:;?…)]»”")
"""What a sentence, or a link, has ended with when a mark behind it is no exclamation."""


def find_exclamation(line: SourceLine) -> tuple[int, str] | None:
    """Return column (of the author's line, from 1) and signs of a mark that is read as text, but in doubt."""
    opening = _find_opening(line.text, 0) if "!!!" in line.text and not line.code else None
    if opening is None or not line.text[opening.end() :].strip():
        return None
    return opening.start() + line.shift + 1, opening[0]


def find_stray(lines: list[SourceLine], index: int) -> tuple[SourceLine, re.Match[str]] | None:
    """Return the mark that ends the paragraph below a reminder that its own line does not close, and its line."""
    opening = _find_last_opening(lines[index].text)
    below = index + 2
    if opening is None or opening.start() != _find_lead(lines[index].text) or below >= len(lines):
        return None
    end = None if lines[below - 1].text.strip() else _find_marked(lines, below - 1)
    closing = _find_closing(lines[end].text, anywhere=False) if end is not None else None
    return (lines[end], closing) if end is not None and closing else None


def take_open(lines: list[SourceLine], index: int) -> Taken | None:
    """`!!! text` that is closed on a later line of the paragraph, or begins its line and is closed nowhere."""
    line = lines[index]
    if line.text.lstrip().startswith("|"):
        return None
    opening = _find_last_opening(line.text)
    if opening is None:
        return None
    leads = opening.start() == _find_lead(line.text)
    before = line._replace(text=line.text[: opening.start()])
    end = _find_marked(lines, index)
    closing = _find_closing(lines[end].text, anywhere=leads) if end is not None else None
    if end is not None and closing:
        middle = (lines[at].text for at in range(index + 1, end))
        text = " ".join([line.text[opening.end() :], *middle, lines[end].text[: closing.start()]])
        kept = [before, lines[end].blank(0, closing.end())]
        return Taken(make_reminder(text, line, opening.end()), kept, end + 1 - index)
    return Taken(make_reminder(line.text[opening.end() :], line, opening.end()), [before], 1) if leads else None


def _find_marked(lines: list[SourceLine], index: int) -> int | None:
    """Return the next line of the paragraph that has a mark, unless it begins with a reminder of its own."""
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if not line.text.strip() or line.code or _BLOCK.match(line.text) or _opens_line(line.text):
            return None
        if _MARK.search(line.text):
            return at
    return None


def _find_last_opening(text: str) -> re.Match[str] | None:
    """Return the only mark of a line, where it opens a reminder."""
    found = _find_opening(text, 0)
    return None if found is None or _MARK.search(text, found.end()) or _MARK.search(text, 0, found.start()) else found


def _find_closing(text: str, *, anywhere: bool) -> re.Match[str] | None:
    """Return the only mark of a later line; it has to end the line, unless the reminder began one."""
    found = _MARK.search(text)
    if found is None or _MARK.search(text, found.end()):
        return None
    return found if anywhere or not text[found.end() :].strip() else None


def _opens_line(text: str) -> bool:
    """Tell whether a line begins with a reminder of its own: a mark and words, closed or not."""
    start = _find_lead(text)
    opening = _MARK.match(text, start)
    return _SHORT.match(text, start) is not None or (opening is not None and bool(text[opening.end() :].strip()))


def take_short(lines: list[SourceLine], index: int) -> Taken | None:
    """`!! text` or `!!text!!`, with one sign too few, or `❗ text`: begins a line or a cell, or stands in brackets."""
    line, reminders = lines[index], list[Reminder]()
    if "!!!" in line.text or line.text.count("`") > 1:
        return None
    for start, end in reversed(list(_cut_fields(line.text))):
        found = _SHORT.match(line.text, start, end)
        if found:
            reminders = [*make_reminder(found["words"], line, found.start("words")), *reminders]
            line = _blank(line, start, end)
    return Taken(reminders, [line], 1) if reminders else _take_closed(line) or _take_from_heading(line)


def _take_closed(line: SourceLine) -> Taken | None:
    """`(!! text !!)`, `*!! text !!*` and ` !!text!! ` anywhere."""
    reminders: list[Reminder] = []
    for found in reversed(list(_TWO.finditer(line.text))):
        begin, end = _unwrap(line.text, *found.span())
        if (begin, end) != found.span() or not (found["open"] or found["close"]):
            reminders = [*make_reminder(found["words"], line, found.start("words")), *reminders]
            line = line.blank(begin, end)
    return Taken(reminders, [line], 1) if reminders else None


def _take_from_heading(line: SourceLine) -> Taken | None:
    """`## Problem !! text`: a heading exclaims nothing."""
    found = _IN_HEADING.match(line.text) if line.text.lstrip().startswith("#") else None
    if found is None:
        return None
    late = ((found.start("mark") + line.shift + 1, found["mark"]),)
    kept = line._replace(text=line.text[: found.start("mark")].rstrip())
    said = make_reminder(found["words"], line, found.start("words"))
    return Taken(reminders=said, kept=[kept], read=1, late=late)


def take_pairs(lines: list[SourceLine], index: int) -> Taken | None:
    """`text !!! reminder !!! text`, any number of times; the last one may end with its field."""
    line = lines[index]
    reminders: list[Reminder] = []
    late: list[tuple[int, str]] = []
    start = 0
    while (opening := _find_opening(line.text, start)) is not None:
        stop, end = _find_end(line.text, opening)
        text = line.text[opening.end() : stop]
        if stop == end and not _runs_on(line.text, opening, text):
            start = opening.end()
            continue
        if stop == end and _is_late(line.text, opening, text):
            late.append((opening.start() + line.shift + 1, opening[0]))
        reminders += make_reminder(text, line, opening.end())
        begin, end = _unwrap(line.text, opening.start(), end)
        shorter = _blank(line, begin, end)
        start = max(end - (shorter.shift - line.shift), 0)
        line = shorter
    return Taken(reminders=reminders, kept=[line], read=1, late=tuple(late)) if reminders else None


def _find_end(text: str, opening: re.Match[str]) -> tuple[int, int]:
    """Return where the words behind a mark stop, and where what closes them ends: a mark, or the field itself."""
    limit = next((end for _, end in _cut_fields(text) if end >= opening.end()), len(text))
    closing = _MARK.search(text, opening.end(), limit)
    return closing.span() if closing else (limit, limit)


def _runs_on(line: str, opening: re.Match[str], text: str) -> bool:
    """Tell whether a mark that nobody closes opens a reminder: it touches a word, begins a cell, or exclaims nothing.

    "Super !!! Vraiment" exclaims; "9 hours !!! do not name it" and "40 minutes. !!! Ask" do not.
    """
    before, first = line[: opening.start()].rstrip(), text.lstrip()[:1]
    if not first:
        return False
    return text[0].isalnum() or before.endswith((*_STOPS, "|")) or first.islower() or first.isdigit()


def _is_late(line: str, opening: re.Match[str], text: str) -> bool:
    """Tell whether a mark stands between words, a space on either side."""
    return not text[0].isalnum() and bool(line[: opening.start()].rstrip(" \t|"))


def _blank(line: SourceLine, start: int, end: int) -> SourceLine:
    """Return a line without a stretch; one that ends with the stretch ends before it."""
    if line.text[end:].strip():
        return line.blank(start, end)
    return line._replace(text=line.text[:start])


def _find_opening(text: str, start: int) -> re.Match[str] | None:
    """Return the next mark that can open a reminder: not the end of an exclamation, not in code."""
    for found in _MARK.finditer(text, start):
        before = len(text[: found.start()].rstrip("".join(_WRAPPERS)))
        free = before == 0 or text[before - 1].isspace() or text[before - 1] == "|" or found.start() == _find_lead(text)
        alone = _unwrap(text, found.start(), found.end()) != found.span()
        if free and not alone and not text.count("`", 0, found.start()) % 2:
            return found
    return None


def _unwrap(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch by the brackets, quotes and emphasis right around it."""
    while start and end < len(text) and _WRAPPERS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    return start, end


def _cut_fields(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a line stand, behind its bullet; of a row of a table those of each cell."""
    if not text.lstrip().startswith("|"):
        yield _find_lead(text), len(text)
        return
    bars = [found.start() for found in _BAR.finditer(text)]
    for bar, end in zip(bars, (*bars[1:], len(text)), strict=True):
        cell = text[bar + 1 : end]
        yield bar + 1 + len(cell) - len(cell.lstrip()), end


def _find_lead(text: str) -> int:
    """Return where a line's own text begins, behind bullets, numbers, quote marks and `#`."""
    found = MARKS.match(text)
    return found.end() if found else 0
