"""The shapes of a slide → their records, from the back; those in groups that hands made as well."""

from collections.abc import Iterator, Mapping
from typing import Final

from deckgen.merge.archive import Archive
from deckgen.merge.labels import is_label
from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.frames import FrameScan, scan_chart, scan_table
from deckgen.merge.scanning.normal import iterate_elements, name_of, spell_children, spell_node
from deckgen.merge.scanning.sheets import NOWHERE, Inherited, LayoutSheet, read_mark, to_number
from deckgen.merge.scanning.texts import Links, read_link, scan_text
from deckgen.merge.scanning.ties import Ties, digest_ties
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import digest_bytes, digest_paint, digest_text, sum_paragraphs
from deckgen.ooxml.markup import A16, R
from deckgen.ooxml.normal import escape_words, is_near, spell_place
from deckgen.record import FieldName, ShapeKind, ShapeRecord

_ID: Final = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"
_DECORATIVE: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_KEY: Final = 12
"""Characters of a key."""
_SHAPES: Final = frozenset({"p:sp", "p:cxnSp", "p:pic", "p:graphicFrame", "p:grpSp", "p:contentPart"})
_BOX: Final = frozenset({"a:xfrm", "p:xfrm"})
_GROUPED: Final = frozenset({*_BOX, *_SHAPES, "p:nvGrpSpPr"})
"""What of a group is told elsewhere."""
_EXTENSIONS: Final = frozenset({"a:extLst"})


class ShapeScan(NamedTuple):
    """A shape of a slide."""

    record: ShapeRecord
    node: Node
    texts: tuple[str, ...] = ()
    """The words of each paragraph, of each cell of a table, of each name and number of a chart."""
    paragraphs: tuple[Node, ...] = ()


class SlideView(NamedTuple):
    """What a slide's shapes are read with."""

    archive: Archive
    part: str
    sheet: LayoutSheet | None
    links: Links
    ties: Ties


class GroupFrame(NamedTuple):
    """How lengths in a group become lengths on the slide."""

    x: float = 0.0
    y: float = 0.0
    wide: float = 1.0
    high: float = 1.0


_SLIDE: Final = GroupFrame()


def scan_shapes(tree: Node | None, view: SlideView) -> Iterator[ShapeScan]:
    """Yield the shapes of a slide, a group before what is in it."""
    taken: set[str] = set()
    for node, frame in _walk(tree, _SLIDE):
        key = _read_key(node)
        while key and key in taken:  # a copy on one slide may have the identifier of what it was copied from
            key += "'"
        taken.add(key)
        yield _scan(node, key, frame, view)


def _walk(tree: Node | None, frame: GroupFrame) -> Iterator[tuple[Node, GroupFrame]]:
    for name, node in iterate_elements(tree) if tree is not None else ():
        if is_label(_find_about(node)):
            continue
        if name in _SHAPES:
            yield node, frame
        if name == "mc:AlternateContent":
            yield _unwrap(node), frame
        if name == "p:grpSp":
            yield from _walk(node, _enter(node, frame))


def _unwrap(alternatives: Node) -> Node:
    """Return the shape of text that alternatives are of, as PowerPoint writes it when it has an equation."""
    choice = find(alternatives, "mc:Choice")
    shapes = list(iterate_elements(choice)) if choice is not None else []
    return shapes[0][1] if [name for name, _ in shapes] == ["p:sp"] else alternatives


def _enter(group: Node, frame: GroupFrame) -> GroupFrame:
    """Return the frame of what is in a group."""
    box = _read_box(find(group, "p:grpSpPr/a:xfrm"), "off", "ext", frame)
    inner = _read_box(find(group, "p:grpSpPr/a:xfrm"), "chOff", "chExt", _SLIDE)
    if box is None or inner is None or not inner[2] or not inner[3]:
        return frame
    wide, high = box[2] / inner[2], box[3] / inner[3]
    return GroupFrame(x=box[0] - inner[0] * wide, y=box[1] - inner[1] * high, wide=wide, high=high)


