"""Where sentences of a paragraph begin and end."""

import re
from bisect import bisect_right

_END = re.compile(r"[.!?…]+[\"'”’»)]*\s+(?=[\"'“‘«(\[]?[A-ZÀ-ÖØ-Þ0-9*•])")
_ABBREVIATION = re.compile(
    r"\b(?:approx|avg|e\.g|i\.e|etc|vs|no|nos|fig|cf|env|max|min|mr|mrs|ms|dr|st|inc|ltd|corp|[A-Z])\.\s+\Z",
    re.IGNORECASE,
)


def split_sentences(text: str) -> tuple[int, ...]:
    """Return where each sentence starts, and the length of the text at the end."""
    starts = (
        match.end()
        for match in _END.finditer(text)
        if not _ABBREVIATION.search(text, max(0, match.start() - 8), match.end())
    )
    return (0, *starts, len(text))


def sentence_at(sentences: tuple[int, ...], offset: int) -> int:
    """Return the index of the sentence that holds an offset."""
    return max(0, min(bisect_right(sentences, offset) - 1, len(sentences) - 2))
