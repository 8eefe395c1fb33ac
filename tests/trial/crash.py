"""Moments in which a build of a hand-edited deck ends badly: afterwards the deck is the old one or the new one, whole.

Each moment is a function that gets a folder with an edited deck and changed notes, and returns what is wrong.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from trial.courses import build, copy_base, find_deck, make_folder, run_deckgen, start_deckgen
from trial.hands import words as _words  # noqa: F401 - registers them
from trial.marks import WORD, Aim
from trial.noise import NOISES
from trial.notes import NOTES, OTTER
from trial.sights import SeenDeck, list_texts, see_deck
from trial.trial import edit_deck

KILLS = 12
"""Moments in which a build is killed."""
OWNERS = ("~$04-compute.pptx", "~$-compute.pptx", ".~lock.04-compute.pptx#")
"""Files that PowerPoint and LibreOffice leave beside a deck that is open; long names lose their first letters."""


class Scene(NamedTuple):
    """A course whose deck has a hand's word, and whose notes have a new one."""

    folder: Path
    deck: Path
    before: bytes


Moment = Callable[[Scene], Iterator[str]]
MOMENTS: dict[str, Moment] = {}


def moment(name: str) -> Callable[[Moment], Moment]:
    """Register a moment under a name."""

    def register(function: Moment) -> Moment:
        MOMENTS[name] = function
        return function

    return register


def try_moment(name: str) -> list[str]:
    """Set a scene, let it happen, return what is wrong."""
    folder = make_folder("moment")
    try:
        return list(MOMENTS[name](set_scene(folder / "course")))
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(folder)], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def set_scene(folder: Path) -> Scene:
    """Copy a course, let a hand reword a bullet and an author another one."""
    copy_base("plain", folder)
    path = find_deck(folder)
    edit_deck(path, "bullet reworded", Aim(Random(5), frozenset({"Solution · Orbex"})))  # noqa: S311
    NOTES["bullet reworded"](folder, 2)
    return Scene(folder, path, path.read_bytes())


def says(deck: SeenDeck, word: str) -> bool:
    """Tell whether a deck says a word."""
    return any(word in text for text in list_texts(deck))


def look(scene: Scene, *, merged: bool | None = None) -> Iterator[str]:
    """Yield what is wrong with the deck: it opens, has the hand's word, and the notes' if it was to be merged."""
    try:
        deck = see_deck(scene.deck)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file
        yield f"the deck does not open: {error!r}"
        return
    if not says(deck, WORD):
        yield "the hand's word is lost"
    if scene.deck.read_bytes() != scene.before and not says(deck, OTTER):
        yield "the deck is neither the old one nor the new one"
    if merged is True and not says(deck, OTTER):
        yield "the notes' word did not arrive"
    if merged is False and scene.deck.read_bytes() != scene.before:
        yield "the deck was changed"


def list_strays(folder: Path) -> list[str]:
    """Return the files beside decks that are neither decks nor where backups are kept."""
    return [path.name for path in folder.iterdir() if path.suffix != ".pptx" and path.name != ".deckgen"]


@moment("killed while it builds")
def _(scene: Scene) -> Iterator[str]:
    started = time.monotonic()
    build(scene.folder, out="other")
    whole = time.monotonic() - started
    for at in range(KILLS):
        scene.deck.write_bytes(scene.before)
        process = start_deckgen(scene.folder, "build", "-o", "out")
        time.sleep(whole * (0.5 + at / KILLS))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        yield from (f"killed after {at + 6}/{KILLS} of the time: {fault}" for fault in look(scene))
    run = build(scene.folder)
    if run.code:
        yield f"exit code {run.code} of the build after it: {run.said[-400:]}"
    yield from look(scene, merged=True)
    yield from (f"left behind: {name}" for name in list_strays(scene.folder / "out"))


KILLER = """
import os, signal, sys
calls = 0
at = int(sys.argv.pop(1))
def watch(event, arguments):
    global calls
    if event in {"os.rename", "os.remove", "open", "os.link", "os.chmod", "os.mkdir", "shutil.copyfile"}:
        name = str(arguments[0]) if arguments else ""
        if "out" in name or event == "os.rename":
            calls += 1
            if calls == at:
                os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
from deckgen.__main__ import main
sys.argv[0] = "deckgen"
sys.exit(main())
"""
"""Runs the program and kills it when it touches files of the decks' folder for the given time."""


