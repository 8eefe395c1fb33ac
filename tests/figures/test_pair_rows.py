"""The rows of pairs, one by one."""

import pytest

from deckgen.figures.pair_rows import PAIR_ROWS, PairRow
from deckgen.figures.pairs import find_pairs
from deckgen.figures.tokens import read_prose


@pytest.mark.parametrize(
    ("row", "text", "pair"),
    [(row, text, pair) for row in PAIR_ROWS for text, pair in row.examples],
    ids=[text for row in PAIR_ROWS for text, _ in row.examples],
)
def test_row_finds_the_pair_of_its_example(row: PairRow, text: str, pair: str) -> None:
    """Among all rows it is this one that decides its example, as it says."""
    prose = read_prose(text)
    values = [
        (prose.text[value.start : value.end], prose.text[before.start : before.end], why)
        for at, early, why in find_pairs(prose)
        if (value := prose.tokens[at].quantity) and (before := prose.tokens[early].quantity)
    ]
    assert ", ".join(f"{before} → {value}" for value, before, _ in values) == pair
    assert not pair or row.name in {why for _, _, why in values}


def test_names_of_rows_tell_them_apart() -> None:
    """`--why` names a row."""
    assert len({row.name for row in PAIR_ROWS}) == len(PAIR_ROWS)


@pytest.mark.parametrize("row", [row for row in PAIR_ROWS if not row.examples[0][1]], ids=lambda row: row.name)
def test_row_that_finds_none_is_needed(row: PairRow) -> None:
    """Without a row that says that two values only stand side by side, another row would make a pair of its example."""
    prose = read_prose(row.examples[0][0])
    assert find_pairs(prose, [other for other in PAIR_ROWS if other is not row])
