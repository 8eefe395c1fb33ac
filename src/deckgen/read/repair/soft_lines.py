"""Lines that an author broke, and no editor → paragraphs of their own, as if each had a bullet.

Comes in: lines. Goes out: lines with a blank one at each break of such a paragraph: the next word would have fitted on
the line, nothing at the break says that a sentence goes on, and no mark is open.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.catalogue.notes import KEPT_LINES
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue, WordClass
from deckgen.language.spelling import list_words
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

_PLAIN = defer_pattern(
    r"(?!\d{1,9}[.)]|https?:|www\.)"
    r"(?:[^\W_]|\*\*(?=\w)|[~$£+−–-](?=\d)|[≈€](?=\d))"
    r"(?:[^|<>\\]++|<https?://[^\s<>]+>|(?<=[-=])>|[<>](?=[ \d]))*(?<!  )$"
)
"""A line that is nothing but text."""
_LEAD_IN = defer_pattern(r"(?:\*\*|__)?[^\W\d_][^|<>]*[:：](?:\*\*|__)?[ \t]*$")
_ITEM = defer_pattern(r" {0,3}(?:[*+•-]|\d{1,9}[.)])[ \t]+\S")
_ENDS_RUN = defer_pattern(r" {0,3}(?:#{1,6}(?:[ \t]|$)|>|\|)")
"""A heading, a quote, a table."""
_STOPS = (*".!?…",)
_GOES_ON = (*_STOPS, *",;:-–—/(&+='’", "...")
_LABEL = defer_pattern(r"(?:\*\*)?[^\W_]+(?:[ '’-][^\W_]+){0,3} ?:(?:\*\*)?\s")
"""A few words before a colon, at the beginning of a line."""
_FULL_LINE = 60
"""Characters; a line as long as this may have been broken by the editor."""
_WIDTH = 80
"""Characters; a longer line may have been wrapped by an editor."""


def keep_lines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make paragraphs of the lines of each paragraph that was written line by line."""
    starts: set[int] = set()
    for start, end in _list_runs(lines):
        texts = [line.text for line in lines[start:end]]
        if all(map(_PLAIN.match, texts)) and _is_broken_by_hand(texts):
            starts.update(range(start + 1, end))
            _report(lines[start:end], source)
    if not starts:
        return lines
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        out += (SourceLine("", line.number), line) if index in starts else (line,)
    return out


def part_lead_ins(lines: list[SourceLine], source: Source) -> list[SourceLine]:  # noqa: ARG001 - as all repairs
    """Set a line with a colon between two lists apart from the item above it: it leads to the list below."""
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        if _leads_in(line) and index and index + 1 < len(lines) and _parts_lists(lines, index):
            out.append(SourceLine("", line.number))
        out.append(line)
    return out


def _leads_in(line: SourceLine) -> bool:
    """Tell whether a line at the margin ends with a colon."""
    return not line.code and bool(_LEAD_IN.match(line.text))


def _parts_lists(lines: Sequence[SourceLine], index: int) -> bool:
    """Tell whether an item stands right above a line, and one right below it."""
    above, below = lines[index - 1].text, lines[index + 1].text
    return bool(_ITEM.match(above) and _ITEM.match(below)) and not goes_on(above)


def _list_runs(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of several lines between blank lines, other blocks and code."""
    start = 0
    for index in range(len(lines) + 1):
        inner = index < len(lines) and bool(lines[index].text.strip()) and not lines[index].code
        if inner and not _ENDS_RUN.match(lines[index].text):
            continue
        if index - start > 1:
            yield start, index
        start = index + 1


def _is_broken_by_hand(texts: Sequence[str]) -> bool:
    """Tell whether the breaks in a paragraph were not made by wrapping."""
    pairs = list(pairwise(texts))
    if not all(_is_break(before, after) for before, after in pairs):
        return False
    if all(map(_LABEL.match, texts)):  # no editor wraps before each of several labels
        return True
    needed = [len(before.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) for before, after in pairs]
    own = max(map(len, texts))  # an editor that wraps leaves no room for the next word on any line
    named = [bool(_LABEL.match(after)) for _, after in pairs]
    fitting = sum(width <= own or label for width, label in zip(needed, named, strict=True))
    return max(needed) <= _WIDTH and 2 * fitting >= len(needed) and (len(texts) > 2 or not texts[1][0].islower())


def _is_break(before: str, after: str) -> bool:
    """Tell whether one line is whole and the next one begins something new."""
    first = after.split(maxsplit=1)[0]
    ended = before.rstrip().endswith(_STOPS) and _LABEL.match(after)
    if (before.rstrip().endswith(_GOES_ON) and not ended) or goes_on(before) or first in list_words(Cue.GOES_ON):
        return False
    if any(before.count(mark) % 2 for mark in ("**", "*", "_", "`", '"', "~~")):
        return False
    return all(before.count(opening) == before.count(closing) for opening, closing in ("()", "[]", "«»", "“”", "{}"))


def goes_on(line: str) -> bool:
    """Tell whether the last word of a line says that its sentence goes on in the next one."""
    last = line.rsplit(maxsplit=1)[-1:]
    word = last[0].strip("*_").casefold() if last else ""
    return word in list_words(Cue.GOES_ON) or word in list_words(WordClass.DETERMINER)


def is_broken(lines: Sequence[SourceLine], index: int, name: str) -> bool:
    """Tell whether a word that begins a line is only a part of a sentence that the editor has broken."""
    before = lines[index - 1].text.rstrip() if index else ""
    if goes_on(before):
        return True
    return name.islower() and len(before) >= _FULL_LINE and not before.endswith((".", "!", "?", ":", ";", ")"))


def _report(lines: Sequence[SourceLine], source: Source) -> None:
    first = lines[0]
    at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
    source.diagnostics.report(KEPT_LINES, at=at, more=len(lines) - 1)
