"""The speaker notes of a page: reminders first, then the author's full text, the figures, the time, what comes next."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Span, Spans, Table
from deckgen.content import Opener, Sources
from deckgen.deck import Slide, SpeakerNotes
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Label, find_language
from deckgen.layout.runs import web_link
from deckgen.named_tuple import NamedTuple
from deckgen.page import Run, TextLine
from deckgen.spans import join_spans
from deckgen.stage import design_notes_page
from deckgen.story import Figure
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen import written
else:  # few stories have reminders
    written = defer("deckgen.written")

LEVEL = 14.0
"""Points of indent for a list level on the notes page."""
_AS_WRITTEN = defer_pattern(r"((?:https?://|mailto:)\S+|`[^`\n]+`)", re.IGNORECASE)
"""Addresses and code, which no capitals suit."""
_BETWEEN_CELLS = Span(" | ")
SMALLEST = 9.0
WIDE_CHARACTER = 0.54
"""Em a character takes on average, on the safe side."""


class _Writer:
    """Collects the lines of one notes page."""

    def __init__(self, theme: Theme, slide: Slide, size: float) -> None:
        self.theme, self.lang, self.path, self.size = theme, slide.lang, slide.path, size
        self.labels = slide.labels or slide.lang
        self.lines: list[TextLine] = []

    def label(self, key: str) -> str:
        """Return a label in the language the slide has for them."""
        return self.theme.label(key, self.labels)

    def head(self, key: str) -> str:
        """Return a label with its colon, as the language sets it."""
        return self.label(key) + find_language(self.labels).typesetting.colon

    def write(self, text: str, *, bold: bool = False, gap: float = 0.0, computed: bool = False) -> None:
        """Add one line."""
        run = Run(text, self.size, bold=bold, lang=self.lang)
        self.lines.append(TextLine((run,), before=gap, computed=computed))

    def compute(self, text: str, *, bold: bool = False, gap: float = 0.0) -> None:
        """Add one line that the program says; what it depends on changes with other slides."""
        self.write(text, bold=bold, gap=gap, computed=True)

    def write_loudly(self, text: str) -> None:
        """Add one line that is shown bold and in capitals, addresses and code as they are."""
        parts = filter(None, _AS_WRITTEN.split(text))
        runs = (Run(one, self.size, bold=True, lang=self.lang, caps=not _AS_WRITTEN.match(one)) for one in parts)
        self.lines.append(TextLine(tuple(runs)))

    def write_all(self, texts: Iterable[str]) -> None:
        """Add one line for each text."""
        for text in texts:
            self.write(text)

    def write_link(self, label: str, url: str) -> None:
        """Add "Source: https://…", clickable where it is a web link."""
        size = self.size
        runs = (Run(f"{label} ", size, lang=self.lang), Run(url, size, link=web_link(url), lang=self.lang))
        self.lines.append(TextLine(runs))

    def write_spans(self, spans: Spans, lang: str, level: int = 0, marker: str = "") -> None:
        """Add a paragraph of the author's, formatting kept, links spelled out where their text hides them."""
        size, lang = self.size, lang or self.lang
        spans = join_spans(tuple([_make_plain(span) for span in spans if span.text]))
        runs = [
            Run(s.text, size, bold=s.bold, italic=s.italic, strike=s.strike, link=web_link(s.link), lang=lang)
            for s in spans
        ]
        hidden = [run.link for run in runs if run.link and run.link not in run.text]
        runs += [Run(f" ({link})", size, lang=lang) for link in hidden]
        hang = LEVEL if marker else 0.0
        self.lines.append(
            TextLine(tuple(runs), marker=marker, level=min(level, 8), indent=level * LEVEL + hang, hang=hang)
        )


def _make_plain(span: Span) -> Span:
    """Return words as notes print them: figures, jumps and code are words like any others."""
    return span._replace(figure="", jump="", code=False) if span.figure or span.jump or span.code else span


class Portion(NamedTuple):
    """Which page of a slide the notes are for."""

    number: int
    total: int
    shown: tuple[Block, ...] | None
    """The blocks on this page; None for all of the slide's."""
    figures: tuple[Figure, ...] | None = None
    """The figures on this page; None for all of the slide's, on its first page."""
    next_title: str = ""
    """What follows on the slide's own next page; "" on its last."""
    whole_title: str = ""
    """The title in full where the slide shows only the beginning."""


def write_notes(slide: Slide, portion: Portion, theme: Theme) -> tuple[TextLine, ...]:
    """Return the notes of one page, at the largest size at which a notes page holds them, else at the smallest.

    Only a slide's first page has its reminders and remarks.
    """
    size, room = theme.sizes.notes, design_notes_page(theme.size).text
    while True:
        writer = _Writer(theme, slide, size)
        _write_page(writer, slide, portion)
        if size <= SMALLEST or _estimate_height(writer.lines, size, room.w) <= room.h:
            return tuple(writer.lines)
        size = max(SMALLEST, size - 1.0)


