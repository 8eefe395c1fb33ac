"""Stories and modules while they are gathered from the parts of the files; `finish` gives the frozen nouns."""

from collections.abc import Sequence
from typing import TypeAlias

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Span, Spans, Table
from deckgen.evidence import Reason, replace_reason
from deckgen.keys import make_slug
from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.quotes import join_quotes
from deckgen.read.headings.section_rules import PICTURE_LINE, SECTION_WORDS
from deckgen.read.headings.titles import ModuleTitle
from deckgen.read.pieces import DocumentPart, Heading, make_text
from deckgen.read.stories.front_matter import FrontMatter
from deckgen.read.stories.levels import Evidence
from deckgen.read.stories.rulings import Outline
from deckgen.story import Reminder, Section, SectionKind


class Document(NamedTuple):
    """One file of notes, or one story of a YAML file, read into parts."""

    path: str
    home: str
    """What names its module when nothing else does: its folder below the sources, else the file."""
    stem: str
    front: FrontMatter
    parts: tuple[DocumentPart, ...]
    lines: tuple[str, ...] = ()
    """Of the whole file, for the excerpts of findings."""
    evidence: Evidence = Evidence()
    """What its headings tell about the level of sections."""
    outline: Outline = Outline(())
    """What its headings are; empty until that is known."""


class SectionDraft:
    """A section being filled."""

    __slots__ = ("blocks", "column", "kind", "level", "line", "pin", "reminders", "title", "why")

    def __init__(self, kind: SectionKind, title: str, line: int, heading: Heading | None = None) -> None:
        self.kind, self.title, self.line = kind, title, line
        self.level = heading.level if heading else 0
        self.column = heading.column if heading else 0
        self.pin = heading.pin if heading else ""
        """The author's key."""
        self.blocks: list[Block] = []
        self.reminders: list[Reminder] = []
        self.why: list[Reason] = []

    def finish(self) -> Section:
        """Return the section."""
        blocks = join_quotes(self.blocks) if self.kind is SectionKind.QUOTE else self.blocks
        return Section(
            kind=self.kind,
            title=self.title,
            blocks=tuple(blocks),
            reminders=tuple(self.reminders),
            line=self.line,
            column=self.column,
            key=self.pin,
            why=tuple(self.why),
        )


class Remark(NamedTuple):
    """A sentence for the speaker only."""

    paragraph: Paragraph

    @property
    def line(self) -> int:
        """The line it stands on."""
        return self.paragraph.line


StoryItem: TypeAlias = Block | Reminder | Remark


class StoryDraft:
    """A story being filled."""

    def __init__(self, company: str, topic: str, source: str, path: str, line: int) -> None:
        self.company, self.topic, self.source, self.path, self.line = company, topic, source, path, line
        self.kicker = ""
        self.heading = ""
        """The heading that names it, without its kicker; "" where a link or front matter does."""
        self.bold = ""
        """The words of that heading that are bold, "" where all are or none is."""
        self.pin = ""
        """The author's key."""
        self.link: Paragraph | None = None
        """The link that named the company."""
        self.titled = False
        """True when a heading or front matter named the company."""
        self.front = FrontMatter()
        self.sections: list[SectionDraft] = []
        self.reminders: list[Reminder] = []
        self.remarks: list[Paragraph] = []
        self.why: list[Reason] = []
        """What made it the story of this topic and company, with this source: one reason for each."""

    @property
    def linked(self) -> bool:
        """True when a link named the company."""
        return self.link is not None

    @property
    def has_link(self) -> bool:
        """True when a link named the company, or its heading has one or got one."""
        return self.linked or (self.titled and bool(self.source))

    @property
    def only_linked(self) -> bool:
        """True when there is such a link, and nothing was told of the story since."""
        return self.has_link and not self.sections

    @property
    def kinds(self) -> frozenset[SectionKind]:
        """The kinds of its sections."""
        return frozenset(section.kind for section in self.sections)

    def name_owner(self, company: str) -> bool:
        """Give a story that only its topic names a company that its link is called by; tell whether it was one."""
        alone = bool(company) and self.titled and not (self.topic or self.linked or self.kicker)
        named, called = make_slug(self.heading), make_slug(company)
        if not alone or named in called or called in named:
            return False
        self.company, self.topic = company, self.company
        return True

    def may_point(self, *, labeled: bool) -> bool:
        """Tell whether an address may be the source: nothing is told yet, or only lines before one with a label."""
        return not any(section.title or not labeled for section in self.sections)

    def lacks(self, kind: SectionKind | None) -> bool:
        """Tell whether it has sections that are named, and none of some kind."""
        named = {section.kind for section in self.sections if section.title} - {SectionKind.OTHER}
        return bool(named) and kind not in named

    def explain(self, reason: Reason) -> None:
        """Keep a reason in place of an earlier one for the same."""
        replace_reason(self.why, reason)

    def open_section(self, kind: SectionKind, title: str, heading: Heading) -> SectionDraft:
        """Begin a section and return it."""
        section = SectionDraft(kind, title, heading.line, heading)
        self.sections.append(section)
        return section

    def add_first(self, paragraph: Paragraph) -> None:
        """Add words before all others, to the activity."""
        if not self.sections or self.sections[0].title:
            self.sections.insert(0, self._begin_activity(paragraph.line))
        self.sections[0].blocks.insert(0, paragraph)

    def _begin_activity(self, line: int) -> SectionDraft:
        section = SectionDraft(SectionKind.ACTIVITY, "", line)
        section.why.append(SECTION_WORDS.apply(self.path, line))
        return section

    def add(self, item: StoryItem) -> None:
        """Add to the section that is open; text before the first heading is the activity."""
        match item:
            case Remark():
                self.remarks.append(item.paragraph)
            case Reminder():
                titled = bool(self.sections and self.sections[-1].title)
                (self.sections[-1].reminders if titled else self.reminders).append(item)
            case Paragraph() | Quote() | Table() | Picture() | Code():
                if not self.sections:
                    self.sections.append(self._begin_activity(item.line))
                self.sections[-1].blocks.append(item)
                if isinstance(item, Picture):
                    self.sections[-1].why.append(PICTURE_LINE.apply(self.path, item.line))

    def finish_sections(self) -> tuple[Section, ...]:
        """Return the sections for slides; notes sections become remarks."""
        kept: list[Section] = []
        for section in self.sections:
            if section.kind is SectionKind.NOTES:
                title = Paragraph(
                    (Span(section.title, bold=True, line=section.line),), line=section.line, path=self.path
                )
                lines = (line for block in section.blocks for line in list_paragraphs(block))
                self.remarks += [title, *map(_write_number, lines)]
                self.reminders += section.reminders
            else:
                kept.append(section.finish())
        return tuple(kept)


