"""What a notes file consists of, in order: headings and blocks, before anybody asks which heading is a module."""

from typing import TypeAlias

from deckgen.blocks import Block, Paragraph, Span, Spans
from deckgen.named_tuple import NamedTuple
from deckgen.story import Reminder


class Heading(NamedTuple):
    """A heading of any level."""

    level: int
    spans: Spans
    line: int
    column: int = 0
    path: str = ""
    pin: str = ""
    """The author's key for what it begins, written behind it as `{#key}`."""
    plain: bool = False
    """True for a section's name on a plain line."""

    @property
    def text(self) -> str:
        """The plain text, without the colon at its end, which a slide does not need."""
        text = " ".join("".join([span.text for span in self.spans]).split())
        return text.rstrip(" :：") or text

    @property
    def bold(self) -> str:
        """The words that are bold, "" where all are or none is."""
        words = "".join(span.text for span in self.spans if span.bold)
        return words.strip() if any(not span.bold and span.text.strip() for span in self.spans) else ""

    @property
    def link(self) -> str:
        """Where the heading leads when all of it is one link, else ""."""
        return find_link(self.spans)

    @property
    def links(self) -> tuple[str, ...]:
        """Where it leads, in order, when it is links with no more than a word between two: "[Foo](…) and [Bar](…)"."""
        if not (self.spans and self.spans[0].link and self.spans[-1].link):
            return ()
        joined = all(span.link or len(span.text.split()) < 2 for span in self.spans)
        return tuple(dict.fromkeys(span.link for span in self.spans if span.link)) if joined else ()


Piece: TypeAlias = Heading | Block


class DocumentPart(NamedTuple):
    """A heading (None before the first one) and what stands between it and the next heading of any level."""

    heading: Heading | None
    blocks: tuple[Block, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    remarks: tuple[Paragraph, ...] = ()
    line: int = 1


_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters that leave no mark and are no spaces either."""


def can_be_seen(text: str) -> bool:
    """Tell whether a text has a visible character."""
    return bool("".join(text.split()).strip(_UNSEEN))


def find_link(spans: Spans) -> str:
    """Return the address when everything is one link, else ""."""
    if not any(span.link for span in spans):  # as most texts have none
        return ""
    targets = {span.link for span in spans if can_be_seen(span.text)}
    return targets.pop() if len(targets) == 1 else ""


def embolden(heading: Heading) -> Paragraph:
    """Return a heading as a bold paragraph."""
    spans = tuple(span._replace(bold=True) for span in heading.spans)
    return Paragraph(spans, line=heading.line, path=heading.path)


def make_text(text: str, line: int, column: int = 0, *, path: str = "") -> Paragraph:
    """Return a plain paragraph of one atom: words that stand somewhere else, or in another way, in the notes."""
    return Paragraph((Span(text, line=line, column=column, end=column),), line=line, path=path)
