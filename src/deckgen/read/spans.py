"""Inline tokens of markdown-it → spans with their exact places in the author's file.

Comes in: an `inline` token and the lines it was read from. Goes out: `Inline`: spans, pictures and asides.
A span is one stretch of the author's line: it ends where formatting changes, where the line ends, and where the
author's characters are not the text's (escapes, folded spaces), so that place and text always agree.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from deckgen.read.lines import Line
from deckgen.read.source import Source
from deckgen.story import Span

_URL = re.compile(r"https?://[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?')\]*_]", re.IGNORECASE)
_TARGET = re.compile(r"(?:https?://\S|mailto:\S|#\S)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Image(NamedTuple):
    """A picture as the notes refer to it."""

    reference: str
    alt: str
    title: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Inline:
    """What one paragraph, heading or cell holds."""

    spans: tuple[Span, ...]
    images: tuple[Image, ...] = ()
    asides: tuple[Span, ...] = ()
    """Titles and targets that have no place in the text."""
    text_only: bool = True
    """False when there is nothing but pictures."""


class _Places:
    """Turns an offset into an inline token's content into a line and column of the author's file."""

    def __init__(self, content: str, lines: Sequence[Line], first: int, start: int = 0) -> None:
        self.starts = [0]
        self.lines: list[tuple[int, int]] = []
        offset = 0
        for index, piece in enumerate(content.split("\n")):
            line = lines[min(first + index, len(lines) - 1)]
            bare = piece.strip()
            column = line.text.find(bare, start) if start else line.text.rfind(bare)
            lead = len(piece) - len(piece.lstrip())
            self.lines.append((line.number, max(column, 0) - lead + line.shift + 1))
            offset += len(piece) + 1
            self.starts.append(offset)
        self.starts.pop()

    def find(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1."""
        index = bisect_right(self.starts, offset) - 1 if len(self.starts) > 1 else 0
        line, column = self.lines[index]
        return line, max(column + offset - self.starts[index], 1)


class _Style(NamedTuple):
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""


class _Run(NamedTuple):
    text: str
    start: int
    """Offset into the content; consecutive characters of the text are consecutive characters there."""
    style: _Style
    loose: bool = False
    """True when only a repaired pair of marks makes it bold."""


