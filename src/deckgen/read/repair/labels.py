"""Names of sections before their words, however a line is marked → names on lines of their own.

Comes in: lines. Goes out: lines in which `- **Problem:** slow`, `1. Problem` above its words, `Problem – slow` and
`🔥 Pb : slow` are a name and, on the next line, its words; a line that names a company stands apart. One such line may
be anything: labels of one form count where they name several kinds of sections, under a heading that has no others.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import match_company
from deckgen.read.lines import SourceLine
from deckgen.read.repair.soft_lines import is_broken
from deckgen.read.source import Source
from deckgen.story import SectionKind

_GAP = r"\s"  # a set with a space beyond Latin-1 takes thirty times as long to compile, and it stands here often
_COUNTER = r"\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,2}\.?)"
_LEAD = rf"(?P<indent>[ \t\u00a0]*)(?P<item>(?:[-*+•‣◦●○■□▪▫►▸➢➤–—·]|o(?=\t)|{_COUNTER}){_GAP}+(?:\[[ xX]\]{_GAP}+)?)?"
_ORNAMENT = r"(?P<ornament>(?:(?![▸►▪➢➤])[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u20e3]*)+[ \t]*)?"
_BOLD = rf"(?:\*\*|__){_GAP}*(?P<bold>[^\W\d_][^*_|<>\[\]`#]*?){_GAP}*(?P<inner>[:：]?){_GAP}*(?:\*\*|__)"
_PLAIN = r"(?P<plain>[^\W\d_][^*_:：|<>\[\]`#–—]{0,60}?)"
_END = rf"(?:{_GAP}*(?P<colon>[:：])|(?P<dash>{_GAP}+(?:[–—-]+|[-=]*(?:>|→|➡)\ufe0f?)(?={_GAP}))|){_GAP}*(?P<text>.*)$"
_PLAIN_END = _END.replace("(?P<", "(?P<p")
_STOP = rf"(?={_GAP}*[:：]|{_GAP}+(?:[–—-]+|[-=]*(?:>|→|➡)\ufe0f?){_GAP}|{_GAP}*$)"
_LABEL = defer_pattern(rf"{_LEAD}{_ORNAMENT}(?:{_BOLD}{_END}|{_PLAIN}{_STOP}{_PLAIN_END})")
_HEADING = defer_pattern(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<title>.*)$")
_UNDERLINE = defer_pattern(r" {0,3}(?:=+|-+)[ \t]*$")
_ITEM = defer_pattern(rf"{_LEAD}(?P<rest>.*)$")
_INLINE = defer_pattern(r"(?<=[.!?;…])[ \t]+(?=(?:\*\*|__)?(?P<name>[^\W\d_][^*_:.!?;,]{1,30}?)[ \u00a0]?(?::|\*\*))")
_BLOCK = defer_pattern(r"[>#+-](?=[ \t]|$)|>|```|~~~")
_WIDE = 1000
_FEWEST = 2
"""Kinds of sections that labels of one form name, where they count."""


class _LineLabel(NamedTuple):
    """A line that begins with the name of a section."""

    at: int
    found: re.Match[str]
    kind: SectionKind = SectionKind.OTHER
    known: bool = True
    """False where only a word of it is a name: "What the problem was:"."""

    @property
    def name(self) -> str:
        """The name."""
        return self.found["bold"] or self.found["plain"]

    @property
    def item(self) -> str:
        """The mark of an item before it, with the box of a task."""
        return self.found["item"] or ""

    @property
    def text(self) -> str:
        """What stands behind it."""
        return self._read_end("text")

    @property
    def form(self) -> tuple[str, ...]:
        """How it is written: labels that look alike have one form."""
        colon = self._read_end("colon") or (self.found["bold"] and self.found["inner"])
        bold = not colon and bool(self.text or self.found["bold"])
        sep = "dash" if self._read_end("dash") else "bold" if bold else "colon"
        item = "number" if self.item[:1].isdecimal() else "bullet" if self.item else ""
        return item, sep, "sign" if self.found["ornament"] else "", str(_measure(self.found))

    def _read_end(self, name: str) -> str:
        return (self.found[name] if self.found["bold"] else self.found[f"p{name}"]) or ""


def read_labels(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Give labels lines of their own."""
    if any(line.text.count(":") >= _FEWEST for line in lines):
        lines = [part for line in lines for part in _part_inline(line, source.names)]
    labels: dict[int, _LineLabel] = {}
    companies: set[int] = set()
    for start, end, free in list_stretches(lines, source.names):
        within = range(start, end)
        found = map(partial(_read_label, lines, source.names), within) if free else ()
        chosen = _choose(filter(partial(_stands_out, _find_margin(lines, within)), found), source.names)
        labels.update(chosen)
        companies.update(_find_companies(lines, within, listed=bool(chosen)))
    return list(_set_apart(lines, labels, companies)) if labels or companies else lines


