"""`deckgen init`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

SAMPLE = ("course.yaml", "stories/01-first-module.md", "assets/README.md", "themes/README.md", ".gitignore")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(*arguments: str):
    return CliRunner().invoke(deckgen, arguments, catch_exceptions=False)


@pytest.mark.slow
def test_a_course_that_was_begun_has_no_faults(monkeypatch):
    """It builds as it is, and what is said of it is for the curious alone."""
    done = run("init", "course")
    assert done.exit_code == 0
    assert done.stdout.split() == [f"course/{name}" for name in SAMPLE]
    assert "cd course" in done.stderr
    monkeypatch.chdir("course")
    facts = json.loads(run("build", "--json").stdout)
    assert {finding["code"] for finding in facts["findings"]} <= {"comment"}
    assert facts["good"]
    assert [deck["state"] for deck in facts["decks"]] == ["written"]


def test_what_exists_is_left_and_said():
    Path("course.yaml").write_text("title: Mine\n", "utf-8")
    Path(".gitignore").write_text("x\n", "utf-8")
    done = run("init")
    assert done.exit_code == 0
    assert "course.yaml: it exists, left as it is" in done.stdout
    assert Path("course.yaml").read_text("utf-8") == "title: Mine\n"
    assert Path(".gitignore").read_text("utf-8") == "x\n"
    assert Path("stories/01-first-module.md").is_file()
    again = run("init")
    assert again.stdout.count("left as it is") == len(SAMPLE)


@pytest.mark.parametrize("notes", ["stories/04.md", "notes.md"])
def test_no_sample_is_told_among_the_notes_of_somebody(notes):
    """A new stories/ would even hide notes that stand in the folder itself."""
    Path(notes).parent.mkdir(exist_ok=True)
    Path(notes).write_text("# Module 4\n", "utf-8")
    assert "there are notes" in run("init").stdout
    assert not Path("stories/01-first-module.md").exists()


def test_an_empty_folder_for_stories_gets_the_sample():
    Path("stories").mkdir()
    run("init")
    assert Path("stories/01-first-module.md").is_file()


def test_a_file_in_the_way_is_wrong_usage():
    Path("course").write_text("", "utf-8")
    assert run("init", "course").exit_code == 2
    assert run("init", "course/below").exit_code == 2
    Path("assets").write_text("", "utf-8")
    assert "'assets' is no folder" in run("init").stdout
