"""Many decks: what one more client costs, two processes beside one, memory, and an edit in a process that stays.

    python bench/scale.py [CLIENTS]

Times are those of the processor, side by side in one run; trust the ratios. `--jobs` is timed by the clock as well,
which says something on a quiet machine alone. Every client has the twelve modules of stories/ that have stories.
"""

import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from again import BULLET, split_notes
from course import ROOT, read_stories, repeat_course
from measure import Measured, run_once

from deckgen import Memo, MemoryWorld, compile_course
from deckgen.build.handling import MERGE
from deckgen.build.preparation import prepare_course
from deckgen.build.request import Request
from deckgen.build.tasks import Task, Worker
from deckgen.build.workshop import open_workshop
from deckgen.named_tuple import NamedTuple

SCRIPT = (sys.executable, "-c", "from deckgen.__main__ import start; start()")
LOOKS = ("default", "night", "paper", "block")
BRANDS = ("9A3E12", "1F6F43", "0B5FA5", "B0123B", "146B6B", "3F51B5")
"""Colors of clients whose looks are alike in all else, as they are where a matrix has one arrangement for all."""
CLIENTS = 60
TURNS = 5
WHOLE = 6_000
"""Decks of the issue: 500 clients of twelve."""


class Shares(NamedTuple):
    """What one more client takes, as shares of a single build's part after reading."""

    second: float
    """In the same look, for the second client: what the first has left is made ready for all others."""
    name: float
    """In the same look, for all further ones."""
    brand: float
    """In a look of its own: other colors on the same arrangement, for the third client on."""
    look: float
    """In another arrangement, which shares what was read and planned."""


class Crowd(NamedTuple):
    """A build of many clients."""

    decks: int
    run: Measured


def list_clients(count: int, looks: Sequence[str]) -> str:
    """Return a file of so many clients, in looks that take turns."""
    return "".join(f"- name: Client {one:04}\n  theme: {looks[one % len(looks)]}\n" for one in range(count))


def time_clients(folder: Path, count: int, looks: Sequence[str]) -> list[float]:
    """Return the CPU seconds of making and saving the decks of each client, one after the other."""
    (folder / "clients.yaml").write_text(list_clients(count, looks), encoding="utf-8")
    prepared = prepare_course(Request(sources=(ROOT / "stories",), clients=folder / "clients.yaml"))
    shop = open_workshop(prepared, folder / "decks", MERGE, flat=False, lasting=True)
    worker, spent = Worker(shop), []
    for number, edition in enumerate(prepared.editions):
        decks = tuple((at, "") for at, module in enumerate(edition.modules) if module.stories)
        gc.collect()
        started = time.process_time()
        for _ in worker.run(Task(number, decks)):
            pass
        spent.append(time.process_time() - started)
    shutil.rmtree(folder / "decks")
    return spent


def write_brands(folder: Path) -> list[str]:
    """Write a look for each brand; return their names."""
    names = [f"{brand.lower()}.yaml" for brand in BRANDS]
    for name, brand in zip(names, BRANDS, strict=True):
        look = f'extends: {LOOKS[0]}\ntitle: Brand {brand}\ncolors:\n  brand: "{brand}"\n'
        (folder / name).write_text(look, encoding="utf-8")
    return names


