"""Spaces that must not break: slide text and its language in, the same text with some spaces made no-break out.

Only plain spaces are replaced, one for one; nothing is inserted, removed or reworded. Code is not for these rules: do
not pass it. Addresses, times and emoticons hold no space that a rule matches.
"""

import re
from typing import Final

NARROW: Final = "\u202f"
WIDE: Final = "\u00a0"

_MAGNITUDES: Final = (
    "thousand|millions?|billions?|trillions?|mille|milliards?|bn|"
    "percent|pour cent|points?|fois|times|"
    "seconds?|minutes?|hours?|days?|weeks?|months?|years?|secondes?|heures?|jours?|semaines?|mois|ans?|années?"
)
_SYMBOLS: Final = (
    "[kMGTPE]i?[Bbo]|[kMGT]?bps|[kMG]?Hz|[kMGT]?Wh?|[kM]?[€$£]|[µnmckdh]?[gmls]|ms|min|h|kg|km/h|°C|°F|°|"
    "vCPUs?|CPUs?|GPUs?|IOPS|USD|EUR|GBP|bps|x"
)
# Every rule looks around one space, so that searching can jump from space to space.
_UNIT: Final = rf"(?<=\d )(?=(?:{_MAGNITUDES}|{_SYMBOLS})(?![\w'’-]))"
_GROUP: Final = (
    r"(?=\d{3}(?!\d))(?:"
    + "|".join(rf"(?<={before}\d{{{digits}}} )" for before in (r"[^\d.,]", "^") for digits in (1, 2, 3))
    + ")"
)
_PERCENT: Final = r"(?<=\d )(?=[%‰](?!\w))"
# What follows a mark decides: "? " ends a sentence, "?page=2" and ":)" do not.
_MARK: Final = r"(?<=[^\s(«] )(?=;(?:[\s»]|$)|[!?]+(?:[\s»”\"’)\]…]|$))"
_COLON: Final = r"(?<=[^\s(«] )(?=:(?:\s|$))"
_GUILLEMETS: Final = r"(?<=« )(?=\S)|(?<=\S )(?=»)"

_WIDE_SPACES: Final = re.compile(f" (?:{_UNIT}|{_GROUP})")
_FRENCH_THIN_SPACES: Final = re.compile(f" (?:{_GROUP}|{_PERCENT}|{_MARK})")
_FRENCH_WIDE_SPACES: Final = re.compile(f" (?:{_UNIT}|{_COLON}|{_GUILLEMETS})")


def set_spaces(text: str, lang: str, *, narrow: bool = True) -> str:
    """Return slide text with its spaces set for the language.

    Args:
        text: as the author wrote it.
        lang: a language tag; "fr" and its regions get the rules of `set_french`.
        narrow: False when the face lacks U+202F; U+00A0 takes its place.
    """
    if lang[:2].lower() == "fr":
        return set_french(text, narrow=narrow)
    return _WIDE_SPACES.sub(WIDE, text)


def set_french(text: str, *, narrow: bool = True) -> str:
    """Return French text with no-break spaces before `; ! ? % :` and units, inside « » and numbers such as 100 000."""
    thin = _FRENCH_THIN_SPACES.sub(NARROW if narrow else WIDE, text)
    return _FRENCH_WIDE_SPACES.sub(WIDE, thin)
