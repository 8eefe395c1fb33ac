"""The pages of docs/ and the README: links lead somewhere, commands exist, examples work as they stand there."""

import csv
import os
import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import click
import pytest
import yaml
from click.testing import CliRunner

from deckgen.build.clients import CLIENT_KEYS
from deckgen.cli import deckgen

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
WRITTEN = {path.stem: path.read_text(encoding="utf-8") for path in DOCS if path.stem not in {"commands", "findings"}}
PAGES = [*DOCS, *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"))]
FENCE = re.compile(
    r'^(?P<ticks>`{3,})(?P<kind>\w*)(?: title="(?P<title>.+?)")?\n(?P<text>.*?)^(?P=ticks)$', re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
BODY = """
## Activity
* It collects 7 TB of readings

## Problem
Reports took 2 weeks

## Solution
* Lambda processes over **200 billion signals every day**
* In **2 hours**, it processed what the old one was able to process in **2 weeks**
"""
"""What the figures named in the front matter's example stand in."""
STORY = "# Module 4\n\n## Lambda\n\n[Utopus](https://example.com/utopus)\n\n### Problem\n\n* Reports took weeks\n"


class Example(NamedTuple):
    """A block of a page."""

    page: str
    kind: str
    title: str
    text: str


EXAMPLES = [
    Example(page, block["kind"], block["title"] or "", block["text"])
    for page, text in WRITTEN.items()
    for block in FENCE.finditer(text)
]


def choose(kind: str, title: str = "") -> list:
    """Return the examples of a kind whose title ends so, each with the name of its page."""
    found = [one for one in EXAMPLES if one.kind == kind and one.title.endswith(title)]
    assert found
    return [pytest.param(one.text, id=f"{one.page}-{number}") for number, one in enumerate(found)]


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()


def build(*arguments: str):
    return CliRunner().invoke(deckgen, ["build", "--strict", *arguments], catch_exceptions=False)


def name_anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings, as the site makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    words = [
        re.sub(r"[^\w\s-]", "", heading.encode("ascii", "ignore").decode()).strip().lower() for heading in headings
    ]
    return {re.sub(r"[-\s]+", "-", one) for one in words}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    """To a file of the repository and to a heading in it; examples are no links."""
    text = re.sub(r"`[^`\n]+`", "", FENCE.sub("", page.read_text(encoding="utf-8")))
    for target in map(unquote, LINK.findall(re.sub(r"^    .*$", "", text, flags=re.MULTILINE))):
        if re.match(r"https?://|mailto:", target):
            continue
        name, _, anchor = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), target
        assert not anchor or anchor in name_anchors(file.read_text(encoding="utf-8")), target


def test_every_page_is_in_the_menu():
    """A page that nobody finds is none."""
    menu = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    assert sorted(name for entry in menu for name in entry.values()) == [path.name for path in DOCS]


def test_the_sample_of_a_finding_is_what_is_printed(root, monkeypatch):
    """Word for word, with line, column, excerpt and carets, and exit code 0: it is a warning."""
    sample = re.search(r"^Findings look like .*?\n\n```text\n(.*?)^```", WRITTEN["index"], re.MULTILINE | re.DOTALL)
    assert sample
    monkeypatch.chdir(root)
    done = CliRunner().invoke(deckgen, ["check"], catch_exceptions=False)
    assert done.exit_code == 0
    assert sample[1] in done.stderr


def list_commands(text: str) -> list[str]:
    """Return the command lines of deckgen that a page shows, in blocks and indented."""
    shown = [block["text"] for block in FENCE.finditer(text) if block["kind"] in {"console", "yaml"}]
    shown += re.findall(r"^    deckgen .*$", text, re.MULTILINE)
    lines = re.findall(r"(?:^\$ |^\s+|run: )(deckgen .*)$", "\n".join(shown), re.MULTILINE)
    return [re.split(r"\s[|>#]|\s{2,}", line)[0] for line in lines]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_exist_as_they_are_shown(page):
    """Every command line of a page names a command and options that there are."""
    for line in list_commands(page.read_text(encoding="utf-8")):
        _, *words = shlex.split(line)
        command, ctx = deckgen, click.Context(deckgen)
        while isinstance(command, click.Group):
            command = command.get_command(ctx, words.pop(0))
            assert command is not None, line
        known = {option for one in command.params for option in one.opts}
        assert {word for word in words if word.startswith("-")} <= known | {"-h", "--help"}, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_targets_of_make_exist_as_they_are_shown(page):
    """Whoever has nothing but make gets what a page promises."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^    )make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)) <= targets


def test_the_page_about_clients_tells_every_key():
    """All that a file of clients may say, and nothing else."""
    table = re.search(r"^\| key \| value \|.*?\n\n", WRITTEN["clients"], re.MULTILINE | re.DOTALL)
    assert table
    assert tuple(re.findall(r"^\| `(\w+)` \|", table[0], re.MULTILINE)) == CLIENT_KEYS


def test_pages_show_commands():
    """Else the test above would look at nothing."""
    counts = {page.name: len(list_commands(page.read_text(encoding="utf-8"))) for page in PAGES}
    assert min(counts[name] for name in ("README.md", "index.md", "figures.md", "looks.md", "ci.md")) >= 3


@pytest.mark.parametrize("text", choose("markdown"))
def test_an_example_of_notes_builds_without_warnings(text):
    """What is shown can be copied; a part of notes stands in a story."""
    if text.startswith("!["):
        text = STORY + text
        drawn = (ROOT / "docs" / "pictures" / "opener.png").read_bytes()
        Path("stories/architecture.png").write_bytes(drawn)
    Path("stories/notes.md").write_text(text, encoding="utf-8")
    done = build()
    assert (done.exit_code, done.stderr.count("warning[")) == (0, 0), done.stderr
    assert list(Path("decks/default").glob("*.pptx"))


@pytest.mark.parametrize("text", choose("yaml", "front matter"))
def test_the_example_of_front_matter_is_read(text):
    """Every key shown is known, and every figure named is there."""
    Path("stories/notes.md").write_text(text + BODY, encoding="utf-8")
    done = build()
    assert done.exit_code == 0, done.stderr
    assert [path.name[:3] for path in Path("decks/default").glob("*.pptx")] == ["04-"]


@pytest.mark.parametrize("text", choose("yaml", "lambda.yaml"))
def test_the_example_of_a_story_in_yaml_is_read(text):
    """As it stands there."""
    Path("stories/lambda.yaml").write_text(text, encoding="utf-8")
    done = build()
    assert done.exit_code == 0, done.stderr


@pytest.mark.parametrize("place", ["course.yaml", "stories/course.yaml"])
@pytest.mark.parametrize("text", choose("yaml", "course.yaml"))
def test_the_example_of_a_course_is_read(text, place):
    """Every key shown is known, wherever the file stands."""
    Path(place).write_text(text, encoding="utf-8")
    Path("stories/notes.md").write_text(STORY, encoding="utf-8")
    done = build()
    assert done.exit_code == 0, done.stderr


@pytest.mark.parametrize("text", choose("yaml", "globex.yaml"))
def test_the_example_of_a_theme_is_read(text):
    """Every key shown is known; only the logo must be there."""
    Path("themes").mkdir()
    Path("themes/globex.yaml").write_text(re.sub(r"^logo:.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    Path("stories/notes.md").write_text(STORY, encoding="utf-8")
    done = build("-t", "globex")
    assert done.exit_code == 0, done.stderr


FRAME = """
class Column(list):
    def nunique(self):
        return len(set(self))


class DataFrame:
    def __init__(self, rows):
        self.rows = list(rows)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, name):
        return Column(row[name] for row in self.rows)

    def to_csv(self, path, *, index):
        import csv

        with open(path, "w", newline="") as file:
            writer = csv.DictWriter(file, list(self.rows[0]))
            writer.writeheader()
            writer.writerows(self.rows)
