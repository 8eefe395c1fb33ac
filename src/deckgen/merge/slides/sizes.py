"""Sizes of words in a text of both sides: what hands wrote is as large as what was generated around it now."""

from collections.abc import Iterable, Mapping, Sequence

from deckgen.merge.markup import Node, find, tag
from deckgen.merge.steps import Side


def adopt_sizes(paragraphs: Mapping[Side, Sequence[Node]], alike: Mapping[int, int], edited: Iterable[int]) -> None:
    """Set words of hands in the sizes of ours, as far as they have one that was generated.

    Args:
        paragraphs: Of both sides; theirs are changed in place.
        alike: Paragraphs of theirs that nobody touched → the same ones of ours.
        edited: Those that hands wrote.
    """
    sizes = {_read_size(paragraphs["theirs"][old]): _read_size(paragraphs["ours"][new]) for old, new in alike.items()}
    for at in edited:
        for run in paragraphs["theirs"][at]:
            size = "" if (found := find(run, "a:rPr")) is None else str(found.get("sz", ""))
            if sizes.get(size, size) != size:
                _write_size(run, sizes[size])


def _read_size(paragraph: Node) -> str:
    """Return the size that the first words of a paragraph state, "" where they have that of their place."""
    for run in paragraph:
        found = find(run, "a:rPr")
        if found is not None:
            return str(found.get("sz", ""))
    return ""


def _write_size(run: Node, size: str) -> None:
    found = find(run, "a:rPr")
    if found is None:
        found = run.makeelement(tag("a:rPr"))
        run.insert(0, found)
    found.attrib.pop("sz", None)
    if size:
        found.set("sz", size)
