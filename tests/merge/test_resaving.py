"""Saving again is no edit: whatever programs leave out, rename and write otherwise, its record is the same."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from rendering import OFFICE
from test_record_law import tell_differences

from deckgen import compile_course
from deckgen.files.memo import Memo
from deckgen.merge.archive import open_archive
from deckgen.merge.match import match_decks
from deckgen.merge.scan import scan
from trial.noise import LOSSY, NOISES, RENDERED, change_xml, is_sheet, read_parts, write_parts

ROOT = Path(__file__).parents[2]
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
NOTES = {
    "every kind": ROOT / "src" / "deckgen" / "samples" / "every-kind",
    "stories": ROOT / "stories" / "04-module-4.md",
}
MEMO = Memo()
STANDARD = [name for name in NOISES if name not in LOSSY]


@cache
def compile_notes(name):
    (deck,) = (deck.data for deck in compile_course(NOTES[name], memo=MEMO).decks if deck.data)
    return deck


@pytest.fixture(params=NOTES)
def deck(request, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(compile_notes(request.param))
    return path


def compare(path, before):
    """Return what differs from a record, but for the bytes of parts, which every program writes otherwise."""
    found = scan(open_archive(path.read_bytes()))
    same = {"package": before.package, "look": before.look}
    if found.base is None:  # groups and computed notes are in the record alone
        return found, None
    return found, list(tell_differences(before, found.record._replace(**same)))


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in STANDARD if name != "custom XML removed"])
def test_a_program_that_keeps_ids_changes_nothing(name, deck):
    before = scan(open_archive(deck.read_bytes())).base
    NOISES[name](deck)
    found, differences = compare(deck, before)
    assert differences == []
    assert not found.lossy


def retype(root):
    """Exchange what AutoCorrect does."""
    for text in root.iter(f"{A}t"):
        text.text = re.sub("[“”]", '"', text.text or "").replace("’", "'").replace("\u00a0", " ").replace("…", "...")


def say_defaults(root):
    """Write out what is so anyway."""
    for body in root.iter(f"{A}bodyPr"):
        body.attrib.update({"rtlCol": "0", "anchorCtr": "0", "vert": "horz"})
    for run in root.iter(f"{A}rPr"):
        run.attrib.update({"noProof": "1", "baseline": "0", "err": "1", "altLang": "en-US"})
        run.set("u", run.get("u", "none"))
        run.set("strike", run.get("strike", "noStrike"))
    for paragraph in root.iter(f"{A}pPr"):
        paragraph.set("rtl", "0")
    for about in root.iter(f"{P}cNvPr"):
        about.set("name", f"Shape {about.get('id')}")


def cut_runs(root):
    """Cut every run after its first letter, and add what ends a paragraph."""
    for run in list(root.iter(f"{A}r")):
        text = run.find(f"{A}t")
        if len(text.text or "") > 1:
            copy = run.__deepcopy__(None)
            copy.find(f"{A}t").text, text.text = text.text[1:], text.text[:1]
            run.addnext(copy)
    for paragraph in root.iter(f"{A}p"):
        if paragraph.find(f"{A}endParaRPr") is None:
            paragraph.append(paragraph.makeelement(f"{A}endParaRPr", {"lang": "fr-FR", "dirty": "0"}))


def fit(root):
    """Store the scale at which a text was fitted."""
    for body in root.iter(f"{A}normAutofit"):
        body.attrib.update({"fontScale": "92500", "lnSpcReduction": "10000"})


def move_a_hair(root):
    """Move everything by what rounding to other units does."""
    for place in root.iter(f"{A}off"):
        for name in ("x", "y"):
            place.set(name, str(round(int(place.get(name)) / 360) * 360))


SMALL = (retype, say_defaults, cut_runs, fit, move_a_hair)


@pytest.mark.slow
@pytest.mark.parametrize("change", SMALL, ids=lambda change: change.__name__)
def test_what_programs_write_otherwise_is_no_edit(change, deck):
    before = scan(open_archive(deck.read_bytes())).base
    parts = read_parts(deck)
    change_xml(parts, is_slide_or_notes, change)
    write_parts(deck, parts)
    assert compare(deck, before)[1] == []


def is_slide_or_notes(name):
    return is_sheet(name) and name.startswith(("ppt/slides/", "ppt/notesSlides/"))


def match_itself(path, before):
    """Return the slides that a lossy program has changed, as far as that can be seen."""
    found = scan(open_archive(path.read_bytes()), before)
    assert found.lossy
    matched = match_decks(before, found.record, before, lossy=True)
    assert len(matched.theirs) == len(matched.base)
    return [
        difference
        for was, now in zip(matched.base, matched.theirs, strict=True)
        for difference in tell_differences(was, now._replace(number=was.number, section=was.section))
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in NOISES if name in LOSSY - RENDERED])
def test_a_program_that_keeps_no_ids_changes_nothing_that_can_be_seen(name, deck):
    before = scan(open_archive(deck.read_bytes())).base
    NOISES[name](deck)
    assert match_itself(deck, before) == []


@pytest.mark.slow
@pytest.mark.render
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_changes_nothing_that_can_be_seen(tmp_path):
    """Every third deck of the course, in one go."""
    (tmp_path / "in").mkdir()
    made = compile_course(ROOT / "stories", memo=MEMO).decks
    decks = {deck.path.name: deck.data for deck in made[::3] if deck.data}
    assert len(decks) >= 3
    for name, data in decks.items():
        (tmp_path / "in" / name).write_bytes(data)
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to", "pptx"]
    paths = [str(tmp_path / "in" / name) for name in decks]
    subprocess.run([*command, "--outdir", str(tmp_path / "out"), *paths], check=True, timeout=600, capture_output=True)
    wrong = {}
    for name, data in decks.items():
        wrong[name] = match_itself(tmp_path / "out" / name, scan(open_archive(data)).base)
    assert {name: found for name, found in wrong.items() if found} == {}
