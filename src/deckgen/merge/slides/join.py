"""A slide that both sides changed: their tree, with the shapes and fields of ours that the plan names."""

from collections.abc import Mapping, Sequence

from deckgen.merge.markup import Node
from deckgen.merge.scanning.ties import is_named
from deckgen.merge.slides.drafts import SlideDraft, drop_shape
from deckgen.merge.slides.fields import can_hold, find_box, take_fields, take_place
from deckgen.merge.slides.groups import enter_groups, find_holder, find_whole
from deckgen.merge.slides.identity import (
    find_name,
    identify_slide,
    read_creation,
    read_slide_number,
    take_name,
    write_creation,
)
from deckgen.merge.slides.layouts import settle_holder, take_holder
from deckgen.merge.slides.sizes import adopt_sizes
from deckgen.merge.slides.sources import SlideSource
from deckgen.merge.slides.texts import join_text, list_paragraphs
from deckgen.merge.steps import JoinedSlide, Pick, ShapeJoin, Side
from deckgen.record import SlideRecord


class _Joiner:
    def __init__(self, theirs: SlideSource, ours: SlideSource, base: SlideRecord | None, step: JoinedSlide) -> None:
        self.draft = SlideDraft(theirs)
        self.theirs, self.ours, self.base, self.step = theirs, ours, base, step

    def run(self, number: int) -> SlideDraft:
        named = {join.theirs for join in self.step.shapes}
        placed: list[Node] = []
        for join in self.step.shapes:
            placed.append(self._place(join, placed[-1] if placed else None))
        self._order(placed)
        for at, shape in enumerate(self.draft.shapes):
            if at not in named:
                drop_shape(shape)
        if self.step.relayout:
            self._change_layout()
        identify_slide(self.draft.root, number, read_slide_number(self.ours.tree))
        return self.draft

    def _place(self, join: ShapeJoin, before: Node | None) -> Node:
        """Return a shape of the slide as it stands now."""
        if join.theirs is None:
            return self._insert(self.ours.shapes[join.ours or 0], before)
        shape = self.draft.shapes[join.theirs]
        if join.ours is None:
            return shape
        ours = self.draft.bring(self.ours.shapes[join.ours])
        shape = self._exchange(shape, ours, join)
        creation = read_creation(ours)
        if creation and read_creation(shape) != creation:
            named = (about := find_name(shape)) is not None and is_named(about)
            write_creation(self.draft.root, shape, creation)
            if not named:
                take_name(shape, ours)
        if self.step.relayout or join.slot:
            take_holder(shape, ours)
        return shape

    def _order(self, placed: list[Node]) -> None:
        """Let shapes stand on each other as the plan says; what it does not name stays where it is."""
        tree = self.draft.tree
        wanted = [node for node in dict.fromkeys(map(find_holder, placed)) if node.getparent() is tree]
        places = sorted(tree.index(node) for node in wanted)
        if places != [tree.index(node) for node in wanted]:
            for node in wanted:
                tree.remove(node)
            for place, node in zip(places, wanted, strict=True):
                tree.insert(place, node)

    def _exchange(self, shape: Node, ours: Node, join: ShapeJoin) -> Node:
        if not all(can_hold(shape, name) for name in join.taken):
            return self._replace(shape, ours, placed="place" in join.taken)
        take_fields(shape, ours, join.taken)
        if join.text:
            self._join_text(shape, ours, join)
        elif "text" in join.taken:
            self.draft.follow(shape, range(len(list_paragraphs(shape))))
        return shape

    def _replace(self, shape: Node, ours: Node, *, placed: bool) -> Node:
        """Put a shape of another kind in the place of theirs."""
        self.draft.number(ours, shape)
        if not placed and find_box(shape) is not None:
            take_place(ours, shape)
        whole = find_whole(shape)
        whole.getparent().replace(whole, ours)
        if placed and (box := find_box(ours)) is not None:
            enter_groups(ours, box)
        self.draft.follow(ours, range(len(list_paragraphs(ours))))
        return ours

    def _join_text(self, shape: Node, ours: Node, join: ShapeJoin) -> None:
        both: dict[Side, list[Node]] = {"theirs": list_paragraphs(shape), "ours": list_paragraphs(ours)}
        self.draft.follow(shape, recall_places(join.text))
        alike = self._find_alike(join)
        adopt_sizes(both, alike, [at for side, at in join.text if side == "theirs" and at not in alike])
        join_text(shape, both, [_renew(pick, alike) for pick in join.text])

    def _find_alike(self, join: ShapeJoin) -> dict[int, int]:
        """Return which paragraphs of theirs nobody touched, each with the one of ours that says the same."""
        theirs, ours = self.theirs.record.shapes[join.theirs or 0], self.ours.record.shapes[join.ours or 0]
        base = next((shape for shape in self.base.shapes if shape.key == theirs.key), None) if self.base else None
        free = {plain: at for at, plain in reversed(list(enumerate(ours.plain)))}
        untouched = [at for at, digest in enumerate(theirs.paragraphs) if base and digest in base.paragraphs]
        return {at: free.pop(theirs.plain[at]) for at in untouched if theirs.plain[at] in free}

    def _insert(self, source: Node, before: Node | None) -> Node:
        """Put a new shape of ours before the one that it stands on."""
        shape = self.draft.bring(source)
        self.draft.numbers.give(shape)
        creation = read_creation(shape)
        write_creation(self.draft.root, shape, creation)
        if not self.step.relayout:
            settle_holder(shape, self.theirs.layout, self.ours.layout)
        if before is None:
            self.draft.tree.insert(SlideDraft.first, shape)
        else:
            find_holder(before).addnext(shape)
        return shape

    def _change_layout(self) -> None:
        """Stand on our layout; what hands put into placeholders that it does not have becomes free."""
        self.draft.change_layout(self.ours)
        for join in self.step.shapes:
            if join.theirs is not None and join.ours is None:
                settle_holder(self.draft.shapes[join.theirs], self.ours.layout, self.theirs.layout)


def _renew(pick: Pick, alike: Mapping[int, int]) -> Pick:
    """Return a paragraph as ours has it, where nobody touched that of theirs: its format may be another one now."""
    side, at = pick
    return ("ours", alike[at]) if side == "theirs" and at in alike else pick


def join_slide(
    theirs: SlideSource, ours: SlideSource, base: SlideRecord | None, step: JoinedSlide, number: int
) -> SlideDraft:
    """Return their slide with what the plan takes from ours.

    Args:
        theirs: The slide as it stands.
        ours: As the notes give it.
        base: As it was written, None where that is not known.
        step: What is to be done.
        number: Its creation id.
    """
    return _Joiner(theirs, ours, base, step).run(number)


def recall_places(picks: Sequence[Pick]) -> list[int | None]:
    """Return of each paragraph of a joined text the place that it had in theirs; None for one that came new.

    One of ours that stands where one of theirs is missing has its place: the notes have reworded it.
    """
    places: list[int | None] = []
    free = 0
    for at, (side, own) in enumerate(picks):
        following = next((place for one, place in picks[at:] if one == "theirs"), len(picks) + free)
        place = own if side == "theirs" else free if free < following else None
        places.append(place)
        free = free if place is None else place + 1
    return places
