"""Which plain lines can be names: of a company, of what a story illustrates.

Comes in: text. Goes out: whether it is written like a name and like no sentence.
"""

from functools import cache

from deckgen.language import Cue
from deckgen.language.spelling import list_words

_LONGEST = 60
"""Characters of a line that is a name and no sentence."""
_MOST_WORDS = 4
_LITTLE = 3
"""Letters of the words that a name may have in small letters: "of", "und"."""
_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')


def can_name(text: str) -> bool:
    """Tell whether a text is one short line that names something."""
    text = text.strip()
    if not text or len(text) > _LONGEST or text.endswith(_SENTENCE) or "\n" in text:
        return False
    if text.casefold() in _list_pointers():
        return False
    return text[0].isupper() or text[0].isdecimal()


def is_proper(text: str) -> bool:
    """Tell whether a text is written like a name: few words, none of them but little ones in small letters."""
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return len(words) <= _MOST_WORDS and all(not word.islower() or len(word) <= _LITTLE for word in words)


@cache
def _list_pointers() -> frozenset[str]:
    """Return what stands before addresses, in small letters, and is no name: "see", "website", "further reading"."""
    return list_words(Cue.LINK_TEXT) | list_words(Cue.LINK_LIST) | list_words(Cue.SENDER)
