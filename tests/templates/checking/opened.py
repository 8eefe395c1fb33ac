"""A deck or a template as checks look at it: parts, relationships, slides, shapes, and what text inherits.

Its own reading of the format, with lxml and nothing of deckgen, so that a mistake there does not hide itself here.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from lxml import etree

from deckgen.geometry import Box

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
POINT = 12_700
Node = Any
"""An lxml element."""
_KIN = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "pic": "body", "tbl": "body", "chart": "body"}
"""Type of a placeholder → the master's that it inherits from."""
_LETTER = 0.52
"""Width of a letter, as a share of its size."""
_INSET = 7.2
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}


class Link(NamedTuple):
    """A relationship."""

    kind: str
    part: str
    external: bool


class Opened:
    """A package, opened."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self._roots: dict[str, Node] = {}
        self._links: dict[str, dict[str, Link]] = {}
        self._shapes: dict[str, list[Shape]] = {}

    def root(self, name: str) -> Node:
        """Return the tree of a part."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def links(self, name: str) -> dict[str, Link]:
        """Return the relationships of a part by id; "" for those of the package."""
        if name not in self._links:
            self._links[name] = self._read_links(name)
        return self._links[name]

    def _read_links(self, name: str) -> dict[str, Link]:
        folder, leaf = posixpath.split(name)
        source = posixpath.join(folder, "_rels", f"{leaf}.rels")
        if source not in self.parts:
            return {}
        found = {}
        for node in self.root(source):
            external = node.get("TargetMode") == "External"
            target = node.get("Target")
            part = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[node.get("Id")] = Link(node.get("Type").rpartition("/")[2], part, external)
        return found

    def follow(self, name: str, kind: str) -> str:
        """Return the part that a relationship of a kind leads to; "" where there is none."""
        return next((link.part for link in self.links(name).values() if link.kind == kind), "")

    @cached_property
    def main(self) -> str:
        return self.follow("", "officeDocument")

    @cached_property
    def slides(self) -> list[str]:
        """Parts of the slides in their order."""
        links = self.links(self.main)
        ids = self.root(self.main).iterfind("p:sldIdLst/p:sldId", NAMES)
        return [links[node.get(f"{{{NAMES['r']}}}id")].part for node in ids]

    @cached_property
    def size(self) -> tuple[float, float]:
        """Width and height of a slide in points."""
        node = self.root(self.main).find("p:sldSz", NAMES)
        return int(node.get("cx")) / POINT, int(node.get("cy")) / POINT

    @property
    def scale(self) -> float:
        """Points of a slide in one point of a page 540 high (or, upright, 720 wide)."""
        width, height = self.size
        return height / 540 if width >= height else min(height / 540, width / 720)

    def layout(self, slide: str) -> str:
        return self.follow(slide, "slideLayout")

    def master(self, slide: str) -> str:
        return self.follow(self.layout(slide), "slideMaster")

    def shapes(self, slide: str) -> list["Shape"]:
        """Return what stands on a slide, from the lowest to the topmost."""
        if slide not in self._shapes:
            self._shapes[slide] = [Shape(self, slide, node) for node in list_shapes(self.root(slide))]
        return self._shapes[slide]

    @cached_property
    def reached(self) -> set[str]:
        """Names of all parts that relationships lead to."""
        found: set[str] = set()
        waiting = [""]
        while waiting:
            name = waiting.pop()
            for link in self.links(name).values():
                if not link.external and link.part not in found:
                    found.add(link.part)
                    waiting.append(link.part)
        return found


def list_shapes(root: Node) -> Iterator[Node]:
    """Yield the shapes of a sheet; those of groups as well."""
    for node in root.find("p:cSld/p:spTree", NAMES).iter("{*}sp", "{*}pic", "{*}graphicFrame", "{*}cxnSp"):
        if node.tag.startswith(f"{{{NAMES['p']}}}"):
            yield node


