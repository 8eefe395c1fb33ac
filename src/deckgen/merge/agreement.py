"""Hands and notes that say the same of a slide, in other shapes: a bullet typed into the box of its neighbor, say.

Such a slide is neither a conflict nor to be joined shape by shape, which would show some of its words twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from deckgen.merge.likeness import FURNITURE, find_type
from deckgen.merge.steps import ShapeJoin
from deckgen.ooxml.digests import PLAIN
from deckgen.record import ShapeRecord, SlideRecord


def agrees(base: SlideRecord, theirs: SlideRecord, ours: SlideRecord) -> bool:
    """Tell whether both changed the words of a slide, to the same."""
    return _count_words(theirs.shapes) == _count_words(ours.shapes) != _count_words(base.shapes)


def says_same(base: ShapeRecord, theirs: ShapeRecord, ours: ShapeRecord) -> bool:
    """Tell whether hands and notes say the same in a shape, as far as hands have had a say in it.

    A look sets a longer line otherwise, in another weight, say. Where hands left a paragraph in the format that it had
    and the look gives it another one for the same words, the weight is the look's to say.
    """
    if theirs.plain == ours.plain:
        return bool(theirs.plain)
    three = base.paragraphs, theirs.paragraphs, ours.paragraphs
    if theirs.words != ours.words or not theirs.paragraphs or len({len(one) for one in three}) > 1:
        return False
    return all(
        hand[:PLAIN] == notes[:PLAIN] or was[PLAIN:] == hand[PLAIN:] != notes[PLAIN:]
        for was, hand, notes in zip(*three, strict=True)
    )


def is_typed(base: SlideRecord, theirs: SlideRecord, ours: SlideRecord) -> bool:
    """Tell whether hands did nothing to a slide but type the paragraphs of the notes, in formats that stood there."""
    known = {shape.key: shape for shape in base.shapes}
    if known.keys() != {shape.key for shape in theirs.shapes} or theirs.layout != base.layout:
        return False
    if not all(_adds_paragraphs(known[shape.key], shape) for shape in theirs.shapes):
        return False
    return _count_paragraphs(theirs.shapes) == _count_paragraphs(ours.shapes)


def _adds_paragraphs(base: ShapeRecord, theirs: ShapeRecord) -> bool:
    same = [(name, said) for name, said in base.fields if name != "text"]
    formats = {paragraph[PLAIN:] for paragraph in base.paragraphs}
    return same == [(name, said) for name, said in theirs.fields if name != "text"] and all(
        paragraph in base.paragraphs or paragraph[PLAIN:] in formats for paragraph in theirs.paragraphs
    )


def _count_paragraphs(shapes: Iterable[ShapeRecord]) -> Counter[str]:
    return Counter(plain for shape in shapes if find_type(shape) not in FURNITURE for plain in shape.plain)


def take_shapes(ours: Mapping[str, int]) -> dict[str, ShapeJoin]:
    """Return all shapes of a slide as the notes have them, by key."""
    return {key: ShapeJoin(theirs=None, ours=at) for key, at in ours.items()}


def says_elsewhere(theirs: SlideRecord, ours: SlideRecord) -> bool:
    """Tell whether two slides say the same in other shapes."""
    same = _count_words(theirs.shapes) == _count_words(ours.shapes)
    return same and _list_texts(theirs) != _list_texts(ours)


def _list_texts(slide: SlideRecord) -> dict[str, tuple[int, ...]]:
    return {shape.key: shape.words for shape in slide.shapes if shape.words}


def _count_words(shapes: Iterable[ShapeRecord]) -> Counter[int]:
    """Return how often each word stands on a slide; what the program fills on every slide is left out."""
    return Counter(word for shape in shapes if find_type(shape) not in FURNITURE for word in shape.words)


def says_as_much(joins: Iterable[ShapeJoin], theirs: SlideRecord, ours: SlideRecord) -> bool:
    """Tell whether joined shapes say what the notes say, each word as often."""
    return _count_words(_choose(join, theirs, ours) for join in joins) == _count_words(ours.shapes)


def _choose(join: ShapeJoin, theirs: SlideRecord, ours: SlideRecord) -> ShapeRecord:
    """Return the shape whose words a join has."""
    if join.ours is not None and (join.theirs is None or join.text or {"text", "cells", "data"} & set(join.taken)):
        return ours.shapes[join.ours]
    assert join.theirs is not None  # noqa: S101 - a join is of one of them at least
    return theirs.shapes[join.theirs]


def keep_shapes(theirs: SlideRecord, ours: Mapping[str, int]) -> dict[str, ShapeJoin]:
    """Return all shapes of a slide as hands left them, by key."""
    return {shape.key: ShapeJoin(theirs=at, ours=ours.get(shape.key)) for at, shape in enumerate(theirs.shapes)}
