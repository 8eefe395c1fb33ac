"""The name of a file that another one is a slip of."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING
from unicodedata import normalize

from deckgen.deferred import defer

if TYPE_CHECKING:
    import difflib
else:  # names that are there are the rule
    difflib = defer("difflib")

ALIKE = 0.6
_LONGEST = 200
"""Characters that are compared."""


def find_alike(name: str, known: Iterable[str], cutoff: float = ALIKE) -> str:
    """Return the name most like another one, "" where none shares enough.

    Endings are no likeness, for many files have the same one; nor do capitals and ways to write accents count.

    Args:
        name: The one that is not there.
        known: Those that are.
        cutoff: Least likeness of what stands before the endings, 1 for the same.
    """
    wanted = _fold(name)
    stems = dict[str, str]()
    for one in sorted(known, key=lambda one: _fold(one).suffix != wanted.suffix):  # of two the one with its ending
        stems.setdefault(_fold(one).stem, one)
    close = difflib.get_close_matches(wanted.stem[:_LONGEST], stems, n=1, cutoff=cutoff)
    return stems[close[0]] if close else ""


def _fold(name: str) -> PurePath:
    return PurePath(normalize("NFC", name).casefold())
