"""A paragraph's text → words, numbers and signs, in one pass; sentences and clauses are counted on the way.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose` of which no token is a quantity yet.

A sentence ends at a full stop before a capital, and at a line break. A clause ends at , ; : – — and parentheses, and
before a joint word ("and") with a finite verb behind it. "a.m.", "approx." and "3.5" end nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from deckgen.figures.lexemes import PAUSES, SMALL, Key, Lexeme, make_lexeme, make_number
from deckgen.figures.numerals import read_number_words
from deckgen.figures.prose import Prose, Rate, Token
from deckgen.figures.texts import merge_ranges
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon
from deckgen.language.lexicons import cut_text

_STOPS = frozenset((".", "!", "?", "…", "..."))
_BREAKS = PAUSES | _STOPS
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = "\"'“‘«([„"
_SENTENCE_START = re.compile(r"[0-9*•]")
_LONGEST_DENOMINATOR = 13
"""Characters."""
_MOST_KNOWN = 50_000
"""Words of a language that are kept for the next paragraph; then all are forgotten."""
_COUNTS = "COUNTS"
"""The key of number words."""
_NO_KEY: frozenset[Key] = frozenset()


def cut_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph into words, numbers and signs.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    lexicon, places = cut_text(text, language)
    words = _join_terms(text, places, lexicon)
    if any(_COUNTS in word.lexeme.keys for word in words):
        words = list(_join_numerals(text, words, lexicon))
    tokens = tuple(_part(text, words))
    keys = _NO_KEY.union(*[token.keys for token in tokens])
    return Prose(
        text=text,
        tokens=tokens,
        bold=tuple(merge_ranges(bold)),
        language=lexicon.code,
        keys=keys,
        rates=tuple(_find_rates(tokens)) if WordClass.PER in keys and "U.time" in keys else (),
    )


def _find_rates(tokens: Sequence[Token]) -> Iterator[Rate]:
    """Yield what is per a span of time; with a number behind it that is a year: "150 im Jahr 2023"."""
    for at in range(1, len(tokens) - 1):
        last, per, span = tokens[at - 1 : at + 2]
        if WordClass.PER in per.classes and "U.time" in span.keys and span.unit:
            apart = last.end < per.start and per.end < span.start
            dated = at + 2 < len(tokens) and "D" in tokens[at + 2].keys and span.end < tokens[at + 2].start
            if apart and not dated:
                yield Rate(last.end, span.end, span.unit.scale)


class _Word(NamedTuple):
    """A token before its sentence is known."""

    start: int
    end: int
    lexeme: Lexeme


@cache
def _open_known(_code: str) -> dict[str, Lexeme]:
    """Return what is known of a language's words so far: as written → lexeme."""
    return {}


def _join_terms(text: str, places: list[tuple[int, int]], lexicon: Lexicon) -> list[_Word]:
    """Look up words; those of a term, and a unit with its denominator, are one."""
    known, words = _open_known(lexicon.code), list[_Word]()
    slashed = "/" in text
    floor = 0
    for index, (start, end) in enumerate(places):
        if start < floor:
            continue  # a part of a term
        written = text[start:end]
        lexeme = known.get(written) or _learn(known, written, lexicon)
        if lexeme.word in lexicon.terms or (slashed and text.startswith("/", end)):
            floor, lexeme = _read_term(text, places[index : index + 9], lexeme, lexicon)
        else:
            floor = end
        words.append(_Word(start, floor, lexeme))
    return words


def _learn(known: dict[str, Lexeme], written: str, lexicon: Lexicon) -> Lexeme:
    """Look up a word, and keep what it is for the next time."""
    if len(known) >= _MOST_KNOWN:
        known.clear()
    lexeme = known[written] = make_lexeme(written, lexicon)
    return lexeme


