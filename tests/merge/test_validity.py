"""Merged decks are as valid as fresh ones, say programs that know nothing of deckgen."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hand_edits import NOTES, add_slide, delete_slide, edit, make_deck, move_slide, reword

from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow
TOOLS = Path(__file__).parents[2].parent / "shared" / "tools"
REWORDED = NOTES.replace("Nobody knew what a report would cost", "Nobody foresaw what a report would cost")
SHORTER = NOTES[: NOTES.index("## Lambda")]


def load_tool(name: str):
    if not (TOOLS / f"{name}.py").exists():
        pytest.skip("../shared/tools is not beside the repository")
    spec = spec_from_file_location(f"shared_{name}", TOOLS / f"{name}.py")
    tool = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


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
    gate, schemas = load_tool("pptxgate"), load_tool("xsdcheck")
    found = []
    for name, data in (("edited", edit(make_deck(), *edits)), ("merged", None)):
        path = tmp_path / f"{name}.pptx"
        path.write_bytes(data or merge_deck(edit(make_deck(), *edits), make_deck(notes, theme)).data)
        found.append({str(one).replace(name, "") for one in (*gate.gate(path), *schemas.check(path))})
    assert found[1] - found[0] == set()


def test_added_slides_get_a_section(tmp_path):
    """A program that knew no sections left them out."""
    gate = load_tool("pptxgate")
    path = tmp_path / "merged.pptx"
    path.write_bytes(merge_deck(edit(make_deck(), add_slide("Mine", 4)), make_deck(REWORDED)).data)
    assert gate.gate(path) == []
