"""Bullets as trainers type them → bullets as Markdown reads them.

Comes in: lines. Goes out: lines in which each list item the author meant has a mark and a line of its own. Each repair
is an `info` finding.
"""

import re
from collections.abc import Iterable, Iterator

from deckgen.catalogue.notes import GLUED_BULLET, NO_BREAK_INDENT, ODD_BULLET
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import ITEM, SIGNS, is_text
from deckgen.read.source import Source

_SIGNS = f"{SIGNS}✓✔✗➔→·\uf0b7\uf0a7\uf0d8"
_GAP = r"[ \t\u00a0\u202f]"
_PASTED = r"§(?:[ \u00a0]{2,}|\t)[ \t\u00a0]*|o\t+|[*+-][\u00a0\u202f]+"
"""Signs that are bullets by the blanks behind them, as programs paste them."""
_SIGN = defer_pattern(rf"(?P<indent>[ \t]*)(?:(?P<sign>[{_SIGNS}]){_GAP}*|(?P<dash>[–—]){_GAP}+|{_PASTED})(?=\S)")
_SYMBOL = defer_pattern(
    rf"(?P<indent>[ \t]*)(?P<sign>§(?!{_GAP}*\d)|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?){_GAP}+(?=\S)"
)
"""A picture of a letter's size, which is a bullet where several lines begin so."""
_ESCAPED = defer_pattern(r"[ \t]*(?:\d{1,3})?(?P<escape>\\)(?P<mark>(?<=\d\\)[.)]|(?<!\d\\)[-+*])[ \t]+(?=\S)")
_FEW = 4
"""Characters before the blank behind such a mark."""
_BLANKS = " \t\u00a0\u202f\u2007"
_STARTS = frozenset(f"{_BLANKS}\\0123456789")
_STROKE = defer_pattern(r"(?P<indent>[ \t]*)(?P<sign>[-=~]{1,2}>|:(?=[ \t]{1,4}\S))[ \t]+(?=\S)")
"""An arrow as it is typed, or the mark of a definition."""
_STROKES = frozenset("-=~:")
_NEAR = 40
"""Lines above and below in which signs are compared."""
_MAY_BEGIN = frozenset(f"{_SIGNS}–—§")
_MAY_FOLLOW = frozenset("\t\u00a0\u202f")
"""Signs that are bullets, and blanks behind others that are."""
_TIGHT = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[*+-])(?=[^\W_])")
_COUNTED = defer_pattern(r"[ \t]*(?P<number>\d{1,2})[.)](?=[^\W\d_])")
_LONE_SIGN = re.compile(r"[ \t]+(?P<sign>[^\w\s])(?=[ \t])")
_GLUED_SIGNS = frozenset(f"*+{SIGNS}✓")
_CLOSED = ("»", "”", '"', ")", " »", "\u00a0»")
_SENTENCE_ENDS = tuple(".!?:;…") + tuple(f"{stop}{closed}" for stop in ".!?…" for closed in _CLOSED)
_ITEM_STARTS = ("**", "«", "“", '"', "(")
_NO_LIST = defer_pattern(r"[ \t]*(?:>|\||<)| {0,3}#{1,6}[ \t]")


