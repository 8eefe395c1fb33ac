"""A small course in a folder of its own, and the program to run on it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

NOTES = """# Module 4

## Lambda

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now

# Module 5 : Networking
"""


@pytest.fixture
def stories(tmp_path, monkeypatch):
    """A small course in the current folder; returns its notes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    Path("stories").mkdir()
    Path("stories/notes.md").write_text(NOTES, encoding="utf-8")
    return NOTES


@pytest.fixture
def run():
    """Run the program as a user does, in a wide terminal."""

    def invoke(*arguments: str, **environment: str):
        wide = {"COLUMNS": "200", **environment}
        return CliRunner().invoke(deckgen, arguments, env=wide, prog_name="deckgen", catch_exceptions=False)

    return invoke
