"""The figures of a story: what its sections hold, what the author lists, marks, adds and removes.

Comes in: a `Story` whose sections are parsed. Goes out: the same story with `figures`, strongest first, without the
author's marks in its text, and with the keys of figures on the spans that show them.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table
from deckgen.catalogue.figures import NO_FIGURE_HERE, SEVERAL_HEROES, TWO_PHRASES, UNKNOWN_MARK
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics
from deckgen.figures.marking import Sighting, mark_sections, name_figures
from deckgen.figures.marks import find_unknown_marks, take_marks
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.places import find_spans, read_source, take_heading
from deckgen.figures.sides import join_bullets, join_lists
from deckgen.figures.texts import fold_for_search
from deckgen.figures.weights import HERO, LISTED, leave_out_contexts
from deckgen.named_tuple import NamedTuple
from deckgen.phrase import Words
from deckgen.story import Section, SectionKind, Story

if TYPE_CHECKING:
    from deckgen.figures import listed as entries
    from deckgen.figures import overrides, tables
else:  # few stories list figures, choose them, or have tables
    entries, overrides = defer("deckgen.figures.listed"), defer("deckgen.figures.overrides")
    tables = defer("deckgen.figures.tables")

_NO_MARK: frozenset[str] = frozenset()


def read_story_figures(story: Story, diagnostics: Diagnostics) -> Story:
    """Find the figures of a story.

    Args:
        story: Its paragraphs may hold `{figure}`, `{no figure}` or `{hero}`; the marks are taken out.
        diagnostics: Receives a finding for each wish of the author that matches nothing.

    Returns:
        The story with its figures, strongest first.
    """
    sections: list[Section] = []
    found: list[Sighting] = []
    listed: list[Sighting] = []
    for index, section in enumerate(story.sections):
        blocks, seen = _read_section(story, index, diagnostics)
        sections.append(section._replace(blocks=blocks) if blocks != section.blocks else section)
        (listed if section.kind is SectionKind.FIGURES else found).extend(seen)
    story = story._replace(sections=tuple(sections), remarks=tuple(take_marks(one)[0] for one in story.remarks))
    _report_heroes(story, [*found, *listed], diagnostics)
    told = [one for one in found if not one.mentioned]
    chosen = _number([*listed, *(one for one in told if one.marked)]) if listed else told
    ranked = leave_out_contexts(rank_figures(chosen))
    mentions = _find_mentions(story, [one for one in found if one.mentioned or (listed and not one.marked)])
    if any(story.wishes):
        ranked = rank_figures(overrides.apply_overrides(story, ranked, diagnostics))
    return _name_figures(story, ranked, mentions)


def _report_heroes(story: Story, seen: Sequence[Sighting], diagnostics: Diagnostics) -> None:
    """Report each line but the first that has a figure marked as the strongest one."""
    lines = dict.fromkeys(one.figure.phrase.hero.line for one in seen if one.figure.weight >= HERO)
    first, *others = lines or (0,)
    for line in others:
        diagnostics.report(SEVERAL_HEROES, at=overrides.place_line(story, line), line=first)


def _find_mentions(story: Story, found: list[Sighting]) -> Sequence[Sighting]:
    """Return what is only emphasized in the text, without what the author removes.

    These are words for many, and the figures that the author's own list replaces.
    """
    kept: Sequence[Sighting] = leave_out_contexts(tuple(found))
    for entry in story.wishes.remove:
        kept = overrides.leave_out_figures(kept, entry)
    return kept


def rank_figures(seen: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Return figures strongest first, without those that say the same again."""
    best: dict[tuple[str, str], Sighting] = {}
    for one in seen:
        key = (fold_for_search(one.figure.value), fold_for_search(one.figure.label))
        known = best.get(key)
        if known is None:
            best[key] = one
        else:
            strong, weak = (one, known) if one.figure.weight > known.figure.weight else (known, one)
            best[key] = strong._replace(places=(*strong.places, *weak.places))
    return tuple(sorted(best.values(), key=lambda one: -one.figure.weight))


def _number(listed: list[Sighting]) -> list[Sighting]:
    """Give listed figures weights in the author's order, a hero's bonus kept."""
    return [
        one.reweigh(LISTED - index / 100 + (HERO if one.figure.weight >= HERO else 0.0))
        for index, one in enumerate(listed)
    ]


def _name_figures(story: Story, ranked: Sequence[Sighting], mentions: Sequence[Sighting]) -> Story:
    """Give every figure its key, and the spans on which it stands; a mere mention may have that of a figure."""
    named = name_figures(one.figure for one in ranked)
    mentioned = name_figures(one.figure for one in mentions)
    seen = zip((*ranked, *mentions), (*named, *mentioned), strict=True)
    placed = ((place, figure.key) for one, figure in seen for place in one.places)
    return story._replace(figures=named, sections=mark_sections(story.sections, placed))


