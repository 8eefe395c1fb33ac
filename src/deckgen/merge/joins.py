"""One slide that both sides changed: shape by shape, field by field, or a conflict.

Comes in: the slide as it was written, as it stands, as the notes give it. Goes out: a `JoinedSlide` step, or why there
is none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from deckgen.merge.agreement import agrees, is_typed, keep_shapes, says_as_much, says_same, take_shapes
from deckgen.merge.likeness import FURNITURE, find_type, get_field
from deckgen.merge.orders import find_unmoved
from deckgen.merge.paragraphs import TextDigests, join_texts, unite_texts
from deckgen.merge.steps import Change, JoinedSlide, Outcome, Pick, ShapeJoin, Side
from deckgen.named_tuple import NamedTuple
from deckgen.record import FieldName, ShapeRecord, SlideRecord

_Edit: TypeAlias = Literal["", "looks", "says"]
"""What a side did to a field: nothing, something that a look or a fit does as well, or something that words do."""
_LOOKS: frozenset[FieldName] = frozenset({"place", "paint"})
"""Fields that follow from words and looks, as long as notes are their only source."""
_PLAIN: frozenset[FieldName] = frozenset({"text", "cells", "data"})
"""Fields that say the same where their plain contents are the same."""


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
    return slide.layout, slide.hidden, slide.notes, slide.rest, shapes


def join_slide(versions: Versions) -> Join:
    """Join the changes of both sides."""
    base, theirs, ours = ({shape.key: shape for shape in slide.shapes} for slide in versions[:3])
    joins: dict[str, ShapeJoin] = {}
    changes: list[Change] = []
    places = _index(versions.theirs), _index(versions.ours)
    arranged = _is_arranged(base, theirs, ours)
    same_layout = versions.theirs.layout == versions.base.layout
    for key in dict.fromkeys((*theirs, *ours)):
        three = base.get(key), theirs.get(key), ours.get(key)
        found = _join_shape(three, (places[0].get(key), places[1].get(key)), arranged=arranged)
        changes += (change._replace(slide=versions.base.key) for change in found.changes)
        if found.join:
            joins[key] = found.join._replace(slot=found.join.slot and same_layout)
    if agrees(*versions[:3]) and (_clash(changes) or not says_as_much(joins.values(), versions.theirs, versions.ours)):
        joins, changes = _agree(versions, places[1])
    changes += _compare_rest(versions)
    step = JoinedSlide(
        theirs=versions.their_place,
        ours=versions.our_place,
        shapes=tuple(joins[key] for key in _order(versions, joins)),
        notes=unite_texts(versions.base.notes, versions.theirs.notes, versions.ours.notes),
        relayout=same_layout and versions.ours.layout != versions.base.layout,
    )
    return Join(None if _clash(changes) else step, tuple(changes))


def _agree(versions: Versions, places: Mapping[str, int]) -> tuple[dict[str, ShapeJoin], list[Change]]:
    """Return a slide of which both say the same in other shapes."""
    if is_typed(*versions[:3]):
        return take_shapes(places), [Change(versions.base.key, "both", "taken")]
    return keep_shapes(versions.theirs, places), [Change(versions.base.key, "both", "kept")]


def _clash(changes: Sequence[Change]) -> bool:
    return any(change.outcome == "conflict" for change in changes)


def _is_arranged(
    base: Mapping[str, ShapeRecord], theirs: Mapping[str, ShapeRecord], ours: Mapping[str, ShapeRecord]
) -> bool:
    """Tell whether a slide is arranged by hand, and words alone are exchanged in it.

    A shape that the notes add needs room that only their own arrangement has.
    """
    moved = any(
        key in theirs and get_field(theirs[key], "place") != get_field(shape, "place") for key, shape in base.items()
    )
    return moved and ours.keys() <= base.keys()


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
        known = base or theirs._replace(fields=(), paragraphs=(), plain=())
        if known.kind != ours.kind:
            return _exchange(known, theirs, places)
        return _join_fields((known, theirs, ours), places, arranged=arranged)
    if base is None:
        own = theirs or ours
        side: Side = "theirs" if theirs else "ours"
        return _ShapeFate(ShapeJoin(*places), (_tell(own, side),) if own else ())
    return _lose_shape(base, theirs, ours, places)


def _exchange(base: ShapeRecord, theirs: ShapeRecord, places: tuple[int | None, int | None]) -> _ShapeFate:
    """Return what becomes of a shape that the notes show as something else now: a text as a picture."""
    if _list_edits(base, theirs):
        return _ShapeFate(ShapeJoin(*places), (Change("", "both", "conflict", shape=base.key),))
    return _ShapeFate(ShapeJoin(None, places[1]), (Change("", "notes", "taken", shape=base.key),))


def _lose_shape(
    base: ShapeRecord, theirs: ShapeRecord | None, ours: ShapeRecord | None, places: tuple[int | None, int | None]
) -> _ShapeFate:
    """Return what becomes of a shape that one side has no more, or both; a text without words is as good as gone."""
    furniture = find_type(base) in FURNITURE
    if theirs and base.words and not theirs.words and base.kind == "text":
        return _ShapeFate(None, (Change("", "both", "deleted", shape=base.key),))
    if theirs:
        if _list_edits(base, theirs) and not furniture:
            return _ShapeFate(ShapeJoin(*places), (Change("", "both", "conflict", shape=base.key),))
        return _ShapeFate(None, (Change("", "notes", "dropped", shape=base.key),))
    # that the notes say something new must not be lost; that it stands elsewhere or looks otherwise may be
    if ours and "says" in _list_edits(base, ours).values() and not furniture:
        return _ShapeFate(None, (Change("", "both", "conflict", shape=base.key),))
    return _ShapeFate(None, (Change("", "hand", "deleted", shape=base.key),) if ours else ())


def _join_fields(
    three: tuple[ShapeRecord, ShapeRecord, ShapeRecord], places: tuple[int | None, int | None], *, arranged: bool
) -> _ShapeFate:
    """Return which fields come from ours: those that the notes alone changed."""
    base, theirs, ours = three
    by_hand, by_notes = _list_edits(base, theirs), _list_edits(base, ours)
    if arranged and "says" not in by_notes.values():
        # where words are the same, they are set for the box that they have
        by_notes = {}
    text = _join_text(*three) if "text" in by_hand and by_notes.get("text") == "says" else None
    changes = tuple(
        change
        for name in sorted(by_hand | by_notes)
        for change in _settle(name, three, (by_hand.get(name, ""), by_notes.get(name, "")), joined=text is not None)
    )
    outcomes = {change.field: change.outcome for change in changes}
    join = ShapeJoin(
        theirs=places[0],
        ours=places[1],
        taken=tuple(name for name in sorted(by_hand | by_notes) if outcomes.get(name) == "taken"),
        text=text if text and outcomes.get("text") == "joined" else (),
        slot=ours.slot != theirs.slot == base.slot,
    )
    return _ShapeFate(join, changes)


def _settle(
    name: FieldName, three: tuple[ShapeRecord, ShapeRecord, ShapeRecord], edits: tuple[_Edit, _Edit], *, joined: bool
) -> Iterator[Change]:
    """Yield what becomes of a field, where anything does."""
    base, theirs, ours = three
    by_hand, by_notes = edits
    if not by_hand:
        yield Change("", "notes", "taken", shape=base.key, field=name)
    elif not by_notes:
        yield Change("", "hand", "kept", shape=base.key, field=name)
    elif get_field(theirs, name) != get_field(ours, name):
        yield Change("", "both", _judge(name, three, by_notes, joined=joined), shape=base.key, field=name)


def _judge(
    name: FieldName, three: tuple[ShapeRecord, ShapeRecord, ShapeRecord], by_notes: _Edit, *, joined: bool
) -> Outcome:
    """Return what becomes of a field that both sides changed, not to the same."""
    base, theirs, ours = three
    if by_notes == "looks" or find_type(base) in FURNITURE:
        return "kept"
    if name in _PLAIN and says_same(base, theirs, ours) and not _is_reformatted(base, theirs):
        # somebody wrote the same into notes and deck
        return "taken"
    return "joined" if joined and name == "text" else "conflict"


def _join_text(base: ShapeRecord, theirs: ShapeRecord, ours: ShapeRecord) -> tuple[Pick, ...] | None:
    return join_texts(*(TextDigests(shape.paragraphs, shape.plain) for shape in (base, theirs, ours)))


def _is_reformatted(base: ShapeRecord, theirs: ShapeRecord) -> bool:
    """Tell whether hands gave a paragraph another format that says what it said."""
    known = dict(zip(base.plain, base.paragraphs, strict=False))
    return any(known.get(plain, own) != own for plain, own in zip(theirs.plain, theirs.paragraphs, strict=False))


def _compare_rest(versions: Versions) -> Iterator[Change]:
    """Yield what differs of the slide beside its shapes: its notes are always joined, the rest is the hands'."""
    base, theirs, ours = versions[:3]
    rows: Sequence[tuple[str, object, object, object]] = (
        ("notes", base.notes, theirs.notes, ours.notes),
        ("hidden", base.hidden, theirs.hidden, ours.hidden),
        ("layout", base.layout, theirs.layout, ours.layout),
        ("rest", base.rest, theirs.rest, ours.rest),
    )
    for name, was, hand, notes in rows:
        if hand != was:
            both = notes not in {was, hand}
            outcome: Outcome = "joined" if both and name == "notes" else "kept"
            yield Change(base.key, "both" if both else "hand", outcome, field=name)
        elif notes != was:
            yield Change(base.key, "notes", "taken", field=name)


