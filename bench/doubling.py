"""Everything an author can repeat, doubled: a whole compile takes twice the time and not four times.

CPU times of this process, n and 2n side by side in turns, the quickest of each; trust the ratios. `python
bench/doubling.py sections links` measures some only.
"""

import gc
import sys
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from deckgen import MemoryWorld, compile_course

AT_MOST = 2.4
"""Times of twice as much; a measured step of a few hundredths of a second has some noise."""
TURNS = 5
STORY = "# Module 1\n\n## Storage\n\n[Orbex](https://orbex.example/a)\n\n"
STORIES = "## Storage {0}\n\n[Orbex {0}](https://a.example/{0})\n\n### Problem\n\n* It took **{1} days**\n\n"
PROBLEM = f"{STORY}### Problem\n\n"


class Growth(NamedTuple):
    """One thing that can be repeated."""

    count: int
    """How many there are before they are doubled."""
    write: Callable[[int], Mapping[str, str]]
    """Gives path → text of notes that hold so many."""


def spell_number(number: int) -> str:
    """Return a word that no other number has."""
    return "".join("bdfgklmnpr"[int(digit)] + "a" for digit in str(number)).capitalize()


def write_lines(head: str, line: str, tail: str = "", end: str = "") -> Callable[[int], Mapping[str, str]]:
    """Return notes in which a line is repeated, and after all of them another one; head and end stand once.

    In both `{0}` is a word of their own and `{1}` their number: large numbers are figures where small ones are none.
    """

    def write(count: int) -> Mapping[str, str]:
        names = [(spell_number(number), number) for number in range(1, count + 1)]
        text = "".join(line.format(*name) for name in names)
        ends = "".join(tail.format(*name) for name in names)
        return {"notes.md": f"{head}{text}\n{ends}{end}"}

    return write


def write_table(rows: Callable[[int], int], columns: Callable[[int], int]) -> Callable[[int], Mapping[str, str]]:
    """Return notes with a table of so many rows and columns."""

    def write(count: int) -> Mapping[str, str]:
        wide = columns(count)
        head = "|".join(f" Plant {number} " for number in range(wide))
        cells = "|".join(f" {number} hours " for number in range(wide))
        body = f"|{cells}|\n" * rows(count)
        return {"notes.md": f"{PROBLEM}|{head}|\n|{'---|' * wide}\n{body}"}

    return write


def write_themes(count: int) -> Mapping[str, str]:
    """Return notes and so many themes."""
    themes = {f"themes/own{number}.yaml": "extends: default\naccent: '#1F5C99'\n" for number in range(count)}
    return {"stories/notes.md": f"{PROBLEM}* Restores took **3 days**\n", **themes}


def write_files(count: int) -> Mapping[str, str]:
    """Return a folder of so many files, a module each."""
    return {
        f"stories/{number:04}.md": f"# Module {number}\n\n{STORIES}".format(spell_number(number), number)
        for number in range(1, count + 1)
    }


