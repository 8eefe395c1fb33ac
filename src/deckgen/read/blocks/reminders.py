"""What the author wants to be reminded of while speaking: `!!! … !!!`, `!!! note "…"`, `> [!NOTE]`.

Comes in: lines. Goes out: the lines without the reminders, every other column unchanged, and the reminders.
Adding a way to write reminders is adding one function to `_WAYS`.
"""

from collections.abc import Callable

from deckgen.catalogue.notes import LATE_REMINDER, OPEN_REMINDER
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.blocks.admonitions import take_admonition, take_alert, take_aside
from deckgen.read.blocks.reminder_marks import find_exclamation, find_stray, take_open, take_pairs, take_short
from deckgen.read.blocks.reminder_text import Taken, is_indented, join_lines
from deckgen.read.lines import MARKS, SourceLine
from deckgen.read.source import Source
from deckgen.story import Reminder

_SIGNS = ("!!", "!\\!", "[!", "???", "‼", "❗", "<aside")
"""What a line of a reminder holds."""
_BOX = defer_pattern(r"(?P<bullet>[ \t]*[-*+•][ \t]+)\[[ xX]\][ \t]+(?=[\\!‼❗])")
_BULLET = defer_pattern(r"[ \t]+[-*+•][ \t]")
_WAYS: tuple[Callable[[list[SourceLine], int], Taken | None], ...] = (
    take_alert,
    take_aside,
    take_admonition,
    take_open,
    take_short,
    take_pairs,
)


def extract_reminders(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Reminder]]:
    """Take the reminders out of the lines; a mark that opens one nobody closes is a finding."""
    kept: list[SourceLine] = []
    reminders: list[Reminder] = []
    lines, index = [_drop_box(line) for line in lines], 0
    while index < len(lines):
        taken = _take(lines, index)
        _report(taken, lines[index], source)
        if taken.reminders and (stray := find_stray(lines, index)):
            _report_open(stray[0], stray[1].start() + stray[0].shift + 1, stray[1][0], source)
        kept.extend(taken.kept)
        reminders.extend(taken.reminders)
        index += taken.read
    return kept, reminders


def _take(lines: list[SourceLine], index: int) -> Taken:
    """Take what reminders begin in a line, with the lines they run over."""
    line = lines[index]
    if line.code or not _may_hold(line.text):
        return Taken([], [line], 1)
    taken = next((found for take in _WAYS if (found := take(lines, index))), None)
    return _take_items(taken, lines, index) if taken else Taken([], [line], 1)


def _may_hold(text: str) -> bool:
    """Tell whether a line has what one of a reminder holds; a character of each is looked for first."""
    first = "!" in text or "?" in text or "<" in text or "‼" in text or "❗" in text
    return first and any(sign in text for sign in _SIGNS)


def _report(taken: Taken, first: SourceLine, source: Source) -> None:
    """Say which marks nobody closes: what a reminder that runs on begins with, and what is read as text."""
    for column, mark in taken.late:
        source.diagnostics.report(LATE_REMINDER, at=source.locate(first.number, column, len(mark)), mark=mark)
    for line in taken.kept:
        if found := find_exclamation(line):
            _report_open(line, *found, source)


def _report_open(line: SourceLine, column: int, mark: str, source: Source) -> None:
    source.diagnostics.report(OPEN_REMINDER, at=source.locate(line.number, column, len(mark)), mark=mark)


def _drop_box(line: SourceLine) -> SourceLine:
    """Return a line without the box of a task before a reminder: what is to be said is no task of the class."""
    found = _BOX.match(line.text) if "] " in line.text and not line.code else None
    return line.blank(found.end("bullet"), found.end()) if found else line


def _take_items(taken: Taken, lines: list[SourceLine], index: int) -> Taken:
    """Give a reminder that is all of its bullet or line, and ends in a colon, the bullets indented below it."""
    if not taken.reminders or not taken.reminders[-1].text.endswith((":", "：")) or not taken.kept:
        return taken
    own = taken.kept[-1].text
    bullet = own[: len(own) - len(own.lstrip())].expandtabs(4)
    start = end = index + taken.read
    listed = MARKS.fullmatch(own) if own.strip() else end < len(lines) and _BULLET.match(lines[end].text)
    if not listed:
        return taken
    while end < len(lines) and is_indented(lines, end, len(bullet) + 2):
        end += 1
    held = (line for line in lines[start:end] if line.text.strip())
    below = join_lines([(line, 0) for line in (lines[index]._replace(text=""), *held)])
    said = taken.reminders[-1]
    whole = said._replace(text=f"{said.text}\n{below}") if below else said
    return taken._replace(reminders=[*taken.reminders[:-1], whole], read=end - index)
