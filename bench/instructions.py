"""Instructions of whole runs of the program, as valgrind counts them: the same every time, whatever else is running.

    python bench/instructions.py            fails where a run takes over 5 % more than its figure in instructions.json
    python bench/instructions.py --record   keeps lower figures
    python bench/instructions.py --record "why it takes more now"      keeps higher ones as well

Figures hold for one Python: they stand under its minor version, and `python -c pass`, which runs none of our code,
tells another build of it. Without valgrind, or figures for this Python, nothing is compared, and it is said why.
"""

import compileall
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
FIGURES = HERE / "instructions.json"
SCRIPT = (sys.executable, "-c", "from deckgen.__main__ import start; start()")
"""The program as its script starts it."""
PASS = "python -c pass"  # noqa: S105 - no word that opens anything
MOST = 1.05
"""A run may take so much of its figure."""
LEAST = 0.97
"""What takes less has earned a new figure."""
SAME_PYTHON = 0.03
"""How far `python -c pass` may be from its figure in the Python that the figures are of."""
OLD = 0.1
"""Seconds after which a file is older than the build that reads it."""
BULLET = "* One more thing that took **3 weeks**\n"
TOTAL = re.compile(r"I +refs: +([\d,]+)")


class Figure(NamedTuple):
    """What a run may take."""

    millions: float
    reason: str
    """Why it was raised last, "" where it never was."""


def count_instructions(command: tuple[str, ...], folder: Path) -> float:
    """Return millions of instructions of a run in a folder.

    Raises:
        SystemExit: the program failed; what it printed is shown.
    """
    counter = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
    # hashes of texts are the same in each run, and bytecode is there already
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(HERE.parent / "src")}
    whole = (*counter, *command)
    done = subprocess.run(whole, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    total = TOTAL.search(done.stderr)
    if done.returncode or total is None:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return int(total[1].replace(",", "")) / 1e6


def measure_runs(folder: Path) -> dict[str, float]:
    """Return the millions of instructions of each run, by its name; the course is copied into a folder."""
    shutil.copytree(HERE.parent / "stories", folder / "stories")
    build = (*SCRIPT, "build", "-q", "stories")
    figures = {
        "--version": count_instructions((*SCRIPT, "--version"), folder),
        "--help": count_instructions((*SCRIPT, "--help"), folder),
    }
    time.sleep(OLD)
    figures["17 stories"] = count_instructions(build, folder)
    figures["nothing changed"] = count_instructions(build, folder)
    with min((folder / "stories").glob("*.md")).open("a", encoding="utf-8") as file:
        file.write(BULLET)
    time.sleep(OLD)
    figures["one bullet"] = count_instructions(build, folder)
    return figures


def read_figures() -> dict[str, dict[str, Figure]]:
    """Return Python's minor version → run → figure."""
    if not FIGURES.exists():
        return {}
    kept = json.loads(FIGURES.read_text(encoding="utf-8"))
    return {version: {name: Figure(**figure) for name, figure in runs.items()} for version, runs in kept.items()}


def write_figures(figures: Mapping[str, Mapping[str, Figure]]) -> None:
    """Keep figures."""
    kept = {version: {name: figure._asdict() for name, figure in runs.items()} for version, runs in figures.items()}
    FIGURES.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def judge_run(name: str, millions: float, figure: Figure | None) -> str:
    """Return what is wrong with a run, "" for nothing."""
    if figure is None:
        return f"{name} has no figure: --record"
    if millions > MOST * figure.millions:
        more = millions / figure.millions - 1
        return f"{name} takes {millions:.1f} M, {more:.0%} over its figure: make it faster, or --record 'why'"
    return ""


def renew_figures(runs: Mapping[str, float], known: Mapping[str, Figure], reason: str) -> dict[str, Figure]:
    """Return figures with those of some runs: lower ones, and with a reason higher ones.

    Raises:
        SystemExit: one is higher, and there is no reason.
    """
    renewed = dict(known)
    for name, millions in runs.items():
        figure = known.get(name)
        if figure is None or millions < figure.millions * LEAST:
            renewed[name] = Figure(round(millions, 1), figure.reason if figure else "")
        elif judge_run(name, millions, figure):
            if not reason:
                sys.exit(f"{name} takes {millions:.1f} M instead of {figure.millions} M: say why behind --record")
            renewed[name] = Figure(round(millions, 1), reason)
    return renewed


def find_obstacle(version: str, known: Mapping[str, Figure], plain: float) -> str:
    """Return why runs cannot be compared with figures, "" when they can; `plain` is what `python -c pass` takes."""
    if not known:
        return f"there are no figures for Python {version}"
    usual = known[PASS].millions
    if abs(plain / usual - 1) > SAME_PYTHON:
        return f"this is another build of Python {version}: {PASS} takes {plain:.1f} M, not {usual} M"
    return ""


def main() -> None:
    """Measure, and compare or record."""
    if shutil.which("valgrind") is None:
        print("Instructions are not counted: valgrind is not installed.")
        return
    recording, reason = sys.argv[1:2] == ["--record"], " ".join(sys.argv[2:])
    compileall.compile_dir(HERE.parent / "src", quiet=1)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    figures = read_figures()
    known = figures.get(version, {})
    with tempfile.TemporaryDirectory() as name:
        plain = count_instructions((sys.executable, "-c", "pass"), Path(name))
        obstacle = find_obstacle(version, known, plain)
        if obstacle and not recording:
            print(f"Instructions are not compared: {obstacle}.")
            return
        runs = {PASS: plain, **measure_runs(Path(name))}
    if recording:
        figures[version] = renew_figures(runs, known, reason)
        write_figures(figures)
        known = figures[version]
    for run, millions in runs.items():
        print(f"{run:16} {millions:8.1f} M {millions / plain:7.2f} × {PASS}")
    wrong = [told for run, millions in runs.items() if (told := judge_run(run, millions, known.get(run)))]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
