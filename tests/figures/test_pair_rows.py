"""The rows of pairs, one by one."""

import re

import pytest

from deckgen.figures.pair_row import Earlier, PairRow
from deckgen.figures.pair_rows import PAIR_ROWS
from deckgen.figures.pairs import find_pairs
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import read_prose
from deckgen.figures.rows import RowTable

_VALUE = re.compile(r"\[(.+?)\]", re.DOTALL)


@pytest.mark.parametrize(
    ("row", "example"),
    [(row, example) for row in PAIR_ROWS for example in row.examples],
    ids=[example for row in PAIR_ROWS for example in row.examples],
)
def test_row_finds_the_pair_of_its_example(row: PairRow, example: str) -> None:
    """Among all rows it is this one that decides its example, as it says."""
    values = _VALUE.findall(example)
    wanted = list(zip(values[::2], values[1::2], strict=True))
    if row.earlier is Earlier.SECOND:
        wanted = [(early, late) for late, early in wanted]
    prose = read_prose(_VALUE.sub(r"\1", example))
    found = find_pairs(prose)
    assert [tuple(_write(prose, at) for at in (pair.before, pair.value)) for pair in found] == wanted
    assert not found or row.name in {pair.why for pair in found}


def _write(prose: Prose, at: int) -> str:
    quantity = prose.tokens[at].quantity
    return prose.text[quantity.start : quantity.end] if quantity else ""


def test_names_of_rows_tell_them_apart() -> None:
    """`--why` names a row."""
    assert len({row.name for row in PAIR_ROWS}) == len(PAIR_ROWS.rows)


@pytest.mark.parametrize("row", [row for row in PAIR_ROWS if row.earlier is Earlier.NEITHER], ids=lambda row: row.name)
def test_row_that_finds_none_is_needed(row: PairRow) -> None:
    """Without a row that says that two values only stand side by side, another row would make a pair of its example."""
    prose = read_prose(row.examples[0])
    assert find_pairs(prose, RowTable(other for other in PAIR_ROWS if other is not row))
