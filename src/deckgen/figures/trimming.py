"""What the edges of words around a value may be: no phrase begins with a joint word or ends in one that wants more.

Comes in: `Prose` and a range of its tokens. Goes out: a shorter range of the same tokens. Pure.
"""

from collections.abc import Set as AbstractSet

from deckgen.figures.prose import Prose, Token
from deckgen.language.classes import WordClass

Range = tuple[int, int]
"""The first token, and one past the last."""

_C = WordClass
SMALL = frozenset(
    (
        *(_C.DETERMINER, _C.PRONOUN, _C.JOINT, _C.RELATIVE, _C.PREPOSITION, _C.SUBORDINATE, _C.ADVERB, _C.BE, _C.WAS),
        *(_C.NEGATION, _C.FROM, _C.TO, _C.BY, _C.OF, _C.IN, _C.PER, _C.NOW, _C.OLD, _C.COMPARATIVE, _C.VERSUS),
    )
)
"""What holds words together and says nothing by itself."""
_TIES = frozenset((_C.DETERMINER, _C.JOINT, _C.RELATIVE, _C.PREPOSITION, _C.SUBORDINATE, _C.FROM, _C.TO, _C.BY, _C.OF))
"""What wants a word after it."""
_VERBS = frozenset((_C.FINITE_VERB, _C.BE, _C.WAS, _C.TOOK, _C.CHANGE, _C.REACH))
_MOVES = frozenset((_C.UP, _C.DOWN, _C.CHANGE, _C.TOOK, _C.REACH))
_NO_NOUN = _MOVES | frozenset((_C.AUXILIARY, _C.BE, _C.WAS))
"""Verbs that are no nouns in the plural, as "runs" and "costs" are."""
_SMALL_MOVES = frozenset(
    (_C.ADVERB, _C.COMPARATIVE, _C.PRONOUN, _C.AUXILIARY, _C.NOW, _C.OLD, _C.NEGATION, _C.NO_LONGER)
)
_MOVING = _VERBS | _MOVES | _TIES | _SMALL_MOVES
"""What stands between what changed and its first value: "has shortened drastically"."""
_OF_NOUN = frozenset((_C.OF, _C.FROM, _C.TO, _C.IN, _C.BY, _C.PREPOSITION))
"""Behind these the word of change before them is a noun: "growth of revenue"."""
_OPENERS = frozenset((_C.JOINT, _C.RELATIVE, _C.SUBORDINATE, _C.NOW, _C.OLD))
_QUOTES = frozenset('"“”„«»‘*')


def is_content(token: Token) -> bool:
    """Tell whether a token says something by itself."""
    return token.quantity is None and token.is_word and token.classes.isdisjoint(SMALL)


def is_number(token: Token) -> bool:
    """Tell whether a token is a number in digits."""
    return token.text[0].isdigit()


def has_content(prose: Prose, span: Range) -> bool:
    """Tell whether words say something by themselves."""
    return any(is_content(prose.tokens[index]) for index in range(*span))


def has(token: Token, classes: AbstractSet[WordClass]) -> bool:
    """Tell whether a token can be of one of some classes."""
    return not token.classes.isdisjoint(classes)


def trim_start(prose: Prose, span: Range, *, cut: bool = False) -> Range:
    """Return words without what only ties them to those before: signs, "and", "now", "which", "it".

    Args:
        prose: The paragraph.
        span: The words.
        cut: Whether they begin inside a clause, so that a preposition ties them, too.
    """
    low, high = span
    while low < high and _opens(prose, low, high, cut=cut):
        low += 1
    return low, high


def _opens(prose: Prose, low: int, high: int, *, cut: bool) -> bool:
    token = prose.tokens[low]
    if token.quantity is not None or is_number(token):
        return False
    if not token.is_word:
        return token.text not in "([#+-−<>≈~$€£" or low + 1 == high
    if has(token, _OPENERS) or (cut and _C.PREPOSITION in token.classes):
        return True
    helped = low + 1 < high and _C.AUXILIARY in prose.tokens[low + 1].classes
    return _C.PRONOUN in token.classes and _C.DETERMINER not in token.classes and not helped


