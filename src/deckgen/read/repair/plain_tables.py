"""Rows of bars without a line of dashes, and rows of tabs pasted from a spreadsheet → tables as Markdown reads them.

Comes in: lines. Goes out: lines in which a bar stands for each tab, and dashes under the first of such rows; a form of
labels and what they say, `Customer` and `Orbex`, has colons instead.
"""

from collections.abc import Iterator, Sequence

from deckgen.catalogue.notes import PLAIN_TABLE
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import is_company_key, is_pointer, is_topic_key
from deckgen.read.lines import MARKS, SourceLine
from deckgen.read.source import Source

_BARS = defer_pattern(r" {0,3}\|(?:(?:[^|\\]|\\.)+\|){2,}[ \t]*$")
_DASHES = defer_pattern(r"[ \t|:-]+$")
_TABS = defer_pattern(r"(?:[^\s|<][^\t|`]*)?\t(?=[^|`]*\S)[^|`]*$")
_SIGN = defer_pattern(r"(?:\W|o|[^\W_]{1,9}[.)]|[^\t]*:[ ]*)\t")
"""A bullet, a number or a label before a tab: no cell."""
_SEMICOLON = ";"
_FEWEST = 2
"""Labels among rows that are no chance."""


def read_plain_tables(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Give rows of bars or tabs the line of dashes that makes them a table."""
    out: list[SourceLine] = []
    last = 0
    lines = _part_cells(lines, source.names)
    for start, end in _list_runs(lines):
        if _are_labels(lines[start:end], source.names):
            out += [*lines[last:start], *(_label(line, source.names) for line in lines[start:end])]
            last = end
            continue
        first = lines[start]
        at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
        source.diagnostics.report(PLAIN_TABLE, at=at, rows=end - start)
        rows = [_bar(line) for line in lines[start:end]]
        cells = _count(first.text)
        dashes = SourceLine("|" + "---|" * cells, first.number)
        out += [*lines[last:start], rows[0], dashes, *rows[1:]]
        last = end
    return [*out, *lines[last:]] if out else lines


def _list_runs(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int]]:
    """Yield start and end of the stretches of two or more rows with the same number of cells."""
    start = 0
    while start < len(lines):
        if not _is_row(lines[start]) or (start and _is_barred(lines[start - 1])):
            start += 1
            continue
        end = start + 1
        while end < len(lines) and _goes_on(lines[start], lines[end]):
            end += 1
        dashed = end < len(lines) and _is_barred(lines[end])
        if end - start > 1 and not dashed:
            yield start, end
        start = end


def _is_row(line: SourceLine) -> bool:
    """Tell whether a line may be the first row of a table that has no dashes."""
    text = line.text
    if line.code or not ("|" in text or "\t" in text):
        return False
    if "|" in text:
        return bool(_BARS.match(text)) and not _DASHES.match(text)
    marked = MARKS.match(text)
    tabbed = bool(_TABS.match(text)) and not _SIGN.match(text)
    return tabbed and (text[0] == "\t" or not marked or not marked.end())


def _is_barred(line: SourceLine) -> bool:
    """Tell whether a line may belong to a table that has its dashes."""
    return not line.code and "|" in line.text


def _goes_on(first: SourceLine, line: SourceLine) -> bool:
    """Tell whether a line is a further row below a first one; only a head may lack its first cell."""
    same = ("|" in first.text) == ("|" in line.text) and _count(first.text) == _count(line.text)
    return same and _is_row(line) and line.text[:1] != "\t"


def _part_cells(lines: list[SourceLine], names: SectionNames) -> list[SourceLine]:
    """Return lines with blanks for tabs behind colons, and tabs for the semicolons of rows."""
    if any(":\t" in line.text for line in lines):
        lines = [line._replace(text=line.text.replace(":\t", ": ")) if _is_told(line) else line for line in lines]
    return _read_semicolons(lines, names) if any(_SEMICOLON in line.text for line in lines) else lines


def _read_semicolons(lines: list[SourceLine], names: SectionNames) -> list[SourceLine]:
    """Set tabs for the semicolons of rows saved from a spreadsheet, where they make a table."""
    out = list(_set_tabs(lines, names))
    rows = {at for start, end in _list_runs(out) for at in range(start, end)}
    return [one if at in rows else line for at, (one, line) in enumerate(zip(out, lines, strict=True))]


def _set_tabs(lines: Sequence[SourceLine], names: SectionNames) -> Iterator[SourceLine]:
    """Yield lines with tabs for the semicolons of a head that names what a story has, and of the rows below it."""
    cells = 0
    for line in lines:
        own = 0 if line.code or "|" in line.text else line.text.count(_SEMICOLON)
        if own != cells:
            head = own > 1 and sum(_is_label(cell.strip(), names) for cell in line.text.split(_SEMICOLON)) >= _FEWEST
            cells = own if head else 0
        yield line._replace(text=line.text.replace(_SEMICOLON, "\t")) if cells else line


def _is_told(line: SourceLine) -> bool:
    """Tell whether a label stands before a tab, and what it says behind."""
    return ":\t" in line.text and not line.code


def _are_labels(lines: Sequence[SourceLine], names: SectionNames) -> bool:
    """Tell whether rows are a form of two columns: several say whose story it is, what it shows or what it tells.

    Its first one does: else that is the head of a table.
    """
    if any(line.text.count("\t") != 1 or "|" in line.text for line in lines):
        return False
    told = [_is_label(line.text.partition("\t")[0].strip(), names) for line in lines]
    return told[0] and sum(told) >= _FEWEST


def _label(line: SourceLine, names: SectionNames) -> SourceLine:
    """Return a row of a form with a colon; behind a label that stays text a blank follows, whose place is no one's."""
    label, _, words = line.text.partition("\t")
    if _is_label(label.strip(), names):
        return line._replace(text=f"{label}:{words}")
    return line._replace(text=f"{label}: {words}", shift=line.shift - 1)


def _is_label(label: str, names: SectionNames) -> bool:
    """Tell whether the first cell of a row is what a line of a story may begin with, before a colon."""
    return is_company_key(label) or is_topic_key(label) or is_pointer(label) or names.stands_alone(label)


def _count(text: str) -> int:
    """Return how many cells a row has."""
    return text.replace("\\|", "").count("|") - 1 if "|" in text else text.count("\t") + 1


def _bar(line: SourceLine) -> SourceLine:
    """Return a row with bars for its tabs, each column where the author has it."""
    if "\t" not in line.text or "|" in line.text:
        return line
    lead = "|" if line.text[0] == "\t" else ""
    end = "|" if line.text[-1] == "\t" else ""
    return line._replace(text=lead + line.text.replace("\t", "|") + end, shift=line.shift - len(lead))
