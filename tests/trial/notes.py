"""What an author does to the notes between two builds: each edit has some variants, chosen by number.

Text that an edit adds has the word `otter`, which stands nowhere else.
"""

import re
from collections.abc import Callable
from pathlib import Path

from trial.courses import MODULE, draw_picture

OTTER = "otter"
NoteEdit = Callable[[Path, int], None]
NOTES: dict[str, NoteEdit] = {}
VARIANTS = 4
"""How many variants of an edit are tried; an edit that has fewer repeats them."""


def note(name: str) -> Callable[[NoteEdit], NoteEdit]:
    """Register an edit of the notes under a name."""

    def register(edit: NoteEdit) -> NoteEdit:
        NOTES[name] = edit
        return edit

    return register


def change(folder: Path, was: str, now: str, file: str = MODULE) -> None:
    """Exchange a text of the notes that stands there once.

    Raises:
        ValueError: it does not.
    """
    path = folder / file
    text = path.read_text(encoding="utf-8")
    if text.count(was) != 1:
        raise ValueError(was)
    path.write_text(text.replace(was, now), encoding="utf-8")


def change_one(folder: Path, variant: int, *changes: tuple[str, str]) -> None:
    """Make one of several changes."""
    change(folder, *changes[variant % len(changes)])


BULLETS = (
    "* Reports for customers came late",
    "* Results were carried home on disks",
    "* Each team ships its own containers",
    "* Process data with **Lambda**",
    "* Reads sensors of turbines",
    "* Spot machines lower the bill",
)


@note("bullet reworded")
def _(folder: Path, variant: int) -> None:
    was = BULLETS[variant % len(BULLETS)]
    change(folder, was, f"* An {OTTER} says that {was[2:].lower().replace('*', '')}")


@note("bullet inserted")
def _(folder: Path, variant: int) -> None:
    was = BULLETS[variant % len(BULLETS)]
    change(folder, was, f"* An {OTTER} came along\n{was}")


@note("bullet deleted")
def _(folder: Path, variant: int) -> None:
    lines = ("Reports for customers came late", "Nobody knew what a run had cost", "Releases happen at noon")
    change_one(folder, variant, *((f"* {line}\n", "") for line in lines))


@note("bullets reordered")
def _(folder: Path, variant: int) -> None:
    change_one(
        folder,
        variant,
        (
            "* Releases happen at noon\n* Old versions come back in one minute\n",
            "* Old versions come back in one minute\n* Releases happen at noon\n",
        ),
        (
            "* Reports for customers came late\n* Nobody could add a site without a new machine\n",
            "* Nobody could add a site without a new machine\n* Reports for customers came late\n",
        ),
    )


@note("other words in bold")
def _(folder: Path, variant: int) -> None:
    change_one(
        folder,
        variant,
        ("servers were **full every morning**", "**servers** were full every morning"),
        ("* Releases happen at noon", "* Releases happen **at noon**"),
    )


@note("figure added")
def _(folder: Path, variant: int) -> None:
    line = f"* An {OTTER} saves **48 percent of the power**"
    was = ("* Teams travel less than before", "* Spot machines lower the bill", "* Releases happen at noon")
    change_one(folder, variant, *((one, f"{one}\n{line}") for one in was))


@note("stronger figure added")
def _(folder: Path, variant: int) -> None:
    line = f"* From **9 years** to **3 minutes**: the {OTTER} is quick"
    was = ("* Process data with **Lambda** as it arrives", "* Jobs start in the cloud within minutes")
    change_one(folder, variant, *((one, f"{line}\n{one}") for one in was))


@note("label of a figure reworded")
def _(folder: Path, variant: int) -> None:
    was = ("time of a release", "releases a year", "awake at night", "cells per model")
    change_one(folder, variant, *((f"— {one}", f"— {one} of an {OTTER}") for one in was))


