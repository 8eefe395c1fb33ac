"""A paragraph cut into tokens, once: words with their classes, sentences and clauses; a quantity is one token.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose`, which every later step is handed instead of
the text, with token indices instead of offsets. Pure.

A sentence ends at a full stop before a capital, and at a line break. A clause ends at , ; : – — and parentheses, and
before a joint word ("and") with a finite verb behind it. "a.m.", "approx." and "3.5" end nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.quantity import Quantity
from deckgen.figures.scan import scan_quantities
from deckgen.figures.texts import merge_ranges, overlapping
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon, cut_words, fold_word, read_lexicon
from deckgen.language.registry import LANGUAGES

_NO_CLASS: frozenset[WordClass] = frozenset()
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = "\"'“‘«([„"
PAUSES = frozenset((",", ";", ":", "–", "—", "--", "(", ")", "→", "⇒", "|", "•"))
"""Signs that end a clause."""
_SENTENCE_START = re.compile(r"[0-9*•]")
_GUESSED = frozenset(
    (
        WordClass.DETERMINER,
        WordClass.PREPOSITION,
        WordClass.PRONOUN,
        WordClass.JOINT,
        WordClass.BE,
        WordClass.WAS,
    )
)


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


def read_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    code = language or guess_language(text)
    lexicon = read_lexicon(code)
    words = list(_join_terms(text, list(cut_words(text, lexicon)), lexicon))
    words = _set_quantities(text, words, scan_quantities(text))
    tokens = tuple(_number(text, words))
    classes = _NO_CLASS.union(*(token.classes for token in tokens))
    return Prose(text=text, tokens=tokens, bold=tuple(merge_ranges(bold)), language=code, classes=classes)


def guess_language(text: str) -> str:
    """Return the language that most small words of a text are from, English where none tell."""
    words = [fold_word(word) for word in re.findall(r"[^\W\d_]+['’]?", text)]
    return max(LANGUAGES, key=lambda code: (_count_small_words(words, read_lexicon(code)), code == "en"))


def _count_small_words(words: list[str], lexicon: Lexicon) -> int:
    return sum(not _GUESSED.isdisjoint(lexicon.classes.get(word, _NO_CLASS)) for word in words)


class _Word(NamedTuple):
    """A token before its sentence is known."""

    start: int
    end: int
    word: str
    classes: frozenset[WordClass]
    quantity: Quantity | None = None


def _join_terms(text: str, places: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[_Word]:
    """Yield words with their classes, those of a term as one."""
    folded = [fold_word(text[start:end]) for start, end in places]
    index = 0
    while index < len(places):
        start, end = places[index]
        word, classes, count = folded[index], _NO_CLASS, 1
        for term in lexicon.terms.get(word, ()):
            if tuple(folded[index : index + len(term.words)]) == term.words:
                count, classes, word = len(term.words), term.classes, " ".join(term.words)
                end = places[index + count - 1][1]
                break
        else:
            if word[0].isalpha() or word[0] == "'":
                classes = lexicon.find_classes(word)
        yield _Word(start, end, word, classes)
        index += count


def _set_quantities(text: str, words: list[_Word], quantities: tuple[Quantity, ...]) -> list[_Word]:
    """Put one token in the place of the words of each quantity."""
    out: list[_Word] = []
    index = 0
    for quantity in quantities:
        while index < len(words) and words[index].end <= quantity.lead:
            out.append(words[index])
            index += 1
        start = quantity.lead
        while index < len(words) and words[index].start < quantity.end:
            word = words[index]
            if word.start < quantity.start and WordClass.TO in word.classes:
                out.append(word)
                start = min(words[index + 1].start if index + 1 < len(words) else word.end, quantity.start)
            elif word.start < start and WordClass.NO_LONGER in word.classes:  # "n'est plus | de 55 %"
                out.append(word)
                start = min(word.end + 1, quantity.start)
            elif word.start < start:
                out.append(_Word(word.start, start, fold_word(text[word.start : start]), _NO_CLASS))
            index += 1
        out.append(_Word(start, quantity.end, fold_word(text[start : quantity.end]), _NO_CLASS, quantity))
        last = words[index - 1] if index else None
        if last and last.end > quantity.end and last.start < quantity.end:
            index -= 1
            words[index] = _Word(quantity.end, last.end, fold_word(text[quantity.end : last.end]), _NO_CLASS)
    return out + words[index:]


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
            quantity=word.quantity,
        )
        ended = word.word in _STOPS or word.word == "..." or (ended and word.word in _CLOSERS)
        clause += _pauses(text, word)
        last = word.end


def _starts_sentence(text: str, start: int) -> bool:
    """Tell whether what stands here can begin a sentence: a capital, a digit or a bullet."""
    at = start + 1 if text[start] in _OPENERS else start
    return at < len(text) and (text[at].isupper() or bool(_SENTENCE_START.match(text, at)))


def _pauses(text: str, word: _Word) -> bool:
    """Tell whether a clause ends with a sign."""
    if word.word in PAUSES:
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
