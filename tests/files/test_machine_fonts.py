"""Fonts of this machine: found by family, and never a reason to fail."""

from pathlib import Path

import pytest

from deckgen.files import machine_fonts
from deckgen.files.machine_fonts import find_installed, list_folders

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path, monkeypatch, build_font):
    """A machine with a family in two styles, another one, and files that are no fonts."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "b.ttf").write_bytes(build_font({"a": 500}))
    (tmp_path / "deep" / "B-Bold.TTF").write_bytes(build_font({"a": 600}, style="bold"))
    (tmp_path / "other.otf").write_bytes(build_font({"a": 600}, "Other"))
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00broken")
    (tmp_path / "readme.txt").write_text("no font")
    monkeypatch.setattr(machine_fonts, "list_folders", lambda *_: (tmp_path, tmp_path / "missing"))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_families_are_found_with_all_their_styles():
    """By name, whatever its capitals; under the name that was asked for."""
    found = find_installed(["GLOBEX  sans", "Nobody Sans"])
    assert {family: [face.style for face in faces] for family, faces in found.items()} == {
        "GLOBEX  sans": ["regular", "bold"]
    }


def test_of_one_style_the_first_file_counts(folder, build_font):
    """So that what is found does not depend on the disk's order."""
    (folder / "z.ttf").write_bytes(build_font({"a": 900}))
    assert find_installed(["Globex Sans"])["Globex Sans"][0].widths == {"a": 1024}


def test_nothing_is_looked_for_without_a_wish(monkeypatch):
    """No folder is walked."""
    monkeypatch.setattr(machine_fonts, "list_folders", None)
    assert find_installed([]) == {}


@pytest.mark.parametrize(
    ("platform", "environment", "part"),
    [
        ("linux", {"HOME": "/home/jo"}, "/home/jo/.local/share/fonts"),
        ("darwin", {"HOME": "/Users/jo"}, "/Users/jo/Library/Fonts"),
        ("win32", {"WINDIR": "C:/Windows", "LOCALAPPDATA": "C:/Local"}, "C:/Local/Microsoft/Windows/Fonts"),
        ("linux", {}, "/usr/share/fonts"),
    ],
)
def test_every_system_has_its_folders(platform, environment, part):
    """The user's own and those of the system."""
    assert Path(part) in list_folders(platform, environment)
