"""Which before → after pairs a bar chart can show honestly: one unit, an axis from zero, both bars visible."""

import re
from collections.abc import Iterator
from itertools import islice

from deckgen.deck import Series
from deckgen.story import Figure, SectionKind, Story

MOST = 2
"""Charts a story; a class remembers no more, and the cards show every pair."""
SMALLEST_BAR = 1 / 25
"""Share of the taller bar under which a bar is only a line."""
SMALLEST_CHANGE = 1.15
"""Ratio under which two bars look alike."""
LARGEST_FACTOR = 100
"""Factors from here on are written without a decimal."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_series(story: Story) -> tuple[Series, ...]:
    """Return the story's pairs as chart series, strongest first, at most `MOST`."""
    return tuple(islice(_find_series(story.figures), MOST))


def _find_series(figures: tuple[Figure, ...]) -> Iterator[Series]:
    for figure in figures:
        if not figure.number or not figure.before_number:
            continue
        if not _is_told_as_change(figure) or not _share_unit(figure):
            continue
        if _is_drawable(figure.before_number, figure.number):
            yield Series(
                title=figure.label[:1].upper() + figure.label[1:],
                unit=figure.unit,
                names=_name_bars(figure),
                values=(figure.before_number, figure.number),
                labels=(figure.before, figure.value),
                figure=figure,
                factor=_compute_factor(figure.before_number, figure.number),
            )


def _is_told_as_change(figure: Figure) -> bool:
    """True for a change the story is about: one the author set in bold, or one of the solution or its results."""
    return figure.bold or figure.section not in (SectionKind.ACTIVITY, SectionKind.PROBLEM)


def _share_unit(figure: Figure) -> bool:
    """True when both values are in one unit: "2 hours" and "5 minutes" are not, "1 hour" and "3 hours" are."""
    units = {unit.casefold().removesuffix("s") for unit in (figure.before_unit, figure.unit) if unit}
    return len(units) <= 1


def _is_drawable(before: float, after: float) -> bool:
    """True when both numbers are positive, clearly different and of one scale."""
    small, large = sorted((before, after))
    return small > 0 and large / small >= SMALLEST_CHANGE and small / large >= SMALLEST_BAR


def _compute_factor(before: float, after: float) -> str:
    """Return "×4.7" for growth, "÷3" for decline: arithmetic on the author's two numbers."""
    grows = after >= before
    factor = after / before if grows else before / after
    text = f"{factor:.0f}" if factor >= LARGEST_FACTOR else f"{factor:.1f}".removesuffix(".0")
    return ("×" if grows else "÷") + text


def _name_bars(figure: Figure) -> tuple[str, ...]:
    """Return the years the author names nearest to each value, or empty names."""
    years = [(match.start(), match.group()) for match in _YEAR.finditer(figure.text)]
    spots = [figure.text.find(figure.before), figure.text.find(figure.value)]
    if min(spots) < 0 or not years:
        return ("", "")
    names = tuple(min(years, key=lambda year: abs(year[0] - spot))[1] for spot in spots)
    return names if names[0] != names[1] else ("", "")
