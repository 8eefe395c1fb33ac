"""Figures: quantities of a story worth remembering, understood in the prose of every language in `language/`.

Comes in: a `Course` whose sections are parsed. Goes out: the course with the `figures` of its stories, strongest first.

A paragraph's way, file by file:

    cutting        text → tokens, with sentences and clauses; `lexemes` knows what each word is, `numerals` its number,
                   `units` what it measures
    prose          what is handed on from there: the tokens of a paragraph
    quantities     numbers and phrases among the tokens become quantities, each one token
    patterns       the language of all rows; `rows` matches it
    refusals       rows of numbers that are none: years, phones, names
    phrases        rows of quantities that are no number and unit: "half an hour"
    amounts        a number with sign, qualifier, magnitude, unit, range; `changes` tells a range from a change
    judging        how readily an amount or a phrase becomes a figure, and what it counts
    roles          rows of values that are no state of what is told: plans, bounds, what others have
    pairs          before → after, by the rows of `pair_rows`; `comparing` tells which values may be a pair, `years`
                   when a value was so
    around         the author's words of each value: `cores` parts a sentence among its values, `clauses` finds what may
                   stand around one, `faults` are rows of what a reader misses in it; `pair_words` names a pair. All ask
                   `stretches` of tokens where a boundary stands, by patterns
    find           all this for one paragraph

From figures of paragraphs to those of a course:

    paragraphs     one paragraph → its figures; `places` and `marking` keep where they stand, `texts` folds words
    sides          before and after in two bullets, two lists, two columns
    listed         figures that the author lists; `tables` those of rows
    marks          `{figure}`, `{hero}` and the like; `overrides` what front matter asks for
    weights        which figure is stronger
    collect        the figures of a story; `stage` those of a course
    quantity       the noun of it all
"""

from deckgen.figures.collect import read_story_figures
from deckgen.figures.find import Found, find_figures
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.stage import read_figures

__all__ = ["Found", "Quantity", "Strength", "find_figures", "read_figures", "read_story_figures"]
