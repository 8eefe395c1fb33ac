"""The agenda as rows between rules, for looks and templates without a panel: a row a story, linked to its opener."""

from collections.abc import Sequence
from itertools import product

from deckgen.arrangements import Way
from deckgen.deck import Agenda, Slide, StoryLine
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cutting import inside_unbroken, shorten
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Tone, make_runs
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 8
AIR = 12.0
"""Points between a rule and what stands under it."""
NAME_CHARACTERS = 60
_BELOW = 0.1
"""What is kept from the next rule at the most, of a row's height."""
_GAP = 8.0
"""Points between a name and what its company does."""
_SPLIT = 28.0
"""Points of a name from which on its line is not broken."""
_TONE = Tone(text=Role.MUTED, strong=Role.MUTED, figure=Role.MUTED, link=Role.LINK)


class _RowSizes(NamedTuple):
    """Points; 0 leaves a part out."""

    company: float
    topic: float
    says: float
    under: bool = True
    """Whether topic and minutes have a line of their own."""


_FEW = (
    *(_RowSizes(60.0, 22.0, 26.0), _RowSizes(54.0, 22.0, 24.0), _RowSizes(48.0, 20.0, 22.0)),
    *(_RowSizes(40.0, 20.0, 20.0), _RowSizes(34.0, 20.0, 18.0), _RowSizes(28.0, 18.0, 18.0)),
)
_MANY = (_RowSizes(28.0, 18.0, 0.0), _RowSizes(24.0, 16.0, 0.0), _RowSizes(20.0, 14.0, 0.0), _RowSizes(16.0, 12.0, 0.0))
_STEPS = (*_FEW, *(sizes._replace(under=under) for sizes, under in product(_MANY, (False, True))))
"""Of a few stories topic and minutes stand under the name, whatever its length: agendas look alike."""


def design_rows(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of eight stories."""
    slots = tuple(
        Slot(f"story-{i}", "body", box, size=theme.sizes.body, idx=i, prompt="Story")
        for i, box in enumerate(_place(MOST, stage.room), start=1)
    )
    return (stage.frame("Agenda", slots),)


def draw_rows(content: Agenda, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a row for each story, balanced over pages beyond eight."""
    return tuple(_draw_page(lines, frame, slide, canvas) for lines in share_out(content.lines, MOST))


def _place(count: int, room: Box) -> tuple[Box, ...]:
    """Return the rows without what they keep from the rules above and below them."""
    rows = room.split_rows((1.0,) * count)
    return tuple(row.shrink(Insets(top=AIR, bottom=min(AIR, row.h * _BELOW))) for row in rows)


def _draw_page(lines: tuple[StoryLine, ...], frame: Frame, slide: Slide, canvas: Canvas) -> Draft:
    first, last = (frame.slot(f"story-{number}").box for number in (1, MOST))
    boxes = _place(len(lines), Box(first.x, first.y - AIR, first.w, (last.y - first.y) / (MOST - 1) * MOST))
    texts = _fit(lines, boxes, slide.lang, canvas)
    items: list[Item] = []
    for number, (line, box, text) in enumerate(zip(lines, boxes, texts, strict=True), start=1):
        rule = Box(box.x, box.y - AIR, box.w, 0.0)
        items.append(ShapeItem(f"rule-{number}", rule, outline=Role.LINE if number > 1 else Role.TEXT, shape="line"))
        item = canvas.fill(frame.name, f"story-{number}", text, line.target)
        even = box._replace(w=even_width(text, box.w, canvas.ruler))
        items.append(item._replace(box=even, key=join_key("story", line.key)))
    return Draft(frame.name, tuple(items), figures=())


def _fit(
    lines: Sequence[StoryLine], boxes: Sequence[Box], lang: str, canvas: Canvas
) -> tuple[tuple[TextLine, ...], ...]:
    """Return the words of all rows at the largest sizes they share; what a company does goes first, then letters."""
    for length in (NAME_CHARACTERS, 40, 24, 12):
        for sizes in _STEPS:
            texts = tuple(_compose(line, sizes, length, lang, canvas) for line in lines)
            pairs = zip(boxes, texts, strict=True)
            if all(_has_room(text, box, canvas.ruler, split=sizes.company <= _SPLIT) for box, text in pairs):
                return texts
    return texts


def _has_room(text: tuple[TextLine, ...], box: Box, ruler: Ruler, *, split: bool) -> bool:
    return inside_unbroken(ruler, box)(text) and (split or ruler.count_lines(text[0], box.w) == 1)


def _compose(line: StoryLine, sizes: _RowSizes, length: int, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    lines = list(_compose_name(line, sizes, length, lang, canvas))
    if sizes.says and line.says:
        spans = (*line.says.lead, *line.says.hero, *line.says.tail)
        said = make_runs(spans, sizes.says, line.says.paragraph.lang or lang, _TONE)
        lines.append(TextLine(said, before=_GAP, spacing=1.05, key=line.says.paragraph.key))
    return tuple(lines)


def _compose_name(line: StoryLine, sizes: _RowSizes, length: int, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the company, with topic and minutes behind or under it."""
    text = set_spaces(shorten(line.company or line.topic, length), lang)
    name = Run(text, sizes.company, bold=canvas.theme.way is Way.NIGHT, font="heading", lang=lang)
    minutes = canvas.theme.label(Label.MINUTES, lang).format(n=round(line.minutes)) if line.minutes else ""
    topic = set_spaces(shorten(line.topic, length), lang) if line.company else ""
    text = " · ".join(part for part in (topic, minutes) if part)
    if not text:
        return (TextLine((name,)),)
    quiet = Run(text if sizes.under else f"\u00a0\u00a0{text}", sizes.topic, Role.MUTED, lang=lang)
    return (TextLine((name,)), TextLine((quiet,))) if sizes.under else (TextLine((name, quiet)),)
