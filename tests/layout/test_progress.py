"""How far a story is told: a bar a step, a part a page; of very many, one bar that shows a share."""

from pathlib import Path

import pytest

from deckgen import MemoryWorld
from deckgen.build.job import load_look
from deckgen.build.making import lay_out_module
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course

pytestmark = pytest.mark.slow

STORY = "# Module 1\n\n## Storage\n\n[Orbex](https://orbex.example/a)\n\n"


def draw(notes):
    """Return the bars of each page of a story."""
    return [[item for item in page.items if item.name.startswith("progress")] for page in show(notes)]


def show(notes):
    """Return the pages of a story."""
    found, world = Diagnostics(), MemoryWorld({"notes.md": notes.encode()})
    course = read_figures(read_course([Path("notes.md")], found, world), found)
    look = load_look("default", found)
    _, pages = lay_out_module(course, course.modules[0], look, found)
    return pages.pages


@pytest.mark.parametrize("count", [2, 9, 16, 17, 40, 150])
def test_any_number_of_steps_has_room(count):
    """No bar is wider than its place or narrower than nothing, and each page shows where it stands."""
    notes = STORY + "".join(f"### What happened on day {n}\n\nThere was rain in place {n}.\n\n" for n in range(count))
    pages = [bars for bars in draw(notes) if bars]
    assert len(pages) >= count
    for bars in pages:
        assert len(bars) <= 16
        assert min(bar.box.w for bar in bars) >= 1.0
        assert max(bar.box.right for bar in bars) - min(bar.box.x for bar in bars) <= 248.01
    assert len({tuple(bars) for bars in pages}) == len(pages)


def test_a_step_of_many_pages_shows_its_share():
    """Its bar is not cut into slivers."""
    lines = "".join(f"* There was rain in place {n}, and they waited for **{n} days** or more\n" for n in range(2, 90))
    pages = [bars for bars in draw(f"{STORY}### Problem\n\n{lines}\n### Solution\n\n* Wait\n") if bars]
    assert len(pages) > 12
    assert max(map(len, pages)) <= 3


@pytest.mark.parametrize(
    ("heading", "lang", "titles"),
    [
        ("Solution", "", ["Solution", "Solution (continued)", "Solution (continued 2)"]),
        ("Lösung", "lang: de", ["Lösung", "Lösung (Fortsetzung)", "Lösung (Fortsetzung 2)"]),
    ],
)
def test_the_titles_of_further_pages_say_so(heading, lang, titles):
    """In the language of the deck, without a number on the second: "Solution 2" reads as another solution."""
    lines = "".join(f"* There was rain in place {n}, and they waited for **{n} days** or more\n" for n in range(20))
    pages = show(f"---\n{lang}\n---\n{STORY}### {heading}\n\n{lines}")
    shown = [
        page.title.replace("\u00a0", " ").partition("Orbex")[0].rstrip(" ·") for page in pages if heading in page.title
    ]
    assert shown[: len(titles)] == titles
