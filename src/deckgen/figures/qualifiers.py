"""Qualifiers of a quantity in French and English: "more than", "up to", "près de".

Comes in: a text and where a value begins. Goes out: where its qualifier begins. A sign such as "~" is a part of the
value, so that it keeps the author's spacing.
"""

import re

_WINDOW = 40
_WORD = re.compile(r"d['’]|\S+")
_DOWN_TO = re.compile(r"down to\s*\Z", re.IGNORECASE)
"""What leads from an earlier value to "just under 10 minutes"."""
_SIGNS = re.compile(r"(?<![-=<>])[~≈≥≤±<>][ \u00a0\u202f]?\Z")
_LONGEST = 4

_COMPARED = ("more than", "less than", "fewer than", "over", "under", "above", "below")
_QUALIFIERS = frozenset(
    (
        *_COMPARED,
        *(f"{degree} {word}" for degree in ("well", "just", "slightly") for word in _COMPARED),
        *("no more than", "no less than", "no fewer than", "up to", "down to", "around", "about", "approximately"),
        *(
            "approx.",
            "roughly",
            "nearly",
            "almost",
            "close to",
            "at least",
            "at most",
            "some",
            "upwards of",
            "north of",
        ),
        *("an average of", "on average", "between", "only", "just"),
        *(f"as {word} as" for word in ("much", "many", "little", "few", "low", "high")),
        *("plus de", "moins de", "plus d'", "moins d'", "un peu plus de", "un peu moins de", "pas moins de"),
        *("jusqu'à", "jusqu'en", "près de", "près d'", "environ", "à peu près", "presque", "quelque", "quasiment"),
        *("autour de", "au moins", "au plus", "au maximum", "au minimum", "de l'ordre de", "en moyenne", "à peine"),
        *("seulement", "entre"),
    )
)
_LAST = frozenset(words.rsplit(" ", 1)[-1] for words in _QUALIFIERS)


def find_lead(text: str, start: int) -> int:
    """Return where the qualifier of a value that begins at `start` begins; `start` itself when it has none."""
    lead = _step_back(text, start)
    further = _step_back(text, lead) if lead < start else start
    return lead if _DOWN_TO.match(text, further, lead) else further


def find_sign(text: str, start: int) -> int:
    """Return where the sign before a value begins, "~30 ms", "< 10 ms"; `start` itself when it has none."""
    sign = _SIGNS.search(text, max(0, start - 3), start)
    return sign.start() if sign else start


def _step_back(text: str, start: int) -> int:
    left = max(0, start - _WINDOW)
    before = text[left:start].rstrip()
    if not before:
        return start
    if before[-1] not in "'’" and len(before) == start - left:
        return start
    words = list(_WORD.finditer(text, left, start))
    if words[-1].group().lower().replace("’", "'") not in _LAST:
        return start
    for count in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(word.group() for word in words[-count:]).lower().replace("’", "'")
        if phrase in _QUALIFIERS:
            return words[-count].start()
    return start
