"""What a row of an agenda says, at sizes that the rows of all its pages share.

How large a name is follows from the height of its row, so that the agendas of a course are alike whatever they say;
what a company does gives way first, then the name, at last letters.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, product
from typing import TypeAlias

from deckgen.content import StoryLine
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import inside_unbroken, shorten
from deckgen.layout.runs import Tone, make_runs
from deckgen.layout.typography import set_spaces
from deckgen.named_tuple import NamedTuple
from deckgen.page import TextLine
from deckgen.theme import Role

_LENGTHS = (60, 40, 24, 12)
"""Characters of names and topics that are tried one after the other."""
_TOPICS, _READ = (60, 40, 24, 0), 20.0
"""Characters of topics that are tried before names are smaller than some points: an opener has all of it."""
_SAYS = (24.0, 22.0, 20.0, 18.0)
"""Sizes of what a company does."""
_QUIETER = 0.55
"""How large it is at the most, as a share of the name."""
_LINE = 1.2
_SAID = 66.0
"""Points that two lines of it take, with what keeps them from the name; a lower row has none of them."""
_SAID_UNDER = 28.0
"""Points of a name that it stands under at least."""
_LEAST_OVER = 24.0
"""Points of a name that topic and minutes stand under at least; in lower rows they stand behind it."""
_SPLIT = 28.0
"""Points of a name from which on its line is not broken."""


class RowSizes(NamedTuple):
    """Points of a row's words; 0 leaves a part out."""

    company: float
    topic: float
    """Of topic and minutes."""
    says: float = 0.0
    under: bool = True
    """Whether topic and minutes have a line of their own."""


RowTexts: TypeAlias = tuple[tuple[TextLine, ...], ...]
ComposeRow: TypeAlias = Callable[[StoryLine, int, RowSizes], tuple[TextLine, ...]]
"""A story as far as its names are shown, its place in the module from 0, and sizes in, the words of its row out."""


def fit_rows(
    pages: Sequence[Sequence[StoryLine]],
    places: Sequence[Sequence[Box]],
    steps: Sequence[RowSizes],
    compose: ComposeRow,
    canvas: Canvas,
) -> tuple[RowSizes, tuple[RowTexts, ...]]:
    """Return the largest sizes at which every row of every page fits, and the words of each page.

    Args:
        pages: the stories of each page.
        places: the room of each of them.
        steps: sizes of names and topics, largest first.
        compose: makes the words of a row.
        canvas: what the slide is drawn on.
    """
    boxes = [box for page in places for box in page]
    all_sizes = tuple(_list_sizes(steps, min(box.h for box in boxes)))
    read = (sizes for sizes in all_sizes if sizes.company >= _READ)
    ways = chain(
        ((sizes, _LENGTHS[0], topic) for topic, sizes in product(_TOPICS, read)),
        ((sizes, length, length) for length, sizes in product(_LENGTHS, all_sizes)),
    )
    for sizes, *lengths in ways:
        texts = _compose_pages(_shorten_pages(pages, *lengths), sizes, compose)
        if _have_room(texts, boxes, sizes, canvas):
            break
    return sizes, texts


def _shorten_pages(pages: Sequence[Sequence[StoryLine]], name: int, topic: int) -> list[list[StoryLine]]:
    """Return stories with names and topics of so many characters at the most."""
    return [[_shorten(line, name, topic) for line in page] for page in pages]


def _shorten(line: StoryLine, name: int, topic: int) -> StoryLine:
    most = topic if line.company else name  # the topic of a story that is nobody's is its name
    return line._replace(company=shorten(line.company, name), topic=shorten(line.topic, most) if most else "")


def _have_room(texts: Sequence[RowTexts], boxes: Sequence[Box], sizes: RowSizes, canvas: Canvas) -> bool:
    words = (text for page in texts for text in page)
    return all(_has_room(text, box, sizes, canvas) for text, box in zip(words, boxes, strict=True))


def _list_sizes(steps: Sequence[RowSizes], height: float) -> Iterator[RowSizes]:
    """Yield the sizes of rows of a height, largest first, those without what a company does at the end."""
    tall = [sizes for sizes in steps if sizes.company >= _LEAST_OVER and _measure(sizes) <= height]
    roomy = [sizes for sizes in tall if sizes.company >= _SAID_UNDER and _measure(sizes) + _SAID <= height]
    for sizes in roomy:
        largest = max(_SAYS[-1], sizes.company * _QUIETER)
        yield from (sizes._replace(says=says) for says in _SAYS if says <= largest)
    low = [sizes for sizes in steps if sizes.company <= _SAID_UNDER]
    for sizes in steps[steps.index((roomy or tall or low)[0]) :]:
        yield from (sizes._replace(under=under) for under in (bool(tall), not tall))


def _measure(sizes: RowSizes) -> float:
    """Return how high a name is with topic and minutes under it."""
    return (sizes.company + sizes.topic) * _LINE


def _compose_pages(pages: Sequence[Sequence[StoryLine]], sizes: RowSizes, compose: ComposeRow) -> tuple[RowTexts, ...]:
    texts: list[RowTexts] = []
    for lines in pages:
        first = sum(map(len, texts))
        texts.append(tuple(compose(line, first + at, sizes) for at, line in enumerate(lines)))
    return tuple(texts)


def _has_room(text: tuple[TextLine, ...], box: Box, sizes: RowSizes, canvas: Canvas) -> bool:
    """Tell whether a row holds its words, none of them broken, a large name on one line."""
    if not inside_unbroken(canvas.ruler, box)(text):
        return False
    large = (line for line in text if line.runs[0].size == sizes.company > _SPLIT)
    return all(canvas.ruler.count_lines(line, box.w) == 1 for line in large)


def name_row(line: StoryLine, lang: str) -> str:
    """Return the company, or the topic of a story that is nobody's."""
    return set_spaces(line.company or line.topic, lang)


def describe_row(line: StoryLine, lang: str, canvas: Canvas) -> str:
    """Return "Topic · about 6 min" as far as a story has them."""
    topic = set_spaces(line.topic, lang) if line.company else ""
    minutes = canvas.theme.label(Label.MINUTES, lang).format(n=round(line.minutes)) if round(line.minutes) else ""
    return " · ".join(part for part in (topic, minutes) if part)


def compose_says(line: StoryLine, size: float, color: Role, lang: str) -> tuple[TextLine, ...]:
    """Return what a company does in one color; () at size 0, or where nothing is said of it."""
    if not size or not line.says:
        return ()
    spans = (*line.says.lead, *line.says.hero, *line.says.tail)
    tone = Tone(text=color, strong=color, figure=color, link=color)
    runs = make_runs(spans, size, line.says.paragraph.lang or lang, tone)
    return (TextLine(runs, before=size * 0.35, spacing=1.08, key=line.says.paragraph.key),)
