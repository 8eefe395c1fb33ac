"""What the author wants to be reminded of while speaking: `!!! … !!!`, `!!! note "…"`, `> [!NOTE]`, `<aside>`.

Comes in: lines. Goes out: the lines without the reminders, every other column unchanged, and the reminders.
Adding a way to write reminders is adding one function to `_WAYS`.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from deckgen.catalogue.notes import OPEN_REMINDER
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.finding import holds
from deckgen.language.spelling import list_words, may_begin, spell_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import MARKS, SourceLine
from deckgen.read.source import Source
from deckgen.story import Reminder

_MARK = defer_pattern(r"(?:\\?!){3,}")  # some editors write "\!" when they export Markdown
_SHORT = defer_pattern(
    r"(?:!!(?!!)(?:[ \t]+|(?=\w.*!![ \t]*$))|[‼❗]\ufe0f?[ \t]*)(?P<words>\w.*?)(?:[ \t]*(?:!!|[‼❗]\ufe0f?))?[ \t]*$"
)
_SIGNS = ("!!", "!\\!", "[!", "???", "‼", "❗", "<aside")
"""What a line of a reminder holds."""
_BOX = defer_pattern(r"(?P<bullet>[ \t]*[-*+•][ \t]+)\[[ xX]\][ \t]+(?=[\\!‼❗])")
_WRAPPERS = {"(": ")", "{": "}", "[": "]", '"': '"', "“": "”", "«": "»", "*": "*", "_": "_"}
"""What may stand around a reminder → what closes it."""
_ALERT = defer_pattern(r"[ \t]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)*>[ \t]*\[!(?P<kind>\w+)\][+-]?[ \t]*(?P<title>.*)$")
_QUOTED = defer_pattern(r"[ \t]*>[ \t]?")
_ASIDE = defer_pattern(r"[ \t]*<aside\b[^<>]*>", re.IGNORECASE)
_ASIDE_END = defer_pattern(r"</aside>[ \t]*$", re.IGNORECASE)
_ITEM = defer_pattern(r"[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+\S")
_FENCE = defer_pattern(r"[ \t]*(?:`{3,}|~{3,})[ \t]*[\w-]*[ \t]*$")
_BLOCK = defer_pattern(r"[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||```|~~~|<!--)")


@cache
def _compile_admonition() -> re.Pattern[str]:
    title = r"(?:\s+[\"“«]\s*(?P<title>.*?)\s*[\"”»])?"
    return re.compile(rf"(?:!!!|\?\?\?\+?)\s+{spell_words(Cue.ADMONITION)}{title}\s*$", re.IGNORECASE)


class _Taken(NamedTuple):
    """What a reminder takes away, and what stays of its lines."""

    reminders: list[Reminder]
    kept: list[SourceLine]
    read: int
    """Lines read."""


def extract_reminders(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Reminder]]:
    """Take the reminders out of the lines; a mark that opens one nobody closes is a finding."""
    kept: list[SourceLine] = []
    reminders: list[Reminder] = []
    lines, index = [_drop_box(line) for line in lines], 0
    while index < len(lines):
        taken = None
        text = lines[index].text
        if not lines[index].code and any(sign in text for sign in _SIGNS):
            taken = next((found for take in _WAYS if (found := take(lines, index))), None)
        if taken is None:
            _report_open(lines[index], source)
            kept.append(lines[index])
            index += 1
        else:
            kept.extend(taken.kept)
            reminders.extend(taken.reminders)
            index += taken.read
    return kept, reminders


def _drop_box(line: SourceLine) -> SourceLine:
    """Return a line without the box of a task before a reminder: what is to be said is no task of the class."""
    found = _BOX.match(line.text) if "] " in line.text and not line.code else None
    return line.blank(found.end("bullet"), found.end()) if found else line


def _report_open(line: SourceLine, source: Source) -> None:
    """Say that a mark in the middle of a line is read as text."""
    opening = _find_opening(line.text, 0) if "!!!" in line.text and not line.code else None
    if opening is None or not line.text[opening.end() :].strip():
        return
    at = source.locate(line.number, opening.start() + line.shift + 1, len(opening[0]))
    source.diagnostics.report(OPEN_REMINDER, at=at, mark=opening[0])


def make_reminder(text: str, line: SourceLine, column: int) -> list[Reminder]:
    """Return the reminder that a text beginning at a column of a line makes; none for an empty text."""
    words = "\n".join(filter(None, (_tidy(one) for one in text.strip().replace("**", "").split("\n"))))
    start = column + len(text) - len(text.lstrip()) + line.shift + 1
    architecture = holds(words, list_words(Cue.ARCHITECTURE))
    return [Reminder(words, architecture=architecture, line=line.number, column=start)] if words else []


def _tidy(line: str) -> str:
    """Return a line without spaces at its end and double ones in it; those before it show the depth of a list."""
    return line[: len(line) - len(line.lstrip())] + " ".join(line.split()) if line.strip() else ""


def _take_alert(lines: list[SourceLine], index: int) -> _Taken | None:
    """GitHub and Obsidian: `> [!NOTE]` and the quoted lines after it; those after `> [!quote]` are a quotation."""
    found = _ALERT.match(lines[index].text) if "[!" in lines[index].text else None
    if found is None:
        return None
    if found["kind"].casefold() in list_words(Cue.QUOTATION):
        title = make_reminder(found["title"], lines[index], found.start("title"))
        return _Taken(title, [lines[index]._replace(text="")], 1)
    end = index + 1
    while end < len(lines) and _QUOTED.match(lines[end].text):
        end += 1
    body = [(lines[at], quoted.end()) for at in range(index + 1, end) if (quoted := _QUOTED.match(lines[at].text))]
    return _make_block(lines, index, end, [_read_head(lines[index], found), *body])


def _read_head(line: SourceLine, found: re.Match[str]) -> tuple[SourceLine, int]:
    """Return the title of a callout, behind its kind where that is the author's own word: `[!QUIZ] Who knows?`."""
    if found["kind"].casefold() in list_words(Cue.ADMONITION):
        return line, found.start("title")
    start = found.start("kind")
    return line._replace(text=f"{line.text[:start]}{found['kind']} {found['title']}".rstrip()), start


