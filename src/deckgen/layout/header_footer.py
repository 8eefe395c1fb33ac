"""Header and footer of a page: a story's topic, how far it is told, the footer's text, the slide number."""

from collections.abc import Iterator, Mapping, Sequence

from deckgen.deck import Deck, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import count_down, fit_words, inside_unbroken, on_one_line
from deckgen.layout.measure import Ruler
from deckgen.layout.words import compose_slot
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.theme import Theme

_BAR_WIDTH, _BAR_GAP = 32.0, 8.0
_PART_GAP = 2.0
_MOST_BARS, _MOST_PARTS = 16, 6
"""How many steps have a bar each, and how many pages a part of theirs; of more, one bar shows a share."""
"""Between the parts of a bar whose step needs several pages."""
_SMALLEST_TOPIC = 12.0
_SMALLEST_NUMBER, _PITCH = 8.0, 1.25
"""Points of a number whose place is low in a client's layout; height of its line in em."""
_SEVERAL_LINES = 36.0
"""Points of height from which a topic may have several lines, as in a margin."""
_MARKS = (" · ", " — ")
"""Between the parts of a footer."""
_TITLE_GAP, _SPARE = 24.0, 1.03
"""What a topic keeps from the title's words, and their width with something to spare."""


class StoryProgress(NamedTuple):
    """Where a page stands in its story."""

    step: int
    """Of the story's steps, from 0."""
    steps: int
    part: int
    """Of the pages of that step, from 0."""
    parts: int


def make_header(
    slide: Slide, title: TextItem, progress: StoryProgress | None, frame: Frame, canvas: Canvas
) -> tuple[TextItem | ShapeItem, ...]:
    """Return the story's topic and a bar for each of its steps, the current one in another color."""
    slots = {slot.name: slot for slot in frame.slots}
    items: list[TextItem | ShapeItem] = []
    if slide.corner and "corner" in slots:
        items.append(_set_topic(slide, title, frame, canvas))
    if progress and progress.steps > 1 and "progress" in slots:
        items += _draw_bars(progress, slots["progress"])
    return tuple(items)


