"""The agenda in blocks: its title on a block of color, a bar for each story beside it, brand and tint in turn."""

from collections.abc import Sequence

from deckgen.arrangements import Way
from deckgen.deck import Agenda, Slide, StoryLine
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside_unbroken, on_one_line, shorten
from deckgen.layout.logo import clear_logo
from deckgen.layout.runs import Tone, make_runs
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 6
"""Stories on one page."""
EDGE = 264.0
"""Where the block ends on a page 960 points wide."""
TITLE_TOP = 40.0
NUMBER_WIDTH, INSET, AIR = 88.0, 32.0, 12.0
"""Points that a number has beside its words, that both keep from the edges at the sides, and above and below."""
NUMBER_GAP = 12.0
FEWEST_CHARACTERS = 12


class _BarSizes(NamedTuple):
    """Points; 0 leaves a part out."""

    number: float
    company: float
    small: float
    """Of topic and minutes."""
    says: float


_STEPS = (
    _BarSizes(84.0, 56.0, 22.0, says=24.0),
    _BarSizes(72.0, 48.0, 20.0, says=22.0),
    _BarSizes(72.0, 44.0, 18.0, says=20.0),
    _BarSizes(64.0, 36.0, 18.0, says=18.0),
    _BarSizes(56.0, 32.0, 18.0, says=18.0),
    _BarSizes(48.0, 28.0, 16.0, says=18.0),
    _BarSizes(48.0, 36.0, 18.0, says=0.0),
    _BarSizes(44.0, 28.0, 16.0, says=0.0),
    _BarSizes(36.0, 24.0, 14.0, says=0.0),
    _BarSizes(28.0, 20.0, 12.0, says=0.0),
    _BarSizes(24.0, 16.0, 12.0, says=0.0),
)


class _BarColors(NamedTuple):
    """The colors of a bar."""

    fill: Role
    number: Role
    text: Role
    quiet: Role


_BARS = (
    _BarColors(Role.BRAND, number=Role.BACKGROUND, text=Role.BACKGROUND, quiet=Role.BACKGROUND),
    _BarColors(Role.SURFACE, number=Role.BRAND, text=Role.TEXT, quiet=Role.MUTED),
)


def design_agenda(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of six stories beside the block of the title."""
    edge = stage.size.across(EDGE)
    art = (ShapeItem("block", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL),)
    bare = clear_logo(stage._replace(footer=None, number=None, slots=(), art=art))
    if bare.title:
        box = Box(bare.room.x, TITLE_TOP, edge - bare.room.x - INSET / 2, stage.size.height / 2)
        bare = bare._replace(title=bare.title._replace(box=box, anchor="top"))
    slots: list[Slot] = []
    for i, bar in enumerate(_tile(MOST, edge, stage.size.width, stage.size.height), start=1):
        number, words = _split(bar)
        slots += (
            Slot(f"story-{i}", "body", words, size=theme.sizes.body, idx=i, anchor="middle", prompt="Story"),
            Slot(f"number-{i}", "body", number, size=_STEPS[0].number, anchor="middle", placeholder=False),
        )
    return (bare.frame("Agenda", tuple(slots)),)


def _tile(count: int, edge: float, width: float, height: float) -> tuple[Box, ...]:
    return Box(edge, 0.0, width - edge, height).split_rows((1.0,) * count)


def _split(bar: Box) -> tuple[Box, Box]:
    """Return the places of number and words."""
    inner = bar.shrink(Insets(INSET, AIR, INSET, AIR))
    words = inner._replace(x=inner.x + NUMBER_WIDTH, w=inner.w - NUMBER_WIDTH)
    return inner._replace(w=NUMBER_WIDTH - NUMBER_GAP), words


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a bar for each story, balanced over pages beyond six."""
    drafts, first = [], 1
    for lines in share_out(content.lines, MOST):
        drafts.append(_draw_page(lines, first, slide, canvas))
        first += len(lines)
    return tuple(drafts)


def _draw_page(lines: tuple[StoryLine, ...], first: int, slide: Slide, canvas: Canvas) -> Draft:
    frame, size = canvas.find_frame("Agenda", slide), canvas.theme.size
    bars = _tile(len(lines), size.across(EDGE), size.width, size.height)
    sizes, texts = _fit(lines, [_split(bar)[1] for bar in bars], slide.lang, canvas)
    items: list[Item] = [ShapeItem(f"bar-{i}", bar, _color(i - 1).fill) for i, bar in enumerate(bars, start=1)]
    for i, (line, bar, text) in enumerate(zip(lines, bars, texts, strict=True), start=1):
        number, words = _split(bar)
        compose = compose_words(slide.lang, _color(i - 1).number, bold=True, font="heading")
        steps = count_down(sizes.number, 16.0, 4.0)
        shown = fit_words(str(first + i - 1), steps, compose, on_one_line(canvas.ruler, number.w))
        items.append(TextItem(f"number-{i}", number, shown, slot=f"number-{i}", anchor="middle"))
        item = canvas.fill(frame.name, f"story-{i}", text, line.target)
        words = words._replace(w=even_width(text, words.w, canvas.ruler))
        items.append(item._replace(box=words, key=join_key("story", line.key)))
    return Draft(frame.name, tuple(items), figures=())


def _color(at: int) -> _BarColors:
    return _BARS[at % len(_BARS)]


def _fit(
    lines: Sequence[StoryLine], rooms: Sequence[Box], lang: str, canvas: Canvas
) -> tuple[_BarSizes, tuple[tuple[TextLine, ...], ...]]:
    """Return the largest sizes that all share, and the words in them; what a company does goes first, then letters."""
    for length in (80, 40, 24, FEWEST_CHARACTERS):
        for sizes in _STEPS:
            texts = tuple(_compose(line, at, sizes, length, lang, canvas) for at, line in enumerate(lines))
            pairs = zip(rooms, texts, strict=True)
            if all(inside_unbroken(canvas.ruler, room)(text) for room, text in pairs):
                return sizes, texts
    return sizes, texts


def _compose(
    line: StoryLine, at: int, sizes: _BarSizes, length: int, lang: str, canvas: Canvas
) -> tuple[TextLine, ...]:
    """Return topic and minutes, the company, what it does."""
    color = _color(at)
    topic = shorten(line.topic, length) if line.company else ""
    minutes = canvas.theme.label(Label.MINUTES, lang).format(n=round(line.minutes)) if round(line.minutes) else ""
    lines: list[TextLine] = []
    if text := " · ".join(part for part in (topic, minutes) if part):
        lines.append(TextLine((Run(set_spaces(text, lang), sizes.small, color.quiet, lang=lang),)))
    name = set_spaces(shorten(line.company or line.topic, length), lang)
    lines.append(TextLine((Run(name, sizes.company, color.text, bold=True, font="heading", lang=lang),)))
    if sizes.says and line.says:
        spans = (*line.says.lead, *line.says.hero, *line.says.tail)
        tone = Tone(text=color.text, strong=color.text, figure=color.text, link=color.text)
        runs = make_runs(spans, sizes.says, line.says.paragraph.lang or lang, tone)
        lines.append(TextLine(runs, before=sizes.says * 0.3, spacing=1.1, key=line.says.paragraph.key))
    return tuple(lines)


KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda, way=Way.BLOCK)
