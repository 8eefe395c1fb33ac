"""Every fault decides where the card begins that it tells as its example."""

import pytest

from deckgen.figures import around, find_figures
from deckgen.figures.faults import FAULTS, PLACES, Flaw
from deckgen.figures.rows import RowTable


def find_ends(text: str, at: int = -1) -> tuple[int, int]:
    """Return where the words of a figure, or its value, begin and end."""
    found = find_figures(text)[at]
    starts, ends = zip((found.value.lead, found.value.end), *found.lead, *found.tail, strict=True)
    return min(starts), max(ends)


@pytest.mark.parametrize("fault", FAULTS.rows, ids=lambda fault: fault.name)
def test_words_with_a_fault_lose(fault: Flaw, monkeypatch: pytest.MonkeyPatch) -> None:
    """The card of the example begins and ends where it does because of this row alone.

    That of its last figure; where it marks an end, that of the figure before.
    """
    example = fault.examples[0]
    text, at = example.translate({ord("["): None, ord("]"): None}), -1 - ("]" in example)
    before = find_ends(text, at)
    assert before[0] == example.index("[")
    assert at == -1 or before[1] == example.index("]") - 1
    monkeypatch.setattr(around, "FAULTS", RowTable(one for one in FAULTS if one is not fault))
    assert find_ends(text, at) != before


def test_conditions_ask_of_words_that_there_are() -> None:
    """Of each place some row asks something, and nothing is asked that a stretch cannot tell."""
    asked = {(one.place, one.ask) for fault in FAULTS for one in fault.conditions}
    assert {place for place, _ in asked} == set(PLACES)
    assert {ask for _, ask in asked} == {"opens", "closes", "holds", "ends", "is_all"}
