"""Tables that tell stories → stories: one a row under Company, Problem, Solution, or one with its labels at the left.

Comes in: a document and the roles of its parts. Goes out: the parts, with a heading for each company and each section.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph, Span, Spans, Table
from deckgen.keys import make_slug
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name, is_company_key, is_topic_key
from deckgen.read.headings.section_rules import SECTION_TABLE
from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.stories.companies import rule_above
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.rules import COMPANY_TABLE, TOPIC_TABLE
from deckgen.read.stories.rulings import HEADS, HeadingRole, Outlined, RuledPart, Ruling
from deckgen.story import SectionKind

_TOLD = frozenset({SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS})
_FEWEST = 2
"""Kinds of sections that a table which tells stories names."""
_ABOVE = HEADS | {HeadingRole.PREAMBLE}
_OUTER = frozenset({HeadingRole.MODULE, HeadingRole.PREAMBLE})


class _TableField(NamedTuple):
    """What a table says of a story under one label."""

    label: Spans
    cell: Spans
    table: Table
    kind: SectionKind | None = None
    """Of the section that its label names, if it names one."""
    sure: bool = False
    """Whether that name is one by itself: before and after head a comparison as well."""

    @property
    def name(self) -> str:
        """The label."""
        return "".join(span.text for span in self.label).strip(" :")

    @property
    def text(self) -> str:
        """What stands in the cell."""
        return "".join(span.text for span in self.cell).strip()

    @property
    def line(self) -> int:
        """Where the cell stands."""
        return next((span.line for span in self.cell if span.line), self.table.line)

    def write(self) -> Paragraph:
        """Return both as a line."""
        spans = (*self.label, Span(": ", line=self.line), *self.cell)
        return Paragraph(spans, line=self.line, path=self.table.path)

    def head(self, level: int) -> Heading:
        """Return the cell as a heading."""
        column = next((span.column for span in self.cell), 0)
        return Heading(level=level, spans=self.cell, line=self.line, column=column, path=self.table.path)


class _TableStory(NamedTuple):
    """What a table tells of one story."""

    company: _TableField | None
    topic: _TableField | None
    sections: tuple[_TableField, ...]
    others: tuple[_TableField, ...]
    heads: tuple[_TableField, ...] = ()
    """What stands over both sides, "Property" and "Value": it tells nothing."""

    @classmethod
    def sort(cls, entries: Sequence[_TableField]) -> "_TableStory":
        """Return entries by what their labels say."""
        company = next(filter(_names_company, entries), None)
        topics = (entry for entry in entries if company and is_topic_key(entry.name))
        topic = next(topics, None)
        rest = [entry for entry in entries if entry not in {company, topic}]
        sections, others = (tuple(one for one in rest if (one.kind is None) is other) for other in (False, True))
        return cls(company, topic, sections, others)

    @property
    def tells(self) -> bool:
        """Whether labels name several kinds of what a story tells, one of them by a sure name."""
        told = [entry for entry in self.sections if entry.kind in _TOLD]
        return len({entry.kind for entry in told}) >= _FEWEST and any(entry.sure for entry in told)

    @property
    def name(self) -> str:
        """The company, as in keys."""
        return make_slug(self.company.text) if self.company else ""


def find_table_stories(told: Outlined) -> Iterator[Sequence[RuledPart]]:
    """Yield each part, its tables that tell stories as such, unless the same ones are told elsewhere."""
    if not any(isinstance(block, Table) for part in told.document.parts for block in part.blocks):
        return
    known = frozenset(_list_names(told.document))
    for part, ruling in told.pair():
        found = _find_stories(part, known, told.names) if ruling.role in _ABOVE else ((), ())
        yield list(_tell_all(part, ruling, found)) or ((part, ruling),)


def _list_names(document: Document) -> Iterator[str]:
    """Yield what headings and links call, as in keys."""
    for part in document.parts:
        yield make_slug(part.heading.text) if part.heading else ""
        links = (block for block in part.blocks if isinstance(block, Paragraph) and is_story_link(block))
        yield from (make_slug(block.text) for block in links)


def _list_stories(table: Table, names: SectionNames) -> tuple[_TableStory, ...]:
    """Return the stories of a table; none where it tells anything else, or where a label has no word in any cell."""
    return _read_rows(table, names) or _read_sides(table, names)


def _read_rows(table: Table, names: SectionNames) -> tuple[_TableStory, ...]:
    """Return a story a row, the labels above them."""
    rows = tuple(_TableStory.sort(_list_entries(table.header, row, table, names)) for row in table.rows)
    told = any(story.tells for story in rows) and all(story.company for story in rows)
    return rows if told and all(any(map(_join, column)) for column in zip(*table.rows, strict=True)) else ()


def _read_sides(table: Table, names: SectionNames) -> tuple[_TableStory, ...]:
    """Return the story whose labels stand at the left, what they tell at the right."""
    sides = (table.header, *table.rows)
    if any(len(row) != 2 or (_join(row[0]) and not _join(row[1])) for row in sides):
        return ()
    entries = [entry for label, cell in sides for entry in _list_entries((label,), (cell,), table, names)]
    story = _TableStory.sort(entries)
    if not story.tells or (story.others and not story.company):
        return ()
    heads = tuple(other for other in story.others[:1] if other is entries[0] and _heads_labels(other))
    return (story._replace(heads=heads, others=story.others[len(heads) :]),)


def _heads_labels(entry: _TableField) -> bool:
    """Tell whether the first row says no more than that labels stand below: "Property", "Value"."""
    return make_slug(entry.name) in map(make_slug, list_words(Cue.LABEL_HEAD))


def _join(cell: Spans) -> str:
    return "".join(span.text for span in cell).strip()


def _list_entries(
    labels: Sequence[Spans], cells: Sequence[Spans], table: Table, names: SectionNames
) -> list[_TableField]:
    """Return what stands in some cells, without the empty ones."""
    entries = (_TableField(label=label, cell=cell, table=table) for label, cell in zip(labels, cells, strict=True))
    return [_read_kind(entry, names) for entry in entries if entry.text]


def _read_kind(entry: _TableField, names: SectionNames) -> _TableField:
    return entry._replace(kind=names.find(entry.name), sure=names.stands_alone(entry.name))


def _names_company(entry: _TableField) -> bool:
    return is_company_key(entry.name) and can_name(entry.text)


def _tell_all(
    part: DocumentPart, ruling: Ruling, found: tuple[tuple[_TableStory, ...], tuple[Block, ...]]
) -> Iterator[RuledPart]:
    """Yield what stands beside the tables of a part, then their stories; nothing where there are none."""
    stories, rest = found
    inner = bool(stories) and ruling.role not in _OUTER and stories[0].company is not None
    if stories and (part.heading or rest):
        yield part._replace(blocks=() if inner else rest), rule_above(ruling) if inner else ruling
    level = part.heading.level if part.heading else 0
    for index, story in enumerate(stories):
        yield from _tell(story, level, rest if inner and not index else ())


def _find_stories(
    part: DocumentPart, known: frozenset[str], names: SectionNames
) -> tuple[tuple[_TableStory, ...], tuple[Block, ...]]:
    """Return the stories of all tables of a part, and its other blocks."""
    told = [(block, _list_stories(block, names) if isinstance(block, Table) else ()) for block in part.blocks]
    stories = tuple(story for _, own in told for story in own)
    if any(story.name in known for story in stories if story.name):
        return (), part.blocks
    return stories, tuple(block for block, own in told if not own)


def _tell(story: _TableStory, level: int, before: tuple[Block, ...]) -> Iterator[RuledPart]:
    """Yield topic, company and sections of a story below a level; what is neither stands before the sections."""
    topic, company = story.topic, story.company
    if topic and company:
        yield DocumentPart(topic.head(level + 1), line=topic.line), Ruling(HeadingRole.TOPIC, TOPIC_TABLE)
        level += 1
    if company:
        noted = tuple(entry.write() for entry in (*story.heads, topic, company) if entry)
        blocks = (*before, *(entry.write() for entry in story.others))
        part = DocumentPart(company.head(level + 1), blocks, remarks=noted, line=company.line)
        yield part, Ruling(HeadingRole.STORY, COMPANY_TABLE)
    for entry in story.sections:
        heading = Heading(level + 2, entry.label, entry.line, path=entry.table.path)
        block = Paragraph(entry.cell, line=entry.line, path=entry.table.path)
        yield DocumentPart(heading, (block,), line=entry.line), Ruling(HeadingRole.SECTION, SECTION_TABLE)
