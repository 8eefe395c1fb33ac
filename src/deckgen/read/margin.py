"""What the author wrote beside the text: reminders and comments. It is for the speaker, not for the slides.

Comes in: lines. Goes out: the lines without them (columns unchanged) and what was taken out.
"""

import re

from deckgen.read.lines import Line
from deckgen.read.source import Source
from deckgen.story import Paragraph, Reminder, Span

_OPEN, _CLOSE = "<!--", "-->"
_MARK = re.compile(r"!{3,}")
_START = re.compile(r"(?P<lead>[ \t]*(?:(?:[-*+•]|\d{1,9}[.)]|>|#{1,6})[ \t]+|>)*)!{3,}")
_KINDS = (
    "note|tip|hint|info|important|warning|caution|danger|attention|success|question|failure|bug|example|quote|abstract|"
    "summary|todo|seealso|remarque|astuce|conseil|attention|exemple|rappel"
)
_ADMONITION = re.compile(rf"!!!\s+(?:{_KINDS})(?:\s+[\"“«](?P<title>.*)[\"”»])?\s*$", re.IGNORECASE)
_ALERT = re.compile(r"[ \t]*>[ \t]*\[!\w+\][+-]?(?P<title>.*)$")
_QUOTED = re.compile(r"[ \t]*>[ \t]?")
_BLOCK = re.compile(r"[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||```|~~~)")
_ARCHITECTURE = re.compile(r"archi(?:tectur|\b)|diagram|sch[ée]ma\b|sch[ée]mas\b|topolog|blueprint", re.IGNORECASE)


def extract_comments(lines: list[Line], source: Source) -> tuple[list[Line], list[Paragraph]]:
    """Take `<!-- … -->` out of the lines; comments become remarks for the speaker."""
    if not any(_OPEN in line.text for line in lines):
        return lines, []
    last = max((index for index, line in enumerate(lines) if _CLOSE in line.text), default=-1)
    kept: list[Line] = []
    remarks: list[Paragraph] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        start = -1 if line.code else line.text.find(_OPEN)
        while start >= 0 and line.text.count("`", 0, start) % 2 == 0:
            end = index if _CLOSE in line.text[start + 4 :] else _find_close(lines, index + 1, last)
            if end is None:
                break
            first = line
            body = [line.text[start + 4 :], *(lines[at].text for at in range(index + 1, end + 1))]
            stop = (start + 4 if end == index else 0) + body[-1 if end > index else 0].find(_CLOSE)
            body[-1] = body[-1][: body[-1].find(_CLOSE)]
            _keep_remark(" ".join(body), first, start, source, remarks)
            if end > index:
                if line.text[:start].strip():
                    kept.append(line._replace(text=line.text[:start]))
                else:
                    kept.append(line._replace(text=""))
                line = _blank(lines[end], 0, stop + 3)
                index = end
            else:
                line = _blank(line, start, stop + 3)
            start = line.text.find(_OPEN)
        kept.append(line)
        index += 1
    return kept, remarks


def extract_reminders(lines: list[Line], source: Source) -> tuple[list[Line], list[Reminder]]:
    """Take `!!! … !!!`, `!!! note` and `> [!NOTE]` out of the lines."""
    kept: list[Line] = []
    reminders: list[Reminder] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        taken = 0
        if not line.code and "!" in line.text:
            if "[!" in line.text and (alert := _ALERT.match(line.text)):
                taken = _take_alert(lines, index, alert, reminders)
            elif "!!!" in line.text:
                taken = _take_admonition(lines, index, reminders)
                if not taken:
                    taken = _take_marked(lines, index, kept, reminders)
                    index += taken
                    continue
        if taken:
            kept.extend(lines[at]._replace(text="") for at in range(index, index + taken))
            index += taken
        else:
            kept.append(line)
            index += 1
    return kept, reminders


def make_reminder(text: str, line: int, column: int) -> Reminder | None:
    """Return the reminder a text makes, None for an empty one."""
    words = " ".join(text.replace("**", "").split())
    if not words:
        return None
    return Reminder(words, architecture=bool(_ARCHITECTURE.search(words)), line=line, column=column)


def _add(reminders: list[Reminder], text: str, line: Line, column: int) -> None:
    lead = len(text) - len(text.lstrip())
    reminder = make_reminder(text, line.number, column + lead + line.shift + 1)
    if reminder:
        reminders.append(reminder)


def _take_alert(lines: list[Line], index: int, alert: re.Match[str], reminders: list[Reminder]) -> int:
    end = index + 1
    while end < len(lines) and not lines[end].code and _QUOTED.match(lines[end].text):
        end += 1
    body = [alert["title"], *(_QUOTED.sub("", lines[at].text, count=1) for at in range(index + 1, end))]
    first = lines[index] if alert["title"].strip() or end == index + 1 else lines[index + 1]
    column = alert.start("title") if first is lines[index] else len(_QUOTED.match(first.text)[0])  # type: ignore[index]
    if not " ".join(body).strip():
        body = [lines[index].text.strip(" \t>")]
    reminder = make_reminder(" ".join(body), first.number, column + first.shift + 1)
    if reminder:
        reminders.append(reminder)
    return end - index


