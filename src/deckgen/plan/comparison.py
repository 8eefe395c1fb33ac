"""Which numbers a bar chart can show honestly: one unit, an axis from zero, every bar visible.

Before → after pairs come with a factor; three numbers or more of one sentence, each with its year, are a short series.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from deckgen.content import Series
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue, WordClass, find_language
from deckgen.language.finding import begins, fold_case, holds
from deckgen.language.lexicon import cut_words, fold_word
from deckgen.language.lexicons import read_lexicon
from deckgen.language.spelling import list_units, list_words, spell_words
from deckgen.named_tuple import NamedTuple
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Figure, Story

MOST = 2
"""Charts a story; a class remembers no more, and the cards show every pair."""
FEWEST, LONGEST = 3, 8
"""Numbers in a series; two are a pair, more than eight no longer have room for their labels."""
SMALLEST_BAR = 1 / 25
"""Share of the taller bar under which a bar is only a line."""
SMALLEST_CHANGE = 1.15
"""Ratio under which two bars look alike."""
FEW = 2
"""Whole numbers up to this are no chart: two bars of 2 and 1 show nothing that the numbers do not."""
SMALLEST_FACTOR = 1.5
"""Factors under this tell less than the two numbers do: "÷1.2" is nearly nothing to a class."""
LARGEST_FACTOR = 100
"""Factors from here on are written without a decimal."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = defer_pattern(r"\s(?:19|20)\d\d$")
_SCALE = defer_pattern(r"/\s?(?:5|10|20|100)\b")
_DIGITS = 4


def _is_on_scale(figure: Figure) -> bool:
    """Tell whether a figure is a share, or measured on a scale, so that its values are not multiplied."""
    values, words = f"{figure.value} {figure.earlier}", f"{figure.label} {figure.unit}"
    if "%" in values or "‰" in values or _SCALE.search(values) or holds(values, list_units("percent", "points")):
        return True
    return holds(words, list_words(Cue.SCORE))


class _Point(NamedTuple):
    """A number as the author wrote it, and the year named beside it."""

    year: str
    number: float
    label: str


def find_series(story: Story) -> tuple[Series, ...]:
    """Return what the story's figures have to show as charts, strongest first, at most `MOST`."""
    yearly = tuple(_find_yearly(story.figures, story.lang))
    told = {series.figure.text for series in yearly}
    pairs = (series for series in _find_pairs(story) if series.figure.text not in told)
    return tuple(islice(chain(yearly, pairs), MOST))


def find_durations(story: Story) -> tuple[tuple[Figure, tuple[float, float]], ...]:
    """Return the pairs of two spans of time that the story is about, strongest first, with both in seconds."""
    found = ((figure, _measure(figure, story.lang)) for figure in story.figures if _is_told_as_change(figure))
    return tuple((figure, (before, after)) for figure, (before, after) in found if before and after and before != after)


def _measure(figure: Figure, lang: str) -> tuple[float, float]:
    """Return the two spans of time of a pair in seconds; 0 for what is none."""
    units = (figure.before_unit or figure.unit, figure.unit)
    scales = (_scale_unit(unit, lang, "time") for unit in units)
    before, after = (
        scale * (number or 0.0) for scale, number in zip(scales, (figure.before_number, figure.number), strict=True)
    )
    return before, after


def _scale_unit(unit: str, lang: str, dimension: str) -> float:
    """Return how many of the smallest a unit of some dimension is; 0 for none."""
    kind, scale = read_lexicon(lang).units.get(fold_word(unit), ("", 0.0))
    return scale if kind == dimension else 0.0


def _find_pairs(story: Story) -> Iterator[Series]:
    for figure in story.figures:
        if not figure.number or not figure.before_number:
            continue
        if not _is_told_as_change(figure) or not _share_unit(figure, story.lang):
            continue
        if _is_drawable((figure.before_number, figure.number)):
            value, rest = _part_rate(figure)
            name = figure.lead if rest else figure.label
            yield Series(
                title=_capitalize(_find_counted(figure) or name),
                names=_name_bars(figure, story.lang),
                values=(figure.before_number, figure.number),
                labels=(figure.earlier, f"{figure.qualifier} {value}".strip()),
                figure=figure,
                factor=_compute_factor(figure, story.lang),
                name=name,
                rest=rest,
            )


def _find_counted(figure: Figure) -> str:
    """Return what a pair counts where that stands behind its value: not who does what to it.

    A unit counts nothing where words before it say what is measured: "Pages: 0.8 instead of 3.4 seconds".
    """
    counts = figure.unit and figure.tail.startswith(figure.unit) and not _is_rate(figure.tail)
    measured = figure.lead and fold_case(figure.unit) in list_units()
    return figure.tail if counts and not measured else ""


def _part_rate(figure: Figure) -> tuple[str, str]:
    """Return the value of a pair without a rate of both, and what goes on from its values behind a name.

    What they are per is of the name where it stands behind them: "claims a year".
    """
    value, rate = figure.value.removesuffix(figure.unit).rstrip(), figure.unit
    if figure.lead and _is_rate(rate) and value != figure.value and not figure.before_unit:
        return value, f"{rate} {figure.tail}".strip()
    return figure.value, figure.tail if figure.lead and not _is_rate(figure.tail) else ""


def _is_rate(words: str) -> bool:
    return begins(fold_case(words), 0, list_words(WordClass.PER))


