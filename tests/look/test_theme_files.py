"""Where themes are found."""

import importlib.util
import shutil
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.files import disk
from deckgen.files.disk import DiskWorld, builtin_theme_folder
from deckgen.look.places import find_theme_files, list_themes
from deckgen.look.theme import load_theme


def test_a_checkout_has_its_themes_beside_src():
    """In a checkout the built-in themes are the top-level folder themes/."""
    assert builtin_theme_folder() == Path(__file__).resolve().parents[2] / "themes"


def test_an_installed_package_has_its_themes_inside(tmp_path):
    """The wheel holds themes/ inside the package; there it is found without a checkout around it."""
    package = tmp_path / "site-packages" / "deckgen"
    (package / "files").mkdir(parents=True)
    shutil.copytree(builtin_theme_folder(), package / "themes")
    copy = shutil.copy(disk.__file__, package / "files" / "disk.py")
    spec = importlib.util.spec_from_file_location("installed_disk", copy)
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    assert installed.builtin_theme_folder() == (package / "themes").resolve()


def test_both_places_and_all_folders_are_listed(tmp_path):
    """A theme is a file or a folder with theme.yaml; hidden files and other things are none."""
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "theme.yaml").write_text("", "utf-8")
    (tmp_path / "globex.yml").write_text("", "utf-8")
    (tmp_path / ".hidden.yaml").write_text("", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.yaml").mkdir()
    assert list_themes((tmp_path, tmp_path / "missing"), DiskWorld()) == ("acme", "default", "globex", "night", "paper")


@pytest.mark.parametrize("name", list_themes((), DiskWorld()))
def test_listed_themes_load(name):
    """Every listed name can be loaded."""
    theme = load_theme(name, (), Diagnostics())
    assert theme is not None
    assert theme.name == name


def test_the_first_folder_counts(tmp_path):
    """The author's folders come before the built-in one, in their order."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "night.yaml").write_text(f"title: {folder}\n", "utf-8")
    theme = load_theme("night", (tmp_path / "one", tmp_path / "two"), Diagnostics())
    assert theme is not None
    assert theme.title == "one"


@pytest.mark.parametrize("file", ["acme/theme.yaml", "acme.yaml"])
def test_a_path_is_a_name_too(tmp_path, file):
    """A theme can be named by its file, or by its folder; it is called after the file or the folder."""
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("bullet: •\n", "utf-8")
    for name in {str(path), str(path.parent) if path.name == "theme.yaml" else str(path)}:
        theme = load_theme(name, (), Diagnostics())
        assert theme is not None
        assert (theme.name, theme.bullet) == ("acme", "•")


@pytest.mark.parametrize("name", ["", ".", "..", ".hidden", "a\0b", "x" * 5000, "/", "\\"])
def test_odd_names_find_nothing(tmp_path, name):
    """No name raises, and none leads out of the folders by dots."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "theme.yaml").write_text("", "utf-8")
    assert find_theme_files(name, (tmp_path / "themes",), DiskWorld()) == ()
