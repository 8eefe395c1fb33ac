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

from deckgen.build import Look, Result, State, Target, build_decks, load_look
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course

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
def read_stories():
    return read_figures(read_course([ROOT / "stories"], Diagnostics()), Diagnostics())


def look_for(theme: str) -> Look:
    """Load a theme without a finding."""
    found = Diagnostics()
    look = load_look(theme, [ROOT / "themes"], found)
    assert look is not None, list(found)
    return look


def build_theme(theme: str, folder: Path, number: int | None = None) -> list[Result]:
    """Build decks of the shipped course, or one; the ones of empty modules are missing, all others are there."""
    course, look = read_stories(), look_for(theme)
    modules = [module for module in course.modules if number in {None, module.number}]
    results = list(build_decks(course, modules, look, Target(folder)))
    assert all(result.state is State.WRITTEN for result in results if result.stories)
    return [result for result in results if result.path]


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
        assert len(slides) == result.slides
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
        assert len(pypdfium2.PdfDocument(result.path.with_suffix(".pdf"))) == result.slides


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_of_slide_obeys_the_standard(theme, tmp_path):
    """Tables, charts, code, quotes, pictures, links: the course itself does not hold all of them."""
    course, look = (
        read_figures(read_course([ROOT / "tests" / "fixtures" / "every-kind"], Diagnostics()), Diagnostics()),
        look_for(theme),
    )
    (result,) = build_decks(course, course.modules, look, Target(tmp_path))
    run_tool("sh", TOOLS / "validate.sh", result.path)


@pytest.mark.render
@needs_office
@pytest.mark.parametrize("theme", THEMES)
def test_no_text_of_any_kind_of_slide_leaves_its_box(theme, tmp_path):
    """The acceptance tool looks at the rendered glyphs."""
    course, look = (
        read_figures(read_course([ROOT / "tests" / "fixtures" / "every-kind"], Diagnostics()), Diagnostics()),
        look_for(theme),
    )
    (result,) = build_decks(course, course.modules, look, Target(tmp_path))
    run_tool(sys.executable, TOOLS / "overflow.py", result.path, "--strict", "--inset", "-q")


def test_one_file_gives_the_same_decks_as_the_folder(tmp_path):
    """The notes in one file and split by module are one course: only line numbers and file names differ."""
    single = tmp_path / "notes"
    single.mkdir()
    shutil.copy(TOOLS.parent / "notes" / "course.md", single)
    shutil.copy(ROOT / "stories" / "course.yaml", single)
    look = look_for("default")
    one, many = read_figures(read_course([single], Diagnostics()), Diagnostics()), read_stories()
    for name, course in (("one", one), ("many", many)):
        list(build_decks(course, course.modules, look, Target(tmp_path / name)))
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
