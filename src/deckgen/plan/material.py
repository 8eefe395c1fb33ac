"""What the paragraphs of a section give a slide to show: a lead-in, lines of text, figures.

A line that holds a chosen figure is shown once, as a figure; what is not shown stands in the notes.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.blocks import Paragraph
from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import read_lexicon
from deckgen.language.sentences import count_words, cut_sentences
from deckgen.named_tuple import NamedTuple
from deckgen.plan.cuts import Cut, cut_line, drop_stop, find_value
from deckgen.plan.echoes import leave_out_echoes
from deckgen.plan.heroes import find_hero, is_bold, is_mostly_bold, list_figures, overlaps, trim
from deckgen.plan.joining import Stretch
from deckgen.plan.leftovers import list_leftovers
from deckgen.plan.shortening import Wording
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Figure

FEWEST_LED = 2
"""Paragraphs; a lead-in needs more, for one line after it is told beside it."""
CALL_WORDS = 3
"""Words of a lead-in that is none alone, as "But still:", and leads to one line as well."""
STUB_WORDS = 2
"""Words of a lead-in that says nothing by itself, as "But still:" and "Seek to": a row of its own would be a hero."""
MOST_AROUND = 16
"""Words of a line that has a bare value for its hero; a longer one is a sentence that only counts something."""
FEW = 10
"""Things; fewer are told by their phrase, not by their number."""
FAINT = -1.2
"""Weight below which a figure tells little."""
MOST_OVER = 2
"""Figures over a line that tells one again that was seen large before: more of them need its room."""
PROSE_SENTENCES = 3
"""Sentences of a paragraph that stands alone which are lines."""


class Material(NamedTuple):
    """What a run of paragraphs holds, in the author's words."""

    intro: Cut | None
    """The lead-in before a list."""
    cuts: tuple[Cut, ...]
    """Lines of text."""
    figures: tuple[Figure, ...]
    """Strongest first."""
    paragraphs: tuple[Paragraph, ...]
    """All that was read."""
    plain: tuple[Cut, ...] = ()
    """The lines without what a sentence says in bold beside its figures."""
    again: Figure | None = None
    """One that is told here and has been seen large before: the others are the heroes."""


def sort_out(
    paragraphs: Sequence[Paragraph],
    figures: Sequence[Figure],
    wording: Wording,
    *,
    inline: bool = False,
    said: frozenset[str] = frozenset(),
) -> Material:
    """Return what paragraphs have to show.

    Args:
        paragraphs: Of one section, in order.
        figures: Of the story, strongest first; those that stand here count.
        wording: Whose words they are.
        inline: Whether figures are heroes of their lines: what a company does is said by its sentences. So are those of
            a list that its author numbered, for no step is taken out of an order.
        said: Keys of figures that stay in their sentences, as lines among the others.
    """
    lead, body = _part_lead(paragraphs)
    intro = cut_intro(lead, wording) if lead else None
    keys = tuple(
        _leave_figures(one, own, figures, wording) for one, own in zip(body, find_keys(body, figures), strict=True)
    )
    if inline or are_numbered(body):
        found = (_cut_inline(one, own, figures, wording) for one, own in zip(body, keys, strict=True))
        return Material(intro=intro, cuts=tuple(filter(None, found)), figures=(), paragraphs=tuple(paragraphs))
    lone = len(body) == 1 and not body[0].marker
    said |= _find_remarked(body, keys)
    pieces = [
        _keep_value(one, own & said, _cut_paragraph(one, _choose(figures, own), wording, lone=lone), wording)
        for one, own in zip(body, keys, strict=True)
    ]
    told = frozenset().union(*(own for one, own in zip(body, keys, strict=True) if not _is_wished(one))) - said
    places = _places(body, told)
    shown = tuple(figure for figure in figures if (figure.key, figure.phrase.hero.line) in places)
    return Material(
        intro=intro,
        cuts=tuple(cut for piece in pieces for cut in piece.whole),
        figures=leave_out_echoes(shown),
        paragraphs=tuple(paragraphs),
        plain=tuple(cut for piece in pieces for cut in piece.plain),
    )


def set_apart(material: Material, seen: Figure | None) -> Material:
    """Return material whose heroes are the figures that were not seen large before."""
    figures, again = part_seen(material.figures, seen)
    return material._replace(figures=figures, again=again)


def part_seen(figures: tuple[Figure, ...], seen: Figure | None) -> tuple[tuple[Figure, ...], Figure | None]:
    """Return figures without the one that was seen large before, and that one where few others stand over it.

    All of them where it is the only one.
    """
    others = tuple(figure for figure in figures if figure != seen)
    if not 0 < len(others) < len(figures):
        return figures, None
    return others, seen if len(others) <= MOST_OVER else None


