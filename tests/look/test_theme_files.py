"""Where themes are found."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics, Location
from deckgen.files import disk
from deckgen.files.disk import DiskWorld, builtin_theme_folder
from deckgen.look.places import ThemeSearch, find_theme_files, list_themes
from deckgen.look.settings import KEYS
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
    listed = list_themes((tmp_path, tmp_path / "missing"), DiskWorld())
    assert listed == ("acme", "block", "default", "globex", "night", "paper")


@pytest.mark.parametrize("name", list_themes((), DiskWorld()))
def test_listed_themes_load(name):
    """Every listed name can be loaded."""
    theme = load_theme(name, Diagnostics())
    assert theme is not None
    assert theme.name == name


def test_the_first_folder_counts(tmp_path):
    """The author's folders come before the built-in one, in their order."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "night.yaml").write_text(f"title: {folder}\n", "utf-8")
    theme = load_theme("night", Diagnostics(), ThemeSearch((tmp_path / "one", tmp_path / "two")))
    assert theme is not None
    assert theme.title == "one"


@pytest.mark.parametrize("file", ["acme/theme.yaml", "acme.yaml"])
def test_a_path_is_a_name_too(tmp_path, file):
    """A theme can be named by its file, or by its folder; it is called after the file or the folder."""
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("bullet: •\n", "utf-8")
    for name in {str(path), str(path.parent) if path.name == "theme.yaml" else str(path)}:
        theme = load_theme(name, Diagnostics())
        assert theme is not None
        assert (theme.name, theme.bullet) == ("acme", "•")


@pytest.mark.parametrize("name", ["", ".", "..", ".hidden", "a\0b", "x" * 5000, "/", "\\"])
def test_odd_names_find_nothing(tmp_path, name):
    """No name raises, and none leads out of the folders by dots."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "theme.yaml").write_text("", "utf-8")
    assert find_theme_files(name, (tmp_path / "themes",), DiskWorld()) == ()


def fill(root: Path, files: dict[str, str]) -> None:
    """Write some files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


AT = Location("course.yaml", 2, 8)


@pytest.mark.parametrize(
    "name", ["../evil/t.yaml", "/etc/passwd", "..\\evil\\t.yaml", "themes/../../evil/t.yaml", "out"]
)
def test_a_file_names_no_theme_outside_the_project(tmp_path, name):
    """By no path, by no link; one error at the place that names it, and nothing of the other file."""
    fill(tmp_path, {"evil/t.yaml": "secret", "course/themes/own.yaml": ""})
    (tmp_path / "course/themes/out.yaml").symlink_to(tmp_path / "evil/t.yaml")
    found, home = Diagnostics(), tmp_path / "course"
    assert load_theme(name, found, ThemeSearch([home / "themes"], [home]), AT) is None
    (error,) = found
    assert (error.code, error.at) == ("outside-theme", AT)
    assert "secret" not in str(error)


@pytest.mark.parametrize("name", ["../evil/t.yaml", "/etc/passwd", "../../evil/t.yaml", "..\\..\\evil\\t.yaml"])
def test_a_theme_extends_nothing_outside_the_project(tmp_path, name):
    """`extends` is named by a file, too."""
    fill(tmp_path, {"evil/t.yaml": "secret", "course/themes/own.yaml": f"title: Own\nextends: '{name}'\n"})
    found = Diagnostics()
    load_theme("own", found, ThemeSearch([tmp_path / "course/themes"], [tmp_path / "course"]), AT)
    (error,) = found
    assert error.code == "outside-theme"
    assert error.at is not None
    assert (Path(error.at.path).name, error.at.line) == ("own.yaml", 2)


def test_a_linked_folder_of_themes_leads_nowhere_by_a_path(tmp_path):
    """A link among somebody's notes is named by a file as well."""
    fill(tmp_path, {"evil/t.yaml": "secret", "course/course.yaml": ""})
    (tmp_path / "course/themes").symlink_to(tmp_path / "evil")
    for name in ("themes/t.yaml", "t"):
        found = Diagnostics()
        assert load_theme(name, found, ThemeSearch([tmp_path / "course/themes"], [tmp_path / "course"]), AT) is None
        assert [error.code for error in found] == ["outside-theme"]


