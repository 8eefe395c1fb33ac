"""The figures of a story: what its sections hold, what the author lists, marks, adds and removes.

Comes in: a `Story` whose sections are parsed. Goes out: the same story with `figures`, strongest first, and without
the marks in its text.
"""

from collections.abc import Iterable
from dataclasses import replace

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.figures.find import Found, find_figures
from deckgen.read.figures.labels import shorten, trim
from deckgen.read.figures.listed import fold, read_entry, read_table
from deckgen.read.figures.marks import take_marks
from deckgen.read.figures.overrides import apply_overrides
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.weights import HERO, LISTED, MARKED, weigh
from deckgen.read.front_matter import FigureOverrides
from deckgen.story import Block, Code, Figure, Paragraph, Picture, Place, Quote, Section, SectionKind, Story, Table


def read_figures(story: Story, diagnostics: Diagnostics, overrides: FigureOverrides | None = None) -> Story:
    """Find the figures of a story.

    Args:
        story: Its sections' paragraphs may end in `{figure}`, `{no figure}` or `{hero}`; the marks are taken out.
        diagnostics: Receives a finding for each wish of the author that matches nothing.
        overrides: What the front matter adds, removes and prefers.
    """
    found: list[Figure] = []
    sections: list[Section] = []
    listed = any(section.kind is SectionKind.FIGURES for section in story.sections)
    for index, section in enumerate(story.sections):
        blocks, figures = _read_section(story, index, section, diagnostics)
        sections.append(section if blocks == section.blocks else replace(section, blocks=blocks))
        if not listed or section.kind is SectionKind.FIGURES:
            found.extend(figures)
    marked = replace(story, sections=tuple(sections))
    ranked = rank(found)
    if overrides:
        ranked = rank(apply_overrides(marked, ranked, overrides, diagnostics))
    return replace(marked, figures=ranked)