def _find_yearly(figures: Sequence[Figure], lang: str) -> Iterator[Series]:
    """Sentences with at least three numbers of one unit, each beside a year of its own."""
    sentences: defaultdict[tuple[str, str, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        sentences[figure.text, figure.unit.casefold(), figure.phrase.hero.line].append(figure)
    for group in sentences.values():
        points = sorted(_list_points(group, lang), key=lambda point: point.year)
        years = {point.year for point in points}
        if not FEWEST <= len(points) <= LONGEST or len(years) < len(points) or "" in years:
            continue
        values = tuple(point.number for point in points)
        if _is_drawable(values):
            yield Series(
                title=_capitalize(min((_drop_year(figure.tail or figure.lead) for figure in group), key=len)),
                names=tuple(point.year for point in points),
                values=values,
                labels=tuple(point.label for point in points),
                figure=group[0],
            )


def _list_points(figures: Sequence[Figure], lang: str) -> Iterator[_Point]:
    for figure in figures:
        if figure.before_number and _share_unit(figure, lang):
            yield _Point(_find_year(figure.text, figure.earlier, lang), figure.before_number, figure.earlier)
        if figure.number:
            yield _Point(_find_year(figure.text, figure.value, lang), figure.number, figure.value)


def _find_year(sentence: str, value: str, lang: str) -> str:
    """Return the year that belongs to a value: the next one unless a number stands between, else the last before it."""
    at = _find_number(sentence, value)
    if at < 0:
        return ""
    end = at + len(value)
    years = _list_years(sentence, lang)
    following = next((start for start in years if start >= end), None)
    if following is not None and not any(map(str.isdecimal, sentence[end:following])):
        return sentence[following : following + _DIGITS]
    preceding = [start for start in years if start < at]
    return sentence[preceding[-1] : preceding[-1] + _DIGITS] if preceding else ""


def _list_years(sentence: str, lang: str) -> list[int]:
    """Return where years stand: numbers behind "in" or "since", in brackets, or before a colon."""
    if not _YEAR.search(sentence):
        return []
    words = [(place[0], sentence[slice(*place)]) for place in cut_words(sentence, read_lexicon(lang))]
    around = zip([(0, ""), *words], words, [*words[1:], (0, "")], strict=False)
    return [start for (_, left), (start, word), (_, right) in around if _is_year(left, word, right, lang)]


def _is_year(left: str, word: str, right: str, lang: str) -> bool:
    if not _YEAR.fullmatch(word):
        return False
    placed = bool(left) and WordClass.IN_YEAR in read_lexicon(lang).look_up(left)[1]
    return placed or (left == "(" and right == ")") or right == ":"


def _find_number(text: str, number: str) -> int:
    """Return where a number stands that is no part of a longer one, -1 for nowhere."""
    at = text.find(number)
    while at >= 0:
        before, behind = text[max(0, at - 1) : at], text[at + len(number) :][:1]
        if not (before.isdecimal() or before in {".", ","} or behind.isdecimal()):
            return at
        at = text.find(number, at + 1)
    return -1


def _drop_year(label: str) -> str:
    """Return a label without the year at its end: "beds in 2019" counts beds."""
    if not _DATED.search(label):
        return label
    return re.sub(rf"\s+{spell_words(WordClass.IN_YEAR)}\s+(?:19|20)\d\d$", "", label)


def _capitalize(label: str) -> str:
    return label[:1].upper() + label[1:]


def _is_told_as_change(figure: Figure) -> bool:
    """True for a change the story is about: one the author set in bold, or one of a section about changes."""
    return figure.bold or SECTION_KINDS[figure.section].change


def _share_unit(figure: Figure, lang: str) -> bool:
    """True when both values are in one unit: "2 hours" and "5 minutes" are not, "1 hour" and "3 hours" are."""
    units = read_lexicon(lang).units
    known = {units.get(fold_word(unit), unit.casefold()) for unit in (figure.before_unit, figure.unit) if unit}
    return len(known) <= 1


def _is_drawable(values: Sequence[float]) -> bool:
    """True when all numbers are positive, clearly different, of one scale, and not all of the first few."""
    small, large = min(values), max(values)
    if large <= FEW and all(value == int(value) for value in values):
        return False
    return small > 0 and large / small >= SMALLEST_CHANGE and small / large >= SMALLEST_BAR


def _compute_factor(figure: Figure, lang: str) -> str:
    """Return "×4.7" for growth, "÷3" for decline: the author's two numbers divided, written as in the language.

    Shares and scores have none: 68 % → 95 % is no "×1.4" to anybody; nor has a small change, nor "under 3".
    """
    before, after = figure.before_number or 0.0, figure.number or 0.0
    grows = after >= before
    factor = after / before if grows else before / after
    if factor < SMALLEST_FACTOR or figure.qualifier or _is_on_scale(figure):
        return ""
    text = f"{factor:.0f}" if factor >= LARGEST_FACTOR else f"{factor:.1f}".removesuffix(".0")
    return ("×" if grows else "÷") + find_language(lang).numbers.write(text)


def _name_bars(figure: Figure, lang: str) -> tuple[str, ...]:
    """Return the years the author names nearest to each value, or empty names."""
    names = (_find_year(figure.text, figure.earlier, lang), _find_year(figure.text, figure.value, lang))
    return names if names[0] != names[1] and all(names) else ("", "")
