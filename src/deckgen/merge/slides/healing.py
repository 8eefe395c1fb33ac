"""A joined slide of a file whose program keeps no ids and writes every format out: as much as can be is ours.

What hands have not changed comes from ours again, with its references to theme and layout, and the slide goes back to
our layout.
"""

from deckgen.merge.steps import JoinedSlide, ShapeJoin
from deckgen.record import FieldName, ShapeRecord, SlideRecord


def heal_slide(step: JoinedSlide, base: SlideRecord, theirs: SlideRecord, ours: SlideRecord) -> JoinedSlide:
    """Return a step that takes all from ours but what hands have changed.

    Args:
        step: As the rules have it.
        base: The slide as it was written.
        theirs: As it stands, without what nobody can tell from an edit.
        ours: As the notes give it.
    """
    known = {shape.key: shape for shape in base.shapes}
    shapes = tuple(_heal_shape(join, known, theirs, ours) for join in step.shapes)
    return step._replace(shapes=shapes, relayout=True)


def _heal_shape(join: ShapeJoin, base: dict[str, ShapeRecord], theirs: SlideRecord, ours: SlideRecord) -> ShapeJoin:
    if join.theirs is None or join.ours is None:
        return join
    shape, given = theirs.shapes[join.theirs], ours.shapes[join.ours]
    written = base.get(shape.key)
    if written is None:
        return join
    was, now = dict(written.fields), dict(shape.fields)
    held: set[FieldName] = {"paint", *(name for name, _ in given.fields)}
    same = {name for name in held if was.get(name) == now.get(name)}
    same -= {"text"} if join.text else set()
    return join._replace(taken=tuple(sorted(same | set(join.taken))))
