"""Bold stretches of one sentence that belong together: a list, or two that one plain word parts.

Stretches are offsets in the plain text of a paragraph, `end` is one past the last character.
"""

from collections.abc import Iterable, Iterator, Sequence

from deckgen.language import WordClass
from deckgen.language.finding import begins, fold_case
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words

Stretch = tuple[int, int]

MOST_WORDS = 14
"""Words of a hero; more of them in bold are running text."""
MOST_LISTED = 22
"""The same of several bold phrases that are one list: none of them says it without the others."""
FEWEST_LISTED = 3
"""Bold phrases that commas part and that are a list; two may be any two."""
IN_WORDS = "_'’-"
"""Signs that belong to a word."""


def join_neighbors(text: str, stretches: Iterable[Stretch], sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return bold stretches of one sentence, lists and those that one plain word parts as one, if not too long."""
    joined: list[Stretch] = []
    told = [one for one in stretches if count_words(text[slice(*one)])]
    if len(told) < 2:
        return told
    for left, right in _join_lists(text, told, sentences):
        if joined and _can_join(text, (joined[-1], (left, right)), sentences):
            joined[-1] = joined[-1][0], right
        else:
            joined.append((left, right))
    return joined


def _can_join(text: str, pair: tuple[Stretch, Stretch], sentences: Sequence[Stretch]) -> bool:
    (start, end), (left, right) = pair
    one = any(low <= start and right <= high for low, high in sentences)
    return one and _is_plain_word(text[end:left]) and count_words(text[start:right]) <= MOST_WORDS


def _is_plain_word(text: str) -> bool:
    """Tell whether there is a single word between spaces, or nothing but spaces."""
    words = text.split()
    inside = not words or (len(words) == 1 and text[0].isspace() and text[-1].isspace())
    return inside and all(belongs(char, IN_WORDS) for word in words for char in word)


def belongs(char: str, signs: str) -> bool:
    """Tell whether a character is one of a word, or one of some signs."""
    return char.isalnum() or char in signs


def _join_lists(text: str, stretches: Sequence[Stretch], sentences: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, those that are a list as one: "**cheaper**, **safer**, and **faster**"."""
    at = 0
    while at < len(stretches):
        end = at + 1
        while end < len(stretches) and _goes_on(text, stretches[end - 1], stretches[end], sentences):
            end += 1
        listed = stretches[at][0], stretches[end - 1][1]
        if end - at >= FEWEST_LISTED and count_words(text[slice(*listed)]) <= MOST_LISTED:
            yield listed
        else:
            yield from stretches[at:end]
        at = end


def _goes_on(text: str, one: Stretch, following: Stretch, sentences: Sequence[Stretch]) -> bool:
    """Tell whether a comma, a word such as "and", or both are all that stands between two bold phrases."""
    if not any(low <= one[0] and following[1] <= high for low, high in sentences):
        return False
    gap = text[one[1] : following[0]]
    comma, words = gap.lstrip().startswith(","), gap.replace(",", " ", 1).split()
    if not words:
        return comma
    joint = len(words) == 1 and begins(fold_case(words[0]), 0, list_words(WordClass.JOINT))
    return joint and gap[-1].isspace()
