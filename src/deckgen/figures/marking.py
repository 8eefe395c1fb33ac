"""Figures get keys from what they show; the stretches they stand on become spans that carry these, for emphasis.

Comes in: figures, sections and where the figures stand in them. Goes out: the figures with keys, the sections with
`Span.figure` set. No other stage searches the text again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from deckgen.figures.texts import overlapping
from deckgen.keys import digest_words, make_figure_key, tell_apart
from deckgen.named_tuple import NamedTuple
from deckgen.story import Figure, Paragraph, Section, Span, Spans


class Place(NamedTuple):
    """A stretch of a story's text: characters `start` to `end` of the plain text of one paragraph."""

    section: int
    """Index into `Story.sections`."""
    block: int
    """Index into `Section.blocks`; always a `Paragraph`."""
    start: int
    end: int


class Mark(NamedTuple):
    """A stretch of a paragraph that shows a figure."""

    start: int
    end: int
    key: str


def mark_sections(sections: Sequence[Section], placed: Iterable[tuple[Place, str]]) -> tuple[Section, ...]:
    """Return the sections with the key of each figure on the spans it stands on."""
    marks: defaultdict[tuple[int, int], list[Mark]] = defaultdict(list)
    for place, key in placed:
        marks[place.section, place.block].append(Mark(place.start, place.end, key))
    sections = list(sections)
    for (at, number), own in sorted(marks.items()):
        blocks = list(sections[at].blocks)
        block = blocks[number]
        if isinstance(block, Paragraph):
            blocks[number] = block._replace(spans=_mark_spans(block.spans, _join_marks(own)))
            sections[at] = sections[at]._replace(blocks=tuple(blocks))
    return tuple(sections)


def _join_marks(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks in order, of overlapping ones the first as far as the last reaches."""
    joined: list[Mark] = []
    for mark in sorted(marks):
        if joined and mark.start < joined[-1].end:
            joined[-1] = joined[-1]._replace(end=max(joined[-1].end, mark.end))
        else:
            joined.append(mark)
    return joined


def _mark_spans(spans: Spans, marks: Sequence[Mark]) -> Spans:
    """Cut the spans at the marks' ends and flag what lies inside; offsets count the plain text."""
    marked, offset = list[Span](), 0
    for span in spans:
        position, end = offset, offset + len(span.text)
        for start, stop, key in overlapping(marks, offset, end):
            if position < start:
                marked.append(span.cut(position - offset, start - offset))
            low, position = max(position, start), min(stop, end)
            marked.append(span.cut(low - offset, position - offset)._replace(figure=key))
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

    def reweigh(self, weight: float) -> "Sighting":
        """Return the sighting with another weight of its figure."""
        return self._replace(figure=self.figure._replace(weight=weight))


def name_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return a story's figures with keys: value and label, for twins the sentence, else the place among equals."""
    named = tuple(figures)
    firsts = [make_figure_key(one.value, one.label) for one in named]
    keys = tell_apart(firsts, lambda index: (digest_words(named[index].text),))
    return tuple(figure._replace(key=key) for figure, key in zip(named, keys, strict=True))
