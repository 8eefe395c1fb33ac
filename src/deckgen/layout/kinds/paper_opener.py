"""The opener on paper: the topic in the margin, the company in a large serif, activity and figure between rules."""

from collections.abc import Iterator

from deckgen.arrangements import Way
from deckgen.content import Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.address import draw_code, hang_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside_unbroken
from deckgen.layout.figure_block import FigureBlock, fit_figure, key_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.opener_words import LINK_SIZES, lead_to_story, stand_name
from deckgen.layout.runs import Tone
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words, fill_box
from deckgen.page import Frame, Item, PictureItem, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

COLUMN, GAP, TOP = 176.0, 48.0, 48.0
"""Of the margin, as other slides have it."""
NAME_TOP, NAME_BOTTOM, LOW_BOTTOM, NAME_FOOT = 54.0, 166.0, 296.0, 26.0
"""Of the place of a name: over words and figure, or over one of them; how far above its foot the base line is."""
RULE_GAP = 10.0
"""From there to the rule under the name: its descenders stay clear of it."""
NAME_LARGEST, ALONE_LARGEST = 88.0, 136.0
"""Of a name over words and a figure, or a code; and over one thing."""
ALONE_SIZES = (40.0, 36.0, 32.0, 30.0, 28.0)
"""Sizes of what a company does where no figure follows it."""
LINE_SIZES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
READ, LEAST_VALUE = 22.0, 64.0
"""Points of what a company does that the value under it is set smaller for, and of that value at the least."""
FIGURE_HEIGHT, FIGURE_BOTTOM = 176.0, 492.0
AIR = 16.0
"""Points between a rule and what stands under it."""
SIZES = FigureSizes(values=(96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0), words=(22.0, 20.0, 18.0))
CODE_GAP = 32.0
"""Points from the code of a story that is only a link to the words beside it."""
ADDRESS_WIDTH = 180.0
"""What they have at the least."""
_TONE = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.TEXT, link=Role.LINK)


