"""A module → the author's texts, and the addresses in them, each with its place."""

from collections.abc import Iterable, Iterator

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Span, Spans, Table
from deckgen.course import Module
from deckgen.diagnostics import Location
from deckgen.named_tuple import NamedTuple
from deckgen.story import Reminder, Section, Story


class Passage(NamedTuple):
    """A text of the author's."""

    spans: Spans
    path: str
    line: int
    """Where it begins; spans that have a line of their own know better."""
    lang: str

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans)


def list_passages(module: Module) -> Iterator[Passage]:
    """Yield every text of a module that stands on slides or in speaker notes, names of companies and topics apart."""
    yield from _read_blocks(module.intro, module.path, module.lang)
    yield from _read_reminders(module.reminders, module.path, module.lang)
    yield from _read_blocks(module.remarks, module.path, module.lang)
    for story in module.stories:
        yield from _read_reminders(story.reminders, story.path, story.lang)
        yield from _read_blocks(story.remarks, story.path, story.lang)
        for section in story.sections:
            yield from _read_section(section, story)


def _read_section(section: Section, story: Story) -> Iterator[Passage]:
    yield from _read_reminders(section.reminders, story.path, story.lang)
    yield from _read_blocks(section.blocks, story.path, story.lang)


def _read_reminders(reminders: Iterable[Reminder], path: str, lang: str) -> Iterator[Passage]:
    for one in reminders:
        span = Span(one.text, line=one.line, column=one.column)
        yield Passage(spans=(span,), path=path, line=one.line, lang=lang)


def _read_blocks(blocks: Iterable[Block], path: str, lang: str) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _read_paragraph(block, path, lang)
            case Quote():
                yield from _read_blocks(block.paragraphs, path, lang)
            case Table():
                yield from _read_table(block, path, lang)
            case Picture():
                yield from _read_picture(block, path, lang)
            case Code():  # no language of people
                pass


def _read_paragraph(paragraph: Paragraph, path: str, lang: str) -> Passage:
    own, spoken = paragraph.path or path, paragraph.lang or lang
    return Passage(spans=paragraph.spans, path=own, line=paragraph.line, lang=spoken)


def _read_table(table: Table, path: str, lang: str) -> Iterator[Passage]:
    for row in (table.header, *table.rows):
        yield from (Passage(spans=cell, path=table.path or path, line=table.line, lang=lang) for cell in row)


def _read_picture(picture: Picture, path: str, lang: str) -> Iterator[Passage]:
    for words in filter(None, (picture.alt, picture.caption)):
        yield Passage(spans=(Span(words),), path=picture.path or path, line=picture.line, lang=lang)


def list_addresses(module: Module) -> Iterator[tuple[str, Location]]:
    """Yield every web address of a module with its place: of case studies, and of links in texts."""
    for story in module.stories:
        if story.source:
            yield story.source, Location(story.path, story.line)
    for passage in list_passages(module):
        for span in passage.spans:
            if span.link.startswith(("http://", "https://")):
                yield span.link, Location(passage.path, span.line or passage.line, span.column)
