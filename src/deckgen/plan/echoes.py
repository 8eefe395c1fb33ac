"""Figures told in the words of another one: without a place of their own beside it, or not told again behind it.

"150 projects, and 70 % of them": the lead of the share tells the count. "Agents dealt with 2,400 tickets, 68% of them
alike": where both are shown, the tickets are not said twice.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from deckgen.language import WordClass
from deckgen.language.finding import begins, fold_case
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.phrase import Words
from deckgen.story import Figure

MOST_AROUND = 12
"""Words around a value; in more of them another value is lost."""
MOST_FOLDED = 18
"""The same where one value's words go on in those of the next."""
MOST_EQUALS = 3
"""Figures of a slide none of which leads."""
MOST_VALUE = 2
"""Words of a value that may want a noun."""
_LEANING = (
    *(WordClass.RELATIVE, WordClass.WHAT, WordClass.ANAPHOR, WordClass.NOBODY),
    *(WordClass.PREPOSITION, WordClass.APIECE, WordClass.THEREAFTER),
)
"""What words begin with that go on from others."""
_ACTING = (WordClass.AUXILIARY, WordClass.FINITE_VERB)
"""What behind "and" has its subject before that: "and is read by", where "and nobody knew" has its own."""
_ENDS = (".", "!", "?")
"""What ends a sentence."""
_JOINTS = " .,;:!?–—)]=>→"
"""What may stand between words that are told and those that follow them."""


