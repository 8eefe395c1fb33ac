"""Boxes of large type are narrowed where a word would stand alone, and set so that no line begins with a dash."""

from itertools import product

import pytest

from deckgen.layout.measure import Ruler
from deckgen.layout.tying import count_torn
from deckgen.layout.widows import balance_width, begins_with_dash, even_width
from deckgen.page import Run, TextLine
from deckgen.theme import Theme

RULER = Ruler(Theme("test", "Test", {}))


def make_line(text: str) -> TextLine:
    return TextLine((Run(text, 36.0, bold=True),))


@pytest.mark.parametrize("dash", "—–")
def test_few_lines_begin_with_a_dash(dash):
    """Some programs break before one between two words: the box is as wide as it takes, if no line more is needed."""
    spoiled = left = 0
    for words, width in product(("grew", "the data grew", "what they had stored grew"), range(340, 900, 7)):
        line = make_line(f"{words} exponentially{dash}from 1 PB to 100 PB in 8 years")
        box = balance_width((line,), width, RULER)
        assert box <= width
        assert RULER.count_lines(line, box) == RULER.count_lines(line, width)
        spoiled += begins_with_dash(line, even_width((line,), width, RULER), RULER)
        left += begins_with_dash(line, box, RULER)
    assert left < spoiled / 2


def test_a_hyphen_is_no_dash():
    """It stays at its word in every program."""
    line = make_line("a well-known and time-consuming thing")
    assert not any(begins_with_dash(line, width, RULER) for width in range(200, 900, 10))


def test_an_empty_last_line_begins_with_no_dash():
    """A text that ends in a line break has one."""
    line = make_line("storage–and compute\n")
    begins = {begins_with_dash(line, width, RULER) for width in range(0, 900, 10)}
    assert begins == {True, False}


def test_a_name_is_worth_a_wider_box():
    """The even width would tear it; as long as there is room, the box is as wide as the name needs."""
    line = make_line("used the Tape Gateway mode of AWS Storage Gateway to replace tape backups")
    torn = spared = 0
    for width in range(900, 1300, 7):
        even = RULER.read(line).balance(width)
        torn += count_torn((line,), even, RULER)
        for box in (even_width((line,), width, RULER), balance_width((line,), width, RULER)):
            assert box <= width
            assert RULER.count_lines(line, box) == RULER.count_lines(line, width)
            spared += count_torn((line,), even, RULER) > count_torn((line,), box, RULER)
    assert spared > torn
