"""The stories of a cover, a line each: as large as they all fit.

Of many, the companies alone are read better than everything in small type. At last there are the first ones and "…".
"""

from collections.abc import Callable, Sequence
from itertools import chain

from deckgen.content import StoryLine
from deckgen.geometry import Box
from deckgen.layout.cutting import inside
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import is_unbroken
from deckgen.page import Run, TextLine
from deckgen.theme import Role

_READ = 18.0
"""Points under which nobody reads a line of a cover from the last row."""
_CALM = 22.0
"""Points down to which stories are set smaller so that each has one line."""
_WHOLE = 24
"""Characters up to which a name among others is not torn over two lines."""
_LONGEST = 40
"""Stories that are tried at the smallest size; the agenda names them all."""


def list_stories(
    lines: tuple[StoryLine, ...],
    name: Callable[[StoryLine, float, str], TextLine],
    sizes: Sequence[float],
    lang: str,
    box: Box,
    ruler: Ruler,
) -> tuple[TextLine, ...]:
    """Return a line a story at the largest size that shows them all, or their companies where that size is small.

    Where no size does, the first ones and "…" are returned.

    Args:
        lines: the stories.
        name: a story, a size and a language in, its line out.
        sizes: points, largest first.
        lang: language of the slide.
        box: the room.
        ruler: of the theme.
    """
    if not lines:
        return ()
    fits, smallest = inside(ruler, box), sizes[-1]
    clear, small = part_sizes(sizes)

    def compose(shown: tuple[StoryLine, ...], size: float) -> tuple[TextLine, ...]:
        return tuple(name(line, size, lang) for line in shown)

    def join(shown: tuple[StoryLine, ...], size: float) -> tuple[TextLine, ...]:
        return (join_companies(shown, size, lang),)

    calm = (compose(lines, size) for size in clear if size >= _CALM)
    tried = (way(lines, size) for way, step in ((compose, clear), (join, clear), (compose, small)) for size in step)
    unbroken = (text for text in calm if is_unbroken(text, box.w, ruler))
    if whole := next(filter(fits, chain(unbroken, tried)), ()):
        return whole
    more = TextLine((Run("…", smallest, Role.MUTED, lang=lang),))
    shown = lines[:_LONGEST]
    while shown and not fits((*compose(shown, smallest), more)):
        shown = shown[:-1]
    return (*compose(shown, smallest), more)


def part_sizes(sizes: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the sizes that are read on a cover, and the smaller ones."""
    return [size for size in sizes if size >= _READ], [size for size in sizes if size < _READ]


def join_companies(lines: tuple[StoryLine, ...], size: float, lang: str) -> TextLine:
    """Return all companies as one paragraph, each once; the topic where a story is nobody's."""
    runs: list[Run] = []
    for name in dict.fromkeys(line.company or line.topic for line in lines):
        if runs:
            runs.append(Run("\u00a0· ", size, Role.MUTED, lang=lang))
        text = set_spaces(name, lang)
        runs.append(Run(text.replace(" ", "\u00a0") if len(text) <= _WHOLE else text, size, lang=lang))
    return TextLine(tuple(runs))
