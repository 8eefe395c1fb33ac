"""A paragraph as its tokens: words with their classes, numbers, signs, quantities; sentences and clauses.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose`, which every later step is handed instead of
the text, with token indices instead of offsets. `cut_prose` makes it without quantities, `tokens.read_prose` with them.

A sentence ends at a full stop before a capital, and at a line break. A clause ends at , ; : – — and parentheses, and
before a joint word ("and") with a finite verb behind it. "a.m.", "approx." and "3.5" end nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.numerals import parse_digits, read_number_words
from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import merge_ranges, overlapping
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon, cut_words, fold_word, list_telling_words, read_lexicon
from deckgen.language.registry import DEFAULT, LANGUAGES

_NO_CLASS: frozenset[WordClass] = frozenset()
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = "\"'“‘«([„"
PAUSES = frozenset((",", ";", ":", "–", "—", "--", "(", ")", "→", "⇒", "|", "•"))
"""Signs that end a clause."""
DASHES = frozenset("-‑–−")
SMALL = frozenset(
    (
        WordClass.DETERMINER,
        WordClass.PRONOUN,
        WordClass.JOINT,
        WordClass.RELATIVE,
        WordClass.PREPOSITION,
        WordClass.SUBORDINATE,
        WordClass.ADVERB,
        WordClass.BE,
        WordClass.WAS,
        WordClass.NEGATION,
        WordClass.NOW,
        WordClass.STOP,
    )
)
"""Classes of words that mean nothing by themselves."""
_WORD = re.compile(r"[^\W\d_]+'?")
_SENTENCE_START = re.compile(r"[0-9*•]")


class Token(NamedTuple):
    """A word, a sign, a number or a whole quantity."""

    text: str
    """As written; a quantity with its qualifier ("more than 3 hours")."""
    word: str
    """Lower case, straight apostrophes; a term of several words with one space between them."""
    start: int
    end: int
    classes: frozenset[WordClass]
    """What it can be in its language; empty for signs, numbers and quantities."""
    sentence: int
    """The number of its sentence in the paragraph."""
    clause: int
    """The number of its clause in the paragraph."""
    number: float | None = None
    """What a numeral counts, in digits or words, without magnitude: 1000 for "1,000", 25 for "twenty-five"."""
    quantity: Quantity | None = None
    """`quantity.start` is where the value begins, behind its qualifier. Words such as "down to" before a value stay
    tokens of their own, although they are its qualifier, too: rules need them."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word, or a term of several."""
        return self.text[0].isalpha() and self.quantity is None


