"""A figure as one paragraph: its sentence in the author's order, its value bold."""

from deckgen.layout.figure_value import FigureTone
from deckgen.layout.typography import set_spaces
from deckgen.page import Run, TextLine
from deckgen.story import Figure

BESIDE = "\u2003"
"""What parts a value from the words on its line."""


def compose_sentence(figure: Figure, size: float, lang: str, tone: FigureTone, value: float = 0.0) -> TextLine:
    """Return lead, value and tail in the author's order; what a pair is about stands apart from its values."""
    earlier = f"{figure.earlier}\u00a0→ " if figure.before else ""
    behind = figure.tail or (figure.lead if figure.before else "")
    before = f"{figure.lead} " if figure.lead and behind != figure.lead else ""
    qualifier = f"{figure.qualifier} " if figure.qualifier else ""
    gap = BESIDE if figure.before else " "
    runs = (
        Run(set_spaces(f"{before}{earlier}{qualifier}", lang), size, tone.quiet, lang=lang),
        Run(set_spaces(figure.value, lang), value or size, tone.value, bold=True, lang=lang),
        Run(set_spaces(f"{gap}{behind}", lang) if behind else "", size, tone.words, lang=lang),
    )
    return TextLine(tuple(run for run in runs if run.text))
