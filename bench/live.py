"""The live page: from an edit of the notes to the new picture, over many edits of the whole course; memory as well.

    python bench/live.py [EDITS [ALL]]

EDITS are timed, as a person makes them; then more follow at once, until there are ALL, and memory is looked at. Wall
time is what a person waits for, so trust it on a quiet machine only: the goal is 95 of 100 under 0.4 s. Processor time
of the server is printed beside it, which other programs change less. Verdicts are asked for as the page does, behind
the pictures.
"""

import json
import resource
import shutil
import statistics
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from deckgen.build.request import Request
from deckgen.serve.app import Served
from deckgen.serve.live import Compiler, View
from deckgen.serve.run import open_port, serve

STORIES = Path(__file__).parents[1] / "stories"
FILE, WORDS = "04-module-4.md", "scalability"
WARM = 20
PERIOD = 0.15
"""Seconds between two edits."""


class Reader:
    """Asks the server as the page does."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.changes = urllib.request.urlopen(f"{address}changes", timeout=60)  # noqa: S310 - our own server
        self.changes.readline()

    def get(self, path: str) -> bytes:
        """Return what the server answers."""
        with urllib.request.urlopen(self.address + path, timeout=60) as answer:  # noqa: S310 - our own server
            content: bytes = answer.read()
        return content

    def list_pictures(self) -> set[str]:
        """Return the pictures of all slides."""
        modules = json.loads(self.get("course.json"))["modules"]
        return {slide["picture"] for module in modules for slide in module["slides"]}

    def wait(self) -> None:
        """Wait until a change is told."""
        while not self.changes.readline().startswith(b"event: change"):
            pass


class Taken(NamedTuple):
    """Seconds from an edit to the last of the pictures that it changed."""

    wall: float
    processor: float
    """Of this process, the server and the reader."""


def time_edits(reader: Reader, edit: Callable[[int], None], numbers: Sequence[int], period: float) -> list[Taken]:
    """Return what each edit took."""
    known, taken = reader.list_pictures(), []
    for number in numbers:
        time.sleep(period)
        started, busy = time.perf_counter(), time.process_time()
        edit(number)
        fresh = set[str]()
        while not fresh:
            reader.wait()
            fresh = reader.list_pictures() - known
        for name in fresh:
            reader.get(f"pictures/{name}.png")
        taken.append(Taken(time.perf_counter() - started, time.process_time() - busy))
        known |= fresh
        reader.get("ready.json")
    return taken


def measure_memory() -> float:
    """Return how many MiB this process has in memory; where the system does not say, the most it ever had."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 2**20


def main(count: int, most: int) -> None:
    """Print median and 95th percentile, and how memory grew."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "stories")
        shutil.copytree(STORIES, notes)
        text = (notes / FILE).read_text("utf-8")

        def edit(number: int) -> None:
            (notes / FILE).write_text(text.replace(WORDS, f"{WORDS} {number}", 1), "utf-8")

        stop, said = threading.Event(), list[str]()
        served = Served(compiler=Compiler(Request(sources=(notes,))), first=View())
        order = {"say": said.append, "stop": stop}
        server = threading.Thread(target=serve, args=(served, open_port(0)), kwargs=order, daemon=True)
        server.start()
        while not said:
            time.sleep(0.01)
        reader = Reader(said[0])
        time_edits(reader, edit, range(WARM), PERIOD)
        before = measure_memory()
        taken = time_edits(reader, edit, range(WARM, WARM + count), PERIOD)
        time_edits(reader, edit, range(WARM + count, most), 0)
        after = measure_memory()
        stop.set()
        server.join(20)
    wall, busy = sorted(one.wall for one in taken), [one.processor for one in taken]
    p95 = wall[int(0.95 * (len(wall) - 1))]
    print(f"edit → new picture over {count} edits: median {statistics.median(wall):.3f} s, p95 {p95:.3f} s (goal 0.4)")
    print(f"processor time of each: median {statistics.median(busy):.3f} s")
    edits, grown = max(most, WARM + count), after / before - 1
    print(f"memory after {WARM} edits {before:.0f} MiB, after {edits} {after:.0f} MiB: {grown:+.0%} (goal: 20 %)")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*numbers, *(50, 500)[len(numbers) :])
