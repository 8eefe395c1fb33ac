"""A mistake of the program costs one deck, is said with a request to report it, and stops nothing else."""

import importlib
import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner

import deckgen
from deckgen import mistakes
from deckgen.build.request import Request
from deckgen.cli import deckgen as program
from deckgen.diagnostics import Diagnostics
from deckgen.files.memo import Memo
from deckgen.serve import live

pytestmark = pytest.mark.slow

KEEP = mistakes.report_mistake
NOTES = """# Module {number} : {name}

## Topic

### [{name}](https://example.com/{number})

#### Problem

* Every report took **{number} weeks**
"""
NAMES = ("Acme", "Broken", "Globex")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Three modules, a file each; mistakes are contained as they are for users."""
    monkeypatch.setattr(mistakes, "report_mistake", KEEP)
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    for number, name in enumerate(NAMES, 1):
        Path(f"stories/{number:02d}-{name.lower()}.md").write_text(NOTES.format(number=number, name=name), "utf-8")


def break_for(monkeypatch, module: str, name: str) -> None:
    """Let a function of a stage divide by zero for everything that speaks of Broken."""
    place = importlib.import_module(module)
    real = getattr(place, name)

    def broken(*arguments, **named):
        if "Broken" in repr(arguments):
            math.log(0)
        return real(*arguments, **named)

    monkeypatch.setattr(place, name, broken)


STAGES = [
    ("deckgen.build.making", "plan_deck"),
    ("deckgen.build.job", "lay_out_deck"),
    ("deckgen.build.job", "check_pages"),
    ("deckgen.build.job", "write_pptx"),
    ("deckgen.figures.stage", "read_story_figures"),
    ("deckgen.read.documents", "parse_front_matter"),
]


@pytest.mark.parametrize(("module", "name"), STAGES)
def test_a_mistake_in_one_module_costs_its_deck_only(monkeypatch, module, name):
    """One error that asks for a report, exit code 1; the other decks are written, JSON stays whole."""
    if name == "plan_deck":  # it gets the whole course: only the module counts
        place = importlib.import_module(module)
        real = place.plan_deck
        monkeypatch.setattr(place, name, lambda course, one, pace: real(course, one, 1 / (one.number != 2) and pace))
    else:
        break_for(monkeypatch, module, name)
    done = CliRunner().invoke(program, ["build", "--json"])
    facts = json.loads(done.stdout)
    (error,) = [finding for finding in facts["findings"] if finding["severity"] == "error"]
    assert (done.exit_code, facts["good"], error["code"]) == (1, False, "mistake")
    assert "report" in error["hint"]
    assert "Traceback" not in done.output
    assert sorted(path.stem for path in Path("decks/default").glob("*.pptx")) == ["01-acme", "03-globex"]


def test_whoever_asks_sees_the_way_to_the_mistake(monkeypatch):
    """DECKGEN_DEBUG=1 prints Python's traceback below the finding; nothing else does."""
    break_for(monkeypatch, "deckgen.build.job", "lay_out_deck")
    for command in (["build"], ["check", "-q"], ["check", "--json"]):
        plain = CliRunner().invoke(program, command)
        loud = CliRunner().invoke(program, command, env={"DECKGEN_DEBUG": "1"})
        assert (plain.exit_code, loud.exit_code) == (1, 1)
        assert ("Traceback" in plain.stderr, "Traceback" in loud.stderr) == (False, True)
        assert "math domain error" in loud.output


@pytest.mark.parametrize("command", ["build", "check", "list", "figures"])
@pytest.mark.parametrize("as_json", [False, True])
def test_a_mistake_about_the_whole_course_ends_in_one_error(monkeypatch, command, as_json):
    """What nobody can go on from is said in the same words, with the same exit code."""
    monkeypatch.setattr(importlib.import_module("deckgen.read"), "make_course", lambda *_, **__: math.log(0))
    done = CliRunner().invoke(program, [command, "--json"] if as_json else [command])
    assert done.exit_code == 1
    assert "Traceback" not in done.output
    if as_json:
        assert [finding["code"] for finding in json.loads(done.stdout)["findings"]] == ["mistake"]
    else:
        assert "error[mistake]" in done.stderr


def test_the_overview_goes_on_behind_a_mistake(monkeypatch):
    """`list` shows the other modules with their slides."""
    place = importlib.import_module("deckgen.build.making")
    real = place.compose_pages
    monkeypatch.setattr(
        place, "compose_pages", lambda deck, *rest: real(deck, *rest) if "Broken" not in repr(deck) else math.log(0)
    )
    done = CliRunner().invoke(program, ["list", "--json"])
    assert done.exit_code == 1
    assert [module["slides"] > 0 for module in json.loads(done.stdout)["modules"]] == [True, False, True]
    assert "error[mistake]" in done.stderr


def test_the_library_contains_mistakes_as_well(monkeypatch):
    """Also with a memo: the mistake is found again, not remembered as a deck."""
    break_for(monkeypatch, "deckgen.figures.stage", "read_story_figures")
    memo = Memo()
    for _ in range(2):
        made = deckgen.compile_course("stories", memo=memo)
        assert [deck.data is None for deck in made.decks] == [False, True, False]
        (finding,) = [one for one in made.findings if one.code == "mistake"]
        assert finding.module == made.decks[1].module
        assert finding.at is not None
        assert finding.at.path == "stories/02-broken.md"


def test_long_words_of_python_are_cut():
    """A message may hold a whole file; a finding is one line."""
    found = Diagnostics()
    with mistakes.contain_mistakes(found):
        raise ValueError("word\n" * 500)
    (finding,) = found
    assert len(finding.message) < 300
    assert "\n" not in finding.message


def fail(*_):
    raise RuntimeError("nobody has thought of this")


def test_the_live_page_goes_on_behind_a_mistake(monkeypatch):
    """It says so and keeps the slides that it had; the next change may heal it."""
    compiler = live.Compiler(Request())
    before = compiler.show(live.View())
    with monkeypatch.context() as broken:
        broken.setattr(live, "prepare_course", fail)
        compiler.turn()
        state = compiler.show(live.View())
    assert "mistake in deckgen" in state.problem
    assert state.decks == before.decks
    compiler.turn()
    assert compiler.show(live.View()) == before
