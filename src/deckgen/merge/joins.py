"""One slide that both sides changed: shape by shape, field by field, or a conflict.

Comes in: the slide as it was written, as it stands, as the notes give it. Goes out: a `JoinedSlide` step, or why there
is none.
"""

from collections.abc import Iterator, Mapping, Sequence

from deckgen.merge.paragraphs import join_texts, unite_texts
from deckgen.merge.steps import Change, JoinedSlide, Outcome, ShapeJoin, Side
from deckgen.named_tuple import NamedTuple
from deckgen.record import FieldName, ShapeRecord, SlideRecord

_FURNITURE = frozenset({"ftr", "sldNum", "dt"})
"""Placeholders that the program fills on every slide: what hands put there stays, and is no conflict."""
_DERIVED: frozenset[FieldName] = frozenset({"place"})
"""Fields that follow from words: a hand's goes before them."""


class Versions(NamedTuple):
    """A slide in three records, with its places in two of them."""

    base: SlideRecord
    theirs: SlideRecord
    ours: SlideRecord
    their_place: int
    our_place: int


class Join(NamedTuple):
    """What became of a slide."""

    step: JoinedSlide | None
    """None where hands and notes say different things in one place."""
    changes: tuple[Change, ...]


def differs(one: SlideRecord | None, other: SlideRecord) -> bool:
    """Tell whether anything that a person sees of a slide differs; its number and its section are not seen."""
    return one is None or _content(one) != _content(other)


def _content(slide: SlideRecord) -> tuple[object, ...]:
    shapes = tuple((shape.key, shape.kind, shape.slot, shape.fields) for shape in slide.shapes)
    return slide.layout, slide.hidden, slide.notes, shapes


def join_slide(versions: Versions) -> Join:
    """Join the changes of both sides."""
    base, theirs, ours = ({shape.key: shape for shape in slide.shapes} for slide in versions[:3])
    # hands that moved something want their arrangement: words alone are exchanged in it
    arranged = any(
        key in theirs and _field(theirs[key], "place") != _field(shape, "place") for key, shape in base.items()
    )
    joins: dict[str, ShapeJoin] = {}
    changes: list[Change] = []
    places = _index(versions.theirs), _index(versions.ours)
    for key in dict.fromkeys((*theirs, *ours)):
        three = base.get(key), theirs.get(key), ours.get(key)
        found = _join_shape(three, (places[0].get(key), places[1].get(key)), arranged=arranged)
        changes += (change._replace(slide=versions.base.key) for change in found.changes)
        if found.join:
            joins[key] = found.join
    changes += _compare_rest(versions)
    step = JoinedSlide(
        theirs=versions.their_place,
        ours=versions.our_place,
        shapes=tuple(joins[key] for key in _order(versions, joins)),
        notes=unite_texts(versions.base.notes, versions.theirs.notes, versions.ours.notes),
        relayout=versions.ours.layout != versions.base.layout and versions.theirs.layout == versions.base.layout,
    )
    conflict = any(change.outcome == "conflict" for change in changes)
    return Join(None if conflict else step, tuple(changes))


class _ShapeFate(NamedTuple):
    join: ShapeJoin | None
    changes: tuple[Change, ...] = ()


def _join_shape(
    three: tuple[ShapeRecord | None, ShapeRecord | None, ShapeRecord | None],
    places: tuple[int | None, int | None],
    *,
    arranged: bool,
) -> _ShapeFate:
    base, theirs, ours = three
    if theirs and ours:
        return _join_fields(base or theirs._replace(fields=()), theirs, ours, places, arranged=arranged)
    if base is None:
        own = theirs or ours
        side: Side = "theirs" if theirs else "ours"
        return _ShapeFate(ShapeJoin(*places), (_tell(own, side),) if own else ())
    return _lose_shape(base, theirs, ours, places)