def _take_aside(lines: list[SourceLine], index: int) -> _Taken | None:
    """Notion: `<aside>`, the lines of a callout, and `</aside>`; one that nobody closes is text."""
    found = _ASIDE.match(lines[index].text)
    ends = (at for at in range(index, len(lines)) if _ASIDE_END.search(lines[at].text))
    end = next(ends, None) if found else None
    if found is None or end is None:
        return None
    body = [(lines[index], found.end()), *((lines[at], 0) for at in range(index + 1, end + 1))]
    last, column = body[-1]
    closing = _ASIDE_END.search(last.text)
    body[-1] = (last._replace(text=last.text[: closing.start()]) if closing else last, column)
    return _make_block(lines, index, end + 1, body)


def _take_admonition(lines: list[SourceLine], index: int) -> _Taken | None:
    """MkDocs: `!!! note "title"`, or `??? note` for one that folds, then a body indented by four columns more."""
    text = lines[index].text
    start = len(text) - len(text.lstrip(" \t"))
    named = text.startswith(("!!!", "???"), start) and may_begin(text[start + 3 :].lstrip("+ \t"), Cue.ADMONITION)
    found = _compile_admonition().match(text, start) if named else None
    if found is None:
        return None
    end, margin = index + 1, len(text[:start].expandtabs(4)) + 4
    while end < len(lines) and _is_indented(lines, end, margin):
        end += 1
    first = lines[index]
    title = found["title"] or ""
    start = found.start("title") if title else len(first.text)
    head = first._replace(text=first.text[: start + len(title)])
    return _make_block(lines, index, end, [(head, start), *((lines[at], 0) for at in range(index + 1, end))])


def _make_block(lines: list[SourceLine], index: int, end: int, body: list[tuple[SourceLine, int]]) -> _Taken | None:
    """Make one reminder of several lines, each from a column on; None when they hold no text."""
    texts = [(line, column) for line, column in body if line.text[column:].strip()]
    if not texts:
        return None
    line, column = texts[0]
    lead = len(line.text[column:]) - len(line.text[column:].lstrip())
    reminders = make_reminder(_join_lines(texts), line, column + lead)
    return _Taken(reminders, [lines[at]._replace(text="") for at in range(index, end)], end - index)


def _join_lines(texts: Sequence[tuple[SourceLine, int]]) -> str:
    """Return lines as one text: items of lists and code keep lines of their own, what an editor wrapped is joined."""
    margin = min((len(text) - len(text.lstrip()) for text in _cut_lines(texts[1:]) if text.strip()), default=0)
    joined, own = "", True
    for (line, _), text in zip(texts, _cut_lines(texts), strict=True):
        if line.code and _FENCE.match(text):
            own = True
            continue
        apart = own or line.code or _ITEM.match(text)
        shown = text[margin:] if text[:margin].strip() == "" and joined else text.strip()
        joined += f"\n{shown.rstrip()}" if apart else f" {text.strip()}"
        own = line.code
    return joined.strip("\n")


