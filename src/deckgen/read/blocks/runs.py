"""Texts of an inline token, one after the other → runs: each at its place, in the format that is open there."""

from collections import Counter
from collections.abc import Sequence

from deckgen.read.blocks.addresses import find_addresses
from deckgen.read.blocks.spans import AS_IT_IS, Format, SourceRun
from deckgen.read.blocks.tags import MarkTag


class RunWriter:
    """Writes runs; a cursor moves over the text of the token, so that each knows where it stands."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.runs: list[SourceRun] = []
        self.cursor = 0
        self.strong: list[int] = []
        """Offsets of the open bold marks."""
        self.italic = 0
        self.strike = 0
        self.links: list[str] = []
        """Addresses of the open links."""
        self.tagged = Counter[str]()
        """How many tags of HTML are open, by what they mark."""
        self.address = ""
        """Where the open one leads that is a link."""
        self.loose = -1
        """Offset of an open bold mark that Markdown refuses; -1 when none is open."""

    def seek(self, text: str) -> int:
        """Return where a text stands at or after the cursor; the cursor where it stands nowhere."""
        at = self.content.find(text, self.cursor)
        return self.cursor if at < 0 else at

    def pass_mark(self, mark: str) -> int:
        """Move behind a mark, and return where it stands."""
        at = self.seek(mark)
        self.cursor = at + len(mark)
        return at

    def mark(self, tag: MarkTag) -> None:
        """Begin or end what a tag marks; one that ends nothing does nothing."""
        if tag.name == "a":
            self.address = tag.target
        else:
            self.tagged[tag.name] = max(0, self.tagged[tag.name] + (-1 if tag.ends else 1))

    def append(self, text: str, at: int, width: int = AS_IT_IS, *, code: bool = False) -> None:
        """Write a text and move behind it.

        Args:
            text: What is read there.
            at: Where it stands.
            width: Characters that it stands for when its own are others.
            code: Whether it is code.
        """
        if text:
            bold, link = bool(self.strong or self.tagged["strong"]), self.links[-1] if self.links else self.address
            italic, strike = self.italic + self.tagged["em"] > 0, self.strike + self.tagged["s"] > 0
            loose = self.loose >= 0 and not bold
            style = Format(bold=bold or loose, italic=italic, strike=strike, code=code, link=link)
            self.runs.append(SourceRun(text=text, start=at, style=style, loose=loose, width=width))
        self.cursor = at + (len(text) if width == AS_IT_IS else width)

    def append_addresses(self, text: str, at: int) -> None:
        """Write a text in which addresses become links, but inside a link."""
        end = 0
        for first, last, target in find_addresses(text) if not (self.links or self.address) else ():
            self.append(text[end:first], at + end)
            self.links.append(target)
            self.append(text[first:last], at + first)
            self.links.pop()
            end = last
        self.append(text[end:], at + end)

    def insert(self, runs: Sequence[SourceRun], at: int, width: int) -> None:
        """Write what another text says in parentheses, in place of a reference to it; nothing where it says nothing.

        Args:
            runs: Of the other text.
            at: Where the reference stands.
            width: Its characters.
        """
        self.cursor = at + width
        if runs:
            before = SourceRun(" (", at, Format(), width=width)
            inner = [run._replace(start=self.cursor, width=0) for run in runs]
            self.runs += [before, *inner, SourceRun(")", self.cursor, Format(), width=0)]

    def drop_loose(self) -> None:
        """Take back what a bold mark that nothing closes has made bold."""
        for index, run in enumerate(self.runs):
            if run.loose and run.start > self.loose:
                self.runs[index] = run._replace(style=run.style._replace(bold=False))
