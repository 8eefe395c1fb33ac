"""Themes that installed packages bring: found by name, behind the project's own, before the built-in ones."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.disk import DiskWorld
from deckgen.files.installed import find_theme_packages
from deckgen.files.memory import MemoryWorld
from deckgen.look.places import ThemeSearch, list_places, list_themes
from deckgen.look.theme import load_theme


def install(site: Path, entries: str, files: dict[str, str | bytes], name: str = "acme_looks") -> Path:
    """Lay a package out as an installer does."""
    record = site / f"{name}-1.0.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (record / "entry_points.txt").write_text(entries, "utf-8")
    for path, data in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data.encode() if isinstance(data, str) else data)
    return site


def draw() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 2), "navy").save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A little package with two themes, a logo and a base of both; nothing of it runs."""
    files = {
        "acme_looks/__init__.py": "raise AssertionError('themes are read, not run')\n",
        "acme_looks/acme.yaml": 'extends: base\ncolors: {brand: "009E73"}\n',
        "acme_looks/night.yaml": "extends: paper\ntitle: Night of Acme\n",
        "acme_looks/base/theme.yaml": "extends: paper\nlogo: logo.png\n",
        "acme_looks/base/logo.png": draw(),
        "acme_looks/default.yaml": "bullet: '!'\n",
    }
    site = install(tmp_path / "site", "[console_scripts]\nx = y:z\n\n[deckgen.themes]\nacme = acme_looks\n", files)
    monkeypatch.syspath_prepend(str(site))
    return site


@pytest.mark.usefixtures("site")
def test_a_packages_themes_are_found_by_name():
    """With what they extend and the logo beside them."""
    found = Diagnostics()
    theme = load_theme("acme", found)
    assert theme is not None
    assert (theme.name, theme.way.value, theme.logo is not None) == ("acme", "paper", True)
    assert [one.code for one in found if one.severity != "info"] == []
    assert {"acme", "base"} <= set(list_themes((), DiskWorld()))


@pytest.mark.usefixtures("site")
def test_a_project_may_name_and_extend_them(tmp_path):
    """As those that are built in."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "mine.yaml").write_text("extends: acme\n", "utf-8")
    found = Diagnostics()
    theme = load_theme("mine", found, ThemeSearch((tmp_path / "themes",), (tmp_path,)), Location("course.yaml", 1))
    assert theme is not None
    assert (theme.way.value, [one.code for one in found if one.severity != "info"]) == ("paper", [])


@pytest.mark.usefixtures("site")
def test_the_project_comes_first_then_packages_then_deckgen(tmp_path):
    """Of one name the nearest counts; "default" is deckgen's own, from which all others begin."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "acme.yaml").write_text("title: Ours\n", "utf-8")
    titles = {}
    for name in ("acme", "night", "default"):
        theme = load_theme(name, Diagnostics(), ThemeSearch((tmp_path / "themes",)))
        assert theme is not None
        titles[name] = (theme.title, theme.bullet)
    assert titles == {"acme": ("Ours", "▪"), "night": ("Night of Acme", "•"), "default": ("Default", "▪")}
    places = {place.name: (place.origin, place.package) for place in list_places((tmp_path / "themes",), DiskWorld())}
    assert places["acme"] == ("project", "")
    assert places["night"] == ("package", "acme-looks")
    assert places["default"] == ("built in", "")


@pytest.mark.usefixtures("site")
def test_a_world_in_memory_has_none():
    """What a server compiles does not depend on what is installed beside it."""
    assert "acme" not in list_themes((), MemoryWorld({}))


def test_an_entry_point_may_name_a_folder_or_a_module(tmp_path):
    """A folder in the package, a package in a package, a module that is a file."""
    entries = "[deckgen.themes]\na = acme.looks:in.here\nb = single\nc = gone\nd = ../../etc\ne = acme.looks [extra]\n"
    site = install(tmp_path, entries, {"acme/looks/in/here/x.yaml": "", "single.py": ""})
    folders = {package.folder.relative_to(site).as_posix() for package in find_theme_packages([str(site), "", "/no"])}
    assert folders == {"acme/looks/in/here", ".", "acme/looks"}


@pytest.mark.parametrize("entries", ["", "[deckgen.themes", "deckgen.themes\n= \n", "\x00[deckgen.themes]\nx = \n"])
def test_broken_records_bring_nothing(entries, tmp_path):
    """And stop nothing."""
    assert find_theme_packages([str(install(tmp_path, entries, {}))]) == ()


@pytest.mark.slow
def test_the_program_takes_them(site, tmp_path):
    """Found through PYTHONPATH by a program of its own; of its code nothing runs."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.md").write_text(
        "# Module 4\n\n## Lambda\n\n[U](https://e.co)\n\n### Problem\n\n* Slow\n"
    )
    source = Path(__file__).parents[2] / "src"
    environment = {**os.environ, "PYTHONPATH": f"{source}{os.pathsep}{site}"}
    done = subprocess.run(
        [sys.executable, "-m", "deckgen", "build", "-t", "acme"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "decks" / "acme" / "04-module-4.pptx").exists()
