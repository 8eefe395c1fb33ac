"""Patterns that wait mean what compiled ones mean."""

import re
from threading import Thread

import pytest

from deckgen.deferred_patterns import DeferredPattern, let_patterns_wait


def test_pattern_that_waits_matches_as_a_compiled_one():
    """The first use compiles it; groups, flags and places are those of `re`."""
    with let_patterns_wait():
        waiting = re.compile(r"(\d+) km", re.IGNORECASE)
    assert isinstance(waiting, DeferredPattern)
    assert waiting.search("about 12 KM")[1] == "12"
    assert waiting.flags == re.compile(r"(\d+) km", re.IGNORECASE).flags


def test_patterns_compile_at_once_again_behind_the_block():
    """However the block ends."""
    with pytest.raises(KeyError), let_patterns_wait():
        raise KeyError
    assert isinstance(re.compile("a"), re.Pattern)


def test_other_threads_do_not_wait():
    """What another thread compiles meanwhile is compiled."""
    made = []
    with let_patterns_wait():
        thread = Thread(target=lambda: made.append(re.compile("a")))
        thread.start()
        thread.join()
    assert isinstance(made[0], re.Pattern)
