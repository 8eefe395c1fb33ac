"""The judges of many decks say what the acceptance tools say of one."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt
from rendering import OFFICE, TOOL, color_deck, convert_decks, judge_deck
from standard import judge_folder

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not TOOL.is_file(), reason="the acceptance tools do not stand beside the repository"),
]


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


def test_a_deck_that_breaks_the_standard_is_told(tmp_path):
    """An element that no schema knows, in one deck of a folder."""
    whole = save_box(tmp_path / "whole.pptx", 60)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(tmp_path / "torn.pptx", "w") as torn:
        for name in source.namelist():
            torn.writestr(name, source.read(name).replace(b"<p:spTree>", b"<p:spTree><p:none/>"))
    said = "".join(judge_folder(tmp_path)).replace(" ", "")  # openxml-audit breaks long names of files
    assert f"File:{tmp_path / 'torn.pptx'}" in said
    assert f"File:{whole}" not in said


def test_a_folder_without_decks_is_no_clean_one(tmp_path):
    """Nothing to judge is nobody's proof."""
    with pytest.raises(FileNotFoundError):
        judge_folder(tmp_path)


def test_every_program_of_the_gate_is_run():
    """What validate.sh starts to ask for, the judge of many decks asks for as well."""
    gate = TOOL.with_name("validate.sh").read_text(encoding="utf-8")
    programs = re.findall(r'"\$py" (?:"\$here/|-m )(\S+?)"? ', gate)
    judge = Path(judge_folder.__code__.co_filename).read_text(encoding="utf-8")
    assert programs
    assert [program for program in programs if f'"{program}"' not in judge] == []
