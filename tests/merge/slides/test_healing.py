"""After a program that writes every format out, all that hands have not changed is ours again."""

from deckgen.merge.slides.healing import heal_slide
from deckgen.merge.steps import JoinedSlide, ShapeJoin
from deckgen.record import ShapeRecord, SlideRecord


def slide(*shapes):
    return SlideRecord(key="a", group="a", number=1, layout="", shapes=shapes)


def shape(key, **fields):
    return ShapeRecord(key=key, kind="text", slot="", fields=tuple(sorted(fields.items())))


def heal(join, written, standing, given):
    """Return what becomes of one shape."""
    step = JoinedSlide(0, 0, (join,), ())
    healed = heal_slide(step, slide(*written), slide(standing), slide(given))
    assert healed.relayout
    return healed.shapes[0].taken


def test_what_hands_left_alone_is_ours():
    """What is only written otherwise comes back as the writer writes it; what hands moved stays where it is."""
    written = shape("b", text="old", place="1", alt="x")
    moved = shape("b", text="old", place="2", alt="x")
    new = shape("b", text="new", place="1", alt="x")
    assert heal(ShapeJoin(0, 0, ("text",)), [written], moved, new) == ("alt", "paint", "text")


def test_words_of_both_are_joined_all_the_same():
    """They are taken from neither side alone."""
    written = shape("b", text="old", place="1")
    join = ShapeJoin(0, 0, (), text=(("theirs", 0), ("ours", 1)))
    assert heal(join, [written], written, written) == ("paint", "place")


def test_what_hands_made_stays():
    """A shape that was not written has nothing to go back to."""
    own = shape("c", text="hand")
    assert heal(ShapeJoin(0, None), [], own, shape("b")) == ()
    assert heal(ShapeJoin(0, 0), [], own, shape("c", text="ours")) == ()
