"""Stories and modules → the author's texts, each character with its place in the notes."""

from collections.abc import Iterator, Mapping, Sequence

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Span, Spans, Table
from deckgen.pull.nouns import LetterSpot, SourceKind, TracedText
from deckgen.story import Reminder, Section, Story
from deckgen.written import PLAIN, Marks

NotesLines = Mapping[str, Sequence[str]]
"""File → its lines, as the reader takes them."""
_NEAR = 3
"""Lines after the last known one in which the author of a quotation or a caption is looked for."""


def list_sources(story: Story, notes: NotesLines) -> tuple[TracedText, ...]:
    """Return the texts of a story in the author's order; a text of no place is left out."""
    found = [source for section in story.sections for source in _list_section(section, story.path, notes)]
    found += (read_paragraph(remark, notes) for remark in story.remarks)
    reminders = (*story.reminders, *(one for section in story.sections for one in section.reminders))
    found += list_reminders(reminders, story.path, notes)
    return tuple(source for source in found if source.text.strip() and any(source.spots))


def list_reminders(reminders: Sequence[Reminder | Paragraph], path: str, notes: NotesLines) -> Iterator[TracedText]:
    """Yield the lines of some reminders or remarks, each where it stands once."""
    for reminder in reminders:
        lines = reminder.text.split("\n")
        for number, text in enumerate(lines):
            near = range(reminder.line, reminder.line + len(lines) + _NEAR)
            yield read_name(text, path, near[number:], notes, kind="reminder")


def _list_section(section: Section, path: str, notes: NotesLines) -> Iterator[TracedText]:
    if section.title:
        yield read_name(section.title, path, (section.line,), notes, section.column)
    for block in section.blocks:
        yield from list_block(block, path, notes)


def list_block(block: Block, path: str, notes: NotesLines) -> Iterator[TracedText]:
    """Yield the texts of a block; `path` is the file of what does not know its own."""
    match block:
        case Paragraph():
            yield read_paragraph(block, notes)
        case Quote():
            yield from _list_quote(block, path, notes)
        case Table():
            for row in (block.header, *block.rows):
                yield from (_read(cell, block.path, block.line, notes, "cell") for cell in row)
        case Code():
            yield from _list_code(block, path, notes)
        case Picture():
            near = range(block.line, block.line + _NEAR)
            if block.line:
                yield read_name(block.alt, path, near, notes, kind="alt")
                yield read_name(block.caption, path, near, notes)


def read_paragraph(paragraph: Paragraph, notes: NotesLines, kind: SourceKind = "paragraph") -> TracedText:
    """Return a paragraph as a source."""
    source = _read(paragraph.spans, paragraph.path, paragraph.line, notes, kind)
    return source._replace(key=paragraph.key, marker=paragraph.marker, level=paragraph.level)


def _list_quote(quote: Quote, path: str, notes: NotesLines) -> Iterator[TracedText]:
    last = quote.line
    for paragraph in quote.paragraphs:
        source = read_paragraph(paragraph, notes, "quote")
        last, path = max(last, source.last_line), source.path or path
        yield source
    yield read_name(quote.author, path, range(last, last + _NEAR), notes)


def _list_code(code: Code, path: str, notes: NotesLines) -> Iterator[TracedText]:
    for number, text in enumerate(code.text.split("\n"), start=code.line):
        if text.strip():
            yield read_name(text, path, (number, number + 1), notes, kind="code")


def read_name(
    text: str, path: str, lines: Sequence[int], notes: NotesLines, column: int = 0, kind: SourceKind = "name"
) -> TracedText:
    """Return words that know a line at most; of no place where they stand in none of some lines, or twice in one.

    Args:
        text: The words as they were read.
        path: Their file.
        lines: Where they may stand, the likeliest first.
        notes: The files.
        column: Where they begin on the first of the lines; 0 where nobody knows.
        kind: What they are.
    """
    blank = TracedText(text=text, path=path, line=0, spots=(None,) * len(text), marks=(PLAIN,) * len(text), kind=kind)
    for line in lines if text else ():
        written = _read_line(notes, path, line)
        at = written.find(text, column - 1 if column else 0)
        if at >= 0 and (column or written.count(text) == 1):
            spots = tuple(LetterSpot(line, at + offset, at + offset + 1) for offset in range(1, len(text) + 1))
            return blank._replace(line=line, spots=spots)
        column = 0
    return blank


def _read(spans: Spans, path: str, line: int, notes: NotesLines, kind: SourceKind) -> TracedText:
    spots = tuple(spot for span in spans for spot in _place(span, path, notes))
    marks = tuple(mark for span in spans for mark in (_read_marks(span),) * len(span.text))
    text = "".join(span.text for span in spans)
    first = next((spot.line for spot in spots if spot), line)
    return TracedText(text=text, path=path, line=first, spots=spots, marks=marks, kind=kind)


def _read_marks(span: Span) -> Marks:
    return Marks(bold=span.bold, italic=span.italic, strike=span.strike, code=span.code, link=span.link)


def _place(span: Span, path: str, notes: NotesLines) -> tuple[LetterSpot | None, ...]:
    """Return the place of each character of a span; what the notes do not say there after all has none."""
    length = len(span.text)
    if not span.column or span.end == span.column:
        return (None,) * length
    if not span.verbatim:
        return (LetterSpot(span.line, span.column, span.end),) * length
    if _read_line(notes, path, span.line)[span.column - 1 : span.end - 1] != span.text:
        return (None,) * length
    return tuple(LetterSpot(span.line, at, at + 1) for at in range(span.column, span.end))


def _read_line(notes: NotesLines, path: str, line: int) -> str:
    lines = notes.get(path, ())
    return lines[line - 1] if 0 < line <= len(lines) else ""
