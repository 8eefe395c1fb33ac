"""A course in a client's template beside the same course in a look of our own. CPU time of this process."""

import gc
import statistics
import time
from pathlib import Path

from course import read_stories

from deckgen import MemoryWorld, compile_course

TURNS = 7
TEMPLATE = Path(__file__).parents[1] / "examples" / "themes" / "globex" / "globex.potx"


def time_compile(world: MemoryWorld, theme: str) -> float:
    """Return the CPU seconds of one compile of the course in a look."""
    gc.collect()
    started = time.process_time()
    compile_course("notes.md", themes=theme, world=world)
    return time.process_time() - started


def compare_template() -> float:
    """Return the time of the course in the template of examples/ as a share of that in the default look."""
    world = MemoryWorld({"notes.md": read_stories(), TEMPLATE.name: TEMPLATE.read_bytes()})
    time_compile(world, "default")
    time_compile(world, TEMPLATE.name)
    turns = [(time_compile(world, TEMPLATE.name), time_compile(world, "default")) for _ in range(TURNS)]
    theirs, ours = zip(*turns, strict=True)
    return statistics.median(theirs) / statistics.median(ours)


def main() -> None:
    """Print the share."""
    print(f"the course in a template / in a look of our own: {compare_template():.2f}")


if __name__ == "__main__":
    main()
