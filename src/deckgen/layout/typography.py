"""Spaces that must not break: slide text and its language in, the same text with some spaces made no-break out.

Only plain spaces are replaced, one for one; nothing is inserted, removed or reworded. Code is not for these rules: do
not pass it. Addresses, times and emoticons hold no space that a rule matches.
"""

import re
from functools import cache
from typing import Final

from deckgen.language import Gap, find_language
from deckgen.language.spelling import list_units, spell

NARROW: Final = "\u202f"
WIDE: Final = "\u00a0"

_SYMBOLS: Final = (
    "[kMGTPE]i?[Bbo]|[kMGT]?bps|[kMG]?Hz|[kMGT]?Wh?|[kM]?[€$£]|[µnmckdh]?[gmls]|ms|min|h|kg|km/h|°C|°F|°|"
    "vCPUs?|CPUs?|GPUs?|IOPS|USD|EUR|GBP|bps|x"
)
# Every rule looks around one space, so that searching can jump from space to space.
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


@cache
def _compile_gap(gap: Gap) -> str:
    match gap:
        case Gap.UNIT:
            return rf"(?<=\d )(?=(?:(?i:{spell(list_units())})|{_SYMBOLS})(?![\w'’-]))"
        case Gap.GROUP:
            return _GROUP
        case Gap.PERCENT:
            return _PERCENT
        case Gap.MARK:
            return _MARK
        case Gap.COLON:
            return _COLON
        case Gap.GUILLEMETS:
            return _GUILLEMETS


@cache
def _compile_gaps(gaps: tuple[Gap, ...]) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(_compile_gap, gaps))})")


def set_spaces(text: str, lang: str, *, narrow: bool = True) -> str:
    """Return slide text with its spaces set for the language, such as French "100 000", "12 %" and "« oui »".

    Args:
        text: as the author wrote it.
        lang: a language tag; a region gets the rules of its language.
        narrow: False when the face lacks U+202F; U+00A0 takes its place.
    """
    typesetting = find_language(lang.split("-", maxsplit=1)[0].lower()).typesetting
    if typesetting.narrow:
        text = _compile_gaps(typesetting.narrow).sub(NARROW if narrow else WIDE, text)
    return _compile_gaps(typesetting.wide).sub(WIDE, text) if typesetting.wide else text
