"""Marks of unfinished notes, such as TODO or ???: a warning, for a class would see them.

Comes in: lines. Goes out: findings; the words stay where they are.
"""

import re
from collections.abc import Sequence

from deckgen.catalogue.notes import DRAFT_MARK
from deckgen.language import Cue
from deckgen.language.finding import holds
from deckgen.language.spelling import keep_held, list_words, spell, spell_words
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

_APART = ".:;,!?()[]|–—"
_FEWEST_WORDS = 2
"""Words before a phrase that are more than the name of what is missing."""


def _compile_marks(text: str) -> re.Pattern[str] | None:
    """Return what an author leaves where words are missing, as far as a text may hold it; None if it holds nothing.

    Capitals are as they are, phrases however written.
    """
    words = list_words(Cue.DRAFT)
    phrases = frozenset(word for word in words if " " in word)
    loud = sorted(word.upper() for word in words - phrases if word.upper() in text)
    quiet = keep_held(phrases, text) if holds(text, phrases) else frozenset()
    if not loud and not quiet and "???" not in text:
        return None
    asked = rf"(?<!\?)\?{{3}}(?!\?|\+?[ \t]+(?i:{spell_words(Cue.ADMONITION)}))" if "???" in text else "(?!)"
    phrase = rf"(?P<phrase>(?i:{spell(quiet)}))(?=[\s*_]*(?:$|[.,;:!?)\]|\"»]|”))"
    return re.compile(rf"(?<!\w)(?:{'|'.join(loud) or '(?!)'})(?!\w)|{phrase}|{asked}")


def _find_mark(marks: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first mark of a line; a phrase is one where few words stand before it, else it belongs to them."""
    return next((found for found in marks.finditer(text) if not found["phrase"] or _stands_alone(text, found)), None)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a phrase is all there is but for a name: "Results to be completed", not "a form to be completed"."""
    start = 1 + max(text.rfind(sign, 0, found.start()) for sign in _APART)
    before = text[start : found.start()]
    return len(re.findall(r"\w+", before)) < _FEWEST_WORDS


def report_drafts(lines: Sequence[SourceLine], source: Source) -> None:
    """Report the first mark of each line that is no code."""
    marks = _compile_marks("\n".join(line.text for line in lines))
    for line in lines if marks else ():
        found = _find_mark(marks, line.text) if marks and not line.code else None
        if found and line.text.count("`", 0, found.start()) % 2 == 0:
            at = source.locate(line.number, found.start() + line.shift + 1, len(found[0]))
            source.diagnostics.report(DRAFT_MARK, at=at, mark=found[0])