"""
"""As much of pandas as the manual uses: the tests do not install it for one program."""


def run_program(name: str, folder: Path) -> str:
    """Run a program of the manual, as it stands there, in a folder of its own; return what it prints."""
    (text,) = (one.text for one in EXAMPLES if one.page == "library" and one.title == name)
    stand_in = folder / "stand-in"
    stand_in.mkdir()
    if find_spec("pandas") is None:
        (stand_in / "pandas.py").write_text(FRAME, encoding="utf-8")
    places = os.pathsep.join((str(stand_in), os.environ.get("PYTHONPATH", "")))
    own = {**os.environ, "PYTHONPATH": os.pathsep.join((places, str(ROOT / "src")))}
    program = folder / name
    program.write_text(text, encoding="utf-8")
    order = [sys.executable, program.name]
    done = subprocess.run(order, cwd=folder, env=own, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_program_that_builds_runs(tmp_path):
    """It writes a deck of notes that stand in memory, and says so."""
    said = run_program("build.py", tmp_path)
    assert re.search(r"^written out.night.04-compute\.pptx [3-9]$", said, re.MULTILINE)
    assert Path("out/night/04-compute.pptx").is_file()


def test_the_program_that_makes_a_data_frame_runs(tmp_path):
    """A row a figure, with its numbers and its place."""
    Path("stories/notes.md").write_text(
        f"{STORY}\n### Solution\n\n* It takes **2 hours** instead of 2 weeks\n", "utf-8"
    )
    assert run_program("figures.py", tmp_path) == "1 figures of 1 companies\n"
    (row,) = csv.DictReader(Path("figures.csv").read_text("utf-8").splitlines())
    assert (row["company"], row["value"], float(row["number"]), row["line"]) == ("Utopus", "2 hours", 2.0, "13")


def test_the_program_that_makes_a_report_runs(tmp_path):
    """Modules with slides, stories and warnings."""
    Path("stories/notes.md").write_text(f"{STORY}\n## S3\n\n[Careem](https://example.com/careem)\n", "utf-8")
    assert run_program("report.py", tmp_path) == "1 modules\n"
    report = Path("report.md").read_text("utf-8")
    assert "## Module 4\n" in report
    assert "- [Utopus](https://example.com/utopus), Lambda\n" in report
    assert "Careem has a link and no story yet." in report


def test_the_hook_is_the_one_that_is_shown():
    """Its name, and which changes make it run."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = next(one for one in EXAMPLES if one.title == ".pre-commit-config.yaml")
    assert yaml.safe_load(shown.text)["repos"][0]["hooks"][0]["id"] == hook["id"]
    assert shlex.split(hook["entry"]) == ["deckgen", "check"]
    for path in ("stories/04.md", "course.yaml", "training/stories/a/b.md", "themes/x.yaml", "assets/acme/plan.png"):
        assert re.search(hook["files"], path)
    assert not re.search(hook["files"], "README.md")


def test_the_workflow_runs_what_there_is():
    """GitHub's own words, and commands of deckgen in each job."""
    workflow = yaml.safe_load((ROOT / "docs" / "examples" / "decks.yml").read_text(encoding="utf-8"))
    assert set(workflow) == {"name", True, "permissions", "env", "jobs"}  # "on" is true in YAML 1.1
    for job in workflow["jobs"].values():
        assert {"runs-on", "steps"} <= set(job)
        assert all(("uses" in step) != ("run" in step) for step in job["steps"])
        assert any(step.get("run", "").startswith("deckgen ") for step in job["steps"])
