"""Where decks go, and which of the ones that are there already stay."""

import json
from pathlib import Path

import pytest
from pptx import Presentation

pytestmark = [pytest.mark.usefixtures("stories"), pytest.mark.slow]


@pytest.mark.parametrize(
    ("out", "answer"),
    [
        ("out.pptx", "-o out'"),
        ("x/Deck.PPTX", "names a folder"),
        ("stories", "'stories' holds notes. Choose a folder for decks alone: '-o decks'."),
        (".", "'.' holds notes"),
        ("stories/more", "'stories/more' holds notes"),
        ("stories/notes.md/x", "Not a directory"),
        ("file/x", "Not a directory"),
    ],
)
def test_decks_go_to_a_folder_without_notes(out, answer, run, stories):
    """-o names a folder, and never one that holds notes."""
    Path("stories/more").mkdir()
    Path("stories/more/b.md").write_text(stories.replace("Module 4", "Module 8"), encoding="utf-8")
    Path("file").write_text("")
    done = run("build", ".", "-o", out)
    assert done.exit_code == 2
    assert answer in done.stderr
    assert not list(Path().rglob("*.pptx"))


@pytest.mark.parametrize(("source", "out"), [(".", "decks"), (".", "out"), ("stories", "stories/out/deep")])
def test_decks_may_lie_below_the_notes(source, out, run):
    """A folder without notes, or the one that decks go to anyway; decks are never read, and notes never overwritten."""
    before = Path("stories/notes.md").read_bytes()
    assert run("build", source, "-o", out).exit_code == 0
    again = run("build", source, "-o", out)
    assert again.exit_code == 0
    assert "0 decks written, 1 unchanged, 1 skipped" in again.stdout
    assert Path("stories/notes.md").read_bytes() == before


def test_the_folder_that_decks_go_to_may_hold_what_it_will(run):
    """`decks` is what plain `deckgen build .` writes into, so -o takes it as well."""
    Path("decks").mkdir()
    Path("decks/readme.md").write_text("Hands off", encoding="utf-8")
    Path("decks/notes.md").write_text("# Module 4\n", encoding="utf-8")
    assert run("build", "stories", ".", "-o", "decks").exit_code == 0
    assert Path("decks/notes.md").read_text(encoding="utf-8") == "# Module 4\n"


def test_a_deck_that_was_saved_by_hand_is_kept(run):
    """That is no mistake; it can be had fresh, and its backup back."""
    path = Path("decks/default/04-module-4.pptx")
    run("build")
    presentation = Presentation(path)
    presentation.slides[0].shapes.title.text = "Mine"
    presentation.save(path)
    done = run("build")
    assert (done.exit_code, "0 decks written, 1 kept, 1 skipped" in done.stdout) == (0, True)
    assert Presentation(path).slides[0].shapes.title.text == "Mine"
    assert run("build", "--replace").exit_code == 0
    assert Presentation(path).slides[0].shapes.title.text != "Mine"
    assert run("restore").exit_code == 0
    assert Presentation(path).slides[0].shapes.title.text == "Mine"


