"""Contrast of colors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.contrast import READABLE, make_readable, measure_contrast

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48), ("767676", "FFFFFF", 4.54), ("FF0000", "FFFFFF", 4.0)],
)
def test_ratios_are_those_of_wcag(one, other, ratio):
    """Known pairs have the ratio that WCAG's own examples give."""
    assert measure_contrast(one, other) == pytest.approx(ratio, abs=0.01)


@given(COLORS, COLORS)
def test_contrast_has_no_direction(one, other):
    """A ratio lies between 1 and 21 and is the same both ways."""
    assert measure_contrast(one, other) == measure_contrast(other, one)
    assert 1 <= measure_contrast(one, other) <= 21


@given(COLORS, COLORS)
def test_a_readable_shade_always_exists(color, on):
    """On any fill some shade of any color is readable; a color that is readable already stays."""
    shade = make_readable(color, on)
    assert measure_contrast(shade, on) >= READABLE
    if measure_contrast(color, on) >= READABLE:
        assert shade == color
