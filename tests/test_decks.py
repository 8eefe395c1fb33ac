"""Every deck of every theme, judged by programs that know nothing of deckgen."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from deckgen.build import Result, State, Target, build_decks, load_look
from deckgen.diagnostics import Diagnostics
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
    return read_course([ROOT / "stories"], Diagnostics())


def build_theme(theme: str, folder: Path, number: int | None = None) -> list[Result]:
    """Build decks of the shipped course, or one; the ones of empty modules are missing, all others are there."""
    course, found = read_stories(), Diagnostics()
    look = load_look(theme, [ROOT / "themes"], found)
    assert look is not None, list(found)
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
