"""`make bench`: deckgen beside pandoc and a plain python-pptx script on the same notes, in one run.

Times are medians of interleaved whole processes; trust the ratios rather than the seconds.

    make bench BEFORE=../other-checkout

measures an earlier deckgen beside this one, in the same turns.
"""

import compileall
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from again import compare_again
from clients import compare_template
from course import read_stories, repeat_course, write_pandoc_notes
from floor import keep_parts
from measure import Measured, run_interleaved, run_once
from unchanged import compare_unchanged
from writer import compare_writer

from figures import time_figures

HERE = Path(__file__).parent
DECKGEN = (sys.executable, "-m", "deckgen")
PROGRAMS = {
    "deckgen": "decks with figures, agenda, recap, speaker notes",
    "plain": "python-pptx's own API: a slide a section, speaker notes",
    "pandoc": "a slide a section, speaker notes",
    "pandoc -o": "as it comes: a slide a module or topic, no notes",
    "before": "deckgen as it is in the other checkout",
    "floor": "libraries imported, notes parsed, deckgen's parts deflated: no program on them is faster",
}
ROUNDS = {
    1: {"deckgen": 9, "before": 9, "floor": 9, "plain": 5, "pandoc": 5, "pandoc -o": 5},
    10: {"deckgen": 5, "before": 5, "floor": 5, "plain": 1, "pandoc": 1, "pandoc -o": 1},
    100: {"deckgen": 3},
}
"""Turns at each size for each program; pandoc and python-pptx need quadratic time and sit out the largest."""


def find_pandoc() -> str:
    """Return the path of the pandoc of the extra `bench`, else of the one on the PATH, "" where there is none."""
    package = importlib.util.find_spec("pypandoc")
    brought = Path(package.origin).parent / "files" / "pandoc" if package and package.origin else None
    return str(brought) if brought and brought.is_file() else shutil.which("pandoc") or ""


def list_commands(folder: Path, size: int, before: Path | None) -> dict[str, tuple[str, ...]]:
    """Return what is run at one size; `before` is the other checkout."""
    notes, spoken = folder / f"notes-{size}.md", folder / f"spoken-{size}.md"
    pandoc = find_pandoc()
    commands = {
        "deckgen": (*DECKGEN, *list_arguments(notes, folder / f"decks-{size}")),
        "before": ("env", f"PYTHONPATH={before}/src", *DECKGEN, *list_arguments(notes, folder / f"before-{size}")),
        "floor": (sys.executable, str(HERE / "floor.py"), str(notes), str(folder / f"parts-{size}")),
        "plain": (sys.executable, str(HERE / "plain_pptx.py"), str(notes), str(folder / "plain.pptx")),
        "pandoc": (pandoc, "--slide-level=3", "-o", str(folder / "pandoc.pptx"), str(spoken)),
        "pandoc -o": (pandoc, "-o", str(folder / "pandoc -o.pptx"), str(notes)),
    }
    wanted = ROUNDS[size].keys() - ({"before"} if before is None else set())
    return {name: command for name, command in commands.items() if name in wanted and shutil.which(command[0])}


def list_arguments(notes: Path, target: Path) -> tuple[str, ...]:
    """Return how deckgen is asked for all decks of some notes: in one process, also where it would begin several."""
    return ("build", str(notes), "-o", str(target), "--replace", "-q", "--jobs", "1")


def count_slides(files: Iterable[Path]) -> int:
    """Return how many slides stand in some decks."""
    slides = 0
    for file in files:
        with zipfile.ZipFile(file) as package:
            slides += sum(name.startswith("ppt/slides/slide") for name in package.namelist())
    return slides


def measure_size(folder: Path, size: int, before: Path | None) -> dict[str, tuple[int, Measured]]:
    """Return slides and time of every program at one size."""
    notes = repeat_course(read_stories(), size)
    (folder / f"notes-{size}.md").write_text(notes, encoding="utf-8")
    (folder / f"spoken-{size}.md").write_text(write_pandoc_notes(notes), encoding="utf-8")
    commands = list_commands(folder, size, before)
    for name in commands.keys() & {"deckgen", "before"}:
        run_once(commands[name])
    decks = sorted((folder / f"decks-{size}").glob("*.pptx"))
    if "floor" in commands:
        keep_parts(decks, folder / f"parts-{size}")
    measured = run_interleaved(commands, ROUNDS[size])
    made = {"deckgen": decks, "floor": decks, "before": [*(folder / f"before-{size}").glob("*.pptx")]}
    return {name: (count_slides(made.get(name, [folder / f"{name}.pptx"])), run) for name, run in measured.items()}


def print_size(size: int, programs: dict[str, tuple[int, Measured]]) -> None:
    """Print a line a program, its time as times of deckgen's own."""
    ours = programs["deckgen"][1].seconds
    for name, (slides, run) in programs.items():
        numbers = f"{run.seconds:8.3f}  {run.seconds / ours:9.1f}  {slides / run.seconds:8.0f}  {run.mebibytes:8.0f}"
        print(f"{17 * size:7}  {name:9}  {slides:6}  {numbers}  {PROGRAMS[name]}")


