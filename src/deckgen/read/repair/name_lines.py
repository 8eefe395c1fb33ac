"""A name and an address on one line of its own, `Orbex   https://…` → the name, and the address on a line below it.

Comes in: lines. Goes out: lines in which later steps find the name of a story where they look for one.
"""

from collections.abc import Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.names import can_name, drop_brackets, is_proper
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import begins_section
from deckgen.read.repair.line_marks import read_lead, read_level, read_underline
from deckgen.read.source import Source

_ADDRESSED = defer_pattern(
    r" {0,3}(?!\d{1,9}[.)]\s)(?P<name>[^\W_][^|<>\[\]`#(]*?(?:\([^()]*\))?)(?:\s+[–—|/-])?\s+(?P<open>[(<]?)(?P<address>https?://[^\s()<>]+)[)>]?\s*$"
)


def part_addresses(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Set the address behind a name that has a line of its own on a line below it."""
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        found = _ADDRESSED.match(line.text) if _may_name(line) else None
        if (
            found
            and can_name(found["name"])
            and is_proper(drop_brackets(found["name"]))
            and _stands_alone(lines, index, source)
        ):
            address = line.cut(found.start("address"))
            out += [SourceLine("", line.number)] if out and read_lead(out[-1].text).item else []
            out += [line._replace(text=found["name"]), address._replace(text=found["address"])]
        else:
            out.append(line)
    return out


def _stands_alone(lines: Sequence[SourceLine], index: int, source: Source) -> bool:
    """Tell whether a line stands between headings, names of sections, blank lines, or two lists."""
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    near = (before, "" if begins_section(after, source.names) else after)
    return all(not text.strip() or read_level(text) or read_underline(text) or read_lead(text).item for text in near)


def _may_name(line: SourceLine) -> bool:
    """Tell whether a line holds an address, and begins with a letter."""
    return "://" in line.text and not line.code and line.text.lstrip(" ")[:1].isalnum()
