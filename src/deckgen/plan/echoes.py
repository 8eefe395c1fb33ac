"""Figures that are read whole in the words of another one, and need no place of their own beside it.

"150 projects, and 70 % of them": the lead of the share tells the count.
"""

from collections.abc import Sequence

from deckgen.language.sentences import count_words
from deckgen.phrase import Words
from deckgen.story import Figure

MOST_AROUND = 12
"""Words around a value; in more of them another value is lost."""


def leave_out_echoes(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return figures without those whose words and value all stand in the words of one that weighs as much or more."""
    tellers = [one for one in figures if _has_few_words(one)] if len(figures) > 1 else ()
    return tuple(figure for figure in figures if not any(_tells(other, figure) for other in tellers))


def _has_few_words(figure: Figure) -> bool:
    """Tell whether so few words stand around a value that another one is not lost in them."""
    around = (*figure.phrase.lead, *figure.phrase.tail)
    return sum(count_words(words.text) for words in around) <= MOST_AROUND


def _tells(other: Figure, figure: Figure) -> bool:
    """Tell whether the words of another figure tell all that one tells; a pair has two values and is told by none."""
    phrase, around = figure.phrase, (*other.phrase.lead, *other.phrase.tail)
    if other is figure or other.weight < figure.weight or figure.before or not phrase.hero.line:
        return False
    own = (*phrase.lead, phrase.hero, *phrase.tail)
    return all(any(_holds(words, part) for words in around) for part in own)


def _holds(words: Words, part: Words) -> bool:
    """Tell whether a part stands inside some words of the same file."""
    start, end = (words.line, words.column), (words.end_line, words.end_column)
    inside = start <= (part.line, part.column) and (part.end_line, part.end_column) <= end
    return words.path == part.path and inside
