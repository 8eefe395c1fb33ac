"""`deckgen doctor`."""

import json
from pathlib import Path

import pytest

from deckgen.cli import examining
from deckgen.cli.examining import Health
from deckgen.look.schema import render_schema

pytestmark = pytest.mark.slow


def ask(run):
    done = run("doctor", "--json")
    facts = json.loads(done.stdout)
    return done.exit_code, {line["name"]: line for line in facts["lines"]}


@pytest.mark.usefixtures("stories")
def test_a_course_in_order_has_a_line_for_each_thing(run):
    code, lines = ask(run)
    assert code == 0
    assert lines["notes"]["fact"] == "1 file in stories"
    assert lines["pictures"]["health"] == "missing"
    assert lines["look night"] == {"health": "good", "name": "look night", "fact": "built in", "remedy": ""}
    assert {"Python", "deckgen", "extra serve", "renderer fast", "decks", "font Arial"} <= set(lines)
    told = run("doctor").stdout.splitlines()
    assert len(told) == len(lines)
    assert "good     notes: 1 file in stories" in told


def test_without_a_course_it_says_how_to_begin(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, lines = ask(run)
    assert code == 0
    assert "deckgen init" in lines["notes"]["remedy"]


@pytest.mark.usefixtures("stories")
def test_a_part_that_is_not_installed_is_named_with_its_command(run, monkeypatch):
    monkeypatch.setattr(examining, "_EXTRAS", {"spell": (("no_such_package",), "typing mistakes")})
    _, lines = ask(run)
    assert lines["extra spell"]["health"] == "missing"
    assert lines["extra spell"]["remedy"].endswith('-m pip install "deckgen-stories[spell]"')


@pytest.mark.usefixtures("stories")
def test_a_look_that_cannot_be_used_and_decks_that_cannot_be_written_are_broken(run):
    Path("themes").mkdir()
    Path("themes/bad.yaml").write_text("- no\n- theme\n", "utf-8")
    Path("decks").write_text("", "utf-8")
    code, lines = ask(run)
    assert code == 1
    assert {name for name, line in lines.items() if line["health"] == "broken"} == {"look bad", "decks"}
    assert lines["look bad"]["remedy"] == "deckgen theme check bad"


@pytest.mark.usefixtures("stories")
def test_the_schema_for_editors_is_that_of_this_version(run):
    Path("themes").mkdir()
    Path("themes/own.yaml").write_text("extends: night\n", "utf-8")
    assert ask(run)[1]["schema for editors"]["health"] == "missing"
    Path("themes/theme.schema.json").write_bytes(render_schema().encode())
    assert ask(run)[1]["schema for editors"]["health"] == "good"


def test_a_font_that_nothing_draws_is_missing():
    (symptom,) = examining.examine_fonts({"No Such Face": ["acme"]})
    assert symptom.health is Health.MISSING
    assert symptom.fact == "not on this machine (look acme)"
