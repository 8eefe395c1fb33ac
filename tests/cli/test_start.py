"""Start-up: quick where nothing is compiled, helpful everywhere."""

import os
import subprocess
import sys

import pytest

COMMANDS = ("build", "check", "figures", "list", "new")
HEAVY = ("markdown_it", "yaml", "PIL", "segno", "deckgen.build")


def run_python(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, **environment}
    )
    return done.stdout


def test_version_is_answered_before_click_is_imported():
    """`deckgen --version` costs little more than Python itself."""
    code = (
        "import sys; sys.argv = ['deckgen', '--version']\n"
        "from deckgen.__main__ import main; main(); print({'click', 'typing'} & {*sys.modules})"
    )
    version, heavy = run_python(code).splitlines()
    assert version.startswith("deckgen ")
    assert heavy == "set()"


@pytest.mark.parametrize("wanted", [True, False])
def test_a_process_of_its_own_ends_at_once_but_for_who_wants_to_be_called(wanted):
    """What is said is said before it ends; who measures it or cleans up behind it is called all the same."""
    code = (
        "import atexit, sys; sys.argv = ['deckgen', 'explain', 'stub-story']\n"
        f"if {wanted}: atexit.register(print, 'called')\n"
        "from deckgen.__main__ import start; start()"
    )
    lines = run_python(code).splitlines()
    assert "stub-story" in lines[0]
    assert ("called" in lines) is wanted


def test_a_process_that_is_watched_ends_as_others_do():
    """A profile of the command line is printed by who takes it."""
    code = (
        "import cProfile, sys; sys.argv = ['deckgen', '--version']\n"
        "from deckgen.__main__ import start\n"
        "profile = cProfile.Profile()\n"
        "try: profile.runcall(start)\n"
        "except SystemExit: pass\n"
        "print(len(profile.getstats()) > 1)"
    )
    assert run_python(code).splitlines()[1:] == ["True"]


@pytest.mark.slow
def test_the_library_is_imported_without_click():
    """A server or an editor that compiles notes needs no command line; a name costs what it needs, no more."""
    code = (
        "import sys, deckgen; print('deckgen.build' in sys.modules)\n"
        "world = deckgen.MemoryWorld({'notes.md': '# Module 1\\n## T\\n[A](https://a.b)\\n### Problem\\nx'})\n"
        "print(len(deckgen.compile_course('notes.md', world=world).decks), 'click' in sys.modules)"
    )
    assert run_python(code).split() == ["False", "1", "False"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [["--help"], *([command, "--help"] for command in COMMANDS), ["new", "story", "-h"]]
)
def test_help_has_examples_and_loads_no_compiler(arguments):
    """--help, and so completion of commands and options, does not wait for the compiler's imports."""
    code = (
        "import sys; from deckgen.cli import deckgen\n"
        f"deckgen({arguments!r}, prog_name='deckgen', standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    text = run_python(code)
    assert text.endswith("[]\n")
    assert ("Examples:" in text) == (arguments != ["new", "--help"])


def complete(line: str, folder) -> list[str]:
    words = line.split(" ")
    environment = {
        **os.environ,
        "_DECKGEN_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    command = [sys.executable, "-c", "from deckgen.cli import deckgen; deckgen(prog_name='deckgen')"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    assert done.stderr == ""
    return [row.split(",", 1)[1] for row in done.stdout.splitlines() if row]


@pytest.mark.slow
def test_completion_knows_commands_options_modules_and_themes(tmp_path):
    """The shell completes names of commands and of what is in the notes: modules, topics, companies."""
    (tmp_path / "notes.md").write_text("# Module 4\n\n## Lambda\n\n[Acme](https://example.com)\n\n### Problem\n\n* a\n")
    assert complete("deckgen ch", tmp_path) == ["check"]
    assert "--strict" in complete("deckgen check --", tmp_path)
    assert complete("deckgen check -m La", tmp_path) == ["Lambda"]
    assert complete("deckgen check -m ac", tmp_path) == ["Acme"]
    assert complete("deckgen check notes.md -m 4", tmp_path) == ["4"]
    assert "night" in complete("deckgen build -t n", tmp_path)
    assert complete("deckgen check -m x", tmp_path.parent) == []
