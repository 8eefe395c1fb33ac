"""Lines that an author broke, and no editor → paragraphs, or items of their item; in quotations, labels.

Comes in: lines. Goes out: lines with a blank one, or the mark of a quotation, before each that begins something new.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import takewhile

from deckgen.catalogue.notes import KEPT_LINES
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.read.repair.hand_breaks import find_breaks, find_marked, goes_on
from deckgen.read.repair.line_marks import ITEM, is_text, read_level
from deckgen.read.source import Source

_COLONS = frozenset(":：")
_LEAD_IN = defer_pattern(r"(?:\*\*|__)?[^\W\d_][^|<>]*[:：](?:\*\*|__)?[ \t]*$")
_TAG = defer_pattern(r"<(?!https?://)[a-zA-Z/!?]")
_QUOTED = defer_pattern(r" {0,3}>[ \t]?(?=[^\s>\[])")
"""The mark of a quotation before words."""
_DEEPEST = 4
"""Blanks behind the mark of an item; Markdown reads words behind more as code."""
_FULL_LINE = 60
"""Characters; a line as long as this may have been broken by the editor."""


class _TextKind(Enum):
    """What holds lines that may be broken by hand."""

    PARAGRAPH = auto()
    QUOTATION = auto()
    ITEM = auto()


class _BrokenText(NamedTuple):
    """Lines that may be broken by hand."""

    kind: _TextKind
    start: int
    texts: list[str]
    column: int = 0
    """Of an item's words."""

    def begin(self, line: SourceLine) -> Iterator[SourceLine]:
        """Yield one of its lines so that it begins something new."""
        if self.kind is _TextKind.QUOTATION:
            yield from (SourceLine(">", line.number), line)
            return
        indent = len(line.text) - len(line.text.lstrip())
        if self.kind is _TextKind.ITEM:
            yield line.cut(indent, " " * self.column + "* ")
        else:
            yield from (SourceLine("", line.number), line.cut(indent))


def keep_lines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make paragraphs of the lines of each paragraph, or quotation, and items of those of each item, broken by hand."""
    begins: dict[int, _BrokenText] = {}
    for run in (*_list_texts(lines), *_list_quoted(lines), *_list_items(lines)):
        if found := find_marked(run.texts) if run.kind is _TextKind.QUOTATION else find_breaks(run.texts):
            _report(lines[run.start], len(found), source)
            begins |= {run.start + at: run for at in found}
    return list(_part(lines, begins)) if begins else lines


def _list_texts(lines: Sequence[SourceLine]) -> Iterator[_BrokenText]:
    """Yield the paragraphs of several lines, none that is indented or has a break of Markdown's."""
    for start, end in _list_runs(lines, _is_text):
        texts = [line.text for line in lines[start:end]]
        after = lines[end].text if end < len(lines) else ""
        if not texts[0][0].isspace() and not any(map(_keeps, (*texts, after))):
            yield _BrokenText(_TextKind.PARAGRAPH, start, [text.lstrip() for text in texts])


def _keeps(text: str) -> bool:
    """Tell whether a line has a break that the author marked, HTML, or makes a heading or a table of the one above."""
    if text.endswith(("  ", "\\")) or ("<" in text and _TAG.search(text)):
        return True
    return not text.strip(" \t|:=-") and ("-" in text or "=" in text)


def _list_quoted(lines: Sequence[SourceLine]) -> Iterator[_BrokenText]:
    """Yield the quotations of several lines."""
    quoted = any(line.text.lstrip(" ")[:1] == ">" for line in lines)
    for start, end in _list_runs(lines, _is_quoted) if quoted else ():
        yield _BrokenText(_TextKind.QUOTATION, start, [_QUOTED.sub("", line.text, 1) for line in lines[start:end]])


def _list_items(lines: Sequence[SourceLine]) -> Iterator[_BrokenText]:
    """Yield the items of several lines, all but the first indented."""
    for start, line in enumerate(lines):
        found = ITEM.match(line.text) if not line.code else None
        if found and found.end("gap") - found.start("gap") <= _DEEPEST:
            below = takewhile(_is_indented, map(lines.__getitem__, range(start + 1, len(lines))))
            texts = [line.text[found.end() :], *(one.text.lstrip() for one in below)]
            if len(texts) > 1 and not any(map(_keeps, texts)):
                yield _BrokenText(kind=_TextKind.ITEM, start=start, texts=texts, column=found.end())


def _part(lines: Sequence[SourceLine], begins: Mapping[int, _BrokenText]) -> Iterator[SourceLine]:
    """Yield lines, each that begins something new behind a blank one, or as an item of the item that it stands in."""
    for index, line in enumerate(lines):
        run = begins.get(index)
        if run is None:
            yield line
        else:
            yield from run.begin(line)


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
    return line.text.rstrip("*_ \t")[-1:] in _COLONS and not line.code and bool(_LEAD_IN.match(line.text))


def _parts_lists(lines: Sequence[SourceLine], index: int) -> bool:
    """Tell whether an item stands right above a line, and one right below it."""
    above, below = lines[index - 1].text, lines[index + 1].text
    return bool(ITEM.match(above) and ITEM.match(below)) and not goes_on(above)


def _list_runs(lines: Sequence[SourceLine], belongs: Callable[[SourceLine], bool]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of several lines of a kind that begins a block."""
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and belongs(lines[index]):
            continue
        free = start == 0 or not lines[start - 1].text.strip() or read_level(lines[start - 1].text) > 0
        if index - start > 1 and free:
            yield start, index
        start = index + 1


def _is_text(line: SourceLine) -> bool:
    return not line.code and is_text(line.text)


def _is_indented(line: SourceLine) -> bool:
    return line.text[:2] == "  " and not line.code and is_text(line.text.lstrip())


def _is_quoted(line: SourceLine) -> bool:
    return not line.code and ">" in line.text[:4] and bool(_QUOTED.match(line.text))


def is_broken(lines: Sequence[SourceLine], index: int, name: str) -> bool:
    """Tell whether a word that begins a line is only a part of a sentence that the editor has broken."""
    before = lines[index - 1].text.rstrip() if index else ""
    if goes_on(before):
        return True
    return name.islower() and len(before) >= _FULL_LINE and not before.endswith((".", "!", "?", ":", ";", ")"))


def _report(first: SourceLine, more: int, source: Source) -> None:
    """Say at the first line of a paragraph how many of its others are read by themselves."""
    at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
    source.diagnostics.report(KEPT_LINES, at=at, more=more)
