"""Figures get keys from what they show; the stretches they stand on become spans that carry these, for emphasis.

Comes in: figures, sections and where the figures stand in them. Goes out: the figures with keys, the sections with
`Span.figure` set. No other stage searches the text again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from deckgen.blocks import Paragraph, Span, Spans
from deckgen.figures.texts import overlapping
from deckgen.keys import digest_words, make_figure_key, tell_apart
from deckgen.named_tuple import NamedTuple
from deckgen.story import Figure, Section

_Mark = TypeVar("_Mark", bound=tuple[Any, ...])
"""Its first two items are a start and an end."""


class Place(NamedTuple):
    """A stretch of a story's text: characters `start` to `end` of the plain text of one paragraph."""

    section: int
    """Index into `Story.sections`."""
    block: int
    """Index into `Section.blocks`; always a `Paragraph`."""
    start: int
    end: int


def mark_sections(sections: Sequence[Section], placed: Iterable[tuple[Place, str]]) -> tuple[Section, ...]:
    """Return the sections with the key of each figure on the spans it stands on."""
    marks: defaultdict[tuple[int, int], list[tuple[int, int, str]]] = defaultdict(list)
    for place, key in placed:
        marks[place.section, place.block].append((place.start, place.end, key))
    sections = list(sections)
    for (at, number), own in sorted(marks.items()):
        blocks = list(sections[at].blocks)
        block = blocks[number]
        if isinstance(block, Paragraph):
            spans = mark_spans(block.spans, _join_marks(own), lambda span, mark: span._replace(figure=mark[2]))
            blocks[number] = block._replace(spans=spans)
            sections[at] = sections[at]._replace(blocks=tuple(blocks))
    return tuple(sections)


def _join_marks(marks: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the marks in order, of overlapping ones the first as far as the last reaches."""
    joined: list[tuple[int, int, str]] = []
    for start, end, key in sorted(marks):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), joined[-1][2])
        else:
            joined.append((start, end, key))
    return joined


def mark_spans(spans: Spans, marks: Sequence[_Mark], flag: Callable[[Span, _Mark], Span]) -> Spans:
    """Cut spans at the ends of marks, stretches of the plain text in order and apart, and flag what lies inside."""
    marked, offset = list[Span](), 0
    for span in spans:
        position, end = offset, offset + len(span.text)
        for mark in overlapping(marks, offset, end):
            if position < mark[0]:
                marked.append(span.cut(position - offset, mark[0] - offset))
            low, position = max(position, mark[0]), min(mark[1], end)
            marked.append(flag(span.cut(low - offset, position - offset), mark))
        if position < end:
            marked.append(span.cut(position - offset, end - offset))
        offset = end
    return tuple(marked)


class Sighting(NamedTuple):
    """A figure and where it and its earlier value stand in a story."""

    figure: Figure
    places: tuple[Place, ...] = ()
    """() where it stands in no paragraph of a section: in a table, in a quotation, in a list of figures."""
    mentioned: bool = False
    """Whether it is only emphasized in the text: a word for many, such as "thousands"."""
    marked: bool = False
    """Whether the author marked it, `{figure}` or `{hero}`: it stays beside a list of figures."""

    def reweigh(self, weight: float) -> "Sighting":
        """Return the sighting with another weight of its figure."""
        return self._replace(figure=self.figure._replace(weight=weight))


def name_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return a story's figures with keys: value and label, for twins the sentence, else the place among equals."""
    named = tuple(figures)
    firsts = [make_figure_key(one.value, one.label) for one in named]
    keys = tell_apart(firsts, lambda index: (digest_words(named[index].text),))
    return tuple(figure._replace(key=key) for figure, key in zip(named, keys, strict=True))
