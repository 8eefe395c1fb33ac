"""Lines that speak to whoever presents, and stand on the slide for want of a mark: a warning.

Comes in: lines. Goes out: findings; the words stay where they are, for only the author knows whom they are for.
"""

from collections.abc import Sequence
from functools import cache

from deckgen.catalogue.notes import UNMARKED_REMINDER
from deckgen.keys import fold_accents
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.read.lines import MARKS, SourceLine
from deckgen.read.source import Source

_SIGNS = ("⚠", "🚨", "📢")
_COLONS = ":："
_AROUND = "*_([{ \t\u00a0\u202f"
_LONGEST = 30
"""Characters before a colon."""


def report_unmarked(lines: Sequence[SourceLine], source: Source) -> None:
    """Report each line that begins with a sign of warning, or with a word such as "Reminder:"."""
    for line in lines:
        if not line.code and (mark := _find_mark(line.text)):
            start = line.text.index(mark)
            at = source.locate(line.number, start + line.shift + 1, len(mark))
            source.diagnostics.report(UNMARKED_REMINDER, at=at, mark=mark)


def _find_mark(text: str) -> str:
    """Return the sign or the word that a line speaks to its speaker with, "" for none."""
    if text.isascii() and ":" not in text and "." not in text:
        return ""
    lead = MARKS.match(text)
    start = lead.end() if lead else 0
    told = text[start : start + _LONGEST].lstrip(_AROUND)
    if told.startswith(_SIGNS):
        return told[0]
    first = told.split(maxsplit=1)[:1]
    if first and first[0].count(".") > 1 and first[0].casefold() in _list_folded():  # "N.B." needs no colon
        return first[0]
    colon = next((at for at, sign in enumerate(told) if sign in _COLONS), 0)
    word = told[:colon].rstrip("*_ \t\u00a0\u202f")
    return word if fold_accents(word.casefold()) in _list_folded() else ""


@cache
def _list_folded() -> frozenset[str]:
    return frozenset(fold_accents(word) for word in list_words(Cue.SPEAKER))
