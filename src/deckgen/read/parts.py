"""The text of one notes file → its parts: each heading with what stands under it.

Comes in: clean text. Goes out: parts in order. The order of the repairs is `_REPAIRS`.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from deckgen.blocks import Block, Paragraph
from deckgen.read.blocks.blocks import read_pieces
from deckgen.read.blocks.comments import extract_comments
from deckgen.read.blocks.definitions import extract_definitions
from deckgen.read.blocks.drafts import extract_drafts
from deckgen.read.blocks.footnotes import extract_footnotes, list_unshown
from deckgen.read.blocks.markup import read_markup
from deckgen.read.blocks.parsing import parse_lines
from deckgen.read.blocks.reminders import extract_reminders
from deckgen.read.blocks.unmarked import report_unmarked
from deckgen.read.lines import SourceLine, place_lines, split_chunks, split_lines
from deckgen.read.pieces import DocumentPart, Heading, Piece, embolden
from deckgen.read.repair.bullets import repair_indents, repair_signs, split_glued_bullets
from deckgen.read.repair.callouts import read_callouts
from deckgen.read.repair.chats import read_chats
from deckgen.read.repair.counters import part_counted_lines
from deckgen.read.repair.labels import read_labels
from deckgen.read.repair.listed_stories import read_listed_stories
from deckgen.read.repair.mails import take_mails
from deckgen.read.repair.name_lines import part_addresses
from deckgen.read.repair.nesting import arrange_lists
from deckgen.read.repair.outlines import read_outlines
from deckgen.read.repair.plain_headings import read_plain_headings
from deckgen.read.repair.plain_stories import read_plain_stories
from deckgen.read.repair.plain_tables import read_plain_tables
from deckgen.read.repair.questions import read_questions
from deckgen.read.repair.quoted import read_quoted
from deckgen.read.repair.repairs import quote_paths, repair_headings, repair_tables, separate_links, separate_pictures
from deckgen.read.repair.slide_outlines import read_slide_outlines
from deckgen.read.repair.soft_lines import keep_lines, part_lead_ins
from deckgen.read.repair.star_marks import read_star_marks
from deckgen.read.repair.web_pages import read_web_page
from deckgen.read.repair.wiki_text import read_wiki_text
from deckgen.read.source import Source
from deckgen.story import Reminder

_Note = TypeVar("_Note", Reminder, Paragraph)
_Repair: TypeAlias = Callable[[list[SourceLine], Source], list[SourceLine]]
_REPAIRS: tuple[_Repair, ...] = (
    read_web_page,
    read_plain_tables,
    read_outlines,
    repair_indents,
    repair_headings,
    read_star_marks,
    read_slide_outlines,
    read_listed_stories,
    part_addresses,
    read_quoted,
    read_questions,
    read_labels,
    read_plain_headings,
    read_plain_stories,
    separate_links,
    quote_paths,
    separate_pictures,
    repair_signs,
    split_glued_bullets,
    arrange_lists,
    part_counted_lines,
    part_lead_ins,
    keep_lines,
    repair_tables,
)
_NAMING: frozenset[_Repair] = frozenset(
    {
        read_outlines,
        read_slide_outlines,
        read_listed_stories,
        part_addresses,
        read_quoted,
        read_questions,
        read_labels,
        read_plain_headings,
        read_plain_stories,
    }
)
_PASSAGE_REPAIRS = tuple(one for one in _REPAIRS if one not in _NAMING)
"""In a value of a YAML story, which is a section already, a name is text."""


def read_parts(text: str, source: Source) -> list[DocumentPart]:
    """Return the parts of a Markdown text."""
    pieces, reminders, remarks = _read_pieces(text, source, _REPAIRS)
    return _gather(pieces, reminders, sorted(remarks, key=lambda remark: remark.line))


def read_passage(text: str, source: Source) -> tuple[tuple[Block, ...], tuple[Reminder, ...], tuple[Paragraph, ...]]:
    """Return the blocks, reminders and remarks of a text in which headings are just bold paragraphs."""
    pieces, reminders, remarks = _read_pieces(text, source, _PASSAGE_REPAIRS)
    blocks = tuple(embolden(piece) if isinstance(piece, Heading) else piece for piece in pieces)
    return blocks, tuple(reminders), tuple(remarks)


def _read_pieces(
    text: str, source: Source, repairs: Sequence[_Repair]
) -> tuple[list[Piece], list[Reminder], list[Paragraph]]:
    """Return the pieces of a text, and the reminders and remarks in its margin."""
    lines, wiki = read_wiki_text(place_lines(split_lines(text, source), source))
    source = source._replace(wiki=True) if wiki else source
    lines, sent = read_chats(read_callouts(lines, source.names), source) if repairs is _REPAIRS else (lines, [])
    lines, reminders, remarks = _take_margin(lines, source)
    lines, footnotes = extract_footnotes(lines)
    source = source._replace(footnotes=footnotes) if footnotes else source
    for repair in repairs:
        lines = repair(lines, source)
    lines, references = extract_definitions(lines)
    source = source._replace(references=references) if references else source
    pieces, beside = _parse(lines, source)
    return pieces, reminders, [*sent, *remarks, *beside, *list_unshown(footnotes, source.path)]


def _take_margin(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Reminder], list[Paragraph]]:
    lines, remarks = extract_comments(lines, source)
    lines, sent = take_mails(lines, source)
    lines, told = read_markup(lines, source)
    lines, reminders = extract_reminders(lines, source)
    lines, drafts = extract_drafts(lines, source)
    report_unmarked(lines, source)
    return lines, sorted([*reminders, *drafts], key=lambda reminder: reminder.line), [*remarks, *sent, *told]


def _parse(lines: list[SourceLine], source: Source) -> tuple[list[Piece], list[Paragraph]]:
    """Return the pieces of all lines, and the remarks that stand within them."""
    read = [read_pieces(parse_lines(chunk), chunk, source) for chunk in split_chunks(lines) if chunk]
    return [piece for pieces, _ in read for piece in pieces], [remark for _, remarks in read for remark in remarks]


def _gather(pieces: Sequence[Piece], reminders: Sequence[Reminder], remarks: Sequence[Paragraph]) -> list[DocumentPart]:
    """Put blocks, reminders and remarks under the heading they follow."""
    parts = list(_split_parts(pieces))
    told, noted = deque(reminders), deque(remarks)
    filled = [
        part._replace(reminders=tuple(_take_before(told, end)), remarks=tuple(_take_before(noted, end)))
        if told or noted
        else part
        for part, end in zip(parts, (*(part.line for part in parts[1:]), None), strict=True)
    ]
    return [part for part in filled if part.heading or part.blocks or part.reminders or part.remarks]


def _split_parts(pieces: Sequence[Piece]) -> Iterator[DocumentPart]:
    """Yield each heading with its blocks, before all others what stands above the first heading."""
    heading: Heading | None = None
    blocks: list[Block] = []
    for piece in pieces:
        if isinstance(piece, Heading):
            yield DocumentPart(heading, tuple(blocks), line=heading.line if heading else 1)
            heading, blocks = piece, []
        else:
            blocks.append(piece)
    yield DocumentPart(heading, tuple(blocks), line=heading.line if heading else 1)


def _take_before(margin: deque[_Note], line: int | None) -> Iterator[_Note]:
    """Take what stands in the margin before a line, all of it when there is none."""
    while margin and (line is None or margin[0].line < line):
        yield margin.popleft()
