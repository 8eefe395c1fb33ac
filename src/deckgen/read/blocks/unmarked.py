"""Lines that speak to whoever presents, and stand on the slide for want of a mark: a warning.

Comes in: lines. Goes out: findings; the words stay where they are, for only the author knows whom they are for.
"""

import re
from collections.abc import Sequence
from functools import cache

from deckgen.catalogue.notes import UNMARKED_REMINDER
from deckgen.deferred_patterns import defer_pattern
from deckgen.keys import fold_accents
from deckgen.language import Cue
from deckgen.language.spelling import list_words, spell_words
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import MARKS, SourceLine, pass_pictures
from deckgen.read.source import Source
from deckgen.story import SectionKind

_SIGNS = ("⚠", "🚨", "📢", "🔔")
_CUT = defer_pattern(r"[\s*_]*[:：]|\s+[-–—]\s")
"""What stands between such a word and what it says."""
_CALLED = defer_pattern(r"@[^\W\d]\w*(?=\s?[:,])")
"""Somebody whom a line speaks to: "@Anna: can you check this?"."""
_LABEL = 14
"""Characters of a label for a question."""
_ASKED = defer_pattern(r"[ \t*_]*([^\W\d_]{1,10})[*_]*[ \u00a0]?:")
_OPENERS = frozenset("(>→➡⇒")
_AROUND = "*_([{ \t\u00a0\u202f"
_LONGEST = 30
"""Characters before a colon."""


@cache
def _compile_shows() -> re.Pattern[str]:
    """Return what opens an order to oneself, behind an arrow that begins a line or behind a parenthesis."""
    arrow = r"^[ \t]*(?:[-*+•][ \t]+)?(?:[-=]{1,3}>|[→➡⇒])[ \t\u00a0]*|\("
    return re.compile(rf"(?:{arrow})(?P<order>(?i:{spell_words(Cue.SHOWS)}))(?=[ \t\u00a0:!)])")


def report_unmarked(lines: Sequence[SourceLine], source: Source) -> None:
    """Report each line that begins with a sign of warning, or with a word such as "Reminder:"."""
    folded = "\n".join(line.text for line in lines).casefold().replace("’", "'")
    hidden = any(phrase in folded for phrase in list_words(Cue.NOT_SHOWN))
    asked = _find_question(lines)
    for line in lines:
        mark = "" if line.code else _find_mark(line.text) or (_find_hidden(line.text) if hidden else "")
        mark = mark or ("" if _OPENERS.isdisjoint(line.text) else _find_order(line))
        mark = asked if asked and not mark and line.text.lstrip("*_ ").startswith(asked) else mark
        if mark and not _heads_notes(line.text, source.names):
            start = line.text.index(mark)
            at = source.locate(line.number, start + line.shift + 1, len(mark))
            source.diagnostics.report(UNMARKED_REMINDER, at=at, mark=mark)


def _find_hidden(text: str) -> str:
    """Return the words by which a line says that the class is not to see it."""
    return next((found[0] for found in (_compile_hidden().search(text),) if found), "")


@cache
def _compile_hidden() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{spell_words(Cue.NOT_SHOWN)})(?!\w)")


def _find_order(line: SourceLine) -> str:
    """Return the word by which a line tells its author to do something: "-> show the blog", "(ask who knows)"."""
    found = None if line.code else _compile_shows().search(line.text)
    return found["order"] if found else ""


def _find_question(lines: Sequence[SourceLine]) -> str:
    """Return the mark of the only question of the notes, which nothing answers: "Q: show the dashboard?"."""
    if not any(line.text.rstrip("*_ ").endswith("?") and ":" in line.text[:_LABEL] for line in lines):
        return ""
    labels = [(line, found[1]) for line in lines if ":" in line.text[:_LABEL] and (found := _ASKED.match(line.text))]
    words = [(line, word) for line, word in labels if word.casefold() in list_words(Cue.ASKS) | list_words(Cue.ANSWERS)]
    if len(words) != 1:
        return ""
    line, word = words[0]
    return word if word.casefold() in list_words(Cue.ASKS) and line.text.rstrip("*_ ").endswith("?") else ""


def _heads_notes(text: str, names: SectionNames) -> bool:
    """Tell whether a line is the heading of a section that no slide shows."""
    return text.lstrip().startswith("#") and names.find(text.strip("# ")) is SectionKind.NOTES


def _find_mark(text: str) -> str:
    """Return the sign or the word that a line speaks to its speaker with, "" for none."""
    if text.isascii() and not (":" in text or "." in text or " - " in text or "@" in text):
        return ""  # one of which any such line has, if its characters are all of ASCII
    lead = MARKS.match(text)
    start = lead.end() if lead else 0
    told = text[start : start + _LONGEST].lstrip(_AROUND)
    if told.startswith(_SIGNS):
        return told[0]
    told = told[pass_pictures(told, 0) :].lstrip(_AROUND)
    first = told.split(maxsplit=1)[:1]
    if first and first[0].count(".") > 1 and first[0].casefold() in _list_folded():  # "N.B." needs no colon
        return first[0]
    if told[:1] == "@" and (called := _CALLED.match(told)):
        return called[0]
    cut = _CUT.search(told)
    word = told[: cut.start()] if cut else ""
    return word if fold_accents(word.casefold()) in _list_folded() else ""


@cache
def _list_folded() -> frozenset[str]:
    return frozenset(fold_accents(word) for word in list_words(Cue.SPEAKER))
