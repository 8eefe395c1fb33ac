"""Which words of a sentence are set large: the author's bold, and nothing that the program would pick.

Stretches are offsets in the plain text of a paragraph, `end` is one past the last character.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from deckgen.language import WordClass
from deckgen.language.finding import find_ends, fold_case
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.story import Paragraph, Span, Spans

Stretch = tuple[int, int]
_is_hero: Callable[[Span], bool] = attrgetter("hero")
_is_bold: Callable[[Span], bool] = attrgetter("bold")

MOST_WORDS = 14
"""Words of a hero; more of them in bold are running text."""
FEWEST_WORDS = 2
"""A single word says little by itself, so a phrase is looked for first."""
_IN_WORDS = "_'’-"
"""Signs that belong to a word."""
_BEFORE, _BEHIND = f'{_IN_WORDS}“"«(', f'{_IN_WORDS}”"»)'
"""Those, and signs that enclose words."""


def find_hero(paragraph: Paragraph, sentences: Sequence[Stretch]) -> Stretch | None:
    """Return what is set large in a paragraph: what the author chose, else the best of his bold phrases, else None."""
    text, chosen = paragraph.text, list(_clip(_list_stretches(paragraph.spans, _is_hero), sentences))
    if chosen:
        return _widen(text, chosen[0], sentences)
    bold = _join_neighbors(text, _clip(_list_stretches(paragraph.spans, _is_bold), sentences), sentences)
    short = [one for one in bold if _is_hero_sized(text, one)]
    best = next((one for one in short if _is_phrase(text[slice(*one)])), next(iter(short), None))
    return best and _widen(text, best, sentences)


def _is_hero_sized(text: str, stretch: Stretch) -> bool:
    return count_words(text[slice(*stretch)]) <= MOST_WORDS and not is_aside(text, stretch)


def is_aside(text: str, stretch: Stretch) -> bool:
    """Tell whether words stand in brackets: what is said by the way is not set large."""
    return text.rfind("(", 0, stretch[0]) > text.rfind(")", 0, stretch[0])


def list_figures(spans: Spans, keys: Iterable[str]) -> tuple[tuple[Stretch, str], ...]:
    """Return where figures of some keys stand, in order, each with its key; a number and its unit are one place."""
    wanted = frozenset(keys)
    found: list[tuple[Stretch, str]] = []
    offset = 0
    for span in spans:
        end = offset + len(span.text)
        if span.figure in wanted:
            goes_on = bool(found) and found[-1][0][1] == offset and found[-1][1] == span.figure
            start = found.pop()[0][0] if goes_on else offset
            found.append(((start, end), span.figure))
        offset = end
    return tuple(found)


def find_bold(paragraph: Paragraph, inside: Stretch) -> Stretch:
    """Return the bold words that hold a stretch, if they are few; else the stretch."""
    for start, end in _list_stretches(paragraph.spans, _is_bold):
        if start <= inside[0] and inside[1] <= end and count_words(paragraph.text[start:end]) <= MOST_WORDS:
            return trim(paragraph.text, start, end, "")
    return inside


def is_bold(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch holds bold words."""
    return any(left < end and start < right for left, right in _list_stretches(paragraph.spans, _is_bold))


def _list_stretches(spans: Spans, suits: Callable[[Span], bool]) -> Iterator[Stretch]:
    """Yield the stretches of neighboring spans that suit."""
    start, offset = -1, 0
    for span in spans:
        inside = suits(span)
        if inside and start < 0:
            start = offset
        elif not inside and start >= 0:
            yield start, offset
            start = -1
        offset += len(span.text)
    if start >= 0:
        yield start, offset


def _clip(stretches: Iterable[Stretch], sentences: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what of each stretch lies in each sentence, if it holds a word."""
    for left, right in stretches:
        for start, end in sentences:
            low, high = max(left, start), min(right, end)
            if low < high:
                yield low, high


def _join_neighbors(text: str, stretches: Iterable[Stretch], sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return bold stretches of one sentence, those that one plain word parts as one, if it is not too long."""
    joined: list[Stretch] = []
    for left, right in stretches:
        if not count_words(text[left:right]):
            continue
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
    return inside and all(_belongs(char, _IN_WORDS) for word in words for char in word)


def _is_phrase(text: str) -> bool:
    """Tell whether words are several, and begin with no preposition."""
    words = fold_case(text.strip())
    if count_words(words) < FEWEST_WORDS:
        return False
    ends = find_ends(words, 0, list_words(WordClass.PREPOSITION))
    return all(words[end : end + 1] in {"-", "‑"} for end in ends)


def _widen(text: str, hero: Stretch, sentences: Sequence[Stretch]) -> Stretch:
    """Return a hero with the rest of its first and last word, and with the signs that enclose it; without spaces."""
    start, end = hero
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    low, high = next((one for one in sentences if one[0] <= start < one[1]), hero)
    wide = _grow(text, (start, end), (low, high), _BEFORE, _BEHIND)
    return wide if _is_closed(text[slice(*wide)]) else _grow(text, (start, end), (low, high), _IN_WORDS, _IN_WORDS)


def _grow(text: str, hero: Stretch, bounds: Stretch, before: str, behind: str) -> Stretch:
    """Return a stretch with the letters and signs right around it; guillemets may have a space inside them."""
    (start, end), (low, high) = hero, bounds
    while start > low and (step := _step_back(text[low:start], before)):
        start -= step
    while end < high and _belongs(text[end], behind):
        end += 1
    spaced = end == hero[1] and "»" in behind and end + 1 < high and text[end].isspace() and text[end + 1] == "»"
    return start, end + 2 * spaced


def _step_back(text: str, signs: str) -> int:
    """Return how many characters at the end of a text belong to the word behind it."""
    if _belongs(text[-1], signs):
        return 1
    return 2 if "«" in signs and text[-2:-1] == "«" and text[-1].isspace() else 0


def _belongs(char: str, signs: str) -> bool:
    return char.isalnum() or char in signs


def _is_closed(text: str) -> bool:
    """Tell whether signs that enclose words stand on both sides."""
    return all(text.count(left) == text.count(right) for left, right in ("()", "“”", "«»")) and text.count('"') % 2 == 0


def trim(text: str, start: int, end: int, signs: str) -> Stretch:
    """Return a stretch without white space and some signs at its ends."""
    while start < end and (text[start].isspace() or text[start] in signs):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in signs):
        end -= 1
    return start, end


def overlaps(one: Stretch, others: Iterable[Stretch]) -> bool:
    """Tell whether a stretch shares characters with one of others."""
    return any(left < one[1] and one[0] < right for left, right in others)
