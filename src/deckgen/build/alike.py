"""What somebody typed, and the names that there are → those that may be meant.

A name of several words is also known by each of them: "aurra" is like "Amazon Aurora".
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from deckgen.deferred import defer

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_SHOWN = 3
_FEWEST = 4
"""Letters of a word that stands for its name."""


def find_alike(typed: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are most like what was typed, at most three, the likest first; case and accents aside."""
    spelled = {form: name for name in reversed(tuple(names)) for form in _list_forms(name)}
    close = difflib.get_close_matches(fold_text(typed), spelled, n=2 * _SHOWN)
    return tuple(dict.fromkeys(spelled[form] for form in close))[:_SHOWN]


def _list_forms(name: str) -> Iterator[str]:
    """Yield what a name may be typed as: all of it last, which counts more than a word of another name."""
    folded = fold_text(name)
    yield from (word for word in folded.split() if len(word) >= _FEWEST)
    yield folded


def fold_text(text: str) -> str:
    """Return text without accents, case and surplus white space."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())
