"""Stories and modules while they are gathered from the parts of the files; `finish` gives the frozen nouns."""

from dataclasses import dataclass, field

from deckgen.read.front_matter import FrontMatter
from deckgen.read.pieces import Part, make_text
from deckgen.read.titles import ModuleTitle
from deckgen.story import Block, Code, Paragraph, Picture, Quote, Reminder, Section, SectionKind, Span, Table


@dataclass(frozen=True, slots=True)
class Document:
    """One file of notes, or one story of a YAML file, read into parts."""

    path: str
    home: str
    """What names its module when nothing else does: its folder below the sources, else the file."""
    stem: str
    front: FrontMatter
    parts: tuple[Part, ...]


@dataclass(slots=True)
class SectionDraft:
    """A section being filled."""

    kind: SectionKind
    title: str
    line: int
    level: int = 0
    blocks: list[Block] = field(default_factory=list)
    reminders: list[Reminder] = field(default_factory=list)

    def finish(self) -> Section:
        """Return the section."""
        return Section(self.kind, self.title, tuple(self.blocks), tuple(self.reminders), self.line)


@dataclass(slots=True)
class StoryDraft:
    """A story being filled."""

    company: str
    topic: str
    source: str
    path: str
    line: int
    kicker: str = ""
    linked: bool = False
    """True when a link named the company."""
    front: FrontMatter = field(default_factory=FrontMatter)
    sections: list[SectionDraft] = field(default_factory=list)
    reminders: list[Reminder] = field(default_factory=list)
    remarks: list[Paragraph] = field(default_factory=list)

    def open_section(self, kind: SectionKind, title: str, line: int, level: int) -> SectionDraft:
        """Begin a section."""
        section = SectionDraft(kind, title, line, level)
        self.sections.append(section)
        return section

    def add_block(self, block: Block) -> None:
        """Add a block to the section that is open; before the first heading it is the activity."""
        if not self.sections:
            self.open_section(SectionKind.ACTIVITY, "", block.line, 0)
        self.sections[-1].blocks.append(block)

    def add_reminder(self, reminder: Reminder) -> None:
        """Add a reminder to the section that is open, to the story before its first heading."""
        if self.sections and self.sections[-1].title:
            self.sections[-1].reminders.append(reminder)
        else:
            self.reminders.append(reminder)

    def finish_sections(self) -> tuple[Section, ...]:
        """Return the sections for slides; notes sections become remarks."""
        kept = [section for section in self.sections if section.kind is not SectionKind.NOTES]
        for section in self.sections:
            if section.kind is SectionKind.NOTES:
                self.remarks.append(Paragraph((Span(section.title, bold=True, line=section.line),), line=section.line))
                self.remarks.extend(line for block in section.blocks for line in list_paragraphs(block))
                self.reminders.extend(section.reminders)
        return tuple(section.finish() for section in kept)


@dataclass(slots=True)
class ModuleDraft:
    """A module being filled, perhaps from several files."""

    name: ModuleTitle
    path: str
    line: int
    stories: list[StoryDraft] = field(default_factory=list)
    intro: list[Block] = field(default_factory=list)
    reminders: list[Reminder] = field(default_factory=list)
    minutes: float | None = None
    lang: str = ""


def list_paragraphs(block: Block) -> tuple[Paragraph, ...]:
    """Return the words of any block as paragraphs, for the speaker notes."""
    match block:
        case Paragraph():
            return (block,)
        case Quote():
            author = (make_text(f"— {block.author}", block.line),) if block.author else ()
            return (*block.paragraphs, *author)
        case Table():
            rows = (block.header, *block.rows)
            lines = (" | ".join("".join(span.text for span in cell) for cell in row) for row in rows)
            return tuple(make_text(line, block.line) for line in lines if line.strip(" |"))
        case Picture():
            return tuple(make_text(text, block.line) for text in (block.alt, block.caption) if text)
        case Code():
            return tuple(make_text(text, block.line) for text in (block.language, block.text) if text.strip())
