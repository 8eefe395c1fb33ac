"""`deckgen pull`: a patch on standard output, what stays on standard error, nothing written unless asked."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.build import notes_files
from deckgen.write import SaveError

pytestmark = pytest.mark.slow

DECK, PAGE = Path("decks/default/04-module-4.pptx"), Path("stories/notes.md")
PATCH = """\
--- stories/notes.md
+++ stories/notes.md
@@ -9 +9 @@  slide 3 “Problem · Acme”
-* Every report took **2 weeks**
+* Each report took **2 weeks**
"""


def change(old, new, move=""):
    """Change words of a deck as somebody does in PowerPoint, and move the shape that has others."""
    deck = Presentation(str(DECK))
    for slide in deck.slides:
        for shape in slide.shapes:
            if move and shape.has_text_frame and move in shape.text_frame.text:
                shape.left, shape.top, shape.width, shape.height = 0, 0, shape.width, shape.height
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace(old, new)
    deck.save(str(DECK))


@pytest.fixture
def built(stories, run):
    assert run("build", "-q").exit_code == 0
    return stories


def test_a_patch_is_offered_and_nothing_written(built, run):
    """The patch stands alone on standard output, each hunk with its slide; the command that writes it is named."""
    change("Every", "Each", move="Reports")
    before = DECK.read_bytes()
    done = run("pull", "-m", "4")
    assert (done.exit_code, done.stdout) == (0, PATCH)
    assert done.stderr.splitlines()[-1] == (
        "1 of 2 hand edits can go into the notes: deckgen pull -m 4 --write. 1 stays in the deck."
    )
    assert "moved or resized" in done.stderr
    assert (PAGE.read_text("utf-8"), DECK.read_bytes()) == (built, before)


@pytest.mark.usefixtures("built")
def test_a_slide_without_a_title_is_called_by_its_number(run):
    deck = Presentation(str(DECK))
    deck.slides.add_slide(deck.slide_layouts[0])
    deck.save(str(DECK))
    assert f"slide {len(deck.slides)}: added in the deck" in run("pull").stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_patch_is_one_that_other_programs_apply(built, run):
    """git takes it, without context as it is."""
    change("Every", "Each")
    patch = run("pull").stdout
    subprocess.run(["git", "apply", "-p0", "--unidiff-zero"], input=patch, text=True, check=True)
    assert PAGE.read_text("utf-8") == built.replace("Every", "Each")


def test_what_is_written_is_not_offered_again(built, run):
    """The notes say what the hand said, with mode and all else as they were."""
    change("Every", "Each")
    PAGE.chmod(0o640)
    done = run("pull", "--write")
    assert (done.exit_code, done.stdout) == (0, PATCH)
    assert done.stderr.splitlines()[-1] == "1 of 1 hand edit went into the notes."
    assert PAGE.read_text("utf-8") == built.replace("Every", "Each")
    assert PAGE.stat().st_mode & 0o777 == 0o640
    again = run("pull")
    assert (again.stdout, again.stderr) == ("", "No words were changed by hand.\n")
    assert run("build", "-q").exit_code == 0
    merged = DECK.read_bytes()
    assert run("build", "-q").exit_code == 0
    assert DECK.read_bytes() == merged
    assert run("pull").stderr == "No words were changed by hand.\n"


@pytest.mark.usefixtures("built")
def test_programs_get_the_same_as_json(run):
    """Each edit with its words, its place in the notes or why it stays; the patch of each file."""
    change("Every", "Each", move="Reports")
    found = json.loads(run("pull", "--json").stdout)
    assert found["files"] == [{"path": "stories/notes.md", "patch": PATCH}]
    (pulled,) = [edit for edit in found["edits"] if edit["reason"] is None]
    assert (pulled["slide"], pulled["before"], pulled["after"]) == (3, ["Every report took"], ["Each report took"])
    assert pulled["notes"] == [{"path": "stories/notes.md", "line": 9, "column": 3, "text": "Each"}]
    assert (found["written"], found["unreadable"]) == (False, [])


def test_notes_that_changed_meanwhile_are_not_touched(built, run, monkeypatch):
    """Somebody saved them between reading and writing: nothing is written, and it is said."""
    change("Every", "Each")
    save = notes_files.save_notes

    def interfere(files, world):
        PAGE.write_text(f"{built}\nMore.\n", encoding="utf-8")
        return save(files, world)

    monkeypatch.setattr("deckgen.cli.pulling.save_notes", interfere)
    done = run("pull", "--write")
    assert done.exit_code == 1
    assert "was changed while it was read" in done.stderr
    assert PAGE.read_text("utf-8") == f"{built}\nMore.\n"


def test_what_the_system_refuses_is_said(built, run, monkeypatch):
    """The notes stay whole."""
    change("Every", "Each")

    def refuse(*_):
        raise SaveError("the disk is full", "Free some space.")

    monkeypatch.setattr("deckgen.build.notes_files.save_bytes", refuse)
    done = run("pull", "--write")
    assert (done.exit_code, PAGE.read_text("utf-8")) == (1, built)
    assert "the disk is full. Free some space." in done.stderr


@pytest.mark.usefixtures("built")
def test_a_deck_that_cannot_be_read_is_named(run):
    """The others are pulled all the same; the exit code is 1."""
    DECK.write_bytes(b"nothing")
    done = run("pull")
    assert done.exit_code == 1
    assert f"{DECK} cannot be used: " in done.stderr


@pytest.mark.usefixtures("stories")
def test_without_decks_nothing_is_there_to_pull(run):
    """Nobody has built yet."""
    assert run("pull").stderr == "No words were changed by hand.\n"


LONG = """# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Solution