def compare_slides(programs: dict[str, tuple[int, Measured]], name: str) -> float:
    """Return the time another program takes for a slide, as times of deckgen's own: decks differ in length."""
    (ours, own), (theirs, other) = programs["deckgen"], programs[name]
    return (other.seconds / theirs) / (own.seconds / ours)


def time_slide(programs: dict[str, tuple[int, Measured]]) -> float:
    """Return the seconds that deckgen takes for a slide."""
    slides, run = programs["deckgen"]
    return run.seconds / slides


def print_verdicts(measured: dict[int, dict[str, tuple[int, Measured]]], folder: Path) -> None:
    """Print the figures that have a bound, the ones that miss it marked."""
    writing, limit = compare_writer(folder / "notes-10.md", folder)
    starts = {"version": (*DECKGEN, "--version"), "pass": (sys.executable, "-c", "pass")}
    again, bullet = compare_again(repeat_course(read_stories(), 1))
    start = run_interleaved(starts, {"version": 25, "pass": 25})
    ours = {size: programs["deckgen"][1] for size, programs in measured.items()}
    at_most = [
        ("a slide at 1,700 stories / at 170", time_slide(measured[100]) / time_slide(measured[10]), 1.05),
        ("peak MiB at 170 stories", ours[10].mebibytes, 100.0),
        ("peak MiB at 1,700 stories", ours[100].mebibytes, 200.0),
        ("writer / (string build + crc + zlib 3)", writing / limit, 2.0),
        ("finding figures / build at 170 stories", time_figures(folder / "notes-10.md") / ours[10].seconds, 0.1),
        ("a compile again with a memo / a first one", again, 0.1),
        ("a compile after one bullet / a first one", bullet, 0.3),
        ("the course in a template / in an own look", compare_template(), 3.0),
        ("deckgen --version / python -c pass", start["version"].seconds / start["pass"].seconds, 1.5),
    ]
    small, large = compare_unchanged(1), compare_unchanged(10, turns=3)
    at_most += [
        ("nothing changed, 17 stories / python -c pass", small.unchanged, 2.0),
        ("nothing changed, 170 stories / python -c pass", large.unchanged, 2.0),
        ("one bullet, 17 stories / a first build", small.bullet, 0.35),
        ("one bullet, 170 stories / a first build", large.bullet, 0.12),
    ]
    at_most += [
        (f"deckgen / before at {17 * size} stories", ours[size].seconds / programs["before"][1].seconds, 1.0)
        for size, programs in measured.items()
        if "before" in programs
    ]
    print()
    for name, value, bound in at_most:
        print_bound(name, value, bound)


def print_bound(name: str, value: float, bound: float) -> None:
    """Print what was measured beside what it may be at most."""
    print(f"{name:64} {value:8.3f}   (at most {bound:g}){'' if value <= bound else '   MISSED'}")


def print_pandoc(measured: dict[int, dict[str, tuple[int, Measured]]], folder: Path) -> None:
    """Print what was promised beside pandoc with speaker notes: a slide of a small course, and a large course."""
    commands = list_commands(folder, 10, None)
    twice = (*commands["deckgen"], "--jobs", "2")
    clocks = run_interleaved({"twice": twice, "pandoc": commands["pandoc"]}, {"twice": 3, "pandoc": 1})
    print_bound("a slide at 17 stories / pandoc's", 1 / compare_slides(measured[1], "pandoc"), 0.8)
    print_bound("170 stories / pandoc", measured[10]["deckgen"][1].seconds / measured[10]["pandoc"][1].seconds, 1 / 5)
    load = os.getloadavg()[0]
    by_clock = clocks["twice"].clock / clocks["pandoc"].clock
    print_bound(f"170 stories, --jobs 2 / pandoc, by the clock at a load of {load:.1f}", by_clock, 1 / 8)


def print_others(measured: dict[int, dict[str, tuple[int, Measured]]]) -> None:
    """Print how long other programs take, which has no bound: they make other decks."""
    for size, programs in measured.items():
        ours = programs["deckgen"][1].seconds
        for name in [name for name in ("plain", "pandoc") if name in programs]:
            ratios = f"{programs[name][1].seconds / ours:8.2f}   ({compare_slides(programs, name):.2f} a slide)"
            print(f"{f'{name} / deckgen at {17 * size} stories':64} {ratios}")


def main() -> None:
    """Measure and print everything."""
    before = Path(sys.argv[1]).resolve() if sys.argv[1:] else None
    pandoc = find_pandoc()
    told = subprocess.run([pandoc, "--version"], capture_output=True, text=True, check=True).stdout if pandoc else ""
    print(told.partition("\n")[0] or "pandoc is not installed: it is left out")
    # as pip leaves a package; a checkout has no bytecode where PYTHONDONTWRITEBYTECODE forbids it
    for checkout in (HERE.parent, *([before] if before else [])):
        compileall.compile_dir(checkout / "src", quiet=1)
    measured = {}
    print("stories  program    slides   seconds  × deckgen  slides/s  peak MiB")
    with tempfile.TemporaryDirectory() as name:
        for size in ROUNDS:
            measured[size] = measure_size(Path(name), size, before)
            print_size(size, measured[size])
        print_verdicts(measured, Path(name))
        if "pandoc" in measured[10]:
            print_pandoc(measured, Path(name))
        print_others(measured)


if __name__ == "__main__":
    main()
