"""The agenda: one card a story with its strongest figure, each linked to its opener."""

from deckgen.deck import Agenda, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, inside
from deckgen.layout.figure_card import CARD_INSETS, CardTone, design_card_frame, grid_boxes, value_runs
from deckgen.layout.furniture import BODY
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, Run, TextLine
from deckgen.story import Figure
from deckgen.theme import Role, Theme

MOST = 6
"""Stories on one page."""


class AgendaLayout:
    """One frame for each number of cards."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the frames "Agenda 1" to "Agenda 6"."""
        return tuple(design_card_frame(theme, f"Agenda {count}", _place_cards(count)) for count in range(1, MOST + 1))

    def suits(self, slide: Slide) -> float:
        """Suit agendas."""
        return float(isinstance(slide.content, Agenda))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Fill a card for each story, balanced over pages beyond six."""
        content = read_content(slide, Agenda)
        return tuple(_draw_page(page, slide.lang, canvas) for page in share_out(content.lines, MOST))


def _place_cards(count: int) -> tuple[Box, ...]:
    height = {1: 200.0, 2: 240.0, 3: 270.0}.get(count, BODY.h)
    return grid_boxes(count, Box(BODY.x, BODY.y, BODY.w, height))


def _draw_page(lines: tuple[StoryLine, ...], lang: str, canvas: Canvas) -> Draft:
    frame = f"Agenda {len(lines)}"
    items = []
    for number, line in enumerate(lines, start=1):
        box = canvas.frames[frame].slot(f"card-{number}").box.shrink(CARD_INSETS)
        items.append(canvas.fill(frame, f"card-{number}", _fit_card(line, box, lang, canvas), line.target))
    return Draft(frame, tuple(items), figures=tuple(line.figure for line in lines if line.figure))


def _fit_card(line: StoryLine, box: Box, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return topic, company and figure as large as they fit; the label goes first where there is no room."""
    for company, value in ((28.0, 36.0), (26.0, 30.0), (22.0, 26.0), (20.0, 22.0), (18.0, 20.0)):
        for figure, with_label in ((line.figure, True), (line.figure, False), (None, False)):
            best = _compose_card(line, figure, (company, value), lang, with_label=with_label)
            if canvas.ruler.height(best, box.w) <= box.h and _values_fit(best, box, canvas):
                return best

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, bold=True, font="heading", lang=lang),)),)

    return fit_words(line.company or line.topic, (18.0,), compose, inside(canvas.ruler, box))


def _values_fit(lines: tuple[TextLine, ...], box: Box, canvas: Canvas) -> bool:
    return all(canvas.ruler.count_lines(line, box.w) == 1 for line in lines if line.runs[-1].color is Role.ACCENT)


def _compose_card(
    line: StoryLine, figure: Figure | None, sizes: tuple[float, float], lang: str, *, with_label: bool
) -> tuple[TextLine, ...]:
    company, value = sizes
    lines = []
    if line.topic:
        lines.append(TextLine((Run(line.topic, 14.0, Role.BRAND, bold=True, lang=lang),)))
    name = Run(line.company or line.topic, company, bold=True, font="heading", lang=lang)
    lines.append(TextLine((name,), before=3.0))
    if figure:
        lines.append(TextLine(value_runs(figure, value, lang, CardTone()), before=12.0))
        if with_label:
            lines.append(TextLine((Run(set_spaces(figure.label, lang), 16.0, Role.MUTED, lang=lang),), before=2.0))
    return tuple(lines)


LAYOUT = AgendaLayout()
