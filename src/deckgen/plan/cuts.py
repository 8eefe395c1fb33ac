"""What a slide shows of a paragraph: a stretch of it, and the bold words of the author that are its hero."""

from collections.abc import Collection, Sequence

from deckgen.blocks import Paragraph
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import read_words
from deckgen.language.lexicons import read_lexicon
from deckgen.language.sentences import count_words, cut_sentences
from deckgen.named_tuple import NamedTuple
from deckgen.plan.heroes import absorb_stubs, find_bold, find_hero, is_aside, list_figures, trim
from deckgen.plan.joining import Stretch
from deckgen.plan.shortening import Wording, shorten_sentence
from deckgen.story import Figure

_DENIAL = 10
"""Words of a sentence that takes back the one before it; a longer one tells something else."""
_ENDS = ",;:"
"""Signs that end no line."""


class Cut(NamedTuple):
    """A stretch of one paragraph, as offsets in its plain text."""

    paragraph: Paragraph
    start: int
    end: int
    hero: Stretch | None
    """What of it is set large; None where nothing stands out."""

    @property
    def text(self) -> str:
        """The words shown."""
        return self.paragraph.text[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words that is."""
        return count_words(self.text)


def cut_line(
    paragraph: Paragraph, sentences: tuple[Stretch, ...], wording: Wording, figure: Stretch | None = None
) -> Cut:
    """Return what a slide shows of some sentences: the one that holds the hero, else the first, shortened.

    The hero is a figure where one is given, else bold words.
    """
    hero, text = figure or find_hero(paragraph, sentences, wording.lang), paragraph.text
    sentence = sentences[0]
    if hero:
        at = next(index for index, one in enumerate(sentences) if one[0] <= hero[0] < one[1])
        hero = hero[0], min(hero[1], sentences[at][1])
        sentence = _take_question(text, sentences, at)
    sentence = _take_denial(text, sentences, sentence, wording.lang)
    start, end = shorten_sentence(paragraph, sentence, hero, wording)
    start, end = drop_stop(text, start, end, wording.lang)
    return _make_cut(paragraph, (start, end), hero, wording.lang if figure is None else None)


def _take_question(text: str, sentences: Sequence[Stretch], at: int) -> Stretch:
    """Return a sentence with the question before it that it answers: "Rotation? Never"."""
    asked = at > 0 and text[slice(*sentences[at - 1])].rstrip().endswith("?")
    return sentences[at - asked][0], sentences[at][1]


def _take_denial(text: str, sentences: Sequence[Stretch], shown: Stretch, lang: str) -> Stretch:
    """Return a sentence with the short one behind it that takes it back: "They moved to S3. It did not work"."""
    behind = next((one for one in sentences if one[0] >= shown[1]), None)
    if behind is None or count_words(text[slice(*behind)]) > _DENIAL:
        return shown
    lexicon = read_lexicon(lang)
    first, *rest = (lexicon.look_up(word)[1] for _, _, word, _ in read_words(text[slice(*behind)], lexicon))
    goes_on = WordClass.PRONOUN in first and any(WordClass.NEGATION in classes for classes in rest)
    return (shown[0], behind[1]) if goes_on or WordClass.BUT in first else shown


def _make_cut(paragraph: Paragraph, line: Stretch, hero: Stretch | None, lang: str | None) -> Cut:
    """Return a cut; bold words that the author did not choose by a mark take in words that stand alone beside them.

    Figures, whose words are in no language (None), stay as they are.
    """
    if hero and lang is not None and not any(span.hero for span in paragraph.spans):
        hero = absorb_stubs(paragraph.text, line, hero, lang)
    return Cut(paragraph=paragraph, start=line[0], end=line[1], hero=hero)


def cut_whole(paragraph: Paragraph, wording: Wording, figure: Stretch | None = None) -> Cut:
    """Return all of a paragraph; a figure is its hero, else bold words."""
    text = paragraph.text
    start, end = drop_stop(text, 0, len(text), wording.lang)
    hero = figure or find_hero(paragraph, cut_sentences(text, wording.lang), wording.lang)
    return _make_cut(paragraph, (start, end), hero, wording.lang if figure is None else None)


def drop_stop(text: str, start: int, end: int, lang: str) -> Stretch:
    """Return a sentence without its full stop; the one of an abbreviation stays, as "..." does."""
    start, end = trim(text, start, end, "")
    while start < end and (text[end - 1] in _ENDS or text[end - 1].isspace()):
        end -= 1
    stopped = text[start:end].endswith(".") and not text[start:end].endswith("..")
    if stopped and len(cut_sentences(f"{text[start:end]} A", lang)) > 1:
        end -= 1
    return start, end


def find_value(paragraph: Paragraph, keys: Collection[str], figures: Sequence[Figure]) -> Stretch | None:
    """Return where the strongest of some figures stands in a paragraph, of a pair the later value.

    Bold words around it belong to it. None where there is none, it stands in brackets, or the author chose other words.
    """
    if not keys or any(span.hero for span in paragraph.spans):
        return None
    figure = next((one for one in figures if one.key in keys), None)
    places = list_figures(paragraph.spans, [figure.key] if figure else [])
    values = (place for place, _ in places if figure and paragraph.text[slice(*place)] == figure.value)
    value = next(values, places[-1][0] if places else None)
    return find_bold(paragraph, value) if value and not is_aside(paragraph.text, value) else None