def _set_topic(slide: Slide, title: TextItem, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the topic, smaller where it is long; then it takes the width that the title leaves, or is cut at last."""
    slot, sizes = frame.slot("corner"), count_down(frame.slot("corner").size, _SMALLEST_TOPIC, 1.0)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, slot.color, lang=slide.lang),), slot.align),)

    box, room = slot.box, _find_room(slot, title, canvas.ruler)
    for place in (box, room):
        fits = inside_unbroken(canvas.ruler, place) if place.h >= _SEVERAL_LINES else on_one_line(canvas.ruler, place.w)
        if lines := next((lines for size in sizes if fits(lines := compose(slide.corner, size))), ()):
            return canvas.fill(frame.name, "corner", lines)._replace(box=place)
    return canvas.fill(frame.name, "corner", fit_words(slide.corner, sizes[-1:], compose, fits))._replace(box=room)


def _find_room(slot: Slot, title: TextItem, ruler: Ruler) -> Box:
    """Return the place of a topic and what a title of one line leaves free at its left."""
    near = 0.0 <= slot.box.x - title.box.right <= _TITLE_GAP
    if not near or len(title.lines) > 1 or ruler.count_lines(title.lines[0], title.box.w) > 1:
        return slot.box
    left = title.box.x + ruler.width(title.lines[0]) * _SPARE + _TITLE_GAP
    return slot.box._replace(x=left, w=slot.box.right - left) if left < slot.box.x else slot.box


def _draw_bars(progress: StoryProgress, slot: Slot) -> Iterator[ShapeItem]:
    """Yield the bars from left to right, ending at the right of their place; many are narrower, too many are one."""
    count, room = progress.steps, slot.box
    if count > _MOST_BARS:
        share = (progress.step + (progress.part + 1) / progress.parts) / count
        yield from _fill_bar("progress", room, (0.0, share), slot)
        return
    width = min(_BAR_WIDTH, (room.w + _BAR_GAP) / count - _BAR_GAP)
    left = room.right - count * (width + _BAR_GAP) + _BAR_GAP
    for step in range(count):
        bar = Box(left + step * (width + _BAR_GAP), room.y, width, room.h)
        name = f"progress-{step + 1}"
        if step != progress.step:
            yield ShapeItem(name, bar, slot.fill)
        elif progress.parts > _MOST_PARTS:
            share = progress.part / progress.parts
            yield from _fill_bar(name, bar, (share, share + 1 / progress.parts), slot)
        else:
            yield from _split_bar(name, bar, progress, slot)


def _split_bar(name: str, bar: Box, progress: StoryProgress, slot: Slot) -> Iterator[ShapeItem]:
    """Yield the bar of a step in a part for each of its pages."""
    gap = min(_PART_GAP, bar.w / progress.parts / 2)
    for part, box in enumerate(bar.split_columns((1.0,) * progress.parts, gap)):
        color = slot.color if part == progress.part else slot.fill
        yield ShapeItem(name if progress.parts == 1 else f"{name}-{part + 1}", box, color)


def _fill_bar(name: str, bar: Box, share: tuple[float, float], slot: Slot) -> Iterator[ShapeItem]:
    """Yield a bar of which a part is another color, from one share of it to another."""
    start, end = share
    yield ShapeItem(f"{name}-all", bar, slot.fill)
    yield ShapeItem(name, bar._replace(x=bar.x + start * bar.w, w=max(1.0, (end - start) * bar.w)), slot.color)


def make_footer(footer: str, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return footer text, date and a number that is not known yet in their places, those that there are."""
    slots = {slot.name: slot for slot in frame.slots}
    items: list[TextItem] = []
    if footer and "footer" in slots:
        items.append(set_foot("footer", footer, frame, canvas))
    if canvas.deck.date and "date" in slots:
        items.append(set_foot("date", canvas.deck.date, frame, canvas))
    if "number" in slots:
        slot = slots["number"]
        size = min(slot.size, max(_SMALLEST_NUMBER, slot.box.shrink(slot.insets).h / _PITCH))
        (line,) = compose_slot(slot, canvas.deck.lang)("", size)
        (run,) = line.runs
        items.append(canvas.fill(frame.name, "number", (line._replace(runs=(run._replace(field="slidenum"),)),)))
    return tuple(items)


def number_footer(foot: Sequence[TextItem], number: int) -> tuple[TextItem, ...]:
    """Return the footer of a frame with the number of a slide in it."""
    return tuple([_number(item, number) if item.name == "number" else item for item in foot])


def _number(item: TextItem, number: int) -> TextItem:
    (line,) = item.lines
    (run,) = line.runs
    return item._replace(lines=(line._replace(runs=(run._replace(text=str(number)),)),))


def set_foot(name: str, text: str, frame: Frame, canvas: Canvas) -> TextItem:
    """Return a text on one line of its place: where that is short, first and last part, the first, or a part of it."""
    slot = frame.slot(name)
    one_line, compose = on_one_line(canvas.ruler, slot.box.shrink(slot.insets).w), compose_slot(slot, canvas.deck.lang)
    mark = next((mark for mark in _MARKS if mark in text), "\n")
    parts = text.split(mark)
    kept = (*([*parts[:count], parts[-1]] for count in range(len(parts) - 1, 0, -1)), parts[:1])
    tried = (compose(mark.join(some), slot.size) for some in kept)
    lines = next(filter(one_line, tried), None) or fit_words(text, (slot.size,), compose, one_line)
    return canvas.fill(frame.name, name, lines)


def compose_footer(deck: Deck, theme: Theme) -> str:
    """Return the theme's footer text filled in; parts around a "—" or "·" without any value are left out."""
    values = {"course": deck.course, "client": deck.client, "module": deck.module, "date": deck.date}
    parts = theme.footer.replace("·", "—").split("—")
    mark = _MARKS["·" not in theme.footer]
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