@note("number of a figure changed")
def _(folder: Path, variant: int) -> None:
    changes = ("40 → 320", "40 → 350"), ("**7 TB of", "**9 TB of"), ("30 minutes → 3", "45 minutes → 3")
    change_one(folder, variant, *changes)


@note("section renamed")
def _(folder: Path, variant: int) -> None:
    change_one(folder, variant, *((one, f"{one} of the {OTTER}") for one in ("### Impact", "### Results")))


@note("sections exchanged")
def _(folder: Path, _: int) -> None:
    path = folder / MODULE
    text = path.read_text(encoding="utf-8")
    found = re.search(r"(### Results\n.*?)(### Impact\n.*?)(?=\n## )", text, re.DOTALL)
    assert found
    path.write_text(text.replace(found[0], f"{found[2]}\n{found[1]}"), encoding="utf-8")


STORY = f"""## Queues

[Globex](https://example.com/case-studies/globex)

### Problem

* Orders of an {OTTER} got lost
* Nobody saw why

### Solution

* A queue holds every order
* An {OTTER} sleeps at night

"""


@note("story inserted")
def _(folder: Path, variant: int) -> None:
    change_one(folder, variant, ("## Batch", f"{STORY}## Batch"), ("## Lambda", f"{STORY}## Lambda"))


def cut_story(folder: Path, topic: str) -> str:
    """Take a story out of the notes and return it."""
    path = folder / MODULE
    text = path.read_text(encoding="utf-8")
    found = re.search(rf"## {topic}\n.*?(?=\n## |\Z)", text, re.DOTALL)
    assert found
    path.write_text(text.replace(found[0], "").replace("\n\n\n", "\n\n"), encoding="utf-8")
    return found[0]


@note("story moved")
def _(folder: Path, variant: int) -> None:
    story = cut_story(folder, ("Lambda", "Batch")[variant % 2])
    path = folder / MODULE
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n\n{story.strip()}\n", encoding="utf-8")


@note("story removed")
def _(folder: Path, variant: int) -> None:
    cut_story(folder, ("Lambda", "Batch", "Containers")[variant % 3])


@note("two stories removed")
def _(folder: Path, _: int) -> None:
    cut_story(folder, "Batch")
    cut_story(folder, "Containers")


@note("solution grows to three pages")
def _(folder: Path, variant: int) -> None:
    more = "\n".join(
        f"* The {OTTER} number {number} explains at some length why {what} are better than they were in the years before"
        for number, what in enumerate(
            ("pumps", "cables", "mirrors", "wheels", "engines", "rudders", "hatches", "lamps")
        )
    )
    was = ("* Releases happen at noon", "* Process data with **Lambda** as it arrives")
    change_one(folder, variant, *((one, f"{one}\n{more}") for one in was))


@note("company renamed")
def _(folder: Path, variant: int) -> None:
    change_one(
        folder, variant, ("[Utopus]", "[Otterpus Insights]"), ("[Orbex]", "[Orbiter]"), ("[Initech]", "[Initrode]")
    )


@note("topic renamed")
def _(folder: Path, variant: int) -> None:
    change_one(folder, variant, ("## Lambda", "## Functions"), ("## Batch", "## Jobs"), ("## Containers", "## Boxes"))


@note("module renamed")
def _(folder: Path, _: int) -> None:
    change(folder, "# Module 4 : Compute", "# Module 4 : Computing of all sorts")


@note("reminder added")
def _(folder: Path, variant: int) -> None:
    was = ("## Batch\n", "### Impact\n", "## Containers\n")
    change_one(folder, variant, *((one, f"{one}\n!!! Show the {OTTER} !!!\n") for one in was))


@note("speaker notes added")
def _(folder: Path, _: int) -> None:
    change(folder, "### Key figures", f"### Notes\n\nTell about the {OTTER}.\n\n### Key figures")


