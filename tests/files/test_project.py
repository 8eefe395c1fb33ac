"""Where notes and themes are looked for."""

from pathlib import Path

import pytest

from deckgen.errors import NoNotesError
from deckgen.files.disk import DiskWorld
from deckgen.files.project import find_project, is_complete


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
    project = find_project((), DiskWorld())
    assert (project.sources, project.root) == ((Path("stories"),), Path())


def test_other_notes_of_the_current_folder_are_the_second_choice():
    """A folder of plain notes works without any set-up; its README is not a story."""
    write("b.md")
    write("a.md")
    write("README.md")
    assert find_project((), DiskWorld()).sources == (Path("a.md"), Path("b.md"))


def test_no_notes_is_an_error():
    """Nothing to read is not an empty result."""
    write("README.md")
    with pytest.raises(NoNotesError, match="No notes here"):
        find_project((), DiskWorld())


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
    assert find_project((Path(source),), DiskWorld()).root.resolve() == Path(root).resolve()


@pytest.mark.parametrize(
    ("sources", "complete"),
    [
        (("stories",), True),
        (("courses/aws",), True),
        (("courses/aws", "stories"), True),
        (("stories/part",), False),
        (("stories/01.md",), False),
        (("stories/01.md", "stories"), False),
        (("loose/a.md",), False),
        (("loose/a.md", "loose/b.md"), True),
        ((".",), True),
    ],
)
def test_a_course_is_complete_when_no_part_of_it_is_left_out(sources, complete):
    """A folder is, unless it is a part of a course's stories; files are when their folder has no others."""
    for path in (
        "stories/01.md",
        "stories/part/02.md",
        "courses/aws/01.md",
        "loose/a.md",
        "loose/b.md",
        "loose/README.md",
    ):
        write(path)
    assert is_complete(tuple(map(Path, sources)), DiskWorld()) == complete


def test_inside_stories_the_project_is_its_parent(here, monkeypatch):
    """Calling deckgen from inside stories/ puts decks beside it, not into it."""
    write("stories/01.md")
    monkeypatch.chdir(here / "stories")
    project = find_project((), DiskWorld())
    assert project.root.resolve() == here.resolve()


@pytest.mark.parametrize("settings", ["course.yaml", "course.yml"])
def test_a_course_of_another_name_holds_its_own_decks(settings, here, monkeypatch):
    """Who works in a folder of notes finds the decks there; from outside they stand beside the folder."""
    (here / "notes").mkdir()
    (here / "notes" / settings).write_text("title: Course\n", encoding="utf-8")
    (here / "notes" / "one.md").write_text("# Module 1\n", encoding="utf-8")
    assert find_project([Path("notes")], DiskWorld()).root == Path()
    monkeypatch.chdir(here / "notes")
    assert find_project([], DiskWorld())[:2] == ((Path(),), Path())


@pytest.mark.parametrize(
    ("source", "folders"),
    [
        ("course", ["themes", "course/themes"]),
        ("course/one.md", ["themes", "course/themes"]),
        ("deep/stories", ["deep/themes", "deep/stories/themes", "themes"]),
        ("notes.md", ["themes"]),
    ],
)
def test_themes_stand_beside_the_notes_or_among_them(source, folders):
    """Or in the current folder; each place is looked into once, the project's own first."""
    for path in ("course/course.yaml", "course/one.md", "deep/stories/01.md", "notes.md"):
        write(path)
    assert [folder.as_posix() for folder in find_project([Path(source)], DiskWorld()).theme_folders] == folders