def _read_term(text: str, places: list[tuple[int, int]], first: Lexeme, lexicon: Lexicon) -> tuple[int, Lexeme]:
    """Return where the term or the unit that begins with a word ends, and what it is; the word itself for none."""
    start, end = places[0]
    found = lexicon.find_term(text, places) if first.word in lexicon.terms else None
    term, count = found or (None, 3 if text.startswith("/", end) and _has_denominator(text, places) else 1)
    if count == 1 and not term:
        return end, first
    last = places[count - 1][1]
    whole = make_lexeme(text[start:last], lexicon, term)
    return (last, whole) if term or whole.unit else (end, first)


def _has_denominator(text: str, places: list[tuple[int, int]]) -> bool:
    """Tell whether a slash and one word stand right behind a word: "MB/s", "kWh/m²"."""
    if len(places) < 3:
        return False
    start, end = places[2]
    glued = places[1][1] == start and text[start].isalpha() and text[end : end + 1] != "/"
    return glued and end - start <= _LONGEST_DENOMINATOR


def _join_numerals(text: str, words: list[_Word], lexicon: Lexicon) -> Iterator[_Word]:
    """Yield words, those of a number as one."""
    index = 0
    while index < len(words):
        word, count = words[index], 1
        if _COUNTS in word.lexeme.keys or (WordClass.ARTICLE in word.lexeme.classes and index + 1 < len(words)):
            found = read_number_words([word.lexeme.word for word in words[index : index + 12]], lexicon)
            if found:
                number, count = found
                start, end = word.start, words[index + count - 1].end
                word = _Word(start, end, make_number(text[start:end], text[start:end].lower(), number))
        yield word
        index += count


def _part(text: str, words: list[_Word]) -> Iterator[Token]:
    """Yield tokens with the numbers of their sentence and clause."""
    sentence = clause = last = 0
    ended, broken = False, "\n" in text
    for index, (start, end, lexeme) in enumerate(words):
        free = ended or (broken and "\n" in text[last:start])
        if free and last < start and index and _begins_sentence(text, last, start):
            sentence, clause, ended = sentence + 1, clause + 1, False
        elif WordClass.JOINT in lexeme.classes and index and _has_verb_ahead(words, index):
            clause += 1
        yield Token(text[start:end], start, end, sentence, clause, None, *lexeme)
        if "W" not in lexeme.keys and lexeme.number is None:
            ended = _ends_sentence(words, index, ended=ended)
            clause += _pauses(text, words[index])
        else:
            ended = False
        last = end


def _begins_sentence(text: str, last: int, start: int) -> bool:
    """Tell whether a sentence can begin here: on a new line, with a capital, a digit or a bullet."""
    at = start + 1 if text[start] in _OPENERS else start
    return "\n" in text[last:start] or (
        at < len(text) and (text[at].isupper() or bool(_SENTENCE_START.match(text, at)))
    )


def _ends_sentence(words: list[_Word], index: int, *, ended: bool) -> bool:
    """Tell whether a sentence may end with a sign: a full stop, or closing quotes behind one that did."""
    word = words[index].lexeme.word
    stops = word in _STOPS or (ended and word in _CLOSERS)
    return stops and not _is_ordinal(words[max(0, index - 1) : index + 2])


def _is_ordinal(words: list[_Word]) -> bool:
    """Tell whether a full stop makes a number the third of something, as German writes: "am 3. Mai"."""
    if len(words) < 3 or WordClass.ORDINAL not in words[1].lexeme.classes:
        return False
    number, _, noun = (word.lexeme for word in words)
    return number.word.isdecimal() and len(number.word) < 3 and SMALL.isdisjoint(noun.classes)


def _pauses(text: str, sign: _Word) -> bool:
    """Tell whether a clause ends with a sign."""
    word = sign.lexeme.word
    if word in _BREAKS:
        return True
    return word == "-" and text[max(0, sign.start - 1)].isspace() and text[sign.end : sign.end + 1].isspace()


def _has_verb_ahead(words: list[_Word], index: int) -> bool:
    """Tell whether a finite verb follows a word before the next sign that ends a clause."""
    for _, _, lexeme in words[index + 1 :]:
        if WordClass.FINITE_VERB in lexeme.classes:
            return True
        if lexeme.word in _BREAKS or WordClass.JOINT in lexeme.classes:
            return False
    return False