def _part_lead(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph | None, tuple[Paragraph, ...]]:
    """Return the lead-in before a list, if there is one, and the list without calls in its midst."""
    first, count = next(iter(paragraphs), None), len(paragraphs)
    leads = first and first.lead and count > (1 if count_words(first.text) <= CALL_WORDS else FEWEST_LED)
    body = enumerate(paragraphs[1:] if leads else paragraphs, start=1 + bool(leads))
    return first if leads else None, tuple(one for at, one in body if at == count or not is_call(one))


def is_call(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph only calls for what comes next: "But still:"."""
    words = "" if paragraph.marker else paragraph.text.rstrip()
    return words.endswith(":") and count_words(words) <= STUB_WORDS


def are_numbered(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether all of some paragraphs have numbers of their author's."""
    return all(one.marker[:1].isdecimal() for one in paragraphs)


def _places(body: Sequence[Paragraph], told: frozenset[str]) -> frozenset[tuple[str, int]]:
    return frozenset((span.figure, span.line) for one in body for span in one.spans if span.figure in told)


def cut_intro(paragraph: Paragraph, wording: Wording) -> Cut:
    """Return a lead-in without its colon; it is shown whole."""
    text = paragraph.text
    start, end = drop_stop(text, *trim(text, 0, len(text), ""), wording.lang)
    return Cut(paragraph=paragraph, start=start, end=end, hero=None)


def find_keys(paragraphs: Sequence[Paragraph], figures: Sequence[Figure]) -> tuple[frozenset[str], ...]:
    """Return for each paragraph the keys of the figures that are told there, and not in a stronger place."""
    chosen = {(figure.key, figure.phrase.hero.line) for figure in figures}
    return tuple(
        frozenset(span.figure for span in one.spans if span.figure and (span.figure, span.line) in chosen)
        for one in paragraphs
    )


def _cut_inline(paragraph: Paragraph, keys: frozenset[str], figures: Sequence[Figure], wording: Wording) -> Cut | None:
    """Return the line of a paragraph; without bold words a figure is its hero."""
    sentences = cut_sentences(paragraph.text, wording.lang)
    if not sentences:
        return None
    value = None if find_hero(paragraph, sentences, wording.lang) else find_value(paragraph, keys, figures)
    cut = cut_line(paragraph, sentences, wording, value)
    return cut if cut.words <= MOST_AROUND else cut_line(paragraph, sentences, wording)


def _leave_figures(
    paragraph: Paragraph, keys: frozenset[str], figures: Sequence[Figure], wording: Wording
) -> frozenset[str]:
    """Return those of the figures of a paragraph that tell something there."""
    if not keys:
        return keys
    told = _choose(figures, keys)
    return keys - _list_few(paragraph, told, wording) - list_faint(paragraph, told, wording)


def _find_remarked(body: Sequence[Paragraph], keys: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the figures of items with a remark below them that no figure tells: it would follow another item."""
    pairs = zip(pairwise(body), pairwise(keys), strict=True)
    remarked = (own for (item, remark), (own, below) in pairs if remark.level > item.level and not below)
    return frozenset().union(*remarked)


def _keep_value(paragraph: Paragraph, keys: frozenset[str], pieces: "_Pieces", wording: Wording) -> "_Pieces":
    """Return the lines of a paragraph with the sentence of a figure among them, its value the hero."""
    places = list_figures(paragraph.spans, keys) if keys else ()
    if not places:
        return pieces
    value = places[-1][0]
    own = next(one for one in cut_sentences(paragraph.text, wording.lang) if one[0] <= value[0] < one[1])
    line = cut_line(paragraph, (own,), wording, value)
    whole, plain = (
        sorted((*(cut for cut in cuts if not overlaps((cut.start, cut.end), [own])), line), key=lambda cut: cut.start)
        for cuts in (pieces.whole, pieces.plain)
    )
    return _Pieces(tuple(whole), tuple(plain))


def _list_few(paragraph: Paragraph, figures: Sequence[Figure], wording: Wording) -> frozenset[str]:
    """Return the figures that only count a few things: what is wrong with them, or what the author set bold of them.

    "**two engineers**" is a phrase, and "they had 3 environments" a sentence.
    """
    few = {figure.key: figure for figure in figures if is_few(figure, wording.lang)}
    if not few:
        return frozenset()
    if not any(SECTION_KINDS[figure.section].opens for figure in few.values()):
        return frozenset(few)
    hero = find_hero(paragraph, cut_sentences(paragraph.text, wording.lang), wording.lang)
    places = list_figures(paragraph.spans, few) if hero else ()
    return frozenset(key for place, key in places if hero and overlaps(place, [hero]))


def list_faint(paragraph: Paragraph, figures: Sequence[Figure], wording: Wording) -> frozenset[str]:
    """Return the figures that tell little, of a line whose author set other words bold: those are what it says.

    "For the 40 engineers, each feature passed **three different teams**".
    """
    faint = {figure.key for figure in figures if is_faint(figure)}
    places = list_figures(paragraph.spans, faint) if faint else ()
    sentences = cut_sentences(paragraph.text, wording.lang) if places else ()
    heroes = {sentence: hero for sentence in sentences if (hero := find_hero(paragraph, (sentence,), wording.lang))}
    return frozenset(
        key
        for place, key in places
        if any(overlaps(place, [one]) and not overlaps(place, [hero]) for one, hero in heroes.items())
    )


def is_faint(figure: Figure) -> bool:
    """Tell whether a figure tells little where other words are bold: a plain count or span of time of a problem."""
    return figure.weight < FAINT


def is_few(figure: Figure, lang: str) -> bool:
    """Tell whether a figure is a number below ten of no unit, with no earlier value, that nobody chose."""
    if figure.before or figure.chosen or figure.number is None or not 0 < figure.number < FEW:
        return False
    return figure.value.isdigit() or fold_word(figure.value) in read_lexicon(lang).numerals


def _choose(figures: Sequence[Figure], keys: frozenset[str]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.key in keys) if keys else ()


class _Pieces(NamedTuple):
    """The lines of text of a paragraph."""

    whole: tuple[Cut, ...]
    plain: tuple[Cut, ...]
    """Without what a sentence says in bold beside its figures."""


def _cut_paragraph(paragraph: Paragraph, figures: tuple[Figure, ...], wording: Wording, *, lone: bool) -> _Pieces:
    """Return the lines of text of a paragraph that tells some figures."""
    sentences = cut_sentences(paragraph.text, wording.lang)
    told = [] if _is_wished(paragraph) else _list_told(paragraph, figures)
    if sentences and not told and not lone:
        line = (cut_line(paragraph, sentences, wording),)
        return _Pieces(line, line)
    said = [one for one in sentences if lone or _is_line(paragraph, one, told)]
    whole = [part for one in said for part in _list_parts(paragraph, one, told, figures, wording.lang)]
    plain = [one for one in said if not overlaps(one, told) and (lone or _leads_to(paragraph, one, told))]
    return _cut_prose(paragraph, whole[:PROSE_SENTENCES], plain[:PROSE_SENTENCES], wording)


def _cut_prose(paragraph: Paragraph, whole: list[Stretch], plain: list[Stretch], wording: Wording) -> _Pieces:
    """Return each of some sentences as a line; one that is in both lists is cut once."""
    cuts = {part: cut_line(paragraph, (part,), wording) for part in dict.fromkeys((*whole, *plain))}
    return _Pieces(tuple(cuts[part] for part in whole), tuple(cuts[part] for part in plain))


def _list_told(paragraph: Paragraph, figures: Sequence[Figure]) -> list[Stretch]:
    return [stretch for stretch, _ in list_figures(paragraph.spans, {one.key for one in figures})]


def _is_line(paragraph: Paragraph, sentence: Stretch, told: Sequence[Stretch]) -> bool:
    """Tell whether a sentence beside figures may be told: it leads to them, tells one, or is said for itself."""
    return overlaps(sentence, told) or _leads_to(paragraph, sentence, told) or is_mostly_bold(paragraph, sentence)


def _leads_to(paragraph: Paragraph, sentence: Stretch, told: Sequence[Stretch]) -> bool:
    """Tell whether a sentence with bold words stands before some figures."""
    return all(sentence[1] <= start for start, _ in told) and is_bold(paragraph, *sentence)


def _list_parts(
    paragraph: Paragraph, sentence: Stretch, told: Sequence[Stretch], figures: Sequence[Figure], lang: str
) -> Iterator[Stretch]:
    """Yield a sentence that tells no figure, and of one that does what it says in bold beside it."""
    if overlaps(sentence, told):
        yield from list_leftovers(paragraph, sentence, figures, lang)
    else:
        yield sentence


def _is_wished(paragraph: Paragraph) -> bool:
    """Tell whether the author chose what is set large of a paragraph, so that no figure stands for it."""
    return any(span.hero for span in paragraph.spans)
