"""`--format` and `--print-files`: what other programs read, exactly as they expect it."""

import json
import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from deckgen.cli.github import escape_property, write_command
from deckgen.cli.order import Form, find_form
from deckgen.cli.spots import FindingSpot, list_spots, relate_path
from deckgen.diagnostics import Diagnostic, Location, Severity

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("stories")]
NOTES = (
    "# Module 4\n\n## Lambda\n\n[Acme](https://example.com)\n\n### Problem\nx\n* It reads TODO plants\n\n# Module 5\n"
)


@pytest.fixture
def notes():
    """Two warnings and an info in a file whose name has to be escaped everywhere."""
    path = Path("stories/é, 100% x/notes.md") if os.name == "nt" else Path("stories/é, 100%: x/notes.md")
    path.parent.mkdir()
    path.write_text(NOTES, encoding="utf-8")
    Path("stories/notes.md").unlink()
    return path


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch):
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def find_log(text: str) -> dict:
    """Return the only run of a SARIF log after checking the rules of SARIF 2.1.0 that it can break."""
    log = json.loads(text)
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert set(run) == {"tool", "invocations", "columnKind", "results"}
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert set(rule["help"]) == {"text", "markdown"}
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        for location in result["locations"]:
            check_place(location["physicalLocation"])
    assert all(isinstance(one["executionSuccessful"], bool) for one in run["invocations"])
    return run


def check_place(place: dict) -> None:
    """A relative address names its base; a context region is larger than its region."""
    file = place["artifactLocation"]
    assert "\\" not in file["uri"]
    assert " " not in file["uri"]
    assert ("uriBaseId" in file) is not file["uri"].startswith("file:///")
    region = place["region"]
    assert region["startLine"] >= 1
    assert region.get("endColumn", 2) > region.get("startColumn", 1) >= 1
    assert place["contextRegion"]["startLine"] == region["startLine"]


def test_sarif_has_each_finding_with_its_rule_and_place(run, notes):
    """The file is a relative address, the region the characters that are underlined, the rule the manual's."""
    done = run("check", "--format", "sarif")
    log = find_log(done.stdout)
    assert (done.exit_code, done.stderr) == (0, "")
    assert [result["ruleId"] for result in log["results"]] == ["list-without-blank-line", "draft-mark", "empty-module"]
    assert [result["level"] for result in log["results"]] == ["note", "warning", "warning"]
    place = log["results"][1]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == notes.as_posix()
    assert place["region"] == {"startLine": 9, "startColumn": 12, "endColumn": 16}
    assert place["contextRegion"]["snippet"]["text"] == "* It reads TODO plants"
    rule = next(rule for rule in log["tool"]["driver"]["rules"] if rule["id"] == "draft-mark")
    assert "Better:" in rule["help"]["markdown"]