* A queue takes every order that the shops of the company send to it
* The bill is small
* Nobody waits for a report any more, because they are made ahead of time
* The team has moved all of its old servers to functions and to small queues
* Every night a job counts the orders and writes what it found into a table
* The shops see on one page what has been sold since the morning of the day
"""


def take_and_retitle(words, old, new):
    """Delete the shape that says something, and retitle the slide that has a title."""
    deck = Presentation(str(DECK))
    for slide in deck.slides:
        for shape in list(slide.shapes):
            text = shape.text_frame.text.replace("\xa0", " ") if shape.has_text_frame else ""
            if text == words:
                shape._element.getparent().remove(shape._element)
            if text.startswith(old):
                first, *others = shape.text_frame.paragraphs[0].runs
                first.text = text.replace(old, new)
                for run in others:
                    run._r.getparent().remove(run._r)
    deck.save(str(DECK))


@pytest.mark.usefixtures("stories")
def test_a_row_deleted_by_hand_stays_in_conflict_with_what_the_notes_say_there(run):
    """Neither a pull nor another title of its section brings it back, and nothing is left uncounted."""
    PAGE.write_text(LONG, "utf-8")
    run("build", "-q")
    take_and_retitle("The bill is small", "Solution (continued)", "Our way (continued)")
    PAGE.write_text(LONG.replace("is small", "is very small"), "utf-8")
    assert "hand-conflict" in run("build").stderr
    done = run("pull", "--write")
    assert done.stderr.splitlines()[-1] == "0 of 2 hand edits went into the notes. 2 stay in the deck."
    assert "“The bill is very small” deleted" in done.stderr
    assert "other slides of its section have this title, too" in done.stderr
    PAGE.write_text(PAGE.read_text("utf-8").replace("### Solution", "### Our way"), "utf-8")
    assert "hand-conflict" in run("build").stderr
    shown = [slide for slide in Presentation(str(DECK)).slides if slide._element.get("show") != "0"]
    words = [shape.text_frame.text for slide in shown for shape in slide.shapes if shape.has_text_frame]
    assert "bill" not in " ".join(words)


@pytest.mark.usefixtures("stories")
def test_a_heading_goes_back_when_all_its_slides_have_it(run):
    """One title on some of them stays, see above."""
    PAGE.write_text(LONG, "utf-8")
    run("build", "-q")
    change("Solution", "Our way")
    assert run("pull", "--write").exit_code == 0
    assert PAGE.read_text("utf-8") == LONG.replace("### Solution", "### Our way")
