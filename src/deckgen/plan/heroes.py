"""Which words of a sentence are set large: the author's bold, and nothing that the program would pick.

Stretches are offsets in the plain text of a paragraph, `end` is one past the last character.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from deckgen.blocks import Paragraph, Span, Spans
from deckgen.language import Cue, WordClass
from deckgen.language.finding import begins, find_ends, fold_case
from deckgen.language.lexicons import read_lexicon
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.plan.joining import IN_WORDS, MOST_LISTED, MOST_WORDS, Stretch, belongs, join_neighbors

_is_hero: Callable[[Span], bool] = attrgetter("hero")
_is_bold: Callable[[Span], bool] = attrgetter("bold")

MOST_ALONE = 18
"""The same of the only bold phrase of a sentence that is twice as long and more."""
MOST_AHEAD = 16
"""Words before a hero; a clause with more hides what comes behind it."""
FEWEST_WORDS = 2
"""A single word says little by itself, so a phrase is looked for first."""
FEW_WORDS = 2
"""Words that are no lead or tail of their own: "Its", "We can", "they had"."""
SHORT_LINE = 7
"""Words of a line of which none is set apart."""
_SIGNS = ".,;:!?()[]\"'«»“”"
_SAYING = frozenset((WordClass.FINITE_VERB, WordClass.PAST, WordClass.AUXILIARY, WordClass.BE, WordClass.WAS))
_BEFORE, _BEHIND = f'{IN_WORDS}“"«(', f'{IN_WORDS}”"»)'
"""Those, and signs that enclose words."""


def find_hero(paragraph: Paragraph, sentences: Sequence[Stretch], lang: str = "") -> Stretch | None:
    """Return what is set large in a paragraph: what the author chose, else the best of his bold phrases, else None."""
    text, chosen = paragraph.text, list(_clip(_list_stretches(paragraph.spans, _is_hero), sentences))
    if chosen:
        return _widen(text, chosen[0], sentences)
    bold = join_neighbors(text, _clip(_list_stretches(paragraph.spans, _is_bold), sentences), sentences)
    short = [one for one in bold if _is_hero_sized(text, one)]
    if not short and len(bold) == 1 and _stands_out(text, bold[0], sentences):
        short = bold
    phrases = [one for one in short if _is_phrase(text[slice(*one)])]
    best = _find_main(text, phrases, sentences, lang) or next(iter(short), None)
    return best and _widen(text, best, sentences)


def _stands_out(text: str, phrase: Stretch, sentences: Sequence[Stretch]) -> bool:
    """Tell whether a long phrase is no more than the half of its sentence."""
    if is_aside(text, phrase):
        return False
    words = count_words(text[slice(*phrase)])
    sentence = next((one for one in sentences if one[0] <= phrase[0] < one[1]), phrase)
    return words <= MOST_ALONE and 2 * words <= count_words(text[slice(*sentence)])


def _find_main(text: str, phrases: Sequence[Stretch], sentences: Sequence[Stretch], lang: str) -> Stretch | None:
    """Return the first phrase, or of its sentence the first one that says something where it only leads up to it."""
    for at, (start, end) in enumerate(phrases[:1]):
        bounds = next((one for one in sentences if one[0] <= start < one[1]), (start, end))
        later = [one for one in phrases[at + 1 :] if one[1] <= bounds[1] and _is_near(text[bounds[0] : one[0]])]
        told = (one for one in later if _leads_up_to(text, ((start, end), one), bounds, lang))
        return next(told, (start, end))
    return None


def _is_near(lead: str) -> bool:
    return count_words(lead) <= MOST_AHEAD


def _leads_up_to(text: str, pair: tuple[Stretch, Stretch], sentence: Stretch, lang: str) -> bool:
    """Tell whether bold words are in a clause before the main one, or the subject, of what later ones say."""
    phrase, later = pair
    if _opens_clause(text, phrase, sentence):
        return "," in text[phrase[1] : later[0]]
    return _is_subject(text, phrase, sentence, lang) and _says(text[phrase[1] : later[1]], lang)


def _opens_clause(text: str, phrase: Stretch, sentence: Stretch) -> bool:
    """Tell whether a sentence begins with "If", "Since", "After" and goes on to the phrase without a comma."""
    folded = fold_case(text[sentence[0] : phrase[0]])
    return "," not in folded and begins(folded, 0, list_words(Cue.CLAUSE_OPENING))


def _is_subject(text: str, phrase: Stretch, sentence: Stretch, lang: str) -> bool:
    """Tell whether a sentence begins with a phrase that has no verb, and says more of it without a pause."""
    if phrase[0] > sentence[0] or not text[phrase[1] : phrase[1] + 1].isspace():
        return False
    return not _says(text[slice(*phrase)], lang)


def _says(text: str, lang: str) -> bool:
    """Tell whether words have a verb among them."""
    lexicon = read_lexicon(lang)
    return any(lexicon.find_classes(word.strip(_SIGNS)) & _SAYING for word in fold_case(text).split())


def absorb_stubs(text: str, line: Stretch, hero: Stretch, lang: str) -> Stretch:
    """Return a hero with a lead or tail of one or two words, which is none: "Its", "We can", "savings".

    A subject of three whose verb the hero has is no lead either, and a line of few words is its own hero.
    """
    (start, end), (left, right) = line, hero
    if count_words(text[start:end]) <= SHORT_LINE:
        return line
    most = max(MOST_WORDS, count_words(text[left:right]) + FEW_WORDS)
    lead, tail = text[start:left], text[right:end]
    few = FEW_WORDS if _says(lead, lang) else FEW_WORDS + 1
    if 0 < count_words(lead) <= few and lead.rstrip()[-1].isalnum() and count_words(text[start:right]) <= most:
        left = start
    joins = tail[:1].isspace() and tail.lstrip()[:1].isalnum()
    if joins and count_words(tail) <= FEW_WORDS and count_words(text[left:end]) <= most:
        right = end
    return left, right


def _is_hero_sized(text: str, stretch: Stretch) -> bool:
    words = count_words(text[slice(*stretch)])
    listed = words <= MOST_LISTED and "," in text[slice(*stretch)]
    return (words <= MOST_WORDS or listed) and not is_aside(text, stretch)


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


def list_bold(paragraph: Paragraph) -> tuple[Stretch, ...]:
    """Return where a paragraph has bold words."""
    return tuple(_list_stretches(paragraph.spans, _is_bold))


def find_bold(paragraph: Paragraph, inside: Stretch) -> Stretch:
    """Return the bold words that hold a stretch, if they are few; else the stretch."""
    for start, end in _list_stretches(paragraph.spans, _is_bold):
        if start <= inside[0] and inside[1] <= end and count_words(paragraph.text[start:end]) <= MOST_WORDS:
            return trim(paragraph.text, start, end, "")
    return inside


def is_bold(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch holds bold words."""
    return any(left < end and start < right for left, right in _list_stretches(paragraph.spans, _is_bold))


