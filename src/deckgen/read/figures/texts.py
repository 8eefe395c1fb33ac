"""How figures' texts are folded and compared."""

import re

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_GROUPS = re.compile(r"(?<=\d)[\s,\u00a0\u202f](?=\d{3}\b)")
_DASHES = re.compile(r"[‐-―−]")


def fold(text: str) -> str:
    """Fold line breaks and runs of spaces; no-break spaces stay as typed."""
    return _SPACES.sub(" ", text).strip(" ")


def fold_for_search(text: str) -> str:
    """Fold case, dashes, grouping of digits and every kind of space, to compare what two people typed."""
    return " ".join(_GROUPS.sub("", _DASHES.sub("-", text.casefold())).split())


def holds(text: str, wanted: str) -> bool:
    """Tell whether folded text holds a folded phrase as whole words and numbers."""
    return bool(wanted) and re.search(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)", text) is not None


def read_words(table: str) -> frozenset[str]:
    """Return the words of a table written as text."""
    return frozenset(table.split())
