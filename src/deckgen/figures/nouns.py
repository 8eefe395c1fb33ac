"""What a number counts: the noun phrase after it."""

from deckgen.figures.amounts import skip_denominator
from deckgen.figures.prose import SMALL, Prose, Token
from deckgen.language.classes import WordClass

_LONGEST = 4
_NO_NOUNS = SMALL | {WordClass.OLD, WordClass.RECENT, WordClass.AGO, WordClass.QUALIFIER}


def find_noun(prose: Prose, at: int) -> tuple[int, int, bool]:
    """Return what is counted after a number that ends before a token.

    It runs to the first plural among the next words ("labor hours").

    Returns:
        Its first token, the one past its last (the same when no noun follows), and whether it is worth counting.
    """
    tokens = prose.tokens
    at = _skip_aside(tokens, at)
    first, count = at, 0
    while count < _LONGEST:
        word = at + int(at < len(tokens) and WordClass.OF in tokens[at].classes)
        if word >= len(tokens) or not _continues(prose, word):
            break
        first = first if count else word
        at, count = word + 1, count + 1
        if "SEVERAL THINGS" in tokens[word].keys:
            return (
                first,
                skip_denominator(tokens, at),
                all(WordClass.DULL not in tokens[index].classes for index in (first, word)),
            )
    return (first, first + 1, False) if count else (first, first, False)


def _continues(prose: Prose, at: int) -> bool:
    """Tell whether a token can be a word of what is counted."""
    token, last = prose.tokens[at], prose.tokens[at - 1]
    spaced = last.end < token.start or WordClass.OF in last.classes
    same = last.sentence == token.sentence
    return token.is_word and token.number is None and spaced and same and _NO_NOUNS.isdisjoint(token.classes)


def _skip_aside(tokens: tuple[Token, ...], at: int) -> int:
    """Return the token after words in parentheses that begin at one: "200 billion (milliards) signals"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    closing = next((index for index in range(at + 1, min(at + 7, len(tokens))) if tokens[index].text == ")"), at - 1)
    return closing + 1


def same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]
