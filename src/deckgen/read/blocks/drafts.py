"""Marks of unfinished notes, such as TODO or ???: a warning, for a class would see them.

Comes in: lines. Goes out: findings; the words stay where they are.
"""

import re
from collections.abc import Sequence
from functools import cache

from deckgen.catalogue.notes import DRAFT_MARK
from deckgen.language import Cue
from deckgen.language.spelling import list_words, spell
from deckgen.read.lines import Line
from deckgen.read.source import Source


@cache
def _compile_marks() -> re.Pattern[str]:
    """Return what an author leaves where words are missing: capitals as they are, phrases however written."""
    words = list_words(Cue.DRAFT)
    loud = "|".join(sorted(re.escape(word.upper()) for word in words if " " not in word))
    quiet = spell(frozenset(word for word in words if " " in word))
    return re.compile(rf"(?<!\w)(?:{loud})(?!\w)|(?i:{quiet})|(?<!\?)\?{{3}}(?!\?)")


def report_drafts(lines: Sequence[Line], source: Source) -> None:
    """Report the first mark of each line that is no code."""
    for line in lines:
        found = None if line.code else _compile_marks().search(line.text)
        if found and line.text.count("`", 0, found.start()) % 2 == 0:
            at = source.locate(line.number, found.start() + line.shift + 1, len(found[0]))
            source.diagnostics.report(DRAFT_MARK, at=at, mark=found[0])
