"""The opener of a story: topic as a tag, company very large, one line of activity, the strongest figure, the source."""

from itertools import takewhile

from deckgen.arrangements import OpenerWay
from deckgen.deck import Opener, Slide
from deckgen.geometry import Box, Insets
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside, on_one_line
from deckgen.layout.figure_card import CARD_TONE, PANEL_TONE
from deckgen.layout.figure_fit import Limits, fit_figure, key_figure
from deckgen.layout.qr import draw_qr
from deckgen.layout.runs import LINK_CHARACTERS, QUIET, make_runs, shorten_link, web_link
from deckgen.layout.titles import fit_display
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure, Spans
from deckgen.theme import Role, Theme

PANEL_LEFT = 596.0
"""Where the panel begins on a page 960 points wide."""
TEXT_MARGIN, PANEL_INSET, PANEL_MARGIN = 42.0, 34.0, 28.0
"""What the words keep from the panel's edge, and the figure from that edge and from the page's."""
STRIPE = 14.0
LINK_SHORTEST = 20
"""Characters of a link at least."""
QR_SIZE = 98.0
"""Points; a phone reads it from a projected slide."""
LINE_GAP = 12.0
"""Points between company and activity line."""
LEVEL = 224.0
"""Where the first line of company and value ends."""
HIGHEST = 48.0
"""Where a figure may begin at the most, however much stands above its value."""
FIGURE_LIMITS = Limits(80.0, 60.0, 24.0)
TAG_INSETS = Insets(12.0, 4.0, 12.0, 4.0)


