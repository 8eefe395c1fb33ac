"""A course in memory, compiled once."""

import pytest

from deckgen import Compilation, MemoryWorld, compile_course
from deckgen.build import molds

NOTES = """# Module 1 : Sécurité

## Lambda

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now

# Module 2 : Networking

# Module 4

## EC2

[Globex](https://example.com/globex)

### Solution

* Ten thousand machines in **3 minutes**
"""


@pytest.fixture(scope="session")
def compilation() -> Compilation:
    return compile_course("notes.md", world=MemoryWorld({"notes.md": NOTES}))


@pytest.fixture(scope="session")
def notes() -> str:
    return NOTES


@pytest.fixture
def cast(monkeypatch) -> list:
    """How often a deck was made from a mold, or could not be."""
    told, real = [], molds.fill_mold

    def count(*given):
        made = real(*given)
        told.append(made is not None)
        return made

    monkeypatch.setattr(molds, "fill_mold", count)
    return told
