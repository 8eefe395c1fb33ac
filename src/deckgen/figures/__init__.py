"""Figures: quantities of a story worth remembering, understood in French and English prose.

Comes in: a `Story` whose sections are parsed. Goes out: the story with its `figures`, strongest first.

`scan` finds quantities in plain text (numbers by `amounts`, with `numerals`, `tails`, `units` and `qualifiers`; words
by `phrases`, shares by `shares`; what is none by `exclusions`; how sure it is by `judging`), `pairs` joins before and
after (`versus` tells what is compared), `labels` chooses the author's words (`governing` those from a verb of result
on), and `find` does all this for one paragraph. `paragraphs`, `listed`, `marks`, `overrides` and `weights` make figures
of what was found or listed, and `collect` ranks them for a story.
"""

from deckgen.figures.collect import read_story_figures
from deckgen.figures.find import Found, find_figures
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.stage import read_figures

__all__ = ["Found", "Quantity", "Strength", "find_figures", "read_figures", "read_story_figures"]
