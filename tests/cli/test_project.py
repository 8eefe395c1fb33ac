"""Where notes are looked for and where decks go."""

from pathlib import Path

import click
import pytest

from deckgen.cli.place import place_decks
from deckgen.cli.project import find_project


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = "# Module 1\n") -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def test_stories_of_the_current_folder_are_the_notes():
    """Without sources the course of the current folder is read."""
    write("stories/01.md")
    write("notes.md")
    project = find_project(())
    assert (project.sources, project.root) == ((Path("stories"),), Path())


def test_other_notes_of_the_current_folder_are_the_second_choice():
    """A folder of plain notes works without any set-up; its README is not a story."""
    write("b.md")
    write("a.md")
    write("README.md")
    assert find_project(()).sources == (Path("a.md"), Path("b.md"))


def test_no_notes_is_wrong_usage_with_a_way_out():
    """Nothing to read is not an empty result: the message says what to do."""
    write("README.md")
    with pytest.raises(click.UsageError, match=r"deckgen build notes\.md"):
        find_project(())


@pytest.mark.parametrize(
    ("source", "root"),
    [
        ("stories", "."),
        ("stories/01.md", "."),
        ("courses/aws/stories", "courses/aws"),
        ("courses/aws/stories/01.md", "courses/aws"),
        ("notes.md", "."),
        ("courses", "."),
    ],
)
def test_the_project_is_the_folder_that_holds_stories(source, root):
    """Decks and themes belong to the course, wherever deckgen is called from."""
    for path in ("stories/01.md", "courses/aws/stories/01.md", "notes.md"):
        write(path)
    assert find_project((Path(source),)).root.resolve() == Path(root).resolve()


def test_inside_stories_the_project_is_its_parent(here, monkeypatch):
    """Calling deckgen from inside stories/ puts decks beside it, not into it."""
    write("stories/01.md")
    monkeypatch.chdir(here / "stories")
    project = find_project(())
    assert project.root.resolve() == here.resolve()
    assert place_decks(project, None, "night", several=False).resolve() == here.resolve() / "decks" / "night"


def test_out_holds_a_folder_a_theme_only_when_there_are_several():
    """One theme fills the folder asked for; several do not overwrite each other."""
    write("stories/01.md")
    project = find_project(())
    assert place_decks(project, Path("out"), "night", several=False) == Path("out")
    assert place_decks(project, Path("out"), "night", several=True) == Path("out/night")
