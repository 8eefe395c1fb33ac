"""What a sentence says in bold beside the figures that are shown of it: a clause of its own, and a line of text.

"The site **held on opening day** (6 times the usual load)": the load is a figure, and what was held is not lost.
Stretches are offsets in the plain text of a paragraph.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Paragraph
from deckgen.language import WordClass
from deckgen.language.finding import find_ends, fold_case
from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import read_text
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.plan.heroes import FEWEST_WORDS, list_bold
from deckgen.plan.joining import Stretch
from deckgen.story import Figure

SHORTEST = 3
"""Words of a clause."""
NEAR = 4
"""Words before the bold ones of a clause behind a figure; with more it is about something else."""
_OPENS = frozenset((WordClass.PREPOSITION, WordClass.PARTICIPLE, WordClass.PER, WordClass.DURING, WordClass.EACH))
"""What begins words that only say when or by what something was so."""
_SAYS = frozenset((WordClass.FINITE_VERB, WordClass.PAST, WordClass.AUXILIARY, WordClass.BE, WordClass.WAS))
_EDGES = ",;(–—"
_FIRM_EDGES = ";–—"
"""Signs between two clauses."""


def list_leftovers(paragraph: Paragraph, sentence: Stretch, figures: Sequence[Figure], lang: str) -> Iterator[Stretch]:
    """Yield the clauses of a sentence that have bold words of their own, before its figures and behind them."""
    text = paragraph.text
    bold = [
        one for one in _list_inside(list_bold(paragraph), sentence) if count_words(text[slice(*one)]) >= FEWEST_WORDS
    ]
    places = [place for figure in figures for place in _list_places(text, sentence, figure)] if bold else ()
    if places:
        low, high = min(start for start, _ in places), max(end for _, end in places)
        yield from _find_before(text, (sentence[0], low), bold, lang)
        yield from _find_behind(text, (high, sentence[1]), bold)


def _list_inside(stretches: Sequence[Stretch], room: Stretch) -> list[Stretch]:
    return [one for one in stretches if room[0] <= one[0] and one[1] <= room[1]]


def _list_places(text: str, sentence: Stretch, figure: Figure) -> Iterator[Stretch]:
    """Yield where the words of a figure stand in a sentence."""
    earlier = (figure.before,) if figure.before else ()
    for words in (*figure.phrase.lead, *earlier, figure.phrase.hero, *figure.phrase.tail):
        start = text.find(words.text, *sentence) if words.text else -1
        if start >= 0:
            yield start, start + len(words.text)


def _find_before(text: str, room: Stretch, bold: Sequence[Stretch], lang: str) -> Iterator[Stretch]:
    """Yield the clause that ends between bold words and a figure, if they are not told in one."""
    for _, last in _list_inside(bold, room)[-1:]:
        edge = next((at for at in range(last, room[1]) if text[at] in _EDGES), room[0])
        clause = room[0], room[0] + len(text[room[0] : edge].rstrip())
        if count_words(text[slice(*clause)]) >= SHORTEST and _says(text, clause, lang):
            yield clause


def _find_behind(text: str, room: Stretch, bold: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the clause that begins between a figure and bold words, behind a sign or "and"."""
    for first, _ in _list_inside(bold, room)[:1]:
        at = _skip_space(text, room[0])
        start = _skip_space(text, at + 1) if text[at : at + 1] in _FIRM_EDGES else _skip_joint(text, at)
        near = 0 < start <= first and count_words(text[start:first]) <= NEAR
        if near and count_words(text[start : room[1]]) >= SHORTEST:
            yield start, room[1]


def _skip_joint(text: str, at: int) -> int:
    """Return where a clause goes on behind "and"; 0 where none begins."""
    at = _skip_space(text, at + text.startswith(",", at))
    end = next(find_ends(fold_case(text), at, list_words(WordClass.JOINT)), 0)
    return end and _skip_space(text, end)


def _skip_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _says(text: str, clause: Stretch, lang: str) -> bool:
    """Tell whether words before a figure say something of their own: no "Using the **new machines**", "Even for us"."""
    lexicon, found = read_text(text[slice(*clause)], lang)
    words = [term.classes if term else lexicon.find_classes(fold_word(word)) for _, _, word, term in found]
    first = next((classes for classes in words if WordClass.ADVERB not in classes), frozenset())
    opened = not first.isdisjoint(_OPENS)
    told = [index for index, classes in enumerate(words) if not classes.isdisjoint(_SAYS)]
    tied = any(index and WordClass.RELATIVE in words[index - 1] for index in told[:1])
    return not opened or (bool(told) and not tied)
