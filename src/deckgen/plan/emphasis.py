"""Highlighted figures in running text: the stretches a figure stands on become spans of their own."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from deckgen.story import Block, Paragraph, Place, Section, Spans, Story


def mark_figures(story: Story) -> tuple[Section, ...]:
    """Return a story's sections with `Span.figure` set wherever a figure, its earlier value or a mention stands."""
    sections = story.sections
    places: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
    for place in chain(story.mentions, *(figure.places for figure in story.figures)):
        places[place.section, place.block].append(place)
    if not places:
        return sections
    return tuple(
        section._replace(
            blocks=tuple(_mark_block(block, places.get((i, j), ())) for j, block in enumerate(section.blocks))
        )
        for i, section in enumerate(sections)
    )


def _mark_block(block: Block, places: Sequence[Place]) -> Block:
    if not places or not isinstance(block, Paragraph):
        return block
    return block._replace(spans=_mark_spans(block.spans, _join_places(places)))


def _join_places(places: Sequence[Place]) -> list[tuple[int, int]]:
    """Return the places as ranges in order, overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((place.start, place.end) for place in places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _mark_spans(spans: Spans, ranges: Sequence[tuple[int, int]]) -> Spans:
    """Cut the spans at the range ends and flag what lies inside; offsets count the plain text.

    Spans and ranges are both in order, so one walk along them is enough.
    """
    marked = []
    offset = 0
    first = 0
    for span in spans:
        end = offset + len(span.text)
        while first < len(ranges) and ranges[first][1] <= offset:
            first += 1
        position, current = offset, first
        while position < end:
            start, stop = ranges[current] if current < len(ranges) else (end, end)
            inside = start <= position
            edge = min(end, stop if inside else start)
            text = span.text[position - offset : edge - offset]
            marked.append(span._replace(text=text, figure=inside, column=span.column + position - offset))
            position = edge
            current += inside
        offset = end
    return tuple(marked)
