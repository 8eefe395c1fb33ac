"""Stable names: slugs for modules and stories, unique within a course."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_APART = re.compile(r"[\W_]+")
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10))}
)
"""Names that Windows keeps for itself, whatever the ending."""
_LONGEST = 60


def make_slug(text: str) -> str:
    """Return lower-case words joined by hyphens, without accents; "" for a text without letters and digits."""
    folded = fold_accents(text.casefold().translate(_LIGATURES))
    slug = _APART.sub("-", folded).strip("-")
    return slug[:_LONGEST].rstrip("-")


def fold_accents(text: str) -> str:
    """Return the text with its accented letters replaced by plain ones."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


class Keys:
    """Gives out names; a name asked for again gets a number."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def take(self, wanted: str, fallback: str) -> str:
        """Return a name nobody has yet, fit for a file name on every system."""
        base = wanted or fallback
        base = f"{base}-{fallback}" if base in RESERVED else base
        key = base
        while key in self._taken:
            self._taken[base] += 1
            key = f"{base}-{self._taken[base]}"
        self._taken[key] = 1
        return key
