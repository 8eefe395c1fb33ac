"""Reminders as other programs write them: `!!! note "…"` of MkDocs, `> [!NOTE]` of GitHub, `<aside>` of Notion."""

import re
from functools import cache

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words, may_begin, spell_words
from deckgen.read.blocks.reminder_text import Taken, is_indented, make_block, make_reminder
from deckgen.read.lines import SourceLine

_ALERT = defer_pattern(r"[ \t]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)*>[ \t]*\[!(?P<kind>\w+)\][+-]?[ \t]*(?P<title>.*)$")
_ASIDE = defer_pattern(r"[ \t]*<aside\b[^<>]*>", re.IGNORECASE)
_ASIDE_END = defer_pattern(r"</aside>[ \t]*$", re.IGNORECASE)
_QUOTED = defer_pattern(r"[ \t]*>[ \t]?")


@cache
def _compile_admonition() -> re.Pattern[str]:
    title = r"(?:\s+[\"“«]\s*(?P<title>.*?)\s*[\"”»])?"
    return re.compile(rf"(?:!!!|\?\?\?\+?)\s+{spell_words(Cue.ADMONITION)}{title}\s*$", re.IGNORECASE)


def take_alert(lines: list[SourceLine], index: int) -> Taken | None:
    """GitHub and Obsidian: `> [!NOTE]` and the quoted lines after it; those after `> [!quote]` are a quotation."""
    found = _ALERT.match(lines[index].text) if "[!" in lines[index].text else None
    if found is None:
        return None
    if found["kind"].casefold() in list_words(Cue.QUOTATION):
        title = make_reminder(found["title"], lines[index], found.start("title"))
        return Taken(title, [lines[index]._replace(text="")], 1)
    end = index + 1
    while end < len(lines) and _QUOTED.match(lines[end].text):
        end += 1
    body = [(lines[at], quoted.end()) for at in range(index + 1, end) if (quoted := _QUOTED.match(lines[at].text))]
    return make_block(lines, index, end, [_read_head(lines[index], found), *body])


def _read_head(line: SourceLine, found: re.Match[str]) -> tuple[SourceLine, int]:
    """Return the title of a callout, behind its kind where that is the author's own word: `[!QUIZ] Who knows?`."""
    if found["kind"].casefold() in list_words(Cue.ADMONITION):
        return line, found.start("title")
    start = found.start("kind")
    return line._replace(text=f"{line.text[:start]}{found['kind']} {found['title']}".rstrip()), start


def take_aside(lines: list[SourceLine], index: int) -> Taken | None:
    """Notion: `<aside>`, the lines of a callout, and `</aside>`; one that nobody closes is text."""
    found = _ASIDE.match(lines[index].text) if "<a" in lines[index].text.lower() else None
    ends = (at for at in range(index, len(lines)) if _ASIDE_END.search(lines[at].text))
    end = next(ends, None) if found else None
    if found is None or end is None:
        return None
    body = [(lines[index], found.end()), *((lines[at], 0) for at in range(index + 1, end + 1))]
    last, column = body[-1]
    closing = _ASIDE_END.search(last.text)
    body[-1] = (last._replace(text=last.text[: closing.start()]) if closing else last, column)
    return make_block(lines, index, end + 1, body)


def take_admonition(lines: list[SourceLine], index: int) -> Taken | None:
    """MkDocs: `!!! note "title"`, or `??? note` for one that folds, then a body indented by four columns more."""
    text = lines[index].text
    start = len(text) - len(text.lstrip(" \t"))
    named = text.startswith(("!!!", "???"), start) and may_begin(text[start + 3 :].lstrip("+ \t"), Cue.ADMONITION)
    found = _compile_admonition().match(text, start) if named else None
    if found is None:
        return None
    end, margin = index + 1, len(text[:start].expandtabs(4)) + 4
    while end < len(lines) and is_indented(lines, end, margin):
        end += 1
    first = lines[index]
    title = found["title"] or ""
    start = found.start("title") if title else len(first.text)
    head = first._replace(text=first.text[: start + len(title)])
    return make_block(lines, index, end, [(head, start), *((lines[at], 0) for at in range(index + 1, end))])
