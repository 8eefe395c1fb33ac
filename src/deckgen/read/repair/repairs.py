"""Headings, rules, tables and deep nesting as trainers type them → as Markdown reads them, in the source lines.

Comes in: lines. Goes out: lines whose text is still the author's, at the author's columns.
"""

import re
from collections.abc import Iterator

from deckgen.catalogue.notes import (
    INDENTED_LINK,
    LINK_WITHOUT_BLANK_LINE,
    PICTURE_WITHOUT_BLANK_LINE,
    RAGGED_TABLE,
    RULE_WITHOUT_BLANK_LINE,
    TIGHT_HEADING,
)
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import ITEM, read_level, read_underline
from deckgen.read.source import Source

_TIGHT_HEADING = defer_pattern(r"( {0,3}#{2,6})(?=[^\W\d_]|\d+[.)][ \t]|[«“\"'*])")
_SINGLE_HEADING = defer_pattern(r"( {0,3}#)(?=[^\W\d_])")
_WIDE_HEADING = defer_pattern(r"( {0,3}#{1,6})[\u00a0\u202f\u3000]+")
_NESTED = r"[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])"
_DEEPEST = 10
_VALUE_SIGNS = "%€$£"
_DEEP = defer_pattern(rf"(?P<kept>(?:{_NESTED}){{{_DEEPEST}}})(?P<gap>[ \t]*)(?={_NESTED})")
_SIGNED = defer_pattern(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+(?=[+-][ \t]+\d[\d.,'’ \u00a0\u202f]*[%€$£])")
"""An item whose words begin with a sign, a blank and a value: "* - 30 % of all"."""
_DEEP_NUMBER = defer_pattern(r"\d{1,9}(?=[.)])")
_DELIMITER = defer_pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = defer_pattern(r"(?<!\\)\|")
_LINK = re.compile(r"\[[^\[\]]+\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)[ \t]*$")
_PICTURE = defer_pattern(r"[ \t]*(?:!\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)[ \t]*)+(?:\{[^{}]*\}[ \t]*)?")
"""A line of nothing but pictures."""
_TARGET = defer_pattern(r"!\[[^\[\]]*\]\((?P<path>[^()<>\"\n]*+)(?=\)|(?<=[ \t])\"[^\"]*+\"[ \t]*\))")
"""A picture and its path, with the blanks before its title."""
_ENDING = defer_pattern(r"[A-Za-z]{3,4}")
_APART = defer_pattern(r"[ \t]*(?:>|\||<)")
_SENTENCE = 80
"""A line longer than this is no title, even above a line of dashes."""


def repair_headings(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Give headings their space, and dashes under a paragraph the blank line that makes them a rule."""
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        text = line.text
        if line.code:
            out.append(line)
        elif text.lstrip(" ")[:1] == "#":
            out.append(_space_heading(lines, index, source))
        else:
            if index and "---" in text and read_underline(text) and _is_rule(lines, index):
                at = source.locate(line.number, line.shift + 1, len(text.strip()))
                source.diagnostics.report(RULE_WITHOUT_BLANK_LINE, at=at)
                out.append(SourceLine("", line.number))
            out.append(_flatten(line))
    return out


def separate_links(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Set a line that is only a link apart from the text or the links under it: it names a story."""
    out: list[SourceLine] = []
    for index, whole in enumerate(lines):
        line = _pull_link(lines, index, source) if whole.text.startswith("    ") and not whole.code else whole
        out.append(line)
        what = _name_neighbor(lines, index, out) if _is_link(line) and index + 1 < len(lines) else ""
        if what:
            at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
            source.diagnostics.report(LINK_WITHOUT_BLANK_LINE, at=at, what=what)
            out.append(SourceLine("", line.number))
    return out


def quote_paths(lines: list[SourceLine], source: Source) -> list[SourceLine]:  # noqa: ARG001 - as all repairs
    """Set the path of a picture in angle brackets when it has a space; columns before it stay the author's."""
    return [_quote_path(line) if "](" in line.text and "![" in line.text and not line.code else line for line in lines]


def _quote_path(line: SourceLine) -> SourceLine:
    found = next((one for one in _TARGET.finditer(line.text) if _has_space(one["path"])), None)
    if found is None or line.text.count("`", 0, found.start()) % 2:
        return line
    path, start = found["path"].rstrip(), found.start("path")
    return line._replace(text=f"{line.text[:start]}<{path}>{line.text[start + len(path) :]}")


def _has_space(path: str) -> bool:
    """Tell whether the name of a file has a space in it, which Markdown takes for the end of the path."""
    stem, _, ending = path.strip().rpartition(".")
    return " " in stem and bool(_ENDING.fullmatch(ending))


def separate_pictures(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Set a line that is only a picture apart from the text above and below it: it gets a slide of its own."""
    if not any("![" in line.text for line in lines):
        return lines
    return [part for index in range(len(lines)) for part in _separate_picture(lines, index, source)]


def _separate_picture(lines: list[SourceLine], index: int, source: Source) -> Iterator[SourceLine]:
    """Yield a line, between blank ones if it is a picture that stands beside text."""
    line = lines[index]
    alone = not line.code and "![" in line.text and _PICTURE.fullmatch(line.text)
    after = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    if not alone or after[:1].islower():  # a picture within a sentence
        yield line
        return
    above, below = (_is_text(lines, at) for at in (index - 1, index + 1))
    if above or below:
        at = source.locate(line.number, line.text.index("!") + line.shift + 1, len(line.text.strip()))
        source.diagnostics.report(PICTURE_WITHOUT_BLANK_LINE, at=at)
    blank = SourceLine("", line.number)
    yield from (*[blank] * above, line, *[blank] * below)


def _is_text(lines: list[SourceLine], index: int) -> bool:
    """Tell whether a line is text, or an item, that Markdown joins with its neighbor."""
    text = lines[index].text if 0 <= index < len(lines) and not lines[index].code else ""
    return bool(text.strip()) and not _is_heading(text) and not _APART.match(text) and not _PICTURE.fullmatch(text)


def _is_heading(text: str) -> bool:
    """Tell whether a line is a heading, or underlines one."""
    return bool(read_level(text) or read_underline(text))


def _is_link(line: SourceLine) -> bool:
    """Tell whether a line is only a link."""
    return not line.code and line.text[:1] == "[" and bool(_LINK.match(line.text))


def _name_neighbor(lines: list[SourceLine], index: int, out: list[SourceLine]) -> str:
    """Return what stands right under a link that begins its paragraph, in words; "" for nothing that is set apart."""
    after = lines[index + 1].text
    linked = bool(_LINK.match(after))
    before = (out[-2] if linked else lines[index - 1]).text.strip() if index else ""
    if (before and not before.startswith("#")) or not after.strip() or _is_heading(after):
        return ""
    return "Another link" if linked else "Text"


def _pull_link(lines: list[SourceLine], index: int, source: Source) -> SourceLine:
    """Read an indented line right after a heading that is only a link as a paragraph: it names a story."""
    line = lines[index]
    indent = len(line.text) - len(line.text.lstrip())
    if not _LINK.match(line.text, indent):
        return line
    above = index - 1
    while above >= 0 and not lines[above].text.strip():
        above -= 1
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    if above < 0 or lines[above].code or not read_level(lines[above].text) or after.startswith("    "):
        return line
    at = source.locate(line.number, indent + line.shift + 1, len(line.text.strip()))
    source.diagnostics.report(INDENTED_LINK, at=at)
    return line.cut(indent)


def repair_tables(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Widen a table's head to its widest row, so that no cell is lost, and part it from an item right above it."""
    out, heads = list(lines), set[int]()
    for index in range(1, len(lines)):
        text = lines[index].text
        if "-" not in text or "|" not in text or lines[index].code or not _DELIMITER.match(text):
            continue
        if "|" not in lines[index - 1].text or not lines[index - 1].text.strip():
            continue
        _widen(out, index, source)
        heads.add(index - 1)
    return [part for at in range(len(out)) for part in (_part_head(out, at) if at in heads else out[at : at + 1])]


def _part_head(lines: list[SourceLine], at: int) -> list[SourceLine]:
    """Return a table's head, apart from what stands right above it, of which it would be more words."""
    head, above = lines[at], lines[at - 1].text if at else ""
    joins = above.strip() and "|" not in above and not head.text[:1].isspace()
    return [SourceLine("", head.number), head] if joins else [head]


def _space_heading(lines: list[SourceLine], index: int, source: Source) -> SourceLine:
    line = lines[index]
    if line.text.lstrip(" ").lstrip("#").startswith(" "):
        return line
    found = _WIDE_HEADING.match(line.text) or _TIGHT_HEADING.match(line.text)
    if found is None and (index == 0 or not lines[index - 1].text.strip()):
        found = _SINGLE_HEADING.match(line.text)
        alone = index + 1 == len(lines) or not lines[index + 1].text.strip()
        if found and not (alone and line.text[found.end()].isupper() and " #" not in line.text):
            found = None
    if found is None:
        return line
    at = source.locate(line.number, line.shift + 1, len(found[0]))
    source.diagnostics.report(TIGHT_HEADING, at=at)
    return line.cut(found.end(), found[1] + " ")


def _is_rule(lines: list[SourceLine], index: int) -> bool:
    above = lines[index - 1].text
    if not above.strip() or above.lstrip().startswith((">", "#", "|")):
        return False
    two = index > 1 and bool(lines[index - 2].text.strip())
    return two or len(above) > _SENTENCE or bool(ITEM.match(above)) or above.rstrip().endswith((".", ":", "!", ")"))


def _flatten(line: SourceLine) -> SourceLine:
    """Read the eleventh mark of those that pile up on one line as text: parsers drop what is nested too deep.

    The second one is text as well where it is the sign of a value.
    """
    if any(sign in line.text for sign in _VALUE_SIGNS) and (signed := _SIGNED.match(line.text)):
        return line.cut(signed.end(), line.text[: signed.end()] + "\\")
    opening = line.text[:_DEEPEST]
    few = len(opening) < _DEEPEST or any(map(str.isalpha, opening))
    found = None if few else _DEEP.match(line.text)
    if found is None:
        return line
    number = _DEEP_NUMBER.match(line.text, found.end())
    end = number.end() if number else found.end()
    return line.cut(end, line.text[:end] + "\\")


def _widen(lines: list[SourceLine], delimiter: int, source: Source) -> None:
    head = _count_cells(lines[delimiter - 1].text)
    marks = _count_cells(lines[delimiter].text)
    widest, end = max(head, marks), delimiter + 1
    while end < len(lines) and lines[end].text.strip() and not lines[end].code:
        widest = max(widest, _count_cells(lines[end].text)) if "|" in lines[end].text else widest
        end += 1
    if widest == head == marks:
        return
    lines[delimiter - 1] = _pad(lines[delimiter - 1], widest - head, " |")
    lines[delimiter] = _pad(lines[delimiter], widest - marks, "---|")
    line = lines[delimiter - 1]
    at = source.locate(line.number, line.shift + 1)
    source.diagnostics.report(RAGGED_TABLE, at=at, head=head, widest=widest)


def _pad(line: SourceLine, count: int, cell: str) -> SourceLine:
    text = line.text.rstrip()
    if count <= 0:
        return line
    return line._replace(text=text + ("" if text.endswith("|") and not text.endswith("\\|") else "|") + cell * count)


def _count_cells(text: str) -> int:
    cells = _CELL.split(text.strip())
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])
