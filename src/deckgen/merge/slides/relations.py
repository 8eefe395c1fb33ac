"""The relationships of a part while it is made: its own keep their numbers, those brought over get others."""

from collections.abc import Iterable, Sequence
from typing import Final

from deckgen.merge.archive import Related
from deckgen.merge.markup import Node, list_relations
from deckgen.merge.slides.made import WantedRelation
from deckgen.merge.steps import Side

LAYOUT: Final = "slideLayout"
_BETWEEN: Final = frozenset({"notesSlide", "slide", "notesMaster"})
"""Kinds that lead from slide to notes page and back: where no text refers to one, the package makes it."""


class Relations:
    """What a part that is made refers to."""

    def __init__(self, side: Side, own: Sequence[Related], root: Node) -> None:
        """Begin with a part of one side.

        Args:
            side: Whose tree the new one begins with.
            own: Its relationships.
            root: That tree, unchanged.
        """
        self._side: Side = side
        self._own = tuple(own)
        self._silent = {link.id for link in own} - _list_used(root)
        self._brought: dict[str, str] = {}
        """Number in the other side's part → number here."""

    def bring(self, node: Node) -> Node:
        """Return an element that was copied from the other side's part, its relationships numbered anew."""
        for one, name, value in list(list_relations(node)):
            one.set(name, self._brought.get(value) or self._count(value))
        return node

    def change_layout(self, links: Iterable[Related]) -> None:
        """Stand on the layout of the other side, whose relationships are given."""
        old = [link for link in self._own if link.kind == LAYOUT]
        self._own = tuple(link for link in self._own if link.kind != LAYOUT)
        for link in links:
            if link.kind == LAYOUT and old:
                self._brought[link.id] = old[0].id
            elif link.kind == LAYOUT:
                self._count(link.id)
            if link.kind == LAYOUT:
                self._silent.add(self._brought[link.id])

    def list_wants(self, root: Node) -> tuple[WantedRelation, ...]:
        """Return the relationships that the part made has: those it refers to, and those that nothing referred to."""
        used = _list_used(root)
        other: Side = "ours" if self._side == "theirs" else "theirs"
        own = [
            WantedRelation(link.id, self._side, link.id)
            for link in self._own
            if link.id in used or (link.id in self._silent and link.kind not in _BETWEEN)
        ]
        brought = ((number, origin) for origin, number in self._brought.items())
        kept = [WantedRelation(number, other, origin) for number, origin in brought if number in used | self._silent]
        return (*own, *kept)

    def _count(self, origin: str) -> str:
        taken = {link.id for link in self._own} | set(self._brought.values())
        last = 1
        while f"rId{last}" in taken:
            last += 1
        self._brought[origin] = f"rId{last}"
        return f"rId{last}"


def _list_used(root: Node) -> set[str]:
    return {value for _, _, value in list_relations(root)}
