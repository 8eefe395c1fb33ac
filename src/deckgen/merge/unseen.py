"""What a program that keeps no ids may have changed by itself is no edit: it is taken back before anything is compared.

LibreOffice writes out every size, color and place, makes layouts of its own, rewrites charts and pictures' frames, and
leaves out what its slides do not have. So words with the author's marks, numbers, cells, pictures, places by more than
a rounding, notes and whether a slide is hidden are compared; the rest is as it was.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from deckgen.merge.likeness import FURNITURE, find_type, get_box, get_field
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import PLAIN
from deckgen.ooxml.normal import is_near
from deckgen.record import FieldName, ShapeRecord, SlideRecord


class VisibleSlide(NamedTuple):
    """A slide as it stands, without what nobody can tell from an edit."""

    slide: SlideRecord
    places: tuple[int | None, ...]
    """Where each of its shapes stands in the file; None for one that the program has left out."""


def keeps_formats(slides: Iterable[tuple[SlideRecord, SlideRecord]]) -> bool:
    """Tell whether a program that keeps no ids has left formats alone: three of four shapes are as they were written.

    Args:
        slides: Slides as they were written and as they stand, shapes with one key for one thing.
    """
    known = [
        (shape, own[shape.key])
        for base, theirs in slides
        for own in ({shape.key: shape for shape in theirs.shapes},)
        for shape in base.shapes
        if shape.key in own and (shape.paragraphs or get_field(shape, "paint"))
    ]
    equal = sum(
        one.paragraphs == other.paragraphs and get_field(one, "paint") == get_field(other, "paint")
        for one, other in known
    )
    return bool(known) and 4 * equal >= 3 * len(known)


def forget_unseen(base: SlideRecord, theirs: SlideRecord, *, faithful: bool = False) -> VisibleSlide:
    """Return what can be seen of a slide that such a program has saved.

    Args:
        base: As it was written.
        theirs: As it stands, its shapes with the keys that they were written under.
        faithful: Whether the program leaves formats alone: ids are all that it dropped.
    """
    places = {shape.key: at for at, shape in enumerate(theirs.shapes)}
    shapes = {shape.key: shape for shape in _list_visible(base, theirs, faithful=faithful)}
    # footers and numbers go to places of the program's own
    shapes |= {shape.key: shape for shape in base.shapes if shape.key not in places and find_type(shape) in FURNITURE}
    order = _order_shapes([shape.key for shape in base.shapes], list(shapes))
    slide = theirs._replace(shapes=tuple(shapes[key] for key in order))
    if not faithful:
        slide = slide._replace(layout=base.layout, rest=base.rest)
    return VisibleSlide(slide, tuple(places.get(key) for key in order))


def _list_visible(base: SlideRecord, theirs: SlideRecord, *, faithful: bool) -> Iterator[ShapeRecord]:
    """Yield the shapes of theirs without formats, but for those that are the program's own."""
    known = {shape.key: shape for shape in base.shapes}
    said = {shape.words for shape in base.shapes}
    for shape in theirs.shapes:
        if shape.key in known:
            yield _forget_target(known[shape.key], shape) if faithful else _forget_formats(known[shape.key], shape)
        elif not _is_nothing(shape, said):
            yield shape


def _order_shapes(base: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return the shapes in the order in which they were written; what hands made stays on top of what it stood on."""
    order = [key for key in base if key in theirs]
    for before, key in zip(("", *theirs), theirs, strict=False):
        if key not in base:
            order.insert(order.index(before) + 1 if before else 0, key)
    return order


def _is_nothing(shape: ShapeRecord, said: Collection[tuple[int, ...]]) -> bool:
    """Tell whether a shape comes from the program's own layout: an empty placeholder, a number, a footer."""
    empty = bool(shape.slot) and not shape.words and shape.kind in {"text", "art", "other"}
    # a footer that says something else is no copy of the program's
    return empty or (find_type(shape) in FURNITURE and (find_type(shape) != "ftr" or shape.words in said))


def _forget_formats(base: ShapeRecord, theirs: ShapeRecord) -> ShapeRecord:
    if base.kind == "text" and theirs.kind == "picture":
        return _see_picture(base, theirs)
    names = dict.fromkeys(name for name, _ in (*base.fields, *theirs.fields))
    same = base.plain == theirs.plain
    seen = {name: _see_field(name, base, theirs, same=same) for name in names}
    return theirs._replace(
        kind=base.kind,
        slot=base.slot,
        fields=tuple((name, seen[name]) for name in sorted(seen) if seen[name]),
        paragraphs=base.paragraphs if same else _see_paragraphs(base, theirs),
    )


def _forget_target(base: ShapeRecord, theirs: ShapeRecord) -> ShapeRecord:
    """Return a shape whose links lead to the slides that they led to: slides without ids cannot be told apart."""
    paragraphs = _see_paragraphs(base, theirs, lambda digest: len(digest) == PLAIN)
    fields = dict(theirs.fields)
    if paragraphs == base.paragraphs and "text" in fields:
        fields["text"] = get_field(base, "text")
    link = _see_field("link", base, theirs, same=False)
    known = {name: digest for name, digest in (*fields.items(), ("link", link)) if digest}
    return theirs._replace(fields=tuple(sorted(known.items())), paragraphs=paragraphs)


def _see_picture(base: ShapeRecord, theirs: ShapeRecord) -> ShapeRecord:
    """Return an empty place for a picture, which shows one of the program's own unless somebody has put in another."""
    own = get_field(theirs, "alt") or not is_near(get_box(base), get_box(theirs))
    return theirs if own else base


def _see_field(name: FieldName, base: ShapeRecord, theirs: ShapeRecord, *, same: bool) -> str:
    was, now = get_field(base, name), get_field(theirs, name)
    match name:
        case "paint":
            return was
        case "text" | "data" | "cells":
            return was if same else now
        case "ties":
            return now
        case "alt" | "link" | "picture":
            return was if not now or was[:PLAIN] == now[:PLAIN] else now
        case "place":
            return was if not now or is_near(get_box(base), get_box(theirs)) else now


def _see_paragraphs(
    base: ShapeRecord, theirs: ShapeRecord, is_doubtful: Callable[[str], bool] = bool
) -> tuple[str, ...]:
    """Return the digests of theirs, of doubtful ones that say what they said those that were written."""
    if not (base.paragraphs and theirs.paragraphs):  # a table, a chart
        return theirs.paragraphs
    seen = list(theirs.paragraphs)
    for tag, i1, _, j1, j2 in SequenceMatcher(None, base.plain, theirs.plain, autojunk=False).get_opcodes():
        for at in range(j1, j2) if tag == "equal" else ():
            if is_doubtful(seen[at]):
                seen[at] = base.paragraphs[i1 + at - j1]
    return tuple(seen)
