"""Names in a text: which of its breaks would part one, as "Amazon / S3" and "ISO/IEC / 27001" do.

Comes in: a text, where a line of it ends and the next one begins. Goes out: whether that is inside a name, and what
spaces the name has. A capital tells a name, but at the head of a sentence only that of a word that no lexicon knows.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from deckgen.language import find_language
from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import list_telling_words, read_lexicon
from deckgen.named_tuple import NamedTuple

_WORD: Final = re.compile(r"\S+")
_OPENING: Final = "(\"'[{«‘“„"
_CLOSING: Final = tuple(")\"']}»’”,.;:!?…–—→·|&")
"""What a name does not go on behind."""
_SENTENCE_ENDS: Final = (".", "!", "?", "…", ":")


class _Word(NamedTuple):
    """A word of a text, with the signs at it."""

    start: int
    end: int
    text: str
    opens: bool
    """Whether it begins a sentence."""


@lru_cache(maxsize=512)  # a text is asked in many widths
def find_name(text: str, gap: int, lang: str) -> tuple[int, ...]:
    """Return where the plain spaces of the name stand that a space is a part of; () where that is inside none.

    Args:
        text: A paragraph, on one line.
        gap: Where the space stands.
        lang: A language tag.
    """
    if not _may_continue(text[gap + 1 :].split(None, 1)[0]):
        return ()
    words = _cut(text)
    after = next((at for at, word in enumerate(words) if word.start == gap + 1), 0)
    if not after or not _belong(words[after - 1], words[after], lang):
        return ()
    first = last = after
    while first > 1 and _belong(words[first - 2], words[first - 1], lang):
        first -= 1
    while last + 1 < len(words) and _belong(words[last], words[last + 1], lang):
        last += 1
    return tuple(word.end for word in words[first - 1 : last] if text[word.end] == " ")


def is_named(before: str, after: str) -> bool:
    """Tell whether a hyphen or a slash between two texts is a name's: capitals or digits on both of its sides."""
    left, right = before.rsplit(None, 1)[-1].lstrip(_OPENING), after.split(None, 1)[0]
    return (left[:1].isupper() or _is_marked(left)) and not right[:1].islower()


def _cut(text: str) -> Sequence[_Word]:
    words: list[_Word] = []
    for found in _WORD.finditer(text):
        opens = not words or words[-1].text.endswith(_SENTENCE_ENDS)
        words.append(_Word(found.start(), found.end(), found[0], opens=opens))
    return words


def _belong(word: _Word, following: _Word, lang: str) -> bool:
    """Tell whether two words that follow each other are of one name."""
    if following.start - word.end > 1 or word.text.endswith(_CLOSING):
        return False
    name, after = word.text.lstrip(_OPENING), following.text
    if not name[:1].isupper() and not _is_marked(name):
        return False
    if find_language(_code(lang)).capital_nouns and not (_is_marked(name) or _is_marked(after)):
        return False
    if word.opens and not _is_marked(name) and _is_known(name, lang):
        return False
    return _may_continue(after)


def _may_continue(word: str) -> bool:
    """Tell whether a word may be the second one of a name."""
    return word[0] not in _OPENING and (word[0].isdecimal() or word[0].isupper() or _is_marked(word))


def _is_marked(word: str) -> bool:
    """Tell whether a word is written as no common word is: "AWS", "eBPF", "S3"."""
    return any(map(str.isupper, word[1:])) or (word[:1].isupper() and any(map(str.isdecimal, word)))


def _is_known(word: str, lang: str) -> bool:
    """Tell whether a word that begins a sentence may have its capital from that alone."""
    code, folded = _code(lang), fold_word(word)
    return folded in list_telling_words(code) or bool(read_lexicon(code).find_classes(folded))


def _code(lang: str) -> str:
    return lang.split("-", maxsplit=1)[0].lower()
