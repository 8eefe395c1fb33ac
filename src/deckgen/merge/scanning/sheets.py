"""Layouts and masters of a deck, as far as their slides inherit from them: where a placeholder stands, what is bold."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from deckgen.merge.archive import Archive
from deckgen.merge.markup import Node, find, find_all
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.normal import spell_place

_TITLES: Final = frozenset({"title", "ctrTitle"})
_OTHERS: Final = frozenset({"ftr", "sldNum", "dt"})
_ALIKE: Final = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body"}
"""Type of a placeholder on a layout → that of the master's that it follows, where the master has not its own."""


class SlotMark(NamedTuple):
    """What a placeholder says it is."""

    type: str
    idx: str

    @property
    def slot(self) -> str:
        """As records have it, "body/1"."""
        return f"{self.type}/{self.idx}"


def read_mark(shape: Node) -> SlotMark | None:
    """Return the placeholder that a shape fills; None for a free one."""
    for about in shape:
        found = find(about, "p:nvPr/p:ph")
        if found is not None:
            return SlotMark(found.get("type", "obj"), found.get("idx", "0"))
    return None


def read_place(xfrm: Node | None) -> str:
    """Return where a shape says it stands, as records have it; "" where it does not say."""
    off, ext = find(xfrm, "a:off"), find(xfrm, "a:ext")
    if xfrm is None or off is None or ext is None:
        return ""
    lengths = [to_number(node.get(name)) for node, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))]
    return spell_place(lengths[0], lengths[1], lengths[2], lengths[3], to_number(xfrm.get("rot")))


def to_number(text: str | None) -> int:
    """Return a length of the format, 0 for one that is none."""
    try:
        return int(float(text or 0))
    except (ValueError, OverflowError):
        return 0


class Inherited(NamedTuple):
    """What a placeholder on a slide inherits."""

    place: str
    """Where it stands, as records have it; "" where nothing says it."""
    styles: tuple[Node, ...]
    """Lists of level formats, the nearest first."""

    def is_bold(self, level: int) -> bool:
        """Tell whether words of a level are bold where they do not say it."""
        return self._ask(level, "b")

    def is_italic(self, level: int) -> bool:
        """Tell whether words of a level are italic where they do not say it."""
        return self._ask(level, "i")

    def _ask(self, level: int, name: str) -> bool:
        for style in self.styles:
            format_ = find(style, f"a:lvl{level + 1}pPr/a:defRPr")
            said = None if format_ is None else format_.get(name)
            if said is not None:
                return said in {"1", "true", "on"}
        return False


NOWHERE: Final = Inherited("", ())


class LayoutSheet:
    """A layout or a master."""

    def __init__(self, root: Node, above: "LayoutSheet | None" = None) -> None:
        """Take its tree, and the master that a layout follows."""
        self.root, self.above = root, above
        self._known: dict[SlotMark, Inherited] = {}

    @cached_property
    def places(self) -> Sequence[tuple[SlotMark, Node]]:
        """Its placeholders, in order."""
        shapes = find(self.root, "p:cSld/p:spTree")
        found = [] if shapes is None else [(read_mark(shape), shape) for shape in shapes.iter("{*}sp", "{*}pic")]
        return [(mark, shape) for mark, shape in found if mark]

    def hold(self, mark: SlotMark) -> Inherited:
        """Return what a placeholder on a slide of this layout inherits."""
        if mark not in self._known:
            chain = list(self._follow(mark))
            places = (read_place(find(shape, "p:spPr/a:xfrm")) for shape in chain)
            self._known[mark] = Inherited(
                place=next(filter(None, places), ""), styles=tuple(self._list_styles(mark, chain))
            )
        return self._known[mark]

    def _follow(self, mark: SlotMark) -> Iterator[Node]:
        """Yield the placeholder of the layout that one on a slide follows, then the master's."""
        own = self._find(mark)
        if own is not None:
            yield own[1]
        if self.above is not None:
            type_ = own[0].type if own else mark.type
            above = self.above.find_type(type_)
            if above is not None:
                yield above

    def _find(self, mark: SlotMark) -> tuple[SlotMark, Node] | None:
        return min(
            (pair for pair in self.places if _rate(pair[0], mark)), key=lambda pair: _rate(pair[0], mark), default=None
        )

    def find_type(self, type_: str) -> Node | None:
        """Return the placeholder of a type, or of the one that stands for it on masters."""
        for wanted in (type_, _ALIKE.get(type_, type_)):
            for mark, shape in self.places:
                if mark.type == wanted:
                    return shape
        return None

    def _list_styles(self, mark: SlotMark, chain: Sequence[Node]) -> Iterator[Node]:
        for shape in chain:
            style = find(shape, "p:txBody/a:lstStyle")
            if style is not None:
                yield style
        kind = "titleStyle" if mark.type in _TITLES else "otherStyle" if mark.type in _OTHERS else "bodyStyle"
        master = self.above.root if self.above is not None else self.root
        yield from find_all(master, f"p:txStyles/p:{kind}")


def _rate(one: SlotMark, mark: SlotMark) -> int:
    """Return how surely a placeholder of a layout is the one that a slide fills: 1 is best, 0 is not at all."""
    if one == mark:
        return 1
    if mark.idx != "0":
        return 2 * (one.idx == mark.idx)
    return 3 * (_ALIKE.get(one.type, one.type) == _ALIKE.get(mark.type, mark.type))


class Sheets:
    """Layouts of a deck, each read once."""

    def __init__(self, archive: Archive) -> None:
        """Take the deck; nothing is read yet."""
        self._archive = archive
        self._sheets: dict[str, LayoutSheet] = {}

    def of_slide(self, part: str) -> tuple[str, LayoutSheet | None]:
        """Return the name of the layout of a slide, and the layout; None for a slide that has lost its own."""
        layout = next(iter(self._archive.follow(part, "slideLayout")), "")
        if not layout:
            return "", None
        sheet = self._open(layout, "slideMaster")
        name = find(sheet.root, "p:cSld")
        return ("" if name is None else name.get("name", "")), sheet

    def _open(self, part: str, above: str = "") -> LayoutSheet:
        if part not in self._sheets:
            master = next(iter(self._archive.follow(part, above)), "") if above else ""
            self._sheets[part] = LayoutSheet(self._archive.parse(part), self._open(master) if master else None)
        return self._sheets[part]