def leave_out_echoes(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return figures without those whose words and value all stand in the words of one that weighs as much or more."""
    around = _WordsAround([one for one in figures if _has_few_words(one)] if len(figures) > 1 else ())
    return tuple(
        figure
        for figure in figures
        if not any(_tells(other, figure) for other in around.list_figures(figure.phrase.hero))
    )


class _WordsAround:
    """The words around the values of some figures, by their places: of many figures few are told where one stands."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        own = [(words, one) for one in figures for words in (*one.phrase.lead, *one.phrase.tail)]
        self._own = sorted(own, key=lambda pair: _find_start(pair[0]))
        self._starts = [_find_start(words) for words, _ in self._own]
        self._reached = list(accumulate((_find_end(words) for words, _ in self._own), max))

    def list_figures(self, hero: Words) -> Iterator[Figure]:
        """Yield the figures around whose values a hero stands."""
        at = bisect_right(self._starts, _find_start(hero))
        while at and self._reached[at - 1] >= _find_end(hero):
            at -= 1
            words, figure = self._own[at]
            if _holds(words, hero):
                yield figure


def _find_start(words: Words) -> tuple[str, int, int]:
    return words.path, words.line, words.column


def _find_end(words: Words) -> tuple[str, int, int]:
    return words.path, words.end_line, words.end_column


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
    inside = _find_start(words) <= _find_start(part) and _find_end(part) <= _find_end(words)
    return words.path == part.path and inside


def say_once(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return figures of one slide; the words before a value go on where those of the figure before it end.

    Where none leads, one that stands in the words before another is told before that, as its author tells it.
    """
    ordered: list[Figure] = []
    for figure in figures:
        before = (at for at, other in enumerate(ordered) if _leads_in(figure, other))
        ordered.insert(next(before, len(ordered)) if len(figures) <= MOST_EQUALS else len(ordered), figure)
    shown = ordered[:1]
    for told, figure in pairwise(ordered):
        if one := _fold(shown[-1], told, figure):
            shown[-1] = one
        else:
            shown.append(_go_on(told, figure))
    return tuple(shown)


def _leads_in(figure: Figure, other: Figure) -> bool:
    """Tell whether the value of a figure stands in the words before that of another."""
    hero = figure.phrase.hero
    return bool(hero.line) and any(_holds(words, hero) for words in other.phrase.lead)


def _fold(shown: Figure, told: Figure, figure: Figure) -> Figure | None:
    """Return the figure before one with all that the sentence goes on to say; None where both have their own words.

    "Routes are 9% shorter, which keeps 14 tankers in the yard": what is left for the tankers would hang, and all of it
    would be said twice. So the stronger of both values is set large and the other one stands in its words.
    """
    left = _leave_told(told, figure)
    if left is None or not _hangs(left, figure) or figure.before:
        return None
    if figure.weight > shown.weight:
        return figure if shown is told and _has_room(figure) else None
    rest = _go_on_to_end(told, figure) if shown is told else None
    if rest is None:
        return None
    one = shown._replace(phrase=shown.phrase._replace(tail=(rest,)))
    return one if _has_room(one) else None


def _has_room(figure: Figure) -> bool:
    return sum(count_words(words.text) for words in (*figure.phrase.lead, *figure.phrase.tail)) <= MOST_FOLDED


def _go_on_to_end(told: Figure, figure: Figure) -> Words | None:
    """Return what stands behind a value, up to the end of the words of another one in the same sentence."""
    (words,) = (one for one in figure.phrase.lead if _holds(one, told.phrase.hero))
    begun = _cut_start(words, told.phrase.hero)
    last = (figure.phrase.hero, *figure.phrase.tail)[-1]
    before, found, behind = figure.text.partition(begun.text)
    at = behind.find(last.text) if before and found else -1
    if at < 0:
        return None
    text = begun.text + behind[: at + len(last.text)]
    return begun._replace(text=text, end_line=last.end_line, end_column=last.end_column)


def _go_on(told: Figure, figure: Figure) -> Figure:
    """Return a figure without leading words that the one before it has just told.

    What is left of them may lean on what was cut, as "share" alone, "which cost" and "and is read by" do: then all of
    them stay. "And" before a value does not, nor is it wanted before one with a noun: "one parcel in six".
    """
    kept = _leave_told(told, figure)
    if kept is None or not (kept or figure.phrase.tail) or _hangs(kept, figure):
        return figure
    own = _is_joint(kept) and count_words(figure.value) > MOST_VALUE
    return figure._replace(phrase=figure.phrase._replace(lead=() if own else kept))


def _leave_told(told: Figure, figure: Figure) -> tuple[Words, ...] | None:
    """Return what of the words before a value is left behind those of the figure before; None where all of it is."""
    return None if told.before or not told.phrase.hero.line else _leave_out(told, figure.phrase.lead)


def _hangs(words: Sequence[Words], figure: Figure) -> bool:
    """Tell whether what is left of a figure's lead leans on the words before: "share", "which cost", not "and"."""
    left = " ".join([one.text for one in words])
    if not left or fold_case(left) in list_words(WordClass.JOINT):
        return False
    before = next(one.text.partition(words[0].text)[0] for one in figure.phrase.lead if words[0].text in one.text)
    return _leans(left) and not before.rstrip().endswith(_ENDS)


def _is_joint(words: Sequence[Words]) -> bool:
    """Tell whether words are "and" and nothing else, which is not "or" between what is equal."""
    left = fold_case(" ".join([one.text for one in words]))
    return left in list_words(WordClass.JOINT) and left not in list_words(WordClass.EQUALS)


def _leans(words: str) -> bool:
    """Tell whether words are one alone, or go on from others."""
    folded = fold_case(words)
    first, _, others = folded.partition(" ")
    if first in list_words(WordClass.JOINT):
        return _begin_with(others, _ACTING) or _begin_with(others, _LEANING)
    return not others or _begin_with(folded, _LEANING)


def _begin_with(folded: str, kinds: Sequence[WordClass]) -> bool:
    return any(begins(folded, 0, list_words(kind)) for kind in kinds)


def _leave_out(told: Figure, lead: Sequence[Words]) -> tuple[Words, ...] | None:
    """Return what of a lead stands behind the value and the tail of another figure; None where it is not in it."""
    parts = (told.phrase.hero, *told.phrase.tail)
    for number, words in enumerate(lead):
        inside = [part for part in parts if _holds(words, part) and part.text in words.text]
        if told.phrase.hero in inside:
            rest = _cut_start(words, inside[-1])
            return (*((rest,) if rest.text else ()), *lead[number + 1 :])
    return None


def _cut_start(words: Words, told: Words) -> Words:
    """Return what stands behind a part of some words."""
    behind = words.text[words.text.index(told.text) + len(told.text) :]
    text = behind.lstrip(_JOINTS)
    column = told.end_column + len(behind) - len(text)
    return words._replace(text=text, line=told.end_line, column=column)
