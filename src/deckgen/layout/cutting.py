"""Short texts that must keep to their place: set smaller first, cut at a word's end at last.

What is cut on a slide stands whole in its speaker notes; whoever cuts sees to that.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from deckgen.geometry import Box
from deckgen.layout.measure import Ruler
from deckgen.page import TextLine
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure

Compose: TypeAlias = Callable[[str, float], tuple[TextLine, ...]]
"""Text and size → lines."""
Fits: TypeAlias = Callable[[tuple[TextLine, ...]], bool]
ELLIPSIS = "…"


def shorten(text: str, length: int) -> str:
    """Return the text cut to at most `length` characters, at a word's end if there is one, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: max(0, length - 1)].rstrip()
    at_word = cut.rsplit(None, 1)[0] if len(cut.split()) > 1 else cut
    return at_word.rstrip(" ,;:") + ELLIPSIS


def fit_words(text: str, sizes: Sequence[float], compose: Compose, fits: Fits) -> tuple[TextLine, ...]:
    """Return the whole text at the first size that fits, else as much of it as fits at the last size."""
    for size in sizes:
        lines = compose(text, size)
        if fits(lines):
            return lines
    length = find_longest(len(text), lambda length: fits(compose(shorten(text, length), sizes[-1])))
    return compose(shorten(text, length), sizes[-1])


def find_longest(most: int, fits: Callable[[int], bool]) -> int:
    """Return the largest length from 1 to `most` that fits, 1 where none does; what fits a length fits any shorter."""
    low, high = 1, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def on_one_line(ruler: Ruler, width: float) -> Fits:
    """Return a test: every paragraph stands on one line."""
    return lambda lines: all(ruler.count_lines(line, width) == 1 for line in lines)


def inside(ruler: Ruler, box: Box) -> Fits:
    """Return a test: the text is not higher than the box."""
    return lambda lines: ruler.height(lines, box.w) <= box.h


def inside_unbroken(ruler: Ruler, box: Box) -> Fits:
    """Return a test: the text is not higher than the box and no word of it is broken."""
    return lambda lines: ruler.height_whole(lines, box.w) <= box.h


@lru_cache(maxsize=64)
def count_down(largest: float, smallest: float, step: float) -> tuple[float, ...]:
    """Return the sizes from the largest down to the smallest, which is always among them."""
    sizes = []
    size = largest
    while size > smallest:
        sizes.append(size)
        size -= step
    return (*sizes, smallest)


def shorten_figure(figure: Figure, length: int) -> Figure:
    """Return a figure whose parts are cut to a number of characters."""
    lead, hero, tail = (
        (Words(shorten(text, length)),) if text else () for text in (figure.lead, figure.value, figure.tail)
    )
    before = Words(shorten(figure.earlier, length)) if figure.before else None
    return figure._replace(
        phrase=Phrase(lead, *(hero or (Words(),)), tail), before=before, qualifier=shorten(figure.qualifier, length)
    )
