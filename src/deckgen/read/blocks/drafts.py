"""Marks of unfinished notes, such as TODO or ???: a warning, for a class would see them.

Comes in: lines. Goes out: findings, and the lines without those that are for the author alone, as reminders; all other
words stay where they are.
"""

import re
from collections.abc import Sequence
from functools import cache

from deckgen.catalogue.notes import DRAFT_LINE, DRAFT_MARK
from deckgen.deferred_patterns import defer_pattern
from deckgen.keys import fold_accents
from deckgen.language import Cue
from deckgen.language.finding import holds
from deckgen.language.spelling import keep_held, list_words, spell, spell_words
from deckgen.read.blocks.reminder_text import make_reminder
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source
from deckgen.story import Reminder

_APART = ".:;,!?()[]|–—"
_TELLS = defer_pattern(r"[*_]*[ \t\u00a0\u202f]?[:：][*_]*[ \t]*+[^\s*_]")
"""What stands between a mark and what it says."""
_FEWEST_WORDS = 2
"""Words before a phrase that are more than the name of what is missing."""


def _compile_marks(text: str) -> re.Pattern[str] | None:
    """Return what an author leaves where words are missing, as far as a text may hold it; None if it holds nothing.

    Capitals are as they are, phrases and fillers however written.
    """
    words = list_words(Cue.DRAFT)
    phrases = frozenset(word for word in words if " " in word)
    loud = sorted(word.upper() for word in words - phrases if word.upper() in text)
    folded = fold_accents(text.casefold())
    quiet, filler = _keep(phrases, text, folded), _keep(list_words(Cue.FILLER), text, folded)
    order = _keep(list_words(Cue.FILL_IN), text, folded) if "[" in text else frozenset()
    if not (loud or quiet or filler or order) and "???" not in text:
        return None
    asked = rf"(?<!\?)\?{{3}}(?!\?|\+?[ \t]+(?i:{spell_words(Cue.ADMONITION)}))" if "???" in text else "(?!)"
    phrase = rf"(?P<phrase>(?i:{spell(quiet)}))(?=[\s*_]*(?:$|[.,;:!?)\]|\"»]|”))"
    kept = rf"(?<![./@:#-])(?i:{spell(filler)})(?![./@:-]\w)"
    bracket = rf"\[(?i:{spell(order)}(?!-)[^][\n]*|[^][\n]*{spell(order)})\](?![(\[:])"
    return re.compile(rf"(?<!\w)(?:{'|'.join(loud) or '(?!)'})(?!\w)|{kept}|{bracket}|{phrase}|{asked}")


def _keep(words: frozenset[str], text: str, folded: str) -> frozenset[str]:
    """Return the words that a text may hold, asked only for those whose longest piece it has."""
    likely = frozenset(word for word, piece in _list_pieces(words) if piece in folded)
    return keep_held(likely, text) if likely and holds(text, likely) else frozenset()


@cache
def _list_pieces(words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return each word with its longest run of letters, in small letters without accents."""
    pieces = ((word, re.findall(r"[^\W\d_]+", fold_accents(word.casefold()))) for word in sorted(words))
    return tuple((word, max(own, key=len)) for word, own in pieces)


def _find_mark(marks: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first mark of a line that is in no code; a phrase is none where it belongs to words before it."""
    marked = (found for found in marks.finditer(text) if not text.count("`", 0, found.start()) % 2)
    return next((found for found in marked if not found["phrase"] or _stands_alone(text, found)), None)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a phrase is all there is but for a name: "Results to be completed", not "a form to be completed"."""
    start = 1 + max(text.rfind(sign, 0, found.start()) for sign in _APART)
    before = text[start : found.start()]
    return len(re.findall(r"\w+", before)) < _FEWEST_WORDS


def find_draft(text: str) -> str:
    """Return the first mark of a draft in a text; "" for none."""
    marks = _compile_marks(text)
    found = _find_mark(marks, text) if marks else None
    return found[0] if found else ""


def extract_drafts(lines: Sequence[SourceLine], source: Source) -> tuple[list[SourceLine], list[Reminder]]:
    """Report the first mark of each line that is no code; take out the lines that are for the author alone.

    Such a line begins with a mark in capitals and a colon: "TODO: ask for the bill".
    """
    marks = _compile_marks("\n".join(line.text for line in lines))
    if marks is None:
        return list(lines), []
    kept: list[SourceLine] = []
    reminders: list[Reminder] = []
    while len(kept) < len(lines):
        line = lines[len(kept)]
        found = None if line.code else _find_mark(marks, line.text)
        if found is None:
            kept.append(line)
            continue
        own = lines[len(kept) : _find_end(lines, len(kept), found)]
        at = source.locate(line.number, found.start() + line.shift + 1, len(found[0]))
        source.diagnostics.report(DRAFT_LINE if own else DRAFT_MARK, at=at, mark=found[0])
        reminders += _make_reminder(own, found.start())
        kept += [one._replace(text="") for one in own] or [line]
    return kept, reminders


def _make_reminder(lines: Sequence[SourceLine], start: int) -> list[Reminder]:
    """Return what lines say from a column of the first on; none for none."""
    said = " ".join(line.text[start:] if line is lines[0] else line.text.strip() for line in lines)
    return make_reminder(said, lines[0], start) if lines else []


def _find_end(lines: Sequence[SourceLine], index: int, found: re.Match[str]) -> int:
    """Return the index behind what a line says to the author, 0 where it is a text with a mark in it."""
    text = lines[index].text
    if found["phrase"] or text[: found.start()].strip(" \t*_") or not _TELLS.match(text, found.end()):
        return 0
    end = index + 1
    while end < len(lines) and not lines[end].code and lines[end].text.lstrip()[:1].islower():
        end += 1
    return end
