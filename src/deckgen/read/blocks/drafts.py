"""Marks of unfinished notes, such as TODO or ???: a warning, for a class would see them.

Comes in: lines. Goes out: findings; the words stay where they are.
"""

import re
from collections.abc import Sequence

from deckgen.catalogue.notes import DRAFT_MARK
from deckgen.language import Cue
from deckgen.language.spelling import keep_held, list_words, spell
from deckgen.read.lines import Line
from deckgen.read.source import Source


def _compile_marks(text: str) -> re.Pattern[str] | None:
    """Return what an author leaves where words are missing, as far as a text may hold it; None if it holds nothing.

    Capitals are as they are, phrases however written.
    """
    words = list_words(Cue.DRAFT)
    loud = sorted(word.upper() for word in words if " " not in word and word.upper() in text)
    quiet = keep_held((word for word in words if " " in word), text)
    if not loud and not quiet and "???" not in text:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(loud) or '(?!)'})(?!\w)|(?i:{spell(quiet)})|(?<!\?)\?{{3}}(?!\?)")


def report_drafts(lines: Sequence[Line], source: Source) -> None:
    """Report the first mark of each line that is no code."""
    marks = _compile_marks("\n".join(line.text for line in lines))
    for line in lines if marks else ():
        found = marks.search(line.text) if marks and not line.code else None
        if found and line.text.count("`", 0, found.start()) % 2 == 0:
            at = source.locate(line.number, found.start() + line.shift + 1, len(found[0]))
            source.diagnostics.report(DRAFT_MARK, at=at, mark=found[0])
