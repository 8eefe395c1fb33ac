"""What decks take from a template: all that masters and layouts need, nothing else, and that byte for byte."""

import io
import posixpath
import zipfile

import pytest
from lxml import etree

from deckgen.client import Client
from templates.making import SECRET, TEMPLATES, make_template
from templates.reading import read

pytestmark = pytest.mark.slow


def unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_targets(client: Client) -> dict[str, str]:
    """Relationships of all parts: target → the part that has it."""
    found = {}
    for part in client.package.parts:
        if part.name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(part.name))
            for node in etree.fromstring(part.content):
                assert node.get("TargetMode") != "External"
                found[posixpath.normpath(posixpath.join("/", folder, node.get("Target"))).lstrip("/")] = part.name
    return found


@pytest.mark.parametrize("name", TEMPLATES)
def test_everything_that_is_named_is_there_and_nothing_else(name: str) -> None:
    client = read(name)
    parts = {part.name for part in client.package.parts if not part.name.endswith(".rels")}
    targets = list_targets(client)
    assert targets.keys() <= parts
    assert parts <= targets.keys() | {link.part for link in client.package.main.links}
    assert {layout.part for layout in client.layouts} <= parts
    assert not any(part.startswith(("ppt/slides/", "docProps/")) for part in parts)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_part_has_a_type(name: str) -> None:
    package = read(name).package
    for part in package.parts:
        assert part.content_type or part.name.rpartition(".")[2] in package.defaults


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "tags_and_ole"])
def test_parts_are_as_they_were(name: str) -> None:
    before = unzip(make_template(name))
    assert all(part.content == before[part.name] for part in read(name).package.parts)


def test_only_what_leads_to_left_out_things_is_cut() -> None:
    before = unzip(make_template("tags_and_ole"))
    changed = {part.name for part in read("tags_and_ole").package.parts if part.content != before[part.name]}
    assert changed == {
        "ppt/slideLayouts/slideLayout2.xml",
        "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
        "ppt/slideLayouts/slideLayout3.xml",
        "ppt/slideLayouts/_rels/slideLayout3.xml.rels",
    }


def test_no_secret_travels() -> None:
    for name in ("tags_and_ole", "macros"):
        package = read(name).package
        assert SECRET in b"".join(unzip(make_template(name)).values())
        for part in package.parts:
            assert SECRET not in part.content
            assert b"secret" not in part.content.lower()
            assert b"oleObj" not in part.content
            assert b"p:tags" not in part.content
        main = package.main.start + package.main.middle + package.main.end
        assert "secret" not in main.lower()
        assert "custShow" not in main


def test_what_remains_of_a_cut_layout_is_whole() -> None:
    parts = {part.name: part.content for part in read("tags_and_ole").package.parts}
    layout = etree.fromstring(parts["ppt/slideLayouts/slideLayout2.xml"])
    names = [node.get("name") for node in layout.iter("{*}cNvPr")]
    assert names == ["", "Link", "title 0", "obj 1", "dt 10", "ftr 11", "sldNum 12"]
    assert not list(layout.iter("{*}hlinkClick", "{*}custDataLst"))


def test_embedded_fonts_are_kept() -> None:
    package = read("tags_and_ole").package
    assert "ppt/fonts/font1.fntdata" in {part.name for part in package.parts}
    assert package.defaults["fntdata"] == "application/x-fontdata"
    assert "font" in {link.kind for link in package.main.links}


def test_what_is_left_out_is_said() -> None:
    assert read("macros").package.dropped == ("VBA project",)
    assert set(read("tags_and_ole").package.dropped) == {
        *("2 sample slides", "digital signature", "ActiveX controls", "embedded objects", "printer settings"),
        *("tags of add-ins", "task panes of web extensions", "thumbnail", "authors of comments", "custom XML"),
        *("custom properties", "sections", "custom shows", "write protection", "links to elsewhere"),
    }
