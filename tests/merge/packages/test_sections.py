"""Sections: each slide in exactly one, in the order of the show."""

from hypothesis import given
from hypothesis import strategies as st

from deckgen.merge.packages.sections import ListedSection, arrange_sections
from deckgen.ooxml.ids import identify_section

ONE, TWO, THREE = (identify_section(name) for name in ("one", "two", "three"))
HAND = "{3F2504E0-4F89-41D3-9A0C-0305E82C3301}"


def arrange(
    theirs: list[ListedSection], ours: list[ListedSection], homes: dict[int, str]
) -> list[tuple[str, tuple[int, ...]]]:
    return [(section.name, section.slides) for section in arrange_sections(theirs, ours, list(homes), homes)]


def test_names_that_hands_gave_stay() -> None:
    """The id says which section it is."""
    theirs, ours = [ListedSection(ONE, "My name", (1,))], [ListedSection(ONE, "Utopus", (1, 2))]
    assert arrange(theirs, ours, {1: ONE, 2: ONE}) == [("My name", (1, 2))]


def test_new_stories_bring_their_section() -> None:
    """Where their slides stand."""
    theirs, ours = [ListedSection(ONE, "A", (1,)), ListedSection(TWO, "B", (2,))], [ListedSection(THREE, "C", ())]
    assert arrange(theirs, ours, {1: ONE, 3: THREE, 2: TWO}) == [("A", (1,)), ("C", (3,)), ("B", (2,))]


def test_slides_without_a_section_join_the_one_before() -> None:
    """At the start the one behind."""
    theirs = [ListedSection(ONE, "A", (1,)), ListedSection(TWO, "B", (2,))]
    homes = {8: "", 1: ONE, 9: "", 2: TWO}
    assert arrange(theirs, [], homes) == [("A", (8, 1, 9)), ("B", (2,))]


def test_a_section_stands_once() -> None:
    """A slide that was moved among those of another section joins that one, as in PowerPoint."""
    theirs = [ListedSection(ONE, "A", (1, 2)), ListedSection(TWO, "B", (3, 4, 5))]
    assert arrange(theirs, [], {1: ONE, 3: TWO, 2: ONE, 4: TWO, 5: TWO}) == [("A", (1, 3, 2)), ("B", (4, 5))]


def test_emptied_sections_of_ours_vanish_and_those_of_hands_stay() -> None:
    """A section without slides that somebody made is to be filled."""
    theirs = [ListedSection(ONE, "A", (1,)), ListedSection(HAND, "To do", ()), ListedSection(TWO, "B", (2,))]
    assert arrange(theirs, [], {1: ONE}) == [("A", (1,)), ("To do", ())]
    named = arrange_sections(theirs, [], [1], {1: ONE}, {TWO})
    assert [(one.name, one.slides) for one in named] == [("A", (1,)), ("To do", ()), ("B", ())]


@given(
    st.lists(st.tuples(st.integers(1, 40), st.sampled_from([ONE, TWO, THREE, HAND, ""])), unique_by=lambda one: one[0])
)
def test_every_slide_stands_in_one_section_in_order(slides: list[tuple[int, str]]) -> None:
    """Whatever the sections were."""
    theirs = [ListedSection(ONE, "A", ()), ListedSection(HAND, "To do", ()), ListedSection(TWO, "B", ())]
    found = arrange_sections(theirs, [ListedSection(THREE, "C", ())], [number for number, _ in slides], dict(slides))
    assert len({section.id for section in found}) == len(found)
    stands = [number for section in found for number in section.slides]
    assert stands == ([number for number, _ in slides] if any(home for _, home in slides) else [])
