"""Files that decks cannot be made in are refused with one plain sentence, in no time, whatever they hold."""

import io
import re
import struct
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.errors import UnusableTemplateError
from deckgen.template import read_template
from templates.making import TEMPLATES, make_template

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENGLISH = make_template("english")
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
TYPES = "[Content_Types].xml"
MAIN = "ppt/presentation.xml"
MASTER_LINKS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
MASTER = "ppt/slideMasters/slideMaster1.xml"


def change(changes: dict[str, Callable[[bytes], bytes | None]], more: dict[str, bytes] | None = None) -> bytes:
    """Return a template some of whose parts are changed, or gone."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ENGLISH)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = changes.get(name, bytes)(source.read(name))
            if content is not None:
                archive.writestr(name, content)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return target.getvalue()


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    def swapped(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return swapped


def cut(name: str) -> Callable[[bytes], bytes]:
    return lambda content: re.sub(f"<p:{name}>.*</p:{name}>".encode(), b"", content)


def zip_up(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def entity(content: bytes) -> bytes:
    declaration = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return content.replace(b"?>\n", b"?>\n" + declaration, 1)


STRICT = ("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "It is empty."),
    "text": (lambda: b"title: Acme", "It is no PowerPoint file"),
    "half": (lambda: ENGLISH[: len(ENGLISH) // 2], "It is no PowerPoint file"),
    "encrypted": (lambda: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "It is encrypted"),
    "old": (lambda: OLE + bytes(500) + "PowerPoint Document".encode("utf-16-le"), "97–2003"),
    "older": (lambda: OLE + bytes(500), "old Office format"),
    "word": (lambda: change({TYPES: swap("presentationml.template", "wordprocessingml.document")}), "Word"),
    "excel": (lambda: change({TYPES: swap("presentationml.template", "spreadsheetml.sheet")}), "Excel"),
    "theme": (
        lambda: change({"_rels/.rels": swap(MAIN, "t/themeManager.xml")}, {"t/themeManager.xml": b"<x/>"}),
        "Office theme (.thmx)",
    ),
    "strict": (lambda: change({"_rels/.rels": swap(*STRICT)}), "Strict"),
    "open document": (lambda: zip_up({"mimetype": b"application/vnd.oasis.opendocument.presentation"}), "OpenDocument"),
    "any archive": (lambda: zip_up({"a.txt": b"a"}), "no presentation"),
    "no masters": (lambda: change({MAIN: cut("sldMasterIdLst")}), "no slide master"),
    "no layouts": (lambda: change({MASTER: cut("sldLayoutIdLst")}), "no slide layouts"),
    "no theme": (lambda: change({"ppt/theme/theme1.xml": lambda _: None}), "has no theme"),
    "no size": (lambda: change({MAIN: lambda old: re.sub(rb'sldSz cx="\d+"', b'sldSz cx="0"', old)}), "no size"),
    "broken part": (lambda: change({LAYOUT: lambda content: content[:300]}), f"its part {LAYOUT} cannot be read"),
    "broken encoding": (lambda: change({LAYOUT: swap("UTF-8", "klingon")}), f"its part {LAYOUT} cannot be read"),
    "document type": (lambda: change({LAYOUT: entity}), "declares a document type"),
    "in utf-16": (
        lambda: change({LAYOUT: lambda content: entity(content).decode().replace("UTF-8", "UTF-16").encode("utf-16")}),
        "declares a document type",
    ),
    "in a theme": (lambda: change({"ppt/theme/theme1.xml": entity}), "declares a document type"),
    "bomb": (lambda: change({LAYOUT: lambda _: bytes(33_000_000)}), "33 MB"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_plainly(name: str) -> None:
    make, words = REFUSED[name]
    content = make()
    start = time.process_time()
    with pytest.raises(UnusableTemplateError, match=re.escape(words)) as refused:
        read_template(content)
    assert time.process_time() - start < 1
    assert re.fullmatch(r"It .*\.|Its .*\.", refused.value.reason)
    assert refused.value.hint.endswith(".")
    assert "\n" not in refused.value.reason


@pytest.mark.slow
def test_an_archive_of_very_many_files_is_refused() -> None:
    with pytest.raises(UnusableTemplateError, match="10001 files"):
        read_template(zip_up({f"{number}.xml": b"" for number in range(10_001)}))


@pytest.mark.slow
def test_many_large_parts_are_a_bomb_as_well() -> None:
    layouts = {f"ppt/slideLayouts/slideLayout{number}.xml": lambda _: bytes(12_000_000) for number in range(1, 8)}
    start = time.process_time()
    with pytest.raises(UnusableTemplateError):
        read_template(change(layouts))
    assert time.process_time() - start < 5


def test_a_layout_of_thousands_of_shapes_is_refused() -> None:
    shapes = b"<p:cxnSp/>" * 3001
    with pytest.raises(UnusableTemplateError, match="draws 3001 shapes"):
        read_template(change({LAYOUT: lambda content: content.replace(b"</p:spTree>", shapes + b"</p:spTree>")}))


@pytest.mark.slow
def test_sizes_are_known_before_anything_is_unpacked() -> None:
    """What nothing reaches may be as large as it likes: it is never read."""
    client = read_template(change({}, {"ppt/slides/slide99.xml": bytes(50_000_000)}))
    assert len(client.layouts) == 7


def test_a_size_that_is_a_lie_is_found_out() -> None:
    """The directory says 100 bytes, the part unpacks to millions: reading stops at what was said."""
    content = bytearray(change({LAYOUT: lambda _: bytes(5_000_000)}))
    start = content.rindex(LAYOUT.encode()) - 46
    content[start + 24 : start + 28] = struct.pack("<L", 100)
    with pytest.raises(UnusableTemplateError):
        read_template(bytes(content))


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../../../../etc/passwd", "C:\\secret.xml", "//host/share", "%2e%2e/%2e%2e/x"]
)
def test_a_relationship_leads_nowhere_else(target: str) -> None:
    with pytest.raises(UnusableTemplateError, match="has no theme"):
        read_template(change({MASTER_LINKS: swap("../theme/theme1.xml", target)}))
    client = read_template(change({MASTER_LINKS: swap("../slideLayouts/slideLayout2.xml", target)}))
    assert LAYOUT not in {layout.part for layout in client.layouts}
    names = {part.name for part in client.package.parts}
    assert all(name.startswith("ppt/") and ".." not in name for name in names)


def test_names_that_lead_out_of_the_package_are_not_there() -> None:
    client = read_template(change({}, {"../evil.xml": b"<x/>", "/abs.xml": b"<x/>", "a\\b.xml": b"<x/>"}))
    assert all(part.name.startswith("ppt/") for part in client.package.parts)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(UnusableTemplateError):
        read_template(content)


@given(st.sampled_from([name for name in TEMPLATES if name != "libreoffice"]), st.data())
def test_a_template_with_anything_in_an_attribute_is_read_or_refused(name: str, data: st.DataObject) -> None:
    """Values that no program writes are taken for none, or the file is refused; nothing else is raised."""
    with zipfile.ZipFile(io.BytesIO(make_template(name))) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    part = data.draw(st.sampled_from([part for part in parts if part.endswith((".xml", ".rels"))]))
    places = [match.span(1) for match in re.finditer(rb'="([^"]*)"', parts[part])]
    start, end = data.draw(st.sampled_from(places))
    value = data.draw(st.sampled_from(["", "x", "-1", "0", "9" * 30, "inf", "nan", "50%", "../x", "rId1", "2cm"]))
    parts[part] = parts[part][:start] + value.encode() + parts[part][end:]
    try:
        client = read_template(zip_up(parts))
    except UnusableTemplateError:
        return
    assert client.layouts
    assert all(abs(length) < 1e7 for layout in client.layouts for box in layout.obstacles for length in box)


pytestmark = pytest.mark.slow
