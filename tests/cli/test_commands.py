"""The commands as a user runs them: exit codes, what is written, what goes to which stream."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import deckgen

pytestmark = pytest.mark.usefixtures("stories")


def test_build_fills_the_folder_of_the_theme(run):
    """Decks go to decks/<theme>; the table on standard output names them."""
    done = run("build")
    assert done.exit_code == 0
    assert [path.as_posix() for path in Path("decks").rglob("*.pptx")] == ["decks/default/04-module-4.pptx"]
    header, first, second, *_ = done.stdout.splitlines()
    assert header.split() == ["module", "deck", "stories", "slides", "figures", "findings", "seconds"]
    assert first.startswith("Module 4 ")
    assert second.startswith("Module 5 : Networking ")
    assert "(skipped)" in second
    assert "1 deck written, 1 skipped" in done.stdout


def test_build_again_changes_nothing(run):
    """A second build says so."""
    run("build")
    assert "0 decks written, 1 unchanged, 1 skipped" in run("build").stdout


def test_options_choose_modules_themes_and_folder(run):
    """-m, -t and -o do what they say; several themes get a folder each."""
    assert run("build", "-m", "lambda", "-t", "night", "-o", "out").exit_code == 0
    assert sorted(path.as_posix() for path in Path("out").rglob("*.pptx")) == ["out/04-module-4.pptx"]
    assert run("build", "-m", "4", "-t", "night", "-t", "paper", "-o", "both").exit_code == 0
    names = ["both/night/04-module-4.pptx", "both/paper/04-module-4.pptx"]
    assert sorted(path.as_posix() for path in Path("both").rglob("*.pptx")) == names


def test_all_themes_builds_every_theme(run):
    """--all-themes needs no names."""
    assert run("build", "--all-themes").exit_code == 0
    assert {path.name for path in Path("decks").iterdir()} >= {"default", "night", "paper"}


def test_any_file_can_be_built(run, stories):
    """Notes elsewhere need no set-up."""
    Path("notes d'été.md").write_text(stories, encoding="utf-8")
    assert run("build", "notes d'été.md", "-o", "out").exit_code == 0
    assert Path("out/04-module-4.pptx").is_file()


def test_check_writes_nothing(run):
    """check reports and leaves the disk alone."""
    before = sorted(Path().rglob("*"))
    done = run("check")
    assert done.exit_code == 0
    assert done.stdout.startswith("1 deck, ")
    assert sorted(Path().rglob("*")) == before


def test_a_stub_is_a_warning_that_strict_turns_into_failure(run):
    """Warnings do not fail a build unless asked; they go to standard error with their place."""
    Path("stories/notes.md").write_text("# Module 1\n\n## DynamoDB\n\n[Careem](https://example.com/c)\n")
    done = run("check")
    assert done.exit_code == 0
    assert "stories/notes.md:5:" in done.stderr
    assert "warning[" in done.stderr
    assert run("check", "--strict").exit_code == 1
    quiet = run("check", "--strict", "-q")
    assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (1, "", done.stderr)
    built = run("build", "--strict")
    assert built.exit_code == 1
    assert Path("decks/default/01-module-1.pptx").is_file()


def test_infos_need_verbose(run, stories):
    """What was repaired while reading is shown with -v; else it is counted."""
    Path("stories/notes.md").write_text(stories.replace("### Solution\n\n", "### Solution\nThey say:\n"))
    assert "info[" not in run("check").stderr
    shown = run("check", "-v").stderr
    assert "info[" in shown
    assert "    ^" in shown
    assert "-v shows them" in run("check").output


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("buidl",), "Did you mean 'build'?"),
        (("add",), "Did you mean 'new story"),
        (("Create",), "Did you mean 'init'?"),
        (("rendr",), "Did you mean 'build'?"),
        (("lint",), "Did you mean 'check'?"),
        (("ls",), "Did you mean 'list'?"),
        (("help",), "'deckgen --help'"),
        (("version",), "'deckgen --version'"),
        (("themes",), "Did you mean 'theme'?"),
        (("stories",), "'deckgen build stories'"),
        (("build", "--template", "client.potx"), "deckgen build -t client.potx"),
        (("build", "--logo", "acme.png"), "deckgen theme new NAME"),
        (("new", "--dry-run"), "'deckgen check'"),
        (("build", "--force"), "'--replace' puts fresh decks in their place"),
        (("build", "--slide", "utopus/solution"), "--slide goes with --keep"),
        (("build", "--replace", "--adopt"), "--replace and --adopt exclude each other"),
        (("build", "--replace", "--keep", "hand"), "--replace and --keep exclude each other"),
        (("build", "--dry-run", "--report", "x.html"), "--dry-run writes nothing"),
        (("restore", "-n", "2", "--list"), "--list and -n exclude each other"),
        (("build", "--clients", "clients.yaml"), "'--matrix clients.yaml'"),
        (("import", "client.potx"), "Did you mean 'theme'?"),
        (("check", "-t", "client.POTX"), "there is no such file"),
        (("build", "-t", "decks/old.pptx"), "there is no such file"),
        (("nonsense",), f"Commands are: {', '.join(sorted(deckgen.commands_in))}."),
        (("build", "--them", "x"), "--theme"),
        (("build", "-m", "lamda"), "Did you mean 'Lambda'?"),
        (("build", "-m", "77"), "Modules are: 4, 5."),
        (("build", "-t", "nihgt"), "Did you mean 'night'?"),
        (("build", "missing.md"), "does not exist.\n"),
        (("build", "storys"), "Did you mean 'stories'?"),
        (("check", "Stories/note.md"), f"Did you mean '{Path('stories/notes.md')}'?"),
        (("figures", "storeis/notes.md"), f"Did you mean '{Path('stories/notes.md')}'?"),
        (("list", "storeis/elsewhere.md"), "Did you mean 'stories'?"),
        (("explain", "stubstory"), "Did you mean 'stub-story'"),
        (("check", "--format", "xml"), "'text', 'json', 'github', 'sarif'"),
        (("build", "-o", "stories/notes.md"), "is a file"),
        (("figures", "--json", "--csv"), "exclude each other"),
        (("list", "-m", "x"), "No module"),
        (("new", "story"), "COMPANY"),
        (("new", "sotry"), "No such command 'sotry'"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_was_meant(arguments, answer, run):
    """Usage errors go to standard error, name the remedy, and write nothing."""
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert answer in done.stderr
    assert not Path("decks").exists()


def test_a_wrong_date_is_wrong_usage(run):
    """SOURCE_DATE_EPOCH is part of the command line."""
    assert run("build", SOURCE_DATE_EPOCH="tomorrow").exit_code == 2


def test_without_notes_the_way_out_is_told(tmp_path, monkeypatch, run):
    """An empty folder is wrong usage."""
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    done = run("build")
    assert done.exit_code == 2
    assert "deckgen init" in done.stderr


def test_an_error_exits_with_1_and_the_other_decks_are_written(run, stories):
    """A deck made by something else stays; that is an error of one deck."""
    Path("stories/other.md").write_text(stories.replace("Module 4", "Module 6").replace("Module 5", "Module 7"))
    Path("decks/default").mkdir(parents=True)
    Path("decks/default/04-module-4.pptx").write_text("mine")
    done = run("build", "-q")
    assert done.exit_code == 1
    assert "error[foreign-deck]" in done.stderr
    assert done.stdout == ""
    assert Path("decks/default/06-module-6.pptx").is_file()
    assert Path("decks/default/04-module-4.pptx").read_text() == "mine"
    assert run("build", "--replace").exit_code == 0


def test_list_shows_every_story_and_what_is_missing(run):
    """A row a story; an empty module is called empty."""
    done = run("list")
    assert done.exit_code == 0
    header, story, empty = done.stdout.splitlines()
    assert header.split() == ["module", "topic", "company", "sections", "slides", "minutes", "state"]
    assert all(word in story for word in ("Module 4", "Lambda", "Acme", "Problem, Solution"))
    assert empty.endswith("empty")


def test_figures_come_as_table_json_and_csv(run):
    """The same figures in three shapes."""
    found = json.loads(run("figures", "--json").stdout)
    values = [figure["value"] for story in found["stories"] for figure in story["figures"]]
    assert "2 hours" in values
    rows = run("figures", "--csv").stdout.splitlines()
    assert rows[0] == "module,topic,company,value,label,before,qualifier,unit,number,path,line,column,text"
    assert len(rows) == len(values) + 1
    assert "2 hours" in run("figures").stdout
    assert run("figures", "-m", "5").stdout == "no figures found\n"


def test_colors_are_for_terminals_that_want_them(run):
    """Output to a file has no escape sequences; NO_COLOR takes them from terminals."""
    Path("stories/notes.md").write_text("# Module 1\n\n## DynamoDB\n\n[Careem](https://example.com/c)\n")
    assert "\x1b" not in run("build").output
    colorful = CliRunner().invoke(deckgen, ["check"], color=True)
    assert "\x1b[33m" in colorful.stderr
    plain = CliRunner().invoke(deckgen, ["check"], color=True, env={"NO_COLOR": "1"})
    assert "\x1b" in colorful.output
    assert "\x1b" not in plain.output


@pytest.mark.parametrize("command", [("list",), ("figures",), ("list", "--json"), ("figures", "--csv")])
def test_errors_of_the_notes_are_said_by_every_command(command, run):
    """An empty table because of broken notes is a failure with its reason on standard error."""
    Path("stories/notes.md").unlink()
    Path("stories/a.yaml").write_text("company: [Acme\n")
    done = run(*command)
    assert done.exit_code == 1
    assert "error[yaml-syntax]" in done.stderr
    assert "error" not in done.stdout


def test_figures_say_why(run):
    """The trainer sees the card in the author's order, its place and the rules behind it."""
    lines = run("figures", "--why").stdout.splitlines()
    cards = [line for line in lines if not line.startswith("    ")]
    assert any("2 hours" in card and ".md:" in card for card in cards)
    steps = [line.split(":")[0].strip() for line in lines if line.startswith("    ")]
    assert {"found", "labeled", "ranked"} <= set(steps)
    assert run("figures", "--why", "--json").exit_code == 2


