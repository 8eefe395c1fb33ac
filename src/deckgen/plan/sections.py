"""One section: runs of paragraphs are arranged by what they hold; tables, quotes, pictures and code stand alone."""

from collections.abc import Iterator
from typing import TypeAlias

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table
from deckgen.content import CodeShow, PictureShow, QuoteShow, TableShow
from deckgen.deck import GroundName, Slide, SpeakerNotes
from deckgen.keys import join_key, make_slug
from deckgen.plan.runs import Shown, show_run
from deckgen.plan.telling import Telling
from deckgen.plan.timing import PICTURE_MINUTES, estimate_minutes
from deckgen.story import Section, SectionKind

LEAD_CHARACTERS = 120
"""The longest sentence that stands above a table or code."""
_Alone: TypeAlias = QuoteShow | TableShow | PictureShow | CodeShow
"""What blocks that are no paragraphs become."""


def plan_section(telling: Telling, section: Section) -> Iterator[Slide]:
    """Yield a section's slides; all share one title, but for key figures and charts of their own."""
    used: set[str] = set()
    for blocks in _cut(section):
        for one in _show(telling, section, blocks):
            leads = not used and not isinstance(one.content, _Alone)
            shown = one._replace(chart="", apart=False) if leads else one
            part = join_key(section.key, "" if leads else _name(shown, used))
            used.add(part)
            yield _make_slide(telling, section, shown, shown.chart or part)


def _make_slide(telling: Telling, section: Section, shown: Shown, part: str) -> Slide:
    """Return a slide of a section, under the section's heading or its own."""
    ground = GroundName.TINT if section.kind is SectionKind.PROBLEM else GroundName.PLAIN
    if isinstance(shown.content, QuoteShow):
        ground = GroundName.PANEL
    title = telling.title_figures() if shown.apart else _title(telling, section, shown)
    slide = telling.make_slide(part, title, shown.content, _note(telling, shown), ground)
    if shown.chart:
        return slide._replace(title=shown.title or slide.title)
    if shown.apart:
        return slide
    if shown.part:  # a step is a section
        step = telling.title_section(section)
        slide = slide._replace(trail=(step,), step=step)
    at = (section.line, section.column) if section.title and not shown.part else (0, 0)
    group = join_key(telling.story.key, section.key)
    group = join_key(group, make_slug(shown.part)) if shown.part else group
    return slide._replace(group=group, title_line=at[0], title_column=at[1])


def _title(telling: Telling, section: Section, shown: Shown) -> str:
    """Return a section's title; a picture before all headings is of the topic, for no words say what it shows."""
    if isinstance(shown.content, PictureShow) and not section.title:
        return telling.story.topic or telling.story.company or telling.title_section(section)
    title = telling.title_section(section)
    return f"{title} – {shown.part}" if shown.part else title


def _show(telling: Telling, section: Section, blocks: tuple[Block, ...]) -> Iterator[Shown]:
    """Yield what some blocks become: slides of a run of paragraphs, else one slide."""
    last = blocks[-1]
    lead = blocks[0] if isinstance(blocks[0], Paragraph) else None
    match last:
        case Paragraph():
            run = tuple(block for block in blocks if isinstance(block, Paragraph))
            if len(run) == 1 and section.kind is SectionKind.QUOTE:
                yield Shown(QuoteShow(Quote(run, line=last.line, key=last.key)), blocks, name=f"quote:{last.key}")
            else:
                yield from show_run(telling, section.kind, run)
        case Quote():
            yield Shown(QuoteShow(last), blocks, name=f"quote:{last.key}")
        case Table():
            yield Shown(TableShow(last, lead), blocks, name=f"table:{last.key}")
        case Picture():
            yield Shown(PictureShow(last), blocks, name=f"picture:{last.key}")
        case Code():
            yield Shown(CodeShow(last, lead), blocks, name=f"code:{last.key}")


def _name(shown: Shown, used: set[str]) -> str:
    """Return the key of a slide in its section: by its first line, or where that is taken by the words shown."""
    return shown.name if shown.name not in used else make_slug(shown.words)


def _cut(section: Section) -> Iterator[tuple[Block, ...]]:
    """Yield what belongs together: consecutive paragraphs, every other block alone.

    A sentence that introduces a table or code goes with it.
    """
    text: list[Paragraph] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            text.append(block)
            continue
        lead = text.pop() if text and isinstance(block, Table | Code) and _is_lead(text[-1]) else None
        if text:
            yield tuple(text)
        yield (block,) if lead is None else (lead, block)
        text = []
    if text:
        yield tuple(text)


def _is_lead(paragraph: Paragraph) -> bool:
    return not paragraph.marker and paragraph.text.rstrip().endswith(":") and len(paragraph.text) <= LEAD_CHARACTERS


def _note(telling: Telling, shown: Shown) -> SpeakerNotes:
    if any(isinstance(block, Picture) for block in shown.blocks):
        return SpeakerNotes(blocks=shown.blocks, minutes=PICTURE_MINUTES)
    minutes = estimate_minutes(shown.blocks, telling.pace.words_a_minute)
    return SpeakerNotes(blocks=shown.blocks, figures=shown.figures, computed=shown.computed, minutes=minutes)
