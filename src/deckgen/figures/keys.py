"""Keys of figures: what they show, so that one keeps its own when a stronger one is added.

Comes in: the figures of a story, in any order. Goes out: the same with keys.
"""

from collections.abc import Iterable

from deckgen.keys import digest_words, make_figure_key, tell_apart
from deckgen.story import Figure


def name_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return a story's figures with keys: value and label, for twins the sentence, else the place among equals."""
    named = tuple(figures)
    firsts = [make_figure_key(one.value, one.label) for one in named]
    keys = tell_apart(firsts, lambda index: (digest_words(named[index].text),))
    return tuple(figure._replace(key=key) for figure, key in zip(named, keys, strict=True))
