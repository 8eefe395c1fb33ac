"""The words of a shape: all of ours, or paragraphs of both in one body.

What hands decide of the body itself (margins, columns, direction) stays with the place of the shape. A scale at which
their program drew other words is never kept: it would be trusted for ever.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from deckgen.merge.markup import Node, copy, find, find_all, remove, tag
from deckgen.merge.steps import Pick, Side

_BODY: Final = "p:txBody"
_SCALES: Final = ("fontScale", "lnSpcReduction")


def take_text(theirs: Node, ours: Node, *, placed: bool) -> None:
    """Give a shape the words of ours.

    Args:
        theirs: Changed in place.
        ours: The other shape.
        placed: Whether it also stands where ours does: then the body is laid out as ours is.
    """
    old, new = find(theirs, _BODY), find(ours, _BODY)
    if new is None:
        return
    body = copy(new)
    if old is None:
        _append_body(theirs, body)
        return
    kept = find(old, "a:bodyPr")
    if kept is not None and not placed:
        body.replace(body[0], copy(kept))
    _forget_scale(body)
    body.tail = old.tail
    theirs.replace(old, body)


def _append_body(shape: Node, body: Node) -> None:
    extensions = find(shape, "p:extLst")
    shape.insert(len(shape) if extensions is None else shape.index(extensions), body)


def join_text(shape: Node, paragraphs: Mapping[Side, Sequence[Node]], picks: Sequence[Pick]) -> None:
    """Fill the text of a shape with paragraphs of both sides.

    Args:
        shape: Changed in place.
        paragraphs: Those of each side; of ours, copied and brought over.
        picks: Which, in order.
    """
    body = find(shape, _BODY)
    if body is None:
        raise ValueError("both sides changed a text that is not there")
    chosen = [copy(paragraphs[side][at]) for side, at in picks]
    for old in find_all(body, "a:p"):
        remove(old)
    body.extend(chosen or [body.makeelement(tag("a:p"))])
    _forget_scale(body)


def list_paragraphs(shape: Node) -> list[Node]:
    """Return the paragraphs of a shape's text."""
    return find_all(shape, f"{_BODY}/a:p")


def _forget_scale(body: Node) -> None:
    fit = find(body, "a:bodyPr/a:normAutofit")
    if fit is not None:
        for name in _SCALES:
            fit.attrib.pop(name, None)
