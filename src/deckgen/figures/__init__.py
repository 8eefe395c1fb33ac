"""Figures: quantities of a story worth remembering, understood in the prose of every language in `language/`.

Comes in: a `Course` whose sections are parsed. Goes out: the course with the `figures` of its stories, strongest first.

A paragraph is cut once: `prose` makes tokens with their classes, sentences and clauses, `quantities` finds what they
measure (`amounts` reads numbers with `numerals` and `units`, `phrases` what is none; `refusals` tells what is never a
figure, `judging` how sure one is), and `tokens` puts one token in the place of each. `phrases`, `refusals` and
`pair_rows` are rows in the language of `patterns`, matched by `rows`. `pairs` joins before and after, `around` sets a
value in the author's words, `find` does all this for one paragraph. `paragraphs`, `listed`, `tables`, `marks`,
`overrides` and `weights` make figures of what was found or listed, `collect` ranks them, and `stage` does a course.
"""

from deckgen.figures.collect import read_story_figures
from deckgen.figures.find import Found, find_figures
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.stage import read_figures

__all__ = ["Found", "Quantity", "Strength", "find_figures", "read_figures", "read_story_figures"]