class Prose(NamedTuple):
    """The text of one paragraph, cut."""

    text: str
    tokens: tuple[Token, ...]
    bold: tuple[tuple[int, int], ...]
    """Its bold stretches in order, as offsets."""
    language: str
    """ISO code of the language its words were looked up in."""
    classes: frozenset[WordClass]
    """All classes of its words: what a row needs that is not here cannot match."""

    def is_bold(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text is bold, in part at least."""
        return bool(overlapping(self.bold, start, end))

    def find_sentence(self, index: int) -> tuple[int, int]:
        """Return the tokens of the sentence of a token, as a range of indices."""
        number, low, high = self.tokens[index].sentence, index, index + 1
        while low and self.tokens[low - 1].sentence == number:
            low -= 1
        while high < len(self.tokens) and self.tokens[high].sentence == number:
            high += 1
        return low, high

    def find_clause(self, index: int) -> tuple[int, int]:
        """Return the tokens of the clause of a token, as a range of indices."""
        number, low, high = self.tokens[index].clause, index, index + 1
        while low and self.tokens[low - 1].clause == number:
            low -= 1
        while high < len(self.tokens) and self.tokens[high].clause == number:
            high += 1
        return low, high

    def find_offsets(self, low: int, high: int) -> tuple[int, int]:
        """Return where tokens stand in the text; an empty stretch for an empty range."""
        if low >= high:
            at = self.tokens[low].start if low < len(self.tokens) else len(self.text)
            return at, at
        return self.tokens[low].start, self.tokens[high - 1].end

    def list_quantities(self) -> tuple[int, ...]:
        """Return the indices of the tokens that are quantities."""
        return tuple(index for index, token in enumerate(self.tokens) if token.quantity)


def cut_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph into words, numbers and signs; no token is a quantity yet.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    code = language or guess_language(text)
    lexicon = read_lexicon(code)
    words = list(_join_terms(text, list(cut_words(text, lexicon)), lexicon))
    tokens = tuple(_number(text, list(_join_numerals(text, words, lexicon))))
    classes = _NO_CLASS.union(*(token.classes for token in tokens))
    return Prose(text=text, tokens=tokens, bold=tuple(merge_ranges(bold)), language=code, classes=classes)


def guess_language(text: str, usual: str = DEFAULT) -> str:
    """Return the language that most small words of a text are from, the usual one where they do not tell."""
    words = _WORD.findall(fold_word(text))
    return max(LANGUAGES, key=lambda code: (sum(map(list_telling_words(code).__contains__, words)), code == usual))


class _Word(NamedTuple):
    """A token before its sentence is known."""

    start: int
    end: int
    word: str
    classes: frozenset[WordClass]
    number: float | None = None


def _join_terms(text: str, places: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[_Word]:
    """Yield words with their classes, those of a term as one."""
    whole = fold_word(text)
    alike = len(whole) == len(text)  # "İ" is two letters in lower case
    folded = [whole[start:end] if alike else fold_word(text[start:end]) for start, end in places]
    index = 0
    while index < len(places):
        start, end = places[index]
        word, classes, count = folded[index], _NO_CLASS, 1
        for term in lexicon.terms.get(word, ()):
            if tuple(folded[index : index + len(term.parts)]) == term.parts:
                count, classes, word = len(term.parts), term.classes, term.word
                end = places[index + count - 1][1]
                break
        else:
            spelled = word[0].isalpha() or word[0] == "'"
            classes = lexicon.find_classes(word) if spelled else lexicon.classes.get(word, _NO_CLASS)
        yield _Word(start, end, word, classes)
        index += count


def _join_numerals(text: str, words: list[_Word], lexicon: Lexicon) -> Iterator[_Word]:
    """Yield words, those of a number as one."""
    index = 0
    while index < len(words):
        word = words[index]
        if word.word[0].isdecimal():
            yield word._replace(number=parse_digits(word.word, lexicon.grouping))
            index += 1
        elif (
            word.word in lexicon.numerals
            or word.word in lexicon.multipliers
            or (WordClass.ARTICLE in word.classes and index + 1 < len(words))
        ) and (found := read_number_words([item.word for item in words[index : index + 12]], lexicon)):
            number, count = found
            end = words[index + count - 1].end
            yield _Word(word.start, end, fold_word(text[word.start : end]), _NO_CLASS, number)
            index += count
        else:
            yield word
            index += 1


def _number(text: str, words: list[_Word]) -> Iterator[Token]:
    """Yield tokens with the numbers of their sentence and clause."""
    verbs = _find_verbs_ahead(words)
    sentence = clause = 0
    ended, last = False, 0
    for index, word in enumerate(words):
        gap = text[last : word.start]
        if index and ("\n" in gap or (ended and gap and _starts_sentence(text, word.start))):
            sentence, clause, ended = sentence + 1, clause + 1, False
        elif WordClass.JOINT in word.classes and verbs[index] and index:
            clause += 1
        yield Token(
            text=text[word.start : word.end],
            word=word.word,
            start=word.start,
            end=word.end,
            classes=word.classes,
            sentence=sentence,
            clause=clause,
            number=word.number,
        )
        ended = _ends_sentence(words, index, ended=ended)
        clause += _pauses(text, word)
        last = word.end


def _ends_sentence(words: list[_Word], index: int, *, ended: bool) -> bool:
    """Tell whether a sentence may end with a word: a full stop, or closing quotes behind one that did."""
    word = words[index].word
    if word[0].isalpha():
        return False
    stops = word in _STOPS or word == "..." or (ended and word in _CLOSERS)
    return stops and not _is_ordinal(words[max(0, index - 1) : index + 2])


def _is_ordinal(words: list[_Word]) -> bool:
    """Tell whether a full stop makes a number the third of something, as German writes: "am 3. Mai"."""
    if len(words) < 3 or WordClass.ORDINAL not in words[1].classes:
        return False
    return words[0].word.isdecimal() and len(words[0].word) < 3 and SMALL.isdisjoint(words[2].classes)


def _starts_sentence(text: str, start: int) -> bool:
    """Tell whether what stands here can begin a sentence: a capital, a digit or a bullet."""
    at = start + 1 if text[start] in _OPENERS else start
    return at < len(text) and (text[at].isupper() or bool(_SENTENCE_START.match(text, at)))


def _pauses(text: str, word: _Word) -> bool:
    """Tell whether a clause ends with a sign."""
    if word.word in PAUSES or word.word in _STOPS:
        return True
    return word.word == "-" and text[max(0, word.start - 1)].isspace() and text[word.end : word.end + 1].isspace()


def _find_verbs_ahead(words: list[_Word]) -> list[bool]:
    """Tell for each word whether a finite verb follows it before the next sign that ends a clause."""
    ahead, found = [False] * len(words), False
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        ahead[index] = found
        if word.word in PAUSES or word.word in _STOPS or WordClass.JOINT in word.classes:
            found = False
        if WordClass.FINITE_VERB in word.classes:
            found = True
    return ahead
