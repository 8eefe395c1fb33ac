"""The cover: module number small, title large, its stories, a line or two of facts."""

import re
from typing import NamedTuple

from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, inside, on_one_line
from deckgen.layout.furniture import MARGIN, WIDTH, fit_display, place_logo
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.page import PAGE_HEIGHT, PAGE_WIDTH, Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.theme import Role, Theme

SPLIT = 430.0
"""Width of the panel in the split arrangement."""


TITLE_TOP = 142.0
STORIES_BOTTOM = 456.0
GAP = 24.0
"""Points between the title's text and the stories under it."""
DASH = "\u00a0—\u00a0"
_MARK = re.compile(r"[ \u00a0]· ")
"""Stands between the topics of a title that names several."""


class _Arrangement(NamedTuple):
    """Where the words of a cover stand and what they stand on."""

    head: Box
    """Number and title."""
    rest: Box
    """Stories and facts."""
    title: Role
    kicker: Role
    text: Role
    quiet: Role
    ground: Role


def _arrange(theme: Theme) -> _Arrangement:
    on_panel = (Role.PANEL_TEXT, Role.PANEL_TEXT)
    match theme.arrangements.get("cover", "full"):
        case "full":
            column = Box(72.0, 0.0, PAGE_WIDTH - 72.0 - MARGIN, PAGE_HEIGHT)
            return _Arrangement(column, column, *on_panel, *on_panel, Role.PANEL)
        case "split":
            head = Box(MARGIN, 0.0, SPLIT - MARGIN - 36.0, PAGE_HEIGHT)
            rest = Box(SPLIT + 48.0, 0.0, PAGE_WIDTH - SPLIT - 48.0 - MARGIN, PAGE_HEIGHT)
            return _Arrangement(head, rest, *on_panel, Role.TEXT, Role.MUTED, Role.BACKGROUND)
        case _:
            column = Box(MARGIN, 0.0, WIDTH, PAGE_HEIGHT)
            return _Arrangement(column, column, Role.TEXT, Role.MUTED, Role.TEXT, Role.MUTED, Role.BACKGROUND)


class CoverLayout:
    """Three arrangements: a full panel, a panel at the left, no panel."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the cover frame."""
        style = theme.arrangements.get("cover", "full")
        place = _arrange(theme)
        beside = style == "split"
        title = Box(place.head.x, TITLE_TOP, place.head.w, 290.0 if beside else 150.0)
        kicker = Box(place.head.x, TITLE_TOP - 34.0, place.head.w, 28.0)
        top = TITLE_TOP + 10.0 if beside else title.bottom + GAP
        stories = Box(place.rest.x, top, place.rest.w, STORIES_BOTTOM - top)
        facts = Box(place.rest.x, 470.0, place.rest.w, 44.0)
        size = theme.sizes.display
        slots = (
            Slot("title", "ctrTitle", title, size, color=place.title, bold=True, font="heading", prompt="Module"),
            Slot("kicker", "body", kicker, 20.0, 1, place.kicker, anchor="bottom", prompt="Number"),
            Slot("stories", "body", stories, 20.0, 2, place.text, prompt="Stories"),
            Slot("facts", "body", facts, 16.0, 3, place.quiet, prompt="Facts"),
        )
        frame = Frame(name="Cover", slots=slots, art=_draw_art(style, theme), background=place.ground, type="title")
        return (frame,)

    def suits(self, slide: Slide) -> float:
        """Suit covers."""
        return float(isinstance(slide.content, Cover))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Fill the cover; stories that find no room are named by the agenda."""
        content = read_content(slide, Cover)
        place = _arrange(canvas.theme)
        items: list[TextItem] = []
        if content.kicker:
            items.append(_fit_words("kicker", content.kicker, place.kicker, slide.lang, canvas))
        title = _fit_title(slide, place.title, canvas)
        box = canvas.frames["Cover"].slot("stories").box
        if box.x == title.box.x:
            box = Box(box.x, title.box.bottom + GAP, box.w, STORIES_BOTTOM - title.box.bottom - GAP)
        if stories := _list_stories(content.lines, (place.text, place.quiet), slide.lang, box, canvas.ruler):
            items.append(canvas.fill("Cover", "stories", stories)._replace(box=box))
        items.append(_fit_words("facts", " · ".join(content.facts), place.quiet, slide.lang, canvas))
        return (Draft("Cover", tuple(items), title),)


def _draw_art(style: str, theme: Theme) -> tuple[ShapeItem | PictureItem, ...]:
    art: list[ShapeItem | PictureItem] = []
    match style:
        case "full":
            art.append(ShapeItem("stripe", Box(0.0, 0.0, 18.0, PAGE_HEIGHT), Role.ACCENT))
        case "split":
            art.append(ShapeItem("panel", Box(0.0, 0.0, SPLIT, PAGE_HEIGHT), Role.PANEL))
            art.append(ShapeItem("stripe", Box(SPLIT, 0.0, 8.0, PAGE_HEIGHT), Role.ACCENT))
        case _:
            art.append(ShapeItem("rule-top", Box(MARGIN, 72.0, WIDTH, 3.0), Role.BRAND))
            art.append(ShapeItem("rule-bottom", Box(MARGIN, 462.0, WIDTH, 0.0), outline=Role.LINE, shape="line"))
    if theme.logo:
        room = Box(PAGE_WIDTH - MARGIN - 200.0, 24.0, 200.0, 40.0)
        art.append(place_logo(theme, room))
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
        lines = fit_words(words, (slot.size - 2.0,), compose, inside(canvas.ruler, slot.box))
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


LAYOUT = CoverLayout()
