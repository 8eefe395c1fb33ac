"""The catalogue of findings is complete, used, and what the manual says."""

import ast
import importlib
import re
import string
from pathlib import Path

import pytest

from deckgen.catalogue import list_findings
from deckgen.diagnostics import FindingKind

pytestmark = pytest.mark.slow
SOURCES = Path(__file__).parents[1] / "src" / "deckgen"
ROWS = [pytest.param(row, id=row.code) for rows in list_findings().values() for row in rows]


def list_names(family: str) -> dict[str, str]:
    """Return code → the constant that holds its row."""
    module = __import__(f"deckgen.catalogue.{family}", fromlist=["rows"])
    return {row.code: name for name, row in vars(module).items() if isinstance(row, FindingKind)}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_says_fact_and_meaning(row):
    """Kebab-case code, a message that is a sentence or a clause of a list, and a manual of its own."""
    assert re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*", row.code)
    assert row.message.endswith((".", "}"))  # the place of a finding may end the sentence
    assert not row.hint or row.hint.endswith((".", "?"))
    assert len(row.manual.split()) >= 6
    assert row.manual != row.message


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_named_like_its_code(row):
    """Who reads `GLUED_BULLET` in a stage finds `glued-bullet` in a report."""
    names = {code: name for family in list_findings() for code, name in list_names(family).items()}
    assert names[row.code] == row.code.upper().replace("-", "_")


def test_codes_are_unique():
    """A code means one thing."""
    codes = [row.values[0].code for row in ROWS]
    assert len(set(codes)) == len(codes)


@pytest.mark.slow
def test_every_row_is_reported_somewhere_and_nothing_else_is():
    """No row is left over, and no finding is made without one."""
    names = {name for family in list_findings() for name in list_names(family).values()}
    used, made = set(), []
    for path in SOURCES.rglob("*.py"):
        if path.parent.name == "catalogue":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                used.add(node.id)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Diagnostic":
                made.append(path.name)
    assert names <= used
    assert made == ["diagnostics.py"]


@pytest.mark.parametrize(
    "page", ["findings.md", "commands.md", "notes.md", "looks.md", "library.md", "ci.md", "why.md"]
)
def test_pages_are_as_their_tool_makes_them(root, page, monkeypatch):
    """What they are made from has not changed since; `make pages` makes them anew."""
    monkeypatch.syspath_prepend(str(root / "tools"))
    write = importlib.import_module("make_pages").PAGES[page]
    assert (root / "docs" / page).read_text(encoding="utf-8") == write()


@pytest.mark.parametrize("row", ROWS)
def test_a_message_wants_names_only(row):
    """Words of a message and its hint are asked for by name, so that call sites can be read."""
    for text in (row.message, row.hint):
        assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(text))
