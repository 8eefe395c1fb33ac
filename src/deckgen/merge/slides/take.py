"""A slide of ours in the place of one of theirs: its shapes are ours, everything that nobody generates stays theirs."""

from deckgen.merge.markup import Node, find, remove
from deckgen.merge.slides.drafts import SlideDraft, drop_shape
from deckgen.merge.slides.fields import find_box
from deckgen.merge.slides.groups import enter_groups, find_holder, find_whole
from deckgen.merge.slides.identity import identify_slide, read_slide_number
from deckgen.merge.slides.sources import SlideSource
from deckgen.merge.slides.texts import list_paragraphs


def take_slide(theirs: SlideSource | None, ours: SlideSource, number: int) -> SlideDraft:
    """Return ours in the place of theirs.

    Args:
        theirs: The slide whose place it takes, None for none.
        ours: The slide.
        number: Its creation id.
    """
    if theirs is None:
        draft = SlideDraft(ours)
        identify_slide(draft.root, number)
        return draft
    draft = SlideDraft(theirs)
    _take_shapes(theirs, ours, draft)
    draft.change_layout(ours)
    _take_title(draft.root, ours.tree)
    identify_slide(draft.root, number, read_slide_number(ours.tree))
    return draft


def _take_shapes(theirs: SlideSource, ours: SlideSource, draft: SlideDraft) -> None:
    known = {record.key: shape for shape, (_, record) in zip(draft.shapes, theirs.pairs(), strict=True) if record.key}
    taken = [_take_shape(shape, known.pop(record.key, None), draft) for shape, record in ours.pairs()]
    for shape in known.values():
        if not any(one in taken for one in shape.iter("*")):  # else a group of hands that holds some
            drop_shape(shape)
    for at, shape in enumerate(one for one in taken if one.getparent() is None):
        draft.tree.insert(draft.first + at, shape)


def _take_shape(shape: Node, old: Node | None, draft: SlideDraft) -> Node:
    """Return a shape of ours, numbered as theirs was: in its place where that is a group, else on no slide yet."""
    new = draft.bring(shape)
    if old is None:
        draft.numbers.give(new)
        return new
    draft.follow(old, range(len(list_paragraphs(new))))
    draft.number(new, old)
    whole = find_whole(old)
    if find_holder(whole) is whole:
        remove(whole)
        return new
    whole.getparent().replace(whole, new)
    if (box := find_box(new)) is not None:
        enter_groups(new, box)
    return new


def _take_title(root: Node, ours: Node) -> None:
    """Take the name under which the outline shows a slide without title."""
    content, other = find(root, "p:cSld"), find(ours, "p:cSld")
    if content is not None and other is not None:
        content.attrib.pop("name", None)
        content.attrib.update(other.attrib)
