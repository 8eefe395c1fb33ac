"""A paragraph's text → words, numbers and signs, with the numbers of their sentence and clause.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose` of which no token is a quantity yet.

A sentence ends at a full stop before a capital, and at a line break. A clause ends at , ; : – — and parentheses, and
before a joint word ("and") with a finite verb behind it. "a.m.", "approx." and "3.5" end nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from deckgen.figures.lexemes import PAUSES, Key, Read, read_lexemes
from deckgen.figures.prose import Prose, Rate, Token
from deckgen.figures.texts import merge_ranges
from deckgen.language.classes import WordClass
from deckgen.language.lexicons import read_text
from deckgen.language.sentences import is_aside, is_inside, is_ordinal, list_brackets

_STOPS = frozenset((".", "!", "?", "…", "..."))
_BREAKS = PAUSES | _STOPS
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = "\"'“‘«([„"
_SENTENCE_STARTS = frozenset("0123456789*•")
_CLIPPED = 5
"""Letters of the longest word that a full stop may cut short: "élec. du site"."""
_PER: frozenset[Key] = frozenset((WordClass.PER, '"/"'))
_VERB: frozenset[Key] = frozenset((WordClass.FINITE_VERB,))
_ACTS = _VERB.union((WordClass.UP, WordClass.DOWN, WordClass.WIN, WordClass.CHANGE, "N"))
"""What a clause holds that is more than a subject."""


def cut_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph into words, numbers and signs.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    prose = _cut(text, language)
    return prose._replace(bold=tuple(merge_ranges(bold))) if bold else prose


@lru_cache(maxsize=64)  # what stands before or after is asked of two paragraphs that were read already
def _cut(text: str, language: str) -> Prose:
    lexicon, words = read_text(text, language)
    read, kinds, keys = read_lexemes(words, lexicon)
    tokens = tuple(_part(text, read))
    return Prose(
        text=text,
        tokens=tokens,
        kinds=kinds,
        bold=(),
        language=lexicon.code,
        keys=keys,
        rates=tuple(_find_rates(tokens)) if "U.time" in keys and not _PER.isdisjoint(keys) else (),
    )


def _part(text: str, read: list[Read]) -> list[Token]:
    """Return tokens with the numbers of their sentence and clause."""
    tokens: list[Token] = []
    sentence = clause = last = 0
    ended, broken, brackets = False, "\n" in text, list_brackets(text)
    for index, (start, end, written, lexeme) in enumerate(read):
        keys = lexeme.keys
        free = (ended or (broken and "\n" in text[last:start])) and 0 < last < start
        if free and _begins_sentence(text, last, start, brackets):
            sentence, clause, ended = sentence + 1, clause + 1, False
        elif WordClass.JOINT in keys and _joins_clauses(read, index):
            clause += 1
        tokens.append(Token._make((written, start, end, sentence, clause, None, *lexeme)))
        last, sign = end, "W" not in keys and lexeme.number is None
        ended = sign and _ends_sentence(read, index, ended=ended)
        clause += sign and _pauses(text, read, index)
    return tokens


def _begins_sentence(text: str, last: int, start: int, brackets: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a sentence can begin here, outside of brackets: on a new line, with a capital, a digit, a bullet."""
    if is_inside(start, brackets) or is_aside(text, start):
        return False
    at = start + 1 if text[start] in _OPENERS else start
    first = text[at : at + 1]
    digits = first in _SENTENCE_STARTS and text[start] != "("  # "6 pers. (14 en 2020)"
    return "\n" in text[last:start] or first.isupper() or digits


def _ends_sentence(read: list[Read], index: int, *, ended: bool) -> bool:
    """Tell whether a sentence may end with a sign: a full stop, or closing quotes behind one that did."""
    word = read[index][3].word
    stops = word in _STOPS or (ended and word in _CLOSERS)
    return stops and not _is_letter(read, index) and not _counts(read[max(0, index - 1) : index + 2])


def _counts(near: list[Read]) -> bool:
    """Tell whether a full stop makes the number before it the third of something."""
    if len(near) < 3:
        return False
    number, stop, following = (lexeme for _, _, _, lexeme in near)
    return is_ordinal(number.word, stop.classes, following.classes)


def _is_letter(read: list[Read], index: int) -> bool:
    """Tell whether a full stop is that of a single letter, as in "z. B." and "p. ex."; "2 s." is a unit."""
    if read[index][2] != "." or not index or len(read[index - 1][2]) > 1 or not read[index - 1][2].isalpha():
        return False
    return read[index - 1][1] == read[index][0] and (index < 2 or read[index - 2][3].number is None)


def _is_clipped(text: str, read: list[Read], index: int) -> bool:
    """Tell whether a full stop cuts a word short: one that no lexicon has, before a small letter: "vérif. des clés"."""
    (_, end, word, lexeme), (start, stop, sign, _) = read[max(0, index - 1)], read[index]
    short = sign == "." and end == start and word.isalpha() and len(word) <= _CLIPPED and not lexeme.classes
    if not short or not (text[stop : stop + 1].isspace() and text[stop + 1 : stop + 2].islower()):
        return False
    return all(WordClass.PRONOUN not in lexeme.classes for *_, lexeme in read[index + 1 : index + 2])


def _pauses(text: str, read: list[Read], index: int) -> bool:
    """Tell whether a clause ends with a sign; one inside a name or a number ends none: "Crypto.com", "20:15", "4–5"."""
    start, end = read[index][:2]
    if _is_letter(read, index) or _is_clipped(text, read, index):
        return False
    sign, last, behind = text[start:end], text[start - 1 : start], text[end : end + 1]
    inside = (sign == "." and last.isalnum() and (behind.islower() or behind.isdecimal())) or (
        sign in ":–" and last.isdecimal() and behind.isdecimal()
    )
    return (sign in _BREAKS and not inside) or (
        sign == "-" and text[start - 1 : start].isspace() and text[end : end + 1].isspace()
    )


def _joins_clauses(read: list[Read], index: int) -> bool:
    """Tell whether a verb stands on both sides of a joint word; not in "1 and 5", "budget and staff had grown"."""
    if not index or all(lexeme.number is not None for *_, lexeme in (read[index - 1], *read[index + 1 : index + 2])):
        return False
    return _holds(read, range(index + 1, len(read)), _VERB) and _holds(read, range(index - 1, -1, -1), _ACTS)


def _holds(read: list[Read], places: Iterable[int], keys: frozenset[Key]) -> bool:
    """Tell whether a word with a key stands at one of some places, before the next sign or word that ends a clause."""
    for *_, lexeme in map(read.__getitem__, places):
        if not keys.isdisjoint(lexeme.keys):
            return True
        if lexeme.word in _BREAKS or WordClass.JOINT in lexeme.classes:
            return False
    return False


def _find_rates(tokens: Sequence[Token]) -> Iterator[Rate]:
    """Yield what is per a span of time: "per day", "/day"."""
    for at in range(1, len(tokens) - 1):
        if (unit := tokens[at + 1].unit) and "U.time" in tokens[at + 1].keys and _joins_rate(tokens, at):
            yield Rate(tokens[at - 1].end, tokens[at + 1].end, unit.scale)


def _joins_rate(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token makes a rate of what stands around it: "im Jahr 2023" is none."""
    last, per, span = tokens[at - 1 : at + 2]
    if per.text == "/":
        return last.end == per.start and per.end == span.start
    dated = at + 2 < len(tokens) and "D" in tokens[at + 2].keys and span.end < tokens[at + 2].start
    return WordClass.PER in per.classes and last.end < per.start and per.end < span.start and not dated
