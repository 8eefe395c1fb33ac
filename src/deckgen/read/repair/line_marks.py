"""What begins a line, asked the same way by all repairs: headings, items, underlines, links; most without a pattern.

Comes in: the text of a line. Goes out: what its first characters say, or where its words begin.
"""

import re

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[*+-]|\d{1,9}[.)])(?P<gap>[ \t]+)(?=\S)")
"""An item as Markdown reads it, up to its words."""
LINK = defer_pattern(r"[ \t]*!?\[[^\[\]]*\]\([^()]*\)[ \t]*$")
"""A line that is only a link, or a picture."""
ADDRESS = defer_pattern(r"[ \t]*<?https?://\S+[ \t]*$")
"""A line that is only an address."""
SIGNS = "•‣◦●○■□▪▫►▸➢➤"
"""What people type, or paste, for bullets."""
_BULLETS = frozenset(f"-*+–—·{SIGNS}")
_COUNTED = defer_pattern(r"\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}\.?)(?=\s)")
_NUMBER = defer_pattern(r"\d{1,9}[.)](?:[ \t]|$)")
_BOX = defer_pattern(r"\[[ xX]\]\s+")
_BLANKS = " \t\u00a0"
_DEEPEST = 3
"""Blanks before a block; Markdown reads more as code."""
_LAST_LEVEL = 6
_MAY_HEAD = frozenset("# ")
_MAY_BEGIN = frozenset(">#+-*`~")
_MARKS_APART = frozenset("#+-")
_ENDS = frozenset(("", " ", "\t"))
_FENCES = ("```", "~~~")


class Lead(NamedTuple):
    """What stands before the words of a line that may be an item, however it is marked."""

    indent: int
    """Columns."""
    item: str
    """The mark with the box of a task; "" for a line that is no item."""
    start: int
    """Where the words begin."""


def read_lead(text: str) -> Lead:
    """Return what stands before the words of a line."""
    bare = text.lstrip(_BLANKS)
    start = len(text) - len(bare)
    indent = len(text[:start].expandtabs(4)) if start else 0
    end = _pass_mark(bare)
    if not end or not bare[end : end + 1].isspace():
        return Lead(indent=indent, item="", start=start)
    end = len(bare) - len(bare[end:].lstrip())
    box = _BOX.match(bare, end) if bare[end : end + 1] == "[" else None
    end = box.end() if box else end
    return Lead(indent=indent, item=bare[:end], start=start + end)


def _pass_mark(bare: str) -> int:
    """Return where the mark of an item ends, 0 where there is none: a sign, a number, Word's "o" before a tab."""
    first = bare[:1]
    if first in _BULLETS or bare[:2] == "o\t":
        return 1
    counted = _COUNTED.match(bare) if first.isdecimal() else None
    return counted.end() if counted else 0


def read_level(text: str) -> int:
    """Return the level of the heading that a line is marked as, 0 for any other line."""
    if text[:1] not in _MAY_HEAD:  # as most lines begin
        return 0
    bare = text.lstrip(" ")
    if bare[:1] != "#" or len(text) - len(bare) > _DEEPEST:
        return 0
    level = len(bare) - len(bare.lstrip("#"))
    return level if level <= _LAST_LEVEL and bare[level : level + 1] in _ENDS else 0


def read_title(text: str) -> str:
    """Return the words of a line that is marked as a heading."""
    return text.lstrip(" ").lstrip("#").lstrip(" \t")


def read_underline(text: str) -> str:
    """Return the sign of a line that underlines the one above it, "=" or "-"; "" for any other line."""
    bare = text.lstrip(" ")
    sign = bare[:1]
    under = sign in {"=", "-"} and len(text) - len(bare) <= _DEEPEST and not bare.rstrip(" \t").strip(sign)
    return sign if under else ""


def is_text(text: str) -> bool:
    """Tell whether a line has words, and Markdown takes it for no other block than text."""
    bare = text.lstrip(" ")
    if bare[:1].isalpha():
        return True
    return bool(bare.strip()) and (len(text) - len(bare) > _DEEPEST or not _begins_block(bare))


def _begins_block(bare: str) -> bool:
    """Tell whether Markdown takes words for a quotation, a table, code, HTML, a heading or an item."""
    first = bare[0]
    if first in _MAY_BEGIN:
        return first == ">" or bare.startswith(_FENCES) or bare[1:2] in _ENDS or read_level(bare) > 0
    if first.isdecimal():
        return _NUMBER.match(bare) is not None
    return first == "|" or (first == "<" and not bare.startswith(("<http://", "<https://")))


def escape(words: str) -> str:
    """Return a backslash for words that Markdown would take for a block where they begin a line: `Results: > 40 %`."""
    first = words[:1]
    if first not in _MAY_BEGIN:
        return ""
    apart = first in _MARKS_APART and words[1:2] in _ENDS
    return "\\" if first == ">" or apart or words.startswith(_FENCES) else ""
