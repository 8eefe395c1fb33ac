"""Slides drawn in order, without those that would only repeat: what found room on cards is known once it is drawn."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from deckgen.deck import Cards, Slide, Text
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.registry import choose_layout
from deckgen.story import Figure

Drawing: TypeAlias = tuple[Slide, tuple[Draft, ...]]
"""A slide and its pages."""


def draw_slides(canvas: Canvas) -> tuple[Drawing, ...]:
    """Return the deck's slides and their pages, without spare ones whose figures all stand beside their texts.

    The slide before takes over the time and announces what comes after; a trail has no stop without a slide.
    """
    drawings: list[Drawing] = []
    beside: set[tuple[str, Figure]] = set()
    for slide in canvas.deck.slides:
        if drawings and _repeats(slide, beside):
            before, drafts = drawings[-1]
            drawings[-1] = _take_over(before, slide), drafts
            continue
        drafts = choose_layout(slide).draw(slide, canvas)
        drawings.append((slide, drafts))
        beside.update((slide.section, figure) for figure in _list_cards(slide, drafts))
    return tuple(drawings) if len(drawings) == len(canvas.deck.slides) else _shorten_trails(drawings)


def _repeats(slide: Slide, beside: set[tuple[str, Figure]]) -> bool:
    content = slide.content
    return (
        isinstance(content, Cards)
        and content.spare
        and all((slide.section, figure) in beside for figure in content.figures)
    )


def _list_cards(slide: Slide, drafts: Sequence[Draft]) -> Iterator[Figure]:
    """Yield the figures that stand on cards beside a section's text."""
    if isinstance(slide.content, Text):
        for draft in drafts:
            yield from draft.figures or ()


def _take_over(slide: Slide, spare: Slide) -> Slide:
    minutes = slide.notes.minutes + spare.notes.minutes
    return slide._replace(notes=slide.notes._replace(minutes=minutes, next_title=spare.notes.next_title))


def _shorten_trails(drawings: Sequence[Drawing]) -> tuple[Drawing, ...]:
    stops = {(slide.section, step.title) for slide, _ in drawings for step in slide.trail if step.current}
    return tuple(
        (slide._replace(trail=tuple(step for step in slide.trail if (slide.section, step.title) in stops)), drafts)
        for slide, drafts in drawings
    )