@moment("killed at each step of saving")
def _(scene: Scene) -> Iterator[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    for at in range(1, 40):
        shutil.rmtree(scene.folder / "out" / ".deckgen", ignore_errors=True)
        scene.deck.write_bytes(scene.before)
        command = [sys.executable, "-c", KILLER, str(at), "build", "-o", "out"]
        run = subprocess.run(command, cwd=scene.folder, env=environment, capture_output=True, check=False)
        yield from (f"killed at step {at}: {fault}" for fault in look(scene))
        if run.returncode != -signal.SIGKILL:
            break
    build(scene.folder)
    yield from look(scene, merged=True)
    yield from (f"left behind: {name}" for name in list_strays(scene.folder / "out"))


@moment("interrupted")
def _(scene: Scene) -> Iterator[str]:
    for part in (0.3, 0.5, 0.7):
        scene.deck.write_bytes(scene.before)
        process = start_deckgen(scene.folder, "build", "-o", "out")
        time.sleep(part)
        process.send_signal(signal.SIGINT)
        process.communicate()
        yield from look(scene)
    run = build(scene.folder)
    if run.code:
        yield f"exit code {run.code} after Ctrl-C: {run.said[-400:]}"
    yield from look(scene, merged=True)


@moment("four builds at once")
def _(scene: Scene) -> Iterator[str]:
    running = [start_deckgen(scene.folder, "build", "-o", "out") for _ in range(4)]
    for process in running:
        said, _ = process.communicate(timeout=300)
        if "Traceback" in said:
            yield said[-600:]
    yield from look(scene)
    build(scene.folder)
    yield from look(scene, merged=True)
    merged = scene.deck.read_bytes()
    build(scene.folder)
    if scene.deck.read_bytes() != merged:
        yield "another file after one more build"
    yield from (f"left behind: {name}" for name in list_strays(scene.folder / "out"))


@moment("disk is full")
def _(scene: Scene) -> Iterator[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    for limit in (1_000, 60_000, 150_000):

        def bound(size: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        command = [sys.executable, "-B", "-m", "deckgen", "build", "-o", "out"]
        run = subprocess.run(
            command, cwd=scene.folder, env=environment, capture_output=True, check=False, preexec_fn=bound
        )  # fmt: skip
        if run.returncode == 0:
            yield f"exit code 0 with {limit} bytes left"
        if b"Traceback" in run.stdout + run.stderr:
            yield (run.stdout + run.stderr).decode()[-600:]
        yield from (f"{limit} bytes left: {fault}" for fault in look(scene, merged=False))
        yield from (f"left behind: {name}" for name in list_strays(scene.folder / "out"))
    build(scene.folder)
    yield from look(scene, merged=True)


def is_root() -> bool:
    """Tell whether modes of files hold nobody back."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@moment("deck is read-only")
def _(scene: Scene) -> Iterator[str]:
    scene.deck.chmod(0o444)
    run = build(scene.folder)
    if "Traceback" in run.said:
        yield run.said[-600:]
    yield from look(scene)
    if scene.deck.read_bytes() != scene.before and scene.deck.stat().st_mode & 0o777 != 0o444:
        yield "the mode of the deck is another one"


@moment("folder is read-only")
def _(scene: Scene) -> Iterator[str]:
    if is_root():
        return
    (scene.folder / "out").chmod(0o555)
    run = build(scene.folder)
    (scene.folder / "out").chmod(0o755)
    if run.code == 0 or "Traceback" in run.said:
        yield f"exit code {run.code}: {run.said[-600:]}"
    yield from look(scene, merged=False)


def open_deck(scene: Scene, owner: str) -> Iterator[str]:
    """Build while a program has the deck open; close it, and build again."""
    lock = scene.deck.with_name(owner)
    lock.write_bytes(
        b"\x03Zoe" + b" " * 161 if owner.startswith("~$") else b",zoe,host,28.11.2026 20:00,file:///home/zoe;"
    )
    run = build(scene.folder)
    if "Traceback" in run.said or not any(word in run.said for word in ("open", "PowerPoint", "LibreOffice")):
        yield f"it is not said that the deck is open: {run.said[-600:]}"
    if not lock.exists():
        yield "the file of the other program is gone"
    yield from look(scene, merged=False)
    beside = [path for path in scene.deck.parent.glob("04-*.pptx") if path != scene.deck]
    if not beside or not all(says(see_deck(path), OTTER) and says(see_deck(path), WORD) for path in beside):
        yield f"what is new does not stand beside: {[path.name for path in beside]}, {run.said[-400:]}"
    lock.unlink()
    build(scene.folder)
    yield from look(scene, merged=True)


@moment("deck is open in PowerPoint")
def _(scene: Scene) -> Iterator[str]:
    yield from open_deck(scene, OWNERS[0])


@moment("deck of a long name is open in PowerPoint")
def _(scene: Scene) -> Iterator[str]:
    yield from open_deck(scene, OWNERS[1])


@moment("deck is open in LibreOffice")
def _(scene: Scene) -> Iterator[str]:
    yield from open_deck(scene, OWNERS[2])


READER = """
import pathlib, sys
deck, other = sys.argv.pop(1), sys.argv.pop(1)
reads = 0
def watch(event, arguments):
    global reads
    name = str(arguments[0]) if arguments else ""
    if event == "open" and (name.endswith(".tmp") or "backup" in name):
        reads += 1
        if reads == 1:
            pathlib.Path(deck).write_bytes(pathlib.Path(other).read_bytes())
sys.addaudithook(watch)
from deckgen.__main__ import main
sys.argv[0] = "deckgen"
sys.exit(main())
"""
"""Runs the program, and saves another file in a deck's place when it begins to write."""


@moment("saved by another program in between")
def _(scene: Scene) -> Iterator[str]:
    other = scene.folder / "saved-meanwhile.pptx"
    shutil.copyfile(scene.deck, other)
    edit_deck(other, "text box added", Aim(Random(1)))  # noqa: S311
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", READER, str(scene.deck), str(other), "build", "-o", "out"]
    run = subprocess.run(command, cwd=scene.folder, env=environment, capture_output=True, check=False, text=True)
    if "Traceback" in run.stdout + run.stderr:
        yield (run.stdout + run.stderr)[-600:]
    if not says(see_deck(scene.deck), f"a {WORD} in a box"):
        yield "what was saved in between is lost"
    build(scene.folder)
    yield from look(scene, merged=True)
    if not says(see_deck(scene.deck), f"a {WORD} in a box"):
        yield "what was saved in between is lost by the next build"


@moment("deck is a link")
def _(scene: Scene) -> Iterator[str]:
    real = scene.folder / "cloud" / "compute.pptx"
    real.parent.mkdir()
    scene.deck.rename(real)
    scene.deck.symlink_to(real)
    build(scene.folder)
    if not scene.deck.is_symlink():
        yield "the link is gone"
    yield from look(scene, merged=True)


@moment("backup and restore")
def _(scene: Scene) -> Iterator[str]:
    build(scene.folder)
    yield from look(scene, merged=True)
    run = run_deckgen(scene.folder, "restore", "-m", "4", "-o", "out")
    if run.code or scene.deck.read_bytes() != scene.before:
        yield f"restore does not bring the edited deck back: {run.code} {run.said[-400:]}"
    build(scene.folder)
    yield from look(scene, merged=True)


@moment("status and dry run write nothing")
def _(scene: Scene) -> Iterator[str]:
    files = {path: path.read_bytes() for path in sorted(scene.folder.rglob("*")) if path.is_file()}
    for arguments in (("status",), ("diff",), ("diff", "-m", "4", "--json"), ("build", "--dry-run")):
        run = run_deckgen(scene.folder, *arguments, "-o", "out")
        if run.code not in {0, 1} or "Traceback" in run.said:
            yield f"{arguments}: {run.code} {run.said[-400:]}"
        after = {path: path.read_bytes() for path in sorted(scene.folder.rglob("*")) if path.is_file()}
        if files != after:
            changed = [
                str(path.relative_to(scene.folder)) for path in {*files, *after} if files.get(path) != after.get(path)
            ]
            yield f"{arguments} wrote {changed}"


@moment("edited, then saved by another program twice")
def _(scene: Scene) -> Iterator[str]:
    for name in ("like PowerPoint", "python-pptx"):
        NOISES[name](scene.deck)
    build(scene.folder)
    yield from look(scene, merged=True)


@moment("edited deck, notes as they were")
def _(scene: Scene) -> Iterator[str]:
    shutil.rmtree(scene.folder)
    copy_base("plain", scene.folder)
    scene.deck.write_bytes(scene.before)
    for _ in range(2):
        run = build(scene.folder)
        if run.code:
            yield f"exit code {run.code}: {run.said[-400:]}"
        yield from look(scene, merged=False)
