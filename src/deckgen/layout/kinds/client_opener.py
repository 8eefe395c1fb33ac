"""The opener of a story in a client's template: the company as its title, topic and activity, the strongest figure.

Where the layout has a place for a subtitle, topic and activity stand in it and the figure below; else the room has
them side by side: it is the room of any other slide then.
"""

from functools import partial
from itertools import product

from deckgen.arrangements import Way
from deckgen.content import Figures, LinesAndFigures, Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.activity import compose_activity, fit_activity
from deckgen.layout.address import draw_code
from deckgen.layout.apart import choose_text
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.client_text import fit_large_title, list_sizes, place_text
from deckgen.layout.cutting import ELLIPSIS, inside
from deckgen.layout.figure_block import fit_figures, key_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.lines.rows import draw_rule
from deckgen.layout.registry import draw_slide
from deckgen.layout.runs import Tone
from deckgen.layout.words import compose_slot, fill_line, fill_site
from deckgen.page import Frame, Item, Slot, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

_NARROW = 560.0
"""Points of width under which activity and figure stand one under the other."""
_LEFT, _GAP = 0.56, 48.0
"""Share of the room that the activity has beside the figure, and what parts them."""
_SITE_HEIGHT, _TOPIC_HEIGHT, _TOPIC_SIZE, _SITE_SIZE = 22.0, 28.0, 20.0, 14.0
_LINE_SIZES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
_SIZES = FigureSizes(values=(64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(24.0, 22.0, 20.0, 18.0))
_SMALLEST = 16.0
_ABOVE = 14.0
"""Points from a hairline to the text under it."""
_TONE = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)
_NEXT = Tone(text=Role.MUTED, strong=Role.MUTED, figure=Role.MUTED, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Opener"."""
    subtitle, room = stage.find_place("subtitle"), stage.room
    slots = [subtitle] if subtitle else []
    if room.h:
        slots += _split_room(room, topic=not subtitle)
    return (stage.frame("Opener", tuple(slots), kind="secHead"),)


def _split_room(room: Box, *, topic: bool) -> list[Slot]:
    """Return the places of topic, activity, figure and site."""
    site = Box(room.x, room.bottom - _SITE_HEIGHT, room.w, _SITE_HEIGHT)
    top = room.y + (_TOPIC_HEIGHT + _ABOVE if topic else 0.0)
    rest = Box(room.x, top, room.w, site.y - _ABOVE - top)
    if room.w < _NARROW:
        line, figure = rest.split_rows((1.0, 1.0), _ABOVE)
    else:
        line, figure = rest.split_columns((_LEFT, 1 - _LEFT), _GAP)
    slots = [
        Slot("line", "body", line, size=_LINE_SIZES[0], idx=22),
        Slot("figure", "body", figure, size=_SIZES.words[0], idx=23),
        Slot("source", "body", site, size=_SITE_SIZE, idx=24, color=Role.LINK, anchor="middle"),
    ]
    if topic:
        head = Box(room.x, room.y, room.w, _TOPIC_HEIGHT)
        slots.append(Slot("topic", "body", head, size=_TOPIC_SIZE, idx=25, color=Role.ACCENT, bold=True))
    return slots


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener; where its layout has no room, activity and figure are on a slide behind it."""
    frame, lang = canvas.find_frame("Opener", slide), slide.lang
    names = {slot.name for slot in frame.slots}
    items: list[Item] = []
    left = content
    if "subtitle" in names:
        note = content._replace(lines=()) if _stands_above(frame) else content
        text = place_text(frame.slot("subtitle"), partial(_fit_note, note, lang, canvas), frame, canvas)
        items += [text] if text.lines else []
        left = content._replace(lines=() if len(text.lines) > bool(content.topic) else content.lines)
    if "line" in names:
        items += _fill_room(left, frame, slide, canvas)
    behind = () if "line" in names else _draw_behind(left, slide, canvas)
    return (Draft(frame.name, tuple(items), fit_large_title(slide.title, lang, frame, canvas)), *behind)


def _draw_behind(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the slides of activity and figure that an opener has no room for; its speaker notes stay with it."""
    lines, figures = content.lines, (content.figure,) if content.figure else ()
    others = (one for one in canvas.deck.slides if one.key != slide.key)
    if not lines and (not figures or any(content.figure in one.notes.figures for one in others)):
        return ()
    told = choose_text(lines) if not figures else LinesAndFigures(lines, figures) if lines else Figures(figures)
    drafts = draw_slide(slide._replace(content=told), canvas)
    return tuple(draft._replace(shown=(), figures=()) for draft in drafts)


def _covers(item: Item, frame: Frame) -> bool:
    """Return whether an item takes the place of the site."""
    return item.box.overlaps(frame.slot("source").box)


def _stands_above(frame: Frame) -> bool:
    """Return whether the subtitle is over the title: nobody reads what a company does before its name."""
    return frame.slot("subtitle").box.y < frame.slot("title").box.y


def _fit_note(content: Opener, lang: str, canvas: Canvas, slot: Slot) -> tuple[TextLine, ...]:
    """Return topic and activity at the largest size that fits, as many of its lines as do; () with nothing to say."""
    color, fits = slot.words or slot.color, inside(canvas.ruler, slot.box.shrink(slot.insets))
    tone = Tone(text=color, strong=color, figure=color, link=color)
    compose_topic = compose_slot(slot._replace(bold=True), lang)
    for count, size in product(range(len(content.lines), -1, -1), list_sizes(slot, _SMALLEST)):
        topic = compose_topic(content.topic, size) if content.topic else ()
        lines = compose_activity(content.lines[:count], size, lang, (tone, tone))
        if fits(whole := (*topic, *(_adopt(line, slot) for line in lines))):
            return whole
    return ()


def _adopt(line: TextLine, slot: Slot) -> TextLine:
    """Return a line in the format of a placeholder."""
    runs = tuple(run._replace(font=slot.font if run.font == "body" else run.font, caps=slot.caps) for run in line.runs)
    return line._replace(runs=runs, align=slot.align)


def _fill_room(content: Opener, frame: Frame, slide: Slide, canvas: Canvas) -> list[Item]:
    """Return topic, activity and figure, the site under them unless they take its place."""
    items: list[Item] = []
    if content.topic and any(slot.name == "topic" for slot in frame.slots):
        items.append(fill_line("topic", content.topic, frame, slide.lang, canvas))
    items += _set_side_by_side(content, frame, slide, canvas)
    if content.source and not any(_covers(item, frame) for item in items):
        items.append(fill_site("source", content.source, frame, slide.lang, canvas))
    return items


def _set_side_by_side(content: Opener, frame: Frame, slide: Slide, canvas: Canvas) -> list[Item]:
    """Return activity and figure, side by side under hairlines, or what there is of them across the room."""
    line, place = frame.slot("line").box, frame.slot("figure").box
    whole = Box(line.x, line.y, place.right - line.x, max(line.bottom, place.bottom) - line.y)
    beside = place if content.lines else whole
    figure = _set_figure(content.figure, beside, slide, canvas) if content.figure else []
    code = draw_code(content.source, beside, slide.lang, canvas) if content.invites else None
    if code:
        figure = [code._replace(slot="")]
    if not content.lines:
        return figure
    room = line if figure else whole
    below = Box(room.x, room.y + _ABOVE, room.w, room.h - _ABOVE)
    lines = fit_activity(content.lines, below, _LINE_SIZES, slide.lang, (_TONE, _NEXT), canvas.ruler)
    if len(lines) < len(content.lines) or ELLIPSIS in lines[-1].runs[-1].text:
        # what a company does is worth more than where it is told
        below = below._replace(h=frame.slot("source").box.bottom - below.y)
        lines = fit_activity(content.lines, below, _LINE_SIZES, slide.lang, (_TONE, _NEXT), canvas.ruler)
    text = canvas.fill(frame.name, "line", lines)._replace(box=below)
    return [draw_rule("line-rule", room.x, room.y, room.w), text, *figure]


def _set_figure(figure: Figure, place: Box, slide: Slide, canvas: Canvas) -> list[Item]:
    """Return the figure under a hairline; [] where it has no room."""
    box = Box(place.x, place.y + _ABOVE, place.w, place.h - _ABOVE)
    blocks = fit_figures((figure,), (box,), _SIZES, slide.lang, canvas.ruler)
    items: list[Item] = []
    for block in blocks:
        items.append(draw_rule("figure-rule", place.x, place.y, place.w))
        item = canvas.fill("Opener", "figure", block.lines)
        items.append(item._replace(box=box._replace(h=block.height + 1.0), key=key_figure(figure)))
    return items


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.CLIENT)