def test_sarif_says_how_it_ended(run, notes):
    """As the program does; the tool has done its work either way."""
    assert notes.exists()
    done = run("check", "--format", "SARIF", "--strict")
    assert done.exit_code == 1
    assert find_log(done.stdout)["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]


def test_github_shows_each_finding_at_its_line(run, notes):
    """Escaped as the runner wants it: commas, colons and percent signs of names, line ends of messages."""
    done = run("check", "--format", "github")
    first, second = done.stdout.splitlines()
    name = notes.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    assert first.startswith(f"::warning file={name},line=9,col=12,endColumn=16,title=draft-mark::“TODO” says that")
    assert "%0AWrite what is missing, or put the mark into a comment: <!-- TODO -->." in first
    assert second.startswith(f"::warning file={name},line=11,col=1,")
    assert (done.exit_code, done.stderr) == (0, "")


def test_github_is_as_quiet_and_as_verbose_as_text(run, notes):
    """-v shows infos as notices, -q errors only, --strict what fails."""
    assert notes.exists()
    assert run("check", "--format", "github", "-v").stdout.startswith("::notice file=")
    assert run("check", "--format", "github", "-q").stdout == ""
    strict = run("check", "--format", "github", "-q", "--strict")
    assert (strict.exit_code, strict.stdout.count("::warning ")) == (1, 2)


def test_nothing_in_a_name_or_message_begins_another_command():
    """Line ends, percent signs and what could steer a terminal are escaped."""
    at = Location("a\r\nb.md", 3, 2, 4)
    finding = Diagnostic(Severity.ERROR, "code", "50 % off\n::set-env name=x::y", "a\x1bb", at)
    command = write_command(FindingSpot(finding, at.path, 3, 2, 6))
    assert command == (
        "::error file=a%0D%0Ab.md,line=3,col=2,endColumn=6,title=code::50 %25 off%0A::set-env name=x::y%0Aa�b"
    )
    assert escape_property("a:b,c%") == "a%3Ab%2Cc%25"


def test_a_finding_without_a_place_stands_where_its_module_begins():
    """Programs that mark lines want a file."""
    finding = Diagnostic(Severity.WARNING, "code", "x", module="04")
    module = type("Module", (), {"key": "04", "path": "stories/4.md", "line": 7})
    (spot,) = list_spots([finding], [module])
    assert (spot.path, spot.line, spot.column, spot.end_column) == ("stories/4.md", 7, 0, 0)
    (spot,) = list_spots([finding])
    assert (spot.path, spot.line) == ("", 0)
    assert write_command(spot) == "::warning title=code::x"


def test_paths_are_relative_to_the_root_of_the_repository(tmp_path, monkeypatch):
    """Wherever in it the program runs; what lies elsewhere is absolute."""
    (tmp_path / "course").mkdir()
    monkeypatch.chdir(tmp_path / "course")
    assert relate_path("stories/a.md") == "stories/a.md"
    assert relate_path("../a.md") == (tmp_path.resolve() / "a.md").as_posix()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert relate_path("stories/a.md") == "course/stories/a.md"
    assert relate_path("../a.md") == "a.md"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_every_form_has_the_same_exit_codes(run, notes, command, form):
    """0 for warnings, 1 for them with --strict, 1 for errors, 2 for wrong usage."""
    assert run(command, "--format", form).exit_code == 0
    assert run(command, "--format", form, "--strict").exit_code == 1
    (notes.parent / "other.yaml").write_text("a: [", encoding="utf-8")
    assert run(command, "--format", form).exit_code == 1
    assert run(command, "--format", form, "-m", "77").exit_code == 2


def test_json_is_short_for_a_form(run):
    """Both print the same; two different forms are wrong usage."""
    short, long = (json.loads(run("check", *form).stdout) for form in (["--json"], ["--format", "json"]))
    assert {**short, "seconds": 0, "decks": 0} == {**long, "seconds": 0, "decks": 0}
    assert run("check", "--json", "--format", "json").exit_code == 0
    refused = run("check", "--json", "--format", "github")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "exclude each other" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        ("--json", "json"),
        ("--format sarif", "sarif"),
        ("--format=GitHub -q", "github"),
        ("-q", "text"),
        ("--format", "text"),
    ],
)
def test_a_mistake_of_the_program_is_told_in_the_form_asked_for(arguments, form):
    """Even when nothing could be parsed."""
    assert find_form(arguments.split()) is Form(form)


def test_written_decks_are_listed_and_nothing_else(run):
    """A path a line on standard output, findings and the summary on standard error; -0 is for any name."""
    done = run("build", "--print-files", "-t", "night", "-t", "paper")
    assert done.stdout.splitlines() == ["decks/night/04-module-4.pptx", "decks/paper/04-module-4.pptx"]
    assert "empty-module" in done.stderr
    assert "2 decks written, 2 skipped" in done.stderr
    again = run("build", "--print-files", "-t", "night")
    assert (again.stdout, again.exit_code) == ("", 0)
    assert "1 unchanged" in again.stderr
    null = run("build", "--print-files", "-0q", "-o", "a b\nc")
    assert (null.stdout, null.stderr) == ("a b\nc/04-module-4.pptx\0", "")


def test_listing_files_excludes_other_forms(run):
    """Standard output has room for one of them."""
    assert run("build", "--print-files", "--json").exit_code == 2
    assert run("build", "-0").exit_code == 2
    assert not Path("decks").exists()
