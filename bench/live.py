"""The live page: from an edit of the notes to the new picture, over many edits of the whole course; memory as well.

Wall time: it is what a person waits for. So trust it on a quiet machine only; the goal is 95 of 100 under 0.4 s.
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
from collections.abc import Callable
from pathlib import Path

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


def time_edits(reader: Reader, edit: Callable[[int], None], count: int) -> list[float]:
    """Return the seconds from each edit to the last of the pictures that it changed."""
    known, taken = reader.list_pictures(), []
    for number in range(count):
        time.sleep(PERIOD)
        started = time.perf_counter()
        edit(number)
        fresh = set[str]()
        while not fresh:
            reader.wait()
            fresh = reader.list_pictures() - known
        for name in fresh:
            reader.get(f"pictures/{name}.png")
        taken.append(time.perf_counter() - started)
        known |= fresh
    return taken


def main(count: int) -> None:
    """Print median and 95th percentile, and how memory grew."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "stories")
        shutil.copytree(STORIES, notes)
        text = (notes / FILE).read_text("utf-8")

        def edit(number: int) -> None:
            (notes / FILE).write_text(text.replace(WORDS, f"{WORDS} {number}", 1), "utf-8")

        stop, said = threading.Event(), list[str]()
        served = Served(compiler=Compiler([notes]), first=View())
        order = {"say": said.append, "stop": stop}
        server = threading.Thread(target=serve, args=(served, open_port(0)), kwargs=order, daemon=True)
        server.start()
        while not said:
            time.sleep(0.01)
        reader = Reader(said[0])
        time_edits(reader, edit, WARM)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        taken = sorted(time_edits(reader, lambda number: edit(WARM + number), count))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        stop.set()
        server.join(20)
    p95 = taken[int(0.95 * (len(taken) - 1))]
    print(f"edit → new picture over {count} edits: median {statistics.median(taken):.3f} s, p95 {p95:.3f} s (goal 0.4)")
    print(
        f"peak memory after {WARM} edits {before >> 10} MiB, after {WARM + count} {after >> 10} MiB (goal: within 20 %)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
