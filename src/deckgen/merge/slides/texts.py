"""The words of a shape: all of ours, or paragraphs of both in one body.

How words stand in a shape (margins, columns, list styles) is no part of them. A scale at which a program drew other
words is never kept: it would be trusted for ever.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from deckgen.merge.markup import Node, copy, find, find_all, remove, tag
from deckgen.merge.steps import Pick, Side

_BODY: Final = "p:txBody"
_SCALES: Final = ("fontScale", "lnSpcReduction")


def take_text(theirs: Node, ours: Node) -> None:
    """Give a shape the paragraphs of ours."""
    old, new = find(theirs, _BODY), find(ours, _BODY)
    if old is not None and new is not None:
        _fill(old, [copy(paragraph) for paragraph in find_all(new, "a:p")])
    elif new is not None:
        _append_body(theirs, copy(new))


def take_stance(theirs: Node, ours: Node) -> None:
    """Let words stand in a shape as they do in ours: margins, anchor, columns, list styles."""
    old, new = find(theirs, _BODY), find(ours, _BODY)
    for path in ("a:bodyPr", "a:lstStyle"):
        was, now = find(old, path), find(new, path)
        if was is not None and now is not None:
            was.getparent().replace(was, copy(now))


def _append_body(shape: Node, body: Node) -> None:
    extensions = find(shape, "p:extLst")
    shape.insert(len(shape) if extensions is None else shape.index(extensions), body)


def join_text(shape: Node, paragraphs: Mapping[Side, Sequence[Node]], picks: Sequence[Pick]) -> None:
    """Fill the text of a shape with paragraphs of both sides.

    Args:
        shape: Changed in place.
        paragraphs: Those of each side; of ours, copied and brought over.
        picks: Which, in order.

    Raises:
        ValueError: the shape has no text; a mistake of the program.
    """
    body = find(shape, _BODY)
    if body is None:
        raise ValueError("both sides changed a text that is not there")
    _fill(body, [copy(paragraphs[side][at]) for side, at in picks])


def list_paragraphs(shape: Node) -> list[Node]:
    """Return the paragraphs of a shape's text."""
    return find_all(shape, f"{_BODY}/a:p")


def _fill(body: Node, paragraphs: Sequence[Node]) -> None:
    for old in find_all(body, "a:p"):
        remove(old)
    body.extend(paragraphs or [body.makeelement(tag("a:p"))])
    _forget_scale(body)


def _forget_scale(body: Node) -> None:
    fit = find(body, "a:bodyPr/a:normAutofit")
    if fit is not None:
        for name in _SCALES:
            fit.attrib.pop(name, None)
