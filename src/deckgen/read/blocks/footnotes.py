"""Footnotes: `[^1]` in the text, `[^1]: what it says` on a line of its own.

Comes in: lines. Goes out: the lines without the definitions that some text refers to, and these by their labels; the
inline reader sets them in parentheses where the text refers to them.
"""

import re

from deckgen.blocks import Paragraph
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.source import Footnote

REFERENCE = defer_pattern(r"\[\^([^\[\]]+)\]")
_INLINE = defer_pattern(r"(?<=\S)\^\[(?P<note>[^\[\]\n]*[^\W\d_][^\[\]\n]*)\](?!\()")
"""A footnote within its sentence, right behind a word: `words^[what it says] more words`; `^[a-z]+` is none, nor
`2^[10]`."""
_DEFINITION = defer_pattern(r" {0,3}\[\^([^\[\]\s]+)\]:[ \t]*")
_MORE = defer_pattern(r"(?: {2,}|\t)[ \t]*(?=\S)")


def extract_footnotes(lines: list[SourceLine]) -> tuple[list[SourceLine], dict[str, Footnote]]:
    """Take out the definitions that are referred to; the others are text like any other."""
    if not any("^" in line.text for line in lines):
        return lines, {}
    notes: dict[str, Footnote] = {}
    lines = [_read_inline(line, notes) for line in lines]
    labels = {label for line in lines if not line.code for label in REFERENCE.findall(_skip_definition(line.text))}
    kept = list(lines)
    for index, line in enumerate(lines):
        found = _find_definition(line)
        if found is None or found[1] not in labels or found[1] in notes:
            continue
        end = _find_end(lines, index)
        texts = (line.text[found.end() :], *(lines[at].text for at in range(index + 1, end)))
        notes[found[1]] = Footnote(" ".join(" ".join(texts).split()), line.number)
        kept[index:end] = [lines[at]._replace(text="") for at in range(index, end)]
    return kept, notes


def _find_definition(line: SourceLine) -> re.Match[str] | None:
    return None if line.code else _DEFINITION.match(line.text)


def _read_inline(line: SourceLine, notes: dict[str, Footnote]) -> SourceLine:
    """Return a line in which a footnote within a sentence refers to one that says so; it is as long as before."""
    if "^[" not in line.text or line.code:
        return line
    for found in _INLINE.finditer(line.text):
        if line.text.count("`", 0, found.start()) % 2 == 0:
            notes.setdefault(found["note"], Footnote(" ".join(found["note"].split()), line.number))
            line = line._replace(text=f"{line.text[: found.start()]}[^{line.text[found.start() + 2 :]}")
    return line


def list_unshown(notes: dict[str, Footnote], path: str) -> list[Paragraph]:
    """Return the footnotes that no text has taken in, for the speaker."""
    return [make_text(note.text, note.line, path=path) for note in notes.values() if note.text and not note.shown]


def _skip_definition(text: str) -> str:
    found = _DEFINITION.match(text)
    return text[found.end() :] if found else text


def _find_end(lines: list[SourceLine], start: int) -> int:
    """Return the index after the indented lines that continue a definition."""
    end = start + 1
    while end < len(lines) and not lines[end].code and _MORE.match(lines[end].text):
        end += 1
    return end