def _read_box(xfrm: Node | None, off: str, ext: str, frame: GroupFrame) -> tuple[float, float, float, float] | None:
    place, size = find(xfrm, f"a:{off}"), find(xfrm, f"a:{ext}")
    if place is None or size is None:
        return None
    return (
        frame.x + to_number(place.get("x")) * frame.wide,
        frame.y + to_number(place.get("y")) * frame.high,
        to_number(size.get("cx")) * frame.wide,
        to_number(size.get("cy")) * frame.high,
    )


def _read_key(node: Node) -> str:
    about = _find_about(node)
    for extension in find_all(about, "a:extLst/a:ext"):
        for one in extension if extension.get("uri") == _ID else ():
            if one.tag == f"{{{A16}}}creationId":
                digits = one.get("id", "").strip("{}").partition("-")[2].replace("-", "")
                return str(digits[:_KEY])
    return ""


def _find_about(node: Node) -> Node | None:
    """Return what a shape says about itself, its name for instance."""
    for part in node:
        found = find(part, "p:cNvPr")
        if found is not None:
            return found
    return None


def _scan(node: Node, key: str, frame: GroupFrame, view: SlideView) -> ShapeScan:
    mark = read_mark(node)
    holder = view.sheet.hold(mark) if mark and view.sheet else NOWHERE
    rest = _scan_kind(node, holder, view)
    about = _find_about(node)
    ties = digest_ties(node, about, view.ties, view.part, view.archive) if about is not None else ""
    fields = {"place": _place(node, holder, frame), **_read_about(node, view.links), **rest.fields, "ties": ties}
    record = ShapeRecord(
        key=key,
        kind=rest.kind,
        slot=mark.slot if mark else "",
        fields=tuple(sorted((name, digest) for name, digest in fields.items() if digest)),
        paragraphs=rest.paragraphs,
        plain=rest.plain,
        words=rest.words,
    )
    return ShapeScan(record=record, node=node, texts=rest.texts, paragraphs=rest.nodes)


def _place(node: Node, holder: Inherited, frame: GroupFrame) -> str:
    xfrm = next((found for path in _PLACES if (found := find(node, path)) is not None), None)
    box = _read_box(xfrm, "off", "ext", frame) or _read_half(xfrm, holder)
    if xfrm is None or box is None:
        return f"slot {holder.place}" if holder.place else ""
    x, y, w, h = map(round, box)
    place = spell_place(x, y, w, h, to_number(xfrm.get("rot")))
    place += "".join(f" {name}" for name in ("flipH", "flipV") if xfrm.get(name) in {"1", "true"})
    return f"slot {holder.place}" if holder.place and is_near(place, holder.place) else place


def _read_half(xfrm: Node | None, holder: Inherited) -> tuple[float, float, float, float] | None:
    """Return the box of a placeholder that says its size only, its offset or its angle: the rest is its layout's."""
    if xfrm is None or not holder.place:
        return None
    x, y, w, h = (int(tenths) * 1270 for tenths in holder.place.split()[:4])
    off, ext = find(xfrm, "a:off"), find(xfrm, "a:ext")
    if off is not None:
        x, y = to_number(off.get("x")), to_number(off.get("y"))
    if ext is not None:
        w, h = to_number(ext.get("cx")), to_number(ext.get("cy"))
    return x, y, w, h


_PLACES: Final = ("p:spPr/a:xfrm", "p:xfrm", "p:grpSpPr/a:xfrm")


def _read_about(node: Node, links: Links) -> Mapping[FieldName, str]:
    """Return alternative text and link of a shape."""
    about = _find_about(node)
    if about is None:
        return {}
    alt = "" if _is_decorative(about) else " ".join(filter(None, (about.get("title", ""), about.get("descr", ""))))
    target = read_link(find(about, "a:hlinkClick"), links)
    return {
        "alt": digest_text(escape_words(alt)) if alt else "",
        "link": digest_text(target.plain, target.exact) if target.plain else "",
    }


