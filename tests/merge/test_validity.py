"""Merged decks are as valid as fresh ones, say programs that know nothing of deckgen."""

import pytest
from hand_edits import NOTES, add_slide, delete_slide, edit, make_deck, move_slide, reword
from standard import TOOLS, check_package, check_schemas

from deckgen.merge.deck import merge_deck

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not TOOLS.is_dir(), reason="../shared/tools is not beside the repository"),
]
REWORDED = NOTES.replace("Nobody knew what a report would cost", "Nobody foresaw what a report would cost")
SHORTER = NOTES[: NOTES.index("## Lambda")]


@pytest.mark.parametrize(
    ("edits", "notes", "theme"),
    [
        ((), REWORDED, ""),
        ((reword("Nobody knew", "No boss knew"),), REWORDED, ""),
        ((reword("too small", "far too small"), move_slide("Solution · Globex", 2)), REWORDED, ""),
        ((delete_slide("Agenda"), reword("Nothing runs", "Nothing at all runs")), SHORTER, ""),
        ((reword("too small", "far too small"),), REWORDED, "night"),
    ],
    ids=["notes", "conflict", "moved", "shorter", "look"],
)
def test_gate_and_schemas_find_nothing(edits, notes, theme, tmp_path):
    """What was not wrong before is not wrong after."""
    found = []
    for name, data in (("edited", edit(make_deck(), *edits)), ("merged", None)):
        path = tmp_path / f"{name}.pptx"
        path.write_bytes(data or merge_deck(edit(make_deck(), *edits), make_deck(notes, theme)).data)
        found.append({str(one).replace(name, "") for one in (*check_package(path), *check_schemas(path))})
    assert found[1] - found[0] == set()


def test_added_slides_get_a_section(tmp_path):
    """A program that knew no sections left them out."""
    path = tmp_path / "merged.pptx"
    path.write_bytes(merge_deck(edit(make_deck(), add_slide("Mine", 4)), make_deck(REWORDED)).data)
    assert check_package(path) == []
