"""The rows of pairs and of roles, one by one."""

import re
from pathlib import Path

import pytest

from deckgen.figures.pair_rows import PAIR_ROWS
from deckgen.figures.pairs import find_pairs
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import read_prose
from deckgen.figures.roles import ROLES, find_roles
from deckgen.figures.rows import Row, RowTable

_VALUE = re.compile(r"\[(.+?)\]", re.DOTALL)
_SENTENCES = (Path(__file__).parent / "fixtures" / "pair_sentences.txt").read_text(encoding="utf-8").splitlines()
"""Which value is the earlier one, and sentences of which the general rows took over the rows of their own."""


def read_pairs(example: str, verdict: str) -> tuple[Prose, list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return a sentence, its pairs as they are found, and as the brackets in it want them."""
    values = _VALUE.findall(example)
    wanted = list(zip(values[::2], values[1::2], strict=True))
    if verdict.startswith("second"):
        wanted = [(early, late) for late, early in wanted]
    prose = read_prose(_VALUE.sub(r"\1", example))
    found = [tuple(_write(prose, at) for at in (pair.before, pair.value)) for pair in find_pairs(prose)]
    return prose, found, list(map(tuple, wanted))


@pytest.mark.parametrize(
    ("row", "example"),
    [(row, example) for row in PAIR_ROWS for example in (row.example, *row.more)],
    ids=[example for row in PAIR_ROWS for example in (row.example, *row.more)],
)
def test_row_finds_the_pair_of_its_example(row: Row, example: str) -> None:
    """Among all rows it is this one that decides its example, as it says."""
    prose, found, wanted = read_pairs(example, row.verdict)
    assert found == wanted
    assert not found or row.name in {pair.why for pair in find_pairs(prose)}


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_few_rows_read_many_sentences(sentence: str) -> None:
    """A row is a general form: what once had a row of its own is read by another one."""
    earlier, _, example = sentence.replace("\\n", "\n").partition(": ")
    _, found, wanted = read_pairs(example, earlier)
    assert found == wanted


def _write(prose: Prose, at: int) -> str:
    quantity = prose.tokens[at].quantity
    return prose.text[quantity.start : quantity.end] if quantity else ""


def test_names_of_rows_tell_them_apart() -> None:
    """`--why` names a row."""
    assert len({row.name for row in PAIR_ROWS}) == len(PAIR_ROWS.rows)
    assert len({row.name for row in ROLES}) == len(ROLES.rows)


@pytest.mark.parametrize(
    "row", [row for row in PAIR_ROWS if row.verdict.startswith("neither")], ids=lambda row: row.name
)
def test_row_that_finds_none_is_needed(row: Row) -> None:
    """Without a row that says that two values only stand side by side, another row would make a pair of its example."""
    prose = read_prose(row.example)
    assert find_pairs(prose, rows=RowTable(other for other in PAIR_ROWS if other is not row))


@pytest.mark.parametrize("row", ROLES.rows, ids=lambda row: row.name)
def test_role_is_that_of_the_value_in_brackets(row: Row) -> None:
    """No other value of the sentence has one, and none is in a pair with it."""
    prose = read_prose(_VALUE.sub(r"\1", row.example))
    roles = find_roles(prose)
    assert [(_write(prose, at), role) for at, role in roles.items()] == [(_VALUE.findall(row.example)[0], row.verdict)]
    assert not {at for pair in find_pairs(prose) for at in (pair.value, pair.before)} & set(roles)