def design_opener(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Opener"."""
    size, room = stage.size, stage.room
    width = size.across(COLUMN)
    left = room.x + width + size.across(GAP)
    main = Box(left, NAME_TOP, room.right - left, NAME_BOTTOM - NAME_TOP)
    rule = ShapeItem("margin-rule", Box(room.x, TOP, width, 0.0), outline=Role.TEXT, shape="line", weight=1.5)
    top = ShapeItem("main-rule", Box(main.x, TOP, main.w, 0.0), outline=Role.TEXT, shape="line", weight=1.5)
    under = NAME_BOTTOM + RULE_GAP + AIR
    line = Box(main.x, under, main.w, FIGURE_BOTTOM - FIGURE_HEIGHT - AIR - under)
    figure = Box(main.x, FIGURE_BOTTOM - FIGURE_HEIGHT, main.w, FIGURE_HEIGHT)
    code, words = _split_for_code(line._replace(h=FIGURE_BOTTOM - line.y), stage.size.across(CODE_GAP))
    slots = (
        Slot("title", "title", main, size=NAME_LARGEST, font="heading", prompt="Company"),
        Slot("topic", "body", Box(room.x, TOP + 8.0, width, 96.0), size=20.0, idx=1, color=Role.BRAND, prompt="Topic"),
        Slot("line", "body", line, size=LINE_SIZES[1], idx=2, prompt="What the company does"),
        Slot("source", "body", Box(room.x, 468.0, width, 24.0), size=14.0, idx=3, color=Role.LINK, prompt="Source"),
        Slot("figure", "body", figure, size=SIZES.words[0], idx=4, prompt="Strongest figure"),
        Slot("qr", "pic", code, size=14.0, placeholder=False, prompt="QR code"),
        Slot("qr-words", "body", words, size=LINK_SIZES[0], anchor="middle", placeholder=False),
    )
    return (stage.frame("Opener", slots, (rule, top)),)


def _split_for_code(box: Box, gap: float) -> tuple[Box, Box]:
    """Return a square at the left and what is left beside it."""
    side = min(box.h, max(box.w - gap - ADDRESS_WIDTH, box.w / 2 - gap))
    return Box(box.x, box.y, side, side), Box(box.x + side + gap, box.y, box.w - side - gap, side)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener: name, rule, activity, rule, figure."""
    frame, lang = canvas.find_frame("Opener", slide), slide.lang
    high = content.invites or bool(content.lines and content.figure)
    box, block = frame.slot("title").box, _fit_figure(content, frame, lang, canvas)
    foot = NAME_BOTTOM if high else min(LOW_BOTTOM, _find_foot(block))
    largest = NAME_LARGEST if high else ALONE_LARGEST
    title = stand_name(slide, box._replace(h=foot - box.y), largest, NAME_FOOT, frame, canvas)
    code = draw_code(content.source, frame.slot("qr").box, lang, canvas) if content.invites else None
    items: list[Item] = []
    if content.topic:
        items.append(_set_topic(content, foot, frame, lang, canvas)._replace(jump=canvas.agenda))
    if code:
        items += _show_code(content, code, frame, lang, canvas)
    else:
        items += _draw_words(content, foot, frame, lang, canvas)
        items += lead_to_story(content, None, frame, lang, canvas)
    return (Draft(frame.name, tuple(items), title),)


def _set_topic(content: Opener, foot: float, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the topic in the margin, or under a name that nothing else is under."""
    if content.lines or content.figure:
        return fill_box("topic", content.topic, frame, lang, canvas, count_down(20.0, 14.0, 2.0))
    box = _lower_line(frame, foot, None)
    compose = compose_words(lang, frame.slot("topic").color)
    lines = fit_words(content.topic, (*ALONE_SIZES, *LINE_SIZES), compose, inside_unbroken(canvas.ruler, box))
    return canvas.fill(frame.name, "topic", lines)._replace(box=box)


def _lower_line(frame: Frame, foot: float, block: FigureBlock | None) -> Box:
    """Return the place of what the company does, from its name to the foot of the slide or to a figure."""
    box = frame.slot("line").box
    top = foot + RULE_GAP + AIR
    return box._replace(y=top, h=_find_foot(block) - top)


def _draw_words(content: Opener, foot: float, frame: Frame, lang: str, canvas: Canvas) -> Iterator[Item]:
    """Yield a rule and the activity under it, a rule and the figure."""
    block = _fit_figure(content, frame, lang, canvas)
    if content.lines or not content.figure:
        box = _lower_line(frame, foot, block)
        yield _draw_rule("line-rule", foot + RULE_GAP, box)
        if content.lines:
            lines = _fit_lines(content, box, block, lang, canvas)
            yield canvas.fill(frame.name, "line", lines)._replace(
                box=box._replace(w=even_width(lines, box.w, canvas.ruler))
            )
    if content.figure and block:
        place = frame.slot("figure").box
        place = place._replace(y=place.bottom - block.height - 2.0, h=block.height + 2.0)
        yield _draw_rule("figure-rule", place.y - AIR, place)
        item = canvas.fill(frame.name, "figure", block.lines)
        yield item._replace(box=place, key=key_figure(content.figure))


def _find_foot(block: FigureBlock | None) -> float:
    """Return where the activity ends at the latest: above the rule over a figure."""
    return FIGURE_BOTTOM - (block.height + 2.0 + 2 * AIR if block else 0.0)


def _fit_lines(content: Opener, box: Box, block: FigureBlock | None, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    sizes = LINE_SIZES if block else (*ALONE_SIZES, *LINE_SIZES)
    return fit_activity(content.lines, box, sizes, lang, (_TONE, _TONE), canvas.ruler)


def _fit_figure(content: Opener, frame: Frame, lang: str, canvas: Canvas) -> FigureBlock | None:
    """Return the figure as large as what the company does can be read above it, in large type at the least."""
    if not content.figure:
        return None
    largest = [SIZES.values[at:] for at, value in enumerate(SIZES.values) if value >= LEAST_VALUE]
    place = frame.slot("figure").box
    for values in largest if content.lines else largest[:1]:
        block = fit_figure(content.figure, place, SIZES._replace(values=values), lang, canvas.ruler)
        box = _lower_line(frame, NAME_BOTTOM, block)
        if not content.lines or _fit_lines(content, box, block, lang, canvas)[0].runs[0].size >= READ:
            break
    return block


def _show_code(content: Opener, code: PictureItem, frame: Frame, lang: str, canvas: Canvas) -> tuple[Item, Item, Item]:
    """Return a rule, a story's code under it, and beside the middle of that what it is for."""
    place, rule = frame.slot("qr-words").box, _draw_rule("line-rule", NAME_BOTTOM + RULE_GAP, frame.slot("line").box)
    line = fit_activity(content.lines, place, (*LINK_SIZES, *LINE_SIZES), lang, (_TONE, _TONE), canvas.ruler)
    words = canvas.fill(frame.name, "line", line)._replace(box=place, anchor="middle")
    return rule, hang_code(code, frame, canvas.theme), words


def _draw_rule(name: str, y: float, box: Box) -> ShapeItem:
    return ShapeItem(name, Box(box.x, y, box.w, 0.0), outline=Role.LINE, shape="line")


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener, way=Way.PAPER)
