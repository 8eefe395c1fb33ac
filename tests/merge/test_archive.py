"""A file that somebody saved is opened without trust: parts as they are, or one plain sentence."""

import io
import zipfile

import pytest

from deckgen.errors import UnusableDeckError
from deckgen.merge.archive import open_archive
from deckgen.ooxml.zip import ZipWriter
from templates.making import make_template

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
TYPES = "[Content_Types].xml"
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"


def make_deck(changes=None, stored=()):
    """Return a file of a few parts, some of them changed."""
    target = io.BytesIO()
    changes = {
        TYPES: lambda data: data.replace(b"presentationml.template", b"presentationml.presentation"),
        **(changes or {}),
    }
    with zipfile.ZipFile(io.BytesIO(make_template("english"))) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, changes.get(name, bytes)(source.read(name)), kind)
    return target.getvalue()


def test_parts_and_relationships_are_as_in_the_file():
    data = make_deck()
    archive = open_archive(data)
    with zipfile.ZipFile(io.BytesIO(data)) as other:
        assert archive.names == tuple(other.namelist())
        assert archive.read(LAYOUT) == other.read(LAYOUT)
    assert archive.main == "ppt/presentation.xml"
    kinds = {one.kind: one.target for one in archive.relationships(LAYOUT)}
    assert kinds == {"slideMaster": "ppt/slideMasters/slideMaster1.xml"}
    assert archive.parse(LAYOUT).tag.endswith("}sldLayout")


def test_entries_are_copied_without_unpacking_them():
    archive = open_archive(make_deck(stored=(LAYOUT,)))
    target = io.BytesIO()
    with ZipWriter(target) as writer:
        for name in archive.names:
            writer.add_entry(archive.raw(name))
    with zipfile.ZipFile(io.BytesIO(target.getvalue())) as copy:
        assert copy.testzip() is None
        assert {name: copy.read(name) for name in copy.namelist()} == {
            name: archive.read(name) for name in archive.names
        }


def swap(old, new):
    return lambda data: data.replace(old.encode(), new.encode())


MACROS = swap(
    "vnd.openxmlformats-officedocument.presentationml.template.main", "vnd.ms-powerpoint.presentation.macroEnabled.main"
)
STRICT = swap("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
REFUSED = {
    "encrypted": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "It is encrypted"),
    "nothing": (b"", "It is empty."),
    "text": (b"# Notes", "It is no PowerPoint file"),
    "half": (make_deck()[:4000], "It is no PowerPoint file"),
    "macros": (make_deck({TYPES: MACROS}), "It holds macros"),
    "strict": (make_deck({"_rels/.rels": STRICT}), "Strict"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_other_files_are_refused_in_one_sentence(name):
    data, words = REFUSED[name]
    with pytest.raises(UnusableDeckError) as refused:
        open_archive(data)
    assert words in refused.value.reason
    assert refused.value.hint.endswith(".")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda _: bytes(33_000_000), "33 MB"),
        (lambda data: data.replace(b"?>\n", b"?>\n<!DOCTYPE x>", 1), "document type"),
        (lambda data: data[:300], "cannot be read"),
    ],
)
def test_a_part_that_is_an_attack_or_broken_is_refused_when_it_is_read(change, words):
    archive = open_archive(make_deck({LAYOUT: change}))
    with pytest.raises(UnusableDeckError, match=words):
        archive.parse(LAYOUT)
