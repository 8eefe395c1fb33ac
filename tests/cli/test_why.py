"""`deckgen list --why` answers at the line that decided, on paper that fits the terminal."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

NOTES = """# Module 1
## Backup
### Problem
Restores took 3 days.
!!! Ask who knows !!!
### Solution
Snapshots. <!-- show it -->

# Module 2
## Archive
[Orbex](https://orbex.example/a)
### Results
* **40 %** less
## Vault
See the story of Orbex.
"""


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text(NOTES, encoding="utf-8")


def ask(*arguments: str, columns: str = ""):
    return CliRunner(env={"COLUMNS": columns}).invoke(
        deckgen, ["list", "--why", "notes.md", *arguments], catch_exceptions=False
    )


def test_one_line_answers_with_its_place():
    """Whoever looks for a name finds the line, and the rule in words."""
    lines = ask().stdout.splitlines()
    assert [line for line in lines if "“Backup”" in line] == [
        "notes.md:2: topic “Backup”: links to companies stand under headings of its level",
        "notes.md:2: company “Backup”: nothing names a company: the story is called like its topic",
    ]
    assert "notes.md:11: company “Orbex”: the line is only a link" in lines
    assert "notes.md:12: section “Results”: “Results” is a name of the results" in lines


def test_lines_that_are_no_section_are_accounted_for():
    """Text, reminders and comments: each line has become something."""
    lines = ask("-m", "1").stdout.splitlines()
    assert "notes.md:4:     1 paragraph, the last on line 4" in lines
    assert "notes.md:5:     1 reminder for the speaker only, on line 5" in lines
    assert "notes.md:7:     1 remark for the speaker only, on line 7" in lines
    assert not any("Orbex" in line for line in lines)


def test_a_story_shown_again_is_explained_where_it_is_told():
    """Its sections stand once; what sends the reader there is said."""
    lines = ask("-m", "2").stdout.splitlines()
    assert "notes.md:15: company “Orbex”: the text sends the reader to the story of Orbex" in lines
    assert sum("section “Results”" in line for line in lines) == 1


def test_the_answers_fit_the_terminal():
    """Lines are broken between words, and no place is parted; a pipe gets whole lines."""
    narrow = ask(columns="60").stdout.splitlines()
    assert max(map(len, narrow)) <= 60
    assert " ".join(" ".join(narrow).split()) == " ".join(ask().stdout.split())


def test_programs_get_the_same_reasons():
    """A reason a line of the text, with the key of its story."""
    why = json.loads(ask("--json").stdout)["why"]
    (company,) = [one for one in why if one["subject"] == "company" and one["rule"] == "company-link"]
    assert (company["name"], company["line"], company["story"]) == ("Orbex", 11, "orbex")
    said = ask().stdout
    assert all(one["says"] in said for one in why)
