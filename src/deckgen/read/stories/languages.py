"""Which language a text is in, from its common words and its letters.

Comes in: text. Goes out: the code of a language that deckgen knows, or "" when the words do not tell or are of another.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from deckgen.language import LANGUAGES, Detection
from deckgen.language.others import OTHERS

_WORD = re.compile(r"[^\W\d_]+")
_LETTER_VOTES = 2
"""A letter that only some languages have tells more than a word."""

_FEWEST, _LEAD = 3, 2
"""Votes another language needs, and how many more than one that deckgen knows: short lines are not in it by chance."""

_VOTES = 8
"""Common words that name another language for a whole story."""
_LETTERS, _SHARE = 200, 0.01
"""Letters of a story that tell, by fewer common words a letter, that it is in no language at all that is known here."""


class _Traits(NamedTuple):
    """What tells languages apart, ready for look-up."""

    words: Mapping[str, tuple[str, ...]]
    """Common word → languages."""
    letters: Mapping[str, tuple[str, ...]]
    """Letter beside a–z → languages."""
    elisions: Mapping[str, re.Pattern[str]]
    """Language → the words that an apostrophe shortens there; without it the letters are just letters."""


def detect_language(text: str) -> str:
    """Return the language that deckgen knows and most of the common words belong to."""
    language = name_language(text)
    return language if language in LANGUAGES else ""


def name_language(text: str) -> str:
    """Return the same, or the code of another language if more of the words belong to that one."""
    votes = _count_votes(text)
    known = {code: votes[code] for code in LANGUAGES}
    other = max((code for code in votes if code not in LANGUAGES), key=lambda code: (votes[code], code), default="")
    claimed = votes[other] >= max(known.values()) + _LEAD and votes[other] >= _FEWEST
    return other if claimed else choose_leader(known, "")


def name_foreign(text: str) -> str:
    """Return what the language of a story is called if deckgen does not know it, else ""; a short text tells nothing.

    Returns:
        "Spanish" or, where not even the language can be named, "another language".
    """
    code, common = name_language(text), _count_words(text)
    if code in OTHERS and code not in LANGUAGES and common[code] >= _VOTES:
        return OTHERS[code].name
    letters = sum(map(str.isalpha, text))
    known = max((common[language] for language in LANGUAGES), default=0)
    unknown = letters >= _LETTERS and (known < _SHARE * letters or code not in {"", *LANGUAGES})
    return "another language" if unknown else ""


def choose_leader(votes: Mapping[str, int], default: str) -> str:
    """Return the language with most votes, the default where none leads."""
    most = max(votes.values(), default=0)
    leading = [code for code, count in votes.items() if count == most > 0]
    return leading[0] if len(leading) == 1 else default


def choose_language(languages: Sequence[str], default: str) -> str:
    """Return the language of the majority, the default where there is none."""
    return choose_leader(Counter(filter(None, languages)), default)


def _count_votes(text: str) -> Counter[str]:
    evidence, votes = _gather_evidence(), _count_words(text)
    if not text.isascii():
        votes.update(_count_letters(text))
    if "'" in text or "’" in text:
        votes.update({code: len(elided.findall(text)) for code, elided in evidence.elisions.items()})
    return votes


def _count_letters(text: str) -> Counter[str]:
    """Return the votes of the words for the languages whose letters they have."""
    letters, votes = _gather_evidence().letters, Counter[str]()
    for word in _WORD.findall(text.lower()):
        if not word.isascii():
            told = {code for letter in word for code in letters.get(letter, ())}
            votes.update(dict.fromkeys(told, _LETTER_VOTES))
    return votes


def _count_words(text: str) -> Counter[str]:
    words, votes = _gather_evidence().words, Counter[str]()
    for word, count in Counter(filter(words.__contains__, _WORD.findall(text.lower()))).items():
        for code in words[word]:
            votes[code] += count
    return votes


@cache
def _gather_evidence() -> _Traits:
    detections = {code: other.detection for code, other in OTHERS.items()}
    detections |= {code: language.detection for code, language in LANGUAGES.items()}
    return _Traits(
        words=_turn({code: detection.words.split() for code, detection in detections.items()}),
        letters=_turn({code: detection.letters for code, detection in detections.items()}),
        elisions={code: _compile_elided(detection) for code, detection in detections.items() if detection.elided},
    )


def _turn(lists: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return entry → languages from language → entries."""
    turned: dict[str, tuple[str, ...]] = {}
    for code, entries in lists.items():
        for entry in entries:
            turned[entry] = (*turned.get(entry, ()), code)
    return turned


def _compile_elided(detection: Detection) -> re.Pattern[str]:
    words = "|".join(detection.elided.split())
    return re.compile(rf"(?<![\w'’])(?:{words})['’](?!s\b)(?=[^\W\d_])", re.IGNORECASE)
