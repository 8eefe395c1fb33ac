"""Hands and notes that say the same in other shapes are neither in conflict nor shown twice."""

from deckgen.merge.agreement import agrees, says_elsewhere, says_same
from deckgen.merge.decide import decide
from deckgen.merge.paragraphs import unite_texts
from deckgen.merge.renames import rename_shapes
from deckgen.merge.steps import JoinedSlide, KeptSlide
from deckgen.record import ShapeRecord, SlideRecord


def text(key: str, *words: int) -> ShapeRecord:
    said = str(words)
    return ShapeRecord(
        key=key, kind="text", slot="", fields=(("text", said),), paragraphs=(said,), plain=(said,), words=words
    )


def slide(*shapes: ShapeRecord) -> SlideRecord:
    return SlideRecord(key="s", group="s", number=1, layout="l", shapes=shapes)


def test_a_bullet_typed_into_a_neighbors_box_is_not_shown_twice():
    """The notes show a new bullet in a box of its own: the slide stays as hands left it."""
    base, theirs = slide(text("a", 1), text("b", 2)), slide(text("a", 1), text("b", 2, 3))
    ours = slide(text("a", 1), text("b", 2), text("c", 3))
    plan = decide((base,), (theirs,), (ours,))
    (step,) = plan.steps
    assert isinstance(step, JoinedSlide)
    assert [(join.theirs, join.ours, join.taken) for join in step.shapes] == [(0, 0, ()), (1, 1, ())]
    assert not plan.open


def test_a_bullet_that_is_another_one_now_is_no_conflict_where_both_say_it():
    """A reworded bullet has another key; hands that wrote the same words agree with it."""
    base, theirs, ours = slide(text("a", 1, 2)), slide(text("a", 8, 9)), slide(text("z", 8, 9))
    assert agrees(base, theirs, ours)
    assert not decide((base,), (theirs,), (ours,)).open
    assert decide((base,), (theirs,), (slide(text("z", 7, 9)),)).open == ("s",)


def set_text(words: tuple[int, ...], mark: str, form: str) -> ShapeRecord:
    plain = f"{mark}{words}".rjust(12)
    return text("a", *words)._replace(paragraphs=(plain + form,), plain=(plain,))


def test_a_weight_that_follows_from_the_length_of_a_line_is_for_the_look_to_say():
    """Hands that left the format alone said nothing of it; one that they chose, or that did not change, is theirs."""
    base, theirs, ours = set_text((1,), "b", "60"), set_text((1, 2), "b", "60"), set_text((1, 2), "", "48")
    assert says_same(base, theirs, ours)
    assert not says_same(base, set_text((1, 2), "b", "66"), ours)
    assert not says_same(base, theirs, set_text((1, 2), "", "60"))
    assert not says_same(base, theirs, set_text((1, 3), "", "48"))


def test_a_line_whose_first_words_hands_changed_is_the_one_of_which_the_notes_say_them():
    """It has another key in the notes, however few of its words were there before."""
    base, theirs, ours = slide(text("a", 1)), slide(text("a", 7, 8, 9)), slide(text("z", 7, 8, 9))
    assert rename_shapes(base, ours, theirs) == {"a": "z"}
    assert rename_shapes(base, ours) == {}


def test_a_text_without_words_is_as_good_as_deleted():
    """Where the notes have the bullet no more either, nothing is in conflict."""
    base, theirs, ours = slide(text("a", 1), text("b", 2)), slide(text("a", 1), text("b")), slide(text("a", 1))
    plan = decide((base,), (theirs,), (ours,))
    assert not plan.open
    (step,) = plan.steps
    assert isinstance(step, JoinedSlide)
    assert [join.theirs for join in step.shapes] == [0]


def test_the_same_words_in_the_same_shapes_stand_nowhere_else():
    """What was moved and says the same is not another arrangement of the words."""
    assert not says_elsewhere(slide(text("a", 1)), slide(text("a", 1)))
    assert says_elsewhere(slide(text("a", 1, 2)), slide(text("a", 1), text("b", 2)))


def test_a_speaker_note_that_hands_took_away_does_not_come_back_where_the_notes_only_moved_it():
    """A reminder goes to the front, and the source with it."""
    assert unite_texts("ots", "ot", "rsot") == (("ours", 0), ("theirs", 0), ("theirs", 1))


def test_speaker_notes_are_joined_while_a_conflict_is_open():
    """They are never in conflict: what the notes say there now is not taken for a hand's edit later."""
    base = slide(text("a", 1))._replace(notes=("n", "m"))
    theirs = slide(text("a", 2))._replace(notes=("n", "m", "own"))
    ours = slide(text("a", 3))._replace(notes=("new", "m"))
    plan = decide((base,), (theirs,), (ours,))
    assert plan.open == ("s",)
    step = plan.steps[0]
    assert isinstance(step, JoinedSlide)
    assert step.notes == (("ours", 0), ("theirs", 1), ("theirs", 2))
    assert [(join.theirs, join.taken) for join in step.shapes] == [(0, ())]
    copy = ours._replace(key="s~", group="s", hidden=True)
    again = decide((ours, copy), (theirs._replace(notes=ours.notes), copy), (ours,))
    assert [type(one) for one in again.steps] == [KeptSlide, KeptSlide]


def test_speaker_notes_that_hands_left_alone_are_those_of_the_notes():
    """However much of them is new, nothing of the old ones stays."""
    assert unite_texts(("a", "b", "c"), ("a", "b", "c"), ("x", "y", "c")) == (("ours", 0), ("ours", 1), ("ours", 2))
    assert unite_texts(("a", "b"), ("a", "own"), ("x", "y")) == (("theirs", 1), ("ours", 0), ("ours", 1))


def test_a_reminder_stands_before_speaker_notes_that_hands_wrote_anew():
    """It is to be read first, whatever became of the rest; what came behind comes behind."""
    assert unite_texts("abs", "xyz", "rsabn") == (
        ("ours", 0),
        ("theirs", 0),
        ("theirs", 1),
        ("theirs", 2),
        ("ours", 4),
    )


def lines(key: str, *said: tuple[int, ...], form: str = "60") -> ShapeRecord:
    """A text of several paragraphs in one format."""
    plain = tuple(str(words).rjust(12) for words in said)
    paragraphs = tuple(words + form for words in plain)
    words = tuple(word for paragraph in said for word in paragraph)
    return text(key, *words)._replace(fields=(("text", "".join(paragraphs)),), paragraphs=paragraphs, plain=plain)


def test_a_slide_on_which_hands_only_typed_what_the_notes_say_stands_as_the_notes_arrange_it():
    """After `pull --write`, say; a format that hands chose, or a shape that they moved, is theirs to keep."""
    base, ours = slide(lines("a", (1,))), slide(lines("a", (1,)), lines("c", (3,), form="48"))
    theirs = slide(lines("a", (1,), (3,)))
    (step,) = decide((base,), (theirs,), (ours,)).steps
    assert isinstance(step, JoinedSlide)
    assert [(join.theirs, join.ours) for join in step.shapes] == [(None, 0), (None, 1)]
    red = theirs.shapes[0].paragraphs[0], theirs.shapes[0].paragraphs[1][:-2] + "99"
    moved = theirs.shapes[0]._replace(fields=(*theirs.shapes[0].fields, ("place", "9 9 9 9")))
    for shape in (theirs.shapes[0]._replace(paragraphs=red), moved):
        (step,) = decide((base,), (slide(shape),), (ours,)).steps
        assert isinstance(step, JoinedSlide)
        assert [join.theirs for join in step.shapes] == [0]