def is_mostly_bold(paragraph: Paragraph, sentence: Stretch) -> bool:
    """Tell whether half of a sentence or more is bold: it is said for itself."""
    start, end = sentence
    inside = [(max(start, left), min(end, right)) for left, right in list_bold(paragraph)]
    return 2 * sum(max(0, right - left) for left, right in inside) >= end - start


def _list_stretches(spans: Spans, suits: Callable[[Span], bool]) -> Iterator[Stretch]:
    """Yield the stretches of neighboring spans that suit."""
    if not any(map(suits, spans)):
        return
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
    return wide if _is_closed(text[slice(*wide)]) else _grow(text, (start, end), (low, high), IN_WORDS, IN_WORDS)


def _grow(text: str, hero: Stretch, bounds: Stretch, before: str, behind: str) -> Stretch:
    """Return a stretch with the letters and signs right around it; guillemets may have a space inside them."""
    (start, end), (low, high) = hero, bounds
    while start > low and (step := _step_back(text[low:start], before)):
        start -= step
    while end < high and belongs(text[end], behind):
        end += 1
    spaced = end == hero[1] and "»" in behind and end + 1 < high and text[end].isspace() and text[end + 1] == "»"
    return start, end + 2 * spaced


def _step_back(text: str, signs: str) -> int:
    """Return how many characters at the end of a text belong to the word behind it."""
    if belongs(text[-1], signs):
        return 1
    return 2 if "«" in signs and text[-2:-1] == "«" and text[-1].isspace() else 0


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
