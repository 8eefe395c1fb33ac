"""The course of the trial, in several looks, and the program as people run it: a process of its own in a folder.

Nothing here knows how deckgen works: notes go in as files, decks are looked at as files.
"""

import atexit
import gc
import os
import pkgutil
import runpy
import shutil
import subprocess
import sys
import tempfile
import traceback
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, NoReturn

from PIL import Image, ImageDraw

import deckgen

ROOT = Path(__file__).parents[2]
MODULE = "stories/04-compute.md"
"""The notes of the deck that hands edit."""
FLAVORS = ("plain", "full", "client")
"""The course as deckgen shows it, with every word on slides, and in a client's template."""

COURSE = """title: Cloud stories
lang: en
theme: {theme}
density: {density}
"""

COMPUTE = """# Module 4 : Compute

## Lambda

[Utopus](https://example.com/case-studies/utopus)

!!! Ask who has seen a wind farm !!!

### Activity

* Renewable energy analytics provider for owners of wind and solar plants
* Reads sensors of turbines on four continents
* Plans repairs before a part fails

### Problem

* The company's servers were **full every morning**
* Reports for customers came late
* Nobody could add a site without a new machine

### Solution

* Go serverless and forget **scalability and configuration**
* Streams **7 TB of data every day** through its platform
* Process data with **Lambda** as it arrives
* In **2 hours**, it finds what the old servers found in **2 weeks**

### Results

| Indicator | Before | After |
|:----------|-------:|------:|
| Delay     | 3 days | 20 minutes |
| Price     | 10 000 | 5 000 |
| Faults    | 12     | 3 |

### Impact

* Owners see **90 percent of faults** a week ahead
* Teams travel less than before

## Batch

[Orbex](https://example.com/case-studies/orbex)

### Activity

* Builds small rockets in the north of Scotland
* Simulates every engine before it is printed

### Situation

* Simulations waited for a shared cluster
* Engineers compared **three versions** at most
* Results were carried home on disks that somebody had to label by hand
* A run that failed at night was seen in the morning by the first who came in
* Nobody knew what a run had cost
* Suppliers asked for numbers that nobody could give them without a week of work

### Solution

* Jobs start in the cloud within minutes
* Spot machines lower the bill
* 359 million → 1.69 billion — cells per model

> We print what we have seen fly.
> — Anna Berg, chief engineer

![Path of a simulation from desk to cloud](../assets/path.png "A simulation on its way")

## Containers

[Initech](https://example.com/case-studies/initech)

### Activity

* Payroll software for small companies

### Problem

* Every release stopped the **service for a night**
* Two teams shared one "big" machine

### Solution

* Each team ships its own containers
* Releases happen at noon
* Old versions come back in one minute

### Key figures

* 30 minutes → 3 minutes — time of a release
* 40 → 320 — releases a year
* 25 people → 9 people — awake at night
* 12 % → 2 % — releases that fail
"""

STORAGE = """# Module 5 : Storage

## Archive

[Umbrella](https://example.com/case-studies/umbrella)

### Problem

* Papers filled two cellars

### Solution

* One archive holds **200 million documents**
* Clerks find a paper in seconds
"""
HOME = Path(tempfile.mkdtemp(prefix="trial-"))
"""Where courses are while the trial runs."""


def clear_home(owner: int) -> None:
    """Remove it when the process ends that made it, and with none of the copies of that process."""
    if os.getpid() == owner:
        shutil.rmtree(HOME, ignore_errors=True)


