"""One section: runs of paragraphs become text slides; tables, quotes, pictures and code get slides of their own."""

from collections.abc import Iterator
from typing import TypeAlias

from deckgen.deck import CodeShow, PictureShow, QuoteShow, Slide, SpeakerNotes, Statement, TableShow, Text
from deckgen.keys import join_key
from deckgen.plan.telling import Telling
from deckgen.plan.timing import PICTURE_MINUTES, estimate_minutes
from deckgen.story import (
    Block,
    Code,
    Figure,
    Paragraph,
    Picture,
    Quote,
    Section,
    SectionKind,
    SectionLayout,
    Story,
    Table,
)

STATEMENT_CHARACTERS = 220
"""The longest paragraph that works alone in large type."""
LEAD_CHARACTERS = 120
"""The longest sentence that stands above a table or code."""
SIDE_CARDS = 3
"""Figures beside a text."""
_Shown: TypeAlias = Text | Statement | QuoteShow | TableShow | PictureShow | CodeShow
"""What blocks become."""


def plan_section(telling: Telling, section: Section) -> Iterator[Slide]:
    """Yield a section's slides; all share one title and, with several, one page numbering."""
    title = telling.title_section(section)
    wish = dict(telling.story.layouts).get(section.kind)
    for blocks, content in _cut(section):
        shown = _find_figures(telling.story, blocks)
        leads = blocks[0] is section.blocks[0] and isinstance(content, Text | Statement)
        part = join_key(section.key, "" if leads else _name_content(content))
        slide = telling.make_slide(part, title, _arrange(content, wish, shown), _note(telling, blocks, shown))
        at = (section.line, section.column) if section.title else (0, 0)
        group = join_key(telling.story.key, section.key)
        yield slide._replace(group=group, title_line=at[0], title_column=at[1])


def _name_content(content: _Shown) -> str:
    """Return the key of a slide in its section: kind and key of what it shows; a text is known by its first block."""
    match content:
        case Text():
            return f"text:{content.paragraphs[0].key}"
        case Statement():
            return f"text:{content.paragraph.key}"
        case QuoteShow():
            return f"quote:{content.quote.key}"
        case TableShow():
            return f"table:{content.table.key}"
        case PictureShow():
            return f"picture:{content.picture.key}"
        case CodeShow():
            return f"code:{content.code.key}"


def _cut(section: Section) -> Iterator[tuple[tuple[Block, ...], _Shown]]:
    """Yield what belongs on one slide: consecutive paragraphs together, every other block alone.

    A sentence that introduces a table or code goes with it.
    """
    text: list[Paragraph] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            text.append(block)
            continue
        lead = text.pop() if text and isinstance(block, Table | Code) and _is_lead(text[-1]) else None
        if text:
            yield tuple(text), _plan_text(tuple(text), section.kind)
        yield (block,) if lead is None else (lead, block), _plan_block(block, lead)
        text = []
    if text:
        yield tuple(text), _plan_text(tuple(text), section.kind)


def _is_lead(paragraph: Paragraph) -> bool:
    return not paragraph.marker and paragraph.text.rstrip().endswith(":") and len(paragraph.text) <= LEAD_CHARACTERS


def _plan_text(paragraphs: tuple[Paragraph, ...], kind: SectionKind) -> _Shown:
    only = paragraphs[0]
    if len(paragraphs) == 1 and kind is SectionKind.QUOTE:
        return QuoteShow(Quote(paragraphs, line=only.line, key=only.key))
    alone = len(paragraphs) == 1 and only.marker in ("", "•")
    if alone and len(only.text) <= STATEMENT_CHARACTERS and "\n" not in only.text:
        return Statement(only._replace(marker=""))
    return Text(paragraphs)


def _plan_block(block: Block, lead: Paragraph | None) -> _Shown:
    match block:
        case Paragraph():
            return Text((block,))
        case Quote():
            return QuoteShow(block)
        case Table():
            return TableShow(block, lead)
        case Picture():
            return PictureShow(block)
        case Code():
            return CodeShow(block, lead)


def _arrange(content: _Shown, wish: SectionLayout | None, shown: tuple[Figure, ...]) -> _Shown:
    """Follow the author's `layout:` wish where the content allows it; texts get their figures as cards."""
    match wish:
        case SectionLayout.STATEMENT:
            if isinstance(content, Text) and len(content.paragraphs) == 1:
                return Statement(content.paragraphs[0])
        case SectionLayout.BULLETS:
            return Text((content.paragraph,)) if isinstance(content, Statement) else content
        case None:
            pass
    return content._replace(cards=shown[:SIDE_CARDS]) if isinstance(content, Text) else content


def _find_figures(story: Story, blocks: tuple[Block, ...]) -> tuple[Figure, ...]:
    """Return the figures of some blocks, strongest first; one told twice only in the stronger place."""
    spans = (span for block in blocks if isinstance(block, Paragraph) for span in block.spans)
    shown = {(span.figure, span.line) for span in spans if span.figure}
    return tuple(figure for figure in story.figures if (figure.key, figure.phrase.hero.line) in shown)


def _note(telling: Telling, blocks: tuple[Block, ...], shown: tuple[Figure, ...]) -> SpeakerNotes:
    if any(isinstance(block, Picture) for block in blocks):
        return SpeakerNotes(blocks=blocks, minutes=PICTURE_MINUTES)
    minutes = estimate_minutes(blocks, telling.pace.words_a_minute)
    return SpeakerNotes(blocks=blocks, figures=shown, minutes=minutes)
