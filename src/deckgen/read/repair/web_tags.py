"""The tags that begin or end a line of a web page, and its links, each with its place in the page.

A module of its own: few notes are a web page, and the others do not wait for `html.parser`.
"""

import re
from html.parser import HTMLParser

from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.tags import read_values

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NAMES = _HEADINGS | {"p", "ul", "ol", "li", "div", "section", "article", "main", "header", "footer", "body", "html"}
"""Of the tags that part a page into lines; the others stay in the text."""
_UNCLOSED = re.compile(r"<(?!!--)(?=[^<>]*<)|<(?=!\[)")
"""What opens no tag: `HTMLParser` would look for its end in all that follows, and stops at `<![` without a name."""


class Tag(NamedTuple):
    """A tag of a page."""

    name: str
    ends: bool
    """True for `</p>`."""
    start: int
    end: int

    @property
    def level(self) -> int:
        """Of a heading, else 0."""
        return int(self.name[1:]) if self.name in _HEADINGS else 0


class WebLink(NamedTuple):
    """A link of a page; nothing but words stands in it."""

    target: str
    """As the page writes it: Markdown reads `&amp;` as well."""
    start: int
    """Of its words."""
    end: int


class TagReader(HTMLParser):
    """Collects the tags and links of a page; those of scripts and comments are none."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.page = page
        self.tags: list[Tag] = []
        self.links: dict[int, WebLink] = {}
        """Where a link starts → the link."""
        self.starts = [0]
        """Where the lines start, and where one behind them would."""
        for line in page.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self._tables: list[int] = []
        """How many tags stand before each open table."""
        self._link: tuple[int, int, str] | None = None
        """Start and end of the tag that opened a link, and where it leads."""
        self.feed(_close(page))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note what begins."""
        start, written = self._place(), self.get_starttag_text() or ""
        if tag == "table":
            self._tables.append(len(self.tags))
        elif tag == "a":
            self._link = (start, start + len(written), read_values(written).get("href", ""))
        self._add(Tag(tag, ends=False, start=start, end=start + len(written)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note what holds nothing: it only parts what stands around it."""
        start = self._place()
        self._add(Tag(tag, ends=True, start=start, end=start + len(self.get_starttag_text() or "")))

    def handle_endtag(self, tag: str) -> None:
        """Note what ends."""
        start = self._place()
        end = self.page.find(">", start) + 1
        if tag == "table" and self._tables:
            self._close_table(self._tables.pop())
        elif tag == "a" and self._link:
            self._close_link(*self._link, start)
        self._add(Tag(tag, ends=True, start=start, end=end))

    def _close_table(self, first: int) -> None:
        """Leave a table as it is; one with headings in it only lays out the page."""
        if not any(tag.level for tag in self.tags[first:]):
            del self.tags[first:]

    def _close_link(self, start: int, words: int, target: str, end: int) -> None:
        """Note a link that Markdown can write."""
        leads = target.startswith(("http://", "https://")) and set(target).isdisjoint(" ()<>\"'\t\n")
        if leads and words < end and set(self.page[words:end]).isdisjoint("<>[]\n"):
            self.links[start] = WebLink(target, words, end)
        self._link = None

    def _add(self, tag: Tag) -> None:
        """Note a tag that parts the page; one with a blank line in it was never closed, and is text."""
        if tag.name in _NAMES and "\n\n" not in self.page[tag.start : tag.end]:
            self.tags.append(tag)

    def _place(self) -> int:
        """Return where in the page the tag stands that is being read."""
        row, column = self.getpos()
        return self.starts[row - 1] + column


def _close(page: str) -> str:
    """Return a page as long as it was, without what opens tags and comments that nobody closed."""
    closed = page.rfind("-->") + 1
    return _UNCLOSED.sub(" ", page[:closed] + page[closed:].replace("<!--", "    "))
