"""Words with no mark but bold ones, or that are one link → their tokens, as markdown-it would make them.

Comes in: the text of a block. Goes out: its inline tokens, or its spans; None where it may hold anything else. Nearly
all texts of notes are so, and the parser takes a hundred times as long.
"""

import re
from collections.abc import Iterator

from deckgen.blocks import Span
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.blocks.tokens import PlainToken
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

_MARK = re.compile(r"[*_\[\]!<&\\`~=\n]")
"""What formats words; a text without any is one piece. A set of them would be asked about each letter by itself."""
_OTHER_MARK = re.compile(r"[_\[\]!<&\\`~=]")
"""One that is neither a star nor a joint of two lines."""
_BEFORE = frozenset(("", " ", "\n"))
"""What stands before a mark that can only open, and behind one that can only close; signs beside letters as well."""
_SIGNS = frozenset(".,;:?)")
_LINK = defer_pattern(r"\[(?P<text>[^*_\[\]!<&\\`~=\n]+)\]\((?P<address>[^\s()<>\\\"';]+)\)")
_OPEN = PlainToken("strong_open", nesting=1, markup="**")
_CLOSE = PlainToken("strong_close", nesting=-1, markup="**")
_SOFT, _HARD = PlainToken("softbreak"), PlainToken("hardbreak")
_LINK_CLOSE = PlainToken("link_close", nesting=-1)


def read_words(text: str) -> tuple[PlainToken, ...] | None:
    """Return the tokens of a text, None for one that is not as plain."""
    if not _MARK.search(text):
        return (PlainToken("text", text),) if text else ()
    if text[0] == "[" and (link := _LINK.fullmatch(text)):
        return PlainToken("link_open", nesting=1, href=link["address"]), PlainToken("text", link["text"]), _LINK_CLOSE
    return None if _OTHER_MARK.search(text) else _read_bold(text)


def _read_bold(text: str) -> tuple[PlainToken, ...] | None:
    pieces = _split_bold(text)
    if pieces is None:
        return None
    tokens: list[PlainToken] = []
    for at, piece in enumerate(pieces):
        tokens += (_OPEN, *_read_lines(piece), _CLOSE) if at % 2 else _read_lines(piece)
    return tuple(tokens)


def _split_bold(text: str) -> list[str] | None:
    """Return what stands between the bold marks of a text, every second piece bold; None where they may be others."""
    pieces = text.split("**")
    if len(pieces) % 2 == 0 or any("*" in piece for piece in pieces):
        return None
    return pieces if all(_is_bold(pieces, at) for at in range(1, len(pieces), 2)) else None


def read_plain_spans(text: str, line: SourceLine, source: Source) -> tuple[Span, ...] | None:
    """Return the spans of a text at the end of a line, with bold words or without; None for one that is not as plain.

    No address is in it, and no white space but single spaces, so that each piece is a span as it stands.
    """
    spaced = "  " in text or "\t" in text or "\n" in text
    if spaced or "://" in text or "www." in text.lower() or _OTHER_MARK.search(text):
        return None
    pieces, start = _split_bold(text), line.text.rfind(text) + line.shift
    if pieces is None or start < line.shift or start < 0:
        return None
    written, spans = source.read_line(line.number), list[Span]()
    for at, piece in enumerate(pieces):
        if piece:
            end = start + len(piece) if written.startswith(piece, start) else start
            spans.append(Span(piece, bold=at % 2 == 1, line=line.number, column=start + 1, end=end + 1))
        start += len(piece) + len(_OPEN.markup)
    return tuple(spans)


def _is_bold(pieces: list[str], at: int) -> bool:
    """Tell whether the marks around a piece can be nothing but its own."""
    before, words, after = pieces[at - 1 : at + 2]
    if not words or words[0].isspace() or words[-1].isspace():
        return False
    if (not before and at > 1) or (not after and at + 2 < len(pieces)):  # four stars in a row
        return False
    opens = before[-1:] in _BEFORE or (before[-1] == "(" and words[0].isalnum())
    return opens and (after[:1] in _BEFORE or (after[0] in _SIGNS and words[-1].isalnum()))


def _read_lines(piece: str) -> Iterator[PlainToken]:
    """Yield the lines of a piece, without the blanks around the joints between them."""
    *lines, last = piece.split("\n")
    for at, line in enumerate(lines):
        text = (line.lstrip(" \t") if at else line).rstrip(" ")
        if text:
            yield PlainToken("text", text)
        yield _HARD if line.endswith("  ") else _SOFT
    text = last.lstrip(" \t") if lines else last
    if text:
        yield PlainToken("text", text)
