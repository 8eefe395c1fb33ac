"""Which arrangement shows some lines and figures: the first row that holds, told by what is there.

In: the `Material` of a section. Out: its slides' contents, each with the lines and figures that it shows.
"""

from collections.abc import Iterator
from typing import TypeAlias

from deckgen.content import Figures, Line, Lines, LinesAndFigures, LinesForm, Share, Statement, Text
from deckgen.language import WordClass
from deckgen.language.finding import begins, fold_case, holds
from deckgen.language.spelling import list_units, list_words
from deckgen.named_tuple import NamedTuple
from deckgen.plan.cuts import Cut
from deckgen.plan.dealing import Cuts, count_all, deal_lines, split_evenly
from deckgen.plan.echoes import say_once
from deckgen.plan.lines import are_short, make_labels, make_line, make_lines, make_short
from deckgen.plan.material import STUB_WORDS, Material, are_numbered
from deckgen.story import Figure

CALL_WORDS = 5
"""Words of a lead-in that its section's title says as well: "After the move:"."""
SIDE_LINES = 3
"""Lines beside figures."""
SIDE_FIGURES = 2
"""Figures beside lines: more of them there are small, and each of the three kinds of words around them is, too."""
SIDE_WORDS = 60
"""Words of text beside one figure."""
NARROW_WORDS = 46
"""The same beside two figures."""
INTRO_LINES = 4
INTRO_WORDS = 70
MOST_FIGURES = 7
"""Figures of a slide without text."""
WHOLE = 100

Arranged: TypeAlias = Statement | Lines | LinesAndFigures | Figures | Share | Text


class Scene(NamedTuple):
    """What one slide shows."""

    content: Arranged
    cuts: Cuts = ()
    figures: tuple[Figure, ...] = ()
    apart: bool = False
    """Whether it is the key figures of a section whose text has slides of its own."""


def arrange(material: Material) -> tuple[Scene, ...]:
    """Return the slides of a section's material, in order; a lead-in that says nothing alone is left to the notes."""
    cuts, figures, intro, again = material.cuts, material.figures, material.intro, material.again
    if intro is not None and intro.words <= STUB_WORDS:
        intro = None
    if not cuts:
        return arrange_figures(figures, again)
    if not figures:
        return tuple(_arrange_text(cuts, intro))
    told = _list_told(figures, again)
    if _stand_beside(cuts, told, intro):
        return (_put_beside(cuts, figures, intro, again),)
    if len(told) > SIDE_FIGURES:
        return (*_arrange_text(cuts, intro), *arrange_figures(figures, again, apart=True))
    return tuple(_deal_beside(material._replace(intro=intro)))


def _list_told(figures: tuple[Figure, ...], again: Figure | None) -> tuple[Figure, ...]:
    """Return all figures that are told, the one that has been seen large before behind the others."""
    return (*figures, again) if again else figures


