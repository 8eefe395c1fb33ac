"""A slide while it is made: a copy of one side's tree, and all that must agree when it is done."""

from collections.abc import Iterable
from typing import Final

from deckgen.merge.labels import is_label
from deckgen.merge.markup import Node, copy, find, remove, render, tag
from deckgen.merge.slides.groups import find_whole
from deckgen.merge.slides.identity import ShapeNumbers, find_name, list_numbers, read_number
from deckgen.merge.slides.made import MadePart
from deckgen.merge.slides.relations import Relations
from deckgen.merge.slides.sources import SlideSource, open_slide
from deckgen.merge.slides.timing import prune_timing

_GROUP: Final = tag("p:grpSp")
_GROUP_PARTS: Final = 2
"""What every group begins with: its name and its properties."""
_LINKED: Final = (tag("a:stCxn"), tag("a:endCxn"))
"""Shapes that a connector holds on to."""


class SlideDraft:
    """A slide that is made of a copy of another one."""

    first: Final = _GROUP_PARTS
    """Place of the rearmost shape in the tree."""

    def __init__(self, source: SlideSource) -> None:
        self.root, self.shapes = open_slide(source)
        self.relations = Relations(source.side, source.links, source.tree)
        self.numbers = ShapeNumbers(self.root)
        self._moves: dict[str, dict[int, int]] = {}
        for label in [shape for shape in self.tree if is_label(find_name(shape))]:  # of a copy that becomes the slide
            remove(label)

    @property
    def tree(self) -> Node:
        """What holds the shapes; raises ValueError where there is none, which is a mistake of the program."""
        found = find(self.root, "p:cSld/p:spTree")
        if found is None:
            raise ValueError("a slide has no tree of shapes")
        return found

    def bring(self, shape: Node) -> Node:
        """Return a copy of a shape of the other side, on no slide yet, its relationships brought over."""
        return self.relations.bring(copy(shape))

    def number(self, shape: Node, old: Node) -> None:
        """Give a shape the number of the one whose place it takes, a free one where that has none."""
        name, number = find_name(shape), read_number(old)
        if name is not None and number:
            name.set("id", number)
        else:
            self.numbers.give(shape)

    def follow(self, shape: Node, places: Iterable[int | None]) -> None:
        """Remember which paragraphs a shape has now: of each, the place that it had, None for a new one."""
        self._moves[read_number(shape)] = {was: at for at, was in enumerate(places) if was is not None}

    def change_layout(self, ours: SlideSource) -> None:
        """Put the slide on the layout of ours, in the colors that ours has on it."""
        self.relations.change_layout(ours.links)
        old, new = find(self.root, "p:clrMapOvr"), find(ours.tree, "p:clrMapOvr")
        if old is not None:
            remove(old)
        if new is not None:
            self.root.insert(1, copy(new))

    def hide(self, *, hidden: bool) -> None:
        """Hide the slide, or show it."""
        self.root.attrib.pop("show", None)
        if hidden:
            self.root.set("show", "0")

    def finish(self) -> MadePart:
        """Return the slide as a part; what points at shapes that are gone goes."""
        left = list_numbers(self.root)
        prune_timing(self.root, left, self._moves)
        for end in list(self.root.iter(*_LINKED)):
            if end.get("id") not in left:
                remove(end)
        return MadePart(render(self.root), self.relations.list_wants(self.root))


def drop_shape(shape: Node) -> None:
    """Remove a shape, and the groups that are empty without it."""
    whole = find_whole(shape)
    holder = whole.getparent()
    remove(whole)
    if holder is not None and holder.tag == _GROUP and not any(one.tag != _EXTENSIONS for one in holder[_GROUP_PARTS:]):
        drop_shape(holder)


_EXTENSIONS: Final = tag("p:extLst")
