"""The judges of many decks say what the acceptance tools say of one."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt
from rendering import OFFICE, TOOL, color_deck, convert_decks, judge_deck
from standard import JUDGES, judge_decks, judge_folder

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not TOOL.is_file(), reason="the acceptance tools do not stand beside the repository"),
]
SLIDE = "ppt/slides/slide1.xml"


def save_box(path: Path, height: float) -> Path:
    """Save a deck of one slide that holds a line of 24 points in a box."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    frame = slide.shapes.add_textbox(Pt(48), Pt(96), Pt(400), Pt(height)).text_frame
    frame.text = "Queues hold what comes in"
    frame.paragraphs[0].runs[0].font.size = Pt(24)
    deck.save(str(path))
    return path


@pytest.mark.render
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_text_that_leaves_its_box_is_told_word_for_word_as_the_tool_does(tmp_path):
    """Of two decks drawn in one call, the one whose box is too low is complained about."""
    decks = [save_box(tmp_path / "high.pptx", 60), save_box(tmp_path / "low.pptx", 20)]
    colored = [color_deck(deck, tmp_path) for deck in decks]
    drawn = convert_decks([copy.path for copy in colored], tmp_path)
    high, low = (judge_deck(copy, pdf) for copy, pdf in zip(colored, drawn, strict=True))
    command = [sys.executable, str(TOOL), str(decks[1]), "--strict", "--inset"]
    alone = subprocess.run(command, capture_output=True, text=True, check=False)
    assert high == []
    assert alone.returncode == 1
    assert low == alone.stdout.splitlines()


def tear(source: Path, path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Save a deck whose parts were changed."""
    with zipfile.ZipFile(source) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w") as torn:
        for name, content in parts.items():
            torn.writestr(name, content)
    return path


def add_stray(parts: dict[str, bytes]) -> None:
    """A part that nothing leads to."""
    parts["ppt/slides/stray.xml"] = parts["ppt/slides/slide1.xml"]


def add_unknown(parts: dict[str, bytes]) -> None:
    """An element that no schema knows."""
    parts[SLIDE] = parts[SLIDE].replace(b"<p:spTree>", b"<p:spTree><p:none/>")


@pytest.mark.parametrize(
    ("program", "change"), [("pptxgate.py", add_stray), ("xsdcheck.py", add_unknown), ("openxml_audit", add_unknown)]
)
def test_a_deck_that_breaks_the_standard_is_told(program, change, tmp_path):
    """By each program alone, for each deck that has the same torn part, and for none that has it whole."""
    whole = save_box(tmp_path / "whole.pptx", 60)
    torn = [tear(whole, tmp_path / f"{name}.pptx", change) for name in ("one", "two")]
    assert [bool([*JUDGES[program](deck)]) for deck in (whole, *torn, whole)] == [False, True, True, False]
    said = judge_folder(tmp_path)
    assert {Path(line.split(": ")[0]) for line in said} == set(torn)


@pytest.mark.parametrize("program", ["pptxgate.py", "xsdcheck.py"])
def test_as_much_is_told_as_the_program_tells(program, tmp_path):
    """Also of a deck most of whose parts were looked at before."""
    whole = save_box(tmp_path / "whole.pptx", 60)
    torn = tear(whole, tmp_path / "torn.pptx", lambda parts: (add_unknown(parts), add_stray(parts)))
    judge_decks([whole])
    alone = subprocess.run(
        [sys.executable, str(TOOL.with_name(program)), str(torn)], capture_output=True, text=True, check=False
    )
    assert len([*JUDGES[program](torn)]) == len(alone.stdout.splitlines()) - 1 > 0


def test_a_folder_without_decks_is_no_clean_one(tmp_path):
    """Nothing to judge is nobody's proof."""
    with pytest.raises(FileNotFoundError):
        judge_folder(tmp_path)


def test_every_program_of_the_gate_is_asked():
    """What validate.sh starts to ask for, the judge of many decks asks for as well."""
    gate = TOOL.with_name("validate.sh").read_text(encoding="utf-8")
    assert set(re.findall(r'"\$py" (?:"\$here/|-m )(\S+?)"? ', gate)) == set(JUDGES)
