"""Header and footer of a page: a story's topic, how far it is told, the footer's text, the slide number."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deckgen.deck import Deck, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.page import Frame, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.theme import Theme

_BAR_WIDTH, _BAR_GAP = 32.0, 8.0
_PART_GAP = 2.0
"""Between the parts of a bar whose step needs several pages."""
_SMALLEST_TOPIC = 12.0


class StoryProgress(NamedTuple):
    """Where a page stands in its story."""

    step: int
    """Of the story's steps, from 0."""
    steps: int
    part: int
    """Of the pages of that step, from 0."""
    parts: int


def make_header(
    slide: Slide, progress: StoryProgress | None, frame: Frame, canvas: Canvas
) -> tuple[TextItem | ShapeItem, ...]:
    """Return the story's topic and a bar for each of its steps, the current one in another color."""
    slots = {slot.name: slot for slot in frame.slots}
    items: list[TextItem | ShapeItem] = []
    if slide.corner and "corner" in slots:
        items.append(_set_topic(slide.corner, slots["corner"], frame, slide.lang, canvas))
    if progress and progress.steps > 1 and "progress" in slots:
        items += _draw_bars(progress, slots["progress"])
    return tuple(items)


def _set_topic(topic: str, slot: Slot, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, slot.color, lang=lang),), slot.align),)

    sizes = count_down(slot.size, _SMALLEST_TOPIC, 1.0)
    return canvas.fill(frame.name, "corner", fit_words(topic, sizes, compose, on_one_line(canvas.ruler, slot.box.w)))


def _draw_bars(progress: StoryProgress, slot: Slot) -> Iterator[ShapeItem]:
    """Yield the bars from left to right, ending at the right of their place; many are narrower."""
    count, room = progress.steps, slot.box
    width = min(_BAR_WIDTH, (room.w + _BAR_GAP) / count - _BAR_GAP)
    left = room.right - count * (width + _BAR_GAP) + _BAR_GAP
    for step in range(count):
        bar = Box(left + step * (width + _BAR_GAP), room.y, width, room.h)
        if step != progress.step:
            yield ShapeItem(f"progress-{step + 1}", bar, slot.fill)
            continue
        for part, box in enumerate(
            bar.split_columns((1.0,) * progress.parts, min(_PART_GAP, width / progress.parts / 2))
        ):
            color = slot.color if part == progress.part else slot.fill
            name = f"progress-{step + 1}" if progress.parts == 1 else f"progress-{step + 1}-{part + 1}"
            yield ShapeItem(name, box, color)


def make_footer(number: int, footer: str, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return footer text and slide number in their placeholders, those that there are."""
    lang, names = canvas.deck.lang, {slot.name for slot in frame.slots}
    items: list[TextItem] = []
    if footer and "footer" in names:
        slot = frame.slot("footer")

        def compose(text: str, size: float) -> tuple[TextLine, ...]:
            return (TextLine((Run(text, size, slot.color, lang=lang),)),)

        lines = fit_words(footer, (slot.size,), compose, on_one_line(canvas.ruler, slot.box.w))
        items.append(canvas.fill(frame.name, "footer", lines))
    if "number" not in names:
        return tuple(items)
    slot = frame.slot("number")
    run = Run(str(number), slot.size, slot.color, lang=lang, field="slidenum")
    return (*items, canvas.fill(frame.name, "number", (TextLine((run,), slot.align),)))


def compose_footer(deck: Deck, theme: Theme) -> str:
    """Return the theme's footer text filled in; parts around a "—" or "·" without any value are left out."""
    values = {"course": deck.course, "client": deck.client, "module": deck.module, "date": deck.date}
    parts = theme.footer.replace("·", "—").split("—")
    mark = " · " if "·" in theme.footer else " — "
    filled = (_fill_part(part, values).strip() for part in parts)
    return mark.join(part for part in filled if part)


def _fill_part(part: str, values: Mapping[str, str]) -> str:
    """Return a part with its values; "" where it names some and all of them are empty."""
    named = {name: value for name, value in values.items() if f"{{{name}}}" in part}
    if named and not any(named.values()):
        return ""
    for name, value in named.items():
        part = part.replace(f"{{{name}}}", value)
    return part
