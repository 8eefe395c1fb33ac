"""Several processes make the decks that one makes: same bytes, same words, whatever becomes of one of them."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.build.creating import create_text
from deckgen.build.lock import Waiting, lock_folder

pytestmark = pytest.mark.slow

CLIENTS = "".join(
    f"- name: Client {letter}\n  theme: {look}\n" for letter, look in zip("AB", ("paper", "night"), strict=True)
)
ENDS = "import sys\nfrom deckgen.__main__ import main\nif __name__ == '__main__':\n    main()\n"
SPAWN = "import multiprocessing\nmultiprocessing.set_start_method('spawn', force=True)\n"
FORK = "import multiprocessing\nmultiprocessing.set_start_method('fork', force=True)\n"
PATCH = """
import os, signal, time
from deckgen.build import tasks
real = tasks.save_deck
def save_deck(deck, *rest):
    {do}
    return real(deck, *rest)
tasks.save_deck = save_deck
"""
SLOW = PATCH.format(do="time.sleep(0.2)")


def write_module(number: int) -> str:
    return (
        f"# Module {number}\n\n## Topic {number}\n\n[Acme {number}](https://example.com/{number})\n\n"
        f"### Problem\n\n* Every report took **{number} weeks**\n\n### Solution\n\n* Reports take **{number} hours**\n"
    )


@pytest.fixture(autouse=True)
def course(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    for number in range(1, 6):
        create_text(Path(f"stories/{number}.md"), write_module(number))
    create_text(Path("stories/6.md"), "# Module 6\n")
    create_text(Path("clients.yaml"), CLIENTS)


def start(*arguments: str, prelude: str = "", **options) -> subprocess.Popen:
    Path("program.py").write_text(prelude + ENDS, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "program.py", "build", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def run(*arguments: str, prelude: str = "") -> tuple[int, str, str]:
    process = start(*arguments, prelude=prelude)
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err
    return process.returncode, out, err


def read_decks(folder: str) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(Path(folder).rglob("*.pptx"))}


def forget_times(text: str) -> str:
    return re.sub(r'"seconds": [\d.]+|in [\d.]+ s|\b\d\.\d{3}\b', "", text).replace("two/", "one/")


@pytest.mark.parametrize("begin", [FORK, SPAWN], ids=["fork", "spawn"])
def test_many_processes_tell_and_write_what_one_does(begin):
    """Decks byte for byte, facts and findings in order, the memory of the next build, a dry run as well."""
    one = run("--matrix", "clients.yaml", "-o", "one", "--json", "--jobs", "1")
    two = run("--matrix", "clients.yaml", "-o", "two", "--json", "--jobs", "2", prelude=begin)
    assert (one[0], two[0]) == (0, 0), (one, two)
    assert len(read_decks("one")) == 10
    assert read_decks("one") == read_decks("two")
    assert forget_times(two[1]) == forget_times(one[1])
    assert two[2] == one[2]
    if begin is SPAWN:
        return
    again = run("--matrix", "clients.yaml", "-o", "two", "--jobs", "1", "-v")
    assert "0 decks written, 10 unchanged, 2 skipped" in again[1]
    Path("stories/2.md").write_text(write_module(2).replace("weeks", "months"), encoding="utf-8")
    dry = [run("--matrix", "clients.yaml", "-o", "two", "--dry-run", "--jobs", jobs, prelude=begin) for jobs in "12"]
    assert forget_times(dry[0][1]) == forget_times(dry[1][1])
    assert "2 decks written, 8 unchanged" in dry[1][1]
    assert read_decks("one") == read_decks("two")


def test_work_by_hand_is_merged_just_the_same():
    """A reworded bullet stays, what the notes changed comes, and both are told in the same words."""
    told = []
    for folder, jobs in (("one", "1"), ("two", "2")):
        Path("stories/2.md").write_text(write_module(2), encoding="utf-8")
        assert run("-o", folder, "--jobs", jobs)[0] == 0
        (path,) = Path(folder).glob("02-*.pptx")
        deck = Presentation(str(path))
        words = [
            words
            for slide in deck.slides
            for shape in slide.shapes
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for words in paragraph.runs
            if "Every report" in words.text
        ]
        words[0].text = "By hand " + words[0].text
        deck.core_properties.modified = deck.core_properties.created  # python-pptx looks at no clock then
        deck.save(str(path))
        Path("stories/2.md").write_text(write_module(2).replace("hours", "minutes"), encoding="utf-8")
        told.append(run("-o", folder, "--jobs", jobs))
    assert "1 merged" in told[1][1]
    assert forget_times(told[1][2].replace("two/", "one/")) == forget_times(told[0][2])
    texts = [
        [
            shape.text
            for slide in Presentation(str(next(Path(folder).glob("02-*")))).slides
            for shape in slide.shapes
            if shape.has_text_frame
        ]
        for folder in ("one", "two")
    ]
    assert texts[0] == texts[1]
    assert any("By hand" in text for text in texts[1])


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("os._exit(3)", "the process that made it ended with code 3"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "ended by SIGKILL"),
        ("raise MemoryError", "MemoryError"),
    ],
)
def test_a_process_that_dies_is_one_error(end, said):
    """Its deck stays as it was, all others are made, and the next build makes what is missing."""
    dying = PATCH.format(do=f"if '03' in deck.module:\n        {end}")
    code, out, err = run("-o", "out", "--jobs", "2", prelude=FORK + dying)
    assert code == 1
    assert err.count("error[") == 1
    assert said in err
    assert "4 decks written, 2 skipped" in out
    assert [name[:2] for name in read_decks("out")] == ["01", "02", "04", "05"]
    assert not list(Path("out").glob("*.tmp"))
    assert "1 deck written, 4 unchanged, 1 skipped" in run("-o", "out", "--jobs", "2")[1]


def list_children(process: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(word) for word in found.stdout.split()]


def wait_until(condition, seconds: float = 20.0) -> None:
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_what_ends_a_build_ends_all_of_it(number):
    """Ctrl-C and kill -9 half-way: no process, no half file, no lock is left, and the rest is made the next time."""
    process = start("--matrix", "clients.yaml", "-o", "out", "--jobs", "2", prelude=FORK + SLOW, start_new_session=True)
    wait_until(lambda: len(read_decks("out")) >= 3)
    children = list_children(process.pid)
    assert len(children) == 2
    if number is signal.SIGINT:
        os.killpg(process.pid, number)
    else:
        process.kill()
    _, err = process.communicate(timeout=20)
    assert process.returncode == (130 if number is signal.SIGINT else -number)
    assert "Traceback" not in err
    wait_until(lambda: not any(map(is_alive, children)))
    made = read_decks("out")
    assert 3 <= len(made) < 10
    assert not [path for path in Path("out").rglob("*.tmp") if path.parent.name != ".deckgen"]
    for folder in Path("out").glob("client-*"):
        with lock_folder(folder, Waiting(seconds=0)):
            pass
    code, out, _ = run("--matrix", "clients.yaml", "-o", "out", "--jobs", "2", "--json", prelude=FORK)
    states = [deck["state"] for deck in json.loads(out)["decks"]]
    assert code == 0
    assert states.count("skipped") == 2
    assert states.count("written") == 10 - len(made)
    assert run("--matrix", "clients.yaml", "-o", "fresh")[0] == 0
    assert read_decks("out") == read_decks("fresh")


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "", "257"])
def test_what_is_no_number_of_processes_is_wrong_usage(value):
    """One line that says what is possible."""
    code, out, err = run("--jobs", value)
    assert (code, out) == (2, "")
    assert "--jobs auto" in err


@pytest.mark.parametrize("method", [FORK, SPAWN])
def test_every_process_ends_by_itself(method):
    """None holds the end of its own pipe, or the build waits until its patience is over and ends it."""
    tell = (
        "import sys\nfrom deckgen.build import crew\nleave = crew.Processes.__exit__\n"
        "def leave_and_tell(self, *error):\n    leave(self, *error)\n"
        "    print('ended with', [one.process.exitcode for one in self._members], file=sys.stderr)\n"
        "crew.Processes.__exit__ = leave_and_tell\n"
    )
    _, _, err = run("--jobs", "2", prelude=method + tell)
    assert "ended with [0, 0]" in err
