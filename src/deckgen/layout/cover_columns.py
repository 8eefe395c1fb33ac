"""The companies of a cover that has many stories, in columns: eyes run down names, not along a paragraph of them."""

from collections.abc import Iterator, Sequence
from itertools import product

from deckgen.content import StoryLine
from deckgen.geometry import Box
from deckgen.layout.cutting import inside, on_one_line
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, Run, TextItem, TextLine

MANY = 6
"""Stories up to which each has a line with its topic."""
_TWO, _COLUMNS = 8, (2, 3)
"""Names that two columns are enough for; columns to try."""
_GAP, _LEAD = 16.0, 0.2
"""Points between columns; air over a name, in em."""
_READ = 18.0
"""Points under which nobody reads a name from the last row."""


def count_rows(stories: Sequence[StoryLine]) -> int:
    """Return how many lines the names of some stories have one under the other."""
    names = len(_read_names(stories))
    return names if names <= MANY else -(-names // _COLUMNS[names > _TWO])


def set_columns(
    stories: Sequence[StoryLine], sizes: Sequence[float], lang: str, box: Box, ruler: Ruler, frame: Frame
) -> tuple[TextItem, ...]:
    """Return the columns at the foot of a box, each name on a line, as large as they fit; () where they do not.

    Args:
        stories: all of the cover.
        sizes: points, largest first.
        lang: language of the slide.
        box: the room.
        ruler: of the theme.
        frame: has the place of the first column.
    """
    names = _read_names(stories)
    if len(names) <= MANY:
        return ()
    for size, count in product([size for size in sizes if size >= _READ], _COLUMNS[len(names) > _TWO :]):
        columns = box.split_columns((1.0,) * count, _GAP)
        texts = [_compose(part, size, lang) for part in share_out(names, -(-len(names) // count))]
        fits, one_line = inside(ruler, box), on_one_line(ruler, columns[0].w)
        if all(fits(text) and one_line(text) for text in texts):
            return tuple(_place(texts, columns, ruler, frame))
    return ()


def _compose(names: Sequence[str], size: float, lang: str) -> tuple[TextLine, ...]:
    return tuple(TextLine((Run(set_spaces(name, lang), size, lang=lang),), before=size * _LEAD) for name in names)


def _read_names(stories: Sequence[StoryLine]) -> tuple[str, ...]:
    """Return the companies, each once; the topic where a story is nobody's."""
    return tuple(dict.fromkeys(line.company or line.topic for line in stories))


def _place(
    texts: Sequence[tuple[TextLine, ...]], columns: Sequence[Box], ruler: Ruler, frame: Frame
) -> Iterator[TextItem]:
    """Yield the columns at the foot of their box."""
    slot, height = frame.slot("stories"), max(ruler.height(text, columns[0].w) for text in texts) + 2.0
    for number, (text, column) in enumerate(zip(texts, columns, strict=False), start=1):
        name, own = (slot.name, slot.name) if number == 1 else (f"{slot.name}-{number}", "")
        box = column._replace(y=column.bottom - height, h=height)
        yield TextItem(name, box, text, slot=own, anchor="top", insets=slot.insets)