def test_list_and_figures_say_what_is_odd_and_go_on(run, stories):
    """Warnings do not fail them."""
    Path("stories/notes.md").write_text(stories.replace("Module 5 : Networking", "Module 5\n\n## S3"))
    for command in ("list", "figures"):
        done = run(command)
        assert (done.exit_code, "warning[empty-story]" in done.stderr) == (0, True)


def test_a_file_that_is_no_text_makes_no_deck(run):
    """A deck given as notes is an error, and the folder stays as it was."""
    run("build")
    done = run("build", "decks/default/04-module-4.pptx", "-o", "out")
    assert done.exit_code == 1
    assert "error[binary-file]" in done.stderr
    assert not Path("out").exists()


def test_a_wrong_theme_of_the_course_is_told_where_it_is_named(run):
    """File, line and column of the setting."""
    Path("course.yaml").write_text("title: x\ntheme: nigth\n", encoding="utf-8")
    for command in ("build", "check", "list"):
        done = run(command)
        assert done.exit_code == 1
        assert done.stderr.count("course.yaml:2:8: error[unknown-theme]") == 1
        assert "night" in done.stderr
        assert "Looked in themes/" in done.stderr
    assert "0 decks written, 2 skipped" in run("build").stdout


def test_the_total_says_what_no_row_of_the_table_counts(run):
    """Warnings about the course stand in no deck's row, so that the rows and the rest add up to the total."""
    Path("course.yaml").write_text("them: x\ntitel: y\n", encoding="utf-8")
    Path("stories/notes.md").write_text("# Module 1\n\n## DynamoDB\n\n[Careem](https://example.com/c)\n")
    done = run("build")
    assert "1 warning " in done.stdout.splitlines()[1]
    assert done.stderr.endswith("3 warnings; about the course as a whole: 2 warnings\n")


