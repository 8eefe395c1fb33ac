"""Large notes: what is done grows with the notes and no faster."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.read import read_course
from deckgen.read.lines import SourceLine, split_chunks

MODULE = """# Module {0}

## Topic {0}

[Company {0}](https://example.com/{0})

### Problem
A paragraph that says **what was wrong** in {0} places.

### Solution
* It takes **{0} hours** now
  * and a nested thing
* A last one. * Glued

"""


def write(path, stories):
    path.write_text("".join(MODULE.format(number) for number in range(1, stories + 1)), encoding="utf-8")
    return path


@pytest.mark.slow
def test_work_grows_with_the_notes(tmp_path, count_calls):
    """Eight times the stories are eight times the work, a little more for what happens to run beside it."""
    small, large = write(tmp_path / "a.md", 20), write(tmp_path / "b.md", 160)
    read_course([small], Diagnostics())
    few = count_calls(lambda: read_course([small], Diagnostics()))
    many = count_calls(lambda: read_course([large], Diagnostics()))
    assert many < few * 10


@pytest.mark.slow
def test_ten_megabytes(tmp_path):
    """A file of more than 10 MB is read whole."""
    padding = "* " + "many words of an item that goes on and on, " * 40 + "\n"
    path = tmp_path / "large.md"
    text = "".join(MODULE.format(number) + padding * 3 for number in range(1, 1701))
    path.write_text(text, encoding="utf-8")
    assert path.stat().st_size > 9_000_000
    course = read_course([path], Diagnostics())
    assert sum(len(module.stories) for module in course.modules) == 1700


def test_chunks_stay_small():
    """Headings part a file, in a long list or text without any its items and paragraphs do."""
    headings = [SourceLine(text, 1) for text in ("# a", "b", "## c") * 10]
    assert max(map(len, split_chunks(headings))) == 2
    items = [SourceLine("* item", 1)] * 5000
    assert max(map(len, split_chunks(items))) < 500
    code = [SourceLine("# comment", 1, code=True)] * 5000
    assert len(list(split_chunks(code))) == 1
    assert [line for chunk in split_chunks(items) for line in chunk] == items