class Shape:
    """A shape of a slide, with what it inherits."""

    def __init__(self, deck: Opened, slide: str, node: Node) -> None:
        self.deck, self.slide, self.node = deck, slide, node
        self.name = next(node.iter("{*}cNvPr")).get("name")
        self.kind = etree.QName(node).localname
        self.mark = next(node.iter(f"{{{NAMES['p']}}}ph"), None)

    @property
    def mark_inherited(self) -> bool:
        """Whether it is a placeholder that stands where the template puts it."""
        return self.mark is not None and self.node.find("p:spPr/a:xfrm", NAMES) is None

    @property
    def text(self) -> str:
        """Its words, a line a paragraph."""
        return "\n".join("".join(run.text or "" for run in paragraph.iter("{*}t")) for paragraph in self.paragraphs)

    @property
    def paragraphs(self) -> list[Node]:
        """Those of its text body; of a table those of all cells."""
        return list(self.node.iter(f"{{{NAMES['a']}}}p"))

    @cached_property
    def chain(self) -> list[Node]:
        """The shape, and the placeholders that it inherits from: layout's, then master's."""
        if self.mark is None:
            return [self.node]
        found = [self.node]
        layout = self.deck.root(self.deck.layout(self.slide))
        kind, idx = self.mark.get("type", "obj"), self.mark.get("idx", "0")
        own = [node for node in list_shapes(layout) if _fits(node, kind, idx)]
        found += own[:1]
        kin = _KIN.get(kind, kind)
        master = self.deck.root(self.deck.master(self.slide))
        found += [node for node in list_shapes(master) if _kind_of(node) == kin][:1]
        return found

    @cached_property
    def box(self) -> Box | None:
        """Where it stands, in points of the slide; None where nothing says so."""
        return _find_box(self.chain)

    @property
    def at_home(self) -> bool:
        """Whether it is a placeholder that stands in the place that the template gives it."""
        home = _find_box(self.chain[1:])
        return home is not None and self.box is not None and home.contains(self.box)

    @property
    def words_box(self) -> Box:
        """The part of its box across which its words reach, guessed from their number."""
        box = self.box
        assert box
        widths = [0.0]
        for run, level in self.runs():
            size = int(self.say(run, level, "sz", "1800")) / 100
            widths.append(sum(len(one.findtext("a:t", "", NAMES)) for one in run.getparent()) * size * _LETTER)
        width = min(box.w, max(widths) + 2 * _INSET)
        match self._align():
            case "ctr":
                left = box.x + (box.w - width) / 2
            case "r":
                left = box.right - width
            case _:
                left = box.x
        return Box(left, box.y, width, box.h)

    def _align(self) -> str:
        first = next(iter(self.paragraphs)).find("a:pPr", NAMES)
        nodes = [*([] if first is None else [first]), *self.styles(0)]
        return next((node.get("algn") for node in nodes if node.get("algn")), "l")

    def styles(self, level: int) -> list[Node]:
        """Return the paragraph properties that a level of its text inherits, the nearest first."""
        path = f"a:lvl{level + 1}pPr"
        found = [node.find(f"p:txBody/a:lstStyle/{path}", NAMES) for node in self.chain]
        if self.mark is not None:
            kin = _KIN.get(self.mark.get("type", "obj"), self.mark.get("type", "obj"))
            style = _STYLES.get(kin, "otherStyle")
            master = self.deck.root(self.deck.master(self.slide))
            found.append(master.find(f"p:txStyles/p:{style}/{path}", NAMES))
        found.append(self.deck.root(self.deck.main).find(f"p:defaultTextStyle/{path}", NAMES))
        return [node for node in found if node is not None]

    def find(self, run: Node, level: int, path: str) -> Node | None:
        """Return what the format of a run says or inherits: an element below its properties."""
        own = [run.find("a:rPr", NAMES)]
        inherited = [node.find("a:defRPr", NAMES) for node in self.styles(level)]
        options = (node.find(path, NAMES) for node in (*own, *inherited) if node is not None)
        return next((node for node in options if node is not None), None)

    def say(self, run: Node, level: int, name: str, default: str) -> str:
        """Return what the format of a run says or inherits: an attribute of its properties."""
        nodes = [run.find("a:rPr", NAMES), *(node.find("a:defRPr", NAMES) for node in self.styles(level))]
        found = (node.get(name) for node in nodes if node is not None and node.get(name) is not None)
        return next(found, default)

    def runs(self) -> Iterator[tuple[Node, int]]:
        """Yield the runs with words, and the levels of their paragraphs."""
        for paragraph in self.paragraphs:
            properties = paragraph.find("a:pPr", NAMES)
            level = 0 if properties is None else int(properties.get("lvl", "0"))
            for run in paragraph.iterfind("a:r", NAMES):
                if (run.findtext("a:t", "", NAMES) or "").strip():
                    yield run, level


def _find_box(chain: list[Node]) -> Box | None:
    """Return the place that the first of some shapes says."""
    for node in chain:
        for path in ("p:spPr/a:xfrm", "p:xfrm"):
            place = node.find(path, NAMES)
            if place is not None and place.find("a:off", NAMES) is not None:
                off, ext = place.find("a:off", NAMES), place.find("a:ext", NAMES)
                numbers = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
                return Box(*(int(number) / POINT for number in numbers))
    return None


def _kind_of(node: Node) -> str:
    mark = next(node.iter(f"{{{NAMES['p']}}}ph"), None)
    return "" if mark is None else mark.get("type", "obj")


def _fits(node: Node, kind: str, idx: str) -> bool:
    mark = next(node.iter(f"{{{NAMES['p']}}}ph"), None)
    return mark is not None and (mark.get("type", "obj"), mark.get("idx", "0")) == (kind, idx)
