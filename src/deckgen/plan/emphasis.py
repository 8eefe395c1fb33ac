"""Highlighted figures in running text: the stretches a figure stands on become spans of their own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from deckgen.story import Block, Figure, Paragraph, Place, Section, Spans


def mark_figures(sections: Sequence[Section], figures: Iterable[Figure]) -> tuple[Section, ...]:
    """Return the sections with `Span.figure` set wherever a figure or its earlier value stands."""
    places: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
    for figure in figures:
        for place in figure.places:
            places[place.section, place.block].append(place)
    if not places:
        return tuple(sections)
    return tuple(
        replace(
            section, blocks=tuple(_mark_block(block, places.get((i, j), ())) for j, block in enumerate(section.blocks))
        )
        for i, section in enumerate(sections)
    )


def _mark_block(block: Block, places: Sequence[Place]) -> Block:
    if not places or not isinstance(block, Paragraph):
        return block
    return replace(block, spans=_mark_spans(block.spans, sorted((place.start, place.end) for place in places)))


def _mark_spans(spans: Spans, ranges: Sequence[tuple[int, int]]) -> Spans:
    """Cut the spans at the range ends and flag what lies inside; offsets count the plain text."""
    marked = []
    offset = 0
    for span in spans:
        end = offset + len(span.text)
        cuts = {offset, end} | {edge for pair in ranges for edge in pair if offset < edge < end}
        for left, right in pairwise(sorted(cuts)):
            inside = any(start <= left and right <= stop for start, stop in ranges)
            text = span.text[left - offset : right - offset]
            marked.append(replace(span, text=text, figure=inside, column=span.column + left - offset))
        offset = end
    return tuple(marked)
