"""The figures of a story: what its sections hold, what the author lists, marks, adds and removes.

Comes in: a `Story` whose sections are parsed. Goes out: the same story with `figures`, strongest first, and without
the marks in its text.
"""

from collections.abc import Iterable
from dataclasses import replace

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.figures.listed import read_entry, read_table
from deckgen.read.figures.marks import take_marks
from deckgen.read.figures.overrides import apply_overrides
from deckgen.read.figures.paragraphs import Spot, read_paragraph
from deckgen.read.figures.texts import fold, fold_for_search
from deckgen.read.figures.weights import HERO, LISTED
from deckgen.read.front_matter import FigureOverrides
from deckgen.story import Block, Code, Figure, Paragraph, Picture, Quote, Section, SectionKind, Story, Table


def read_figures(story: Story, diagnostics: Diagnostics, overrides: FigureOverrides | None = None) -> Story:
    """Find the figures of a story.

    Args:
        story: Its paragraphs may end in `{figure}`, `{no figure}` or `{hero}`; the marks are taken out.
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
        sections.append(replace(section, blocks=blocks) if blocks != section.blocks else section)
        (listed if section.kind is SectionKind.FIGURES else found).extend(figures)
    story = replace(story, sections=tuple(sections))
    ranked = rank_figures(_number(listed) if listed else found)
    if overrides:
        ranked = rank_figures(apply_overrides(story, ranked, overrides, diagnostics))
    return replace(story, figures=ranked)


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
            best[key] = replace(strong, places=(*strong.places, *weak.places))
    return tuple(sorted(best.values(), key=lambda figure: -figure.weight))


def _number(figures: list[Figure]) -> list[Figure]:
    """Give listed figures weights in the author's order, a hero's bonus kept."""
    return [
        replace(figure, weight=LISTED - index / 100 + (HERO if figure.weight >= HERO else 0.0))
        for index, figure in enumerate(figures)
    ]


def _read_section(story: Story, index: int, diagnostics: Diagnostics) -> tuple[tuple[Block, ...], list[Figure]]:
    """Read a section's blocks; return them without marks, and their figures."""
    section = story.sections[index]
    if section.kind is SectionKind.NOTES:
        return section.blocks, []
    blocks: list[Block] = []
    figures: list[Figure] = []
    lead = section.title or story.topic or story.company
    for number, block in enumerate(section.blocks):
        plain, own, unmet = _read_block(block, Spot(index, number, section.kind, lead))
        blocks.append(plain)
        figures.extend(own)
        if unmet:
            _warn(story, block.line, diagnostics)
        if isinstance(plain, Paragraph) and plain.lead:
            lead = fold(plain.text).rstrip(" :\u00a0")
    return tuple(blocks), figures


def _read_block(block: Block, spot: Spot) -> tuple[Block, tuple[Figure, ...], bool]:
    """Return a block without marks, its figures, and whether a mark asks for a figure that is not there."""
    match block:
        case Paragraph():
            return _read_marked(block, spot)
        case Quote():
            read = [_read_marked(paragraph, replace(spot, placed=False)) for paragraph in block.paragraphs]
            plain = replace(block, paragraphs=tuple(paragraph for paragraph, _, _ in read))
            figures = tuple(figure for _, own, _ in read for figure in own)
            return plain, figures, any(unmet for _, _, unmet in read)
        case Table():
            return block, read_table(block, listed=spot.kind is SectionKind.FIGURES), False
        case Picture() | Code():
            return block, (), False


def _read_marked(paragraph: Paragraph, spot: Spot) -> tuple[Paragraph, tuple[Figure, ...], bool]:
    plain, marks = take_marks(paragraph)
    listed = spot.kind is SectionKind.FIGURES
    own = _read_listed(plain, marks) if listed else read_paragraph(plain, spot, marks)
    return plain, own, not own and bool(marks & {"figure", "hero"})


def _read_listed(paragraph: Paragraph, marks: frozenset[str]) -> tuple[Figure, ...]:
    """Read a paragraph of a section of figures; a lead-in and prose without a value list nothing."""
    if paragraph.lead or "no figure" in marks:
        return ()
    figure = read_entry(paragraph.spans, paragraph.line)
    if not figure:
        return ()
    return (replace(figure, weight=HERO if "hero" in marks else 0.0),)


def _warn(story: Story, line: int, diagnostics: Diagnostics) -> None:
    diagnostics.warn(
        "no-figure-here",
        "This paragraph is marked as a figure, but it holds no quantity.",
        hint="Write the value as a number, or list it under “### Key figures” as “value — label”.",
        at=Location(story.path, line) if story.path else None,
    )
