"""Which language a text is in, from its common words and its letters.

Comes in: text. Goes out: the code of a language that deckgen knows, or "" when the words do not tell or are of another.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, repeat

from deckgen.language import LANGUAGES
from deckgen.language.others import OTHERS
from deckgen.named_tuple import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = bytes(code if chr(code).isalpha() else ord(" ") for code in range(256))
"""What is no letter in ASCII, as a space: words are parted so in a third of the time of a pattern."""
_ELIDED = re.compile(r"(?<![\w'’])([^\W\d_]+)['’](?!(?i:s)\b)(?=[^\W\d_])")
_LETTER_VOTES = 2
"""A letter that only some languages have tells more than a word."""

_FEWEST, _LEAD = 3, 2
"""Votes another language needs, and how many more than one that deckgen knows: short lines are not in it by chance."""

_VOTES = 8
"""Common words that name another language for a whole story."""
_LETTERS, _SHARE = 200, 0.01
"""Letters of a story that tell, by fewer common words a letter, that it is in no language at all that is known here."""
_SENTENCE = 6
"""Words of a line that has common ones in any language; cells, names and addresses have none in any."""


class _Traits(NamedTuple):
    """What tells languages apart, ready for look-up."""

    words: Mapping[str, tuple[str, ...]]
    """Common word → languages."""
    letters: Mapping[str, tuple[str, ...]]
    """Letter beside a–z → languages."""
    elided: Mapping[str, tuple[str, ...]]
    """Word that an apostrophe shortens → languages; without it the letters are just letters."""


def detect_language(text: str) -> str:
    """Return the language that deckgen knows and most of the common words belong to."""
    language = name_language(text)
    return language if language in LANGUAGES else ""


def name_language(text: str) -> str:
    """Return the same, or the code of another language if more of the words belong to that one."""
    words = _list_words(text)
    return _choose(_count_votes(text, words, _count_words(words)))


def _choose(votes: Mapping[str, int]) -> str:
    """Return the language with most votes; another one than those that deckgen knows needs a lead."""
    known = {code: votes.get(code, 0) for code in LANGUAGES}
    most, other = max([(count, code) for code, count in votes.items() if code not in LANGUAGES], default=(0, ""))
    claimed = most >= max(known.values()) + _LEAD and most >= _FEWEST
    return other if claimed else choose_leader(known, "")


def name_foreign(text: str) -> str:
    """Return what the language of a story is called if deckgen does not know it, else ""; a short text tells nothing.

    Returns:
        "Spanish" or, where not even the language can be named, "another language".
    """
    words = _list_words(text)
    common = _count_words(words)
    code = _choose(_count_votes(text, words, common))
    if code in OTHERS and code not in LANGUAGES and common.get(code, 0) >= _VOTES:
        return OTHERS[code].name
    lines = [line for line in text.split("\n") if len(line.split()) >= _SENTENCE]
    if code in {"", *LANGUAGES} and _has_known_words(lines):
        return ""
    letters = sum(map(str.isalpha, "".join(lines)))
    told = _count_words(_list_words("\n".join(lines)))
    known = max((told.get(language, 0) for language in LANGUAGES), default=0)
    unknown = letters >= _LETTERS and (known < _SHARE * letters or code not in {"", *LANGUAGES})
    return "another language" if unknown else ""


def _has_known_words(lines: Sequence[str]) -> bool:
    """Tell whether lines have enough words of a language for all their letters: most stories do after a few lines."""
    enough = _SHARE * sum(map(len, lines))
    told = Counter[str]()
    for line in lines:
        told.update(_count_words(_list_words(line)))
        if max(map(told.__getitem__, LANGUAGES)) >= enough:
            return True
    return False


def choose_leader(votes: Mapping[str, int], default: str) -> str:
    """Return the language with most votes, the default where none leads."""
    most = max(votes.values(), default=0)
    leading = [code for code, count in votes.items() if count == most > 0]
    return leading[0] if len(leading) == 1 else default


def choose_language(languages: Sequence[str], default: str) -> str:
    """Return the language of the majority, the default where there is none."""
    return choose_leader(Counter(filter(None, languages)), default)


def _list_words(text: str) -> list[str]:
    folded = text.lower()
    return folded.encode().translate(_SIGNS).decode().split() if folded.isascii() else _WORD.findall(folded)


def _count_votes(text: str, words: Sequence[str], common: Mapping[str, int]) -> Mapping[str, int]:
    """Return the votes of a text: of its common words, its letters, and what its apostrophes shorten."""
    votes = defaultdict(int, common)
    if not text.isascii():
        _add_letters(votes, words)
    if "'" in text or "’" in text:
        elided = _gather_evidence().elided
        for word in _ELIDED.findall(text):
            for code in elided.get(word.lower(), ()):
                votes[code] += 1
    return votes


def _add_letters(votes: defaultdict[str, int], words: Sequence[str]) -> None:
    """Add the votes of the words for the languages whose letters they have."""
    letters = _gather_evidence().letters
    for word in words:
        if not word.isascii():
            for code in {code for letter in word for code in letters.get(letter, ())}:
                votes[code] += _LETTER_VOTES


def _count_words(words: Sequence[str]) -> Mapping[str, int]:
    return Counter(chain.from_iterable(map(_gather_evidence().words.get, words, repeat(()))))


@cache
def _gather_evidence() -> _Traits:
    detections = {code: other.detection for code, other in OTHERS.items()}
    detections |= {code: language.detection for code, language in LANGUAGES.items()}
    return _Traits(
        words=_turn({code: detection.words.split() for code, detection in detections.items()}),
        letters=_turn({code: detection.letters for code, detection in detections.items()}),
        elided=_turn({code: detection.elided.split() for code, detection in detections.items()}),
    )


def _turn(lists: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return entry → languages from language → entries."""
    turned: dict[str, tuple[str, ...]] = {}
    for code, entries in lists.items():
        for entry in entries:
            turned[entry] = (*turned.get(entry, ()), code)
    return turned
