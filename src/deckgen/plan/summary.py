"""The one line an opener says about a company, and what then needs no slide of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.spans import cut_spans, join_spans
from deckgen.story import Block, Paragraph, Section, SectionKind, Span, Spans

LINE_CHARACTERS = 160
"""The longest line that an opener shows whole in any face, measured with the widest of them."""
LINE_PARAGRAPHS = 2
"""More of them are a list, and a list reads badly as one line."""
MARK = "\u00a0· "
"""What stands between two paragraphs in one line; no line begins with it."""


class Summary(NamedTuple):
    """What the company does, in the author's words."""

    line: Spans = ()
    """For the opener; () when there is nothing that fits it or that the next slide does not say as well."""
    lang: str = ""
    blocks: tuple[Block, ...] = ()
    """What the speaker reads at the opener."""
    section: int | None = None
    """Index of the section that the line says whole: it needs no slide of its own."""


def summarize_activity(sections: Sequence[Section], *, alone: bool) -> Summary:
    """Return what the opener says of the first activity section.

    A short activity stands on the opener whole, a longer one, or one that the author wants on a slide of its own
    (`alone`), with its first sentence. A single sentence of that kind is left to its slide, which would repeat it.
    """
    index = next((i for i, section in enumerate(sections) if section.kind is SectionKind.ACTIVITY), None)
    blocks = () if index is None else sections[index].blocks
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    if first is None:
        return Summary()
    whole = () if alone else _join_paragraphs(blocks)
    if whole:
        return Summary(line=whole, lang=first.lang, blocks=blocks, section=index)
    sentence = _take_sentence(first.spans)
    repeats = len(blocks) == 1 and _count_characters(sentence) == len(first.text)
    return Summary(() if repeats else sentence, first.lang, (first,))


def _join_paragraphs(blocks: Sequence[Block]) -> Spans:
    """Return one or two short paragraphs as one line, () for anything else."""
    spans: list[Span] = []
    for block in blocks[: LINE_PARAGRAPHS + 1]:
        if not isinstance(block, Paragraph) or not _is_plain(block):
            return ()
        spans += (Span(MARK), *block.spans) if spans else block.spans
    fits = len(blocks) <= LINE_PARAGRAPHS and _count_characters(spans) <= LINE_CHARACTERS
    return tuple(spans) if fits else ()


def _is_plain(paragraph: Paragraph) -> bool:
    """Tell whether nothing is lost when a paragraph is set as part of a line."""
    return paragraph.marker in ("", "•") and not paragraph.level and not paragraph.lead and "\n" not in paragraph.text


def _count_characters(spans: Sequence[Span]) -> int:
    return sum(len(span.text) for span in spans)


def _take_sentence(spans: Spans) -> Spans:
    """Return the spans up to the end of the first sentence."""
    start = 0
    for span in join_spans(spans):
        ends = [span.text.find(mark) + 1 for mark in (". ", "! ", "? ", "\n") if mark in span.text]
        if ends:
            return cut_spans(spans, 0, start + len(span.text[: min(ends)].rstrip("\n")))
        start += len(span.text)
    return spans