class ModuleDraft:
    """A module being filled, perhaps from several files."""

    def __init__(self, name: ModuleTitle, path: str, line: int) -> None:
        self.name = name
        self.path = path
        self.line = line
        self.stories: list[StoryDraft] = []
        self.intro: list[Block] = []
        self.reminders: list[Reminder] = []
        self.remarks: list[Paragraph] = []
        self.minutes: float | None = None
        self.lang = ""
        self.why: list[Reason] = []
        """A reason for each place that names it."""
        self.offers: dict[str, Reason] = {}
        """Titles in front matter of its files that found no other place, each with where it stands."""
        self.namesake: ModuleDraft | None = None
        """The first module of the same number, which has another title."""

    def add(self, item: StoryItem) -> None:
        """Add what stands before the first topic."""
        match item:
            case Remark(paragraph):
                self.remarks.append(paragraph)
            case Reminder():
                self.reminders.append(item)
            case Paragraph() | Quote() | Table() | Picture() | Code():
                self.intro.append(item)
                if isinstance(item, Picture):
                    self.why.append(PICTURE_LINE.apply(self.path, item.line))


def _write_number(paragraph: Paragraph) -> Paragraph:
    """Return an item with its number in its words: remarks are sentences, not lists."""
    if paragraph.marker in {"", "•"}:
        return paragraph
    number = Span(f"{paragraph.marker} ", line=paragraph.line)
    return paragraph._replace(spans=(number, *paragraph.spans), marker="")


def _join_cells(row: tuple[Spans, ...], table: Table) -> Paragraph:
    """Return a row of a table as a sentence that keeps the links of its cells."""
    spans = [span for cell in row for span in (*cell, Span(" | ", line=table.line))]
    return Paragraph(tuple(spans[:-1]), line=table.line, path=table.path)


def list_paragraphs(block: Block) -> tuple[Paragraph, ...]:
    """Return the words of any block as paragraphs, for the speaker notes."""
    match block:
        case Paragraph():
            return (block,)
        case Quote():
            author = f"— {block.author}" if block.author else ""
            return (*block.paragraphs, *_make_texts((author,), block.line, block.paragraphs[0].path))
        case Table():
            rows = (_join_cells(row, block) for row in (block.header, *block.rows))
            return tuple(row for row in rows if row.text.strip(" |"))
        case Picture():
            return _make_texts((block.alt, block.caption), block.line)
        case Code():
            return _make_texts((block.language, block.text), block.line)


def _make_texts(texts: Sequence[str], line: int, path: str = "") -> tuple[Paragraph, ...]:
    """Return a paragraph for each text that is not blank."""
    return tuple(make_text(text, line, path=path) for text in texts if text.strip())
