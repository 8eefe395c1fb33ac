"""Markup of other programs: fenced divs, short codes, scripts and styles; what they hold is read, they are not.

Comes in: lines. Goes out: lines in which an admonition is a callout, notes for the speaker are remarks, and what no
slide can carry out is gone, with a warning at its place; every other column unchanged.
"""

import re
from collections.abc import Sequence

from deckgen.blocks import Paragraph
from deckgen.catalogue.notes import DROPPED_MARKUP
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.source import Source
from deckgen.story import SectionKind

_FENCE = defer_pattern(r" {0,3}(?P<marks>:{3,})[ \t]*(?P<spec>.*?)[ \t]*:*$")
_ATTRIBUTES = defer_pattern(r"\{[^{}]*\}")
_NAME = defer_pattern(r"[^\W\d_][\w-]*")
_TAGS = defer_pattern(r"\{\{[%<].*?[%>]\}\}|\{%.*?%\}|^ {0,3}\{:[^{}]*\}[ \t]*$")
_ICON = defer_pattern(r"(?<!\S):[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*:(?:\{[^{}]*\})?(?!\S)[ \t]?")
"""`:material-cloud:`, `:rocket:`: the name of a picture that other programs know."""
_SCRIPT = defer_pattern(r"[ \t]*<(?P<tag>script|style)\b[^>]*>(?P<rest>.*)$", re.IGNORECASE)


class _Div(NamedTuple):
    """An open fenced div."""

    role: str
    """"note" for what the speaker reads, "callout" for a reminder, "" for one that only arranges."""


def read_markup(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Paragraph]]:
    """Return the lines without the markup of other programs, and what stands in their notes for the speaker."""
    if not any(_may_hold_markup(line.text) for line in lines):
        return lines, []
    reader = _MarkupReader(source)
    index = 0
    while index < len(lines):
        index += reader.read(lines, index)
    return reader.out, reader.remarks


def _may_hold_markup(text: str) -> bool:
    return ":::" in text or "{" in text or "<s" in text.lower() or (text.count(":") > 1 and bool(_ICON.search(text)))


class _MarkupReader:
    """Follows the lines, inside and outside of divs."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.out: list[SourceLine] = []
        self.remarks: list[Paragraph] = []
        self.divs: list[_Div] = []

    def read(self, lines: Sequence[SourceLine], index: int) -> int:
        """Read the line at an index, and with a script all of its lines; return how many."""
        line = lines[index]
        if line.code:
            self._keep(line)
            return 1
        fence = _FENCE.match(line.text) if ":::" in line.text else None
        if fence:
            self._read_fence(line, fence["spec"])
            return 1
        count = _count_script(lines, index)
        if count:
            self._report(line, 0, len(line.text.rstrip()))
            self.out += [each._replace(text="", code=False) for each in lines[index : index + count]]
            return count
        self._keep(self._drop_tags(line))
        return 1

    def _keep(self, line: SourceLine) -> None:
        """Put a line where it belongs: into the text, a callout or the speaker's notes."""
        role = next((div.role for div in reversed(self.divs) if div.role), "")
        if role == "note":
            if line.text.strip():
                text = " ".join(line.text.split())
                self.remarks.append(make_text(text, line.number, line.shift + 1, path=self.source.path))
            line = line._replace(text="", code=False)
        elif role == "callout":
            line = line.cut(0, "> ")
        self.out.append(line)

    def _read_fence(self, line: SourceLine, spec: str) -> None:
        """Read the fence of a div; one without words closes the last."""
        if spec:
            self._open_div(line, spec)
            return
        if self.divs:
            self.divs.pop()
        self.out.append(line._replace(text=""))

    def _open_div(self, line: SourceLine, spec: str) -> None:
        found = _NAME.search(spec)
        name = found[0] if found else ""
        start = line.text.index(spec) + (found.end() if found else 0)
        title = "" if spec.startswith("{") else _ATTRIBUTES.sub("", line.text[start:]).strip(" \t[]:")
        rest = line.cut(line.text.index(title)) if title else line._replace(text="")
        if self.source.names.find(name) is SectionKind.NOTES:
            self.divs.append(_Div("note"))
            self._keep(rest)
        elif name.casefold() in list_words(Cue.ADMONITION):
            self.divs.append(_Div("callout"))
            self.out.append(line._replace(text=f"> [!{name}] {title}", shift=0))
        elif self.source.names.opens(name):
            self.divs.append(_Div(""))
            self._keep(line.cut(line.text.index(name))._replace(text=f"{name}: {title}".rstrip()))
        else:
            self.divs.append(_Div(""))
            self._report(line, 0, len(line.text.rstrip()))
            self.out.append(rest)

    def _drop_tags(self, line: SourceLine) -> SourceLine:
        """Return a line without short codes and icons; those in code stay."""
        for sign, pattern in (("{", _TAGS), (":", _ICON)):
            if sign in line.text:
                line = self._drop_each(line, pattern)
        return line

    def _drop_each(self, line: SourceLine, pattern: re.Pattern[str]) -> SourceLine:
        start = 0
        while found := pattern.search(line.text, start):
            start = found.end()
            if line.text.count("`", 0, found.start()) % 2 == 0:
                self._report(line, found.start(), len(found[0]))
                blanked = line.blank(found.start(), found.end())
                start = max(found.end() - (blanked.shift - line.shift), 0)
                line = blanked
        return line

    def _report(self, line: SourceLine, column: int, length: int) -> None:
        at = self.source.locate(line.number, column + line.shift + 1, length)
        self.source.diagnostics.report(DROPPED_MARKUP, at=at, markup=line.text[column : column + length].strip()[:40])


def _count_script(lines: Sequence[SourceLine], index: int) -> int:
    """Return how many lines a script or a style takes that begins on a line; 0 for none, or one nobody closes."""
    found = _SCRIPT.match(lines[index].text) if "<s" in lines[index].text.lower() else None
    if found is None:
        return 0
    closing = f"</{found['tag'].lower()}>"
    ends = (at for at in range(index, len(lines)) if closing in lines[at].text.lower())
    end = next(ends, None)
    return 0 if end is None else end - index + 1
