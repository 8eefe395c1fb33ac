"""The two clients of examples/: their looks have no warnings, and all their decks are made."""

from pathlib import Path

import pytest

from deckgen import Severity, compile_course

pytestmark = pytest.mark.slow
EXAMPLES = Path(__file__).parents[1] / "examples"


def test_the_decks_of_both_clients_are_made(monkeypatch):
    """As `make clients` does; no deck names the other client, nothing is wrong with either look."""
    monkeypatch.chdir(EXAMPLES)
    done = compile_course("../stories", clients="clients.yaml")
    made = [deck for deck in done.decks if deck.data]
    assert {deck.client for deck in made} == {"Initech", "Globex SA"}
    assert len(made) == 15
    codes = {finding.code for finding in done.findings if finding.severity is not Severity.INFO}
    assert codes <= {"empty-module", "stub-story", "other-language"}
