"""A deck as the notes give it, with what a merge asks about it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from deckgen.diagnostics import Location
from deckgen.named_tuple import NamedTuple
from deckgen.theme import Theme

FindHome: TypeAlias = Callable[[str], str]
"""A story, as records have it → the name of another deck that has it now; "" for none."""
FindLine: TypeAlias = Callable[[Sequence[str]], Location | None]
"""Paragraphs of a slide → where the notes say the first of them that they say."""


class Fresh(NamedTuple):
    """A deck that was just made."""

    data: bytes
    module: str = ""
    """What its module is named by on the command line: "4"."""
    keys: tuple[str, ...] = ()
    """What its slides are known by, "utopus/solution"."""
    theme: Theme | None = None
    """Its look, by which words are measured that go where hands left less room; None measures none."""
    find_line: FindLine | None = None
    """None names no line."""
    find_home: FindHome | None = None
    """None knows of no other deck."""
