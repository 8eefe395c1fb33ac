"""Architecture pictures in assets/<company>/."""

import io
from pathlib import Path

import pytest
from PIL import Image

from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import NoMemo
from deckgen.read.stories.architecture import find_architecture, index_assets, report_misspelled


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (4, 3)).save(stream, "PNG")
    return stream.getvalue()


def find(root, company, diagnostics):
    return find_architecture(company, index_assets([(root, root)], DiskWorld(), NoMemo()), diagnostics)


@pytest.mark.parametrize(
    "folder", ["Société Générale", "societe-generale", "SOCIETE_GENERALE", "Socie\u0301te\u0301 Ge\u0301ne\u0301rale"]
)
def test_folder_names_are_compared_loosely(tmp_path, folder):
    """Case, accents however encoded, spaces, dashes and underscores do not matter."""
    place = tmp_path / "assets" / folder
    place.mkdir(parents=True)
    (place / "architecture.png").write_bytes(png())
    (picture,) = find(tmp_path, "Société générale", Diagnostics())
    assert (picture.name, picture.alt) == ("architecture.png", "Architecture")


def test_files_come_in_natural_order(tmp_path):
    """Step 2 stands before step 10; files that are no pictures, and hidden ones, are passed over without a word."""
    place = tmp_path / "assets" / "acme"
    place.mkdir(parents=True)
    for name in ("step 10.png", "step 2.PNG", "01-data_flow.png", ".hidden.png", "notes.txt"):
        (place / name).write_bytes(png())
    diagnostics = Diagnostics()
    found = find(tmp_path, "Acme", diagnostics)
    assert [picture.name for picture in found] == ["01-data_flow.png", "step 2.PNG", "step 10.png"]
    assert [picture.alt for picture in found] == ["Data flow", "Step 2", "Step 10"]
    assert not len(diagnostics)


@pytest.mark.parametrize("company", ["", "  ", "—", "Globex"])
def test_no_folder_is_no_mistake(tmp_path, company):
    """A company without pictures, or without a name, has none."""
    (tmp_path / "assets" / "---").mkdir(parents=True)
    (tmp_path / "assets" / "---" / "a.png").write_bytes(png())
    diagnostics = Diagnostics()
    assert find(tmp_path, company, diagnostics) == ()
    assert not len(diagnostics)


def test_a_broken_picture_is_reported_with_its_file(tmp_path):
    """Nobody wrote a reference to it, so the finding is placed at the file itself; the others are still shown."""
    place = tmp_path / "assets" / "acme"
    place.mkdir(parents=True)
    (place / "a.png").write_bytes(b"no")
    (place / "b.png").write_bytes(png())
    diagnostics = Diagnostics()
    assert [picture.name for picture in find(tmp_path, "acme", diagnostics)] == ["b.png"]
    (found,) = diagnostics
    assert found.at is not None
    assert found.at.path.endswith("assets/acme/a.png")


def test_an_index_answers_for_every_company(tmp_path):
    """With an index the disk is listed once, and two folders of one company count together."""
    for folder in ("Warner Bros", "warner-bros"):
        (tmp_path / "assets" / folder).mkdir(parents=True)
        (tmp_path / "assets" / folder / f"{folder}.png").write_bytes(png())
    index = index_assets([(tmp_path, tmp_path), (tmp_path, tmp_path)], DiskWorld(), NoMemo())
    found = find_architecture("WARNER BROS", index, Diagnostics())
    assert [picture.name for picture in found] == ["Warner Bros.png", "warner-bros.png"]
    assert find_architecture("Globex", index, Diagnostics()) == ()


def test_a_folder_with_nearly_a_companys_name_is_said(tmp_path):
    """Its pictures would be missing from the deck without a word; a folder of another company is no mistake."""
    for name in ("Globx", "Acme", "Initech"):
        (tmp_path / "assets" / name).mkdir(parents=True)
    index = index_assets([(tmp_path, tmp_path)], DiskWorld(), NoMemo())
    found = Diagnostics()
    report_misspelled(["Globex", "ACME", "Acmé 2"], index, found)
    (finding,) = found
    assert (finding.code, Path(finding.at.path).name if finding.at else "") == ("unused-pictures", "Globx")
    assert "Globex" in finding.hint


def test_a_text_file_beside_a_picture_says_what_it_shows(tmp_path):
    """Its first line is the caption, what follows the text for those who cannot see it; one line is both."""
    place = tmp_path / "assets" / "acme"
    place.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (place / f"{name}.png").write_bytes(png())
    (place / "a.txt").write_text("Drawn by us\n\nTwo zones\nbehind one load balancer.\n", "utf-8")
    (place / "b.txt").write_text("One line\n", "utf-8")
    pictures = find(tmp_path, "Acme", Diagnostics())
    assert [(picture.caption, picture.alt) for picture in pictures] == [
        ("Drawn by us", "Two zones behind one load balancer."),
        ("One line", "One line"),
        ("", "C"),
    ]
