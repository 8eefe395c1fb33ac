"""Block tokens → headings and blocks; lists become flat.

Comes in: the tokens of a chunk and its lines. Goes out: pieces in the author's order, and remarks for the speaker.
"""

import re
from collections.abc import Callable, Sequence

from deckgen.blocks import Block, Code, Paragraph, Picture, Span, Spans, Table
from deckgen.catalogue.stories import UNUSED_KEY
from deckgen.files.pictures import load_picture
from deckgen.read.blocks.attributes import take_key
from deckgen.read.blocks.inline import Inline, read_inline
from deckgen.read.blocks.quotes import make_quote
from deckgen.read.blocks.tags import Image
from deckgen.read.blocks.tasks import draw_box
from deckgen.read.blocks.tokens import Token
from deckgen.read.languages import detect_language
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import Heading, Piece, can_be_seen, embolden, make_text
from deckgen.read.source import Source

_NEXT_WORD = re.compile(r" +(?=\w)")
_STOPS = tuple(f"{stop}{closed}" for stop in ".!?…" for closed in ("", '"', "”", "»", ")"))
_SENTENCE_END = (".", "!", "?", "…", ".)", '."', ".”", ".»")


def read_pieces(
    tokens: Sequence[Token], lines: Sequence[SourceLine], source: Source
) -> tuple[list[Piece], list[Paragraph]]:
    """Return the pieces of a chunk and what belongs beside the text."""
    reader = _BlockReader(tokens, lines, source)
    reader.read()
    return reader.pieces, reader.remarks


class _ListItem:
    """An open list item; its marker is spent on its first paragraph."""

    def __init__(self, marker: str, line: int) -> None:
        self.marker = marker
        self.line = line
        self.spent = False


