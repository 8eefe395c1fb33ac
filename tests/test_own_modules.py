"""The package's own modules are found as Python finds them, only sooner."""

import sys
from importlib.machinery import PathFinder

import pytest

from deckgen.own_modules import OwnFinder, find_own_first


@pytest.mark.parametrize(
    "name", ["deckgen.keys", "deckgen.layout", "deckgen.layout.kinds.cover", "deckgen.own_modules"]
)
def test_modules_and_packages_are_what_python_finds(name):
    """Their files, their folders, where their bytecode is kept and who loads them."""
    parent = __import__(name.rpartition(".")[0], fromlist=["__path__"])
    ours, theirs = OwnFinder.find_spec(name, parent.__path__), PathFinder.find_spec(name, parent.__path__)
    for ask in ("name", "origin", "cached", "has_location", "submodule_search_locations", "parent"):
        assert getattr(ours, ask) == getattr(theirs, ask)
    assert (type(ours.loader), ours.loader.path) == (type(theirs.loader), theirs.loader.path)


@pytest.mark.parametrize(
    ("name", "path"), [("json.decoder", ["/usr"]), ("deckgen.nowhere", ["/usr"]), ("deckgen", None)]
)
def test_what_is_none_of_them_is_left_to_others(name, path):
    """Modules of others, those that are not there, and those inside an archive."""
    assert OwnFinder.find_spec(name, path) is None
    assert OwnFinder.find_spec("deckgen.keys", ["/usr", "/opt"]) is None


def test_they_are_found_first(monkeypatch):
    """Once, however often that is asked for."""
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    find_own_first()
    find_own_first()
    assert [finder for finder in sys.meta_path if finder is OwnFinder] == sys.meta_path[:1]
