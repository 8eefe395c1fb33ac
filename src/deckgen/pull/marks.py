"""Characters and their formats → Markdown that is read as them."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from deckgen.pull.nouns import Letter
from deckgen.written import Marks

_SPECIAL = re.compile(r"[\\`*\[\]]|<(?=[A-Za-z/!])|&(?=#?\w+;)|~(?=~)|(?<=~)~|(?<![^\W_])_|_(?![^\W_])|\{(?=\w)")
"""What Markdown, or deckgen's own marks, would take for something else than text."""
_START = re.compile(r"(?:#{1,6}|[-+>•]|\d{1,9}[.)])(?=\s|$)")
_MARKS = (("bold", "**"), ("italic", "*"), ("strike", "~~"))


def escape_text(text: str, *, in_table: bool = False) -> str:
    """Return text whose signs are read as they are."""
    escaped = _SPECIAL.sub(lambda found: f"\\{found[0]}", text)
    return escaped.replace("|", "\\|") if in_table else escaped


def escape_start(text: str) -> str:
    """Return the beginning of a line, already escaped, that is read as no item, heading or quotation."""
    found = _START.match(text)
    if not found:
        return text
    sign = found.end() - 1
    return f"{text[:sign]}\\{text[sign:]}"


def write_cells(cells: Sequence[Letter], *, in_table: bool = False) -> str:
    """Return characters with the marks that give them their format."""
    return "".join(_write_link(link, list(group), in_table=in_table) for link, group in _group(cells, "link"))


def _write_link(link: str, cells: Sequence[Letter], *, in_table: bool) -> str:
    text = _write_marked(cells, 0, in_table=in_table)
    text_alone = "".join(cell.char for cell in cells)
    if not link or not text:
        return text
    if text_alone == link:
        return f"<{link}>" if "://" in link else text
    left, inner, right = _part(text)
    return f"{left}[{inner}]({link}){right}" if inner else text


def _write_marked(cells: Sequence[Letter], depth: int, *, in_table: bool) -> str:
    """Return characters with the marks from some depth on, the outermost first."""
    if depth == len(_MARKS):
        return "".join(_write_code(code, group, in_table=in_table) for code, group in _group(cells, "code"))
    name, mark = _MARKS[depth]
    parts = []
    for marked, group in _group(cells, name):
        left, inner, right = _part(_write_marked(list(group), depth + 1, in_table=in_table))
        parts.append(f"{left}{mark}{inner}{mark}{right}" if marked and inner else f"{left}{inner}{right}")
    return "".join(parts)


def _write_code(code: str, cells: Iterable[Letter], *, in_table: bool) -> str:
    text = "".join(cell.char for cell in cells)
    if not code:
        return escape_text(text, in_table=in_table)
    mark = "``" if "`" in text else "`"
    return f"{mark}{text}{mark}"


def _group(cells: Sequence[Letter], name: str) -> Iterable[tuple[str, Iterable[Letter]]]:
    """Return the characters in stretches that agree in one mark."""
    return groupby(cells, key=lambda cell: _read(cell.marks, name))


def _read(marks: Marks, name: str) -> str:
    value = getattr(marks, name)
    return value if isinstance(value, str) else name * value


def _part(text: str) -> tuple[str, str, str]:
    """Return white space, words, white space: marks stand at words."""
    inner = text.strip()
    at = text.find(inner) if inner else len(text)
    return text[:at], inner, text[at + len(inner) :]
