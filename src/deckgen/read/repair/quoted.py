"""A story that an editor quoted, as in an answer to a mail, `> Problem: slow` → its lines without the marks.

Comes in: lines. Goes out: lines in which a quotation that names several kinds of sections, or a company, is text.
"""

from collections.abc import Iterator, Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.names import match_company
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source
from deckgen.story import SectionKind

_QUOTED = defer_pattern(r" {0,3}(?:>[ ]?)+")
_MARK = r"(?:\*\*|__)"
_LABEL = defer_pattern(
    rf"{_MARK}?(?P<name>[^\W\d_][^*_:]{{1,30}}?) ?(?:(?P<colon>:{_MARK}?|{_MARK} ?:)[ ]*(?P<text>.*)|{_MARK}?)$"
)
_FEWEST = 2
"""Kinds of sections that a quoted story names."""


def read_quoted(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Take the marks of quotations from the lines of stories."""
    out = list(lines)
    for start, end in _list_quotes(lines):
        bare = [_bare(line) for line in lines[start:end]]
        told = {_find_kind(line.text, source) for line in bare} - {None}
        if len(told) >= _FEWEST or _heads_story(bare):
            out[start:end] = bare
    return out


def _list_quotes(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of quoted lines."""
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].text.lstrip(" ")[:1] == ">" and not lines[at].code:
            continue
        if at > start:
            yield start, at
        start = at + 1


def _bare(line: SourceLine) -> SourceLine:
    found = _QUOTED.match(line.text)
    return line.cut(found.end()) if found else line


def _heads_story(lines: Sequence[SourceLine]) -> bool:
    """Tell whether all lines have labels, and one of them names the company."""
    texts = [line.text for line in lines if line.text.strip()]
    labeled = all((found := _LABEL.match(text)) and found["text"] for text in texts)
    return labeled and any(map(match_company, texts))


def _find_kind(text: str, source: Source) -> SectionKind | None:
    """Return the kind of section that a line begins: a name alone or before a colon."""
    found = _LABEL.match(text)
    if found is None:
        return None
    sure = source.names.opens if found["text"] else source.names.stands_alone
    return source.names.find(found["name"]) if sure(found["name"]) else None
