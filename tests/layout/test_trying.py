"""What is tried until nothing can be better."""

from deckgen.layout.trying import find_least


def test_the_first_of_the_fewest_is_taken_and_nothing_follows_what_has_no_flaw():
    """What is tried behind a try without flaws costs time, and could not be better."""
    tried = iter("cabaaxz")
    assert find_least(tried, "xabc".index) == "x"
    assert list(tried) == ["z"]
    assert find_least("cbab", "xabc".index) == "a"
    assert find_least([(2, "first"), (2, "second")], lambda one: one[0]) == (2, "first")
    assert find_least("", len) is None