def trim_end(prose: Prose, span: Range) -> Range:
    """Return words without signs at their end."""
    low, high = span
    while high > low and not _is_closed(prose, low, high - 1):
        high -= 1
    return low, high


def _is_closed(prose: Prose, low: int, at: int) -> bool:
    """Tell whether a token may be the last one: a word, a number, a sign that closes or belongs to a number."""
    token = prose.tokens[at]
    if token.is_word or token.quantity or is_number(token):
        return True
    if token.text == ")":
        return any(prose.tokens[index].text == "(" for index in range(low, at))
    return token.text in "%°€$£+²³"


def trim_ties(prose: Prose, span: Range) -> Range:
    """Return words without signs and words at their end that want more: "of", "than", "the", "and"."""
    low, high = trim_end(prose, span)
    while high > low and prose.tokens[high - 1].is_word and has(prose.tokens[high - 1], _TIES):
        low, high = trim_end(prose, (low, high - 1))
    return low, high


def trim_move(prose: Prose, span: Range) -> Range:
    """Return words before a pair without what only tells that something changed.

    "Deployments rose from" → "Deployments"; "Brought the price of a release from" → "price of a release".
    """
    low, high = trim_ties(prose, span)
    kept = high
    while kept > low and _is_move(prose, low, kept - 1) and has_content(prose, (low, kept - 1)):
        if kept < high and _is_subject(prose, kept - 1):
            break
        kept -= 1
    return trim_ties(prose, (low, kept)) if kept < high else _skip_verb(prose, (low, high))


def only_moves(prose: Prose, span: Range) -> bool:
    """Tell whether words name nothing that changed, only that it did: "took", "it is reduced"."""
    return all(_is_move(prose, span[0], index) for index in range(*span))


def _is_subject(prose: Prose, at: int) -> bool:
    """Tell whether what may be a verb is the subject of the verb of change behind it: "Test runs shrank"."""
    token, verb = prose.tokens[at], prose.tokens[at + 1]
    return _C.FINITE_VERB in token.classes and not has(token, _NO_NOUN) and has(verb, _MOVES)


def _is_move(prose: Prose, low: int, at: int) -> bool:
    """Tell whether a word only tells of the change; how it changed is told right behind its verb."""
    token = prose.tokens[at]
    if _C.MANNER in token.classes and not has(token, _SMALL_MOVES):
        return at > low and has(prose.tokens[at - 1], _VERBS | _MOVES)
    return has(token, _MOVING)


def _skip_verb(prose: Prose, span: Range) -> Range:
    """Return words from the object of a verb of change on."""
    low, high = span
    verbs = [index for index in range(low, high - 1) if _turns(prose, low, index)]
    for index in reversed(verbs):
        rest = trim_noun(prose, (index + 1, high))
        noun = has(prose.tokens[index + 1], _OF_NOUN) and _C.CHANGE not in prose.tokens[index].classes
        if not noun and has_content(prose, rest):
            return rest
    return span


def _turns(prose: Prose, low: int, index: int) -> bool:
    """Tell whether a word makes its object more or less, or begins to change it: "increase uptime", "Brought the"."""
    tokens = prose.tokens
    if has(tokens[index], {_C.UP, _C.DOWN}):
        return True
    if _C.TOOK in tokens[index].classes and index == low:
        return True
    return _C.CHANGE in tokens[index].classes and (index == low or _C.PURPOSE in tokens[index - 1].classes)


def trim_noun(prose: Prose, span: Range) -> Range:
    """Return words without what stands before a noun: "the price" → "price"."""
    low, high = span
    while low < high and prose.tokens[low].is_word and has(prose.tokens[low], _TIES):
        low += 1
    return low, high