@note("theme changed")
def _(folder: Path, _: int) -> None:
    path = folder / "stories/course.yaml"
    path.write_text(re.sub(r"theme: \w+", "theme: night", path.read_text(encoding="utf-8")), encoding="utf-8")


def write_look(folder: Path, lines: str) -> None:
    """Let the course have a look that extends its own."""
    path = folder / "stories/course.yaml"
    text = path.read_text(encoding="utf-8")
    found = re.search(r"theme: (\w+)", text)
    assert found
    (folder / "themes").mkdir(exist_ok=True)
    own = f"extends: {found[1]}\ntitle: Otter\n{lines}"
    (folder / "themes" / f"{OTTER}.yaml").write_text(own, encoding="utf-8")
    path.write_text(text.replace(found[0], f"theme: {OTTER}"), encoding="utf-8")


@note("color of the brand changed")
def _(folder: Path, _: int) -> None:
    write_look(folder, 'colors:\n  brand: "7A1F5C"\n')


@note("slides of another size")
def _(folder: Path, _: int) -> None:
    write_look(folder, "size: 4:3\n")


@note("section removed")
def _(folder: Path, variant: int) -> None:
    title = ("Impact", "Problem", "Key figures")[variant % 3]
    path = folder / MODULE
    text = path.read_text(encoding="utf-8")
    found = re.findall(rf"### {title}\n.*?(?=\n##|\Z)", text, re.DOTALL)
    path.write_text(text.replace(found[0], "", 1), encoding="utf-8")


@note("bullet moved to another section")
def _(folder: Path, variant: int) -> None:
    line = ("* Teams travel less than before\n", "* Process data with **Lambda** as it arrives\n")[variant % 2]
    change(folder, line, "")
    change(
        folder,
        "* Nobody could add a site without a new machine\n",
        f"* Nobody could add a site without a new machine\n{line}",
    )


@note("density changed")
def _(folder: Path, _: int) -> None:
    path = folder / "stories/course.yaml"
    text = path.read_text(encoding="utf-8")
    now = "full" if "density: concise" in text else "concise"
    path.write_text(re.sub(r"density: \w+", f"density: {now}", text), encoding="utf-8")


@note("course renamed")
def _(folder: Path, _: int) -> None:
    change(folder, "title: Cloud stories", f"title: Stories of an {OTTER}", "stories/course.yaml")


@note("client named")
def _(folder: Path, _: int) -> None:
    change(folder, "lang: en", "lang: en\nclient: Otter and Sons", "stories/course.yaml")


@note("picture added to the assets")
def _(folder: Path, variant: int) -> None:
    company = ("utopus", "initech")[variant % 2]
    draw_picture(folder / "assets" / company / "architecture.png", "teal")


@note("picture drawn anew")
def _(folder: Path, _: int) -> None:
    draw_picture(folder / "assets/path.png", "crimson")


@note("caption reworded")
def _(folder: Path, _: int) -> None:
    change(folder, '"A simulation on its way"', f'"A simulation of an {OTTER}"')


@note("alt text reworded")
def _(folder: Path, _: int) -> None:
    change(folder, "![Path of a simulation", f"![Path of an {OTTER}'s simulation")


@note("quote added")
def _(folder: Path, variant: int) -> None:
    quote = f"> The {OTTER} never sleeps any more.\n> — Olga Holm, head of research\n"
    was = ("* Teams travel less than before\n", "* Old versions come back in one minute\n")
    change_one(folder, variant, *((one, f"{one}\n{quote}") for one in was))


@note("quote reworded")
def _(folder: Path, _: int) -> None:
    change(folder, "We print what we have seen fly.", f"We print what an {OTTER} has seen fly.")