def _is_decorative(about: Node) -> bool:
    return any(extension.get("uri") == _DECORATIVE for extension in find_all(about, "a:extLst/a:ext"))


class _ShapeBody(NamedTuple):
    kind: ShapeKind
    fields: Mapping[FieldName, str]
    paragraphs: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    words: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    nodes: tuple[Node, ...] = ()


def _scan_kind(node: Node, holder: Inherited, view: SlideView) -> _ShapeBody:
    match name_of(node):
        case "p:sp" | "p:cxnSp":
            return _scan_words(node, holder, view)
        case "p:pic":
            return _ShapeBody("picture", {"picture": _digest_picture(node, view), "paint": _digest_paint(node)})
        case "p:graphicFrame":
            return _scan_frame(node, view)
        case _:
            without = _GROUPED if name_of(node) == "p:grpSp" else _BOX
            return _ShapeBody("other", {"paint": digest_text("", spell_node(node, without))})


def _scan_words(node: Node, holder: Inherited, view: SlideView) -> _ShapeBody:
    text = scan_text(find(node, "p:txBody"), holder, view.links)
    framed = find(node, "p:nvSpPr/p:cNvSpPr")
    words = read_mark(node) is not None or (framed is not None and framed.get("txBox") in {"1", "true"})
    return _ShapeBody(
        kind="text" if words else "art",
        fields={"text": sum_paragraphs(text.paragraphs), "paint": _digest_paint(node)},
        paragraphs=text.paragraphs,
        plain=text.plain,
        words=text.words,
        texts=text.texts,
        nodes=text.nodes,
    )


def _digest_paint(node: Node) -> str:
    """Return the digest of fill, outline and form, and of how words stand in it."""
    about = _find_about(node)
    unseen = "hidden" if about is not None and about.get("hidden") in {"1", "true"} else ""
    body = find(node, "p:txBody")
    style, own = find(node, "p:style"), find(body, "a:lstStyle")
    said = find(body, "a:bodyPr")
    return digest_paint(
        spell_children(find(node, "p:spPr"), _BOX),
        "" if said is None else spell_node(said),
        spell_children(style),
        spell_children(own),
        unseen,
    )


def _digest_picture(node: Node, view: SlideView) -> str:
    blip = find(node, "p:blipFill/a:blip")
    number = "" if blip is None else blip.get(f"{{{R}}}embed", "")
    shown = find(node, "p:blipFill")
    rest = "" if shown is None else "".join(spell_node(one, _EXTENSIONS) for one in shown)
    for one in view.archive.relationships(view.part):
        if one.id == number and one.target and not one.external:
            return digest_bytes(view.archive.read(one.target), rest)
    return digest_text("", rest)


def _scan_frame(node: Node, view: SlideView) -> _ShapeBody:
    table = find(node, "a:graphic/a:graphicData/a:tbl")
    if table is not None:
        found = scan_table(table, NOWHERE, view.links)
        return _frame_body("table", {"cells": found.digest}, found)
    chart = find(node, "a:graphic/a:graphicData/c:chart")
    number = "" if chart is None else chart.get(f"{{{R}}}id", "")
    for one in view.archive.relationships(view.part) if number else ():
        if one.id == number and one.target and not one.external:
            found = scan_chart(view.archive.parse(one.target))
            return _frame_body("chart", {"data": found.digest}, found)
    return _ShapeBody("other", {"paint": digest_text("", spell_node(node, _BOX))})


def _frame_body(kind: ShapeKind, fields: Mapping[FieldName, str], found: FrameScan) -> _ShapeBody:
    return _ShapeBody(kind=kind, fields=fields, plain=found.plain, words=found.words, texts=found.texts)
