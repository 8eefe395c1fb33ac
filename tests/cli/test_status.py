"""`deckgen status` and `deckgen diff`: what hands and notes have changed, and that neither writes."""

import json
import shutil
from pathlib import Path

import pytest
from pptx import Presentation

pytestmark = pytest.mark.slow

DECK = Path("decks/default/04-module-4.pptx")


def reword(old, new, path=DECK):
    """Change words on a slide as somebody does in PowerPoint."""
    deck = Presentation(str(path))
    for slide in deck.slides:
        for shape in slide.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace(old, new)
    deck.save(str(path))


def rewrite(stories, old, new):
    Path("stories/notes.md").write_text(stories.replace(old, new), encoding="utf-8")


@pytest.fixture
def built(stories, run):
    assert run("build", "-q").exit_code == 0
    return stories


def read_state(run):
    decks = json.loads(run("status", "--json").stdout)["decks"]
    return next(deck["state"] for deck in decks if deck["path"] == DECK.as_posix())


def test_every_state_is_told(stories, run):
    """Not built, unchanged, changed by notes, by hands, by both."""
    assert read_state(run) == "missing"
    run("build", "-q")
    assert read_state(run) == "unchanged"
    rewrite(stories, "Every report", "Each single report")
    assert read_state(run) == "notes"
    reword("Reports take", "All reports take")
    assert read_state(run) == "both"
    rewrite(stories, "", "")
    assert read_state(run) == "hand"


def test_a_deck_whose_module_has_a_new_name_is_found(built, run):
    """Its file has the old name until the next build; its backups go with it."""
    reword("Reports take", "All reports take")
    rewrite(built, "# Module 4", "# Module 4 : Compute")
    Path("stories/notes.md").rename("stories/04-compute.md")
    found = run("status", "-m", "4").stdout
    assert "not built yet" not in found
    assert "Its file is still called 04-module-4.pptx" in found
    assert "edited by hand and in the notes" in found
    run("build", "-q")
    assert run("restore", "--list", "-m", "4").stdout.count("04-module-4 ") == 1
    assert run("restore", "-m", "4").exit_code == 0


@pytest.mark.usefixtures("built")
def test_a_dry_run_says_what_becomes_of_each_deck(run):
    """Slides that hands added count, in a dry run and in a build."""
    deck = Presentation(str(DECK))
    deck.slides.add_slide(deck.slide_layouts[0])
    deck.save(str(DECK))
    row = next(line for line in run("build", "--dry-run").stdout.splitlines() if str(DECK) in line)
    assert "kept as hands left it" in row
    assert f" {len(deck.slides)} " in row
    build = json.loads(run("build", "--json").stdout)
    assert [one["slides"] for one in build["decks"] if one["path"] == DECK.as_posix()] == [len(deck.slides)]


@pytest.mark.usefixtures("built")
def test_whoever_is_quiet_gets_what_was_asked_for(run):
    """The rows, the changes, the patch; no sum of them. A backup that was put back needs no word."""
    reword("Reports take", "All reports take")
    for command in ("status", "diff", "pull"):
        plain, quiet = run(command), run(command, "-q")
        assert (quiet.exit_code, quiet.stderr) == (0, "")
        kept = quiet.stdout.splitlines()
        assert kept == plain.stdout.splitlines()[: len(kept)]
        assert kept
        assert len(plain.output.splitlines()) == len(kept) + 1
    run("build", "--replace")
    done = run("restore", "-q")
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.usefixtures("built")
def test_saving_alone_is_no_edit(run):
    """A program wrote the file anew, and nobody changed a thing."""
    reword("", "")
    assert read_state(run) == "unchanged"


@pytest.mark.usefixtures("built")
def test_files_that_are_no_decks_of_this_course_are_told(run):
    """Somebody else's deck, one that is none, a copy beside the deck."""
    shutil.copy(DECK, DECK.with_name("04-module-4 (Copy).pptx"))
    DECK.with_name("~$04-module-4.pptx").write_bytes(b"\7")
    done = run("status")
    assert "copy of another: 04-module-4.pptx" in done.stdout
    assert "3 decks: 1 unchanged, 1 not built, 1 copy of another" in done.stdout
    Presentation().save(str(DECK))
    assert read_state(run) == "foreign"
    DECK.write_bytes(b"nothing")
    assert read_state(run) == "unreadable"


def test_a_diff_shows_both_sides_with_the_line_of_the_notes(built, run):
    """What hands wrote stays, what the notes say now comes; a conflict is said."""
    reword("took", "needed")
    rewrite(built, "took", "lasted")
    done = run("diff")
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert lines[0] == f"{DECK.as_posix()}: edited by hand and in the notes; 1 conflict with the next build"
    assert any(line.startswith("by hand:") and "needed" in line for line in lines)
    said = [line for line in lines if line.startswith("in notes:") and "lasted" in line]
    assert said
    assert all(line.endswith("(stories/notes.md:9)") for line in said)


def test_what_the_notes_need_no_more_is_not_called_new(built, run):
    """A line that the notes have lost goes with the next build, also from a slide that no hand touched."""
    bullet = next(line for line in built.splitlines() if line.startswith("* ") and "took" not in line)
    rewrite(built, f"{bullet}\n", "")
    said = run("diff").stdout
    assert "not in the notes any more; goes with the next build" in said
    assert "new in the notes" not in said


@pytest.mark.usefixtures("built")
def test_an_unchanged_course_has_no_diff(run):
    """One line says so."""
    assert run("diff", "-m", "4").stdout == "1 deck: 1 unchanged\n"


@pytest.mark.usefixtures("built")
def test_nothing_is_written(run):
    """No deck is touched, whatever has changed; the page stands where it was asked for."""
    reword("Reports", "<Reports>")
    before = {path: path.stat().st_mtime_ns for path in Path().rglob("*")}
    assert run("status").exit_code == run("diff").exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in Path().rglob("*")} == before
    assert run("diff", "--html", "changes.html").exit_code == 0
    page = Path("changes.html").read_text(encoding="utf-8")
    assert "&lt;Reports&gt;" in page
    assert "<Reports>" not in page


@pytest.mark.usefixtures("built")
def test_a_page_of_somebody_else_is_not_written_over(run):
    """Nor is a file that is no page."""
    Path("mine.html").write_text("<p>mine", encoding="utf-8")
    assert run("diff", "--html", "mine.html").exit_code == 2
    assert "--html changes.html" in run("diff", "--html", "changes.txt").stderr
