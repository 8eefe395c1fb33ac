"""`deckgen preview`: files where they were wanted, none of anybody else's replaced."""

import pytest
from PIL import Image

from deckgen.preview import fast, office, pdf

pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A folder with notes of one story."""
    monkeypatch.chdir(tmp_path)
    notes = tmp_path / "stories" / "notes.md"
    notes.parent.mkdir()
    notes.write_text("# Module 1\n\n## S3\n\n### Globex\n\n#### Activity\n\nSells **12 stores**.\n", "utf-8")
    return tmp_path


def test_without_a_wish_a_page_stands_beside_the_decks(run, course):
    result = run("preview")
    assert result.exit_code == 0
    assert result.stdout == "decks/preview.html\n"
    assert "Globex" in (course / "decks" / "preview.html").read_text("utf-8")
    assert [path.name for path in (course / "decks").iterdir()] == ["preview.html"], "no deck is written"
    assert run("preview", "-q").stdout == ""


def test_every_form_at_once(run, course):
    result = run(
        "preview", "--pdf", "a.pdf", "--handout", "b.pdf", "--sheet", "c.png", "--html", "d.html", "--png", "e"
    )
    assert result.exit_code == 0
    assert (course / "a.pdf").read_bytes()[:5] == b"%PDF-"
    assert (course / "b.pdf").read_bytes()[:5] == b"%PDF-"
    with Image.open(course / "e" / "01.png") as picture:
        assert picture.size == (1920, 1080)
    again = run("preview", "--pdf", "a.pdf", "--handout", "b.pdf", "--sheet", "c.png", "--html", "d.html")
    assert again.exit_code == 0, "what is ours may be replaced"


def test_a_deck_is_shown_as_it_stands(run, course):
    run("build")
    result = run("preview", "decks/default/01-module-1.pptx", "--png", "pictures")
    assert result.exit_code == 0
    assert (course / "pictures" / "02.png").is_file()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (["--pdf", "mine.pdf"], "did not write"),
        (["--sheet", "sheet.jpg"], "sheet.png"),
        (["--html", "mine.pdf/page.html"], "cannot be written"),
        (["-t", "nihgt"], "night"),
    ],
)
def test_what_cannot_be_is_said(run, course, wish, said):
    (course / "mine.pdf").write_bytes(b"%PDF-1.4 of somebody else")
    result = run("preview", *wish)
    assert result.exit_code == 2
    assert said in result.stderr
    assert (course / "mine.pdf").read_bytes() == b"%PDF-1.4 of somebody else"


def test_errors_of_notes_are_said_and_the_rest_is_shown(run, course):
    (course / "stories" / "bad.md").write_bytes(b"\xff\xfe\x00")
    result = run("preview")
    assert result.exit_code in {0, 1}
    assert (course / "decks" / "preview.html").exists() == (result.exit_code == 0)


@pytest.mark.usefixtures("course")
def test_what_draws_may_be_missing(run, monkeypatch):
    monkeypatch.setattr(fast, "find_spec", lambda _: None)
    result = run("preview")
    assert result.exit_code == 1
    assert "pip install" in result.stderr


@pytest.mark.parametrize(
    ("module", "arguments", "said"),
    [
        ("betteroffice_pptx", ("--sheet", "x.png"), "Slides cannot be drawn: pip install"),
        ("reportlab", ("--pdf", "x.pdf"), "PDFs cannot be written: pip install"),
        ("reportlab", ("--handout", "x.pdf"), "PDFs cannot be written: pip install"),
        ("pypdfium2", ("--renderer", "libreoffice", "--sheet", "x.png"), "cannot be read: pip install"),
    ],
)
def test_what_is_not_installed_is_said_with_the_way_to_it(module, arguments, said, run, course, monkeypatch):
    """Nothing is written then, and it is no mistake of the program."""
    for place in (fast, office, pdf):
        monkeypatch.setattr(place, "find_spec", lambda name: None if name == module else object())
    monkeypatch.setattr(office, "find_office", lambda: "soffice")
    done = run("preview", *arguments)
    assert done.exit_code == 1
    assert said in done.stderr
    assert not (course / arguments[-1]).exists()
