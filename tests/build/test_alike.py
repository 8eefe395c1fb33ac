"""What somebody mistyped is told with the names that may be meant."""

import pytest

from deckgen.build.alike import find_alike

NAMES = ("Amazon Aurora", "Acme Motors", "Bacme", "Société Générale", "Lambda")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("aurra", "Amazon Aurora"), ("acme motor", "Acme Motors"), ("societe", "Société Générale"), ("lamda", "Lambda")],
)
def test_a_name_is_known_by_each_of_its_words(typed, first):
    """Case and accents aside; the likest stands first, and it is the whole name that is told."""
    assert find_alike(typed, NAMES)[0] == first


def test_what_resembles_nothing_has_no_suggestion():
    """Better none than a wrong one."""
    assert find_alike("xyz", NAMES) == ()
