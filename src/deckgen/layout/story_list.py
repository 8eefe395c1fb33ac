"""The stories of a cover, a line each: as large as they all fit, at last the first ones and "…"."""

from collections.abc import Callable, Sequence

from deckgen.deck import StoryLine
from deckgen.geometry import Box
from deckgen.layout.cutting import inside
from deckgen.layout.measure import Ruler
from deckgen.page import Run, TextLine
from deckgen.theme import Role

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
    """Return a line a story at the largest size that shows them all; where none does, the first ones and "…".

    Args:
        lines: the stories.
        name: a story, a size and a language in, its line out.
        sizes: points, largest first.
        lang: language of the slide.
        box: the room.
        ruler: of the theme.
    """
    fits, smallest = inside(ruler, box), sizes[-1]

    def compose(shown: tuple[StoryLine, ...], size: float) -> tuple[TextLine, ...]:
        return tuple(name(line, size, lang) for line in shown)

    for size in sizes:
        if fits(composed := compose(lines, size)):
            return composed
    more = TextLine((Run("…", smallest, Role.MUTED, lang=lang),))
    shown = lines[:_LONGEST]
    while shown and not fits((*compose(shown, smallest), more)):
        shown = shown[:-1]
    return (*compose(shown, smallest), more)