def _order(versions: Versions, joins: Mapping[str, ShapeJoin]) -> list[str]:
    """Return the keys of the joined shapes from the back: as in ours, as in theirs where hands changed the order.

    A shape that the other side alone has stands on what it stood on there.
    """
    base, theirs, ours = (
        [shape.key for shape in slide.shapes if shape.key in joins]
        for slide in (versions.base, versions.theirs, versions.ours)
    )
    if _share_order(base, theirs):
        return _add_others(ours, theirs)
    return _add_others(theirs, ours, set(theirs) - find_unmoved(base, theirs))


def _share_order(one: Sequence[str], other: Sequence[str]) -> bool:
    return [key for key in one if key in other] == [key for key in other if key in one]


def _add_others(order: list[str], others: Sequence[str], moved: Collection[str] = ()) -> list[str]:
    """Put other shapes behind what they stand on; on one that hands moved, to the front for one, stands nothing new."""
    before = ""
    for key in others:
        if key not in order:
            order.insert(order.index(before) + 1 if before in order else 0, key)
        before = before if key in moved else key
    return order


def _index(slide: SlideRecord) -> dict[str, int]:
    return {shape.key: at for at, shape in enumerate(slide.shapes)}


def _list_edits(base: ShapeRecord, other: ShapeRecord) -> dict[FieldName, _Edit]:
    """Return what a side did to the fields that it changed."""
    names = {name for name, _ in (*base.fields, *other.fields)}
    return {name: _find_edit(name, base, other) for name in names if get_field(base, name) != get_field(other, name)}


def _find_edit(name: FieldName, base: ShapeRecord, other: ShapeRecord) -> _Edit:
    same = name in _PLAIN and base.plain == other.plain and bool(base.plain)
    return "looks" if same or name in _LOOKS else "says"


def _tell(shape: ShapeRecord, side: Side) -> Change:
    """Return that one side alone has a shape."""
    if side == "theirs":
        return Change("", "hand", "kept", shape=shape.key)
    return Change("", "notes", "taken", shape=shape.key)
