"""A check that cannot fail proves nothing: each one finds what is broken on purpose, and nothing in a sound deck."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from deckgen import compile_course
from templates.checking import CHECKS, Case, Check
from templates.making import make_template

Parts: TypeAlias = dict[str, bytes]
TEMPLATE = "french"
SLIDE = "ppt/slides/slide5.xml"
"""Lines and figures beside each other."""
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
MAIN = "ppt/presentation.xml"


@pytest.fixture(scope="module")
def template() -> bytes:
    return make_template(TEMPLATE)


@pytest.fixture(scope="module")
def notes(root: Path) -> str:
    return (root / "stories" / "04-module-4.md").read_text("utf-8")


@pytest.fixture(scope="module")
def deck(template: bytes, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    path = tmp_path_factory.mktemp("client") / "client.potx"
    path.write_bytes(template)
    (made,) = compile_course(root / "stories" / "04-module-4.md", themes=str(path)).decks
    assert made.data
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Parts) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def change(part: str, pattern: str, new: str) -> Callable[[Parts], None]:
    """Return what replaces the first match in a part, which must be there."""

    def run(parts: Parts) -> None:
        text, count = re.subn(pattern, new, parts[part].decode(), count=1, flags=re.DOTALL)
        assert count, f"{part} has no {pattern}"
        parts[part] = text.encode()

    return run


def add(part: str, content: bytes = b"<x/>") -> Callable[[Parts], None]:
    def run(parts: Parts) -> None:
        parts[part] = content

    return run


def drop(part: str) -> Callable[[Parts], None]:
    def run(parts: Parts) -> None:
        del parts[part]

    return run


def move(name: str, x: int, y: int) -> Callable[[Parts], None]:
    """Return what moves a shape of the slide to a place in points."""
    return change(SLIDE, rf'(name="{name}".*?<a:off )x="-?\d+" y="-?\d+"', rf'\g<1>x="{x * 12700}" y="{y * 12700}"')


RELS = "ppt/slides/_rels/slide5.xml.rels"
OUTWARD = '<Relationship Id="rId99" Type="http://x/oleObject" Target="http://x.example" TargetMode="External"/></Rel'
BROKEN: tuple[tuple[str, Callable[[Parts], None]], ...] = (
    ("check_leaks", add("ppt/vbaProject.bin")),
    ("check_leaks", change("ppt/slideLayouts/_rels/slideLayout2.xml.rels", "</Rel", OUTWARD)),
    ("check_orphans", add("ppt/media/image77.png")),
    ("check_orphans", drop("docProps/app.xml")),
    ("check_samples", add("ppt/slides/slide99.xml")),
    ("check_samples", change(MAIN, "<p14:sldId [^>]*/>", "")),
    ("check_samples", change(MAIN, "<p:defaultTextStyle>", "<p:custShowLst/><p:defaultTextStyle>")),
    ("check_size", change(MAIN, '<p:sldSz cx="', '<p:sldSz cx="1')),
    ("check_presentation", change(MAIN, "<a:lvl1pPr ", '<a:lvl1pPr rtl="1" ')),
    ("check_presentation", change(MAIN, "<p:presentation ", '<p:presentation firstSlideNum="7" ')),
    ("check_unchanged", change(LAYOUT, "<a:off ", '<a:off foo="1" ')),
    ("check_unchanged", drop("ppt/slideLayouts/slideLayout4.xml")),
    ("check_unchanged", change("ppt/theme/theme1.xml", "<a:accent1>.*?</a:accent1>", "<a:accent1/>")),
    ("check_layouts", change(RELS, "slideLayout2.xml", "slideLayout99.xml")),
    ("check_notes_master", change("ppt/notesMasters/_rels/notesMaster1.xml.rels", r"theme\d+", "theme1")),
    ("check_prompts", change(SLIDE, '(type="ftr".*?)<a:t>[^<]*</a:t>', r"\g<1><a:t> </a:t>")),
    ("check_prompts", change(SLIDE, '(type="title".*?)<a:t>[^<]*</a:t>', r"\g<1><a:t>Text</a:t>")),
    ("check_titles", change(SLIDE, '<p:ph type="title"/>', "")),
    ("check_words", change("ppt/notesSlides/notesSlide5.xml", "<p:txBody>.*</p:txBody>", "")),
    ("check_colors", change(SLIDE, '<a:schemeClr val="[^"]*"/>', '<a:srgbClr val="FF0000"/>')),
    ("check_faces", change(SLIDE, r'<a:latin typeface="\+mn-lt"/>', '<a:latin typeface="Arial"/>')),
    ("check_sizes", change(SLIDE, r'sz="\d+"', 'sz="900"')),
    (
        "check_contrast",
        change(SLIDE, '(<a:rPr[^>]*><a:solidFill>)<a:schemeClr val="tx1"/>', r'\g<1><a:schemeClr val="bg1"/>'),
    ),
    ("check_edges", move("row-1", 900, 300)),
    ("check_art", move("row-1", 850, 0)),
    ("check_overlaps", move("row-1", 610, 140)),
)


def test_a_sound_deck_has_no_finding(deck: Parts, template: bytes, notes: str) -> None:
    case = Case(pack(deck), template, notes=notes)
    assert [said for check in CHECKS for said in check(case)] == []


@pytest.mark.parametrize(("check", "breaks"), BROKEN)
def test_a_broken_deck_is_found_by_its_check(
    check: str, breaks: Callable[[Parts], None], deck: Parts, template: bytes, notes: str
) -> None:
    parts = dict(deck)
    breaks(parts)
    found: Check = next(one for one in CHECKS if one.__name__ == check)
    assert list(found(Case(pack(parts), template, notes=notes)))


def test_every_check_has_a_deck_that_it_fails() -> None:
    assert {name for name, _ in BROKEN} == {check.__name__ for check in CHECKS}
