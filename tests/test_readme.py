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
FENCES = re.findall(r"^```(markdown|yaml)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
MARKDOWN = [text for language, text in FENCES if language == "markdown"]
THEMES = [text for language, text in FENCES if language == "yaml"]


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()


def build(*arguments: str):
    return CliRunner().invoke(deckgen, ["build", "--strict", *arguments], catch_exceptions=False)


def test_the_readme_has_examples_of_every_kind():
    """Else the other tests would look at nothing."""
    assert MARKDOWN
    assert THEMES


@pytest.mark.parametrize("text", MARKDOWN)
def test_an_example_of_notes_builds_without_warnings(text):
    """What is shown can be copied; a module number means that number."""
    Path("stories/notes.md").write_text(text, encoding="utf-8")
    done = build()
    assert (done.exit_code, done.stderr.count("warning[")) == (0, 0), done.stderr
    assert [deck.name[:3] for deck in Path("decks/default").glob("*.pptx")] == ["04-"]


def test_the_sample_of_a_finding_is_what_is_printed(root, monkeypatch):
    """Word for word, with line, column, excerpt and carets, and exit code 0: it is a warning."""
    sample = re.search(r"^Findings look like .*?\n\n((?:    .*\n)+)", README, re.MULTILINE)
    assert sample
    monkeypatch.chdir(root)
    done = CliRunner().invoke(deckgen, ["check"], catch_exceptions=False)
    assert done.exit_code == 0
    assert re.sub(r"^    ", "", sample[1], flags=re.MULTILINE) in done.stderr


@pytest.mark.parametrize("text", THEMES)
def test_the_example_of_a_theme_is_read(text):
    """Every key shown is known; only the logo must be there."""
    Path("themes").mkdir()
    Path("themes/client.yaml").write_text(re.sub(r"^logo:.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    Path("stories/notes.md").write_text(MARKDOWN[0], encoding="utf-8")
    done = build("-t", "client")
    assert done.exit_code == 0, done.stderr


def test_the_page_of_the_package_index_leads_nowhere_into_the_repository(monkeypatch):
    """Its pictures would be broken there: neither they nor relative links are on it; all else is."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    page = importlib.import_module("index_page").write_index_page(README)
    assert not re.findall(r"\]\((?!https?://|#)", page)
    assert "docs/json.md." in page
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
