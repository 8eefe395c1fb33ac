"""A slide of one side, as far as making one of it needs: tree, shapes, record, relationships, layout."""

from deckgen.merge.markup import Node, copy
from deckgen.merge.steps import Side
from deckgen.named_tuple import NamedTuple
from deckgen.record import ShapeRecord, SlideRecord


class Link(NamedTuple):
    """A relationship, whatever it leads to."""

    number: str
    kind: str
    """The last word of its type: "slideLayout", "image"."""


class SlideSource(NamedTuple):
    """A slide that was read; nothing of it is ever changed."""

    side: Side
    record: SlideRecord
    tree: Node
    shapes: tuple[Node, ...]
    """Parallel to those of the record, at any depth."""
    links: tuple[Link, ...] = ()
    layout: Node | None = None
    """The tree of its layout."""

    def find_shape(self, key: str) -> Node | None:
        """Return a shape by its key in the record."""
        known = (shape for shape, record in self.pairs() if record.key == key)
        return next(known, None)

    def pairs(self) -> tuple[tuple[Node, ShapeRecord], ...]:
        """Return the shapes with what the record says of them."""
        return tuple(zip(self.shapes, self.record.shapes, strict=True))


class OpenSlide(NamedTuple):
    """A copy of a slide's tree, to be changed."""

    root: Node
    shapes: tuple[Node, ...]
    """Those of the source, in the copy."""


def open_slide(source: SlideSource) -> OpenSlide:
    """Return a slide's tree, copied."""
    root = copy(source.tree)
    old, new = list(source.tree.iter("*")), list(root.iter("*"))
    places = {node: at for at, node in enumerate(old)}
    return OpenSlide(root, tuple(new[places[shape]] for shape in source.shapes))