@note("blank line at the top")
def _(folder: Path, _: int) -> None:
    path = folder / MODULE
    path.write_text("\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


@note("table cell changed")
def _(folder: Path, variant: int) -> None:
    change_one(folder, variant, ("| Price     |", f"| Price of an {OTTER} |"), ("20 minutes |", "25 minutes |"))


@note("table row added")
def _(folder: Path, _: int) -> None:
    change(folder, "| Faults    | 12     | 3 |", f"| Faults    | 12     | 3 |\n| {OTTER}s | 2 | 40 |")


@note("link changed")
def _(folder: Path, variant: int) -> None:
    name = ("utopus", "orbex", "initech")[variant % 3]
    change(folder, f"case-studies/{name})", f"case-studies/{name}-{OTTER})")


@note("company and topic and module renamed")
def _(folder: Path, variant: int) -> None:
    NOTES["company renamed"](folder, variant)
    NOTES["topic renamed"](folder, variant)
    NOTES["module renamed"](folder, variant)


@note("story split in two")
def _(folder: Path, _: int) -> None:
    line = f"## Functions\n\n[Hooli](https://example.com/case-studies/hooli)\n\n### Activity\n\n* An {OTTER} rents wind farms\n\n"
    change(folder, "### Results\n\n| Indicator", f"{line}### Results\n\n| Indicator")


@note("section added")
def _(folder: Path, variant: int) -> None:
    section = f"### Lessons\n\n* An {OTTER} learns from every mistake\n* Small steps are steps\n\n"
    change_one(folder, variant, *((one, f"{section}{one}") for one in ("## Batch\n", "## Containers\n")))


@note("all bullets of a section reworded")
def _(folder: Path, variant: int) -> None:
    title = ("Situation", "Activity")[variant % 2]
    path = folder / MODULE
    text = path.read_text(encoding="utf-8")
    found = re.search(rf"### {title}\n.*?(?=\n##)", text, re.DOTALL)
    assert found
    path.write_text(text.replace(found[0], found[0].replace("\n* ", f"\n* An {OTTER} says: "), 1), encoding="utf-8")


@note("table removed")
def _(folder: Path, _: int) -> None:
    path = folder / MODULE
    text = path.read_text(encoding="utf-8")
    rows = re.search(r"### Results\n.*?(?=\n### Impact)", text, re.DOTALL)
    assert rows
    path.write_text(text.replace(rows[0], f"### Results\n\n* An {OTTER} counts no more\n"), encoding="utf-8")


@note("table column added")
def _(folder: Path, _: int) -> None:
    change(
        folder,
        "| Indicator | Before | After |\n|:----------|-------:|------:|",
        "| Indicator | Before | After | Goal |\n|:--|--:|--:|--:|",
    )
    change(folder, "| Delay     | 3 days | 20 minutes |", "| Delay     | 3 days | 20 minutes | 1 minute |")
    change(folder, "| Price     | 10 000 | 5 000 |", f"| Price     | 10 000 | 5 000 | {OTTER} |")
    change(folder, "| Faults    | 12     | 3 |", "| Faults    | 12     | 3 | 0 |")


@note("quote removed")
def _(folder: Path, _: int) -> None:
    change(folder, "> We print what we have seen fly.\n> — Anna Berg, chief engineer\n\n", "")


@note("picture removed")
def _(folder: Path, _: int) -> None:
    change(folder, '![Path of a simulation from desk to cloud](../assets/path.png "A simulation on its way")\n', "")


@note("bullets nested")
def _(folder: Path, variant: int) -> None:
    lines = ("* Releases happen at noon", "* Jobs start in the cloud within minutes")
    change_one(folder, variant, *((one, f"{one}\n  * An {OTTER} is quicker\n  * Nobody waits") for one in lines))


@note("language of the course changed")
def _(folder: Path, _: int) -> None:
    change(folder, "lang: en", "lang: fr", "stories/course.yaml")


@note("many things at once")
def _(folder: Path, variant: int) -> None:
    for name in ("bullet reworded", "figure added", "quote reworded", "table cell changed", "story inserted"):
        NOTES[name](folder, variant)


@note("nothing")
def _(_: Path, __: int) -> None:
    """Leave the notes alone."""