def arrange_figures(
    figures: tuple[Figure, ...], again: Figure | None = None, *, apart: bool = False
) -> tuple[Scene, ...]:
    """Return slides of figures alone: a ring for one part of a whole, else as few as hold them, evenly filled.

    What has been seen large before stands under the last ones.
    """
    if not figures:
        return ()
    figures, told = keep_sentences(figures), (again,) if again else ()
    if len(figures) == 1 and is_share(figures[0]):
        return (Scene(Share(figures[0], again), figures=(*figures, *told), apart=apart),)
    count = -(-len(figures) // MOST_FIGURES)
    size, more = divmod(len(figures), count)
    starts = [index * size + min(index, more) for index in range(count + 1)]
    *some, last = (figures[starts[index] : starts[index + 1]] for index in range(count))
    scenes = (Scene(Figures(say_once(one)), figures=one, apart=apart) for one in some)
    return (*scenes, Scene(Figures(say_once(last), again), figures=(*last, *told), apart=apart))


def keep_sentences(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return figures, those of one sentence beside each other in its order: its second half is not read first."""
    texts = [figure.text or figure.key for figure in figures]
    places = [(figure.phrase.hero.line, figure.phrase.hero.column) for figure in figures]
    order = sorted(range(len(figures)), key=lambda at: (texts.index(texts[at]), places[at], at))
    return tuple(figures[at] for at in order)


def is_share(figure: Figure) -> bool:
    """Tell whether a figure is a percentage of something, so that a ring can show it; "+30 % of traffic" is none."""
    if figure.before or figure.number is None or not 0 < figure.number <= WHOLE or figure.value[:1] in "+-−–":
        return False
    percent = "%" in figure.value or holds(figure.value, list_units("percent"))
    return percent and begins(fold_case(figure.tail), 0, list_words(WordClass.OF))


def _arrange_text(cuts: Cuts, intro: Cut | None) -> Iterator[Scene]:
    """Yield slides of text alone; a lead-in stands on the first one."""
    roomy = intro and len(cuts) <= INTRO_LINES and count_all((intro, *cuts)) <= INTRO_WORDS
    for index, part in enumerate((cuts,) if roomy else deal_lines(cuts)):
        yield arrange_lines(part, None if index else intro)


def arrange_lines(cuts: Cuts, intro: Cut | None = None) -> Scene:
    """Return a slide of text alone."""
    if len(cuts) == 1 and intro is None:
        return Scene(Statement(make_line(cuts[0], strong=are_short(cuts))), cuts)
    lead = None if intro is None else make_line(intro)
    lines, form = _choose_form(cuts, alone=intro is None)
    return Scene(Lines(lines, form, lead), cuts if intro is None else (intro, *cuts))


def _choose_form(cuts: Cuts, *, alone: bool) -> tuple[tuple[Line, ...], LinesForm]:
    """Return lines and how they stand together; two that nothing leads in to may stand side by side."""
    pair = len(cuts) == 2 and alone
    if are_numbered([cut.paragraph for cut in cuts]):
        return make_lines(cuts), LinesForm.NUMERALS
    if are_short(cuts):
        return make_short(cuts), LinesForm.COLUMNS if pair else LinesForm.SHORT
    if labels := make_labels(cuts):
        return labels, LinesForm.LABELS
    lines = make_lines(cuts)
    if not any(line.strong for line in lines):
        return lines, LinesForm.ROWS
    level = pair and all(line.strong for line in lines)  # a plain sentence beside a hero hangs in the air
    return lines, LinesForm.COLUMNS if level else LinesForm.LEDGER


def _stand_beside(cuts: Cuts, figures: tuple[Figure, ...], intro: Cut | None) -> bool:
    """Tell whether text and figures share a slide."""
    words = count_all(cuts if intro is None else (intro, *cuts))
    most = SIDE_WORDS if len(figures) == 1 else NARROW_WORDS
    return len(cuts) <= SIDE_LINES and len(figures) <= SIDE_FIGURES and words <= most


def _put_beside(
    cuts: Cuts, figures: tuple[Figure, ...], intro: Cut | None = None, again: Figure | None = None
) -> Scene:
    """Return a slide of text and figures; a lead-in of few words, as "What hurt:", would stand there as one of them."""
    if intro is not None and intro.words <= CALL_WORDS:
        intro = None
    lead = None if intro is None else make_line(intro)
    lines = make_short(cuts) if are_short(cuts) else make_lines(cuts)
    content = LinesAndFigures(lines=lines, figures=say_once(figures), intro=lead, again=again)
    told = _list_told(figures, again)
    return Scene(content, cuts if intro is None else (intro, *cuts), told)


def _deal_beside(material: Material) -> Iterator[Scene]:
    """Yield slides of text, the last with the figures beside it; they stand alone where there is no room."""
    cuts, figures, intro, again = material.cuts, material.figures, material.intro, material.again
    parts = deal_lines(cuts) if len(cuts) > SIDE_LINES + 1 else split_evenly(cuts, min(2, len(cuts)))
    if len(parts) > 1 and not _stand_beside(parts[-1], figures, None) and len(parts[-1]) > SIDE_LINES:
        parts = (*parts[:-1], *split_evenly(parts[-1], 2))
    joins = len(parts) > 1 and _stand_beside(parts[-1], figures, None)
    for index, part in enumerate(parts[:-1] if joins else parts):
        yield arrange_lines(part, None if index else intro)
    if joins:
        yield _put_beside(parts[-1], figures, again=again)
    else:
        yield from arrange_figures(figures, again, apart=True)
