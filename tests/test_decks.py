"""Every deck of every theme, judged by programs that know nothing of deckgen."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from deckgen import CompiledDeck, SavedDeck, compile_course, save_decks

ROOT = Path(__file__).parents[1]
TOOLS = ROOT.parent / "shared" / "tools"
THEMES = sorted(path.stem for path in (ROOT / "themes").glob("*.yaml"))
MODULES = sorted(path.stem for path in (ROOT / "stories").glob("*.md"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not TOOLS.is_dir(), reason="the acceptance tools do not stand beside the repository"),
]
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@cache
def compile_stories(theme: str) -> tuple[CompiledDeck, ...]:
    """Compile the shipped course without an error."""
    compilation = compile_course(ROOT / "stories", themes=[theme])
    assert all(deck.data for deck in compilation.decks if deck.stories), compilation.findings
    return compilation.decks


def build_theme(theme: str, folder: Path, number: int | None = None) -> list[SavedDeck]:
    """Build decks of the shipped course, or one; the ones of empty modules are missing, all others are there."""
    decks = [deck for deck in compile_stories(theme) if number in {None, deck.number}]
    return [saved for saved in save_decks(decks, folder, flat=True) if saved.path]


def build_every_kind(theme: str, folder: Path) -> Path:
    """Build the deck that holds every kind of slide."""
    decks = compile_course(ROOT / "src" / "deckgen" / "samples" / "every-kind", themes=[theme]).decks
    (saved,) = save_decks(decks, folder)
    assert saved.path is not None
    return saved.path


def run_tool(*arguments: object) -> None:
    """Run a checking program; what it prints is the reason of a failure."""
    environment = {**os.environ, "PYTHON": sys.executable}
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_stories_and_themes_are_there():
    """The cases below are made from the folders: an empty folder would test nothing."""
    assert len(MODULES) >= 13
    assert {"default", "night", "paper"} <= set(THEMES)


@pytest.mark.render
@needs_office
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("module", MODULES)
def test_no_text_leaves_its_box(module, theme, tmp_path):
    """Real renderings show every glyph inside its shape and its margins."""
    for result in build_theme(theme, tmp_path, int(module.split("-")[0])):
        run_tool(sys.executable, TOOLS / "overflow.py", result.path, "--strict", "--inset")


@pytest.mark.parametrize("theme", THEMES)
def test_decks_obey_the_standard(theme, tmp_path):
    """Package rules, ISO 29500 schemas and openxml-audit find nothing to say."""
    run_tool("sh", TOOLS / "validate.sh", *(result.path for result in build_theme(theme, tmp_path)))


@pytest.mark.parametrize("theme", THEMES)
def test_decks_reload_in_python_pptx(theme, tmp_path):
    """python-pptx reads back as many slides as were laid out, each with a unique title and notes."""
    for result in build_theme(theme, tmp_path):
        slides = list(Presentation(str(result.path)).slides)
        titles = [slide.shapes.title.text_frame.text for slide in slides]
        assert len(slides) == result.deck.slides
        assert len(set(titles)) == len(titles)
        assert all(slide.has_notes_slide for slide in slides)


@pytest.mark.render
@needs_office
@pytest.mark.parametrize("theme", THEMES)
def test_decks_convert_in_libreoffice(theme, tmp_path):
    """LibreOffice turns every deck into a PDF with a page a slide."""
    results = build_theme(theme, tmp_path)
    profile = (tmp_path / "profile").as_uri()
    office = ("soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf")
    run_tool(*office, "--outdir", tmp_path, *(result.path for result in results))
    for result in results:
        assert len(pypdfium2.PdfDocument(result.path.with_suffix(".pdf"))) == result.deck.slides


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_of_slide_obeys_the_standard(theme, tmp_path):
    """Tables, charts, code, quotes, pictures, links: the course itself does not hold all of them."""
    run_tool("sh", TOOLS / "validate.sh", build_every_kind(theme, tmp_path))


@pytest.mark.render
@needs_office
@pytest.mark.parametrize("theme", THEMES)
def test_no_text_of_any_kind_of_slide_leaves_its_box(theme, tmp_path):
    """The acceptance tool looks at the rendered glyphs."""
    run_tool(sys.executable, TOOLS / "overflow.py", build_every_kind(theme, tmp_path), "--strict", "--inset", "-q")


def test_one_file_gives_the_same_decks_as_the_folder(tmp_path):
    """The notes in one file and split by module are one course: only line numbers and file names differ."""
    single = tmp_path / "notes"
    single.mkdir()
    shutil.copy(TOOLS.parent / "notes" / "course.md", single)
    shutil.copy(ROOT / "stories" / "course.yaml", single)
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    save_decks(compile_course(single).decks, tmp_path / "one", flat=True)
    save_decks(compile_stories("default"), tmp_path / "many", flat=True)
    decks = sorted(path.name for path in (tmp_path / "many").glob("*.pptx"))
    assert decks == sorted(path.name for path in (tmp_path / "one").glob("*.pptx"))
    for deck in decks:
        assert read_parts(tmp_path / "one" / deck) == read_parts(tmp_path / "many" / deck)


def read_parts(deck: Path) -> dict[str, str]:
    """Return the slides and notes of a deck, places in the notes files left out."""
    place = re.compile(r" \((?:[^()]*\.md, )?(?:line|ligne) \d+\)")
    with zipfile.ZipFile(deck) as package:
        names = [name for name in package.namelist() if name.startswith(("ppt/slides/", "ppt/notesSlides/"))]
        return {name: place.sub("", package.read(name).decode()) for name in names}


def test_every_slide_has_speaker_notes(tmp_path):
    """The trainer is never left without a word."""
    for result in build_theme("default", tmp_path):
        deck = Presentation(str(result.path))
        assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text for slide in deck.slides)
