"""Names of sections before their words, however a line is marked → names on lines of their own.

Comes in: lines. Goes out: lines in which `- **Problem:** slow`, `1. Problem` above its words, `Problem – slow` and
`🔥 Pb : slow` are a name and, on the next line, its words; a line that names a company stands apart. One such line may
be anything: labels of one form count where they name several kinds of sections, under a heading that has no others.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames, is_short
from deckgen.read.headings.names import can_name, is_company_key, is_proper, match_company, points
from deckgen.read.headings.titles import is_module_label
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import (
    LabeledLine,
    LabelForm,
    LabelMark,
    Stroke,
    are_several,
    match_label,
)
from deckgen.read.repair.line_marks import escape, read_lead, read_level, read_title, read_underline
from deckgen.read.repair.several_labels import part_sections
from deckgen.read.repair.soft_lines import is_broken
from deckgen.read.source import Source
from deckgen.story import SectionKind

_WIDE = 1000
_NEAR = 4
"""Lines in which a neighbor stands."""
_LABEL = 40
"""Characters of a line that is but a label."""
_MOST_WORDS = 3
"""Words of a name that has one of a section's before or behind others."""
_FEWEST_MIXED = 3
"""Kinds of sections that sure labels of several forms name where they count."""


class _LabelLine(NamedTuple):
    """A line that may begin a section."""

    at: int
    line: LabeledLine
    kind: SectionKind = SectionKind.OTHER
    known: bool = True
    """False where only a word of it is a name: "What the problem was:"."""
    joins: bool = False
    """True for a name that may mean much: it begins a section where others of its form do."""


