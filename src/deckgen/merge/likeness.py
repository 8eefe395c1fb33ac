"""How alike two shapes or two slides are, by what their records hold: numbers of words, digests of pictures and notes.

1 for equal ones, 0 for such as have nothing in common.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final, TypeAlias

from deckgen.ooxml.normal import is_near
from deckgen.record import FieldName, ShapeKind, ShapeRecord, SlideRecord

Bag: TypeAlias = Counter[Hashable]
"""What a slide holds, each thing as often as it counts."""

TITLES: Final = frozenset({"title", "ctrTitle"})
FURNITURE: Final = frozenset({"ftr", "sldNum", "dt"})
"""Placeholders that the program fills on every slide."""
_CONTENT: Final[dict[ShapeKind, FieldName]] = {"picture": "picture", "chart": "data", "table": "cells"}
"""The field that a kind of shape is there for."""
_THING, _PARAGRAPH = 5, 3
"""What a picture, a chart and a paragraph of the notes count, in words."""
_SAME_PLACE, _SAME_SLOT, _SAME_KIND = 0.8, 0.5, 0.3
"""How alike shapes are that have nothing else in common."""


def find_type(shape: ShapeRecord) -> str:
    """Return the type of the placeholder that a shape fills; "" for a free one, and where none is said."""
    return shape.slot.partition("/")[0]


def get_field(shape: ShapeRecord, name: str) -> str:
    """Return the digest of a field, "" for none."""
    return next((digest for known, digest in shape.fields if known == name), "")


def get_box(shape: ShapeRecord) -> str:
    """Return where a shape stands, whoever says it; "" where nobody does."""
    return get_field(shape, "place").removeprefix("slot ")


def compare_words(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of their words that two texts have in common; texts without any have nothing."""
    return compare_slides(Counter(one), Counter(other)) if one or other else 0.0


def compare_shapes(one: ShapeRecord, other: ShapeRecord) -> float:
    """Return how alike two shapes of a slide are; those of two kinds are never, nor is a title like another text."""
    titles = [find_type(shape) in TITLES for shape in (one, other)]
    if titles[0] != titles[1]:
        return 0.0
    if titles[0] or one == other:
        return 1.0
    return max(compare_contents(one, other), _compare_places(one, other)) if _are_alike(one, other) else 0.0


def _are_alike(one: ShapeRecord, other: ShapeRecord) -> bool:
    """Tell whether two shapes may be one: some programs take words in a box for a box with words.

    An empty place for a picture becomes one.
    """
    kinds = {one.kind, other.kind}
    empty = any(find_type(shape) == "pic" and shape.kind == "text" and not shape.words for shape in (one, other))
    return one.kind == other.kind or kinds == {"text", "art"} or (empty and "picture" in kinds)


def compare_contents(one: ShapeRecord, other: ShapeRecord) -> float:
    """Return how alike what two shapes show is, wherever they stand; that of two kinds is never."""
    if not _are_alike(one, other):
        return 0.0
    name = _CONTENT.get(one.kind, "text")
    if get_field(one, name) and get_field(one, name) == get_field(other, name):
        return 1.0
    return compare_words(one.words, other.words)


def _compare_places(one: ShapeRecord, other: ShapeRecord) -> float:
    if is_near(get_box(one), get_box(other)):
        return _SAME_PLACE
    if one.slot and find_type(one) == find_type(other):
        return _SAME_SLOT
    wordless = not (one.words or other.words) and not {find_type(one), find_type(other)} & FURNITURE
    return _SAME_KIND if wordless or one.kind in _CONTENT else 0.0


def weigh_slide(slide: SlideRecord) -> Bag:
    """Return what a slide holds; words of its title count twice, what the program fills in does not."""
    bag: Bag = Counter()
    for shape in slide.shapes:
        if find_type(shape) not in FURNITURE:
            bag.update(_weigh_shape(shape))
    for paragraph in slide.notes:
        bag[paragraph] += _PARAGRAPH
    return bag


def _weigh_shape(shape: ShapeRecord) -> Bag:
    bag: Bag = Counter(shape.words)
    if find_type(shape) in TITLES:
        bag.update(shape.words)
    content = get_field(shape, _CONTENT[shape.kind]) if shape.kind in _CONTENT else ""
    if content:
        bag[content] += _THING
    if shape.kind == "chart":
        bag.update(shape.plain)
    return bag


def list_paragraphs(slide: SlideRecord) -> list[str]:
    """Return what a slide says, a digest a paragraph; what the program fills in is left out."""
    return [plain for shape in slide.shapes if find_type(shape) not in FURNITURE for plain in shape.plain]


def compare_slides(one: Bag, other: Bag) -> float:
    """Return the share of what they hold that two slides have in common; empty ones are alike."""
    total = one.total() + other.total()
    common = sum(min(count, other[thing]) for thing, count in one.items() if thing in other)
    return 2 * common / total if total else 1.0
