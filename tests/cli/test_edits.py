"""What a build says of decks that hands have changed: both texts of a conflict, what is not as the notes want it."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor

pytestmark = pytest.mark.slow

DECK = Path("decks/default/04-module-4.pptx")
PROBLEM = "### Problem\n\n* Every report took **2 weeks**\n\n"


@pytest.fixture
def built(stories, run):
    assert run("build", "-q").exit_code == 0
    return stories


def edit(change):
    deck = Presentation(str(DECK))
    change(deck)
    deck.save(str(DECK))


def reword(old, new):
    def change(deck):
        for slide in deck.slides:
            for shape in slide.shapes:
                for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                    for run in paragraph.runs:
                        run.text = run.text.replace(old, new)

    edit(change)


def delete(title):
    def change(deck):
        ids = deck.slides._sldIdLst
        for entry, slide in zip(list(ids), list(deck.slides), strict=True):
            if slide.shapes.title is not None and slide.shapes.title.text.startswith(title):
                deck.part.drop_rel(entry.rId)
                ids.remove(entry)

    edit(change)


def list_titles():
    return [slide.shapes.title.text for slide in Presentation(str(DECK)).slides if slide.shapes.title is not None]


def write(notes):
    Path("stories/notes.md").write_text(notes, encoding="utf-8")


def test_a_conflict_names_both_texts_the_line_and_the_way_out(built, run):
    """It is said once a build, until one of the slides is deleted or somebody decides."""
    reword("took", "needed")
    write(built.replace("took", "lasted"))
    said = run("build").stderr
    assert said.count("warning[hand-conflict]") == 1
    assert "needed" in said
    assert "lasted" in said
    assert "stories/notes.md:9" in said
    assert "--keep notes --slide acme/problem" in said
    assert run("build", "--keep", "notes", "--slide", "acme/problem").stderr.count("hand-conflict") == 0
    words = "".join(shape.text_frame.text for shape in Presentation(str(DECK)).slides[1].shapes if shape.has_text_frame)
    assert "needed" not in words


def copy_problem(deck):
    slide = next(one for one in deck.slides if one.shapes.title and one.shapes.title.text.startswith("Problem"))
    copied = deck.slides.add_slide(slide.slide_layout)
    for shape in list(copied.shapes):
        shape._element.getparent().remove(shape._element)
    for shape in slide.shapes:
        copied.shapes._spTree.append(deepcopy(shape._element))


def test_a_copy_is_not_outdated_where_its_story_moved_to_another_module(built, run):
    edit(copy_problem)
    write("# Module 4\n\n## Lambda\n\n[Other](https://example.com/other)\n\n### Problem\n\n* Slow\n")
    Path("stories/05.md").write_text(built.replace("Module 4", "Module 5"), encoding="utf-8")
    assert "outdated-copy" not in run("build").stderr


def test_a_slide_that_hands_copied_is_told_of_where_its_words_leave_the_notes(built, run):
    """It stays as it is; what the notes still say elsewhere, or never said, is no reason to tell."""
    edit(copy_problem)
    assert "warning" not in run("build", "-m", "4").stderr
    write(built.replace("### Problem", "### Challenge"))
    assert "outdated-copy" not in run("build", "-m", "4").stderr
    write(built.replace("### Problem", "### Challenge").replace("took", "lasted"))
    said = run("build", "-m", "4").stderr
    assert said.count("warning[outdated-copy]") == 1
    assert "taken back: “Every report took”." in said
    assert "outdated-copy" not in run("build", "-m", "4").stderr


def test_a_deleted_slide_of_which_the_notes_say_something_new_is_told_once(built, run):
    """It stays deleted, until somebody asks for it."""
    delete("Problem")
    assert "warning" not in run("build", "-m", "4").stderr
    write(built.replace("took", "lasted"))
    done = run("build", "-m", "4")
    assert done.stderr.count("warning[deleted-slide]") == 1
    assert not any(title.startswith("Problem") for title in list_titles())
    assert "deleted-slide" not in run("build", "-m", "4").stderr
    run("build", "-m", "4", "--keep", "notes", "--slide", "acme/problem")
    assert any(title.startswith("Problem") for title in list_titles())


def test_a_slide_that_left_the_notes_and_that_hands_changed_is_told_once(built, run):
    """It is one like those that hands made from then on."""
    reword("took", "needed")
    write(built.replace(PROBLEM, ""))
    assert run("build", "-m", "4").stderr.count("warning[orphaned-slide]") == 1
    assert any(title.startswith("Problem") for title in list_titles())
    assert "orphaned-slide" not in run("build", "-m", "4").stderr
    assert any(title.startswith("Problem") for title in list_titles())


@pytest.mark.usefixtures("stories")
def test_a_conflict_in_a_table_names_the_cells_that_each_side_changed(run):
    """A cell that the notes alone have changed is not said to be by hand, now and as long as it is open."""
    notes = "# Module 4\n\n## Lambda\n\n[Acme](https://example.com/acme)\n\n### Results\n\n"
    notes += "| Week | Cost | Incidents |\n|---|---|---|\n| One | 8 EUR | 14 |\n| Two | 7 EUR | 12 |\n"
    write(notes)
    run("build", "-q")

    def change(deck):
        for slide in deck.slides:
            for shape in slide.shapes:
                if shape.has_table:
                    shape.table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "9 EUR"

    edit(change)
    write(notes.replace("14", "15"))
    for _ in range(2):
        assert "was changed by hand (“9 EUR”) and in the notes (“15”)" in run("build").stderr


def test_a_slide_whose_story_moved_to_another_module_names_its_deck(built, run):
    """What hands made stays in the old deck; that the story is elsewhere now is said, and asked before class."""
    other = "## Storage\n\n[Globex](https://example.com/globex)\n\n### Problem\n\n* Disks were full every night\n"
    Path("stories/two.md").write_text(f"# Module 9\n\n{other}", encoding="utf-8")
    write(built + other.replace("Globex", "Initech").replace("globex", "initech"))
    run("build", "-q")
    reword("took", "needed")
    story = built.partition("\n")[2]
    write("# Module 4\n\n" + other.replace("Globex", "Initech").replace("globex", "initech"))
    Path("stories/two.md").write_text(f"# Module 9\n\n{other}\n{story}", encoding="utf-8")
    said = " ".join(run("build").stderr.split())
    assert "was changed by hand, and its story is in 09-module-9.pptx now, without that; it stays" in said
    assert "orphaned-slide" not in said
    ready = " ".join(run("check", "--ready", "-m", "4").stdout.split())
    assert "[strayed-slide]" in ready
    assert "09-module-9.pptx" in ready
    assert "place in the deck" not in run("diff", "-m", "4").stdout


def test_words_in_another_format_are_not_said_to_be_by_hand(built, run):
    """Somebody made them red, and the notes change them: nobody knows which; a dry run counts the slides of both."""

    def redden(deck):
        for shape in (shape for slide in deck.slides for shape in slide.shapes if shape.has_text_frame):
            for part in (part for line in shape.text_frame.paragraphs for part in line.runs if "took" in part.text):
                part.font.color.rgb = RGBColor(255, 0, 0)

    edit(redden)
    write(built.replace("took", "lasted"))
    foreseen, done = (json.loads(run("build", "--json", "-m", "4", *dry).stdout) for dry in (("--dry-run",), ()))
    (finding,) = (one for one in done["findings"] if one["code"] == "hand-conflict")
    assert "was changed by hand and in the notes (“" in finding["message"]
    assert [one["slides"] for one in foreseen["decks"]] == [one["slides"] for one in done["decks"]]
