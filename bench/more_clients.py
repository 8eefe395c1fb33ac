"""Instructions of one more client, as valgrind counts them, beside those of a single build behind reading.

    python bench/more_clients.py        some minutes; writing to the disk is counted as far as this process does it

What `scale.py` times, counted: the same every time, whatever else the machine does.
"""

import compileall
import sys
import tempfile
from pathlib import Path

from instructions import count_instructions
from scale import BRANDS, LOOKS, list_clients, print_row, write_brands

from deckgen.build.handling import MERGE
from deckgen.build.preparation import prepare_course
from deckgen.build.request import Request
from deckgen.build.tasks import Task, Worker
from deckgen.build.workshop import open_workshop

STORIES = Path(__file__).parents[1] / "stories"
FEW, MANY = 3, len(BRANDS)
"""Clients; the second one makes ready what the further ones have, so it is in both."""


def make_decks(folder: Path, *, make: bool) -> None:
    """Read the course and the clients in a folder, and make the decks of all if that is wanted."""
    prepared = prepare_course(Request(sources=(STORIES,), clients=folder / "clients.yaml"))
    with tempfile.TemporaryDirectory() as decks:
        worker = Worker(open_workshop(prepared, Path(decks), MERGE, flat=False, lasting=True))
        for number, edition in enumerate(prepared.editions if make else ()):
            for _ in worker.run(Task(number, tuple((at, "") for at, one in enumerate(edition.modules) if one.stories))):
                pass


def count_making(count: int, looks: list[str], folder: Path) -> float:
    """Return the millions of instructions of making the decks of so many clients."""
    (folder / "clients.yaml").write_text(list_clients(count, looks), encoding="utf-8")
    command = (sys.executable, __file__, str(folder))
    read, made = (count_instructions((*command, what), folder) for what in ("read", "make"))
    return made - read


def main() -> None:
    """Print what one more client takes, or be the process that is counted."""
    if sys.argv[2:]:
        make_decks(Path(sys.argv[1]), make=sys.argv[2] == "make")
        return
    compileall.compile_dir(STORIES.with_name("src"), quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        alone = count_making(1, [LOOKS[0]], folder)
        print(f"a single build behind reading takes {alone:.0f} M instructions")
        for what, looks, bar in (
            ("one more client, same look and another name / single", [LOOKS[0]], 0.15),
            ("one more client, colors of its own / single", write_brands(folder), 0.35),
        ):
            few, many = (count_making(count, looks, folder) for count in (FEW, MANY))
            print_row(what, (many - few) / (MANY - FEW) / alone, bar)


if __name__ == "__main__":
    main()
