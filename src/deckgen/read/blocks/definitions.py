"""The `[label]: address` lines of a file, and where the target of a link ends."""

from typing import TYPE_CHECKING, TypeAlias

from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine

if TYPE_CHECKING:
    from deckgen.read.blocks import markdown
else:  # most links end at the first bracket
    markdown = defer("deckgen.read.blocks.markdown")

_DEFINITION = defer_pattern(
    r" {0,3}\[(?!\^)([^\[\]]+)\]:[ \t]*(<[^<>]*>|\S+)(?:[ \t]+(\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_LABEL = defer_pattern(r"(?<!\\)\[([^\[\]]+)\]")
_CODE_SPAN = defer_pattern(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_SPECIAL = frozenset(" \t\n\r()<>\\\"'")
"""What an address that ends at the first bracket has not: signs of a title, of an address in brackets, escapes."""

References: TypeAlias = dict[str, dict[str, str]]


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
    start += 1
    closing = content.find(")", start)
    if closing > start and _SPECIAL.isdisjoint(content[start:closing]):
        return closing + 1
    return max(content.find(")", markdown.pass_target(content, start)) + 1, start)


def _fold(label: str) -> str:
    """Return a label as markdown-it compares it."""
    return " ".join(label.split()).lower().upper()
