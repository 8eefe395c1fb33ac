"""The pattern language of rows."""

import pytest

from deckgen.figures.patterns import compile_pattern
from deckgen.figures.quantities import read_prose
from deckgen.figures.rows import Row, RowTable, find_matches


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        ("FROM Q TO Q", "It went from 3 days to 4 hours", ["from 3 days to 4 hours"]),
        ("Q.time IN", "about 3 days in all, 5 % in June", ["about 3 days in"]),
        ("IN GAP{0,4} Q", "in all the big towns 30 hospitals", ["in all the big towns 30"]),
        ("IN GAP{0,4} Q", "in towns, 30 hospitals", []),
        ("IN ANY{0,4} Q", "in towns, 30 hospitals", ["in towns, 30"]),
        ("IN ANY{0,4} Q", "in towns. We have 30 hospitals", []),
        ("IN ANY{0,4} NEXT W{0,3} Q", "in towns. We have 30 hospitals", ["in towns. We have 30"]),
        ("^ W Q", "They run 30 sites. We run 40 sites too", []),
        ("^ W{2,2} Q", "They run 30 sites. We run 40 sites too", ["They run 30", "We run 40"]),
        ('"(" !Q|N Q', "it (now 30 sites) or (9 30 sites)", ["(now 30"]),
        ('"(" W Q "sites"', "it (now 30 sites) is", ["(now 30 sites"]),
        ("IN ACROSS{0,3} Q", "in towns. We have 30 hospitals", []),
        ("IN ACROSS{0,4} Q", "in towns. We have 30 hospitals", ["in towns. We have 30"]),
        ("IN ACROSS{0,2} ANY{0,2} Q", "in towns. We have 30 hospitals", ["in towns. We have 30"]),
        ("NAME PAUSE Q", "The fleet of Orbex: 30 ships", ["Orbex: 30"]),
        ("C W $", "The big Airbus flies", ["Airbus flies"]),
        ("WAS|BE DETERMINER? W", "It was the end", ["was the end"]),
    ],
)
def test_pattern_matches_tokens(pattern: str, text: str, matched: list[str]) -> None:
    """Each atom of the pattern language takes the tokens that its description promises."""
    prose = read_prose(text, language="en")
    found = find_matches(RowTable([Row("row", pattern, text)]), prose)
    spans = [prose.find_offsets(match.start, match.end) for match in found]
    assert [text[start:end] for start, end in spans] == matched


@pytest.mark.parametrize("pattern", ["FROM NOTHING", "Q.speed", "FROM{x}", "FROM {1,2}"])
def test_unknown_atom_is_a_mistake_of_the_row(pattern: str) -> None:
    """A pattern with a name that is none raises, so that a misspelt row cannot silently match nothing."""
    with pytest.raises(ValueError, match=r"is no|valid"):
        compile_pattern(pattern)