@dataclass(slots=True)
class _Walk:
    """One pass over the children of an inline token."""

    content: str
    places: _Places
    source: Source
    cursor: int = 0
    strong: list[int] = field(default_factory=list)
    italic: int = 0
    strike: int = 0
    links: list[tuple[str, str]] = field(default_factory=list)
    loose: int = -1
    """Offset of an open bold mark that Markdown refuses; -1 when none is open."""
    runs: list[_Run] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    asides: list[tuple[str, int]] = field(default_factory=list)
    breaks: int = 0

    def read(self, tokens: Sequence[Token]) -> None:
        """Read every child in order."""
        for token in tokens:
            match token.type:
                case "text":
                    self._read_text(token.content)
                case "softbreak" | "hardbreak":
                    self._read_break(hard=token.type == "hardbreak")
                case "text_special":
                    self._append(token.content, self._seek(token.markup))
                    self.cursor += len(token.markup) - len(token.content)
                case "code_inline":
                    self._append(token.content, self._seek(token.content), code=True)
                case "html_inline":
                    self._read_html(token.content)
                case "image":
                    self._read_image(token)
                case "link_open" | "link_close":
                    self._read_link(token)
                case _:
                    self._read_mark(token)

    def _style(self, *, code: bool = False) -> _Style:
        link = self.links[-1][0] if self.links else ""
        return _Style(bool(self.strong) or self.loose >= 0, self.italic > 0, self.strike > 0, code, link)

    def _seek(self, text: str) -> int:
        """Return where a text stands at or after the cursor."""
        at = self.content.find(text, self.cursor)
        return self.cursor if at < 0 else at

    def _append(self, text: str, at: int, *, code: bool = False) -> None:
        if text:
            self.runs.append(_Run(text, at, self._style(code=code), self.loose >= 0 and not self.strong))
        self.cursor = at + len(text)

    def _read_text(self, text: str) -> None:
        at = self._seek(text)
        if "**" in text:
            for found in re.finditer(r"\*\*", text):
                before, after = text[: found.start()][-1:], text[found.end() :][:1]
                if before.isalnum() and after.isalnum() and text.count("**") == 1 and self.loose < 0:
                    continue
                self._read_links(
                    text[self.cursor - at if self.cursor > at else 0 : found.start()], max(self.cursor, at)
                )
                self._toggle(at + found.start())
                self.cursor = at + found.end()
            self._read_links(text[self.cursor - at if self.cursor > at else 0 :], max(self.cursor, at))
        else:
            self._read_links(text, at)

    def _read_links(self, text: str, at: int) -> None:
        """Append text; an address in it becomes a link."""
        end = 0
        if not self.links and "://" in text:
            for found in _URL.finditer(text):
                self._append(text[end : found.start()], at + end)
                self.links.append((found[0], ""))
                self._append(found[0], at + found.start())
                self.links.pop()
                end = found.end()
        self._append(text[end:], at + end)

    def _toggle(self, at: int) -> None:
        if self.loose >= 0:
            line, column = self.places.find(self.loose)
            message = "The bold marks do not touch their words as Markdown wants; the words are read as bold."
            self.source.diagnostics.info("loose-bold", message, at=self.source.locate(line, column, 2))
            self.loose = -1
        else:
            self.loose = at

    def _read_break(self, *, hard: bool) -> None:
        at = self.content.find("\n", self.cursor)
        at = self.cursor if at < 0 else at
        self._append("\x1f" if hard else "\n", at)
        self.breaks += 1

    def _read_html(self, text: str) -> None:
        at = self._seek(text)
        line, column = self.places.find(at)
        if _BREAK.fullmatch(text):
            self._append("\x1f", at)
            self.cursor = at + len(text)
            return
        message = f"“{text[:40]}” is HTML; it is shown as text."
        place = self.source.locate(line, column, len(text))
        self.source.diagnostics.info("raw-html", message, hint="Write Markdown instead.", at=place)
        self._append(text, at)

    def _read_mark(self, token: Token) -> None:
        change = token.nesting
        at = self._seek(token.markup) if token.markup else self.cursor
        self.cursor = at + len(token.markup)
        match token.type:
            case "strong_open":
                self.strong.append(at)
            case "strong_close" if self.strong:
                self._check_lines(self.strong.pop(), at)
            case "em_open" | "em_close":
                self.italic += change
            case "s_open" | "s_close":
                self.strike += change

    def _check_lines(self, start: int, end: int) -> None:
        if "\n" in self.content[start:end]:
            line, column = self.places.find(start)
            message = "The bold text crosses a line break; it is read as one."
            at = self.source.locate(line, column, 2)
            self.source.diagnostics.info("bold-across-lines", message, hint="Keep bold text on one line.", at=at)

    def _read_link(self, token: Token) -> None:
        if token.nesting > 0:
            target = str(token.attrGet("href") or "")
            at = self._seek("<" if token.markup == "autolink" else "[")
            self.cursor = at + 1
            if token.markup == "autolink" and "@" in target and not target.startswith("mailto:"):
                target = f"mailto:{target}"
            self.links.append((self._check_target(target, at), str(token.attrGet("title") or "")))
            return
        _, title = self.links.pop()
        self._skip_target(">" if token.markup == "autolink" else "]")
        if title:
            self.asides.append((title, self.cursor))

    def _check_target(self, target: str, at: int) -> str:
        if _TARGET.match(target):
            return target
        if target:
            line, column = self.places.find(at)
            message = f"“{target[:60]}” is no web address; the text stays, without a link."
            place = self.source.locate(line, column, 1)
            self.source.diagnostics.info("odd-link", message, hint="Use https://, mailto: or #story.", at=place)
            self.asides.append((target, at))
        return ""

    def _skip_target(self, closer: str) -> None:
        """Move the cursor behind `](address "title")` or `][label]`."""
        at = self._seek(closer) + 1
        self.cursor = at
        following = self.content[at : at + 1]
        if closer == "]" and following == "(":
            end = len(self.content)
            start = at + 1 + len(self.content[at + 1 :]) - len(self.content[at + 1 :].lstrip())
            found = parseLinkDestination(self.content, start, end)
            stop = found.pos if found.ok else start
            close = self.content.find(")", stop)
            gap = self.content[stop:close] if close >= 0 else ""
            if gap.strip():
                lead = len(gap) - len(gap.lstrip())
                title = parseLinkTitle(self.content, stop + lead, end)
                close = self.content.find(")", title.pos if title.ok else stop)
            self.cursor = close + 1 if close >= 0 else at
        elif closer == "]" and following == "[":
            close = self.content.find("]", at)
            self.cursor = close + 1 if close >= 0 else at

    def _read_image(self, token: Token) -> None:
        at = self._seek("![")
        line, column = self.places.find(at)
        title = str(token.attrGet("title") or "")
        alt = "".join(child.content if child.content else "\n" for child in token.children or () if _is_text(child))
        self.images.append(Image(str(token.attrGet("src") or ""), alt, title, line, column))
        self.cursor = at + 2
        self._append(alt, self._seek(alt))
        self._skip_target("]")

    def finish(self) -> None:
        """Drop a bold mark that nothing closes, and say so."""
        if self.loose < 0:
            return
        line, column = self.places.find(self.loose)
        message = "The bold mark “**” is never closed; the words stay, without bold."
        at = self.source.locate(line, column, 2)
        self.source.diagnostics.info("unclosed-bold", message, hint="Add “**” after the bold words.", at=at)
        for index, run in enumerate(self.runs):
            if run.loose and run.start > self.loose:
                self.runs[index] = run._replace(style=run.style._replace(bold=False))


