"""The cover: module number small, title large, its stories, a line or two of facts."""

import re
from typing import NamedTuple

from deckgen.arrangements import CoverWay
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import fit_words, inside, on_one_line
from deckgen.layout.measure import Ruler
from deckgen.layout.own_stages import place_logo
from deckgen.layout.titles import fit_display
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

STRIPE = 18.0
"""Width of the stripe at the left edge of a full panel."""
COLUMNS = (340.0, 428.0)
"""Shares of title and stories in the split arrangement."""
PANEL_MARGIN, REST_MARGIN = 36.0, 48.0
"""What the edge of the panel keeps from the words at both sides."""
TITLE_TOP = 142.0
STORIES_BOTTOM = 456.0
GAP = 24.0
"""Points between the title's text and the stories under it."""
DASH = "\u00a0—\u00a0"
FACT_MIN = 12.0
"""Points: number and facts go no lower before they are cut; beside a panel they have little width."""
_MARK = re.compile(r"[ \u00a0]· ")
"""Stands between the topics of a title that names several."""


class _Tones(NamedTuple):
    """The colors of a cover's words, and of what they stand on."""

    title: Role
    kicker: Role
    text: Role
    quiet: Role
    ground: Role


_ON_PAPER = _Tones(title=Role.TEXT, kicker=Role.MUTED, text=Role.TEXT, quiet=Role.MUTED, ground=Role.BACKGROUND)
_ON_PANEL = _Tones(
    title=Role.PANEL_TEXT, kicker=Role.PANEL_TEXT, text=Role.PANEL_TEXT, quiet=Role.PANEL_TEXT, ground=Role.PANEL
)
_BESIDE_PANEL = _ON_PAPER._replace(title=Role.PANEL_TEXT, kicker=Role.PANEL_TEXT)


def _choose_tones(theme: Theme) -> _Tones:
    match theme.arrangements.cover:
        case CoverWay.FULL:
            return _ON_PANEL
        case CoverWay.SPLIT:
            return _BESIDE_PANEL
        case CoverWay.PLAIN:
            return _ON_PAPER


def _place_words(theme: Theme, room: Box) -> tuple[Box, Box]:
    """Return where number and title stand, and where stories and facts do: one column, or two parted by a panel."""
    match theme.arrangements.cover:
        case CoverWay.FULL:
            column = room.shrink(Insets(left=STRIPE))
            return column, column
        case CoverWay.SPLIT:
            head, rest = room.split_columns(COLUMNS, PANEL_MARGIN + REST_MARGIN)
            return head, rest
        case CoverWay.PLAIN:
            return room, room