GROWTHS: Mapping[str, Growth] = {
    "modules": Growth(60, write_lines("", f"# Module {{1}}\n\n{STORIES}")),
    "files": Growth(60, write_files),
    "stories": Growth(60, write_lines("# Module 1\n\n", STORIES)),
    "stories shown again": Growth(
        60, write_lines(f"{PROBLEM}* Slow\n\n", "## Backup {0}\n\nSee the story of Orbex.\n\n")
    ),
    "sections": Growth(150, write_lines(STORY, "### What happened {0}\n\nThere was rain, and they waited.\n\n")),
    "sections shown again": Growth(
        150, write_lines(STORY, "### What happened {0}\n\nThere was rain.\n\n", "", "## Backup\n\nSee [it](#orbex).\n")
    ),
    "known sections": Growth(150, write_lines(STORY, "### Problem\n\nThere was rain on day {0}.\n\n")),
    "details": Growth(150, write_lines(PROBLEM, "#### Detail {0}\n\nThere was rain.\n\n")),
    "bullets": Growth(300, write_lines(PROBLEM, "* There was rain in place {0}, and they waited\n")),
    "same bullets": Growth(300, write_lines(PROBLEM, "* There was rain, and they waited\n")),
    "nested bullets": Growth(300, write_lines(PROBLEM, "* There was rain\n  * in place {0}\n")),
    "figures": Growth(300, write_lines(PROBLEM, "* Restores in plant {0} took **{1} days**\n")),
    "figures on a line": Growth(300, write_lines(PROBLEM, "plant took {1} days, ")),
    "bold figures on a line": Growth(300, write_lines(PROBLEM, "plant took **{1} days**, ")),
    "pairs of a bullet": Growth(200, write_lines(f"{PROBLEM}* ", "from {1} days to {1} hours, ")),
    "sentences with figures of a bullet": Growth(200, write_lines(f"{PROBLEM}* ", "We took {1} days. ")),
    "pairs on a line": Growth(150, write_lines(PROBLEM, "plant {0} fell from {1} days to {1} hours, ")),
    "paragraphs": Growth(300, write_lines(PROBLEM, "There was rain in place {0}, and they waited.\n\n")),
    "words of a paragraph": Growth(4000, write_lines(PROBLEM, "there was rain, ")),
    "lines of a paragraph": Growth(400, write_lines(PROBLEM, "There was rain in that place, and\n")),
    "links of a line": Growth(400, write_lines(PROBLEM, "[place](https://a.example/{0}) ")),
    "links": Growth(300, write_lines(PROBLEM, "* see [place {0}](https://a.example/{0})\n")),
    "anchors": Growth(300, write_lines(PROBLEM, "* see [place {0}](#orbex)\n")),
    "wrong anchors": Growth(200, write_lines(PROBLEM, "* see [place {0}](#nowhere-{0})\n")),
    "reference links": Growth(300, write_lines(PROBLEM, "* see [place][{0}]\n", "[{0}]: https://a.example/{0}\n")),
    "footnotes": Growth(300, write_lines(PROBLEM, "* see there[^{0}]\n", "[^{0}]: on page {0}\n\n")),
    "bold words": Growth(600, write_lines(PROBLEM, "**place** and ")),
    "code": Growth(600, write_lines(f"{PROBLEM}```python\n", "print({0})\n", "```\n")),
    "quotes": Growth(150, write_lines(PROBLEM, "> There was rain in place {0}\n\nSo they say.\n\n")),
    "lines of a quote": Growth(300, write_lines(PROBLEM, "> There was rain in place {0}\n>\n")),
    "table rows": Growth(150, write_table(int, lambda _: 3)),
    "table columns": Growth(40, write_table(lambda _: 3, int)),
    "reminders": Growth(300, write_lines(PROBLEM, "!!! ask who knows place {0} !!!\n\n")),
    "comments": Growth(300, write_lines(PROBLEM, "There was rain. <!-- place {0} -->\n\n")),
    "findings": Growth(200, write_lines(PROBLEM, "* TODO: place {0}\n")),
    "unknown tags": Growth(300, write_lines(PROBLEM, "* <span>place {0}</span>\n")),
    "unclosed marks": Growth(300, write_lines(PROBLEM, "* **place {0}\n")),
    "plain names": Growth(150, write_lines(STORY, "Problem: there was rain in place {0}.\n\nSolution: wait.\n\n")),
    "list of links": Growth(60, write_lines("# Module 1\n\n## Storage\n\n", "* [Orbex {0}](https://a.example/{0})\n")),
    "contents": Growth(
        200,
        write_lines(
            "# Module 1\n\n## Contents\n\n", "* [Story {0}](#story-{0})\n", "## Story {0}\n\n### Problem\n\nx\n\n"
        ),
    ),
    "key figures": Growth(200, write_lines(f"{STORY}### Key figures\n\n", "* {1} days — restore in place {0}\n")),
    "themes": Growth(6, write_themes),
}


def time_compile(files: Mapping[str, str], themes: tuple[str, ...]) -> float:
    """Return the CPU seconds of a whole compile."""
    gc.collect()
    started = time.process_time()
    compile_course(next(iter(files)).split("/")[0], themes=themes, world=MemoryWorld(files))
    return time.process_time() - started


def measure(name: str, growth: Growth) -> tuple[float, float]:
    """Return the quickest seconds of n and of 2n."""
    themes = ("*",) if name == "themes" else ()
    once, twice = growth.write(growth.count), growth.write(2 * growth.count)
    runs = [(time_compile(once, themes), time_compile(twice, themes)) for _ in range(TURNS)]
    return min(first for first, _ in runs), min(second for _, second in runs)


def compare_doubled(names: tuple[str, ...] = ()) -> bool:
    """Print a line a growth, the ones that miss the bound marked; return whether all keep it."""
    good = True
    print(f"{'doubled':22}  {'n':>5}  {'n: ms':>8}  {'2n: ms':>8}  {'ratio':>6}   (at most {AT_MOST:g})")
    for name, growth in GROWTHS.items():
        if names and name not in names:
            continue
        once, twice = measure(name, growth)
        ratio = twice / once
        good = good and ratio <= AT_MOST
        verdict = "" if ratio <= AT_MOST else "   MISSED"
        print(
            f"{name:22}  {growth.count:5}  {1000 * once:8.1f}  {1000 * twice:8.1f}  {ratio:6.2f}{verdict}", flush=True
        )
    return good


if __name__ == "__main__":
    sys.exit(not compare_doubled(tuple(sys.argv[1:])))