@pytest.mark.parametrize("command", ["build", "check", "list", "figures"])
def test_a_folder_without_notes_is_wrong_usage(command, run):
    """Nothing found is not success; the endings that are read are named. An empty file is a finding of its own."""
    Path("empty").mkdir()
    Path("empty/deck.pptx").write_text("")
    done = run(command, "empty")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No notes in 'empty'" in done.stderr
    endings = re.findall(r"\.[a-z]+\b", done.stderr.split("end in")[1])
    assert endings
    for ending in endings:
        path = Path(f"empty/a{ending}")
        path.write_text("")
        done = run(command, "empty")
        assert (done.exit_code, "warning[empty-file]" in done.stderr) == (0, True)
        path.unlink()


BESIDE = ("status", "diff", "pull", "restore --list")
"""Commands about decks: of what is found in the notes they tell errors alone."""


@pytest.mark.slow
@pytest.mark.parametrize("command", ["list", "figures", *BESIDE, "preview"])
def test_quiet_and_verbose_mean_the_same_everywhere(command, run, stories):
    """What was asked for stands on standard output in any case; -v tells infos, -q nothing but errors."""
    text = stories.replace("### Solution\n\n", "### Solution\nThey say:\n")
    Path("stories/notes.md").write_text(f"{text}\n## DynamoDB\n\n[Careem](https://example.com/c)\n")
    words = command.split()
    plain, loud, quiet, both = (run(*words, *flags) for flags in ([], ["-v"], ["-q"], ["-q", "-v"]))
    assert {done.exit_code for done in (plain, loud, quiet, both)} == {0}
    assert ("warning[" in plain.stderr) == (command in {"list", "figures"})
    assert "info[" not in plain.stderr
    assert "info[" in loud.stderr
    assert "warning[" in loud.stderr
    assert quiet.stderr == both.stderr == ""
    assert set(quiet.stdout.splitlines()) <= set(plain.stdout.splitlines()) == set(loud.stdout.splitlines())


@pytest.mark.parametrize("command", ["list", "figures", *BESIDE])
def test_an_error_is_told_however_quiet(command, run):
    """Each command says why it may be wrong about the rest; whoever restores a deck has not failed."""
    Path("stories/a.yaml").write_text("company: [Acme\n")
    done = run(*command.split(), "-q")
    assert (done.exit_code, done.stderr.count("error[yaml-syntax]")) == (int("restore" not in command), 1)


@pytest.mark.parametrize("command", ["list", "figures", "status", "diff", "pull", "restore", "watch", "serve", "build"])
def test_every_command_that_reads_notes_can_be_quiet_and_verbose(command, run):
    """Under the same names."""
    said = run(command, "--help").stdout
    assert "-q, --quiet" in said
    assert "-v, --verbose" in said


@pytest.mark.parametrize("command", ["", "build", "check", "explain", "figures", "list", "new", "new story"])
def test_help_fits_the_terminal(run, command):
    """Examples included, which are never wrapped: they fit 80 columns."""
    lines = run(*command.split(), "--help", COLUMNS="80").stdout.splitlines()
    assert max(map(len, lines)) <= 80
