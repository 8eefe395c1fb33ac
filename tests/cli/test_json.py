"""`docs/json.md` and what the commands print hold each other."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen
from templates.making import make_template

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
NOTES = """# Module 4
Some text
## Lambda

[Acme](https://example.com/acme)

### Problem
From **2 weeks** to **2 hours**
* Every report

# Module 5

## DynamoDB

[Careem](https://example.com/careem)
"""
TYPES = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "list of strings": list,
}


def read_documented(command: str) -> dict[str, str]:
    """Return the keys and types of the section that names a command."""
    section = next(part for part in DOCS.split("\n## ") if f"`deckgen {command}`" in part.split("\n")[0])
    return dict(re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", section, re.MULTILINE))


def list_leaves(facts, path=""):
    """Yield every leaf with its path, list items as []; an empty list shows nothing of its items."""
    if isinstance(facts, dict):
        for key, value in facts.items():
            yield from list_leaves(value, f"{path}.{key}" if path else key)
    elif isinstance(facts, list) and not any(isinstance(item, str) for item in facts):
        for item in facts:
            yield from list_leaves(item, f"{path}[]")
    else:
        yield path, facts


ARGUMENTS = {
    **dict.fromkeys(("build", "check", "check --ready", "list", "list --why", "figures"), ("notes.md",)),
    "explain": (),
    "doctor": (),
    "theme list": (),
    "theme show": ("night",),
    "theme check": ("acme",),
    "theme import": ("client.potx",),
}
"""Command → what it is told, for every key to have a value."""


@pytest.mark.parametrize("command", ARGUMENTS)
def test_every_key_is_documented_and_every_documented_key_is_printed(command, tmp_path, monkeypatch):
    """No key without its line, no line without its key, and the types are the ones promised."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "acme.yaml").write_text('colors: {brand: "009E73"}\n', encoding="utf-8")
    (tmp_path / "client.potx").write_bytes(make_template("german"))
    words = [*command.split(), *ARGUMENTS[command], "--json"]
    done = CliRunner().invoke(deckgen, words, catch_exceptions=False)
    assert done.stderr == "" or command == "theme import"
    documented = read_documented(command)
    leaves = list(list_leaves(json.loads(done.stdout)))
    assert {path for path, _ in leaves} == set(documented)
    for path, value in leaves:
        allowed = [TYPES[name.strip()] for name in documented[path].split(" or ")]
        assert any(isinstance(value, kind) for kind in allowed), (path, value)


@pytest.mark.parametrize("command", ["status", "diff"])
def test_every_key_about_changes_is_documented(command, tmp_path, monkeypatch):
    """A deck of other notes has changes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    assert CliRunner().invoke(deckgen, ["build", "notes.md", "-q"]).exit_code == 0
    (tmp_path / "notes.md").write_text(NOTES.replace("Every report", "Every single report"), encoding="utf-8")
    done = CliRunner().invoke(deckgen, [command, "notes.md", "--json"], catch_exceptions=False)
    documented = read_documented(command)
    leaves = list(list_leaves(json.loads(done.stdout)))
    assert {path for path, _ in leaves} == set(documented)
    for path, value in leaves:
        allowed = [TYPES[name.strip()] for name in documented[path].split(" or ")]
        assert any(isinstance(value, kind) for kind in allowed), (path, value)


def test_good_means_exit_code_0(tmp_path, monkeypatch):
    """Programs may trust either."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    for strict, code in (((), 0), (("--strict",), 1)):
        done = CliRunner().invoke(deckgen, ["check", "notes.md", "--json", *strict])
        assert (done.exit_code, json.loads(done.stdout)["good"]) == (code, code == 0)
