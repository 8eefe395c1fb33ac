"""Words that hands typed into a deck and that have no room: they run into what stands there, or off the slide."""

from collections.abc import Iterator
from typing import Final

from deckgen.geometry import Box
from deckgen.merge.archive import Archive, open_archive
from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.normal import name_of
from deckgen.merge.scanning.sheets import LayoutSheet, Sheets, read_mark, read_place
from deckgen.merge.slides.fitting import Measure, Rulers, measure_excess, read_families
from deckgen.merge.slides.texts import list_paragraphs
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import R

_SEEN: Final = 8.0
"""Points by which words are over before it is told: rulers differ by less."""
_TOUCH: Final = 2.0
"""Points that may touch."""
_TENTHS: Final = 10
_EMU: Final = 12_700
_PLACES: Final = ("p:spPr/a:xfrm", "p:xfrm", "p:grpSpPr/a:xfrm")


class CrowdedWords(NamedTuple):
    """Words without room."""

    number: int
    """Of the slide, from 1."""
    words: str


class _Standing(NamedTuple):
    """A shape on a slide."""

    node: Node
    box: Box
    words: str


def list_crowded(data: bytes, given: bytes, rulers: Rulers) -> Iterator[CrowdedWords]:
    """Yield the words of a deck that are not in another one and that have no room.

    Args:
        data: The deck.
        given: The same as the notes give it, whose words have room.
        rulers: What measures words.
    """
    archive = open_archive(data)
    known = {one.words for part, sheet in _list_slides(open_archive(given)) for one in _list_shapes(part, sheet)}
    measure, page = rulers(read_families(archive)), _read_page(archive)
    for number, (root, sheet) in enumerate(_list_slides(archive), start=1):
        shapes = list(_list_shapes(root, sheet))
        for shape in shapes:
            if shape.words and shape.words not in known and _is_crowded(shape, shapes, sheet, measure, page):
                yield CrowdedWords(number, shape.words)


def _list_slides(archive: Archive) -> Iterator[tuple[Node, LayoutSheet | None]]:
    sheets, main = Sheets(archive), archive.parse(archive.main)
    links = {one.id: one.target for one in archive.relationships(archive.main) if one.kind == "slide"}
    for node in find_all(main, "p:sldIdLst/p:sldId"):
        part = links.get(node.get(f"{{{R}}}id", ""), "")
        if part:
            yield archive.parse(part), sheets.of_slide(part)[1]


def _list_shapes(root: Node, sheet: LayoutSheet | None) -> Iterator[_Standing]:
    """Yield what of a slide has a place."""
    tree = find(root, "p:cSld/p:spTree")
    for node in () if tree is None else tree:
        mark = read_mark(node)
        own = next(filter(None, (read_place(find(node, path)) for path in _PLACES)), "")
        place = own or (sheet.hold(mark).place if mark and sheet else "")
        if place:
            x, y, w, h = (int(tenths) / _TENTHS for tenths in place.split()[:4])
            yield _Standing(node, Box(x, y, w, h), _join(node))


def _join(node: Node) -> str:
    return " ".join(" ".join(words.text or "" for words in line.iter("{*}t")) for line in list_paragraphs(node)).strip()


def _read_page(archive: Archive) -> Box:
    size = find(archive.parse(archive.main), "p:sldSz")
    wide, high = ("0", "0") if size is None else (size.get("cx", "0"), size.get("cy", "0"))
    return Box(0.0, 0.0, int(wide) / _EMU, int(high) / _EMU)


def _is_crowded(
    shape: _Standing, others: list[_Standing], sheet: LayoutSheet | None, measure: Measure, page: Box
) -> bool:
    excess = measure_excess(shape.node, sheet, measure) if name_of(shape.node) == "p:sp" else 0.0
    if excess < _SEEN or not page.contains(shape.box, 1.0):
        return False
    reach = _reach(shape, excess)
    near = (other.box for other in others if other.words or name_of(other.node) in {"p:pic", "p:graphicFrame"})
    return not page.contains(reach, 1.0) or any(
        box.overlaps(reach, _TOUCH) and not box.overlaps(shape.box, _TOUCH) for box in near
    )


def _reach(shape: _Standing, excess: float) -> Box:
    """Return what words take that are higher than their box."""
    body, box = find(shape.node, "p:txBody/a:bodyPr"), shape.box
    share = {"ctr": 0.5, "b": 1.0}.get("t" if body is None else body.get("anchor", "t"), 0.0)
    return Box(box.x, box.y - share * excess, box.w, box.h + excess)
