"""Decks of every theme, judged by programs that know nothing of deckgen."""

import re
import shutil
import zipfile
from functools import cache, reduce
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from fidelity import WANTED, Comparison, compare_deck
from pptx import Presentation
from rendering import OFFICE, Colored, color_deck, convert_decks, judge_deck
from standard import judge_folder

from deckgen import CompiledDeck, Memo, SavedDeck, compile_course, save_decks

ROOT = Path(__file__).parents[1]
TOOLS = ROOT.parent / "shared" / "tools"
THEMES = sorted(path.stem for path in (ROOT / "themes").glob("*.yaml"))
MODULES = sorted(path.stem for path in (ROOT / "stories").glob("*.md"))
TRIED = {theme: MODULES if theme == "default" else MODULES[at::4] for at, theme in enumerate(THEMES)}
"""All modules in the default look and every fourth in the others: `make looks` and `make fidelity` draw all of them."""
MEMO = Memo()
"""The notes are read once."""
CASES = [(module, theme) for theme in THEMES for module in TRIED[theme]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.together,
    pytest.mark.skipif(not TOOLS.is_dir(), reason="the acceptance tools do not stand beside the repository"),
]
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


class Drawn(NamedTuple):
    """The decks of a theme as LibreOffice draws them, in the colors of overflow.py."""

    breaks: Comparison
    """Where the lines of the preview break, and where they do there."""
    pages: dict[str, int]
    """Name of a deck → pages of its PDF."""
    complaints: dict[str, list[str]]
    """Name of a deck → what overflow.py says of it."""
    plain: dict[str, int]
    """Name of the one deck that is drawn as it was saved as well → pages of that PDF."""


@cache
def compile_stories(theme: str) -> tuple[CompiledDeck, ...]:
    """Compile the shipped course without an error."""
    compilation = compile_course(ROOT / "stories", themes=[theme], memo=MEMO)
    assert all(deck.data for deck in compilation.decks if deck.stories), compilation.findings
    return compilation.decks


def build_theme(theme: str, folder: Path) -> list[SavedDeck]:
    """Build the decks that are tried of the shipped course; the ones of empty modules are missing."""
    decks = [deck for deck in compile_stories(theme) if deck.path.stem in TRIED[theme]]
    return [saved for saved in save_decks(decks, folder, flat=True) if saved.path]


@pytest.fixture(scope="session")
def drawn(tmp_path_factory) -> dict[str, Drawn]:
    """Return theme → its decks as they are drawn, all by one call of LibreOffice, which is slow to start."""
    folder = tmp_path_factory.mktemp("drawn")
    colored = {theme: color_theme(theme, folder / theme) for theme in THEMES}
    plain = {theme: Path(shutil.copy(copies[-1].deck, folder / f"{theme}.pptx")) for theme, copies in colored.items()}
    paths = [*(copy.path for copies in colored.values() for copy in copies), *plain.values()]
    pdfs = dict(zip(paths, convert_decks(paths, folder), strict=True))
    return {
        theme: judge_theme(copies, [pdfs[copy.path] for copy in copies], {copies[-1].deck.stem: pdfs[plain[theme]]})
        for theme, copies in colored.items()
    }


def color_theme(theme: str, folder: Path) -> list[Colored]:
    """Return the colored copies of the decks that are tried of a theme, with its name in theirs."""
    copies = [color_deck(saved.path, folder) for saved in build_theme(theme, folder)]
    return [copy._replace(path=copy.path.rename(folder / f"{theme}-{copy.path.name}")) for copy in copies]


def judge_theme(colored: list[Colored], drawn: list[Path], plain: dict[str, Path]) -> Drawn:
    """Return what there is to say of the decks of a theme and their drawings, one of them as it was saved."""
    pairs = [*zip(colored, drawn, strict=True)]
    told = (compare_deck(copy.deck.stem, copy.deck.read_bytes(), pdf.read_bytes()) for copy, pdf in pairs)
    return Drawn(
        breaks=reduce(Comparison.add, told),
        pages={copy.deck.stem: count_pages(pdf) for copy, pdf in pairs},
        complaints={copy.deck.stem: judge_deck(copy, pdf) for copy, pdf in pairs},
        plain={name: count_pages(pdf) for name, pdf in plain.items()},
    )


def count_pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as pdf:
        return len(pdf)


def test_stories_and_themes_are_there():
    """The cases below are made from the folders: an empty folder would test nothing."""
    assert len(MODULES) >= 13
    assert {"default", "night", "paper"} <= set(THEMES)


@pytest.mark.render
@needs_office
@pytest.mark.parametrize(("module", "theme"), CASES)
def test_no_text_leaves_its_box(module, theme, drawn):
    """Real renderings show every glyph inside its shape and its margins; a module without stories has no deck."""
    has_deck = any(deck.data and deck.path.stem == module for deck in compile_stories(theme))
    assert drawn[theme].complaints.get(module) == ([] if has_deck else None)


@pytest.mark.parametrize("theme", THEMES)
def test_decks_obey_the_standard(theme, tmp_path):
    """Package rules, ISO 29500 schemas and openxml-audit find nothing to say."""
    build_theme(theme, tmp_path)
    assert judge_folder(tmp_path) == []


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
def test_decks_convert_in_libreoffice(theme, drawn):
    """LibreOffice turns every deck into a PDF with a page a slide: one as it was saved, all in other colors."""
    slides = {deck.path.stem: deck.slides for deck in compile_stories(theme) if deck.data}
    slides = {name: count for name, count in slides.items() if name in TRIED[theme]}
    assert drawn[theme].pages == slides
    ((name, pages),) = drawn[theme].plain.items()
    assert pages == slides[name]


@pytest.mark.render
@needs_office
def test_lines_break_in_the_preview_as_in_libreoffice(drawn):
    """Those of the texts of all looks together, 99 of 100 at least; both set the very fonts."""
    breaks = reduce(Comparison.add, (drawn[theme].breaks for theme in THEMES))
    assert breaks.texts > 50 * len(CASES)
    assert breaks.alike >= WANTED * breaks.texts, breaks.other


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
    """Return the slides and notes of a deck, places in the notes files left out, and the size that they make fit."""
    place = re.compile(r" \((?:[^()]*\.md, )?(?:line|ligne) \d+\)")
    size = re.compile(r' sz="(?:[89]|1[0-2])00"')
    with zipfile.ZipFile(deck) as package:
        names = [name for name in package.namelist() if name.startswith(("ppt/slides/", "ppt/notesSlides/"))]
        texts = {name: place.sub("", package.read(name).decode()) for name in names}
        # a longer name of a file may make the notes of a page a size smaller
        return {name: size.sub("", text) if name.startswith("ppt/notes") else text for name, text in texts.items()}


def test_every_slide_has_speaker_notes(tmp_path):
    """The trainer is never left without a word."""
    for result in build_theme("default", tmp_path):
        deck = Presentation(str(result.path))
        assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text for slide in deck.slides)
