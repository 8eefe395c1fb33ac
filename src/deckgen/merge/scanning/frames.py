"""Tables and charts of a deck → digests of what they say, however a program writes them."""

from collections.abc import Iterable, Iterator

from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.normal import spell_node
from deckgen.merge.scanning.sheets import Inherited
from deckgen.merge.scanning.texts import Links, digest_node, read_plainly
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import digest_cells, digest_chart
from deckgen.ooxml.normal import CHART_FURNITURE, NO_STYLE, escape_words, number_words, spell_number


class FrameScan(NamedTuple):
    """A table or a chart."""

    digest: str
    """Of its words or numbers, and of all else."""
    plain: tuple[str, ...]
    """A digest for the words of each cell, or for each name and number."""
    words: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    """The words of each cell, or each name and number."""


def scan_table(table: Node, holder: Inherited, links: Links) -> FrameScan:
    """Return what a table says."""
    cells = [cell for row in find_all(table, "a:tr") for cell in find_all(row, "a:tc")]
    said = [[digest_node(node, holder, links) for node in find_all(cell, "a:txBody/a:p")] for cell in cells]
    widths = [column.get("w", "0") for column in find_all(table, "a:tblGrid/a:gridCol")]
    heights = [row.get("h", "0") for row in find_all(table, "a:tr")]
    formats = [
        f"{_span(cell)}{spell_node(found) if (found := find(cell, 'a:tcPr')) is not None else ''}" for cell in cells
    ]
    formats += filter(None, [_spell_style(find(table, "a:tblPr"))])
    texts = tuple("\n".join(map(read_plainly, find_all(cell, "a:txBody/a:p"))) for cell in cells)
    digest, plain = digest_cells(said, (widths, heights), formats)
    words = number_words(escape_words(" ".join(texts)))
    return FrameScan(digest=digest, plain=plain, words=words, texts=texts)


def _spell_style(properties: Node | None) -> str:
    """Return what hands chose on the whole of a table, its style for one; "" where all is as it is generated."""
    if properties is None:
        return ""
    said = properties.attrib.items()
    chosen = [f"{name}={value}" for name, value in said if name != "firstRow" and value not in {"0", "false"}]
    children = [spell_node(child) for child in properties if (child.text or "").upper() != NO_STYLE]
    return " ".join(sorted(map(str, filter(None, (*chosen, *children)))))


def _span(cell: Node) -> str:
    """Return how a cell is merged with others."""
    names = ("gridSpan", "rowSpan", "hMerge", "vMerge")
    return "".join(f"{name}={cell.get(name)}" for name in names if cell.get(name, "0") not in {"0", "1"})


def scan_chart(root: Node) -> FrameScan:
    """Return what a chart says: its names, numbers and form."""
    said = tuple(_list_said(root))
    space = find(root, "c:chart")
    form = "" if space is None else spell_node(space, CHART_FURNITURE)
    digest, plain = digest_chart(said, form)
    words = number_words(escape_words(" ".join(said)))
    return FrameScan(digest=digest, plain=plain, words=words, texts=said)


def _list_said(root: Node) -> Iterator[str]:
    """Yield the name of each series, its categories, its numbers, and the labels that somebody wrote."""
    for series in root.iter("{*}ser"):
        for path in ("c:tx", "c:cat", "c:xVal"):
            yield from _list_values(find(series, path))
        for path in ("c:val", "c:yVal", "c:bubbleSize"):
            yield from map(spell_number, _list_values(find(series, path)))
        for label in find_all(series, "c:dLbls/c:dLbl"):
            yield from filter(None, ["\n".join(_read_rich(label))])


def _list_values(node: Node | None) -> Iterable[str]:
    if node is None:
        return []
    return [value.text or "" for value in node.iter("{*}v")]


def _read_rich(label: Node) -> Iterator[str]:
    for paragraph in find_all(label, "c:tx/c:rich/a:p"):
        yield read_plainly(paragraph)
