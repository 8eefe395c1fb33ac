"""Records and the names of classes: what a reader of the code may rely on."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCES = Path(__file__).parents[1] / "src" / "deckgen"
MOST = 3
"""Fields of a record that may be given by position."""


pytestmark = pytest.mark.slow


@cache
def parse_sources() -> dict[str, ast.Module]:
    """Return file → its tree."""
    return {path.relative_to(SOURCES).as_posix(): ast.parse(path.read_text("utf-8")) for path in SOURCES.rglob("*.py")}


class Record(NamedTuple):
    """A named tuple of the program."""

    fields: int
    by_position: bool
    """Its docstring says why it is built by position."""


def list_classes() -> Iterator[tuple[str, ast.ClassDef]]:
    """Yield every class with its file."""
    nodes = ((name, node) for name, tree in parse_sources().items() for node in ast.walk(tree))
    return ((name, node) for name, node in nodes if isinstance(node, ast.ClassDef))


def list_records() -> dict[str, Record]:
    """Return name → named tuple."""
    return {
        node.name: Record(
            fields=sum(isinstance(line, ast.AnnAssign) for line in node.body),
            by_position="built by position" in (ast.get_docstring(node) or "").lower(),
        )
        for _, node in list_classes()
        if any(isinstance(base, ast.Name) and base.id == "NamedTuple" for base in node.bases)
    }


def find_positional(tree: ast.Module, records: dict[str, Record]) -> Iterator[ast.Call]:
    """Yield calls that build a record of many fields by position."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        record = records.get(name)
        if record and record.fields > MOST and not record.by_position and len(node.args) > MOST:
            yield node


def test_records_of_many_fields_are_built_by_keyword():
    """Beyond three fields nobody knows the order; a record that is built by position all the same says why."""
    records = list_records()
    assert [
        f"{name}:{call.lineno}: {ast.unparse(call)}"
        for name, tree in parse_sources().items()
        for call in find_positional(tree, records)
    ] == []


def test_a_call_by_position_is_found():
    """The search sees what it looks for."""
    records = {"Place": Record(fields=5, by_position=False), "Box": Record(fields=4, by_position=True)}
    tree = ast.parse("Place(1, 2, 3, 4)\nstory.Place(1, 2, *rest, 5)\nPlace(1, 2, 3, d=4)\nBox(1, 2, 3, 4)")
    assert [call.lineno for call in find_positional(tree, records)] == [1, 2]


def test_a_class_name_has_one_meaning():
    """Two classes of one name would be two things for one word, wherever they stand and private or not."""
    homes = defaultdict(list)
    for name, node in list_classes():
        homes[node.name.lstrip("_")].append(name)
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}