def _estimate_height(lines: Sequence[TextLine], size: float, width: float) -> float:
    """Return about how high the notes stand, on the safe side; nothing is cut when a notes page is too full."""
    per_line = width / (size * WIDE_CHARACTER)
    rows = sum([1 + int(sum([len(run.text) for run in line.runs]) / per_line) for line in lines])
    return rows * size * 1.2 + sum(line.before for line in lines)


def _write_page(writer: _Writer, slide: Slide, portion: Portion) -> None:
    notes = slide.notes
    first = portion.number == 1
    leads = bool(notes.reminders) or isinstance(slide.content, Opener | Sources)
    if first:
        _write_reminders(writer, notes)
        _write_sources(writer, notes, here=leads)
    for heading in (portion.whole_title, notes.heading if first else ""):
        if heading:
            writer.write(heading, bold=True)
    for block in notes.blocks if portion.shown is None else portion.shown:
        _write_block(writer, block)
    if first:
        _write_remarks(writer, notes)
    _write_figures(writer, (notes.figures if first else ()) if portion.figures is None else portion.figures)
    _write_outlook(writer, notes, portion)
    _write_sources(writer, notes, here=first and not leads)


def _write_outlook(writer: _Writer, notes: SpeakerNotes, portion: Portion) -> None:
    """Write what was computed, the time and what comes next."""
    for text in notes.computed:
        writer.compute(f"{writer.head(Label.COMPUTED)} {text}")
    minutes = _write_minutes(notes.minutes / portion.total, writer.labels)
    writer.compute(f"{writer.head(Label.TIME)} {minutes}", gap=6.0)
    following = portion.next_title or notes.next_title
    if following:
        writer.compute(f"{writer.head(Label.NEXT)} {following}")


def _write_minutes(minutes: float, lang: str) -> str:
    """Return minutes in halves, at least one half."""
    return f"{find_language(lang).numbers.write(f'{max(0.5, round(minutes * 2) / 2):g}')} min"


def _write_reminders(writer: _Writer, notes: SpeakerNotes) -> None:
    for reminder in notes.reminders:
        first, *others = reminder.split("\n")
        writer.write_loudly(f"{written.REMINDER_MARK} {writer.head(Label.REMINDER)} {first}")
        for line in others:
            writer.write_loudly(line)


def _write_sources(writer: _Writer, notes: SpeakerNotes, *, here: bool) -> None:
    """Write the links: under the reminders that speak of them, else below everything that is to be said."""
    for url in (notes.source, *notes.links) if here else ():
        if url:
            writer.write_link(writer.head(Label.SOURCE), url)


def _write_remarks(writer: _Writer, notes: SpeakerNotes) -> None:
    if notes.remarks:
        writer.write(writer.head(Label.REMARKS), bold=True, gap=6.0)
        for remark in notes.remarks:
            writer.write_spans(remark.spans, remark.lang)


def _write_figures(writer: _Writer, figures: tuple[Figure, ...]) -> None:
    if figures:
        writer.compute(writer.head(Label.VALUES), bold=True, gap=6.0)
        for figure in figures:
            writer.compute(_quote_figure(figure, writer))


def _quote_figure(figure: Figure, writer: _Writer) -> str:
    """Return a figure with the sentence it stands in and where that is in the notes."""
    hero = figure.phrase.hero
    value = f"{figure.earlier} → {hero.text}" if figure.before else hero.text
    sentence = " ".join((figure.text or figure.label).split())
    file = f"{PurePath(hero.path).name}, " if hero.path != writer.path else ""
    place = f" ({file}{writer.label(Label.LINE)} {hero.line})" if hero.line else ""
    signs = find_language(writer.lang).typesetting
    return f"{value}{signs.colon} {signs.quotes[0]}{sentence}{signs.quotes[1]}{place}"


def _write_block(writer: _Writer, block: Block) -> None:
    match block:
        case Paragraph():
            writer.write_spans(block.spans, block.lang, block.level, block.marker)
        case Quote():
            _write_quote(writer, block)
        case Table():
            for row in _filled(block):
                writer.write_spans(_join_cells(row), "")
        case Code():
            writer.write_all(block.text.rstrip("\n").split("\n"))
        case Picture():
            writer.write_all(dict.fromkeys(text for text in (block.alt, block.caption) if text))


def _join_cells(row: Iterable[Spans]) -> Spans:
    """Return the cells of a row as one line."""
    return tuple(chain.from_iterable((_BETWEEN_CELLS, *cell) if at else cell for at, cell in enumerate(row)))


def _write_quote(writer: _Writer, quote: Quote) -> None:
    for paragraph in quote.paragraphs:
        _write_block(writer, paragraph)
    if quote.author:
        writer.write(f"— {quote.author}")


def _filled(table: Table) -> Iterator[Iterable[Spans]]:
    for row in (table.header, *table.rows):
        if any(row):
            yield row
