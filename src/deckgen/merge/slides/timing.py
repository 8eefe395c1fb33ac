"""Animations of a slide whose shapes and paragraphs have changed: what points at nothing any more goes.

A node of the tree of times that animates a shape that is gone is removed, and every node that has nothing left in it.
Builds by paragraph follow their paragraphs.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from deckgen.merge.markup import Node, find, remove, tag

Moves: TypeAlias = Mapping[int, int]
"""Place of a paragraph before → after; one that is not named is gone."""
_TARGET: Final = tag("p:spTgt")
_CHILDREN: Final = tag("p:childTnLst")
_BUILDS: Final = tag("p:bldLst")
_CONDITION: Final = tag("p:cond")
_TIMES: Final = frozenset(tag(f"p:{name}") for name in ("par", "seq", "excl"))


def prune_timing(root: Node, shapes: set[str], moves: Mapping[str, Moves]) -> None:
    """Remove from a slide's animations what points at nothing.

    Args:
        root: The slide.
        shapes: Numbers of the shapes that it has.
        moves: Number of a shape → what became of its paragraphs, for those whose text has changed.
    """
    for timing in list(root.iter(tag("p:timing"))):  # newer effects stand in an alternative, each branch with its own
        _prune(timing, shapes, moves)


def _prune(timing: Node, shapes: set[str], moves: Mapping[str, Moves]) -> None:
    for target in list(timing.iter(_TARGET)):
        number = str(target.get("spid", ""))
        if number not in shapes or not _follow(target, moves.get(number)):
            _remove_time(target)
    _prune_builds(timing, shapes)
    if not any(True for _ in timing.iter(_TARGET)) and not _has_other_targets(timing):
        choice = timing.getparent()
        alternative = choice.getparent() if choice is not None else None
        remove(alternative if alternative is not None else timing)


def _prune_builds(timing: Node, shapes: set[str]) -> None:
    for entries in list(timing.iter(_BUILDS)):
        for build in [one for one in entries if str(one.get("spid", "")) not in shapes]:
            remove(build)
        if not len(entries):
            remove(entries)


def _follow(target: Node, moves: Moves | None) -> bool:
    """Let an effect on paragraphs follow them; tell whether any is left."""
    span = find(target, "p:txEl/p:pRg")
    if span is None or moves is None:
        return True
    first, last = int(span.get("st", 0)), int(span.get("end", 0))
    left = [moves[at] for at in range(first, last + 1) if at in moves]
    if left:
        span.set("st", str(min(left)))
        span.set("end", str(max(left)))
    return bool(left)


def _has_other_targets(timing: Node) -> bool:
    """Tell whether anything but a shape is animated: a sound, the slide, ink."""
    return any(len(target) for target in timing.iter(tag("p:tgtEl")) if target[0].tag != tag("p:sldTgt"))


def _remove_time(target: Node) -> None:
    """Remove the node of time that a target belongs to, and what has nothing left in it then."""
    trigger = next(target.iterancestors(_CONDITION), None)
    node = next(trigger.iterancestors(*_TIMES), None) if trigger is not None else _find_effect(target)
    while node is not None and node.getparent() is not None:
        entries = node.getparent()
        remove(node)
        if entries.tag != _CHILDREN or len(entries):
            return
        node = next(entries.iterancestors(*_TIMES), None)


def _find_effect(target: Node) -> Node | None:
    """Return the node of time that does something to a target: a direct child of a list of such nodes."""
    return next((one for one in (target, *target.iterancestors()) if _is_time(one)), None)


def _is_time(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag == _CHILDREN