def read_inline(token: Token, lines: Sequence[Line], source: Source, start: int = 0) -> Inline:
    """Read an inline token.

    Args:
        token: The token; its map counts in `lines`.
        lines: The lines that were parsed.
        source: The file, for findings.
        start: First column of the text, for the cells of a table; 0 when the text ends its line.
    """
    first = token.map[0] if token.map else 0
    walk = _Walk(token.content, _Places(token.content, lines, first, start), source)
    walk.read(token.children or ())
    walk.finish()
    spans = _make_spans(walk)
    alts = sum(len("".join(image.alt.split())) for image in walk.images)
    letters = sum(len("".join(span.text.split())) for span in spans)
    asides = tuple(Span(_fold(text), line=walk.places.find(at)[0]) for text, at in walk.asides)
    return Inline(spans, tuple(walk.images), asides, letters > alts or not walk.images)


def _is_text(token: Token) -> bool:
    return bool(token.content) or token.type in {"softbreak", "hardbreak"}


def _fold(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _make_spans(walk: _Walk) -> tuple[Span, ...]:
    spans: list[Span] = []
    end = -1
    for run in walk.runs:
        for text, start in _fold_run(run):
            last = spans[-1].text if spans else "\n"
            if text[0] in " \n" and last[-1:] in " \n":
                if text[0] == "\n" and last[-1:] == " ":
                    spans[-1] = replace(spans[-1], text=last[:-1] + "\n")
                text, start = text[1:], start + 1  # noqa: PLW2901 - the space is folded away
            if not text or (text == "\n" and not spans):
                continue
            if spans and (text in {" ", "\n"} or start == end) and _agrees(spans[-1], run.style, text):
                spans[-1] = replace(spans[-1], text=spans[-1].text + text)
            else:
                line, column = walk.places.find(start)
                style = run.style
                spans.append(
                    Span(text, style.bold, style.italic, style.strike, style.code, style.link, line=line, column=column)
                )
            end = -1 if walk.content.startswith("\n", start) else start + len(text)
    return _strip_end(spans)


def _agrees(span: Span, style: _Style, text: str) -> bool:
    if text == "\n" or (text == " " and not style.code and not style.strike):
        return True
    return (span.bold, span.italic, span.strike, span.code, span.link) == style


def _fold_run(run: _Run) -> list[tuple[str, int]]:
    """Split a run at breaks and doubled spaces: (text, offset) pieces whose places are exact."""
    if run.style.code:
        return [(run.text, run.start)]
    if not re.search(r"[\n\x1f\t]|  ", run.text):
        return [(run.text, run.start)]
    pieces: list[tuple[str, int]] = []
    for found in re.finditer(r"[^ \t\n\x1f]+(?: [^ \t\n\x1f]+)*|[ \t\n\x1f]+", run.text):
        text = found[0]
        if not text.strip(" \t\n\x1f"):
            text = "\n" if "\x1f" in text else " "
        pieces.append((text, run.start + found.start()))
    return pieces


def _strip_end(spans: list[Span]) -> tuple[Span, ...]:
    while spans and not spans[-1].text.strip(" \n") and not spans[-1].code:
        spans.pop()
    if spans and not spans[-1].code:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(" \n"))
    return tuple(spans)
