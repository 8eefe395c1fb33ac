"""Names that Windows reserves, cannot hold or takes for others: whatever modules and themes are called, decks fit."""

import re
from pathlib import PurePosixPath

import pytest

from deckgen import MemoryWorld, compile_course

pytestmark = pytest.mark.slow
ODD = [
    *("CON", "nul", "Aux.", "PRN.txt", "com1", "COM¹", "lpt9 ", "CONIN$", "clock$"),
    *("trailing.", "trailing ", ". .", "..", "a:b", "a<b>c", 'say "hi"', "pipe|star*what?", "tab\there", "~", "-"),
    *("日" * 90, "x" * 300, "Ünïcödé", "e\u0301" * 40),
]
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\..*)?", re.IGNORECASE)
STORY = "\n\n## Lambda\n\n[Acme](https://example.com/{0})\n\n### Problem\n\n* Reports took {0} weeks\n"


def check_name(name: str) -> None:
    """What Windows, macOS and Linux all take as one name, and give back as it was."""
    assert not re.search(r'[<>:"|?*\\/\x00-\x1f]', name)
    assert not RESERVED.fullmatch(name)
    assert not name.endswith((".", " "))
    assert len(name) <= 100
    assert len(name.encode()) <= 255


@pytest.mark.parametrize("way", ["# {0}", "# Module {1} : {0}", '---\nmodule: "{0}"\n---'])
def test_decks_of_any_module_have_names_for_every_system(way):
    """With a number or without one, in a heading or in front matter; no two share one, whatever its capitals."""
    files = {}
    for number, title in enumerate(ODD, start=1):
        heading = way.format(title.replace('"', '\\"') if way.startswith("---") else title, number)
        files[f"stories/{number:02}.md"] = heading + STORY.format(number)
    done = compile_course("stories", world=MemoryWorld(files))
    paths = [PurePosixPath(deck.path) for deck in done.decks]
    assert len(paths) >= 10
    assert len({str(path).casefold() for path in paths}) == len(paths)
    for path in paths:
        for part in path.parts:
            check_name(part)


def test_decks_of_any_theme_stand_in_folders_for_every_system():
    """Those that are the names of files, and hold what a file's name can hold."""
    themes = {f"themes/{name.replace('/', '')}.yaml": "extends: default\n" for name in ODD if "\t" not in name}
    world = MemoryWorld({"stories/a.md": "# Module 1" + STORY.format(1), **themes})
    done = compile_course("stories", themes=["*"], world=world)
    folders = {PurePosixPath(deck.path).parent.name for deck in done.decks}
    assert len(folders) > 10
    assert len({folder.casefold() for folder in folders}) == len(folders) == len(done.decks)
    for folder in folders:
        check_name(folder)


def test_a_deck_in_an_ordinary_place_is_short_enough_for_windows():
    """260 characters hold a user's folder, the project's, and the longest of a theme and a module."""
    home = "C:\\Users\\Firstname.Lastname\\OneDrive - Company\\Documents\\Courses"
    longest = "x" * 300
    world = MemoryWorld(
        {
            "stories/a.md": f"# Module 1 : {longest}" + STORY.format(1),
            f"themes/{longest}.yaml": "extends: default\n",
        }
    )
    done = compile_course("stories", themes=["*"], world=world)
    assert max(len(f"{home}\\decks\\{deck.path}") for deck in done.decks) < 248