def read_labels(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Give labels lines of their own."""
    lines = _join_companies(part_sections(lines, source.names))
    labels: dict[int, _LabelLine] = {}
    companies: set[int] = set()
    for start, end, free in list_stretches(lines, source.names):
        within = range(start, end)
        found = map(partial(_read_label, lines, source.names), within) if free else ()
        chosen = _choose(filter(partial(_stands_out, _find_margin(lines, within)), found), source.names)
        labels.update(chosen)
        companies.update(_find_companies(lines, within, listed=bool(chosen)))
    return list(_set_apart(lines, labels, companies)) if labels or companies else lines


def _set_apart(
    lines: Sequence[SourceLine], labels: Mapping[int, _LabelLine], companies: Collection[int]
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
        level = 0 if line.code else read_level(line.text)
        if level:
            yield at, level, read_title(line.text)


def _find_margin(lines: Sequence[SourceLine], within: range) -> int:
    """Return how far the outermost items are indented, a large number where there are none."""
    leads = (read_lead(lines[at].text) for at in within if lines[at].text and not lines[at].code)
    return min((lead.indent for lead in leads if lead.item), default=_WIDE)


def _stands_out(margin: int, label: _LabelLine | None) -> bool:
    """Tell whether a label is none of what stands below another item: that tells of the item."""
    return label is not None and label.line.lead.indent <= margin


def _names_company(line: SourceLine, *, listed: bool) -> bool:
    """Tell whether a line names a company (or a module) behind a label, "Customer: Orbex"; as an item among labels.

    So does one that says where its story stands: "Link: https://…".
    """
    if line.code:
        return False
    lead = read_lead(line.text)
    words = line.text[lead.start :]
    named = (listed or not lead.start) and (match_company(words) is not None or is_module_label(words))
    return named or (not lead.start and points(words))


def _find_companies(lines: Sequence[SourceLine], within: range, *, listed: bool) -> Iterator[int]:
    """Return the lines that name companies behind labels."""
    told = [at for at in within if ":" in (text := lines[at].text) or "：" in text or " = " in text]
    return (at for at in told if _names_company(lines[at], listed=listed))


def _join_companies(lines: list[SourceLine]) -> list[SourceLine]:
    """Set a name behind the label above it that says whose story follows: "**Customer**", "## Customer"."""
    out = list(lines)
    for at, line in enumerate(lines[:-1]):
        below = at + 1 + (at + 2 < len(lines) and not lines[at + 1].text.strip())
        name = lines[below]
        if not _labels_company(line) or name.code or read_lead(name.text).item:
            continue
        if read_level(line.text) and not _is_all(lines, at, below):
            continue
        label = line.text.rstrip()
        label += " " if label.strip("*_ ").endswith((":", "：")) else ": "
        if match_company(label.lstrip("# ") + name.text):
            out[at] = SourceLine("", line.number)
            out[below] = name._replace(text=label + name.text, shift=name.shift - len(label))
    return out


def _is_all(lines: Sequence[SourceLine], at: int, below: int) -> bool:
    """Tell whether a name is all that stands under a heading, and this the first thing under another one."""
    above = next((line.text for line in reversed(lines[max(0, at - _NEAR) : at]) if line.text.strip()), "")
    behind = next((line.text for line in lines[below + 1 : below + 1 + _NEAR] if line.text.strip()), "#")
    return can_name(lines[below].text) and is_proper(lines[below].text) and read_level(above) > 0 and behind[0] == "#"


def _labels_company(line: SourceLine) -> bool:
    """Tell whether a line is but a label of a company, in bold, before a colon, or a heading."""
    text = line.text.strip() if len(line.text) <= _LABEL and not line.code else ""
    marked = text[:2] in {"**", "__"} or text[:1] == "#" or text[-1:] in {":", "："}
    return marked and is_company_key(text.strip("*_:：# "))


def _cut_item(line: SourceLine) -> SourceLine:
    """Return a line that names a company without the mark of an item."""
    lead = read_lead(line.text)
    return line.cut(lead.start) if lead.item else line


def _read_label(lines: Sequence[SourceLine], names: SectionNames, at: int) -> _LabelLine | None:
    """Return the label that a line begins with, None for any other line."""
    line = match_label(lines[at].text) if lines[at].text and not lines[at].code else None
    if line is None:
        return None
    label = _LabelLine(at, line)
    leads = bool(line.text) or _leads_on(lines, label)
    if not leads if line.lead.item else _is_part(lines, label):
        return None
    return _judge(label, names, leads=leads)


def _judge(label: _LabelLine, names: SectionNames, *, leads: bool) -> _LabelLine | None:
    """Return a label with its kind, None for one that is no name, nor a longer one alone above what it leads to."""
    line = label.line
    if line.form.stroke is Stroke.DOT and not is_short(line.name):
        return None
    kind = names.find(line.name) or SectionKind.OTHER
    if names.stands_alone(line.name):
        return label._replace(kind=kind)
    if not line.text and leads and " " in line.name:
        return label._replace(kind=names.judge(line.name).kind, known=False)
    joins = names.joins(line.name) and not is_company_key(line.name)
    if kind is SectionKind.OTHER and line.text and len(line.name.split()) <= _MOST_WORDS:
        kind, joins = names.judge(line.name).kind, True  # "Solution AWS"
    return label._replace(kind=kind, joins=True) if joins and leads else None


def _is_part(lines: Sequence[SourceLine], label: _LabelLine) -> bool:
    """Tell whether a line is a heading with the one below it, or goes on with the sentence above it."""
    underlined = label.at + 1 < len(lines) and read_underline(lines[label.at + 1].text)
    return bool(underlined) or is_broken(lines, label.at, label.line.found["plain"] or "")


def _leads_on(lines: Sequence[SourceLine], label: _LabelLine) -> bool:
    """Tell whether words of its own stand below a line: deeper, or no item where the line is one, or a list."""
    near = (lines[below].text for below in range(label.at + 1, min(label.at + 3, len(lines))))
    below = next(filter(str.strip, near), "")
    if not below or read_level(below):
        return False
    inner = read_lead(below)
    return inner.indent > label.line.lead.indent or bool(inner.item) != bool(label.line.lead.item)


def _choose(labels: Iterable[_LabelLine | None], names: SectionNames) -> dict[int, _LabelLine]:
    """Return line → label of those forms that name several kinds; a sign before a sure name tells by itself.

    A plain name alone on its line is a heading in any company.
    """
    found = [label for label in labels if label and label.kind is not SectionKind.OTHER]
    named = [label for label in found if not label.joins]
    first = _find_first(named, found)
    sure = _list_mixed(found, names) | {label.at for label in named if _is_sure(label.line, names)}
    counted = (one for one in found if one.at in sure or one.at >= first.get(one.line.form, one.at + 1))
    return {one.at: one for one in counted if one.line.text or not one.line.margin or not one.known or one.joins}


def _tells_business(label: _LabelLine) -> bool:
    """Tell whether an item may say what the company does, before those that tell the story: "- Industry: freight"."""
    return _is_business(label) and bool(label.line.lead.item)


def _is_business(label: _LabelLine) -> bool:
    return label.joins and label.kind is SectionKind.ACTIVITY


def _find_first(named: Sequence[_LabelLine], found: Sequence[_LabelLine]) -> dict[LabelForm, int]:
    """Return each form in which labels name several kinds, with the line of its first."""
    kinds = _list_kinds((label, label.line.form) for label in named)
    first = {label.line.form: label.at for label in reversed(found) if not label.joins or _tells_business(label)}
    return {form: first[form] for form, own in kinds.items() if are_several(own)}


def _list_places(labels: Sequence[_LabelLine]) -> Iterator[tuple[_LabelLine, LabelForm]]:
    """Yield the labels that are one story's, each with its form but for what parts it from its words."""
    for label in labels:
        if (label.joins or label.line.text) and not _is_business(label):
            yield label, label.line.form._replace(stroke=Stroke.COLON)


def _list_kinds(labels: Iterable[tuple[_LabelLine, LabelForm]]) -> dict[LabelForm, set[SectionKind]]:
    """Return each form with the kinds that labels of it name."""
    kinds: dict[LabelForm, set[SectionKind]] = {}
    for label, form in labels:
        kinds.setdefault(form, set()).add(label.kind)
    return kinds


def _list_mixed(labels: Sequence[_LabelLine], names: SectionNames) -> set[int]:
    """Return the lines of labels beside which others differ only in what parts them from their words; one is sure."""
    told = list(_list_places(labels))
    kinds = _list_kinds(told)
    sure = {label.at: place for label, place in told if names.opens(label.line.name)}
    several = {place for place in sure.values() if len(kinds[place]) >= _FEWEST_MIXED}
    return {label.at for label, place in told if place in several and (label.joins or label.at in sure)}


def _is_sure(line: LabeledLine, names: SectionNames) -> bool:
    form = line.form
    sure = form.adorned and form.mark is LabelMark.NONE and form.stroke is Stroke.COLON
    return sure and (not line.text or names.opens(line.name))


def _split(label: _LabelLine, line: SourceLine) -> Iterator[SourceLine]:
    """Yield the name, and the words behind it as a line below, an item where both were one."""
    yield line._replace(text=label.line.name, shift=line.shift + label.line.start, label=True)
    if label.line.text:
        own = label.line.lead.item
        box = own[own.index("[") :] if "[" in own else ""
        item = f"* {box}" if own else ""
        yield line.cut(len(line.text) - len(label.line.text), item + escape(label.line.text))