def _cut_lines(texts: Sequence[tuple[SourceLine, int]]) -> list[str]:
    return [line.text[column:] for line, column in texts]


def _is_indented(lines: list[SourceLine], index: int, margin: int) -> bool:
    """Tell whether a line, or the one after a blank line, belongs to an admonition: it is indented so far."""
    at = index if lines[index].text.strip() else index + 1
    text = lines[at].text.expandtabs(4) if at < len(lines) else ""
    return bool(text.strip()) and text.startswith(" " * margin)


def _take_open(lines: list[SourceLine], index: int) -> _Taken | None:
    """`!!! text` that begins its line and is closed on a later line of the paragraph, or nowhere."""
    line = lines[index]
    start = _find_lead(line.text)
    opening = _MARK.match(line.text, start)
    if opening is None or _MARK.search(line.text, opening.end()):
        return None
    before = line._replace(text=line.text[:start])
    end = index + 1
    while end < len(lines) and lines[end].text.strip() and not lines[end].code and not _BLOCK.match(lines[end].text):
        if _opens_line(lines[end].text):
            break
        closing = _MARK.search(lines[end].text)
        if closing:
            middle = (lines[at].text for at in range(index + 1, end))
            text = " ".join([line.text[opening.end() :], *middle, lines[end].text[: closing.start()]])
            kept = [before, lines[end].blank(0, closing.end())]
            return _Taken(make_reminder(text, line, opening.end()), kept, end + 1 - index)
        end += 1
    return _Taken(make_reminder(line.text[opening.end() :], line, opening.end()), [before], 1)


def _opens_line(text: str) -> bool:
    """Tell whether a line begins with a reminder of its own: a mark and words, closed or not."""
    start = _find_lead(text)
    opening = _MARK.match(text, start)
    return _SHORT.match(text, start) is not None or (opening is not None and bool(text[opening.end() :].strip()))


def _take_short(lines: list[SourceLine], index: int) -> _Taken | None:
    """`!! text` or `!!text!!`, with one sign too few, or `❗ text`, that begins its line."""
    line = lines[index]
    start = _find_lead(line.text)
    found = _SHORT.match(line.text, start)
    if found is None or "!!!" in line.text:
        return None
    reminders = make_reminder(found["words"], line, found.start("words"))
    return _Taken(reminders, [line._replace(text=line.text[:start])], 1)


def _take_pairs(lines: list[SourceLine], index: int) -> _Taken | None:
    """`text !!! reminder !!! text`, any number of times."""
    line = lines[index]
    reminders: list[Reminder] = []
    start = 0
    while (opening := _find_opening(line.text, start)) is not None:
        closing = _MARK.search(line.text, opening.end())
        text = line.text[opening.end() : closing.start() if closing else len(line.text)]
        if not text.strip() or (closing is None and not text[0].isalnum()):
            start = opening.end()
            continue
        reminders += make_reminder(text, line, opening.end())
        end = closing.end() if closing else len(line.text)
        begin, end = _unwrap(line.text, opening.start(), end)
        shorter = line.blank(begin, end)
        start = max(end - (shorter.shift - line.shift), 0)
        line = shorter
    return _Taken(reminders, [line], 1) if reminders else None


def _find_opening(text: str, start: int) -> re.Match[str] | None:
    """Return the next mark that can open a reminder: not the end of an exclamation, not in code."""
    for found in _MARK.finditer(text, start):
        before = len(text[: found.start()].rstrip("".join(_WRAPPERS)))
        free = before == 0 or text[before - 1].isspace() or found.start() == _find_lead(text)
        alone = _unwrap(text, found.start(), found.end()) != found.span()
        if free and not alone and not text.count("`", 0, found.start()) % 2:
            return found
    return None


def _unwrap(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch by the brackets, quotes and emphasis right around it."""
    while start and end < len(text) and _WRAPPERS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    return start, end


def _find_lead(text: str) -> int:
    """Return where a line's own text begins, behind bullets, numbers, quote marks and `#`."""
    found = MARKS.match(text)
    return found.end() if found else 0


_WAYS: tuple[Callable[[list[SourceLine], int], _Taken | None], ...] = (
    _take_alert,
    _take_aside,
    _take_admonition,
    _take_open,
    _take_short,
    _take_pairs,
)