@pytest.mark.parametrize("name", ["azur", "AZUR", "themes/azur.yaml", "azur.yaml", "looks/../themes/azur.yaml"])
def test_inside_the_project_names_and_paths_are_one(tmp_path, name):
    """A path in the project means the theme in it, by whoever it is named."""
    fill(tmp_path, {"themes/azur.yaml": "bullet: •\n", "looks/x": ""})
    theme = load_theme(name, Diagnostics(), ThemeSearch([tmp_path / "themes"], [tmp_path]), AT)
    assert theme is not None
    assert (theme.name, theme.bullet) == ("azur", "•")


def test_what_the_user_names_may_be_anywhere(tmp_path):
    """The command line is the user's; what holds no settings is not shown all the same."""
    fill(tmp_path, {"evil/t.yaml": "bullet: •\n", "evil/secret.yaml": "root:x:0\n"})
    theme = load_theme(str(tmp_path / "evil/t.yaml"), Diagnostics(), ThemeSearch([tmp_path / "themes"]))
    assert theme is not None
    assert theme.bullet == "•"
    found = Diagnostics()
    load_theme(str(tmp_path / "evil/secret.yaml"), found)
    assert [error.code for error in found] == ["not-a-theme"]
    assert "root:x" not in str(list(found))


def test_a_name_as_written_comes_before_other_capitals(tmp_path):
    """`Default` beside `default`: each is found by its own name; another spelling finds the nearest folder's."""
    fill(tmp_path, {"Default.yaml": "bullet: •\n", "caf\u00e9.yaml": "bullet: '-'\n"})
    marks = {
        name: load_theme(name, Diagnostics(), ThemeSearch([tmp_path]))
        for name in ("Default", "default", "DEFAULT", "cafe\u0301")
    }
    assert {name: theme and (theme.name, theme.bullet) for name, theme in marks.items()} == {
        "Default": ("Default", "•"),
        "default": ("default", "▪"),
        "DEFAULT": ("Default", "•"),
        "cafe\u0301": ("caf\u00e9", "-"),
    }


def test_the_built_in_theme_shows_every_setting():
    """Whoever copies default.yaml sees all that can be said, settings without a value as comments."""
    text = (builtin_theme_folder() / "default.yaml").read_text("utf-8")
    assert [key for key in KEYS if not re.search(rf"^(# )?{key}:", text, re.MULTILINE)] == []


@pytest.mark.parametrize("name", ["Client Name.potx", "client-name.PPTX"])
def test_a_client_s_file_is_a_theme(tmp_path, name):
    """It is named after the file and brings its bytes along; all else is the default look's."""
    (tmp_path / name).write_bytes(b"PK")
    found = Diagnostics()
    theme = load_theme(name, found, ThemeSearch([tmp_path], [tmp_path]), AT)
    assert theme
    assert (theme.name, theme.template, theme.labels) == (
        "client-name",
        b"PK",
        load_theme("default", Diagnostics()).labels,
    )
    assert not list(found)


@pytest.mark.parametrize(("name", "code"), [("client.potx", "unknown-theme"), ("../client.potx", "outside-theme")])
def test_a_client_s_file_that_is_not_there_is_told(tmp_path, name, code):
    """What a file names stands in the project."""
    found = Diagnostics()
    assert load_theme(name, found, ThemeSearch([tmp_path]), AT) is None
    assert [one.code for one in found] == [code]


def test_no_theme_extends_a_client_s_file(tmp_path):
    """It is told what to say instead."""
    (tmp_path / "acme.yaml").write_text("extends: client.potx\n")
    found = Diagnostics()
    assert load_theme("acme", found, ThemeSearch([tmp_path]))
    assert [(one.code, one.hint) for one in found] == [("extended-template", "Say `template: client.potx`.")]
