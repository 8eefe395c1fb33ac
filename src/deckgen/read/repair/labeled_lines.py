"""A line that begins with a name: "Problem:", "**Solution**", "- **Sol** – ", "🔥 Pb :", "Rés. ", "Gain = ".

Comes in: the text of a line. Goes out: the name with how it is written, the same for whoever asks; whether it begins
a section, names a company or asks something, the lines around it tell.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import lru_cache

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import pass_pictures
from deckgen.read.repair.line_marks import SIGNS, Lead, read_lead
from deckgen.story import SectionKind

FEWEST = 2
"""Lines that name different kinds of sections, or ask, and are no chance."""
_GAP = r"\s"  # a set with a space beyond Latin-1 takes thirty times as long to compile, and it stands here often
_INNER = rf"(?:[^\w\s*_<>\[\]`]{{1,3}}{_GAP}+)?(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?{_GAP}+)?"
"""What may stand before a name within its bold marks: a picture, a number."""
_BOLD = (
    rf"(?P<mark>\*{{1,3}}|_{{1,3}}){_GAP}*{_INNER}"
    rf"(?P<bold>[^\W\d_][^*_|<>\[\]`#]*?){_GAP}*(?P<inner>[:：]?){_GAP}*(?P=mark)"
)
_PLAIN = r"(?P<plain>[^\W\d_][^*_:|<>\[\]`#]{0,60}?)"
_DASH = rf"(?:{_GAP}+(?:[–—-]+|=|[-=]*(?:>\ufe0f?|[→➡]\ufe0f?))(?={_GAP})|{_GAP}{_GAP}+(?=[-+]?[^\W_]))"
_COLON = rf"(?:[:：]|[?？](?={_GAP}))"
"""Behind a name, also of one that asks for what follows: "Le résultat ? Moins cher."."""
_END = (
    rf"(?:{_GAP}*(?P<{{0}}colon>{_COLON})|(?P<{{0}}dash>{_DASH})|(?P<{{0}}dot>\.)(?={_GAP})|){_GAP}*(?P<{{0}}text>.*)$"
)
_STOP = rf"(?={_GAP}*{_COLON}|{_DASH}|\.{_GAP}|{_GAP}*$)"
_LABEL = defer_pattern(f"{_BOLD}{_END.format('')}|{_PLAIN}{_STOP}{_END.format('p')}")
"""Behind what stands before the words of a line; a wide colon is one like any other."""
_BOLD_MARKS = frozenset("*_")
_SIGNS = frozenset(SIGNS)


class Stroke(Enum):
    """What parts a name from its words."""

    COLON = auto()
    DASH = auto()
    DOT = auto()
    """It is short for a name: "Sol. a cache"."""
    BOLD = auto()
    """Nothing: the name alone is bold."""


class LabelMark(Enum):
    """What stands before a name."""

    NONE = auto()
    BULLET = auto()
    NUMBER = auto()


class LabelForm(NamedTuple):
    """How a name is written: those that look alike have one form."""

    mark: LabelMark
    stroke: Stroke
    adorned: bool
    """Whether a picture stands before it."""
    indent: int


class LabeledLine(NamedTuple):
    """A line that begins with a name."""

    lead: Lead
    adorned: bool
    found: re.Match[str]

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
    def bold(self) -> bool:
        """Whether it is marked bold."""
        return len(self.found["mark"] or "") > 1

    @property
    def colon(self) -> bool:
        """Whether a colon parts it from its words."""
        return bool(self._read_end("colon") or self.found["inner"])

    @property
    def margin(self) -> bool:
        """Whether nothing but a mark of bold words stands before it."""
        return not (self.lead.item or self.lead.indent or self.adorned)

    @property
    def written(self) -> tuple[int, int]:
        """Start and end of the name with its marks and its colon."""
        end = len(self.found.string) - len(self.text)
        return self.found.start(), len(self.found.string[:end].rstrip())

    @property
    def form(self) -> LabelForm:
        """How it is written."""
        bold = not self.colon and bool(self.text or self.found["bold"])
        plain = Stroke.DOT if self._read_end("dot") else Stroke.BOLD if bold else Stroke.COLON
        stroke = Stroke.DASH if self._read_end("dash") else plain
        listed = LabelMark.NUMBER if self.lead.item[:1].isdecimal() else LabelMark.BULLET
        mark = listed if self.lead.item else LabelMark.NONE
        return LabelForm(mark=mark, stroke=stroke, adorned=self.adorned, indent=self.lead.indent)

    def _read_end(self, name: str) -> str:
        return (self.found[name] if self.found["bold"] else self.found[f"p{name}"]) or ""


@lru_cache(maxsize=2048)  # several repairs ask for the same lines
def match_label(text: str) -> LabeledLine | None:
    """Return the name that a line may begin with; None for any other line."""
    lead = read_lead(text)
    start = lead.start if text[lead.start : lead.start + 1] in _SIGNS else pass_pictures(text, lead.start)
    first = text[start : start + 1]
    found = _LABEL.match(text, start) if first.isalpha() or first in _BOLD_MARKS else None
    return LabeledLine(lead=lead, adorned=start > lead.start, found=found) if found else None


def begins_section(text: str, names: SectionNames) -> bool:
    """Tell whether a line begins with the name of a section, alone or before its words."""
    return find_section(text, names) is not None


def find_section(text: str, names: SectionNames) -> SectionKind | None:
    """Return the kind of section that a line begins, its name alone or before its words; None for any other line."""
    label = match_label(text)
    sure = label is not None and (names.opens(label.name) if label.text else names.stands_alone(label.name))
    return (names.find(label.name) or SectionKind.OTHER) if label and sure else None


def are_several(kinds: Iterable[SectionKind | None]) -> bool:
    """Tell whether names of sections are no chance: they are of several kinds."""
    return len(set(kinds) - {None}) >= FEWEST