class _BlockReader:
    """One pass over the block tokens of a chunk."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[SourceLine], source: Source) -> None:
        self.tokens = tokens
        self.lines = lines
        self.source = source
        self.pieces: list[Piece] = []
        self.remarks: list[Paragraph] = []
        self.items: list[_ListItem] = []
        self.outer: list[list[_ListItem]] = []
        """The open items around each open quote."""
        self.quote: list[Paragraph] | None = None
        self.after_quote: list[Piece] = []
        self.plain_end = -1
        """Index of the line after the last plain paragraph."""

    def read(self) -> None:
        """Read every token in order."""
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.type == "table_open":
                index = self._add_table(index)
            elif token.type == "inline":
                self._add_text(token, self.tokens[index - 1])
            elif token.type in _READERS:
                _READERS[token.type](self, token)
            index += 1

    def _number(self, token: Token) -> int:
        return self.lines[min(token.map[0], len(self.lines) - 1)].number if token.map else self.lines[0].number

    def close_item(self, _: Token) -> None:
        """End a list item; one without text keeps the number the author gave it."""
        item = self.items.pop()
        if not item.spent and item.marker != "•":
            self._add_paragraph((Span(item.marker, line=item.line),), item.line)

    def open_item(self, token: Token) -> None:
        """Begin a list item."""
        marker = token.info + token.markup if token.info else "•"
        self.items.append(_ListItem(marker, self._number(token)))

    def open_quote(self, _: Token) -> None:
        """Begin a quote, perhaps inside another one."""
        self.outer.append(self.items)
        self.items = []
        if self.quote is None:
            self.quote = []

    def close_quote(self, _: Token) -> None:
        """End a quote; the outermost one becomes a block."""
        self.items = self.outer.pop()
        if self.outer:
            return
        paragraphs, self.quote = self.quote or [], None
        if paragraphs:
            self.pieces.append(make_quote(tuple(paragraphs)))
        self.pieces.extend(self.after_quote)
        self.after_quote = []

    def _add_text(self, token: Token, opening: Token) -> None:
        inline = read_inline(token, self.lines, self.source, heading=opening.type == "heading_open")
        number = self._number(token)
        self._keep_remarks(inline)
        if opening.type == "heading_open":
            self._add_heading(inline, opening, number)
            return
        if not inline.has_text:
            self._add_pictures(inline.images, alone=True)
            return
        if inline.spans:
            self._add_paragraph(self._drop_key(inline.spans, number), number)
            self.plain_end = token.map[1] if token.map else -1
        self._add_pictures(inline.images, alone=False)

    def _add_heading(self, inline: Inline, opening: Token, number: int) -> None:
        if not any(can_be_seen(span.text) for span in inline.spans):
            return
        spans, pin = take_key(inline.spans)
        level, column = int(opening.tag[1]), spans[0].column
        plain = bool(opening.map and self.lines[opening.map[0]].named)
        heading = Heading(level, spans, line=number, column=column, path=self.source.path, pin=pin, plain=plain)
        if self.items or self.quote is not None:
            self._add_paragraph(embolden(heading).spans, number)
        else:
            self.pieces.append(heading)
        self._add_pictures(inline.images, alone=False)

    def _drop_key(self, spans: Spans, number: int) -> Spans:
        """Return spans without a key in braces behind them: only headings have one, which is said."""
        kept, pin = take_key(spans)
        if not pin:
            return spans
        self.source.diagnostics.report(UNUSED_KEY, at=self.source.locate(number), key=pin)
        return kept

    def _add_paragraph(self, spans: Spans, number: int) -> None:
        lang = detect_language("".join(span.text for span in spans))
        item = self.items[-1] if self.items else None
        out: list[Paragraph] | list[Piece] = self.pieces if self.quote is None else self.quote
        last = out[-1] if out else None
        level = max(len(self.items) - 1, 0)
        if item and item.spent and isinstance(last, Paragraph) and last.marker == item.marker and last.level == level:
            ending = last.spans[-1]
            joint = ending._replace(text="\n", column=ending.end, end=ending.end)
            out[-1] = last._replace(spans=(*last.spans, joint, *spans), lang=last.lang or lang)
            return
        marker = item.marker if item and not item.spent else ""
        if item:
            spans = spans if item.spent else draw_box(spans)
            item.spent = True
        level = level if marker else 0
        out.append(Paragraph(spans, level, marker, lang=lang, line=number, path=self.source.path))

    def _add(self, block: Block) -> None:
        (self.pieces if self.quote is None else self.after_quote).append(block)

    def add_code(self, token: Token) -> None:
        """Add a code block."""
        text = token.content.removesuffix("\n")
        words = token.info.split()
        if text.strip():
            self._add(Code(text, " ".join(words[:1]), self._number(token)))
        if len(words) > bool(text.strip()):  # a title, settings, or what was no language at all
            self._keep_remark(" ".join(words), self._number(token))

    def _add_pictures(self, images: tuple[Image, ...], *, alone: bool) -> None:
        for image in images:
            picture = self._load(image)
            if picture is not None:
                self._add(picture)
                continue
            described = alone and bool(image.alt.strip())
            name = "" if image.reference[:5].lower() == "data:" else image.reference  # no words of anybody's
            self._keep_remark(f"{image.alt} ({name})" if described and name else name or image.alt, image.line)
            self._keep_remark(image.title, image.line)

    def _load(self, image: Image) -> Picture | None:
        at = self.source.locate(image.line, image.column, 2)
        alt, title = " ".join(image.alt.split()), " ".join(image.title.split())
        return load_picture(image.reference, self.source.shelf, self.source.diagnostics, at, alt, title)

    def _keep_remarks(self, inline: Inline) -> None:
        for span in inline.remarks:
            self._keep_remark(span.text, span.line)

    def _keep_remark(self, text: str, number: int) -> None:
        if text.strip():
            self.remarks.append(make_text(" ".join(text.split()), number, path=self.source.path))

    def mark_lead(self, token: Token) -> None:
        """Mark the plain paragraph right before an outermost list when it introduces the list."""
        last = self.pieces[-1] if self.pieces and self.quote is None and not self.items else None
        if not isinstance(last, Paragraph) or last.marker or not token.map:
            return
        text = last.text.rstrip()
        if text.endswith(":") or self._is_near(token.map[0]) or _is_fragment(text):
            self.pieces[-1] = last._replace(lead=True)

    def _is_near(self, start: int) -> bool:
        """Tell whether the author left no blank line between the last paragraph and a line."""
        end = self.plain_end
        return 0 < end <= start and self.lines[start].number - self.lines[end - 1].number <= 1

    def _add_table(self, index: int) -> int:
        """Read a table and return the index of its last token."""
        opening = self.tokens[index]
        rows: list[list[Spans]] = []
        aligns: list[str] = []
        images: list[Image] = []
        column = 0
        while self.tokens[index].type != "table_close":
            token = self.tokens[index]
            match token.type:
                case "tr_open":
                    rows.append([])
                    column = 0
                case "th_open":
                    aligns.append(str(token.attrGet("style") or "left").rpartition(":")[2])
                case "inline":
                    inline = read_inline(token, self.lines, self.source, column)
                    column = self._pass_cell(token, column)
                    self._keep_remarks(inline)
                    images.extend(inline.images)
                    rows[-1].append(inline.spans)
                case _:
                    pass
            index += 1
        header, *body = (tuple(row) for row in rows)
        self._add(
            Table(
                header=header, rows=tuple(body), aligns=tuple(aligns), line=self._number(opening), path=self.source.path
            )
        )
        self._add_pictures(tuple(images), alone=False)
        return index

    def _pass_cell(self, token: Token, column: int) -> int:
        """Return the column behind a cell."""
        text = self.lines[token.map[0]].text if token.map else ""
        return max(text.find(token.content, column), column) + len(token.content)


def _is_fragment(text: str) -> bool:
    """Tell whether a text is no sentence, let alone several."""
    several = (text.endswith(_STOPS, 0, gap.start()) for gap in _NEXT_WORD.finditer(text))
    return not text.endswith(_SENTENCE_END) and not any(several)


_READERS: dict[str, Callable[[_BlockReader, Token], None]] = {
    "fence": _BlockReader.add_code,
    "code_block": _BlockReader.add_code,
    "list_item_open": _BlockReader.open_item,
    "list_item_close": _BlockReader.close_item,
    "bullet_list_open": _BlockReader.mark_lead,
    "ordered_list_open": _BlockReader.mark_lead,
    "blockquote_open": _BlockReader.open_quote,
    "blockquote_close": _BlockReader.close_quote,
}
