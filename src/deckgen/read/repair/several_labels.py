"""Lines that hold several sections, `Problem – slow. Solution – a cache.` → a line for each.

Comes in: lines. Goes out: lines that begin with a sure name and have others behind ends of sentences, parted there.
"""

from collections.abc import Iterator

from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import FEWEST, match_label
from deckgen.story import SectionKind

_INLINE = defer_pattern(
    r"(?<=[.!?;…])[ \t]+(?=(?:\*\*|__)?(?P<name>[^\W\d_][^*_:.!?;,–—]{1,30}?)[ \u00a0]?(?::|\*\*|\?[ \u00a0]|[ –—-]+ ))"
)
_STROKES = (":", "?", " – ", " — ", " - ")
"""What parts names from their words, of which a line has several where it has several names."""


def part_sections(lines: list[SourceLine], names: SectionNames) -> list[SourceLine]:
    """Return lines each of which begins one section at most."""
    if not any(map(_may_part, lines)):
        return lines
    return [part for line in lines for part in _part_line(line, names)]


def _part_line(line: SourceLine, names: SectionNames) -> Iterator[SourceLine]:
    """Yield the parts of a line that begins with a sure name, and has more of them behind ends of sentences."""
    seen = {_find_sure(line.text, names)} - {None} if _may_part(line) else set()
    rest, start = line, 0
    while seen and (found := _INLINE.search(rest.text, start)):
        kind, start = names.find(found["name"]) if names.opens(found["name"]) else None, found.end()
        if kind is not None and kind not in seen:
            seen.add(kind)
            yield rest._replace(text=rest.text[: found.start()])
            rest, start = rest.cut(found.end()), 0
    yield rest


def _may_part(line: SourceLine) -> bool:
    """Tell whether a line has what parts several names from their words."""
    return not line.code and sum(map(line.text.count, _STROKES)) >= FEWEST


def _find_sure(text: str, names: SectionNames) -> SectionKind | None:
    """Return the kind of a label that a line begins with, if it is a sure one."""
    label = match_label(text)
    return names.find(label.name) if label and names.opens(label.name) else None
