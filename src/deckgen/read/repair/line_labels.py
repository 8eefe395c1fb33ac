"""The name of a section that a line begins with: "Problem:", "- **Sol** – ", "🔥 Pb :", "Rés. ".

Comes in: the text of a line. Goes out: the label with how it is written; whether it is one, the lines around it tell.
"""

import re
from enum import Enum, auto

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import pass_pictures
from deckgen.read.repair.line_marks import SIGNS, Lead, read_lead
from deckgen.story import SectionKind

_GAP = r"\s"  # a set with a space beyond Latin-1 takes thirty times as long to compile, and it stands here often
_BOLD = rf"(?:\*\*|__){_GAP}*(?P<bold>[^\W\d_][^*_|<>\[\]`#]*?){_GAP}*(?P<inner>[:：]?){_GAP}*(?:\*\*|__)"
_PLAIN = r"(?P<plain>[^\W\d_][^*_:|<>\[\]`#]{0,60}?)"
_DASH = rf"{_GAP}+(?:[–—-]+|[-=]*(?:>\ufe0f?|[→➡]\ufe0f?))(?={_GAP})"
_END = rf"(?:{_GAP}*(?P<{{0}}colon>[:：])|(?P<{{0}}dash>{_DASH})|(?P<{{0}}dot>\.)(?={_GAP})|){_GAP}*(?P<{{0}}text>.*)$"
_STOP = rf"(?={_GAP}*[:：]|{_DASH}|\.{_GAP}|{_GAP}*$)"
_LABEL = defer_pattern(f"{_BOLD}{_END.format('')}|{_PLAIN}{_STOP}{_END.format('p')}")
"""Behind what stands before the words of a line; a wide colon is one like any other."""
_BOLD_MARKS = frozenset("*_")
_SIGNS = frozenset(SIGNS)


class Stroke(Enum):
    """What parts a label from its words."""

    COLON = auto()
    DASH = auto()
    DOT = auto()
    """It is short for a name: "Sol. a cache"."""
    BOLD = auto()
    """Nothing: the label alone is bold."""


class LabelMark(Enum):
    """What stands before a label."""

    NONE = auto()
    BULLET = auto()
    NUMBER = auto()


class LabelForm(NamedTuple):
    """How a label is written: those that look alike have one form."""

    mark: LabelMark
    stroke: Stroke
    adorned: bool
    """Whether a picture stands before it."""
    indent: int


class LineLabel(NamedTuple):
    """A line that begins with the name of a section."""

    at: int
    lead: Lead
    adorned: bool
    found: re.Match[str]
    kind: SectionKind = SectionKind.OTHER
    known: bool = True
    """False where only a word of it is a name: "What the problem was:"."""

    @property
    def name(self) -> str:
        """The name."""
        return self.found["bold"] or self.found["plain"]

    @property
    def start(self) -> int:
        """Where the name stands in the line."""
        return self.found.start("bold" if self.found["bold"] else "plain")

    @property
    def text(self) -> str:
        """What stands behind it."""
        return self._read_end("text")

    @property
    def form(self) -> LabelForm:
        """How it is written."""
        colon = self._read_end("colon") or (self.found["bold"] and self.found["inner"])
        bold = not colon and bool(self.text or self.found["bold"])
        plain = Stroke.DOT if self._read_end("dot") else Stroke.BOLD if bold else Stroke.COLON
        stroke = Stroke.DASH if self._read_end("dash") else plain
        listed = LabelMark.NUMBER if self.lead.item[:1].isdecimal() else LabelMark.BULLET
        mark = listed if self.lead.item else LabelMark.NONE
        return LabelForm(mark=mark, stroke=stroke, adorned=self.adorned, indent=self.lead.indent)

    def _read_end(self, name: str) -> str:
        return (self.found[name] if self.found["bold"] else self.found[f"p{name}"]) or ""


def begins_section(text: str, names: SectionNames) -> bool:
    """Tell whether a line begins with the name of a section, alone or before its words."""
    label = match_label(text, 0)
    if label is None:
        return False
    return names.opens(label.name) if label.text else names.stands_alone(label.name)


def match_label(text: str, at: int) -> LineLabel | None:
    """Return what may be a label at the beginning of a text."""
    lead = read_lead(text)
    start = lead.start if text[lead.start : lead.start + 1] in _SIGNS else pass_pictures(text, lead.start)
    first = text[start : start + 1]
    found = _LABEL.match(text, start) if first.isalpha() or first in _BOLD_MARKS else None
    return LineLabel(at=at, lead=lead, adorned=start > lead.start, found=found) if found else None
