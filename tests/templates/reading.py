"""Our own templates as they are read: once for all tests."""

from functools import cache

from deckgen.client import Client
from deckgen.template import read_template
from templates.making import make_template


@cache
def read(name: str) -> Client:
    """Return what is read of a template."""
    return read_template(make_template(name))
