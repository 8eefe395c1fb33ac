"""Whatever happens while decks are built: each is a complete old one or a complete new one."""

import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest
from pptx import Presentation

from deckgen.write import read_mark

pytestmark = [
    pytest.mark.usefixtures("stories"),
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="signals and limits of other systems"),
]
DECKS = [f"0{number}-module-{number}.pptx" for number in (1, 2, 3)]


@pytest.fixture(autouse=True)
def course(stories):
    """Three modules."""
    for number in (1, 2, 3):
        text = stories.replace("Module 4", f"Module {number}").split("# Module 5")[0]
        Path(f"stories/{number}.md").write_text(text, encoding="utf-8")
    Path("stories/notes.md").unlink()


def start(*arguments: str, **options):
    command = [sys.executable, "-m", "deckgen", "build", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def check_decks(folder: Path) -> list[str]:
    """Open every deck; return their names. Nothing else stands beside them."""
    for path in folder.glob("*.pptx"):
        assert not read_mark(path.read_bytes()).touched
        assert len(Presentation(path).slides) > 1
    return sorted(path.name for path in folder.iterdir() if path.name != ".deckgen")


def test_four_builds_at_once_leave_complete_decks():
    """They wait for each other; each ends well."""
    builds = [start() for _ in range(4)]
    said = [build.communicate() for build in builds]
    assert [build.returncode for build in builds] == [0] * 4, said
    assert check_decks(Path("decks/default")) == DECKS
    assert sum(out.count("3 decks written") for out, _ in said) == 1
    assert sum(out.count("3 unchanged") for out, _ in said) == 3


@pytest.mark.parametrize(
    ("end", "moment"),
    [(signal.SIGKILL, 0.0), (signal.SIGKILL, 0.02), (signal.SIGKILL, 0.05), (signal.SIGINT, 0.01)],
)
def test_a_build_that_is_ended_leaves_complete_decks(end, moment, run):
    """At any moment; the next build finds no lock, and leaves nothing of the first one."""
    run("build")
    before = {name: Path("decks/default", name).read_bytes() for name in DECKS}
    for path in Path("stories").iterdir():
        path.write_text(path.read_text("utf-8").replace("2 weeks", "three long weeks"), "utf-8")
    # the very first byte that a build writes is that of its lock
    lock = Path("decks/default/.deckgen/lock")
    lock.unlink()
    build = start()
    while not lock.exists() and build.poll() is None:
        sleep(0.001)
    sleep(moment)
    with suppress(ProcessLookupError):
        build.send_signal(end)
    build.communicate()
    after = {name: Path("decks/default", name).read_bytes() for name in DECKS}
    again = start()
    again.communicate()
    assert again.returncode == 0
    assert check_decks(Path("decks/default")) == DECKS
    final = {name: Path("decks/default", name).read_bytes() for name in DECKS}
    assert all(after[name] in {before[name], final[name]} for name in DECKS)


def test_a_full_disk_keeps_what_is_there(run):
    """One clear error for each deck that finds no room; those that do are written."""
    run("build")
    before = {name: Path("decks/default", name).read_bytes() for name in DECKS}
    long = "".join(f"* Step {number} took **{number} days** of {'much ' * 9}work\n" for number in range(10, 400))
    path = Path("stories/2.md")
    path.write_text(path.read_text("utf-8") + f"\n### Architecture\n\n{long}", "utf-8")
    room = max(map(len, before.values())) + 5_000

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    Path("decks/default", DECKS[2]).unlink()
    build = start(preexec_fn=limit)
    _, said = build.communicate()
    assert build.returncode == 1
    assert said.count("error[not-saved]") == 1
    assert f"{DECKS[1]} could not be saved: File too large" in said
    assert {name: Path("decks/default", name).read_bytes() for name in DECKS} == before
    assert check_decks(Path("decks/default")) == DECKS
