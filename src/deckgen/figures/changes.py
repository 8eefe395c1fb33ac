"""Whether "from X to Y" tells a change or a range: "grew from 9 to 17", but "open from 9 to 17".

Comes in: prose and the token where a first value begins. Goes out: whether a word of change governs it. Without such a
word two rising values are a range, and nothing went from one to the other.
"""

from deckgen.figures.prose import Prose, Token
from deckgen.language.classes import WordClass

_CHANGES = frozenset((WordClass.UP, WordClass.DOWN, WordClass.CHANGE, WordClass.INDEX, WordClass.MEASURE))
_SMALL = frozenset((WordClass.DETERMINER, WordClass.ADVERB, WordClass.QUALIFIER))
_PAUSES = frozenset((",", ":", "—", "–", "("))
_FARTHEST = 24
"""Tokens before a value among which the word that governs it stands."""


def is_change(prose: Prose, lead: int, end: int, *, alike: bool = False) -> bool:
    """Tell whether a word of change governs "from X to Y".

    Args:
        prose: The paragraph.
        lead: The token where X, or its qualifier, begins.
        end: The token after Y.
        alike: Whether X shares Y's unit, so that French "réduit de 35 à 40 %" may tell by how much.
    """
    start = _find_from(prose.tokens, lead)
    if start is None:
        return False
    words = _list_words_before(prose.tokens, start)
    if words and WordClass.LOOSE in words[-1].classes:
        return False
    by = alike and start == lead - 1 and WordClass.BY in prose.tokens[start].classes
    if by and not any({WordClass.PASSING, WordClass.INDEX} & word.classes for word in words):
        return False
    return (
        not _CHANGES.isdisjoint(prose.tokens[start].classes)
        or _is_governed(words)
        or _is_named_after(prose.tokens, end)
    )


def _find_from(tokens: tuple[Token, ...], lead: int) -> int | None:
    """Return the "from" before a value, small words skipped; None when there is none."""
    for at in range(lead - 1, max(-1, lead - 4), -1):
        if WordClass.FROM in tokens[at].classes:
            return at
        if _SMALL.isdisjoint(tokens[at].classes):
            return None
    return None


def _list_words_before(tokens: tuple[Token, ...], start: int) -> list[Token]:
    """Return the tokens of the sentence before "from"."""
    low = max(0, start - _FARTHEST)
    return [token for token in tokens[low:start] if token.sentence == tokens[start].sentence]


def _is_governed(words: list[Token]) -> bool:
    """Tell whether a word of change leads to the end of some words, over one pause at most, or over another pair."""
    pauses, paired = 0, False
    for at in range(len(words) - 1, -1, -1):
        token = words[at]
        if not _CHANGES.isdisjoint(token.classes) and (not pauses or paired):
            return True
        paired = paired or (WordClass.TO in token.classes and at + 1 < len(words) and _is_number(words[at + 1]))
        last = at >= len(words) - 2
        pauses += int(token.text in _PAUSES and not last) + 9 * int(token.text in {";", "!", "?"})
    return False


def _is_number(token: Token) -> bool:
    return token.number is not None or token.quantity is not None


def _is_named_after(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether a change is named right behind Y: "from 3 to 5 (an increase of two)", "from 31 to 58 NPS"."""
    if end < len(tokens) and not {WordClass.INDEX, WordClass.MEASURE}.isdisjoint(tokens[end].classes):
        return True
    for at in range(end, min(end + 8, len(tokens) - 2)):
        if tokens[at].text in {".", ";", "!", "?"}:
            return False
        named = tokens[at].text in _PAUSES and WordClass.ARTICLE in tokens[at + 1].classes
        if named and any(WordClass.SHIFT in token.classes for token in tokens[at + 2 : at + 4]):
            return True
    return False
