"""Modules that wait until they are asked for."""

import subprocess
import sys

import pytest

CODE = """
import sys
from deckgen.deferred import defer_inspect
defer_inspect()
import inspect
print(repr(inspect.cleandoc({text!r})), "ast" in sys.modules)
print(inspect.isfunction(print), sys.modules["inspect"] is inspect)
"""


@pytest.mark.parametrize(("text", "waits"), [("  one\tline", True), ("\n  two\n    lines\n", False)])
def test_inspect_waits_for_more_than_a_line(text, waits):
    """Click asks for nothing else in a build, and what it is told is what `inspect` says."""
    whole = subprocess.run(
        (sys.executable, "-c", f"import inspect; print(repr(inspect.cleandoc({text!r})))"),
        capture_output=True,
        text=True,
        check=True,
    )
    done = subprocess.run((sys.executable, "-c", CODE.format(text=text)), capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    assert first == f"{whole.stdout.strip()} {not waits}"
    assert second == "False False"
