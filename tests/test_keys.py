"""Stable names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.keys import digest_words, make_figure_key, make_file_key, make_slug, pick_words, tell_apart


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


def test_a_text_is_known_by_its_first_words():
    """What the author says about it in braces is none of them, so that a mark renames nothing."""
    assert pick_words("{hero} Restores took 3 days, not hours, at all sites") == "restores-took-3-days-not-hours"
    assert digest_words("a  b {hero}") == digest_words("a b")
    assert pick_words("…") == digest_words(" ") == ""


def test_a_figure_is_known_by_value_and_label():
    """Not by its rank: a stronger one changes nothing."""
    assert make_figure_key("7 TB", "of data a day") == "7-tb-of-data-a-day"
    assert make_figure_key("∞", "") == "figure"


@pytest.mark.parametrize(("name", "file"), [("con", "con-module"), ("", "module"), ("04-storage", "04-storage")])
def test_file_keys_fit_every_system(name, file):
    """None is one that Windows keeps for a device."""
    assert make_file_key(name) == file


def call(names, pinned=frozenset()):
    """Return the keys of things given by all their words."""
    return tell_apart([name[0] for name in names], lambda index: names[index][1:], pinned)


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        ([("acme", "ec2"), ("globex", "ec2")], ["acme", "globex"]),
        ([("acme", "ec2"), ("acme", "s3")], ["acme.ec2", "acme.s3"]),
        ([("acme", ""), ("acme", "s3")], ["acme", "acme.s3"]),
        ([("acme", "", "x"), ("acme", "", "y"), ("acme", "x")], ["acme..x", "acme..y", "acme.x"]),
        ([("acme", "ec2"), ("acme", "ec2")], ["acme.ec2", "acme.ec2#2"]),
    ],
)
def test_only_twins_take_more_words(names, keys):
    """All of them, so that none depends on which comes first; a missing word keeps its place."""
    assert call(names) == keys


def test_keys_of_the_author_are_no_other_things():
    """A thing of the same first words takes more of them, or a number."""
    assert call([("acme", "ec2"), ("b",)], {"acme", "b"}) == ["acme.ec2", "b#2"]


WORD = st.sampled_from(["", "a", "b", "a-2"])
NAMES = st.lists(st.tuples(st.sampled_from("ab"), WORD, WORD), max_size=12)


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40))
def test_the_slug_of_plain_letters_is_what_a_pattern_makes(text):
    """What is neither letter nor digit parts words, however much of it stands between two."""
    assert make_slug(text) == re.sub(r"[\W_]+", "-", text.lower()).strip("-")[:60].rstrip("-")


@given(NAMES, st.sets(st.sampled_from("abc")))
def test_keys_are_unique(names, pinned):
    """Whatever things have in common, no key is given twice."""
    keys = call(names, pinned)
    assert len({*keys, *pinned}) == len(keys) + len(pinned)
    assert all(keys)


@given(NAMES, st.tuples(st.sampled_from("ab"), WORD, WORD), st.data())
def test_one_more_thing_renames_only_its_twins(names, new, data):
    """Wherever it is put in; and moving a thing that differs from all others renames nothing."""
    at = data.draw(st.integers(0, len(names)))
    before, after = call(names), call([*names[:at], new, *names[at:]])
    after.pop(at)
    changed = [name for name, old, key in zip(names, before, after, strict=True) if old != key]
    assert all(name[0] == new[0] for name in changed)


@given(NAMES, st.randoms())
def test_the_order_changes_nothing(names, random):
    """But for things that have all their words in common: those are numbered."""
    shuffled = names.copy()
    random.shuffle(shuffled)
    assert sorted(call(names)) == sorted(call(shuffled))
    known, other = dict(zip(names, call(names), strict=True)), dict(zip(shuffled, call(shuffled), strict=True))
    assert all(known[name] == other[name] for name in names if names.count(name) == 1)
