"""What the author wrote, block by block: paragraphs of spans, quotes, tables, pictures, code.

Everything here is the author's wording at its place in the author's file. Lines and columns count from 1.
"""

from typing import TypeAlias

from deckgen.named_tuple import NamedTuple


class Span(NamedTuple):
    r"""A stretch of text with one formatting; "\n" in the text is the author's hard line break.

    A span is either verbatim, so that characters `column` up to `end` of the author's line are its text, or an atom:
    an escape, an entity, a joint of two lines, a word of no place. Of an atom nothing but the whole can be told.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    """Target as written: http(s), mailto, or `#slug` of another story; "" when not a link."""
    figure: str = ""
    """Key of the figure it shows, or would show if the author had not chosen others; "" for none. Set by `figures`."""
    line: int = 0
    column: int = 0
    jump: str = ""
    """Key of the slide it leads to, set while planning; "" when it leads to none of the deck's."""
    end: int = 0
    """Column after the last of the author's characters; `column` for an atom that stands for none of them."""
    hero: bool = False
    """Whether the author chose it, by `{hero}` behind it, as what is set large of its line. Set by `figures`."""

    @property
    def verbatim(self) -> bool:
        """Whether the text is the author's, character by character; a changed text is it no more."""
        return self.end - self.column == len(self.text)

    def cut(self, start: int, end: int) -> "Span":
        """Return characters `start` to `end` of the text at their own place; a part of an atom stands for nothing."""
        if self.verbatim:
            if start == 0 and end == len(self.text):
                return self
            return self._replace(text=self.text[start:end], column=self.column + start, end=self.column + end)
        text = self.text[start:end]
        return self if text == self.text else self._replace(text=text, end=self.column)


Spans: TypeAlias = tuple[Span, ...]


class Paragraph(NamedTuple):
    """A paragraph or list item. Lists are flat: nesting is `level`, the bullet or number is `marker`."""

    spans: Spans
    level: int = 0
    """Nesting depth; 0 for plain paragraphs and for items of an outermost list."""
    marker: str = ""
    """"" for plain text, "•" for a bullet, the author's number such as "3." for an ordered item."""
    lead: bool = False
    """True for a plain paragraph that introduces the list after it ("Seek to", "After migration:")."""
    lang: str = ""
    """Code of a language; "" when the words do not tell (the story's language holds)."""
    line: int = 0
    path: str = ""
    """File that `line` and the places of the spans count in; "" for what no file holds."""
    key: str = ""
    """Stable name in its section (or quote), from its first words; "" until the story is whole."""

    @property
    def text(self) -> str:
        """The plain text of all spans."""
        return self.spans[0].text if len(self.spans) == 1 else "".join([span.text for span in self.spans])


class Quote(NamedTuple):
    """A block quote; the author is the last line after a dash, or "" when none is named."""

    paragraphs: tuple[Paragraph, ...]
    author: str = ""
    line: int = 0
    key: str = ""
    """Stable name in its section, from its first words."""


class Table(NamedTuple):
    """A table; every row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[str, ...]
    """One of "left", "center", "right" for each column."""
    line: int = 0
    path: str = ""
    key: str = ""
    """Stable name in its section, from the words of its header."""


class Picture(NamedTuple):
    """A picture that was found, verified and read."""

    name: str
    """File name as shown to people, such as `architecture.png`."""
    format: str
    """"png", "jpeg" or "gif"."""
    data: bytes
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    alt: str = ""
    caption: str = ""
    path: str = ""
    line: int = 0
    key: str = ""
    """Stable name in its section or story, from its file name."""


class Code(NamedTuple):
    """A code block, its lines as written."""

    text: str
    language: str = ""
    line: int = 0
    key: str = ""
    """Stable name in its section, from its first words."""


Block: TypeAlias = Paragraph | Quote | Table | Picture | Code
