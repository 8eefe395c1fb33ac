"""A web page that was saved as notes, `<h2>S3</h2>`, `<li>slow</li>` → headings, items and paragraphs of Markdown.

Comes in: lines. Goes out: lines in which each tag that begins or ends a line of the page does so. Tables, and what
formats words within a line, stay as they are. A page has several headings.
"""

import re
from collections.abc import Iterator

from deckgen.catalogue.notes import WEB_PAGE
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

_TAG = defer_pattern(
    r"<(?P<end>/?)(?P<name>h[1-6]|p|ul|ol|li|div|section|article|main|header|footer|body|html)\b[^<>]*>", re.IGNORECASE
)
_HEADING = defer_pattern(r"<h[1-6]\b", re.IGNORECASE)
_LINKED = defer_pattern(
    r"<a\b[^<>]*\bhref=[\"'](?P<target>https?://[^\"'<>\s()]+)[\"'][^<>]*>(?P<words>[^<>\[\]]+)</a>$", re.IGNORECASE
)
_FEWEST = 2
"""Headings of a page."""
_TABLE = "<table"


def read_web_page(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make lines of Markdown of those of a web page."""
    heads = [line for line in lines if "<h" in line.text.lower() and not line.code and _HEADING.search(line.text)]
    if sum(len(_HEADING.findall(line.text)) for line in heads) < _FEWEST:
        return lines
    at = source.locate(heads[0].number, heads[0].shift + 1, len(heads[0].text))
    source.diagnostics.report(WEB_PAGE, at=at)
    reader = _PageReader()
    return [part for line in lines for part in ((line,) if line.code else reader.read(line))]


class _PageReader:
    """Follows the tags from line to line."""

    def __init__(self) -> None:
        self.lists: list[str] = []
        """The open lists, "* " or "1. "."""
        self.prefix = ""
        """What stands before the next words."""

    def read(self, line: SourceLine) -> Iterator[SourceLine]:
        """Yield the lines that a line of the page makes."""
        start, tags = 0, list(_TAG.finditer(line.text))
        for tag in tags if _TABLE not in line.text.lower() else ():
            yield from self._write(line, start, tag.start())
            self._pass(tag["name"].lower(), ends=bool(tag["end"]))
            yield SourceLine("", line.number)
            start = tag.end()
        yield from self._write(line, start, len(line.text)) if start else (line,)

    def _pass(self, name: str, *, ends: bool) -> None:
        """Note what a tag says of the words behind it."""
        if name in {"ul", "ol"}:
            self.lists = self.lists[:-1] if ends else [*self.lists, "* " if name == "ul" else "1. "]
        elif ends:
            self.prefix = ""
        elif name == "li":
            self.prefix = "  " * sum(map(len, self.lists[:-1])) + (self.lists[-1] if self.lists else "* ")
        elif name[0] == "h" and name[1:].isdecimal():
            self.prefix = "#" * int(name[1:]) + " "

    def _write(self, line: SourceLine, start: int, end: int) -> Iterator[SourceLine]:
        """Yield the words between two tags, a link as Markdown writes it."""
        words = line.text[start:end].strip()
        if not words:
            return
        at = line.text.index(words, start)
        linked = _LINKED.fullmatch(words)
        if linked:
            text, at = f"[{linked['words']}]({linked['target']})", at + linked.start("words") - 1
        else:
            text = words
        yield line._replace(text=self.prefix + text, shift=line.shift + at - len(self.prefix))
        self.prefix = ""
