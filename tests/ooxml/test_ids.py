"""Identifiers follow from keys."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.ooxml.ids import digest_name, identify_section, number_slides


@given(st.lists(st.text(), unique=True))
def test_slide_ids_are_distinct_and_in_range(keys):
    """PowerPoint repairs a file with a doubled id or one outside 256..2³¹−1."""
    numbers = number_slides(keys)
    assert len(set(numbers)) == len(keys)
    assert all(256 <= number < 2**31 for number in numbers)


def test_slide_keeps_its_id_when_others_come_and_go():
    """A slide inserted before others leaves their ids alone."""
    before = dict(zip("abc", number_slides("abc"), strict=True))
    after = dict(zip("xacb", number_slides("xacb"), strict=True))
    assert before.items() <= after.items()


@pytest.mark.slow
def test_many_slides_have_many_ids():
    """Hashes that collide are told apart."""
    assert len(set(number_slides(map(str, range(200_000))))) == 200_000


def test_a_section_is_identified_by_its_key_alone():
    """It outlives a new name of its deck and other sections beside it."""
    ids = [identify_section(key) for key in ("before", "utopus", "after")]
    assert len(set(ids)) == 3
    assert all(UUID(identity).version == 5 for identity in ids)
    assert identify_section("utopus") == ids[1]


def test_creation_id_has_the_form_of_a_guid():
    """Eight digits of the slide and the name's digest make a GUID."""
    assert UUID(f"00000100-{digest_name('title')}")
    assert digest_name("title") != digest_name("body")
