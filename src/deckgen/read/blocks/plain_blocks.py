"""Headings, paragraphs and lists of one line an item → their tokens, as markdown-it would make them.

Comes in: a chunk of lines. Goes out: its tokens but for those that nobody reads, None where a line may be anything
else. Nearly all chunks of notes are so once their lists are where Markdown reads them, and need no parser.
"""

import re
from collections.abc import Sequence

from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.tokens import PlainToken
from deckgen.read.lines import SourceLine

_HEADING = re.compile(r"#{1,6}(?= )")
_ITEM = re.compile(r"(?P<indent> *)(?P<marker>[*+-]|\d{1,9}[.)]) {1,4}(?=\S)")
_TEXT = re.compile(
    r"[^\W\d_]|[\"'(\[$%@.?;,/&!\\]|[^\x00-\x7f]|\d(?!\d{0,8}[.)](?:[ \t]|$))|\*\*[^\s*]|\*(?=[^\s*][^*]*\*)"
)
"""How words begin: with what no block begins with."""
_DEEPEST = 3
"""Blanks before a block; more make code of it."""
_MAY_FOLLOW = frozenset(("", "1"))
"""Numbers of an item right below the words of another one: a higher one would be a word."""
_PARAGRAPH = PlainToken("paragraph_open")
_ITEM_CLOSE = PlainToken("list_item_close")


class _OpenList(NamedTuple):
    """A list whose last item is open."""

    base: int
    """Column of the words around it."""
    content: int
    """Column of the words of its item."""
    sign: str


def read_plain_blocks(lines: Sequence[SourceLine]) -> list[PlainToken] | None:
    """Return the tokens of a chunk, whose texts have no children yet; None for one that is not as plain."""
    reader = _PlainReader(lines)
    while reader.at < len(lines):
        if not reader.read():
            return None
    reader.close_lists()
    return reader.tokens


class _PlainReader:
    """One pass over the lines."""

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self.lines = lines
        self.tokens: list[PlainToken] = []
        self.lists: list[_OpenList] = []
        self.at = 0
        self.apart = True
        """Whether the last line was blank, or a heading."""

    def read(self) -> bool:
        """Read what begins on the next line; tell whether it is plain."""
        line = self.lines[self.at]
        if line.code:
            return False
        text = line.text
        if not text.strip(" "):
            self.apart = True
            self.at += 1
            return True
        if text[0] == "#":
            return self._read_heading(text)
        item = _ITEM.match(text)
        return self._read_item(item, text) if item else self._read_paragraph(text)

    def close_lists(self) -> None:
        """End all items that are open."""
        self.tokens += [_ITEM_CLOSE] * len(self.lists)
        self.lists.clear()

    def _read_heading(self, text: str) -> bool:
        marks = _HEADING.match(text)
        title = text[marks.end() :].strip() if marks else ""
        if not marks or not title or title[-1] == "#":
            return False
        self.close_lists()
        self._add(PlainToken("heading_open", tag=f"h{marks.end()}", map=(self.at, self.at + 1)), title)
        self.apart = True
        return True

    def _read_paragraph(self, text: str) -> bool:
        if not self.apart or not _TEXT.match(text):
            return False
        end = self.at + 1
        while end < len(self.lines) and self.lines[end].text.strip(" ") and self.lines[end].text[0] != "#":
            if self.lines[end].code or not _TEXT.match(self.lines[end].text):
                return False
            end += 1
        self.close_lists()
        text = "\n".join(line.text for line in self.lines[self.at : end]) if end - self.at > 1 else text
        self._add(_PARAGRAPH, text.strip(), end)
        self.apart = False
        return True

    def _read_item(self, item: re.Match[str], text: str) -> bool:
        indent, marker = item.end("indent"), item["marker"]
        if not (self.apart or self.lists) or not _TEXT.match(text, item.end()) or self._is_between(indent):
            return False
        closed = self._close_lists(indent)
        base = self.lists[-1].content if self.lists else 0
        goes_on = closed is not None and closed.sign == marker[-1]
        may_begin = self.apart or marker[:-1] in _MAY_FOLLOW
        if indent - base > _DEEPEST or not (goes_on or may_begin):
            return False
        if not goes_on:
            kind = "bullet_list_open" if len(marker) == 1 else "ordered_list_open"
            self.tokens.append(PlainToken(kind, map=(self.at, self.at + 1)))
        self.lists.append(_OpenList(base, item.end(), marker[-1]))
        place = self.at, self.at + 1
        self.tokens.append(PlainToken("list_item_open", map=place, markup=marker[-1], info=marker[:-1]))
        self._add(_PARAGRAPH, text[item.end() :].rstrip())
        self.apart = False
        return True

    def _is_between(self, indent: int) -> bool:
        """Tell whether a mark stands too deep for the open list, and not deep enough for its item."""
        return bool(self.lists) and self.lists[-1].base + _DEEPEST < indent < self.lists[-1].content

    def _close_lists(self, indent: int) -> _OpenList | None:
        """End the items that a mark does not stand in; return the list that it may go on with."""
        closed = None
        while self.lists and indent < self.lists[-1].content:
            closed = self.lists.pop()
            self.tokens.append(_ITEM_CLOSE)
        return closed

    def _add(self, opening: PlainToken, text: str, end: int = 0) -> None:
        """Add a text, and go on behind it."""
        end = end or self.at + 1
        self.tokens += (opening, PlainToken("inline", text, (self.at, end)))
        self.at = end