def _read_section(story: Story, index: int, diagnostics: Diagnostics) -> tuple[tuple[Block, ...], tuple[Sighting, ...]]:
    """Return a section's blocks without marks, and its figures in the order of the text."""
    section = story.sections[index]
    if section.kind is SectionKind.NOTES:
        return section.blocks, ()
    reader = _Reader(story, diagnostics)
    blocks: list[Block] = []
    figures: list[tuple[Sighting, ...]] = []
    heading = take_heading(section.title or story.topic or story.company, story.path, section.line)
    lead: tuple[Words, ...] = ()
    for number, block in enumerate(section.blocks):
        spot = Spot(index, number, section.kind, label=lead or heading, lead=lead, lang=story.lang)
        plain, own = reader.read_block(block, spot)
        blocks.append(plain)
        figures.append(own)
        if isinstance(plain, Paragraph) and plain.lead:
            lead = _read_lead(plain)
    figures = join_lists(blocks, figures) if section.kind is SectionKind.FIGURES else figures
    spot = Spot(index, 0, section.kind, label=heading)
    return tuple(blocks), join_bullets(section.blocks, blocks, figures, spot)


def _read_lead(paragraph: Paragraph) -> tuple[Words, ...]:
    """Return what a lead-in introduces a list with; without its colon a paragraph only stands before the list."""
    text = paragraph.text.rstrip()
    bare = text.rstrip(" :\u00a0\u202f")
    return (read_source(paragraph).take(0, len(bare)),) if text.endswith(":") and bare else ()


class _Reader(NamedTuple):
    """Reads the blocks of a story and reports wishes that cannot be met."""

    story: Story
    diagnostics: Diagnostics

    def read_block(self, block: Block, spot: Spot) -> tuple[Block, tuple[Sighting, ...]]:
        """Return a block without marks, and its figures."""
        match block:
            case Paragraph():
                return self._read_paragraph(block, spot)
            case Quote():
                read = [self._read_paragraph(paragraph, spot._replace(placed=False)) for paragraph in block.paragraphs]
                plain = block._replace(paragraphs=tuple(paragraph for paragraph, _ in read))
                return plain, tuple(figure for _, own in read for figure in own)
            case Table():
                return block, tuple(map(Sighting, tables.read_table(block, spot.kind))) or tables.read_measures(
                    block, spot
                )
            case Picture() | Code():
                return block, ()

    def _read_paragraph(self, paragraph: Paragraph, spot: Spot) -> tuple[Paragraph, tuple[Sighting, ...]]:
        plain, marks = self._read_marks(paragraph, spot) if "{" in paragraph.text else (paragraph, _NO_MARK)
        if spot.kind is SectionKind.FIGURES:
            return plain, self._read_listed(plain, spot, marks)
        own = read_paragraph(plain, spot, marks)
        if not own and marks & {"figure", "hero"}:
            self.diagnostics.report(NO_FIGURE_HERE, at=overrides.place_line(self.story, paragraph.line))
        return plain, own

    def _read_marks(self, paragraph: Paragraph, spot: Spot) -> tuple[Paragraph, frozenset[str]]:
        """Return a paragraph without its marks, and what they mean for all of it."""
        for mark in find_unknown_marks(paragraph):
            at = overrides.place_line(self.story, mark.line)
            at = at._replace(column=mark.column, length=len(mark.written)) if at else None
            self.diagnostics.report(UNKNOWN_MARK, at=at, mark=mark.written, meant=mark.meant)
        return self._settle_phrases(*take_marks(paragraph), spot)

    def _settle_phrases(self, plain: Paragraph, marks: frozenset[str], spot: Spot) -> tuple[Paragraph, frozenset[str]]:
        """Let a `{hero}` behind bold words that are a figure choose this figure; a line has one chosen phrase."""
        phrase = tuple(span for span in plain.spans if span.hero)
        if not phrase:
            return plain, marks
        if read_paragraph(plain._replace(spans=phrase), spot, frozenset({"figure"})):
            return plain._replace(spans=tuple(span._replace(hero=False) for span in plain.spans)), marks | {"hero"}
        if len(find_spans(plain, lambda span: span.hero)) > 1:
            self.diagnostics.report(TWO_PHRASES, at=overrides.place_line(self.story, plain.line))
        return plain, marks

    def _read_listed(self, paragraph: Paragraph, spot: Spot, marks: frozenset[str]) -> tuple[Sighting, ...]:
        """Read a paragraph of a section of figures; a lead-in and prose before it list nothing."""
        if paragraph.lead or "no figure" in marks or not paragraph.spans:
            return ()
        figure, lack = entries.read_entry(paragraph, spot.label)
        if lack and (figure or paragraph.marker or entries.SEPARATOR.search(paragraph.text)):
            self.diagnostics.report(lack, at=overrides.place_line(self.story, paragraph.line))
        return (Sighting(figure._replace(weight=HERO if "hero" in marks else 0.0)),) if figure else ()