def design_cover(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame."""
    tones = _choose_tones(theme)
    head, rest = _place_words(theme, stage.room)
    beside = head != rest
    title = Box(head.x, TITLE_TOP, head.w, 290.0 if beside else 150.0)
    kicker = Box(head.x, TITLE_TOP - 34.0, head.w, 28.0)
    top = TITLE_TOP + 10.0 if beside else title.bottom + GAP
    stories = Box(rest.x, top, rest.w, STORIES_BOTTOM - top)
    facts = Box(rest.x, 470.0, rest.w, 44.0)
    heading = Slot(
        name="title",
        type="ctrTitle",
        box=title,
        size=theme.sizes.display,
        color=tones.title,
        bold=True,
        font="heading",
        prompt="Module",
    )
    slots = (
        heading,
        Slot("kicker", "body", kicker, size=20.0, idx=1, color=tones.kicker, anchor="bottom", prompt="Number"),
        Slot("stories", "body", stories, size=20.0, idx=2, color=tones.text, prompt="Stories"),
        Slot("facts", "body", facts, size=16.0, idx=3, color=tones.quiet, prompt="Facts"),
    )
    return (stage._replace(background=tones.ground).frame("Cover", slots, _draw_art(head, theme, stage), "title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    tones = _choose_tones(canvas.theme)
    items: list[TextItem] = []
    if content.kicker:
        items.append(_fit_words("kicker", content.kicker, tones.kicker, slide.lang, canvas))
    title = _fit_title(slide, tones.title, canvas)
    box = canvas.frames["Cover"].slot("stories").box
    if box.x == title.box.x:
        box = Box(box.x, title.box.bottom + GAP, box.w, STORIES_BOTTOM - title.box.bottom - GAP)
    if stories := _list_stories(content.lines, (tones.text, tones.quiet), slide.lang, box, canvas.ruler):
        items.append(canvas.fill("Cover", "stories", stories)._replace(box=box))
    items.append(_fit_words("facts", " · ".join(content.facts), tones.quiet, slide.lang, canvas))
    return (Draft("Cover", tuple(items), title),)


def _draw_art(head: Box, theme: Theme, stage: Stage) -> tuple[ShapeItem | PictureItem, ...]:
    room, height = stage.room, stage.size.height
    art: list[ShapeItem | PictureItem] = []
    match theme.arrangements.cover:
        case CoverWay.FULL:
            art.append(ShapeItem("stripe", Box(0.0, 0.0, STRIPE, height), Role.ACCENT))
        case CoverWay.SPLIT:
            edge = head.right + PANEL_MARGIN
            art.append(ShapeItem("panel", Box(0.0, 0.0, edge, height), Role.PANEL))
            art.append(ShapeItem("stripe", Box(edge, 0.0, 8.0, height), Role.ACCENT))
        case CoverWay.PLAIN:
            art.append(ShapeItem("rule-top", Box(room.x, 72.0, room.w, 3.0), Role.BRAND))
            art.append(ShapeItem("rule-bottom", Box(room.x, 462.0, room.w, 0.0), outline=Role.LINE, shape="line"))
    if theme.logo:
        art.append(place_logo(theme, Box(room.right - 200.0, 24.0, 200.0, 40.0)))
    return tuple(art)


def _fit_title(slide: Slide, color: Role, canvas: Canvas) -> TextItem:
    """Return the title, its box as high as its text, so that the stories can follow."""
    box = canvas.frames["Cover"].slot("title").box

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        run = Run(set_spaces(text, slide.lang), size, color, bold=True, font="heading", lang=slide.lang)
        return (TextLine((run,)),)

    item = canvas.fill("Cover", "title", fit_display(slide.title, compose, box, canvas))
    height = min(box.h, canvas.ruler.height(item.lines, box.w) + 2.0)
    return item._replace(box=Box(box.x, box.y, _find_width(item.lines[0], box.w, canvas.ruler), height))


def _find_width(line: TextLine, width: float, ruler: Ruler) -> float:
    """Return the width at which a title of several topics ends its lines with topics, if that takes no more lines."""
    (run,) = line.runs
    for mark in _MARK.finditer(run.text):
        head = TextLine((run._replace(text=run.text[: mark.end()].rstrip()),))
        narrow = ruler.width(head) * 1.02 + 2.0
        if narrow < width and ruler.count_lines(line, narrow) == ruler.count_lines(line, width):
            return narrow
    return width


def _fit_words(name: str, text: str, color: Role, lang: str, canvas: Canvas) -> TextItem:
    """Return small text on one line, else a little smaller on as many as its slot has room for, else cut."""
    slot = canvas.frames["Cover"].slot(name)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, color, lang=lang),)),)

    words, one_line = " ".join(text.split()), on_one_line(canvas.ruler, slot.box.w)
    if not one_line(lines := compose(words, slot.size)):
        lines = fit_words(words, (slot.size - 2.0, FACT_MIN), compose, inside(canvas.ruler, slot.box))
    return canvas.fill("Cover", name, lines)


def _list_stories(
    lines: tuple[StoryLine, ...], tones: tuple[Role, Role], lang: str, box: Box, ruler: Ruler
) -> tuple[TextLine, ...]:
    """Return one line a story at the largest size that needs no second one, else at the largest that shows them all.

    Where no size shows them all, the first ones and "…".
    """

    def compose(size: float, shown: tuple[StoryLine, ...]) -> tuple[TextLine, ...]:
        return tuple(_name_story(line, size, tones, lang) for line in shown)

    fits, one_line = inside(ruler, box), on_one_line(ruler, box.w)
    for size in (24.0, 22.0, 20.0, 18.0):
        if fits(composed := compose(size, lines)) and one_line(composed):
            return composed
    for size in (20.0, 18.0, 16.0, 14.0):
        if fits(composed := compose(size, lines)):
            return composed
    shown = lines[:40]
    while shown and ruler.height(compose(14.0, shown), box.w) > box.h - 18.0:
        shown = shown[:-1]
    return (*compose(14.0, shown), TextLine((Run("…", 14.0, tones[1], lang=lang),)))


def _name_story(line: StoryLine, size: float, tones: tuple[Role, Role], lang: str) -> TextLine:
    """Return "topic — company"; the dash stays with the words at both of its sides."""
    text, quiet = tones
    runs = (
        Run(f"{line.topic}{DASH}" if line.topic and line.company else line.topic, size, quiet, lang=lang),
        Run(line.company, size, text, bold=True, lang=lang),
    )
    return TextLine(tuple(run for run in runs if run.text), before=size * 0.4)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover)