def design_opener(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames "Opener" and "Opener without figure".

    With a figure the right part is a panel (or a quiet column); without one the text has the whole width.
    """
    size, room, panel = stage.size, stage.room, _has_panel(theme)
    edge = size.across(PANEL_LEFT)
    left = _left_slots(theme, Box(room.x, room.y, edge - room.x - TEXT_MARGIN, room.h))
    beyond = edge + PANEL_INSET
    value = Slot(
        name="figure",
        type="body",
        box=Box(beyond, 88.0, size.width - PANEL_MARGIN - beyond, 330.0),
        size=theme.sizes.label,
        idx=4,
        color=Role.PANEL_TEXT if panel else Role.TEXT,
        prompt="Strongest figure",
    )
    art = (
        ShapeItem("panel", Box(edge, 0.0, size.width - edge, size.height), Role.PANEL)
        if panel
        else ShapeItem("column-rule", Box(edge, 108.0, 0.0, 374.0), outline=Role.LINE, shape="line")
    )
    number = stage.number and stage.number._replace(color=Role.PANEL_TEXT if panel else stage.number.color)
    wide = _left_slots(theme, room)
    stripe = ShapeItem("stripe", Box(0.0, 0.0, STRIPE, size.height), Role.PANEL)
    bare = stage._replace(footer=None, number=None)
    return (
        bare.frame("Opener", (*left, value, *_keep(stage.footer, number)), (art,)),
        bare.frame("Opener without figure", (*wide, *_keep(stage.footer, stage.number)), (stripe,)),
    )


def _has_panel(theme: Theme) -> bool:
    match theme.arrangements.opener:
        case OpenerWay.PANEL:
            return True
        case OpenerWay.PLAIN:
            return False


def _keep(*slots: Slot | None) -> tuple[Slot, ...]:
    """Return footer and number after the kind's own slots, as readers meet them; those there are."""
    return tuple(slot for slot in slots if slot)


def draw_opener(content: Opener, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the opener."""
    frame = "Opener" if content.figure else "Opener without figure"
    title = _fit_company(slide, frame, canvas)
    items: list[TextItem | PictureItem] = []
    if content.topic:
        items.append(_draw_tag(content.topic, slide.lang, frame, canvas))
    if content.line and (line := _fit_line(content.line, content.lang or slide.lang, frame, canvas)):
        items.append(_follow(canvas.fill(frame, "line", line), title, canvas))
    if content.figure:
        items.append(_fit_figure(content.figure, slide.lang, canvas))
    if content.source:
        items += _draw_source(content.source, slide.lang, frame, canvas)
    return (Draft(frame, tuple(items), title),)


def _left_slots(theme: Theme, room: Box) -> tuple[Slot, ...]:
    """Return company, topic, activity line, source and code, one under the other in a column."""
    left, width = room.x, room.w
    title, topic = Box(left, 148.0, width, 120.0), Box(left, 108.0, width, 28.0)
    line = Box(left, 280.0, width, 98.0)
    code = Box(left, 388.0, QR_SIZE, QR_SIZE)
    source = Box(code.right + 14.0, code.y, width - QR_SIZE - 14.0, QR_SIZE)
    tag = Slot(
        name="topic",
        type="body",
        box=topic,
        size=15.0,
        idx=1,
        color=Role.BACKGROUND,
        bold=True,
        anchor="middle",
        insets=TAG_INSETS,
        fill=Role.BRAND,
        prompt="Topic",
    )
    return (
        Slot("title", "title", title, size=theme.sizes.display, bold=True, font="heading", prompt="Company"),
        tag,
        Slot("line", "body", line, size=22.0, idx=2, color=Role.MUTED, prompt="What the company does"),
        Slot("source", "body", source, size=13.0, idx=3, color=Role.MUTED, anchor="middle", prompt="Source"),
        Slot("qr", "pic", code, size=12.0, idx=5, prompt="QR code"),
    )


def _draw_tag(topic: str, lang: str, frame: str, canvas: Canvas) -> TextItem:
    """Return the tag as wide as its text; a long topic is set smaller, then cut."""
    slot = canvas.frames[frame].slot("topic")
    margins = TAG_INSETS.left + TAG_INSETS.right

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, Role.BACKGROUND, bold=True, lang=lang),)),)

    one_line = on_one_line(canvas.ruler, slot.box.w - margins)
    (line,) = fit_words(topic, count_down(slot.size, 12.0, 1.0), compose, one_line)
    width = min(slot.box.w, canvas.ruler.width(line) * 1.04 + margins + 2.0)
    box = Box(slot.box.x, slot.box.y, width, slot.box.h)
    before = takewhile(lambda slide: not slide.section, canvas.deck.slides)  # not all of them for every opener
    back = "agenda" if any(slide.key == "agenda" for slide in before) else ""
    return canvas.fill(frame, "topic", (line,), back)._replace(box=box)


def _fit_company(slide: Slide, frame: str, canvas: Canvas) -> TextItem:
    """Return the title, its box as high as its text."""
    box = canvas.frames[frame].slot("title").box

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        run = Run(set_spaces(text, slide.lang), size, bold=True, font="heading", lang=slide.lang)
        return (TextLine((run,)),)

    item = canvas.fill(frame, "title", fit_display(slide.title, compose, box, canvas))
    height = min(box.h, canvas.ruler.height(item.lines, box.w) + 2.0)
    return item._replace(box=Box(box.x, box.y, box.w, height))


def _fit_figure(figure: Figure, lang: str, canvas: Canvas) -> TextItem:
    """Return the figure with its value level with the company's name; what stands above it is level with the tag."""
    box = canvas.frames["Opener"].slot("figure").box
    tone = PANEL_TONE if _has_panel(canvas.theme) else CARD_TONE
    lines = fit_figure(figure, box, canvas, FIGURE_LIMITS, lang, tone)
    value = max(range(len(lines)), key=lambda index: max(run.size for run in lines[index].runs))
    above = canvas.ruler.height(lines[:value], box.w) + canvas.ruler.read(lines[value]).pitch
    height = canvas.ruler.height(lines, box.w) + 2.0
    top = max(HIGHEST, min(LEVEL - above, box.bottom - height))
    item = canvas.fill("Opener", "figure", lines)
    return item._replace(box=Box(box.x, top, box.w, height), key=key_figure(figure))


def _follow(item: TextItem, title: TextItem, canvas: Canvas) -> TextItem:
    """Move the activity line up to the title, which may need less room than its slot has; leave no widow."""
    box = item.box
    width = canvas.ruler.read(item.lines[0]).balance(box.w)
    return item._replace(box=Box(box.x, title.box.bottom + LINE_GAP, width, box.h))


def _fit_line(spans: Spans, lang: str, frame: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the activity line; a sentence too long for its box is cut at a word (the notes hold it whole)."""
    box = canvas.frames[frame].slot("line").box
    for size in (22.0, 20.0, 18.0):
        line = TextLine(make_runs(spans, size, lang, QUIET))
        if canvas.ruler.height((line,), box.w) <= box.h:
            return (line,)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(set_spaces(text, lang), size, Role.MUTED, lang=lang),)),)

    return fit_words("".join(span.text for span in spans), (18.0,), compose, inside(canvas.ruler, box))


def _fit_link(url: str, slot: Slot, canvas: Canvas) -> str:
    """Return a link as people read it, as much of it as stands on one line."""
    one_line = on_one_line(canvas.ruler, slot.box.w)
    names = (shorten_link(url, length) for length in range(LINK_CHARACTERS, LINK_SHORTEST, -2))
    fitting = (name for name in names if one_line((TextLine((Run(name, slot.size),)),)))
    return next(fitting, shorten_link(url, LINK_SHORTEST))


def _draw_source(url: str, lang: str, frame: str, canvas: Canvas) -> list[TextItem | PictureItem]:
    slot = canvas.frames[frame].slot("source")
    name = _fit_link(url, slot, canvas)
    lines = (
        TextLine((Run(canvas.theme.label(Label.SOURCE, lang), 12.0, Role.MUTED, lang=lang),)),
        TextLine((Run(name, slot.size, Role.LINK, link=web_link(url), lang=lang),), before=2.0),
    )
    items: list[TextItem | PictureItem] = []
    code = draw_qr(url) if canvas.theme.qr else b""
    if code:
        alt = f"{canvas.theme.label(Label.QR, lang)}: {shorten_link(url)}"
        box = canvas.frames[frame].slot("qr").box
        items.append(PictureItem("qr", box, "png", data=code, alt=alt, slot="qr", link=web_link(url)))
        items.append(canvas.fill(frame, "source", lines))
    else:
        box = Box(canvas.frames[frame].slot("title").box.x, slot.box.y, slot.box.w, slot.box.h)
        items.append(canvas.fill(frame, "source", lines)._replace(box=box))
    return items


KIND = Kind(content=Opener, wants="opener", design=design_opener, draw=draw_opener)
