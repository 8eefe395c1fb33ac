"""The package as a whole: golden parts, same bytes, validity, sections, properties."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from deckgen.geometry import STANDARD, Box
from deckgen.page import Page, Pages, PageSection, Run, TextItem, TextLine
from deckgen.write import write_pptx


class _TextFile(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def _dump(content: bytes) -> str:
    """Return every part as text, an element a line; pictures by checksum, workbooks part by part."""
    blocks = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            if name.endswith(".xlsx"):
                text = _dump(part).replace("\n", "\n    ")
            elif "/media/" in name:
                text = f"{len(part)} bytes, crc {zlib.crc32(part):08x}"
            else:
                text = part.decode().replace("><", ">\n<")
            blocks.append(f"=== {name}\n{text}\n")
    return "\n".join(blocks)


def test_parts_are_as_reviewed(sample, snapshot):
    """The XML of the sample deck is the XML somebody has read."""
    assert _dump(sample.render()) == snapshot(extension_class=_TextFile)


@pytest.mark.slow
def test_same_pages_same_bytes(sample):
    """Nothing but pages, frames and theme decides on the bytes; another process has other hash seeds."""
    code = (
        "import sys, zlib, importlib.util as u;"
        "s = u.spec_from_file_location('sample', sys.argv[1]); m = u.module_from_spec(s); sys.modules['sample'] = m;"
        "s.loader.exec_module(m); print(zlib.crc32(m.render()))"
    )
    command = [sys.executable, "-c", code, str(Path(__file__).parent / "conftest.py")]
    runs = [
        subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert [int(run) for run in runs] == [zlib.crc32(sample.render())] * 2


@pytest.mark.slow
def test_decks_are_valid(sample, validate):
    """The structural gate, the schemas and openxml-audit find nothing, on light and on dark."""
    bare = sample.deck._replace(pages=(), sections=(), footer="")
    validate(sample.render(theme=sample.theme), sample.render(theme=sample.night), sample.render(bare))


@pytest.mark.render
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_draws_every_slide(sample, tmp_path):
    """LibreOffice converts the deck, in the theme's typefaces only."""
    shown = sample.deck._replace(pages=tuple(page._replace(hidden=False) for page in sample.deck.pages))
    (tmp_path / "deck.pptx").write_bytes(sample.render(shown))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "deck.pptx"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    pdf = (tmp_path / "deck.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 3
    assert not re.findall(rb"/BaseFont\s*/[A-Z]{6}\+\w*Serif", pdf)


def test_sections_hold_every_slide_once(sample):
    """Sections name consecutive slides, in order."""
    xml = sample.parts()["ppt/presentation.xml"].decode()
    deck = Presentation(BytesIO(sample.render()))
    assert re.findall(r'<p14:section name="([^"]+)"', xml) == ["Lambda", "Lambda — Utopus"]
    members = [int(number) for number in re.findall(r'<p14:sldId id="(\d+)"/>', xml)]
    assert members == [slide.slide_id for slide in deck.slides]


@pytest.mark.parametrize("pages", [2, 4])
def test_sections_that_do_not_add_up_are_a_mistake_of_the_program(sample, pages):
    """PowerPoint repairs a file with a slide in no section."""
    with pytest.raises(ValueError, match="do not hold every page once"):
        sample.render(sample.deck._replace(sections=(PageSection("a", "A", pages),)))


def test_pages_of_one_key_are_a_mistake_of_the_program(sample):
    """Slides are told apart by key."""
    with pytest.raises(ValueError, match="share a key"):
        sample.render(sample.deck._replace(pages=sample.deck.pages[:1] * 2, sections=()))


def test_properties_say_who_what_and_when(sample):
    """Title, author, subject, language and the caller's date are in the document properties."""
    target = BytesIO()
    write_pptx(sample.deck, sample.template, target, created="2024-05-31T08:00:00Z")
    core = Presentation(target).core_properties
    assert (core.title, core.author, core.subject) == ("Module 4: Lambda & co", "Ada Trainer", "AWS stories")
    assert core.language == "en-US"
    assert core.created == core.modified == datetime(2024, 5, 31, 8, tzinfo=core.created.tzinfo)
    app = sample.parts()["docProps/app.xml"]
    assert b"<Slides>3</Slides><Notes>2</Notes><HiddenSlides>1</HiddenSlides>" in app


def _many(number: int) -> Pages:
    pages = tuple(
        Page(
            f"page/{at}",
            "Text",
            f"Page {at}",
            (TextItem("title", Box(54, 50, 852, 50), (TextLine((Run(f"Page {at}", 32.0),)),), "title"),),
            (TextLine((Run(f"Notes {at}", 12.0),)),),
        )
        for at in range(number)
    )
    return Pages("many", "Many", pages, (), "")


class _Counting:
    """A target that keeps nothing."""

    def __init__(self) -> None:
        self.largest = 0

    def write(self, content: bytes) -> int:
        self.largest = max(self.largest, len(content))
        return len(content)


def test_parts_are_streamed(sample):
    """The target gets part after part and is asked for nothing but `write`."""
    target = _Counting()
    write_pptx(_many(400), sample.template, target)
    assert 0 < target.largest < 200_000


def test_the_page_has_the_size_of_the_deck(sample):
    """PowerPoint knows 4:3 by name; pages of notes stay portrait, and their picture has the slide's proportions."""
    theme = sample.theme._replace(size=STANDARD)
    wide, narrow = sample.parts(), sample.parts(sample.deck._replace(size=STANDARD), theme)
    assert b'<p:sldSz cx="12192000" cy="6858000"/>' in wide["ppt/presentation.xml"]
    assert b'<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>' in narrow["ppt/presentation.xml"]
    assert b"<PresentationFormat>On-screen Show (4:3)<" in narrow["docProps/app.xml"]
    for parts, share in ((wide, 9 / 16), (narrow, 3 / 4)):
        assert b'<p:notesSz cx="6858000" cy="9144000"/>' in parts["ppt/presentation.xml"]
        master = parts["ppt/notesMasters/notesMaster1.xml"].decode()
        width, height = map(int, re.search(r'type="sldImg".*?<a:ext cx="(\d+)" cy="(\d+)"', master).groups())
        assert height / width == pytest.approx(share, abs=0.001)


@pytest.mark.slow
def test_narrow_decks_are_valid(sample, validate):
    """The schemas know the name of the size."""
    validate(sample.render(sample.deck._replace(size=STANDARD), sample.theme._replace(size=STANDARD)))
