"""Stable names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.keys import Keys, make_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("AWS Organization / SCP", "aws-organization-scp"),
        ("Été à la cœur", "ete-a-la-coeur"),
        ("  --  ", ""),
        ("日本 語", "日本-語"),
        ("x" * 100, "x" * 60),
    ],
)
def test_slugs(text, slug):
    """Lower-case words joined by hyphens, without accents."""
    assert make_slug(text) == slug


@given(st.lists(st.sampled_from(["a", "a-2", "", "con", "b", "x-1"]), max_size=30))
def test_keys_are_unique_and_fit_every_system(wanted):
    """Whatever is asked for, no name is given twice, and none is one that Windows keeps for itself."""
    keys = Keys()
    given_out = [keys.take(name, "story") for name in wanted]
    assert len(set(given_out)) == len(given_out)
    assert "con" not in given_out
    assert all(given_out)
