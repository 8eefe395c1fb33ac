"""The disk with files that are not written yet."""

from pathlib import Path

import pytest

from deckgen.files.draft import DraftWorld
from deckgen.files.world import FolderEntry, PathKind


@pytest.fixture
def world(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("themes").mkdir()
    Path("themes/old.yaml").write_text("old")
    return DraftWorld({Path("themes/new/theme.yaml"): b"new", Path("themes/old.yaml"): b"better"})


def test_drafts_are_files_in_folders(world):
    """Read, looked at and listed as if they were there; nothing is written."""
    assert world.read(Path("themes/new/theme.yaml")) == b"new"
    assert world.look(Path("themes/new")) is PathKind.FOLDER
    assert world.list(Path("themes")) == (
        FolderEntry("new", PathKind.FOLDER),
        FolderEntry("old.yaml", PathKind.FILE),
    )
    assert world.list(Path("themes/new")) == (FolderEntry("theme.yaml", PathKind.FILE),)
    assert not Path("themes/new").exists()


def test_a_draft_stands_in_for_a_file(world):
    """The file on the disk stays as it is."""
    assert world.read(Path("themes/../themes/old.yaml")) == b"better"
    assert Path("themes/old.yaml").read_text() == "old"


def test_everything_else_is_the_disk(world):
    """What is not there is not there."""
    assert world.look(Path("themes/none")) is PathKind.NOTHING
    with pytest.raises(FileNotFoundError):
        world.list(Path("none"))
    with pytest.raises(FileNotFoundError):
        world.read(Path("none"))
