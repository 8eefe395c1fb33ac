"""What stops a command from outside ends it in one line, with an exit code of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli import compiling, deckgen
from deckgen.files import disk
from deckgen.files.world import PathKind, Status

pytestmark = pytest.mark.slow

COMMANDS = [("build",), ("check",), ("list",), ("figures",), ("new", "story", "Acme", "--topic", "S3", "-m", "1")]
RUN = "import sys; from deckgen.__main__ import main; main()"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text("# Module 4\n\n## Lambda\n\n[Acme](https://example.com)\n", encoding="utf-8")


def start(*arguments: str, **options):
    return subprocess.Popen([sys.executable, "-c", RUN, *arguments], text=True, **options)


def refuse(error: BaseException):
    def refusing(*_arguments, **_named):
        raise error

    return refusing


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_gone_is_wrong_usage(command, tmp_path):
    """The current folder was deleted: one line that says so."""
    code = f"import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone'); {RUN}"
    done = subprocess.run(
        [sys.executable, "-c", code, *command], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "The current folder cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_completion_in_a_folder_that_is_gone_offers_nothing(tmp_path):
    """A shell that completes never sees a traceback."""
    code = f"import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone'); {RUN}"
    words = {"_DECKGEN_COMPLETE": "bash_complete", "COMP_WORDS": "deckgen build -m ", "COMP_CWORD": "3"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, **words},
        check=False,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_may_not_be_entered_is_wrong_usage(command, monkeypatch):
    """Wherever the operating system refuses, its reason and the path are the message."""
    monkeypatch.setattr(disk, "look_on_disk", lambda _: Status(PathKind.REFUSED))
    monkeypatch.setattr(disk, "list_on_disk", refuse(PermissionError(13, "Permission denied", "stories")))
    done = CliRunner().invoke(deckgen, command)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: 'stories': Permission denied." in done.stderr


def test_decks_cannot_go_where_nobody_may_write(monkeypatch):
    """Known before anything is made: wrong usage in one line, not an error for every deck."""
    Path("out").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode, **_: not (mode & os.W_OK and Path(path).name == "out"))
    for out in ("out", "out/more/still"):
        done = CliRunner().invoke(deckgen, ["build", "-o", out])
        assert (done.exit_code, done.stdout) == (2, "")
        assert f"Decks cannot go to '{out}': nothing may be written into 'out'" in done.stderr
    Path("loop").symlink_to("loop")
    done = CliRunner().invoke(deckgen, ["build", "-o", "loop/x"])
    assert (done.exit_code, "Decks cannot go to 'loop/x'" in done.stderr) == (2, True)


def test_ctrl_c_is_told_from_a_mistake(monkeypatch):
    """Exit code 130, as the shell has it, and no traceback."""
    monkeypatch.setattr(compiling, "build_decks", refuse(KeyboardInterrupt()))
    done = CliRunner().invoke(deckgen, ["build"])
    assert (done.exit_code, done.stdout, done.stderr.strip()) == (130, "", "Aborted!")


@pytest.mark.slow
@pytest.mark.parametrize("command", [*COMMANDS[:4], ("check", "--json"), ("build", "-v"), ("--version",)])
def test_a_reader_that_goes_away_is_no_mistake(command, tmp_path):
    """`deckgen check | head -1`: exit code 141 as after SIGPIPE, and not a word more."""
    reader, writer = os.pipe()
    os.close(reader)
    with start(*command, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        said = process.stderr.read()
    assert process.returncode == 141
    assert "Traceback" not in said
    assert "Exception" not in said


STREAMS = [
    *COMMANDS[:4],
    ("check", "--json"),
    ("list", "--json"),
    ("--version",),
    ("--help",),
    ("build", "-h"),
    ("oops",),
]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("command", STREAMS)
@pytest.mark.parametrize("streams", [(">/dev/full", 2), (">/dev/full 2>&1", 2), (">&-", 0), (">&- 2>&-", 0)])
def test_no_stream_makes_a_traceback(command, streams, tmp_path):
    """Full or closed, for findings or facts: one line where it can be said, an exit code that the manual knows."""
    redirect, code = streams
    line = f'exec "$0" -c "$1" "${{@:2}}" {redirect}'
    done = subprocess.run(
        ["bash", "-c", line, sys.executable, RUN, *command],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert done.returncode == (2 if command == ("oops",) else code)
