"""Inline tokens → spans, pictures and remarks.

Comes in: an `inline` token and the lines it was read from. Goes out: `Inline`. What each kind of token means is here;
where a text stands, and in which format, a `RunWriter` knows.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from deckgen.blocks import Span
from deckgen.catalogue.notes import BOLD_ACROSS_LINES, FOOTNOTE, FORMAT_HTML, LOOSE_BOLD, RAW_HTML, UNCLOSED_BOLD
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import FindingKind
from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.addresses import judge_target
from deckgen.read.blocks.definitions import find_target_end
from deckgen.read.blocks.footnotes import REFERENCE
from deckgen.read.blocks.parsing import parse_words
from deckgen.read.blocks.places import Places
from deckgen.read.blocks.plain_words import read_plain_spans
from deckgen.read.blocks.runs import RunWriter
from deckgen.read.blocks.spans import AS_IT_IS, HARD, is_wrapped, make_spans
from deckgen.read.blocks.tags import (
    Image,
    ends_nothing,
    formats_page,
    make_image,
    parts_cells,
    parts_lines,
    read_mark_tag,
    read_values,
)
from deckgen.read.blocks.tokens import Token
from deckgen.read.blocks.wiki import LINK, read_mark
from deckgen.read.lines import SourceLine
from deckgen.read.source import Footnote, Source

_BREAK = defer_pattern(r"<br\s*/?>", re.IGNORECASE)
_BOLD = defer_pattern(r"\*\*")
_LINE = defer_pattern(r"\n|[^\n]+")


class Inline(NamedTuple):
    """What one paragraph, heading or cell holds."""

    spans: tuple[Span, ...]
    images: tuple[Image, ...] = ()
    remarks: tuple[Span, ...] = ()
    """Titles and addresses that have no place in the text."""
    has_text: bool = True
    """False when there is nothing but pictures."""


def read_inline(
    token: Token, lines: Sequence[SourceLine], source: Source, start: int | None = None, *, heading: bool = False
) -> Inline:
    """Read an inline token.

    Args:
        token: The token; its map counts in `lines`.
        lines: The lines that were parsed.
        source: The file, for findings.
        start: First column of the text for the cell of a table; None when the text ends its lines.
        heading: Whether footnotes stand beside the text, lest they be part of a name.
    """
    if token.map and start is None and not source.footnotes:
        plain = read_plain_spans(token.content, lines[min(token.map[0], len(lines) - 1)], source)
        if plain is not None:
            return Inline(spans=plain)
    places = Places(token.content, lines, token.map[0] if token.map else 0, source, start)
    walk = _Walk(token.content, places, source, heading=heading)
    walk.read(parse_words(token.content, source))
    spans = make_spans(walk.out.runs, token.content, places)
    remarks = tuple(Span(" ".join(text.split()), line=places.find(at)[0]) for text, at in walk.remarks)
    shown = sum(len("".join(span.text.split())) for span in spans) if walk.images else 1
    alts = sum(len("".join(image.alt.split())) for image in walk.images)
    return Inline(spans=spans, images=tuple(walk.images), remarks=remarks, has_text=shown > alts)


class _Walk:
    """One pass over the children of an inline token."""

    def __init__(self, content: str, places: Places, source: Source, *, heading: bool = False) -> None:
        self.out = RunWriter(content)
        self.places = places
        self.source = source
        self.heading = heading
        self.images: list[Image] = []
        self.remarks: list[tuple[str, int]] = []
        self.arranged = False
        """Whether a tag that arranges a page was met; one finding tells of all."""
        self.titles: list[str] = []
        """Titles of the open links."""
        self.opened: tuple[int, int] = 0, 0
        """Runs and pictures before the open link."""

    def read(self, tokens: Sequence[Token]) -> None:
        """Read every child in order."""
        for token in tokens:
            _READERS[token.type](self, token)
        if self.out.loose >= 0:
            self._report(UNCLOSED_BOLD, self.out.loose, 2)
            self.out.drop_loose()

    def _report(self, kind: FindingKind, at: int, length: int, **words: Any) -> None:  # noqa: ANN401 - whatever the row's message formats
        place = self.source.locate(*self.places.find(at), length)
        self.source.diagnostics.report(kind, at=place, **words)

    def read_text(self, token: Token) -> None:
        """Text; bold marks that Markdown refused are still in it."""
        text, at = token.content, self.out.seek(token.content)
        end = 0
        for mark in _BOLD.finditer(text) if "**" in text else ():
            if self.out.loose < 0 and _is_power(text, mark):
                continue
            self._append_linked(text[end : mark.start()], at + end)
            self._toggle(at + mark.start())
            end = mark.end()
        self._append_linked(text[end:], at + end)

    def _append_linked(self, text: str, at: int) -> None:
        """Append text; an address in it becomes a link, and a footnote's text stands where the text refers to it."""
        end = 0
        for found in REFERENCE.finditer(text) if self.source.footnotes and "[^" in text else ():
            note = self.source.footnotes.get(found[1])
            if note is not None:
                self.out.append_addresses(text[end : found.start()], at + end)
                self._insert_footnote(note, at + found.start(), len(found[0]))
                end = found.end()
        self.out.append_addresses(text[end:], at + end)

    def _insert_footnote(self, note: Footnote, at: int, length: int) -> None:
        """Set a footnote's text in parentheses the first time the text refers to it."""
        self.out.cursor = at + length
        if note.shown:
            return
        note.shown = True
        if self.heading:
            self.remarks.append((note.text, at))
            return
        inner = _Walk(note.text, self.places, self.source._replace(footnotes={}))
        inner.read(parse_words(note.text, self.source))
        self.out.insert(inner.out.runs, at, length)
        self.remarks += [*((text, at) for text, _ in inner.remarks), *((image.reference, at) for image in inner.images)]
        self._report(FOOTNOTE, at, length)

    def _toggle(self, at: int) -> None:
        if self.out.loose < 0:
            self.out.loose = at
            return
        self._report(LOOSE_BOLD, self.out.loose, 2)
        self.out.loose = -1

    def read_break(self, token: Token) -> None:
        """Keep the end of a line; a hard one is the author's, but for spaces that an editor left in a sentence."""
        at = self.out.seek("\n")
        hard = token.type == "hardbreak" and not is_wrapped(self.out.content, at)
        self.out.append(HARD if hard else "\n", at)

    def read_special(self, token: Token) -> None:
        """Read an escape or entity, whose characters are not the text's, or a backslash that is one."""
        content, markup = token.content, token.markup
        self.out.append(content, self.out.seek(markup), AS_IT_IS if content == markup else len(markup))

    def read_code(self, token: Token) -> None:
        """Read code: its line ends are spaces in the token, and one space beside its marks is none of its own."""
        text, at = token.content, self.out.seek(token.markup) + len(token.markup)
        at += (spaced := self.out.content[at : at + len(text)].replace("\n", " ") != text)
        for found in _LINE.finditer(self.out.content, at, at + len(text)):
            width = 0 if found[0] == "\n" else AS_IT_IS
            self.out.append(found[0].replace("\n", " "), found.start(), width, code=True)
        self.out.cursor = at + len(text) + spaced + len(token.markup)

    def read_html(self, token: Token) -> None:
        """Read HTML: `<br>` breaks a line, `<b>` marks words, what else formats is left out, other words are text."""
        at = self.out.seek(token.content)
        if _BREAK.fullmatch(token.content):
            self.out.append(HARD, at, len(token.content))
        elif mark := read_mark_tag(token.content, self.out.content[:at], self.out.content[at:]):
            self.out.mark(mark)
        elif formats_page(token.content, self.out.content):
            self._drop_tag(token.content, at)
        else:
            self._report(RAW_HTML, at, len(token.content), tag=token.content[:40])
            self.out.append(token.content, at)
        self.out.cursor = at + len(token.content)

    def _drop_tag(self, tag: str, at: int) -> None:
        """Leave out a tag; a picture is one all the same, what another shows or leads to is for the speaker."""
        values = read_values(tag)
        image = make_image(tag, values, *self.places.find(at))
        if image is not None:
            self.images.append(image)
            self.out.append(image.alt, at, len(tag))
            return
        self.remarks += [(value, at) for value in values.values()]
        arranges = parts_lines(tag)
        if arranges or parts_cells(tag):
            self.out.append(HARD if arranges else " ", at, len(tag))
            if self.arranged:
                return
            self.arranged = True
        if not tag.startswith("</") or ends_nothing(tag, self.out.content[:at]):
            self._report(FORMAT_HTML, at, len(tag), tag=tag[:40])

    def read_strong(self, token: Token) -> None:
        """Read a bold mark."""
        at = self.out.pass_mark(token.markup)
        if token.nesting > 0:
            self.out.strong.append(at)
            return
        start = self.out.strong.pop()
        if "\n" in self.out.content[start:at]:
            self._report(BOLD_ACROSS_LINES, start, 2)

    def read_italic(self, token: Token) -> None:
        """Read an emphasis mark."""
        if self.source.wiki and token.markup == "*":
            self.read_strong(token)
            return
        self.out.pass_mark(token.markup)
        self.out.italic += token.nesting

    def read_strike(self, token: Token) -> None:
        """Read a strikethrough mark."""
        self.out.pass_mark(token.markup)
        self.out.strike += token.nesting

    def read_link_open(self, token: Token) -> None:
        """Read the beginning of a link, whose address counts only when it is one for slides."""
        target = str(token.attrGet("href") or "")
        at = self.out.seek("<" if token.markup == "autolink" else "[")
        self.out.cursor = at + 1
        address, doubt = judge_target(target)
        if doubt:
            self._report(doubt, at, 1, target=target[:60], address=address[:60])
            self.remarks += [] if address else [(target, at)]
        self.out.links.append(address)
        self.titles.append(str(token.attrGet("title") or ""))
        self.opened = len(self.out.runs), len(self.images)

    def read_link_close(self, token: Token) -> None:
        """Read the end of a link."""
        target, title = self.out.links.pop(), self.titles.pop()
        shows_text = len(self.out.runs) > self.opened[0] and len(self.images) == self.opened[1]
        if target and not shows_text:  # a picture has no address, and nothing at all has none either
            self.remarks.append((target, self.out.cursor))
        self._skip_target(">" if token.markup == "autolink" else "]")
        if title:
            self.remarks.append((title, self.out.cursor))

    def read_image(self, token: Token) -> None:
        """Read an image: its alt text stands in the text."""
        at = self.out.seek("![")
        alt = "".join(child.content or " " for child in token.children or ())
        title = str(token.attrGet("title") or "")
        line, column = self.places.find(at)
        image = Image(reference=str(token.attrGet("src") or ""), alt=alt, title=title, line=line, column=column)
        self.images.append(image)
        self.out.cursor = at + 2
        self.out.append(alt, self.out.seek(alt))
        self._skip_target("]")

    def read_wiki_link(self, token: Token) -> None:
        """Read a notebook's link, whose page has no address on slides, or its picture; or a wiki's into the web."""
        at, mark = self.out.seek(token.content), read_mark(token.content)
        if mark.is_address:
            self.out.links.append(mark.target)
            self.out.append(mark.shown, at + mark.offset)
            self.out.links.pop()
        elif mark.is_picture:
            line, column = self.places.find(at)
            self.images.append(Image(reference=mark.target, alt="", title="", line=line, column=column))
        else:
            self.out.append(mark.shown, at + mark.offset)
            self.remarks += [(mark.target, at)] if mark.target != mark.shown.strip() else []
        self.out.cursor = at + len(token.content)

    def _skip_target(self, closer: str) -> None:
        """Move the cursor behind `](address "title")`, `][label]` or `>`."""
        at = self.out.seek(closer) + 1
        self.out.cursor = find_target_end(self.out.content, at) if closer == "]" else at


def _is_power(text: str, mark: re.Match[str]) -> bool:
    """Tell whether lone stars stand between two characters of a word: `2**8`."""
    return text.count("**") == 1 and text[: mark.start()][-1:].isalnum() and text[mark.end() :][:1].isalnum()


_READERS: dict[str, Callable[[_Walk, Token], None]] = {
    "text": _Walk.read_text,
    "text_special": _Walk.read_special,
    "softbreak": _Walk.read_break,
    "hardbreak": _Walk.read_break,
    "code_inline": _Walk.read_code,
    "html_inline": _Walk.read_html,
    "strong_open": _Walk.read_strong,
    "strong_close": _Walk.read_strong,
    "em_open": _Walk.read_italic,
    "em_close": _Walk.read_italic,
    "s_open": _Walk.read_strike,
    "s_close": _Walk.read_strike,
    "link_open": _Walk.read_link_open,
    "link_close": _Walk.read_link_close,
    "image": _Walk.read_image,
    LINK: _Walk.read_wiki_link,
}
"""Every inline token that the parser can make with its settings."""