def repair_indents(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    r"""Read tabs and no-break spaces at the start of lines as the columns they fill, `\- Foo` as an item."""
    return [
        line if line.code or not line.text or line.text[0] not in _STARTS else _repair_start(line, source)
        for line in lines
    ]


def _repair_start(line: SourceLine, source: Source) -> SourceLine:
    """Return a line without odd blanks, or an escape that a program wrote before a hyphen or behind a number."""
    line = _repair_indent(line, source) if line.text[0] in _BLANKS else line
    found = _ESCAPED.match(line.text) if "\\" in line.text[: _FEW + len(line.text) - len(line.text.lstrip())] else None
    if found is None:
        return line
    at = found.start("escape")
    source.diagnostics.report(ODD_BULLET, at=source.locate(line.number, at + line.shift + 1, 2), sign=found["mark"])
    return line.cut(found.end("escape"), line.text[:at])


def repair_signs(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Read `•`, `–`, `*Foo` and the like as bullets."""
    lines, repaired = _join_terms(lines), list[SourceLine]()
    for index, line in enumerate(lines):
        new = None if line.code or not line.text else _read_any(lines, index)
        if new is not None:
            column = len(line.text) - len(line.text.lstrip())
            sign = line.text[column]
            at = source.locate(line.number, line.shift + column + 1, 1)
            source.diagnostics.report(ODD_BULLET, at=at, sign=sign)
        repaired.append(new or line)
    return repaired


def _join_terms(lines: list[SourceLine]) -> list[SourceLine]:
    """Make an item of each term with its one definition below it, `Term` and `: what it is`: both are one sentence."""
    if not any(line.text[:1] == ":" for line in lines):
        return lines
    out = list(lines)
    for index in range(1, len(lines)):
        if _defines(lines, index) and not _defines(lines, index + 1) and _is_term(lines, index - 1):
            out[index - 1], out[index] = lines[index - 1].cut(0, "* "), lines[index].cut(0, "  ")
    return out


def _defines(lines: list[SourceLine], index: int) -> bool:
    """Tell whether a line says what the term above it is."""
    line = lines[index] if index < len(lines) else None
    return line is not None and line.text[:1] == ":" and not line.code and _STROKE.match(line.text) is not None


def _is_term(lines: list[SourceLine], index: int) -> bool:
    """Tell whether a line is a paragraph of its own but for what is below it, and none but text."""
    line, above = lines[index], lines[index - 1].text if index else ""
    alone = not above.strip() or above.startswith("#") or _defines(lines, index - 1)
    return alone and not line.code and line.text[:1].isalnum() and is_text(line.text)


def _read_any(lines: list[SourceLine], index: int) -> SourceLine | None:
    """Return a line whose mark is no bullet of Markdown's with one, None for any other line."""
    return _read_sign(lines, index) or _read_mark(lines, index) or _read_stroke(lines, index)


def _find_glued(text: str) -> tuple[int, int] | None:
    """Return where the first bullet of a line stands that follows a sentence, with the blanks around it."""
    for lone in _LONE_SIGN.finditer(text):
        if lone["sign"] in _GLUED_SIGNS and text.endswith(_SENTENCE_ENDS, 0, lone.start()):
            end = len(text) - len(text[lone.end() :].lstrip(" \t"))
            if text[end : end + 1].isalnum() or text.startswith(_ITEM_STARTS, end):
                return lone.start(), end
    return None


def split_glued_bullets(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Begin a new item where a bullet follows a sentence on the same line."""
    out: list[SourceLine] = []
    for line in lines:
        rest = line
        while not rest.code and (found := _find_glued(rest.text)) and not _NO_LIST.match(rest.text):
            start, end = found
            if rest.text.count("`", 0, start) % 2:
                break
            column = end - len(rest.text[start:end].lstrip())
            at = source.locate(rest.number, column + rest.shift + 1, 1)
            source.diagnostics.report(GLUED_BULLET, at=at)
            item = ITEM.match(rest.text)
            prefix = f"{item['indent']}{item['marker']} " if item and item["marker"] in "*+-" else "* "
            out.append(rest._replace(text=rest.text[:start]))
            rest = rest.cut(end, prefix)
        out.append(rest)
    return out


def _repair_indent(line: SourceLine, source: Source) -> SourceLine:
    indent = line.text[: len(line.text) - len(line.text.lstrip(_BLANKS))]
    if indent == line.text:
        return line._replace(text="")
    if not indent.strip(" "):
        return line
    if not indent.strip(" \t"):
        return line.cut(len(indent), indent.expandtabs(4))
    at = source.locate(line.number, line.shift + 1, len(indent))
    source.diagnostics.report(NO_BREAK_INDENT, at=at)
    item = ITEM.match(line.text, len(indent)) or _SIGN.match(line.text, len(indent))
    width = len(indent.expandtabs(4))
    return line.cut(len(indent), " " * (width if item else 0))


def _read_sign(lines: list[SourceLine], index: int) -> SourceLine | None:
    line = lines[index]
    opening = line.text.lstrip(" \t")[:2]
    if _MAY_BEGIN.isdisjoint(opening[:1]) and _MAY_FOLLOW.isdisjoint(opening[1:]):
        return None
    found = _SIGN.match(line.text)
    if found is None:
        return None
    if found["sign"] == "·" and found.end("sign") == found.end():
        return None
    if found["dash"] and not _is_dash_item(lines, index, found["dash"]):
        return None
    return line.cut(found.end(), found["indent"] + "* ")


def _is_dash_item(lines: list[SourceLine], index: int, dash: str) -> bool:
    """A dash after a quotation names its author; an em dash alone may be anything, so it needs company."""
    near = [lines[at].text.lstrip() for at in (index - 2, index - 1) if at >= 0 and lines[at].text.strip()]
    if near and near[-1].startswith(">"):
        return False
    near += [lines[at].text.lstrip() for at in (index + 1, index + 2) if at < len(lines)]
    return dash == "–" or any(text.startswith(("—", "*", "-", "•")) for text in near)


def _read_stroke(lines: list[SourceLine], index: int) -> SourceLine | None:
    """`-> Foo` is a bullet beside another such line or where a list may begin; `: Foo` tells of the line above it."""
    line = lines[index]
    found = _STROKE.match(line.text) if line.text.lstrip(" \t")[:1] in _STROKES else None
    if found is None:
        return None
    above, below = (lines[at].text if 0 <= at < len(lines) else "" for at in (index - 1, index + 1))
    alike = any((near := _STROKE.match(text)) and near["sign"] == found["sign"] for text in (above, below))
    free = not above.strip() or above.startswith("#") or above.rstrip().endswith(":")
    told = found["sign"] == ":" and index > 0 and not found["indent"]
    return line.cut(found.end(), f"{found['indent']}* ") if told or alike or free else None


def _read_mark(lines: list[SourceLine], index: int) -> SourceLine | None:
    """Read a bullet that is a symbol, or a mark without a space."""
    first = lines[index].text.lstrip(" \t")[:1]
    if first.isdecimal():
        return _read_counted(lines, index)
    return _read_symbol(lines, index) if first == "§" or first > "\u25ff" else _read_tight(lines, index)


def _read_counted(lines: list[SourceLine], index: int) -> SourceLine | None:
    """`1.Foo` is an item above `2.Bar`, or below such a one."""
    found = _COUNTED.match(lines[index].text)
    if found is None:
        return None
    number = int(found["number"])
    near = ((at, _COUNTED.match(lines[at].text)) for at in (index - 1, index + 1) if 0 <= at < len(lines))
    counts = any(other and int(other["number"]) - number == at - index for at, other in near)
    return lines[index].cut(found.end(), f"{found[0]} ") if counts else None


def _read_symbol(lines: list[SourceLine], index: int) -> SourceLine | None:
    """`👉 Foo` is a bullet beside another such line; where the signs differ, as ✅ and ❌ do, they tell and stay."""
    found = _SYMBOL.match(lines[index].text)
    if found is None:
        return None
    above, below = lines[max(0, index - _NEAR) : index], lines[index + 1 : index + 1 + _NEAR]
    signs = [found["sign"], *_list_symbols(reversed(above)), *_list_symbols(below)]
    if len(signs) < 2:
        return None
    start = found.end() if len(set(signs)) == 1 else found.start("sign")
    return lines[index].cut(start, f"{found['indent']}* ")


def _list_symbols(lines: Iterable[SourceLine]) -> Iterator[str]:
    """Yield the signs that lines begin with, up to a line that begins with none."""
    for line in lines:
        found = None if line.code else _SYMBOL.match(line.text)
        if found is None:
            return
        yield found["sign"]


def _read_tight(lines: list[SourceLine], index: int) -> SourceLine | None:
    """`*Foo` is a bullet where no other star closes it, `-Foo` beside another, or where a list may begin."""
    line = lines[index]
    found = _TIGHT.match(line.text)
    if found is None:
        return None
    rest = line.text[found.end() :]
    if found["mark"] == "*":
        if "*" in rest.replace("**", ""):
            return None
    elif not rest[0].isalpha() or not _may_begin(lines, index):
        return None
    return line.cut(found.end(), f"{found['indent']}{found['mark']} ")


def _may_begin(lines: list[SourceLine], index: int) -> bool:
    """Tell whether a list may begin on a line, or one goes on there: below a colon, or above another such line."""
    above, below = (lines[at].text if 0 <= at < len(lines) else "" for at in (index - 1, index + 1))
    if not above.strip() or above.rstrip().endswith((":", "：")) or ITEM.match(above) or _TIGHT.match(above):
        return True
    own, other = _TIGHT.match(lines[index].text), _TIGHT.match(below)
    return bool(own and other and own[0] == other[0] and below[other.end()].isalpha())
