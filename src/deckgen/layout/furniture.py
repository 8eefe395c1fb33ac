"""What pages share: margins, title, trail, corner, footer, slide number — their slots and their items."""

from deckgen.deck import Deck, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import Compose, Fits, count_down, fit_words, inside, inside_unbroken, on_one_line
from deckgen.page import PAGE_WIDTH, Frame, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.theme import Role, Theme

MARGIN = 54.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
BODY = Box(MARGIN, 126.0, WIDTH, 358.0)
"""Where the content of a section slide stands."""
TITLE = Box(MARGIN, 46.0, WIDTH, 58.0)
FOOTER = Box(MARGIN, 504.0, 640.0, 18.0)
NUMBER = Box(PAGE_WIDTH - MARGIN - 60.0, 504.0, 60.0, 18.0)
FOOTER_IDX, NUMBER_IDX, TRAIL_IDX, CORNER_IDX = 11, 12, 13, 14
CORNER_GAP = 12.0
SPARE_WIDTH = 1.03
"""What a line's box has beyond its words, so that no program breaks it."""
DISPLAY_SMALLEST = 28.0
OWNER_MARK = " · "
OWNER_SHARE = 0.7
"""Share of the title's width that the owner may take."""


def title_slot(theme: Theme, box: Box = TITLE) -> Slot:
    """Return the title placeholder of a content slide."""
    return Slot("title", "title", box, theme.sizes.title, bold=True, font="heading", anchor="middle", prompt="Title")


def footer_slots(theme: Theme, color: Role = Role.MUTED) -> tuple[Slot, ...]:
    """Return the footer and slide-number placeholders."""
    size = theme.sizes.footer
    return (
        Slot("footer", "ftr", FOOTER, size, FOOTER_IDX, color, anchor="middle", prompt="Footer"),
        Slot("number", "sldNum", NUMBER, size, NUMBER_IDX, color, align="right", anchor="middle", prompt="‹#›"),
    )


def content_slots(theme: Theme) -> tuple[Slot, ...]:
    """Return the slots every content slide has."""
    small = theme.sizes.small
    trail = Box(MARGIN, 24.0, 560.0, 18.0)
    corner = Box(trail.right + CORNER_GAP, 24.0, WIDTH - trail.w - CORNER_GAP, 18.0)
    return (
        title_slot(theme),
        Slot("trail", "body", trail, small, TRAIL_IDX, Role.MUTED, anchor="middle", prompt="Trail"),
        Slot("corner", "body", corner, small, CORNER_IDX, Role.MUTED, align="right", anchor="middle", prompt="Story"),
        *footer_slots(theme),
    )


def content_art(theme: Theme) -> tuple[ShapeItem | PictureItem, ...]:
    """Return the decoration every content slide has: what the title stands on, the footer's rule, the logo."""
    rule = ShapeItem("footer-rule", Box(MARGIN, 498.0, WIDTH, 0.0), outline=Role.LINE, shape="line")
    art: list[ShapeItem | PictureItem] = [rule]
    match theme.arrangements.get("title", "rule"):
        case "rule":
            art.append(ShapeItem("title-rule", Box(MARGIN, 108.0, 48.0, 4.0), Role.ACCENT))
        case "band":
            art.append(ShapeItem("title-band", Box(0.0, TITLE.y + 6.0, 14.0, TITLE.h - 12.0), Role.BRAND))
        case _:
            art.append(ShapeItem("title-line", Box(MARGIN, 110.0, WIDTH, 0.0), outline=Role.LINE, shape="line"))
    if theme.logo:
        art.append(place_logo(theme, Box(NUMBER.x - 88.0, 502.0, 80.0, 22.0)))
    return tuple(art)


def place_logo(theme: Theme, room: Box) -> PictureItem:
    """Return the theme's logo, never stretched, at the right of the room."""
    width, height = theme.logo_size
    scale = min(room.w / width, room.h / height)
    box = Box(room.right - width * scale, room.y + (room.h - height * scale) / 2, width * scale, height * scale)
    kind = "png" if theme.logo.startswith(b"\x89PNG") else "jpeg"
    return PictureItem("logo", box, kind, theme.logo, theme.logo_alt)


