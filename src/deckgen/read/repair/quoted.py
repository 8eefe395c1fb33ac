"""A story that an editor quoted, as in an answer to a mail, `> Problem: slow` → its lines without the marks.

Comes in: lines. Goes out: lines in which a quotation that names several kinds of sections, or a company, is text.
"""

from collections.abc import Iterator, Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.names import match_company
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import are_several, find_section, match_label
from deckgen.read.source import Source

_QUOTED = defer_pattern(r" {0,3}(?:>[ ]?)+")


def read_quoted(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Take the marks of quotations from the lines of stories."""
    out = list(lines)
    for start, end in _list_quotes(lines):
        bare = [_bare(line) for line in lines[start:end]]
        if are_several(find_section(line.text, source.names) for line in bare) or _heads_story(bare):
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
    labeled = all((label := match_label(text)) and label.text for text in texts)
    return labeled and any(map(match_company, texts))
