"""Streams that do not know every character: nothing fails, what they lack is replaced and seen to be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

pytestmark = pytest.mark.slow
NOTES = """# Module 4 : Été → ガイド

## Größe “λ” — Œuvre

[Ācme](https://example.com/acme)

### Problem

* Every report took **2 weeks** — TODO λ → €

### Solutoin

* It takes **2 hours** now

# Module 5 : 日本
"""
COMMANDS = [
    "--help",
    "build --help",
    "build",
    "build --print-files",
    "check -v",
    "check --format github -v",
    "list",
    "list --why",
    "figures",
    "figures --why",
    "figures --csv",
    "explain",
    "explain odd-bullet",
    "explain λ",
    "build -m λλ",
    "build -t λ",
    "build λ.md",
    "λ",
    "new story λ --topic € --module 9",
]


@pytest.fixture(autouse=True)
def notes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    Path("stories/λ.md").write_text(NOTES, encoding="utf-8")


@pytest.mark.parametrize("charset", ["cp1252", "cp850", "cp437", "latin-1", "utf-8"])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_stream_is_too_small(command, charset):
    """The same exit code and the same lines as on a stream that knows all; each lost character is one "?"."""
    here = CliRunner(charset=charset).invoke(deckgen, command.split(), catch_exceptions=False)
    assert here.exit_code in {0, 2}
    assert here.exit_code == 2 or here.stdout
    assert here.exit_code == 0 or "Error: " in here.stderr


@pytest.mark.parametrize("charset", ["cp850", "cp1252"])
@pytest.mark.parametrize(
    "command", ["check --json", "list --json", "figures --json", "explain --json", "check --format sarif"]
)
def test_programs_lose_nothing(command, charset):
    """JSON has escapes for what a stream does not know."""
    here = CliRunner(charset=charset).invoke(deckgen, command.split(), catch_exceptions=False)
    everywhere = CliRunner(charset="utf-8").invoke(deckgen, command.split(), catch_exceptions=False)
    known, lost = json.loads(everywhere.stdout), json.loads(here.stdout)
    for facts in (known, lost):
        facts.pop("seconds", None)
        facts.pop("decks", None)
    assert here.stdout.isascii()
    assert lost == known


def test_a_lost_character_is_seen_to_be_lost():
    """A question mark stands for it, so that nobody takes the rest for the whole."""
    here = CliRunner(charset="cp1252").invoke(deckgen, ["list"], catch_exceptions=False)
    assert "Module 4 : Été ? ???" in here.stdout
    assert "Größe “?” — Œuvre" in here.stdout


@pytest.mark.parametrize("command", ["check -v", "list", "explain", "explain λ", "build --print-files"])
def test_a_stream_of_ascii_alone_will_do(command):
    """As servers have it that were never told a language."""
    run = "from deckgen.__main__ import main; main()"
    bare = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", run, *command.split()], capture_output=True, env=bare, check=False)
    assert done.returncode in {0, 2}
    assert b"Traceback" not in done.stderr
    assert b"mistake" not in done.stderr