def compare_clients() -> Shares:
    """Return what one more client takes."""
    seconds, names, brands, looks = [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = write_brands(folder)
        time_clients(folder, 1, LOOKS[:1])  # what is loaded once
        for _ in range(TURNS):
            (alone,) = time_clients(folder, 1, LOOKS[:1])
            same, branded = time_clients(folder, 6, LOOKS[:1]), time_clients(folder, len(own), own)
            other = time_clients(folder, len(LOOKS), LOOKS)
            seconds.append(same[1] / alone)
            names.append(statistics.mean(same[2:]) / alone)
            brands.append(statistics.mean(branded[2:]) / alone)
            looks.append(statistics.mean(other[1:]) / alone)
    return Shares(*map(statistics.median, (seconds, names, brands, looks)))


def order_crowd(folder: Path, clients: int, jobs: int) -> tuple[tuple[str, ...], Path]:
    """Return how so many clients are built in so many processes, and where their decks go."""
    (folder / "clients.yaml").write_text(list_clients(clients, LOOKS[:1]), encoding="utf-8")
    target = folder / f"decks-{jobs}"
    order = ("build", str(ROOT / "stories"), "--matrix", str(folder / "clients.yaml"), "-o", str(target), "-q")
    return (*SCRIPT, *order, "--jobs", str(jobs)), target


def build_crowd(folder: Path, clients: int, jobs: int) -> Crowd:
    """Build so many clients in so many processes, anew."""
    command, target = order_crowd(folder, clients, jobs)
    shutil.rmtree(target, ignore_errors=True)
    run = run_once(command)
    decks = sum(1 for _ in target.rglob("*.pptx"))
    shutil.rmtree(target)
    return Crowd(decks, run)


def time_halves(folder: Path, clients: int) -> float:
    """Return the seconds by the clock of two builds at once that know nothing of each other, of half the clients each.

    No two processes on this machine can do better.
    """
    command, target = order_crowd(folder, clients, 1)
    started = time.perf_counter()
    halves = [subprocess.Popen((*command, "--shard", f"{half}/2")) for half in (1, 2)]
    codes = [half.wait() for half in halves]
    if any(codes):
        sys.exit("a half failed")
    seconds = time.perf_counter() - started
    shutil.rmtree(target)
    return seconds


def compare_resident() -> float:
    """Return the time from an edit to the bytes of its deck, as a share of a cold build: with a memo, 17 stories."""
    files = split_notes(repeat_course(read_stories(), 1))
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            (Path(folder) / path).parent.mkdir(exist_ok=True)
            (Path(folder) / path).write_text(text, encoding="utf-8")
        cold = (*SCRIPT, "build", str(Path(folder) / "stories"), "-o", str(Path(folder) / "out"), "--replace", "-q")
        colds = [run_once(cold).seconds for _ in range(TURNS)]
    memo, shares, now = Memo(), [], dict(files)
    compile_course("stories", world=MemoryWorld(now), memo=memo)
    for turn, name in enumerate(list(files) * 2):
        now[name] = files[name] + BULLET.replace("3", str(turn + 3))
        started = time.process_time()
        compile_course("stories", world=MemoryWorld(now), memo=memo)
        shares.append((time.process_time() - started) / statistics.median(colds))
    return statistics.median(shares)


def print_row(what: str, value: float, bar: float, *, least: bool = False) -> None:
    """Print what was measured beside what it must be, at most or at least."""
    good = value >= bar if least else value <= bar
    print(f"{what:62} {value:8.3f}   (at {'least' if least else 'most'} {bar:g}){'' if good else '   MISSED'}")


def print_crowds(few: Crowd, one: Crowd, two: Crowd, halves: float) -> None:
    """Print what many decks take, in one process and in two; `halves` are the seconds of two builds at once."""
    each = one.run.seconds / one.decks
    print(f"{one.decks} decks: {one.run.seconds:.1f} s of processor in one process, {two.run.seconds:.1f} s in two;")
    print(f"  {1_000 * each:.1f} ms a deck, so {WHOLE} are {each * WHOLE / 60:.1f} min of one processor")
    print_row(
        "--jobs 2 / one process, were two processors free", 2 * one.run.seconds / two.run.seconds, 1.8, least=True
    )
    load, clock = os.getloadavg()[0], one.run.clock / two.run.clock
    print_row(f"--jobs 2 / one process by the clock, at a load of {load:.1f}", clock, 1.8, least=True)
    print(f"{'  two builds of half the clients, at once: what the machine permits':62} {one.run.clock / halves:8.3f}")
    print_row(f"peak of {one.decks} decks / of {few.decks}", one.run.mebibytes / few.run.mebibytes, 1.15)
    peaks = ", ".join(f"{crowd.run.mebibytes:.0f} MiB" for crowd in (few, one, two))
    print(f"  {peaks} (the largest of the processes)")


def main() -> None:
    """Print everything."""
    clients = int(sys.argv[1]) if sys.argv[1:] else CLIENTS
    shares, resident = compare_clients(), compare_resident()
    print_row("one more client, same look and another name / single", shares.name, 0.15)
    print(f"{'  the second one, which makes that ready':62} {shares.second:8.3f}")
    print_row("one more client, colors of its own / single", shares.brand, 0.35)
    print(f"{'  another arrangement, which is laid out anew':62} {shares.look:8.3f}")
    print_row("edit to bytes with a memo, 17 stories / a cold build", resident, 0.05)
    with tempfile.TemporaryDirectory() as name:
        few, one, two = (build_crowd(Path(name), *how) for how in ((clients // 4, 1), (clients, 1), (clients, 2)))
        halves = time_halves(Path(name), clients)
    print_crowds(few, one, two, halves)


if __name__ == "__main__":
    main()
