"""Figures: quantities of a story worth remembering, understood in French and English prose.

Comes in: a `Story` whose sections are parsed. Goes out: the story with its `figures`, strongest first. The order of
the steps is the order of the files: `scan` finds quantities (`amounts`, `phrases`, with `numerals`, `units`,
`qualifiers`, `nouns` and `exclusions`), `pairs` joins before and after, `labels` chooses the author's words, `find`
does all this for one paragraph; `weights`, `marks`, `listed`, `overrides` and `collect` make a story's list of it.
"""

from deckgen.read.figures.collect import rank_figures, read_figures
from deckgen.read.figures.find import Found, find_figures
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.front_matter import FigureOverrides

__all__ = ["FigureOverrides", "Found", "Quantity", "Strength", "find_figures", "rank_figures", "read_figures"]
