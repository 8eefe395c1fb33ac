"""A slide of one side, as far as making one of it needs: tree, shapes, record, relationships, layout, notes."""

from deckgen.merge.archive import Related
from deckgen.merge.markup import Node, copy
from deckgen.merge.scan import Scan
from deckgen.merge.scanning.notes import ComputedLine
from deckgen.merge.scanning.sheets import LayoutSheet, Sheets
from deckgen.merge.steps import Side
from deckgen.named_tuple import NamedTuple
from deckgen.record import ShapeRecord, SlideRecord


class NotesSource(NamedTuple):
    """A notes page that was read; nothing of it is ever changed."""

    side: Side
    tree: Node
    digests: tuple[str, ...]
    """Of its paragraphs but those that deckgen computes, as the record has them."""
    paragraphs: tuple[Node, ...]
    """Parallel to the digests."""
    computed: tuple[ComputedLine, ...] = ()
    """The other paragraphs."""
    links: tuple[Related, ...] = ()


class SlideSource(NamedTuple):
    """A slide that was read; nothing of it is ever changed."""

    side: Side
    record: SlideRecord
    tree: Node
    shapes: tuple[Node, ...]
    """Parallel to those of the record, at any depth."""
    links: tuple[Related, ...] = ()
    sheet: LayoutSheet | None = None
    """Its layout."""
    paragraphs: tuple[tuple[Node, ...], ...] = ()
    """Of each shape those of its text, parallel to the paragraphs of its record."""
    notes: NotesSource | None = None

    @property
    def layout(self) -> Node | None:
        """The tree of its layout."""
        return self.sheet.root if self.sheet else None

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


def read_slide(scan: Scan, place: int, side: Side) -> SlideSource:
    """Return a slide of a deck as it stands.

    Args:
        scan: The deck.
        place: Of the slide in it.
        side: Whose deck that is.
    """
    slide, archive = scan.slides[place], scan.archive
    return SlideSource(
        side=side,
        record=scan.record.slides[place],
        tree=slide.tree,
        shapes=slide.shapes,
        links=archive.relationships(slide.part),
        sheet=Sheets(archive).of_slide(slide.part)[1],
        paragraphs=slide.paragraphs,
        notes=read_notes(scan, place, side),
    )


def read_notes(scan: Scan, place: int, side: Side) -> NotesSource | None:
    """Return the notes page of a slide; None where it has none."""
    slide = scan.slides[place]
    if not slide.notes_part:
        return None
    nodes = (*slide.notes_paragraphs, *(line.node for line in slide.computed))
    tree = nodes[0].getroottree().getroot() if nodes else scan.archive.parse(slide.notes_part)
    return NotesSource(
        side=side,
        tree=tree,
        digests=scan.record.slides[place].notes,
        paragraphs=slide.notes_paragraphs,
        computed=slide.computed,
        links=scan.archive.relationships(slide.notes_part),
    )
