"""The speaker notes of a slide as they stand: which paragraphs people have written, and which deckgen computed."""

from collections.abc import Iterator

from deckgen.merge.archive import Archive
from deckgen.merge.markup import Node, find
from deckgen.merge.scanning.normal import iterate_elements
from deckgen.merge.scanning.sheets import NOWHERE, read_mark
from deckgen.merge.scanning.texts import LinkTarget, TextScan, scan_text, spell_alike
from deckgen.named_tuple import NamedTuple


class ComputedLine(NamedTuple):
    """A paragraph of speaker notes that deckgen computed, or an empty one."""

    before: int
    """How many others stand before it."""
    node: Node
    digest: str
    """As a record has it."""


def scan_notes(part: str, archive: Archive) -> TextScan:
    """Return the text of a notes page, no paragraph for none; what its master gives it is not asked for."""
    if not part:
        return TextScan()
    shapes = find(archive.parse(part), "p:cSld/p:spTree")
    links = {one.id: LinkTarget(one.target) for one in archive.relationships(part) if one.external}
    for name, shape in iterate_elements(shapes) if shapes is not None else ():
        mark = read_mark(shape) if name == "p:sp" else None
        if mark and mark.type == "body":
            return scan_text(find(shape, "p:txBody"), NOWHERE, links)
    return TextScan()


def list_own(notes: TextScan, computed: frozenset[str], *, lossy: bool) -> list[int]:
    """Return which paragraphs have words of people.

    Args:
        notes: All of them.
        computed: Digests of those that deckgen computed.
        lossy: Whether formats are lost, so that words alone tell.
    """
    written = (at for at, text in enumerate(notes.texts) if text.strip() and notes.plain[at] not in computed)
    return [at for at in written if not (lossy and _is_alike(notes.texts[at], computed))]


def _is_alike(text: str, computed: frozenset[str]) -> bool:
    """Tell whether words are those of a computed paragraph, bold or not."""
    return not computed.isdisjoint(spell_alike(text))


def list_computed(notes: TextScan, own: list[int]) -> Iterator[ComputedLine]:
    """Yield all paragraphs but those of people, in order."""
    before = 0
    for at, node in enumerate(notes.nodes):
        if before < len(own) and own[before] == at:
            before += 1
        else:
            yield ComputedLine(before, node, notes.plain[at])
