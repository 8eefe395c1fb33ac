"""The examples of the README work as they stand there."""

import importlib
import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(markdown)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
MARKDOWN = [text for language, text in FENCES if language == "markdown"]


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()


def build(*arguments: str):
    return CliRunner().invoke(deckgen, ["build", "--strict", *arguments], catch_exceptions=False)


def test_the_readme_has_an_example():
    """Else the other tests would look at nothing."""
    assert MARKDOWN


@pytest.mark.parametrize("text", MARKDOWN)
def test_an_example_of_notes_builds_without_warnings(text):
    """What is shown can be copied; a module number means that number."""
    Path("stories/notes.md").write_text(text, encoding="utf-8")
    done = build()
    assert (done.exit_code, done.stderr.count("warning[")) == (0, 0), done.stderr
    assert [deck.name[:3] for deck in Path("decks/default").glob("*.pptx")] == ["04-"]


def test_it_is_one_screen_and_leads_to_every_page():
    """What more there is to say stands in docs/."""
    assert README.count("\n") <= 65
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"why.md"}
    assert pages <= set(re.findall(r"\(docs/(\w+\.md)\)", README))


def test_the_page_of_the_package_index_leads_nowhere_into_the_repository(monkeypatch):
    """Its pictures would be broken there: neither they nor relative links are on it; all else is."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    page = importlib.import_module("index_page").write_index_page(README)
    assert not re.findall(r"\]\((?!https?://|#)", page)
    assert "JSON" in page
    assert "docs/pictures" not in page
    for _, text in FENCES:
        assert text in page
    dropped = set(README.split("\n")) - set(page.split("\n"))
    assert [line for line in dropped if "](" not in line and not line.startswith("|")] == []


def test_the_source_package_holds_what_its_tests_and_its_makefile_need():
    """Everything in the repository but what only its own server and editors need."""
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["sdist"]
    kept = {name.removeprefix("/") for name in packed["include"]}
    unpacked = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - {
        "build",
        "decks",
        "dist",
        "pyproject.toml",
    }
    assert unpacked <= kept
