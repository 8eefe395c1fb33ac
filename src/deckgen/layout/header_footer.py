"""Header and footer of a page: the trail of its story, the corner, the footer's text, the slide number."""

from collections.abc import Mapping

from deckgen.arrangements import TrailWay
from deckgen.deck import Deck, Slide
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import Fits, fit_words, on_one_line
from deckgen.page import Frame, Run, TextItem, TextLine
from deckgen.theme import Role, Theme

SPARE_WIDTH = 1.03
"""What a line's box has beyond its words, so that no program breaks it."""


def make_trail(slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return the story's steps with the current one marked, and the story's name at the right."""
    steps = _make_steps(slide, frame, canvas)
    if not slide.corner:
        return steps
    slot = frame.slot("corner")
    line = TextLine((Run(slide.corner, slot.size, Role.MUTED, lang=slide.lang),), align="right")
    if canvas.ruler.count_lines(line, slot.box.w) == 1:
        return (*steps, TextItem("corner", slot.box, (line,), slot="corner", anchor=slot.anchor))
    # A long name takes the width that the steps do not need.
    gap = slot.box.x - frame.slot("trail").box.right
    steps = tuple(item._replace(box=item.box._replace(w=_measure_steps(item, canvas))) for item in steps)
    left = max((item.box.right + gap for item in steps), default=frame.slot("trail").box.x)
    box = slot.box._replace(x=left, w=slot.box.right - left)
    lines = _cut_line(line, on_one_line(canvas.ruler, box.w))
    return (*steps, TextItem("corner", box, lines, slot="corner", anchor=slot.anchor))


def _make_steps(slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    if not slide.trail:
        return ()
    match canvas.theme.arrangements.trail:
        case TrailWay.STEPS:
            slot = frame.slot("trail")
            if len(slide.trail) * slot.size > slot.box.w:  # a step and the mark before it are wider than an em
                return ()
            line = _compose_trail(slide, slot.size)
            whole = canvas.ruler.count_lines(line, slot.box.w) == 1
            return (TextItem("trail", slot.box, (line,), slot="trail", anchor=slot.anchor),) if whole else ()
        case TrailWay.NONE:
            return ()


def _measure_steps(item: TextItem, canvas: Canvas) -> float:
    return min(item.box.w, canvas.ruler.width(item.lines[0]) * SPARE_WIDTH)


def _cut_line(line: TextLine, fits: Fits) -> tuple[TextLine, ...]:
    """Return as much of a line as fits."""
    (run,) = line.runs

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (line._replace(runs=(run._replace(text=text, size=size),)),)

    return fit_words(run.text, (run.size,), compose, fits)


def _compose_trail(slide: Slide, size: float) -> TextLine:
    runs: list[Run] = []
    lang = slide.labels or slide.lang
    for step in slide.trail:
        if runs:
            runs.append(Run("  /  ", size, Role.LINE, lang=lang))
        current = step == slide.step
        runs.append(Run(step, size, Role.BRAND if current else Role.MUTED, bold=current, lang=lang))
    return TextLine(tuple(runs))


def make_footer(number: int, footer: str, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return footer text and slide number in their placeholders."""
    lang = canvas.deck.lang
    items = []
    if footer:
        slot = frame.slot("footer")

        def compose(text: str, size: float) -> tuple[TextLine, ...]:
            return (TextLine((Run(text, size, slot.color, lang=lang),)),)

        lines = fit_words(footer, (slot.size,), compose, on_one_line(canvas.ruler, slot.box.w))
        items.append(canvas.fill(frame.name, "footer", lines))
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
