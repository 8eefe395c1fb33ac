"""One paragraph → its figures, with their places in the author's file.

Comes in: a paragraph and where it stands. Goes out: figures whose words are stretches of its text, with
their places in the story.
"""

import re
from typing import Any

from deckgen.blocks import Paragraph
from deckgen.deferred_patterns import defer_pattern
from deckgen.figures.find import Found, find_figures
from deckgen.figures.marking import Place, Sighting
from deckgen.figures.places import SourceText, find_spans, read_source
from deckgen.figures.quantities import may_hold_quantities
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.texts import fold
from deckgen.figures.weights import HERO, MARKED, weigh
from deckgen.language.lexicons import guess_language
from deckgen.named_tuple import NamedTuple
from deckgen.phrase import Phrase, Words, join_words
from deckgen.story import Figure, SectionKind

_LETTER = re.compile(r"[^\W\d_]")
_AROUND = 300
"""Characters of a very long sentence that are quoted before its values, and behind them."""
_SHORT = 40
"""Characters of a lead-in that stands with each figure of its list."""
_FIRST_WORD = defer_pattern(r"\A(?:\S{0,40}\s)?")
_LAST_WORD = defer_pattern(r"(?:\s\S{0,40})?\Z")


class Spot(NamedTuple):
    """Where a paragraph stands in its story."""

    section: int
    block: int
    kind: SectionKind
    label: tuple[Words, ...] = ()
    """Author's words to fall back on where a paragraph is nothing but a value: its lead-in or heading."""
    lead: tuple[Words, ...] = ()
    """The lead-in alone, () when there is none."""
    placed: bool = True
    """False for paragraphs that are no blocks of their own, such as those of a quotation."""
    lang: str = "en"
    """The story's language, for paragraphs whose words do not tell."""


def read_paragraph(
    paragraph: Paragraph, spot: Spot, marks: frozenset[str] = frozenset(), *, weakest: Strength = Strength.FAIR
) -> tuple[Sighting, ...]:
    """Return the figures of a paragraph in order, as the author's marks want them."""
    text = paragraph.text
    if "no figure" in marks or not may_hold_quantities(text):
        return ()
    source = read_source(paragraph)
    bold = find_spans(paragraph, lambda span: span.bold)
    language = paragraph.lang or guess_language(text, spot.lang)
    found = find_figures(text, bold, language=language, weakest=weakest)
    found = _leave_out_struck(found, source) if source.struck else found
    if marks and not found:
        found = _strongest(find_figures(text, bold, language=language, weakest=Strength.PAIR_ONLY))
    bare = bool(found) and _is_bare(text, found)
    seen = [_sight(source, spot, item, bare=bare, marked=bool(marks)) for item in found]
    seen = [one for one in seen if one.figure.label]
    if marks and seen:
        best = max(range(len(seen)), key=lambda index: seen[index].figure.weight)
        seen[best] = add_bonus(seen[best], marks)._replace(mentioned=False)
    return tuple(seen)


def _leave_out_struck(found: tuple[Found, ...], source: SourceText) -> tuple[Found, ...]:
    """Return figures without those whose values the author struck."""
    return tuple(one for one in found if not any(low <= one.value.start < high for low, high in source.struck))


def add_bonus(seen: Sighting, marks: frozenset[str]) -> Sighting:
    """Return a figure with the weight that the author's marks give it."""
    if not marks:
        return seen
    weight = max(seen.figure.weight, 0.0) + (HERO if "hero" in marks else MARKED)
    return seen.reweigh(weight)._replace(marked=True)


def _strongest(found: tuple[Found, ...]) -> tuple[Found, ...]:
    best = max(found, key=lambda item: (item.strength, item.value.magnified), default=None)
    return (best,) if best else ()


def _is_bare(text: str, found: tuple[Found, ...]) -> bool:
    """Tell whether a paragraph is nothing but values: "10 ms, 12 ms"."""
    start, rest = 0, ""
    for value in sorted((one for item in found for one in (item.value, item.before) if one), key=lambda one: one.lead):
        rest, start = rest + text[start : value.lead], value.end
    return not _LETTER.search(rest + text[start:])


def _sight(source: SourceText, spot: Spot, found: Found, *, bare: bool, marked: bool) -> Sighting:
    value, before = found.value, found.before
    weight, rank = weigh(found, spot.kind)
    figure = make_figure(
        _take_phrase(source, spot, found, bare=bare, marked=marked),
        source.take(before.start, before.end) if before else None,
        (value, before),
        name=join_words(source.take_parts(found.name)),
        text=_quote(source.text, found),
        section=spot.kind,
        bold=found.bold,
        weight=weight,
        why=(*found.why, rank),
    )
    ends = sorted((item.start, item.end) for item in (value, before) if item)
    places = tuple(Place(spot.section, spot.block, *end) for end in ends) if spot.placed else ()
    return Sighting(figure, places, mentioned=found.vague)


def make_figure(
    phrase: Phrase,
    before: Words | None,
    values: tuple[Quantity | None, Quantity | None],
    **facts: Any,  # noqa: ANN401 - any field
) -> Figure:
    """Return a figure of its words, and of its value and earlier value as read; an earlier value tells the unit, too.

    Args:
        phrase: The value and the words around it.
        before: The earlier value.
        values: Value and earlier value.
        facts: Any other field.
    """
    late, early = values
    early_unit = fold(early.unit) if early else ""
    qualifier = fold(late.qualifier) if late else ""
    return Figure(
        phrase=phrase,
        before=before,
        qualifier=qualifier[:1].lower() + qualifier[1:] if early else qualifier,  # behind an arrow begins no sentence
        unit=(fold(late.unit) if late else "") or early_unit,
        number=late.number if late else None,
        before_number=early.number if early else None,
        before_unit=early_unit,
    )._replace(**facts)


def _take_phrase(source: SourceText, spot: Spot, found: Found, *, bare: bool, marked: bool) -> Phrase:
    """Return the words of a figure; those near the paragraph where it has none of its own.

    The heading names a pair or a lone value; words without a meaning have the lead-in, and so have those without a
    verb: "Savings:" and "35 % on compute".
    """
    lead = source.take_parts(found.lead)
    tail = source.take_parts(found.tail)
    if not lead and not tail:
        lead = spot.label if found.before or bare or marked else spot.lead
    elif not lead and not found.acts:
        lead = tuple(words for words in spot.lead if len(words.text) <= _SHORT)
    return Phrase(lead, source.take(found.value.start, found.value.end), tail)


def _quote(text: str, found: Found) -> str:
    """Return the sentence of a figure, of a very long one the words around its values between two ellipses."""
    (start, end), values = found.sentence, (found.value, found.before or found.value)
    low, high = min(value.lead for value in values) - _AROUND, max(value.end for value in values) + _AROUND
    words = text[max(start, low) : min(end, high)]
    words = _FIRST_WORD.sub("… ", words) if low > start else words
    return fold(_LAST_WORD.sub(" …", words, count=1) if high < end else words)
