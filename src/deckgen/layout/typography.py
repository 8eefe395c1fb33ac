"""Spaces that must not break: slide text and its language in, the same text with some spaces made no-break out.

Only plain spaces are replaced, one for one; nothing is inserted, removed or reworded. Code is not for these rules: do
not pass it. Addresses, times and emoticons hold no space that a rule matches.
"""

import re
from functools import cache, lru_cache
from typing import Final

from deckgen.language import Gap, find_language
from deckgen.language.spelling import list_units

NARROW: Final = "\u202f"
WIDE: Final = "\u00a0"

_SYMBOLS: Final = (
    "[kMGTPE]i?[Bbo]|[kMGT]?bps|[kMG]?Hz|[kMGT]?Wh?|[kM]?[$£]|[kM]?€|[µnmckdh]?[gmls]|ms|min|h|kg|km/h|°C|°F|°|"
    "vCPUs?|CPUs?|GPUs?|IOPS|USD|EUR|GBP|bps|x|M|Mds?|Mrd\\.?|[kM]?t"
)
# Every rule looks around one space, so that searching can jump from space to space.
_GROUP: Final = (
    r"(?=\d{3}(?!\d))(?:"
    + "|".join(rf"(?<={before}\d{{{digits}}} )" for before in (r"[^\d.,]", "^") for digits in (1, 2, 3))
    + ")"
)
_PERCENT: Final = r"(?<=\d )(?=[%‰](?!\w))"
# What follows a mark decides: "? " ends a sentence, "?page=2" and ":)" do not.
_MARK: Final = r"(?<=[^\s(«] )(?=;(?:[\s»]|$)|[!?]+(?:[\s»\")\]]|[”’]|…|$))"
_COLON: Final = r"(?<=[^\s(«] )(?=:(?:\s|$))"
# No line begins with a dash, nor with a hyphen that stands for one; before a number it is a minus.
_DASH: Final = r"(?<=[^\s—–-] )(?=[—–](?!\d)|--?(?=\s))"
_GUILLEMETS: Final = r"(?<=« )(?=\S)|(?<=\S )(?=»)"


_OUT_OF: Final = r"(?<=\d )(?=/ \d)|(?<=\d / )(?=\d)"
_UNIT: Final = (
    rf"{_OUT_OF}|"
    rf"(?<=\d )(?=(?:{_SYMBOLS})(?![\w'-])(?!’))|(?<=\d )(?=(?P<unit>[^\W\d_]+\.?(?: [^\W\d_]+)?)(?![\w'-])(?!’))"
)
"""A symbol, or one or two words that may be a unit: too many for a pattern."""
_MAY_GAP: Final = re.compile(r" (?:[;!?:»]|[—–-]|(?<=\d )|(?<=« ))")
"""What every gap has on one of its sides; most texts have none."""
_GAPS: Final = {
    Gap.UNIT: _UNIT,
    Gap.GROUP: _GROUP,
    Gap.PERCENT: _PERCENT,
    Gap.MARK: _MARK,
    Gap.COLON: _COLON,
    Gap.GUILLEMETS: _GUILLEMETS,
    Gap.DASH: _DASH,
}


@cache
def _compile_gap(gap: Gap) -> re.Pattern[str]:
    return re.compile(f" (?:{_GAPS[gap]})")


def _set(text: str, gaps: tuple[Gap, ...], space: str) -> str:
    """Return a text in which the spaces of some gaps are other ones."""

    def choose(found: re.Match[str]) -> str:
        words = found["unit"].lower() if found.re.groups and found["unit"] else ""
        spellings = {words, words.split(" ", 1)[0], words.split(" ", 1)[0].rstrip(".")}
        return space if not words or spellings & list_units() else " "

    for gap in gaps:
        text = _compile_gap(gap).sub(choose, text)
    return text


@lru_cache(maxsize=1024)  # a text is tried in several sizes
def set_spaces(text: str, lang: str, *, narrow: bool = True) -> str:
    """Return slide text with its spaces set for the language, such as French "100 000", "12 %" and "« oui »".

    Args:
        text: as the author wrote it.
        lang: a language tag; a region gets the rules of its language.
        narrow: False when the face lacks U+202F; U+00A0 takes its place.
    """
    if not _MAY_GAP.search(text):
        return text
    typesetting = find_language(lang.split("-", maxsplit=1)[0].lower()).typesetting
    return _set(_set(text, typesetting.narrow, NARROW if narrow else WIDE), typesetting.wide, WIDE)
