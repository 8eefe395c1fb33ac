"""A second build of a course on the disk: nothing changed, and one bullet changed. CPU time of whole processes.

The program is run as its script runs it: `python -m` would load `runpy` first.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from again import BULLET, split_notes
from course import read_stories, repeat_course
from measure import run_interleaved, run_once

from deckgen.named_tuple import NamedTuple

SCRIPT = (sys.executable, "-c", "from deckgen.__main__ import start; start()")
_OLD = 0.1
"""Seconds after which a file is older than the build that reads it."""


class Shares(NamedTuple):
    """Times of second builds."""

    unchanged: float
    """Of a course in which nothing changed, as times of `python -c pass`."""
    bullet: float
    """After one bullet, as a share of a first build."""


def compare_unchanged(size: int, turns: int = 5) -> Shares:
    """Return what second builds take.

    Args:
        size: Copies of the course: 17 stories each, one file a module.
        turns: How often each is measured, `python -c pass` and unchanged builds five times as often.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in split_notes(repeat_course(read_stories(), size)).items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        command = (*SCRIPT, "build", "-q", str(folder / "stories"))
        firsts, bullets = [], []
        notes = min((folder / "stories").iterdir())
        for _ in range(turns):
            shutil.rmtree(folder / "decks", ignore_errors=True)
            time.sleep(_OLD)
            firsts.append(run_once(command).seconds)
            with notes.open("a", encoding="utf-8") as file:
                file.write(BULLET)
            time.sleep(_OLD)
            bullets.append(run_once(command).seconds)
        commands = {"unchanged": command, "pass": (sys.executable, "-c", "pass")}
        done = run_interleaved(commands, dict.fromkeys(commands, 5 * turns))
    return Shares(
        unchanged=done["unchanged"].seconds / done["pass"].seconds,
        bullet=statistics.median(bullets) / statistics.median(firsts),
    )


def main() -> None:
    """Print the shares at 17 and at 170 stories."""
    for size in (1, 10):
        shares = compare_unchanged(size)
        print(f"{17 * size:5} stories: unchanged {shares.unchanged:.2f} of python -c pass, bullet {shares.bullet:.3f}")


if __name__ == "__main__":
    main()
