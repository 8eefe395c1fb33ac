"""`deckgen check --ready`."""

import json
from pathlib import Path

import pytest

from deckgen.cli import judging
from deckgen.ready.probing import OfflineError

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("stories")]


def test_a_line_a_module_says_whether_it_can_be_shown(run):
    """Module 5 is empty, module 4 is not built yet; then it is."""
    done = run("check", "--ready")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "not ready  Module 4: 5 slides, 1 thing to do",
        "not ready  Module 5 : Networking: 1 thing to do",
        "0 of 2 modules ready",
    ]
    assert "    decks/default/04-module-4.pptx is not built yet. [unbuilt-deck]" in lines
    run("build")
    done = run("check", "--ready", "-m", "4")
    assert (done.exit_code, done.stdout) == (0, "ready      Module 4: 5 slides\n1 of 1 module ready\n")
    assert run("check", "--ready", "-m", "4", "-q").stdout == ""


def test_the_slides_are_named(run):
    notes = Path("stories/notes.md")
    notes.write_text(
        notes.read_text("utf-8").replace("# Module 5 : Networking\n", "## S3\n\n[Globex](https://example.com/g)\n"),
        "utf-8",
    )
    run("build", "-q")
    told = run("check", "--ready").stdout
    assert "slide 6: Globex has a link and no story yet. [stub-story] (stories/notes.md:" in told
    assert "        Write its activity, problem and solution under the heading." in told


def test_online_asks_for_each_address_once(run, monkeypatch):
    asked = []

    def probe(addresses):
        asked.extend(addresses)
        return dict.fromkeys(asked, "the server says 404 Not Found")

    monkeypatch.setattr(judging, "probe_addresses", probe)
    run("build", "-q")
    assert run("check", "--ready", "-m", "4").exit_code == 0
    assert asked == []
    done = run("check", "--ready", "--online", "-m", "4")
    assert asked == ["https://example.com/acme"]
    assert done.exit_code == 1
    assert "“https://example.com/acme” does not open: the server says 404 Not Found." in done.stdout


def test_without_a_network_all_else_is_told(run, monkeypatch):
    """No link is blamed, and nothing is called good that was not looked at."""

    def probe(_):
        raise OfflineError("No link answers: is this machine online?")

    monkeypatch.setattr(judging, "probe_addresses", probe)
    run("build", "-q")
    done = run("check", "--ready", "--online", "-m", "4")
    assert done.exit_code == 1
    assert "1 of 1 module ready" in done.stdout
    assert "is this machine online? Links were not looked at." in done.stderr
    facts = json.loads(run("check", "--ready", "--online", "-m", "4", "--json").stdout)
    assert (facts["good"], facts["links"]) == (False, False)


def test_decks_in_another_folder_are_looked_at_there(run):
    run("build", "-q", "-o", "out")
    assert run("check", "--ready", "-m", "4").exit_code == 1
    assert run("check", "--ready", "-m", "4", "-o", "out").exit_code == 0


def test_programs_get_the_same(run):
    done = run("check", "--ready", "--json")
    facts = json.loads(done.stdout)
    assert (done.exit_code, facts["good"]) == (1, False)
    assert [(one["module"], one["ready"], len(one["concerns"])) for one in facts["modules"]] == [
        ("04-module-4", False, 1),
        ("05-networking", False, 1),
    ]


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (("--online",), "--online goes with --ready"),
        (("-o", "out"), "-o goes with --ready"),
        (("--ready", "--format", "sarif"), "exclude each other"),
    ],
)
def test_what_belongs_to_ready_comes_with_it(run, options, answer):
    done = run("check", *options)
    assert done.exit_code == 2
    assert answer in done.stderr
