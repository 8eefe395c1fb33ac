"""Repaired lines → tokens: the plain ones at once, all others by markdown-it.

Comes in: a chunk of lines, or a text of one of its blocks. Goes out: tokens.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.read.blocks.plain_blocks import read_plain_blocks
from deckgen.read.blocks.plain_words import read_words
from deckgen.read.blocks.tokens import Token
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

if TYPE_CHECKING:
    from deckgen.read.blocks import markdown
else:  # many notes are plain
    markdown = defer("deckgen.read.blocks.markdown")


def parse_lines(lines: Sequence[SourceLine]) -> Sequence[Token]:
    """Return the tokens of a chunk."""
    tokens = read_plain_blocks(lines)
    return markdown.parse_lines(lines) if tokens is None else tokens


def parse_words(text: str, source: Source) -> Sequence[Token]:
    """Return the inline tokens of a text."""
    words = read_words(text)
    return markdown.parse_words(text, source) if words is None else words
