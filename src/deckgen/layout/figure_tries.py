"""Figures in their boxes, fitted under one limit after another: what is known of a limit is not tried again.

Blocks get their widths when they are chosen.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from deckgen.geometry import Box
from deckgen.layout.figure_block import FigureBlock, fit_blocks
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, FigureTone
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple
from deckgen.story import Figure


class _Tried(NamedTuple):
    """What a limit gave."""

    limit: float
    size: float
    """Of the values: under every limit from here to that one it is the same."""
    blocks: tuple[FigureBlock, ...]


class FigureTries:
    """Fits figures that stand together; `fit_blocks` says how.

    Args:
        figures: In reading order.
        boxes: The room of each, without insets.
        sizes: What may be tried.
        lang: Language of the words.
        ruler: Of the theme.
        tone: The colors; by default those of the slide's ground.
    """

    def __init__(
        self,
        figures: Sequence[Figure],
        boxes: Sequence[Box],
        sizes: FigureSizes,
        lang: str,
        ruler: Ruler,
        tone: FigureTone = GROUND_TONE,
    ) -> None:
        self._sizes = sizes
        self._fit = partial(fit_blocks, figures, boxes, lang=lang, ruler=ruler, tone=tone)
        self._tried: defaultdict[float, list[_Tried]] = defaultdict(list)
        """By size of words."""

    def fit(self, limit: float, words: float) -> tuple[FigureBlock, ...]:
        """Return figures with values of a size at most and words of one size; () where they do not fit so."""
        tried = self._tried[words]
        known = next((one for one in tried if one.size <= limit <= one.limit), None)
        if known is None:
            values = tuple(one for one in self._sizes.values if one <= limit)
            blocks = self._fit(sizes=self._sizes._replace(values=values, words=(words,)))
            known = _Tried(limit, blocks[0].style.value if blocks else 0.0, blocks)
            tried.append(known)
        return known.blocks