def _set_apart(
    lines: Sequence[SourceLine], labels: Mapping[int, _LineLabel], companies: Collection[int]
) -> Iterator[SourceLine]:
    """Yield lines with blank ones around those that begin something."""
    last = ""
    for at, line in enumerate(lines):
        if last and (at in labels or at in companies or at - 1 in companies):
            yield SourceLine("", line.number)
        if at in labels:
            yield from _split(labels[at], line)
        else:
            yield _cut_item(line) if at in companies else line
        last = line.text.strip()


def list_stretches(lines: Sequence[SourceLine], names: SectionNames) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of what stands between headings or names of companies, and whether sections may begin there.

    None do under the heading of a section, and above deeper headings.
    """
    heads = [(-1, 0, ""), *_list_headings(lines), (len(lines), 0, "")]
    for (at, level, title), (end, below, _) in pairwise(heads):
        free = not (title and names.find(title)) and below <= level
        cuts = list(_find_companies(lines, range(at + 1, end), listed=False))
        yield from ((start, stop, free) for start, stop in pairwise((at + 1, *cuts, end)))


def _list_headings(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int, str]]:
    """Yield line, level and title of each heading."""
    for at, line in enumerate(lines):
        found = _HEADING.match(line.text) if line.text[:4].lstrip().startswith("#") and not line.code else None
        if found:
            yield at, len(found["marks"]), found["title"]


def _find_margin(lines: Sequence[SourceLine], within: range) -> int:
    """Return how far the outermost items are indented, a large number where there are none."""
    items = (found for at in within if not lines[at].code and (found := _ITEM.match(lines[at].text)) and found["item"])
    return min(map(_measure, items), default=_WIDE)


def _stands_out(margin: int, label: _LineLabel | None) -> bool:
    """Tell whether a label is none of what stands below another item: that tells of the item."""
    return label is not None and _measure(label.found) <= margin


def _names_company(line: SourceLine, *, listed: bool) -> bool:
    """Tell whether a line names a company behind a label, "Customer: Orbex"; as an item only among labels."""
    if line.code:
        return False
    found = _ITEM.match(line.text)
    bare = found["rest"] if found else line.text
    return bool(found and (listed or not (found["item"] or found["indent"])) and match_company(bare))


def _find_companies(lines: Sequence[SourceLine], within: range, *, listed: bool) -> Iterator[int]:
    """Return the lines that name companies behind labels."""
    told = (at for at in within if ":" in lines[at].text or "：" in lines[at].text)
    return (at for at in told if _names_company(lines[at], listed=listed))


def _cut_item(line: SourceLine) -> SourceLine:
    """Return a line without the mark of an item."""
    found = _ITEM.match(line.text)
    return line.cut(found.start("rest")) if found and found["item"] else line


def _read_label(lines: Sequence[SourceLine], names: SectionNames, at: int) -> _LineLabel | None:
    """Return the label that a line begins with, None for any other line."""
    found = _LABEL.match(lines[at].text) if lines[at].text and not lines[at].code else None
    if found is None:
        return None
    label = _LineLabel(at, found)
    leads = label.text or _leads_on(lines, at, found)
    if not leads if label.item else _is_part(lines, label):
        return None
    if names.stands_alone(label.name):
        return label._replace(kind=names.find(label.name) or SectionKind.OTHER)
    several = not label.text and leads and " " in label.name
    return label._replace(kind=names.judge(label.name).kind, known=False) if several else None


def _is_part(lines: Sequence[SourceLine], label: _LineLabel) -> bool:
    """Tell whether a line is a heading with the one below it, or goes on with the sentence above it."""
    underlined = label.at + 1 < len(lines) and _UNDERLINE.match(lines[label.at + 1].text)
    return bool(underlined) or is_broken(lines, label.at, label.found["plain"] or "")


def _measure(found: re.Match[str]) -> int:
    """Return how far a line is indented."""
    return len(found["indent"].expandtabs(4))


def _leads_on(lines: Sequence[SourceLine], at: int, found: re.Match[str]) -> bool:
    """Tell whether words of its own stand below a line: deeper, or no item where the line is one, or a list."""
    near = (lines[below].text for below in range(at + 1, min(at + 3, len(lines))))
    below = next(filter(str.strip, near), "")
    inner = _ITEM.match(below)
    if inner is None or not below or _HEADING.match(below):
        return False
    return _measure(inner) > _measure(found) or bool(inner["item"]) != bool(found["item"])


def _choose(labels: Iterable[_LineLabel | None], names: SectionNames) -> dict[int, _LineLabel]:
    """Return line → label of those forms that name several kinds; a sign before a sure name tells by itself.

    A plain name alone on its line is a heading in any company.
    """
    kinds: dict[tuple[str, ...], set[SectionKind]] = {}
    named = [label for label in labels if label and label.kind is not SectionKind.OTHER]
    for label in named:
        kinds.setdefault(label.form, set()).add(label.kind)
    counted = [label for label in named if len(kinds[label.form]) >= _FEWEST or _is_sure(label, names)]
    alone = (label for label in counted if label.text or label.item or label.found["ornament"] or not label.known)
    return {label.at: label for label in alone}


def _is_sure(label: _LineLabel, names: SectionNames) -> bool:
    return label.form[:3] == ("", "colon", "sign") and (not label.text or names.opens(label.name))


def _split(label: _LineLabel, line: SourceLine) -> Iterator[SourceLine]:
    """Yield the name, and the words behind it as a line below, an item where both were one."""
    name, text = ("bold", "text") if label.found["bold"] else ("plain", "ptext")
    yield line._replace(text=label.name, shift=line.shift + label.found.start(name), label=True)
    if label.text:
        box = label.item[label.item.index("[") :] if "[" in label.item else ""
        item = f"* {box}" if label.item else ""
        yield line.cut(label.found.start(text), f"{item}\\" if _BLOCK.match(label.text) else item)


def _part_inline(line: SourceLine, names: SectionNames) -> Iterator[SourceLine]:
    """Yield the parts of a line that begins with a sure name, and has more of them behind ends of sentences."""
    if line.code or line.text.count(":") < _FEWEST:
        yield line
        return
    seen = {_find_sure(_LABEL.match(line.text), names)} - {None}
    rest, start = line, 0
    while seen and (found := _INLINE.search(rest.text, start)):
        kind, start = names.find(found["name"]) if names.opens(found["name"]) else None, found.end()
        if kind is not None and kind not in seen:
            seen.add(kind)
            yield rest._replace(text=rest.text[: found.start()])
            rest, start = rest.cut(found.end()), 0
    yield rest


def _find_sure(found: re.Match[str] | None, names: SectionNames) -> SectionKind | None:
    """Return the kind of a label that a line begins with, if it is a sure one."""
    name = (found["bold"] or found["plain"]) if found else ""
    return names.find(name) if name and names.opens(name) else None
