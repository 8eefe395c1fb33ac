"""Speaker notes of both sides in one body: paragraphs as the plan picks them, what deckgen computes always as ours.

The page is theirs where there is one. An empty line of theirs stays behind the paragraph that it followed.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from deckgen.merge.markup import Node, copy, find, find_all, remove, render, tag
from deckgen.merge.scanning.notes import ComputedLine
from deckgen.merge.slides.identity import ShapeNumbers, list_names
from deckgen.merge.slides.layouts import find_holder
from deckgen.merge.slides.made import MadePart
from deckgen.merge.slides.relations import Relations
from deckgen.merge.slides.sources import NotesSource
from deckgen.merge.steps import Pick, Side


def leave_deleted(theirs: NotesSource, ours: NotesSource, known: Collection[str]) -> NotesSource:
    """Return the notes of ours without the computed lines that hands have deleted.

    Those are known from the deck as it was written, word for word, and stand on the page no more. Where lines of theirs
    are gone for which ours has no new ones, one may have taken the words of another: nothing is left out.

    Args:
        theirs: Their page.
        ours: That of the notes.
        known: Digests of the lines that were computed for the deck as it was written.
    """
    there, given = ({_read(line.node) for line in source.computed} for source in (theirs, ours))
    missing = [line for line in ours.computed if _read(line.node) not in there]
    new = {line for line in missing if line.digest not in known}
    replaced = there - given - {""}
    if len(new) < len(replaced):
        return ours
    come = new | (_list_labels(ours, new) if len(new) > len(replaced) else set())
    gone = [line for line in missing if line not in come]
    return ours._replace(computed=tuple(line for line in ours.computed if line not in gone))


def _list_labels(ours: NotesSource, new: Collection[ComputedLine]) -> set[ComputedLine]:
    """Return the lines before new ones: a label that other slides have as well comes with the first line under it."""
    return {line for line, after in pairwise(ours.computed) if after in new}


def renew_computed(theirs: NotesSource, ours: NotesSource) -> MadePart | None:
    """Return the notes page of a slide that stays, where deckgen computes something else for it now; else None.

    Where hands have removed all that was computed, they want none.
    """
    old, new = ([_read(line.node) for line in source.computed if not _is_empty(line.node)] for source in (theirs, ours))
    if not old or old == new:
        return None
    return write_notes(theirs, ours, tuple(("theirs", at) for at in range(len(theirs.paragraphs))))


class _NotesLine:
    """A paragraph of the page that is made."""

    __slots__ = ("digest", "node")

    def __init__(self, node: Node, digest: str) -> None:
        self.node, self.digest = node, digest


def write_notes(theirs: NotesSource | None, ours: NotesSource | None, picks: Sequence[Pick]) -> MadePart | None:
    """Return the notes page of a slide; None where neither side has one.

    Args:
        theirs: Their page, None for none.
        ours: That of the notes.
        picks: The paragraphs, in order; of those that are no computed ones.
    """
    start = theirs or ours
    if start is None:
        return None
    root = copy(start.tree)
    relations = Relations(start.side, start.links, start.tree)
    lines = _list_lines(theirs, ours, picks)
    foreign = _list_nodes(ours) if start.side == "theirs" else []
    for line in lines:
        brought = line.node in foreign
        line.node = copy(line.node)
        if brought:
            relations.bring(line.node)
    body = _find_body(root)
    _fill(_add_body(root, ours) if body is None else body, [line.node for line in lines])
    return MadePart(render(root), relations.list_wants(root))


def _list_nodes(source: NotesSource | None) -> list[Node]:
    return [] if source is None else [*source.paragraphs, *(line.node for line in source.computed)]


def _list_lines(theirs: NotesSource | None, ours: NotesSource | None, picks: Sequence[Pick]) -> list[_NotesLine]:
    lines = [line for side, at in picks for line in _pick(theirs if side == "theirs" else ours, side, at)]
    anchors: dict[str, _NotesLine] = {}
    for before, node, _ in ours.computed if ours else ():
        digest = ours.digests[before - 1] if before and ours else ""
        last = anchors.get(digest) or next((line for line in lines if line.digest == digest), None)
        new = _NotesLine(node, "")
        lines.insert(_find_gap(lines, last, start=not before), new)
        anchors[digest] = new
    return lines


def _find_gap(lines: Sequence[_NotesLine], last: _NotesLine | None, *, start: bool) -> int:
    """Return where a computed line goes: behind the one that it followed; at the end where that is gone."""
    if last is not None:
        return lines.index(last) + 1
    return 0 if start else len(lines)


def _pick(source: NotesSource | None, side: Side, at: int) -> list[_NotesLine]:
    """Return a paragraph, and the empty lines of theirs behind it."""
    if source is None:
        raise ValueError("a paragraph was picked from notes that are not there")
    after = [line.node for line in source.computed if side == "theirs" and line.before == at + 1]
    behind = filter(_is_empty, after)
    return [_NotesLine(source.paragraphs[at], source.digests[at]), *(_NotesLine(node, "") for node in behind)]


def _is_empty(paragraph: Node) -> bool:
    return not _read(paragraph).strip()


def _read(paragraph: Node) -> str:
    return "".join(text.text or "" for text in paragraph.iter(tag("a:t")))


def _find_body(root: Node) -> Node | None:
    """Return the text body of a notes page."""
    for shape in find_all(root, "p:cSld/p:spTree/p:sp"):
        holder = find_holder(shape)
        if holder is not None and holder.get("type") == "body":
            return find(shape, "p:txBody")
    return None


def _add_body(root: Node, ours: NotesSource | None) -> Node:
    """Give a page whose text hands have removed that of ours."""
    tree, body = find(root, "p:cSld/p:spTree"), _find_body(ours.tree) if ours else None
    if tree is None or body is None:
        raise ValueError("a page of notes has no text")
    shape = copy(body.getparent())
    numbers = ShapeNumbers(root)
    for name in list_names(shape):
        name.set("id", numbers.count())
    tree.append(shape)
    found = _find_body(root)
    if found is None:
        raise ValueError("a page of notes has no text")
    return found


def _fill(body: Node, paragraphs: Sequence[Node]) -> None:
    for old in find_all(body, "a:p"):
        remove(old)
    body.extend(paragraphs or [body.makeelement(tag("a:p"))])
