"""Every fault decides where the card begins that it tells as its example."""

import pytest

from deckgen.figures import around, find_figures
from deckgen.figures.faults import FAULTS, PLACES, Flaw
from deckgen.figures.rows import RowTable


def find_start(text: str) -> int:
    """Return where the words of the last figure begin, or its value."""
    found = find_figures(text)[-1]
    return min((found.value.lead, *(start for start, _ in found.lead)))


@pytest.mark.parametrize("fault", FAULTS.rows, ids=lambda fault: fault.name)
def test_words_with_a_fault_lose(fault: Flaw, monkeypatch: pytest.MonkeyPatch) -> None:
    """The card of the example begins where it does because of this row alone."""
    text = fault.examples[0].replace("[", "")
    assert find_start(text) == fault.examples[0].index("[")
    monkeypatch.setattr(around, "FAULTS", RowTable(one for one in FAULTS if one is not fault))
    assert find_start(text) != fault.examples[0].index("[")


def test_conditions_ask_of_words_that_there_are() -> None:
    """Of each place some row asks something, and nothing is asked that a stretch cannot tell."""
    asked = {(one.place, one.ask) for fault in FAULTS for one in fault.conditions}
    assert {place for place, _ in asked} == set(PLACES)
    assert {ask for _, ask in asked} == {"opens", "closes", "holds", "ends", "is_all"}