BROKEN = {
    "theme": ("themes/own.yaml", 'extends: night\ncolors: {brand: "x\n'),
    "cycle": ("themes/own.yaml", "extends: own\n"),
    "parent": ("themes/own.yaml", "extends: nihgt\n"),
    "course": ("course.yaml", 'theme: own\ntitle: "x\n'),
    "notes": ("stories/zz.md", "\0\0\0\0\0"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_an_error_in_what_decks_are_made_from_keeps_the_old_ones(what, run):
    """Theme, course file or notes that cannot be read: exit code 1, nothing written, the table says why."""
    Path("themes").mkdir()
    Path("themes/own.yaml").write_text('extends: night\ncolors: {brand: "FFAA00"}\n', encoding="utf-8")
    Path("course.yaml").write_text("theme: own\ntitle: Success\n", encoding="utf-8")
    assert run("build", "-t", "own").exit_code == 0
    deck = Path("decks/own/04-module-4.pptx")
    before = deck.read_bytes()
    path, text = BROKEN[what]
    Path(path).write_text(text, encoding="utf-8")
    done = run("build", "-t", "own")
    assert done.exit_code == 1
    assert f"{path}:" in done.stderr
    assert "0 decks written, 2 skipped" in done.stdout
    assert "1 error" in done.stdout.splitlines()[1]
    assert "about the course as a whole: 1 error" in done.stderr
    assert deck.read_bytes() == before
    states = {
        deck["state"]: deck["counts"]["error"]
        for deck in json.loads(run("build", "-t", "own", "--json").stdout)["decks"]
    }
    assert states == {"skipped": 1}


def test_a_theme_that_costs_its_decks_costs_no_others(run):
    """A broken theme beside a good one: the good one's decks are written."""
    Path("themes").mkdir()
    Path("themes/own.yaml").write_text("extends: own\n", encoding="utf-8")
    assert run("build", "-t", "own", "-t", "night").exit_code == 1
    assert [path.as_posix() for path in Path("decks").rglob("*.pptx")] == ["decks/night/04-module-4.pptx"]


def test_a_deck_of_a_module_that_is_gone_is_named_once_all_was_built(run, stories):
    """A full build names it; one of some modules, or of some files, does not know the others. Nothing is deleted."""
    run("build")
    Path("stories/notes.md").write_text(stories.replace("Module 4", "Module 4 : Compute"), encoding="utf-8")
    Path("stories/other.md").write_text(stories.replace("Module 4", "Module 6"), encoding="utf-8")
    for some in (("-m", "4"), ("stories/notes.md",), ("-o", "out")):
        assert "leftover-deck" not in run("build", *some).stderr
    done = run("build")
    assert done.exit_code == 0
    assert done.stderr.count("leftover-deck") == 1
    assert "decks/default/04-module-4.pptx: warning[leftover-deck]" in done.stderr
    assert Path("decks/default/04-module-4.pptx").is_file()
    assert "leftover-deck" not in run("check").stderr
    Path("stories/other.md").write_bytes(b"\0\0\0\0\0")
    assert "leftover-deck" not in run("build").stderr


def test_loose_notes_are_a_whole_course_when_all_are_built(run, stories):
    """`deckgen build notes.md` is the course when nothing else stands beside it."""
    Path("stories/notes.md").rename("notes.md")
    Path("stories").rmdir()
    run("build", "notes.md")
    Path("notes.md").write_text(stories.replace("Module 4", "Module 4 : Compute"), encoding="utf-8")
    assert "leftover-deck" in run("build", "notes.md").stderr
    Path("more.md").write_text(stories.replace("Module 4", "Module 6"), encoding="utf-8")
    assert "leftover-deck" not in run("build", "notes.md").stderr


def test_a_theme_is_one_look_however_it_is_named(run):
    """By name, in other capitals, by its file, in course.yaml: its decks go to one folder of its name."""
    Path("themes").mkdir()
    Path("themes/azur.yaml").write_text("bullet: •\n", "utf-8")
    done = run("build", "-q", "-t", "azur", "-t", "AZUR", "-t", "themes/azur.yaml", "-t", "azur.yaml")
    assert done.exit_code == 0
    assert [path.as_posix() for path in Path("decks").glob("*/*.pptx")] == ["decks/azur/04-module-4.pptx"]
    before = Path("decks/azur/04-module-4.pptx").read_bytes()
    for name in ("azur", "Azur", "themes/azur.yaml"):
        Path("stories/course.yaml").write_text(f"theme: {name}\n", "utf-8")
        assert run("build", "-q").exit_code == 0
    assert [path.as_posix() for path in Path("decks").glob("*/*.pptx")] == ["decks/azur/04-module-4.pptx"]
    assert Path("decks/azur/04-module-4.pptx").read_bytes() == before


def test_two_themes_of_one_name_have_a_folder_each(run):
    """The second goes by the path that was asked for."""
    for folder in ("themes", "other"):
        Path(folder).mkdir()
        Path(folder, "azur.yaml").write_text(f"title: {folder}\nsizes: {{display: {len(folder) * 10}}}\n", "utf-8")
    assert run("build", "-q", "-t", "other/azur.yaml", "-t", "azur").exit_code == 0
    first, second = sorted(path.parent.name for path in Path("decks").glob("*/*.pptx"))
    assert first == "azur"
    assert second.startswith("azur~")


def test_a_theme_outside_the_project_makes_no_deck(run, tmp_path):
    """An error at its line, JSON whole, no deck anywhere, nothing of the other file."""
    secret = tmp_path.parent / "secret.yaml"
    secret.write_text("password\n", "utf-8")
    for name in ("../secret.yaml", "../../secret.yaml", secret.as_posix(), "/etc/passwd"):
        Path("stories/course.yaml").write_text(f"title: Course\ntheme: {name}\n", "utf-8")
        done = run("build", "--json")
        assert done.exit_code == 1
        (error,) = [one for one in json.loads(done.stdout)["findings"] if one["severity"] == "error"]
        assert (error["code"], error["path"], error["line"]) == ("outside-theme", "stories/course.yaml", 2)
        assert "password" not in done.output
    assert not list(tmp_path.rglob("*.pptx"))


def test_decks_without_the_clients_logo_are_not_made(run):
    """A logo that is not there is an error of that theme only, with the place it was looked for at."""
    Path("themes").mkdir()
    Path("themes/acme.yaml").write_text("logo: logos/acme.png\n", "utf-8")
    done = run("build", "-t", "acme", "-t", "night")
    assert done.exit_code == 1
    assert "error[unusable-logo]" in done.stderr
    assert "themes/logos/acme.png" in done.stderr
    assert [path.as_posix() for path in Path("decks").glob("*/*.pptx")] == ["decks/night/04-module-4.pptx"]
