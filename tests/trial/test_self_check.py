"""The trial itself: every edit changes something, leaves a valid file and is seen; a build that loses is found out."""

import os
import shutil
from random import Random

import pytest

from trial import hands  # noqa: F401 - registers them
from trial.courses import MODULE, copy_base, find_deck, make_base
from trial.gate import list_new_faults
from trial.marks import HANDS, After, Aim, list_all
from trial.noise import NOISES, RENDERED, read_parts
from trial.notes import NOTES
from trial.oracle import Hands, find_losses, find_stale
from trial.sights import see_deck
from trial.trial import build_fresh, edit_deck

pytestmark = [pytest.mark.slow, pytest.mark.together]
STEP = 1 if "FUZZ" in os.environ else 14
"""One in so many edits is looked at; `make fuzz` looks at all."""
POWERPOINTS_OWN = {"SLIDECID-DUP", "PH-ORPHAN"}
"""What PowerPoint itself does: copies of a slide have its creation id, another layout may lack a placeholder."""
UNSEEN = {"nothing", "blank line at the top"}
SAVED_ONLY = {"theme changed", "link changed", "picture drawn anew", "alt text reworded", "other words in bold"}
"""What `sights` does not see: looks, links, pictures and their descriptions."""


@pytest.fixture(scope="module")
def source():
    return find_deck(make_base("plain"))


@pytest.mark.parametrize("name", list(HANDS)[::STEP])
def test_hand_edits_change_the_deck_and_are_seen(name, source, tmp_path):
    path = tmp_path / "deck.pptx"
    base = see_deck(source)
    shutil.copyfile(source, path)
    mark, touched = edit_deck(path, name, Aim(Random(1)))  # noqa: S311
    edited = see_deck(path)
    assert mark.check(After(edited, list_all(base))), mark.about
    assert not mark.check(After(base, list_all(base))), mark.about
    assert set(list_new_faults(path, source)) <= POWERPOINTS_OWN, mark.about
    # where the notes say nothing new, the edited deck is what the oracle wants and the old one is not
    edit = Hands(base, edited, mark, touched)
    assert list(find_losses(edit, edited, base)) == []
    assert list(find_stale(edit, edited, base, "")) == []
    assert list(find_losses(edit, base, base))


@pytest.mark.parametrize("name", list(NOTES)[::STEP])
@pytest.mark.parametrize("flavor", ["plain", "full"])
def test_note_edits_change_the_fresh_deck(name, flavor):
    for variant in range(2):
        fresh = build_fresh(flavor, name, variant)
        assert fresh.code == 0
        base_path = find_deck(make_base(flavor))
        base = see_deck(base_path)
        seen = [slide[1:-1] for slide in base.slides] != [slide[1:-1] for slide in fresh.deck.slides]
        if name in UNSEEN:
            assert not seen
        elif name in SAVED_ONLY:
            assert fresh.path.read_bytes() != base_path.read_bytes()
        else:
            assert seen
            nothing = Hands(base, base, HANDS["slide hidden"](see_deck(base_path).file, Aim(Random(1))), frozenset())  # noqa: S311
            assert list(find_stale(nothing, base, fresh.deck, ""))
            assert list(find_stale(nothing, fresh.deck, fresh.deck, "")) == []


@pytest.mark.parametrize("name", [name for name in NOISES if name not in RENDERED])
def test_noise_is_another_file_of_the_same_deck(name, tmp_path):
    path = find_deck(copy_base("plain", tmp_path / "course"))
    before, base = path.read_bytes(), see_deck(path)
    NOISES[name](path)
    assert path.read_bytes() != before
    assert [slide.texts for slide in see_deck(path).slides] == [slide.texts for slide in base.slides]
    if not name.startswith("like Google"):
        assert not list_new_faults(path, find_deck(make_base("plain")))


def test_parts_are_renamed_as_powerpoint_renames_them(tmp_path):
    path = find_deck(copy_base("plain", tmp_path / "course"))
    before = read_parts(path)
    NOISES["like PowerPoint"](path)
    after = read_parts(path)
    assert sorted(before) == sorted(after)
    assert before["ppt/slides/slide2.xml"] != after["ppt/slides/slide2.xml"]


def test_the_notes_of_the_trial_are_where_its_edits_look_for_them():
    assert (make_base("plain") / MODULE).exists()
