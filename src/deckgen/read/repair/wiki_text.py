"""Text of Jira and Confluence, `h3. Problem`, `# first`, `{quote}`, `||Metric||`, `*bold*` → lines of Markdown.

Comes in: lines. Goes out: lines in which its marks are Markdown's, and whether they are such text: single stars make
words bold there, which whoever reads words has to know. A heading tells; a macro that is closed stands for itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import read_level

_HEADING = re.compile(r"h(?P<level>[1-6])\.[ \t]+(?=\S)")
_MACRO = defer_pattern(r"[ \t]*\{(?P<name>[a-z]+)(?:[:|](?P<told>[^{}\n]*))?\}")
_TITLE = defer_pattern(r"(?:^|\|)title=(?P<title>[^|]+)")
_LANGUAGE = defer_pattern(r"\w+$")
_ITEM = defer_pattern(r"[ \t]*(?P<marks>#{1,6})[ \t]+(?=\S)")
_QUOTATION = defer_pattern(r"bq\.[ \t]+(?=\S)")
_CODE = ("code", "noformat")
_QUOTE = ("quote", "panel")
_FEWEST = 2
"""Macros of a name: it is opened and closed."""


def read_wiki_text(lines: list[SourceLine]) -> tuple[list[SourceLine], bool]:
    """Return the lines as Markdown has them, and whether headings show that all their marks are of a wiki."""
    headed = _is_headed(lines)
    if not (headed or any(map(_heads, lines)) or _has_macro(lines)):
        return lines, False
    return [part for line in _WikiReader(headed=headed).read(lines) for part in line], headed


def _is_headed(lines: Sequence[SourceLine]) -> bool:
    """Tell whether the first heading of all is a wiki's: `# first` is an item then."""
    first = next((line for line in lines if _heads(line) or (not line.code and read_level(line.text))), None)
    return first is not None and _heads(first)


def _heads(line: SourceLine) -> bool:
    return line.text[:1] == "h" and line.text[2:3] == "." and not line.code and bool(_HEADING.match(line.text))


def _has_macro(lines: Sequence[SourceLine]) -> bool:
    """Tell whether a macro is opened and closed."""
    found = (_MACRO.match(line.text) for line in lines if "{" in line.text and not line.code)
    named = Counter(macro["name"] for macro in found if macro)
    return any(count >= _FEWEST and _knows(name) for name, count in named.items())


def _knows(name: str) -> bool:
    return name in _CODE or name in _QUOTE or name in list_words(Cue.ADMONITION)


class _WikiReader:
    """Follows the lines, inside and outside of macros."""

    def __init__(self, *, headed: bool) -> None:
        self.headed = headed
        self.macro = ""
        """The one that is open."""
        self.counts: list[int] = []
        """Of the items of open lists, the outermost first."""

    def read(self, lines: Sequence[SourceLine]) -> Iterator[Sequence[SourceLine]]:
        """Yield what each line is in Markdown."""
        for line in lines:
            found = _MACRO.match(line.text) if "{" in line.text and not line.code else None
            if found and _knows(found["name"]) and self.macro in {"", found["name"]}:
                yield tuple(self._read_macro(line, found))
            else:
                yield (self._read_line(line),)

    def _read_macro(self, line: SourceLine, found: re.Match[str]) -> Iterator[SourceLine]:
        """Yield what a macro is that opens or closes, with its title and the words behind it on its line."""
        name, told, opens = found["name"], found["told"] or "", not self.macro
        end = line.text.find(f"{{{name}}}", found.end())
        self.macro = name if opens and end < 0 else ""
        if name in _CODE and end < 0:
            language = _LANGUAGE.match(told)
            yield line._replace(text=f"```{language[0] if opens and language else ''}", code=True)
            return
        yield line._replace(text=f"> [!{name}]" if opens and name not in (*_CODE, *_QUOTE) else "")
        title = _TITLE.search(told)
        if title:
            yield _quote(line, found.start("told") + title.start("title"), title["title"])
        words = line.text[found.end() : None if end < 0 else end]
        if words.strip():
            yield _quote(line, found.end(), words)

    def _read_line(self, line: SourceLine) -> SourceLine:
        if self.macro in _CODE:
            return line._replace(code=True)
        if self.macro:
            return line.cut(0, "> ")
        return line if line.code else self._read_marks(line)

    def _read_marks(self, line: SourceLine) -> SourceLine:
        """Return a line outside of macros with marks of Markdown."""
        text = line.text
        if self.headed and (found := _ITEM.match(text)):
            return line.cut(found.end(), self._count(len(found["marks"])))
        self.counts = self.counts if text.lstrip()[:1] in {"*", "-"} else []
        if found := _HEADING.match(text):
            return line.cut(found.end(), "#" * int(found["level"]) + " ")
        if found := _QUOTATION.match(text):
            return line.cut(found.end(), "> ")
        return line._replace(text=text.replace("||", " |")) if text.lstrip()[:2] == "||" else line

    def _count(self, depth: int) -> str:
        """Return what stands before the next item of a depth."""
        self.counts = [*self.counts[:depth], *[0] * (depth - len(self.counts))]
        self.counts[-1] += 1
        return f"{'   ' * (depth - 1)}{self.counts[-1]}. "


def _quote(line: SourceLine, start: int, words: str) -> SourceLine:
    """Return words of a line, from a column on, as a line of a quotation."""
    bare = words.strip()
    return line._replace(text=f"> {bare}", shift=line.shift + start + words.index(bare) - 2)
