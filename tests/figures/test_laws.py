"""Laws that hold for any text."""

import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.figures import find_figures, read_story_figures
from deckgen.language.lexicons import guess_language
from deckgen.story import Section, SectionKind, Story

_WORDS = """
    from to de à 3 12 1,000 1 000 99.9 % percent hours days weeks jours To TB $ € million milliards two trois half
    a third of des ( ) . , ; : — → - – − now used reduced more than plus de jusqu'à in en 2021 EC2 {figure} {hero}
    x × / instead before avant contre compared with customers patients every par seconde ** single-digit une seule
    İ ſ
"""
_PIECES = st.sampled_from((*_WORDS.split(), "\n", "\u00a0", "\u202f"))
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=12).map("".join))


_MARK = re.compile(r"\{\s*(?:figure|chiffre|no[\s-]+figure|pas[\s-]+(?:un|de)[\s-]+chiffre|hero)\s*\}", re.IGNORECASE)


_IN_PARTS = ("shares", "subject", "counts", "speak of", "heading")
"""In the names of rules that join words of two places."""
_WANT_MORE = {
    "en": {"than", "of", "the", "a", "and"},
    "fr": {"que", "de", "des", "le", "et"},
    "de": {"der", "die", "und"},
}
"""Each language knows its own small words only."""


def squash(text: str) -> str:
    return "".join(text.split())


def strip_marks(text: str) -> str:
    return _MARK.sub("", text)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=3))
@example("from 3 to 4 to 5 to 6 days", [])
@example("$", [(0, 1)])
@example("0 x 0", [])
def test_spans_are_exact_and_never_overlap(text: str, bold: list[tuple[int, int]]) -> None:
    """Whatever the text: nothing raises, places lie inside it, values hold no qualifier, and none overlap."""
    places = []
    for found in find_figures(text, bold):
        start, end = found.sentence
        for quantity in filter(None, (found.value, found.before)):
            assert start <= quantity.start < quantity.end <= end
            assert quantity.lead <= quantity.start
            assert text[quantity.lead : quantity.start].strip() == quantity.qualifier
            places.append((quantity.start, quantity.end))
        for left, right in (*found.lead, *found.tail):
            assert 0 <= left < right <= len(text)
    places.sort()
    assert all(left[1] <= right[0] for left, right in pairwise(places))


@given(_TEXTS)
@example("39% of patients within 30 minutes, and 89% within 6 hours")
@example("3 % de , ( of 12 hours to 4 hours than the 5 customers")
def test_words_around_values_are_runs_of_the_sentence(text: str) -> None:
    """Each part stands in its sentence and over no value of its own; a lone value has one run of the author's words."""
    for found in find_figures(text):
        parts, (start, end) = (*found.lead, *found.tail), found.sentence
        for left, right in parts:
            assert start <= left < right <= end
            for own in filter(None, (found.value, found.before)):
                assert right <= own.start or left >= own.end
        if found.before is None and not any(word in found.why[-1] for word in _IN_PARTS):
            assert len(found.lead) <= 1
            assert len(found.tail) <= 1
            for _, right in found.lead:
                assert not any(char.isalnum() for char in text[right : found.value.lead])
            if found.lead or "behind" not in found.why[-1]:
                for left, _ in found.tail:
                    assert not any(char.isalnum() for char in text[found.value.end : left])


@given(_TEXTS)
@example("95 % of the calls and 12 % of them")
@example('0HOUR:0%B:BEFORE"0')
@example('0%A SINGLE-DIGIT"0s')
@example("BEFORE&HALF&HALF")
@example("AED:DAYS A'0J:HOURS&NOW")
@example("AED:DAYS&B'0J:HOURS&NOW")
def test_words_behind_a_value_end_before_the_next_figure(text: str) -> None:
    """Only what says how long it took, and the whole it is a part of, belong to its words, or a whole sentence."""
    found = find_figures(text)
    for one in (one for one in found if one.why[-1] != "labeled: the whole sentence"):
        others = [other.value for other in found if other is not one and not other.context]
        for left, right in one.tail:
            assert not any(left <= value.start < right for value in others), one.why


@given(_TEXTS)
def test_no_words_end_in_one_that_wants_more(text: str) -> None:
    """ "than", "of", "the", "que", "de" end no words cut behind a value, and none before a pair."""
    for found in find_figures(text):
        for left, right in (*found.tail, *(found.lead if found.before else ())):
            last = text[left:right].rsplit(maxsplit=1)[-1].lower()
            cut = any(map(str.isalnum, text[right : found.sentence[1]]))
            assert not cut or last not in _WANT_MORE[guess_language(text)]


@given(st.lists(_TEXTS, min_size=1, max_size=4), st.sampled_from(SectionKind))
def test_figures_are_the_authors_words(texts: list[str], kind: SectionKind) -> None:
    """Value, label, earlier value and sentence are substrings of the notes; labels are never empty, no two alike."""
    blocks = tuple(Paragraph((Span(text, line=1, column=1, end=1 + len(text)),), line=1) for text in texts)
    story = read_story_figures(Story("s", "Acme", "Topic", sections=(Section(kind, "Title", blocks),)), Diagnostics())
    notes = squash("".join(("Title", *map(strip_marks, texts))))
    for figure in story.figures:
        assert figure.value
        assert figure.label
        for words in (
            figure.value,
            figure.earlier,
            figure.text,
            *(part.text for part in (*figure.phrase.lead, *figure.phrase.tail)),
        ):
            assert squash(words) in notes
    blocks_read = [block for block in story.sections[0].blocks if isinstance(block, Paragraph)]
    marked = {span.figure for block in blocks_read for span in block.spans if span.figure}
    assert marked <= {figure.key for figure in story.figures} or kind is not SectionKind.FIGURES
    assert len({figure.key for figure in story.figures}) == len(story.figures)
    assert len({(figure.value, figure.label) for figure in story.figures}) == len(story.figures)
    assert [figure.weight for figure in story.figures] == sorted((f.weight for f in story.figures), reverse=True)


@given(st.lists(st.lists(_PIECES, max_size=8).map(" ".join), max_size=5))
@example(["{hero} {figure} saves", "{no figure}60{figure}percent ", " {hero}"])
def test_only_marks_leave_the_text(texts: list[str]) -> None:
    """Taking the marks out of a paragraph loses no other character, however its spans are cut, and glues no words."""
    spans = tuple(Span(f"{text} {{figure}} ", bold=bool(at % 2)) for at, text in enumerate(texts))
    text = "".join(span.text for span in spans)
    section = Section(SectionKind.SOLUTION, "Solution", (Paragraph(spans),))
    block = read_story_figures(Story("s", "Acme", "T", sections=(section,)), Diagnostics()).sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert squash(block.text) == squash(strip_marks(text))
    assert block.text.split() == _MARK.sub(" ", text).split()
