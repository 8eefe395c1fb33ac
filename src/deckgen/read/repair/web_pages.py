"""A web page that was saved as notes, `<h2>S3</h2>`, `<li>slow</li>` → headings, items and paragraphs of Markdown.

Comes in: lines. Goes out: lines in which each tag that begins or ends a line of the page does so. Tables, and what
formats words within a line, stay as they are. A page has several headings, or begins with a tag of a block
and has no heading of Markdown.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from deckgen.catalogue.notes import WEB_PAGE
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import read_level
from deckgen.read.source import Source

if TYPE_CHECKING:
    from deckgen.read.repair import web_tags
else:
    web_tags = defer("deckgen.read.repair.web_tags")

_HEADING = defer_pattern(r"<h[1-6]\b", re.IGNORECASE)
"""What the text of a page holds; only such a text is read for its tags."""
_BLOCK = defer_pattern(r"<(?:p|div|ul|ol|section|article|body|html)\b[^<>]*>", re.IGNORECASE)
_BOLD = defer_pattern(r"<(?P<tag>b|strong)>\s*(?P<words>[^<>*]*[^<>*\s])\s*</(?P=tag)>(?P<rest>.*)$", re.IGNORECASE)
"""Words that may name a section; what formats those behind them is left to those who read a line."""
_FEWEST = 2
"""Headings of a page."""


def read_web_page(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make lines of Markdown of those of a web page."""
    begins = _begins(lines)
    if not begins and not _has_headings(lines):
        return lines
    tags = web_tags.TagReader("\n".join("" if line.code else line.text for line in lines))
    starts = [tag.start for tag in tags.tags if not tag.ends and (tag.level or begins)]
    if len(starts) < _FEWEST:
        return lines
    first = lines[tags.page.count("\n", 0, starts[0])]
    source.diagnostics.report(WEB_PAGE, at=source.locate(first.number, first.shift + 1, len(first.text)))
    return list(_PageReader(lines, tags).read())


def _has_headings(lines: list[SourceLine]) -> bool:
    """Tell whether a text holds tags of several headings."""
    heads = (line.text for line in lines if "<h" in line.text.lower() and not line.code)
    return sum(len(_HEADING.findall(text)) for text in heads) >= _FEWEST


def _begins(lines: list[SourceLine]) -> bool:
    """Tell whether a text begins with what stands on lines of a page, as one that a mail was copied from does.

    Markdown with a logo on top may begin so, too: its headings tell.
    """
    first = next((line.text.lstrip() for line in lines if line.text.strip()), "")
    if first[:1] != "<" or not _BLOCK.match(first):
        return False
    return not any(read_level(line.text) for line in lines if not line.code)


class _PageReader:
    """Follows the tags through the lines."""

    def __init__(self, lines: list[SourceLine], tags: "web_tags.TagReader") -> None:
        self.lines = lines
        self.tags = tags
        self.page = tags.page
        self.row = 0
        """Index of the line that is being read."""
        self.lists: list[str] = []
        """The open lists, "* " or "1. "."""
        self.prefix = ""
        """What stands before the next words."""
        self.begins = False
        """True before the first words behind a tag: the blanks before them indent the page, not the words."""

    def read(self) -> Iterator[SourceLine]:
        """Yield the lines that the page makes."""
        start = 0
        for tag in self.tags.tags:
            yield from self._write(start, tag.start)
            self._pass(tag)
            self.row += self.page.count("\n", tag.start, tag.end)
            yield SourceLine("", self.lines[self.row].number)
            start = tag.end
        yield from self._write(start, len(self.page))

    def _pass(self, tag: "web_tags.Tag") -> None:
        """Note what a tag says of the words behind it."""
        self.begins = not tag.ends
        if tag.ends:
            self.prefix = ""
        if tag.name in {"ul", "ol"}:
            self.lists = self.lists[:-1] if tag.ends else [*self.lists, "* " if tag.name == "ul" else "1. "]
        elif tag.name == "li" and not tag.ends:
            self.prefix = " " * sum(map(len, self.lists[:-1])) + (self.lists[-1] if self.lists else "* ")
        elif tag.level and not tag.ends:
            self.prefix = "#" * tag.level + " "

    def _write(self, start: int, end: int) -> Iterator[SourceLine]:
        """Yield the lines of what stands between two tags."""
        while True:
            line, first, stop = self.lines[self.row], self.tags.starts[self.row], self.tags.starts[self.row + 1] - 1
            if line.code or (start == first and stop <= end and not self.begins):
                yield line
            elif words := self.page[start : min(stop, end)].strip():
                yield self._place(line, words, self.page.index(words, start))
            if end <= stop:
                return
            self.row += 1
            start = stop + 1

    def _place(self, line: SourceLine, words: str, at: int) -> SourceLine:
        """Return a line of words, a link, or bold words that may name a section, as Markdown writes them."""
        text, link = words, self.tags.links.get(at)
        if link and self.page.index(">", link.end) + 1 == at + len(words):
            text, at = f"[{self.page[link.start : link.end]}]({link.target})", link.start - 1
        elif bold := _BOLD.fullmatch(words):
            text = f"**{bold['words']}**{bold['rest']}"
            at += len(words) - len(text) if bold["rest"] else bold.start("words") - 2  # where the last words stand
        shift = line.shift + at - self.tags.starts[self.row] - len(self.prefix)
        text, self.prefix, self.begins = self.prefix + text, "", False
        return line._replace(text=text, shift=shift)
