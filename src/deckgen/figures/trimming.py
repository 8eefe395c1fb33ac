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
        *(_C.PARTLY,),
    )
)
"""What holds words together and says nothing by itself."""
TIES = frozenset(
    (
        *(_C.DETERMINER, _C.JOINT, _C.RELATIVE, _C.PREPOSITION, _C.SUBORDINATE),
        *(_C.FROM, _C.TO, _C.BY, _C.OF, _C.PLACED),
    )
)
"""What wants a word after it."""
_REPORT = 5
"""Words that name who says something: "Acme estimates that"."""
_OPENERS = frozenset((_C.JOINT, _C.RELATIVE, _C.SUBORDINATE, _C.NOW, _C.OLD))
_OPENERS_OF = {")": "(", "]": "[", "»": "«", "”": "“", "“": "„"}
"""What closes → what opens it: a phrase that begins a quotation ends it, too."""


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
    return _C.NOBODY in token.classes and _C.DETERMINER not in token.classes and not helped


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
    if opener := _OPENERS_OF.get(token.text):
        return any(prose.tokens[index].text == opener for index in range(low, at))
    if token.text == '"':
        return sum(prose.tokens[index].text == '"' for index in range(low, at)) % 2 == 1
    return token.text in "%°€$£+²³"


def trim_ties(prose: Prose, span: Range) -> Range:
    """Return words without signs and words at their end that want more: "of", "than", "and", a lone "has"."""
    low, high = trim_end(prose, span)
    while high > low and prose.tokens[high - 1].is_word and has(prose.tokens[high - 1], TIES):
        if _ends_verb(prose, high - 1):
            break
        low, high = trim_end(prose, (low, high - 1))
    lone = high - low == 1 and _C.AUXILIARY in prose.tokens[low].classes
    return (low, low) if lone else (low, high)


def _ends_verb(prose: Prose, at: int) -> bool:
    """Tell whether a word is the part of a verb at the end of its clause: "gingen 9.000 Fälle ein", "turned it on"."""
    last = at + 1 == len(prose.tokens) or not prose.tokens[at + 1].text[0].isalnum()
    behind = at > 0 and _C.THEM in prose.tokens[at - 1].classes
    return last and (_C.PARTICLE in prose.tokens[at].classes or behind)


def pass_report(prose: Prose, low: int, high: int) -> int:
    """Return where what somebody says begins: "Acme estimates that" is not the figure's."""
    tokens = prose.tokens
    for index in range(low, min(low + _REPORT, high - 1)):
        subject = tokens[index + 1]
        begins = has(subject, {_C.DETERMINER, _C.PRONOUN}) or subject.text[0].isupper()
        if _C.RELATIVE in tokens[index].classes and index > low and begins:
            return index + 1
    return low