atexit.register(clear_home, os.getpid())
UNWANTED = ("SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "CI")
"""Variables that change what the program does."""


class Run(NamedTuple):
    """How a call of the program ended."""

    code: int
    said: str
    """What it printed, standard output first."""


def draw_picture(path: Path, color: str = "navy") -> Path:
    """Draw a picture of some shapes; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", (640, 360), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, 240, 320), outline=color, width=8)
    draw.ellipse((360, 60, 600, 300), outline=color, width=8)
    draw.line((240, 180, 360, 180), fill="black", width=6)
    image.save(path)
    return path


def write_course(folder: Path, flavor: str) -> None:
    """Write the notes of a course, and its client's template where it has one."""
    (folder / "stories").mkdir(parents=True)
    theme = "globex" if flavor == "client" else "default"
    density = "full" if flavor == "full" else "concise"
    (folder / "stories/course.yaml").write_text(COURSE.format(theme=theme, density=density), encoding="utf-8")
    (folder / MODULE).write_text(COMPUTE, encoding="utf-8")
    (folder / "stories/05-storage.md").write_text(STORAGE, encoding="utf-8")
    draw_picture(folder / "assets/path.png")
    if flavor == "client":
        shutil.copytree(ROOT / "examples/themes/globex", folder / "themes/globex")


def make_folder(name: str) -> Path:
    """Return a new folder, which goes when the trial ends."""
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=HOME))


def start_deckgen(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start the program in a folder and return its process."""
    wanted = {"COLUMNS": "200", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED} | wanted
    return subprocess.Popen(
        [sys.executable, "-m", "deckgen", *arguments],
        cwd=folder, env=environment, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def run_deckgen(folder: Path, *arguments: str) -> Run:
    """Run the program in a folder: in a copy of this process where there are such, else in one of its own."""
    if hasattr(os, "fork"):
        return run_copy(folder, arguments)
    process = start_deckgen(folder, *arguments)
    said, _ = process.communicate(timeout=300)
    return Run(process.returncode, said)


@cache
def load_program() -> None:
    """Import all of the program, so that copies of this process need not; nothing of it runs here."""
    for module in pkgutil.walk_packages(deckgen.__path__, "deckgen."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.collect()
    gc.freeze()


def run_copy(folder: Path, arguments: tuple[str, ...]) -> Run:
    """Run the program in a copy of this process, to which it is new."""
    load_program()
    with tempfile.TemporaryFile() as output:
        sys.stdout.flush()
        process = os.fork()
        if process == 0:
            run_here(folder, arguments, output.fileno())
        _, status = os.waitpid(process, 0)
        output.seek(0)
        return Run(os.waitstatus_to_exitcode(status), output.read().decode())


def run_here(folder: Path, arguments: tuple[str, ...], output: int) -> NoReturn:
    """Become the program, as `python -m deckgen` does; the process ends with it."""
    code: object = 70
    try:
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        os.chdir(folder)
        for name in UNWANTED:
            os.environ.pop(name, None)
        os.environ["COLUMNS"] = "200"
        sys.argv = ["deckgen", *arguments]
        sys.modules.pop("deckgen.__main__", None)  # a test of its own may have imported what is about to run
        runpy.run_module("deckgen", run_name="__main__")
        code = 0
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 - as the interpreter does
        traceback.print_exc()
    sys.stdout.flush()
    os._exit(code if isinstance(code, int) else int(bool(code)))


def build(folder: Path, *arguments: str, out: str = "out") -> Run:
    """Build the course of a folder, all of its decks in one folder."""
    return run_deckgen(folder, "build", "-o", out, *arguments)


def find_deck(folder: Path, out: str = "out") -> Path:
    """Return the deck of module 4, whatever its name is now.

    Raises:
        ValueError: there is none, or more than one.
    """
    (path,) = (folder / out).glob("04-*.pptx")
    return path


@cache
def make_base(flavor: str) -> Path:
    """Return a folder with a course and its decks, made once; it is copied and never changed."""
    folder = make_folder(flavor)
    write_course(folder, flavor)
    run = build(folder)
    if run.code:
        raise RuntimeError(run.said)
    return folder


def copy_base(flavor: str, folder: Path) -> Path:
    """Copy a course with its decks into a new folder; times of files stay."""
    shutil.copytree(make_base(flavor), folder)
    return folder
