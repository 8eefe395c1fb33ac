"""Repaired lines → markdown-it's tokens, with the few settings that keep every word and every place.

Comes in: a chunk of lines and the addresses that the file defines. Goes out: tokens whose maps count in the chunk.
"""

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_block import StateBlock, blockquote
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.blocks.wiki import add_rules
from deckgen.read.lines import SourceLine

_DEFINITION = defer_pattern(
    r" {0,3}\[(?!\^)([^\[\]]+)\]:[ \t]*(<[^<>]*>|\S+)(?:[ \t]+(\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_LABEL = defer_pattern(r"(?<!\\)\[([^\[\]]+)\]")
_CODE_SPAN = defer_pattern(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_MARKS = frozenset("*_[]!<&\\`~=\n")
"""What formats words; a text without any is one piece."""
_SPECIAL = frozenset(" \t\n\r()<>\\\"'")
"""What an address that ends at the first bracket has not: signs of a title, of an address in brackets, escapes."""
_DEEPEST = 120

References = dict[str, dict[str, str]]


def parse_lines(lines: Sequence[SourceLine], references: References) -> list[Token]:
    """Return the tokens of a chunk."""
    text = "\n".join(line.text for line in lines)
    return _make_parser().parse(text, {"references": references})


def parse_inline(text: str) -> list[Token]:
    """Return the inline tokens of one line of text."""
    return _make_parser().parseInline(text)[0].children or []


def extract_definitions(lines: list[SourceLine]) -> tuple[list[SourceLine], References]:
    """Take out the `[label]: address` lines that some link uses; the others are text like any other."""
    found = {
        index: match
        for index, line in enumerate(lines)
        if not line.code and "]:" in line.text and (match := _DEFINITION.match(line.text))
    }
    if not found:
        return lines, {}
    used = {
        _fold(label)
        for index, line in enumerate(lines)
        if index not in found and not line.code and "[" in line.text
        for label in _LABEL.findall(_CODE_SPAN.sub("", line.text))
    }
    references: References = {}
    kept = list(lines)
    for index, match in found.items():
        label = _fold(match[1])
        if label in used and label not in references:
            references[label] = {"href": match[2].strip("<>"), "title": (match[3] or "")[1:-1]}
            kept[index] = lines[index]._replace(text="")
    return kept, references


def find_target_end(content: str, start: int) -> int:
    """Return the offset after the `(address "title")` or `[label]` of a link, from after the `]` of its text."""
    if content.startswith("[", start):
        return max(content.find("]", start) + 1, start)
    if not content.startswith("(", start):
        return start
    end, start = len(content), start + 1
    closing = content.find(")", start)
    if closing > start and _SPECIAL.isdisjoint(content[start:closing]):
        return closing + 1
    at = end - len(content[start:].lstrip())
    target = parseLinkDestination(content, at, end)
    at = target.pos if target.ok else at
    title = parseLinkTitle(content, end - len(content[at:].lstrip()), end)
    return max(content.find(")", title.pos if title.ok else at) + 1, start)


def _fold(label: str) -> str:
    """Return a label as markdown-it compares it."""
    return " ".join(label.split()).lower().upper()


@cache
def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Escapes and entities stay tokens of their own, so that columns can be counted; HTML is text; definitions are ours.
    parser.disable(["text_join", "html_block", "reference"])
    parser.core.ruler.at("inline", _parse_texts)
    parser.block.ruler.at("blockquote", _read_quotation, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.inline.ruler.before("emphasis", "product", _read_product)
    add_rules(parser)
    parser.normalizeLink = _keep  # type: ignore[method-assign,assignment]
    parser.normalizeLinkText = _keep  # type: ignore[method-assign,assignment]
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    return parser


def _parse_texts(state: StateCore) -> None:
    """Read the words of each block; most have no mark at all, and are one text."""
    for token in state.tokens:
        if token.type == "inline" and _MARKS.isdisjoint(token.content):
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []
        elif token.type == "inline":
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


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
