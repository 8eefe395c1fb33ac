"""Qualifiers of a quantity in French and English: "more than", "up to", "près de"."""

import re

_WORDS = (
    r"(?:(?:well|just|slightly|a little|a bit) )?(?:more than|less than|fewer than|over|under|above|below)"
    r"|no (?:more|less|fewer) than|up to|down to|as (?:much|many|little|few|low|high) as|around|about"
    r"|approximately|approx\."
    r"|roughly|nearly|almost|close to|at least|at most|some|upwards of|north of|an average of|on average|between"
    r"|only|just"
    r"|(?:un peu )?(?:plus|moins) d(?:e\b|['’])|pas moins d(?:e\b|['’])|jusqu['’](?:à|en)|près d(?:e\b|['’])|environ"
    r"|à peu près|presque|quelque|quasiment|autour de|au (?:moins|plus|maximum|minimum)|de l['’]ordre d(?:e\b|['’])"
    r"|en moyenne|à peine|seulement|entre"
)
_QUALIFIER = re.compile(rf"(?:(?<![\w-])(?:{_WORDS})|[~≈<>≥≤±])\s*", re.IGNORECASE)


def find_qualifiers(text: str) -> dict[int, int]:
    """Return the qualifiers of a text: the offset right after each (and its spaces) → where it begins."""
    found: dict[int, int] = {}
    for match in _QUALIFIER.finditer(text):
        found[match.end()] = found.get(match.start(), match.start())
    return found
