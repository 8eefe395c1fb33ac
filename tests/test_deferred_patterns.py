"""Patterns that wait mean what compiled ones mean."""

import re
import subprocess
import sys
from threading import Thread

import pytest

from deckgen.deferred_patterns import DeferredPattern, let_patterns_wait


@pytest.fixture(autouse=True)
def _runs_the_program(monkeypatch):
    """This process runs the program."""
    monkeypatch.setitem(sys.modules, "deckgen.__main__", sys)


@pytest.mark.parametrize(
    "program", ["import deckgen.files.yaml_tree, yaml", "import deckgen.__main__, deckgen.files.yaml_tree, yaml"]
)
def test_libraries_of_another_program_stay_as_they_are(program):
    """Only where the program is run, patterns of PyYAML wait."""
    code = f"{program}; print(type(yaml.reader.Reader.NON_PRINTABLE).__name__)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert told == ("DeferredPattern" if "__main__" in program else "Pattern")


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
