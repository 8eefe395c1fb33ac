"""What a program that keeps no ids may have changed by itself is no edit: it is taken back before anything is compared.

LibreOffice writes out every size, color and place, makes layouts of its own, rewrites charts and pictures' frames, and
leaves out what its slides do not have. So words with the author's marks, numbers, cells, pictures, places by more than
a rounding, notes and whether a slide is hidden are compared; the rest is as it was.
"""

from difflib import SequenceMatcher
from typing import Final

from deckgen.merge.likeness import FURNITURE, find_type, get_field
from deckgen.record import FieldName, ShapeRecord, SlideRecord

_ROUNDING: Final = 1.5
"""Tenths of a point by which a place may be another that nobody has moved."""


def forget_unseen(base: SlideRecord, theirs: SlideRecord) -> tuple[SlideRecord, SlideRecord]:
    """Return a slide as it was written and as it stands, without what nobody can tell from an edit.

    Args:
        base: As it was written.
        theirs: As it stands, its shapes with the keys that they were written under.
    """
    known = {shape.key: shape for shape in base.shapes}
    standing = {shape.key for shape in theirs.shapes}
    shapes = tuple(_forget_formats(known[shape.key], shape) if shape.key in known else shape for shape in theirs.shapes)
    # an empty placeholder comes from the program's own layout; footers and numbers go to its own places
    added = tuple(shape for shape in shapes if shape.key not in known and _is_nothing(shape))
    kept = tuple(shape for shape in base.shapes if shape.key in standing or find_type(shape) not in FURNITURE)
    return base._replace(shapes=kept + added), theirs._replace(layout=base.layout, shapes=shapes)


def _is_nothing(shape: ShapeRecord) -> bool:
    empty = bool(shape.slot) and not shape.words and shape.kind in {"text", "art", "other"}
    return empty or find_type(shape) in FURNITURE


def _forget_formats(base: ShapeRecord, theirs: ShapeRecord) -> ShapeRecord:
    names = dict.fromkeys(name for name, _ in (*base.fields, *theirs.fields))
    same = base.plain == theirs.plain
    seen = {name: _see_field(name, base, theirs, same=same) for name in names}
    return theirs._replace(
        kind=base.kind,
        slot=base.slot,
        fields=tuple((name, seen[name]) for name in sorted(seen) if seen[name]),
        paragraphs=base.paragraphs if same else _see_paragraphs(base, theirs),
    )


def _see_field(name: FieldName, base: ShapeRecord, theirs: ShapeRecord, *, same: bool) -> str:
    was, now = get_field(base, name), get_field(theirs, name)
    match name:
        case "paint" | "link":
            return was
        case "text" | "data" | "cells":
            return was if same else now
        case "alt" | "picture":
            return now or was
        case "place":
            return was if _is_near(was, now) else now


def _see_paragraphs(base: ShapeRecord, theirs: ShapeRecord) -> tuple[str, ...]:
    """Return the digests of theirs, of paragraphs that say what they said those that were written."""
    seen = list(theirs.paragraphs)
    for tag, i1, _, j1, j2 in SequenceMatcher(None, base.plain, theirs.plain, autojunk=False).get_opcodes():
        if tag == "equal":
            seen[j1:j2] = base.paragraphs[i1 : i1 + j2 - j1]
    return tuple(seen)


def _is_near(one: str, other: str) -> bool:
    """Tell whether two places are one, by all that rounding does; a shape that states none has not been moved."""
    if not other:
        return True
    numbers = [[*map(float, place.removeprefix("slot ").split())] if place else [] for place in (one, other)]
    longest = max(map(len, numbers))
    rows = (row + [0.0] * (longest - len(row)) for row in numbers)
    return bool(one) and all(abs(was - now) <= _ROUNDING for was, now in zip(*rows, strict=True))
