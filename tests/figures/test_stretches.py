"""Stretches of tokens: boundaries by patterns, and edges that stand by themselves."""

import pytest

from deckgen.figures.quantities import read_prose
from deckgen.figures.stretches import Stretch


def take(text: str) -> Stretch:
    prose = read_prose(text, language="en")
    return Stretch(prose, 0, len(prose.tokens))


def tell(stretch: Stretch) -> str:
    start, end = stretch.offsets
    return stretch.prose.text[start:end]


@pytest.mark.parametrize(
    ("pattern", "edges", "found"),
    [
        ("IN", (True, False), "in"),
        ("FROM Q", (False, False), "from 3 days"),
        ("~PREPOSITION W", (False, True), "all"),
        ("Q.time", (False, False), "3 days"),
        ("!W", (False, False), "3 days"),
    ],
)
def test_boundary_is_a_pattern(pattern: str, edges: tuple[bool, bool], found: str) -> None:
    """A stretch begins, ends or goes on with what a pattern says; a lookahead takes no token."""
    words = take("in all towns it went from 3 days to nothing")
    at = words.seek(pattern)
    assert (words.opens(pattern), words.closes(pattern)) == edges
    assert tell(words.begin(at)).startswith(found)
    assert words.holds(pattern)


def test_boundary_that_is_nowhere_is_the_end() -> None:
    """Searched from either side, what is not there leaves all of the stretch, or none of it."""
    words = take("in all towns")
    assert (words.seek("Q"), words.seek_last("Q")) == (words.high, words.low - 1)
    assert not words.holds("Q")
    assert not words.end(words.low).opens("IN")


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("and now it serves towns", "serves towns"),
        ("which of the towns", "of the towns"),
        ("(small) towns", "(small) towns"),
        (", towns", "towns"),
        ("yesterday's towns", "yesterday's towns"),
        ("now it’s towns", "it’s towns"),
    ],
)
def test_no_phrase_begins_with_what_ties_it(text: str, trimmed: str) -> None:
    """Signs, joint words and a pronoun alone belong to the words before."""
    assert tell(take(text).trim_start()) == trimmed


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("towns of the", "towns"),
        ("towns, and", "towns"),
        ("towns (small)", "towns (small)"),
        ("they turned it on", "they turned it on"),
    ],
)
def test_no_phrase_ends_in_what_wants_more(text: str, trimmed: str) -> None:
    """Signs and small words at the end go, but for a sign that closes and the part of a verb."""
    assert tell(take(text).trim_ties()) == trimmed
