"""The figures of a story: what its sections hold, what the author lists, marks, adds and removes.

Comes in: a `Story` whose sections are parsed. Goes out: the same story with `figures`, strongest first, and without
the marks in its text.
"""

from collections.abc import Iterable
from typing import NamedTuple

from deckgen.diagnostics import Diagnostics
from deckgen.figures.listed import SEPARATOR, read_entry
from deckgen.figures.marks import find_unknown_marks, take_marks
from deckgen.figures.overrides import apply_overrides, match_figures
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.tables import read_table
from deckgen.figures.texts import fold, fold_for_search
from deckgen.figures.weights import HERO, LISTED, leave_out_contexts
from deckgen.figures.wishes import report_lack, report_unknown, report_unmet
from deckgen.story import (
    Block,
    Code,
    Figure,
    FigureWishes,
    Paragraph,
    Picture,
    Place,
    Quote,
    Section,
    SectionKind,
    Story,
    Table,
)


def read_figures(story: Story, diagnostics: Diagnostics, overrides: FigureWishes | None = None) -> Story:
    """Find the figures of a story.

    Args:
        story: Its paragraphs may hold `{figure}`, `{no figure}` or `{hero}`; the marks are taken out.
        diagnostics: Receives a finding for each wish of the author that matches nothing.
        overrides: What the front matter adds, removes and prefers.

    Returns:
        The story with its figures, strongest first.
    """
    sections: list[Section] = []
    found: list[Figure] = []
    listed: list[Figure] = []
    for index, section in enumerate(story.sections):
        blocks, figures = _read_section(story, index, diagnostics)
        sections.append(section._replace(blocks=blocks) if blocks != section.blocks else section)
        (listed if section.kind is SectionKind.FIGURES else found).extend(figures)
    story = story._replace(sections=tuple(sections))
    ranked = leave_out_contexts(rank_figures(_number(listed) if listed else found))
    mentions = _find_mentions(found, overrides) if listed else ()
    if overrides:
        ranked = rank_figures(apply_overrides(story, ranked, overrides, diagnostics))
    return story._replace(figures=tuple(_complete(story, figure) for figure in ranked), mentions=mentions)


def _find_mentions(found: list[Figure], overrides: FigureWishes | None) -> tuple[Place, ...]:
    """Return where figures stand that the author's own list replaces, without those that are to be removed."""
    kept = leave_out_contexts(tuple(found))
    for entry in overrides.remove if overrides else ():
        matches = match_figures(list(kept), entry)
        kept = tuple(figure for index, figure in enumerate(kept) if index not in matches)
    return tuple(place for figure in kept for place in figure.places)


def rank_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures strongest first, without those that say the same again."""
    best: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        key = (fold_for_search(figure.value), fold_for_search(figure.label))
        known = best.get(key)
        if known is None:
            best[key] = figure
        else:
            strong, weak = (figure, known) if figure.weight > known.weight else (known, figure)
            best[key] = strong._replace(places=(*strong.places, *weak.places))
    return tuple(sorted(best.values(), key=lambda figure: -figure.weight))


def _number(figures: list[Figure]) -> list[Figure]:
    """Give listed figures weights in the author's order, a hero's bonus kept."""
    return [
        figure._replace(weight=LISTED - index / 100 + (HERO if figure.weight >= HERO else 0.0))
        for index, figure in enumerate(figures)
    ]


def _complete(story: Story, figure: Figure) -> Figure:
    """Name the file, and a place in it even where only the story's is known."""
    return figure._replace(path=story.path, line=figure.line or story.line, column=max(figure.column, 1))


def _read_section(story: Story, index: int, diagnostics: Diagnostics) -> tuple[tuple[Block, ...], list[Figure]]:
    """Read a section's blocks; return them without marks, and their figures."""
    section = story.sections[index]
    if section.kind is SectionKind.NOTES:
        return section.blocks, []
    reader = _Reader(story, diagnostics)
    blocks: list[Block] = []
    figures: list[Figure] = []
    heading, lead = section.title or story.topic or story.company, ""
    for number, block in enumerate(section.blocks):
        plain, own = reader.read_block(block, Spot(index, number, section.kind, lead or heading, lead))
        blocks.append(plain)
        figures.extend(own)
        if isinstance(plain, Paragraph) and plain.lead:
            lead = _read_lead(plain.text)
    return tuple(blocks), figures


def _read_lead(text: str) -> str:
    """Return what a lead-in introduces a list with; without its colon a paragraph only stands before the list."""
    words = fold(text)
    return words.rstrip(" :\u00a0\u202f") if words.endswith(":") else ""


class _Reader(NamedTuple):
    """Reads the blocks of a story and reports wishes that cannot be met."""

    story: Story
    diagnostics: Diagnostics

    def read_block(self, block: Block, spot: Spot) -> tuple[Block, tuple[Figure, ...]]:
        """Return a block without marks, and its figures."""
        match block:
            case Paragraph():
                return self._read_paragraph(block, spot)
            case Quote():
                read = [self._read_paragraph(paragraph, spot._replace(placed=False)) for paragraph in block.paragraphs]
                plain = block._replace(paragraphs=tuple(paragraph for paragraph, _ in read))
                return plain, tuple(figure for _, own in read for figure in own)
            case Table():
                return block, read_table(block, spot.kind)
            case Picture() | Code():
                return block, ()

    def _read_paragraph(self, paragraph: Paragraph, spot: Spot) -> tuple[Paragraph, tuple[Figure, ...]]:
        for mark in find_unknown_marks(paragraph):
            report_unknown(self.story, mark, self.diagnostics)
        plain, marks = take_marks(paragraph)
        if spot.kind is SectionKind.FIGURES:
            return plain, self._read_listed(plain, spot, marks)
        own = read_paragraph(plain, spot, marks)
        if not own and marks & {"figure", "hero"}:
            report_unmet(self.story, paragraph.line, self.diagnostics)
        return plain, own

    def _read_listed(self, paragraph: Paragraph, spot: Spot, marks: frozenset[str]) -> tuple[Figure, ...]:
        """Read a paragraph of a section of figures; a lead-in and prose before it list nothing."""
        if paragraph.lead or "no figure" in marks or not paragraph.spans:
            return ()
        figure, lack = read_entry(paragraph.spans, paragraph.line, spot.label)
        if lack and (figure or paragraph.marker or SEPARATOR.search(paragraph.text)):
            report_lack(self.story, paragraph.line, lack, self.diagnostics)
        if not figure:
            return ()
        column = paragraph.spans[0].column
        return (figure._replace(column=column, weight=HERO if "hero" in marks else 0.0),)
