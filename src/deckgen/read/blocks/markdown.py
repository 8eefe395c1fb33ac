"""Repaired lines → markdown-it's tokens, with the few settings that keep every word and every place.

Comes in: a chunk of lines, or a text and the addresses that its passage defines. Goes out: tokens, whose maps count in
the chunk. markdown-it is known here alone, and imported where lines or words are not plain.
"""

from collections.abc import Sequence
from functools import cache

from deckgen.deferred_patterns import let_patterns_wait
from deckgen.read.blocks.wiki import add_rules
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

with let_patterns_wait():
    from markdown_it import MarkdownIt
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle
    from markdown_it.rules_block import StateBlock, blockquote
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_DEEPEST = 120


def parse_lines(lines: Sequence[SourceLine]) -> list[Token]:
    """Return the tokens of a chunk; what its texts say is asked for text by text."""
    return _make_parser().parse("\n".join(line.text for line in lines))


def parse_words(text: str, source: Source) -> list[Token]:
    """Return the inline tokens of a text."""
    parser, tokens = _make_parser(), list[Token]()
    parser.inline.parse(text, parser, {"references": source.references}, tokens)
    return tokens


def pass_target(content: str, start: int) -> int:
    """Return the offset behind address and title of a link, from behind its opening bracket."""
    end = len(content)
    at = end - len(content[start:].lstrip())
    target = parseLinkDestination(content, at, end)
    at = target.pos if target.ok else at
    title = parseLinkTitle(content, end - len(content[at:].lstrip()), end)
    return title.pos if title.ok else at


@cache
def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Escapes and entities stay tokens of their own, so that columns can be counted; HTML is text; definitions are ours.
    parser.disable(["inline", "text_join", "html_block", "reference"])
    parser.block.ruler.at("blockquote", _read_quotation, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.inline.ruler.before("emphasis", "product", _read_product)
    add_rules(parser)
    parser.normalizeLink = _keep  # type: ignore[method-assign,assignment]
    parser.normalizeLinkText = _keep  # type: ignore[method-assign,assignment]
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    return parser


def _read_quotation(state: StateBlock, first: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as below
    """Read a quotation; ">= 4 items" is a bound, and no quotation of "= 4 items"."""
    bound = state.src.startswith(">=", state.bMarks[first] + state.tShift[first])
    return not bound and blockquote(state, first, end, silent)


def _read_product(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the form of the parser's rules
    """Read a star between two digits as text: "2*3*4" is a product, and 234 a number that nobody wrote."""
    text, at = state.src, state.pos
    if text[at] != "*" or not (text[max(at - 1, 0)].isdecimal() and text[at + 1 : at + 2].isdecimal()):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def _keep(address: str) -> str:
    return address
