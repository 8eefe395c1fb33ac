"""What a sentence can lose on a slide without saying anything else; the speaker notes keep all of it."""

import re
from collections.abc import Iterator

from deckgen.blocks import Paragraph
from deckgen.language import Cue, WordClass
from deckgen.language.finding import begins, find_ends, find_starts, fold_case, holds
from deckgen.language.lexicons import read_lexicon
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.plan.heroes import is_bold, list_figures, overlaps
from deckgen.plan.joining import Stretch

LONG = 16
"""Words; a sentence of more loses its tail."""
SHORTEST = 5
"""Words that stay; fewer are a subject without what is said of it."""
FEWEST_HEAD = 3
"""Words before a comma that may part items of a list; fewer open the sentence: "Historically,"."""
_VERBS = frozenset((WordClass.FINITE_VERB, WordClass.PAST))
_OPEN_ENDS = frozenset(
    (
        WordClass.AUXILIARY,
        WordClass.PREPOSITION,
        WordClass.DETERMINER,
        WordClass.JOINT,
        WordClass.PURPOSE,
        WordClass.NEGATION,
        WordClass.ADVERB,
    )
)
"""What no sentence ends with."""
_GAP = re.compile(r"\s*,?\s+")
_BREAK = re.compile(r"[\s,](?:(?<=\s)\s*(?:,\s+)?|(?<=,)\s+)")
"""White space, and the comma before it; a pattern that begins with what it looks for is a fast one."""
_PART = re.compile(r"(?:^|,)\W*")
_LETTERS = re.compile(r"\w*")
_DASH = re.compile(r"\s[–—-]+\s(?=[^\W\d_])")
_COMMA = re.compile(r",\s+")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


class Wording(NamedTuple):
    """Whose words a text is in."""

    company: str
    lang: str
    figures: frozenset[str] = frozenset()
    """Keys of the story's figures, which no slide may hide."""
    below: bool = False
    """Whether it stands under the company's name, so that "is" and "has" go on from there."""


def shorten_sentence(paragraph: Paragraph, sentence: Stretch, hero: Stretch | None, wording: Wording) -> Stretch:
    """Return what a slide shows of a sentence: without an opening and the company as subject, a long one without tail.

    Its hero stays.
    """
    (start, end), text = sentence, paragraph.text
    floor = hero[0] if hero else end
    for drop in (_skip_opening, _skip_company):
        at = drop(text, start, end, wording)
        if start < at <= floor and not is_bold(paragraph, start, at) and count_words(text[at:end]):
            start = at
    return start, _cut_tail(paragraph, (start, end), hero, wording)


def _skip_opening(text: str, start: int, end: int, wording: Wording) -> int:  # noqa: ARG001 - one of two ways to drop
    """Return where a sentence goes on behind "Overall," and the like."""
    at = next(find_ends(fold_case(text[start:end]), 0, list_words(Cue.OPENING)), 0)
    gap = _GAP.match(text, start + at, end) if at else None
    return gap.end() if gap else start


def _skip_company(text: str, start: int, end: int, wording: Wording) -> int:
    """Return where the verb of a sentence stands whose subject is the company's name: "began", no "has"."""
    name = wording.company.casefold()
    if not name or not text[start:end].casefold().startswith(name):
        return start
    word = _NEXT_WORD.match(text, start + len(name), end)
    classes = read_lexicon(wording.lang).find_classes(word[1].lower()) if word and word[1].islower() else frozenset()
    goes_on = classes & _VERBS and (wording.below or WordClass.AUXILIARY not in classes)
    return word.start(1) if word and goes_on else start


def _cut_tail(paragraph: Paragraph, sentence: Stretch, hero: Stretch | None, wording: Wording) -> int:
    """Return where a long sentence ends on a slide."""
    (start, end), text = sentence, paragraph.text
    if count_words(text[start:end]) <= LONG or _is_firm(text[start:end]):
        return end
    for at in sorted(set(_list_cuts(text[:end], start))):
        free = hero[1] <= at if hero else not is_bold(paragraph, at, end)
        if free and _can_end(text, start, at, wording) and _can_go(paragraph, start, at, end, wording):
            return at
    return end


def _is_firm(text: str) -> bool:
    return begins(fold_case(text), 0, list_words(Cue.FIRM_OPENING))


def _list_cuts(text: str, start: int) -> Iterator[int]:
    """Yield where a tail may begin, the white space and the comma before it included."""
    folded, tails = fold_case(text), list_words(Cue.TAIL)
    gaps = {gap.end(): gap.start() for gap in _BREAK.finditer(text, start)}
    yield from (gaps[at] for at in find_starts(folded, gaps, tails))
    yield from (comma.start() for comma in _COMMA.finditer(text, start) if _begins_aside(folded, comma.end()))
    dashes = list(_DASH.finditer(text, start))
    if len(dashes) == 1 and text[dashes[0].end()].islower():
        yield dashes[0].start()


def _begins_aside(folded: str, at: int) -> bool:
    """Tell whether a part that a comma sets off begins at a place, or in the word there: "reducing the"."""
    word = _LETTERS.match(folded, at)
    places = range(at, word.end() + 1 if word else at)
    return any(True for _ in find_starts(folded, places, list_words(Cue.ASIDE)))


def _can_end(text: str, start: int, at: int, wording: Wording) -> bool:
    """Tell whether a sentence may end here: enough of it stays, its last word needs no other, nothing is left open."""
    kept = text[start:at]
    last = _LAST_WORD.search(kept)
    parted = text[at : at + 1] == ","
    classes = read_lexicon(wording.lang).find_classes(last[1].lower()) if last and not parted else frozenset()
    closed = all(kept.count(left) <= kept.count(right) for left, right in ("()", "“”", "«»", "[]"))
    return count_words(kept) >= SHORTEST and not classes & _OPEN_ENDS and closed and kept.count('"') % 2 == 0


def _can_go(paragraph: Paragraph, start: int, at: int, end: int, wording: Wording) -> bool:
    """Tell whether a tail can be lost: it turns nothing round, holds no figure, and the sentence ends in it."""
    kept, rest = paragraph.text[start:at], paragraph.text[at:end]
    folded, counterpoints = fold_case(rest), list_words(Cue.COUNTERPOINT)
    parts = (part.end() for part in _PART.finditer(rest))
    if any(True for _ in find_starts(folded, parts, counterpoints)):
        return False
    if holds(kept, list_words(WordClass.IF)):
        return False
    if any(overlaps(place, [(at, end)]) for place, _ in list_figures(paragraph.spans, wording.figures)):
        return False
    return not _goes_on(kept, rest, wording)


def _goes_on(kept: str, rest: str, wording: Wording) -> bool:
    """Tell whether the sentence goes on behind a tail: with the rest of a list, another item of one, or its verb."""
    lexicon = read_lexicon(wording.lang)
    head, _, behind = kept.partition(",")
    listed = "," in (behind if count_words(head) < FEWEST_HEAD else kept)
    for comma in _COMMA.finditer(rest, 1):
        words = [lexicon.find_classes(word.lower()) for word in _WORD.findall(rest[comma.end() :])[:2]]
        joins = bool(words) and WordClass.JOINT in words[0]
        if joins and (listed or any(WordClass.DETERMINER in word for word in words[1:])):
            return True
        if words and words[0] & _VERBS and not words[0] & _OPEN_ENDS:
            return True
    return False