def _lose_shape(
    base: ShapeRecord, theirs: ShapeRecord | None, ours: ShapeRecord | None, places: tuple[int | None, int | None]
) -> _ShapeFate:
    """Return what becomes of a shape that one side has no more, or both."""
    other = theirs or ours
    # that the words of the other side are new must not be lost; that it stands elsewhere may be
    news = other is not None and bool(_changed(base, other) - _DERIVED)
    if news:
        return _ShapeFate(ShapeJoin(*places) if theirs else None, (Change("", "both", "conflict", shape=base.key),))
    if ours:
        return _ShapeFate(None, (Change("", "hand", "deleted", shape=base.key),))
    return _ShapeFate(None, (Change("", "notes", "dropped", shape=base.key),) if theirs else ())


def _join_fields(
    base: ShapeRecord,
    theirs: ShapeRecord,
    ours: ShapeRecord,
    places: tuple[int | None, int | None],
    *,
    arranged: bool,
) -> _ShapeFate:
    """Return which fields come from ours: those that the notes alone changed."""
    derived: frozenset[FieldName] = _DERIVED if arranged else frozenset()
    by_hand, by_notes = _changed(base, theirs), _changed(base, ours)
    taken = tuple(sorted(by_notes - by_hand - derived))
    said = {name for name in by_hand & by_notes if _field(theirs, name) != _field(ours, name)}
    text = join_texts(base.paragraphs, theirs.paragraphs, ours.paragraphs) if "text" in said else None
    changes = [Change("", "notes", "taken", shape=base.key, field=name) for name in taken]
    changes += [Change("", "hand", "kept", shape=base.key, field=name) for name in sorted(by_hand - said)]
    settled = {name: _settle(name, base, joined=text is not None) for name in sorted(said)}
    changes += [Change("", "both", outcome, shape=base.key, field=name) for name, outcome in settled.items()]
    joined = text if text and settled["text"] == "joined" else ()
    return _ShapeFate(ShapeJoin(places[0], places[1], taken, text=joined), tuple(changes))


def _settle(name: FieldName, base: ShapeRecord, *, joined: bool) -> Outcome:
    """Return what becomes of a field that both sides changed, not to the same."""
    if name in _DERIVED or base.slot.partition("/")[0] in _FURNITURE:
        return "kept"
    return "joined" if name == "text" and joined else "conflict"


def _compare_rest(versions: Versions) -> Iterator[Change]:
    """Yield what differs of the slide beside its shapes: its notes are always joined, the rest is the hands'."""
    base, theirs, ours = versions[:3]
    rows: Sequence[tuple[str, object, object, object]] = (
        ("notes", base.notes, theirs.notes, ours.notes),
        ("hidden", base.hidden, theirs.hidden, ours.hidden),
        ("layout", base.layout, theirs.layout, ours.layout),
    )
    for name, was, hand, notes in rows:
        if hand != was:
            both = notes not in {was, hand}
            outcome: Outcome = "joined" if both and name == "notes" else "kept"
            yield Change(base.key, "both" if both else "hand", outcome, field=name)
        elif notes != was:
            yield Change(base.key, "notes", "taken", field=name)


def _order(versions: Versions, joins: Mapping[str, ShapeJoin]) -> list[str]:
    """Return the keys of the joined shapes from the back: as theirs, a new one of ours behind what it stands on."""
    order = [shape.key for shape in versions.theirs.shapes if shape.key in joins]
    before = ""
    for shape in versions.ours.shapes:
        if shape.key in joins and shape.key not in order:
            order.insert(order.index(before) + 1 if before in order else 0, shape.key)
        before = shape.key if shape.key in order else before
    return order


def _index(slide: SlideRecord) -> dict[str, int]:
    return {shape.key: at for at, shape in enumerate(slide.shapes)}


def _changed(one: ShapeRecord, other: ShapeRecord) -> set[FieldName]:
    names = {name for name, _ in (*one.fields, *other.fields)}
    return {name for name in names if _field(one, name) != _field(other, name)}


def _field(shape: ShapeRecord, name: str) -> str:
    return next((digest for known, digest in shape.fields if known == name), "")


def _tell(shape: ShapeRecord, side: Side) -> Change:
    """Return that one side alone has a shape."""
    if side == "theirs":
        return Change("", "hand", "kept", shape=shape.key)
    return Change("", "notes", "taken", shape=shape.key)