def _take_admonition(lines: list[Line], index: int, reminders: list[Reminder]) -> int:
    """MkDocs: `!!! note "title"`, then a body indented by four columns."""
    found = _ADMONITION.match(lines[index].text)
    if found is None:
        return 0
    end = index + 1
    while end < len(lines) and not lines[end].code and _is_body(lines, end):
        end += 1
    body = [found["title"] or "", *(lines[at].text for at in range(index + 1, end))]
    if not " ".join(body).strip():
        return 0
    first = lines[index] if found["title"] or end == index + 1 else lines[index + 1]
    column = found.start("title") if first is lines[index] else 0
    lead = len(first.text) - len(first.text.lstrip()) if first is not lines[index] else 0
    reminder = make_reminder(" ".join(body), first.number, column + lead + first.shift + 1)
    if reminder:
        reminders.append(reminder)
    return end - index


def _is_body(lines: list[Line], index: int) -> bool:
    if lines[index].text.strip():
        return lines[index].text.startswith(("    ", "\t"))
    return index + 1 < len(lines) and lines[index + 1].text.startswith(("    ", "\t"))


def _take_marked(lines: list[Line], index: int, kept: list[Line], reminders: list[Reminder]) -> int:
    """Take the reminders between marks out of one line, and of the lines up to the closing mark."""
    line = lines[index]
    start = _START.match(line.text)
    if start:
        opening = _MARK.search(line.text, start.end("lead"))
        if opening and not _MARK.search(line.text, opening.end()):
            return _take_open(lines, index, start.end("lead"), kept, reminders)
    line = _take_pairs(line, bool(start), reminders)
    kept.append(line)
    return 1


def _take_open(lines: list[Line], index: int, start: int, kept: list[Line], reminders: list[Reminder]) -> int:
    """Take a reminder whose closing mark is on a later line of the paragraph, or nowhere."""
    line = lines[index]
    opening = _MARK.match(line.text, start)
    after = opening.end() if opening else start
    end = index + 1
    while end < len(lines) and lines[end].text.strip() and not lines[end].code and not _BLOCK.match(lines[end].text):
        closing = _MARK.search(lines[end].text)
        if closing:
            middle = [lines[at].text for at in range(index + 1, end)]
            text = " ".join([line.text[after:], *middle, lines[end].text[: closing.start()]])
            _add(reminders, text, line, after)
            kept.append(line._replace(text=line.text[:start]))
            rest = lines[end].cut(closing.end())
            kept.append(rest.cut(len(rest.text) - len(rest.text.lstrip())))
            return end + 1 - index
        end += 1
    _add(reminders, line.text[after:], line, after)
    kept.append(line._replace(text=line.text[:start]))
    return 1


def _take_pairs(line: Line, leads: bool, reminders: list[Reminder]) -> Line:  # noqa: FBT001
    marks = list(_MARK.finditer(line.text))
    at = 0
    while at < len(marks):
        mark = marks[at]
        opens = mark.start() == 0 or line.text[mark.start() - 1].isspace() or (leads and at == 0)
        if line.text.count("`", 0, mark.start()) % 2 or not opens:
            at += 1
            continue
        tail = line.text[mark.end() :]
        if at + 1 < len(marks) and line.text[mark.end() : marks[at + 1].start()].strip():
            _add(reminders, line.text[mark.end() : marks[at + 1].start()], line, mark.end())
            line = _blank(line, mark.start(), marks[at + 1].end())
            marks = [*marks[:at], *(_MARK.finditer(line.text))]
            at = sum(found.end() <= mark.start() for found in marks)
            marks = list(_MARK.finditer(line.text))
        elif tail[:1].isalnum():
            _add(reminders, tail, line, mark.end())
            return line._replace(text=line.text[: mark.start()])
        else:
            at += 1
    return line


def _blank(line: Line, start: int, end: int) -> Line:
    """Return the line with spaces instead of a stretch; what begins the line is cut, lest it look like code."""
    if not line.text[:start].strip(" \t"):
        rest = line.cut(end, line.text[:start])
        return rest.cut(start + len(rest.text[start:]) - len(rest.text[start:].lstrip()), rest.text[:start])
    return line._replace(text=line.text[:start] + " " * (end - start) + line.text[end:])


def _find_close(lines: list[Line], start: int, last: int) -> int | None:
    for index in range(start, last + 1):
        if _CLOSE in lines[index].text:
            return index
    return None


def _keep_remark(text: str, line: Line, column: int, source: Source, remarks: list[Paragraph]) -> None:
    words = " ".join(text.split())
    place = column + line.shift + 1
    at = source.locate(line.number, place, 4)
    source.diagnostics.info("comment", "The comment goes into the speaker notes.", at=at)
    if words:
        remarks.append(Paragraph((Span(words, line=line.number, column=place),), line=line.number))