def make_title(slide: Slide, suffix: str, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title item: the section's heading, the company in a quiet tone, "(1/2)" where pages continue."""
    slot, lang = frame.slot("title"), slide.labels or slide.lang
    sizes = count_down(canvas.theme.sizes.title, canvas.theme.sizes.title_small, 2.0)

    def compose_owner(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, font="heading"),)),)

    owner = slide.owner
    if owner:
        one_line = on_one_line(canvas.ruler, slot.box.w * OWNER_SHARE)
        owner = fit_words(owner, sizes[-1:], compose_owner, one_line)[0].runs[0].text

    def compose(head: str, size: float) -> tuple[TextLine, ...]:
        quiet = f"{OWNER_MARK}{owner}" if owner else ""
        parts = ((head, Role.TEXT, True), (quiet, Role.MUTED, False), (suffix, Role.MUTED, False))
        runs = (Run(text, size, color, bold, font="heading", lang=lang) for text, color, bold in parts if text)
        return (TextLine(tuple(runs)),)

    one_line, box = on_one_line(canvas.ruler, slot.box.w), inside(canvas.ruler, slot.box)
    lines = next((lines for size in sizes if one_line(lines := compose(slide.title, size))), None)
    return TextItem("title", slot.box, lines or fit_words(slide.title, sizes[-1:], compose, box), "title", slot.anchor)


def fit_display(text: str, compose: Compose, box: Box, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return a cover's or an opener's title as large as it fits without breaking a word; the longest are cut."""
    sizes = count_down(canvas.theme.sizes.display, DISPLAY_SMALLEST, 4.0)
    whole = inside_unbroken(canvas.ruler, box)
    lines = next((lines for size in sizes if whole(lines := compose(text, size))), None)
    return lines or fit_words(text, sizes[-1:], compose, inside(canvas.ruler, box))


def make_trail(slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return the story's steps with the current one marked, and the story's name at the right."""
    steps = _make_steps(slide, frame, canvas)
    if not slide.corner:
        return steps
    slot = frame.slot("corner")
    line = TextLine((Run(slide.corner, slot.size, Role.MUTED, lang=slide.lang),), align="right")
    if canvas.ruler.count_lines(line, slot.box.w) == 1:
        return (*steps, TextItem("corner", slot.box, (line,), "corner", slot.anchor))
    # A long name takes the width that the steps do not need.
    steps = tuple(item._replace(box=item.box._replace(w=_measure_steps(item, canvas))) for item in steps)
    left = max((item.box.right + CORNER_GAP for item in steps), default=frame.slot("trail").box.x)
    box = slot.box._replace(x=left, w=slot.box.right - left)
    lines = _cut_line(line, on_one_line(canvas.ruler, box.w))
    return (*steps, TextItem("corner", box, lines, "corner", slot.anchor))


def _make_steps(slide: Slide, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    if not slide.trail or canvas.theme.arrangements.get("trail", "steps") != "steps":
        return ()
    slot = frame.slot("trail")
    line = _compose_trail(slide, slot.size)
    whole = canvas.ruler.count_lines(line, slot.box.w) == 1
    return (TextItem("trail", slot.box, (line,), "trail", slot.anchor),) if whole else ()


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
        role = Role.BRAND if step.current else Role.MUTED
        runs.append(Run(step.title, size, role, bold=step.current, lang=lang))
    return TextLine(tuple(runs))


def make_footer(number: int, footer: str, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return footer text and slide number as the real placeholders."""
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
    filled = []
    for part in parts:
        names = [name for name in values if f"{{{name}}}" in part]
        if not names or any(values[name] for name in names):
            text = part
            for name in names:
                text = text.replace(f"{{{name}}}", values[name])
            filled.append(text.strip())
    return mark.join(part for part in filled if part)
