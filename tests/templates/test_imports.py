"""A build in a look of deckgen's own does not pay for libraries that read other people's files."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from deckgen import MemoryWorld, compile_course
notes = b"# Module 4\\n\\n## Lambda\\n\\n[Utopus](https://example.com)\\n\\n### Problem\\n\\n* Reports took weeks\\n"
made = list(compile_course("notes.md", world=MemoryWorld({"notes.md": notes})))
assert made, made
print(sorted(name for name in ("lxml", "pptx") if name in sys.modules))
"""


@pytest.mark.slow
def test_lxml_waits_until_a_template_is_met() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "[]", run.stderr
