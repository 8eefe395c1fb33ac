"""The front matter's wishes: `figures: {add: [...], remove: [...], hero: ...}`.

Comes in: a story, the figures found and the wishes. Goes out: the figures as the author wants them, and a finding for
each wish that matches nothing. A value alone must stand in the notes; only "value — label" is a figure by itself.
"""

from deckgen.diagnostics import Diagnostics
from deckgen.figures.listed import SEPARATOR, read_entry
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.quantity import Strength
from deckgen.figures.texts import fold_for_search, holds
from deckgen.figures.weights import HERO, MARKED
from deckgen.figures.wishes import report_missing, report_two_heroes
from deckgen.story import Figure, FigureWishes, Paragraph, Span, Story


def apply_overrides(
    story: Story, figures: tuple[Figure, ...], overrides: FigureWishes, diagnostics: Diagnostics
) -> tuple[Figure, ...]:
    """Return the figures with the author's removals, additions and choice of the strongest, in this order."""
    kept = list(figures)
    for entry in overrides.remove:
        matches = match_figures(kept, entry)
        if not matches:
            report_missing(story, entry, "is to be removed", diagnostics)
        kept = [figure for index, figure in enumerate(kept) if index not in matches]
    for entry in overrides.add:
        added = _read_addition(story, entry)
        if added:
            kept.append(added._replace(weight=max(added.weight, 1.0) + MARKED))
        else:
            report_missing(story, entry, "is to be added", diagnostics)
    return tuple(_choose_hero(story, kept, overrides.hero, diagnostics) if overrides.hero else kept)


def _choose_hero(story: Story, figures: list[Figure], entry: str, diagnostics: Diagnostics) -> list[Figure]:
    """Make the figure that an entry means the strongest; a mark in the text gives way."""
    matches = match_figures(figures, entry)
    if matches:
        best = max(matches, key=lambda index: figures[index].weight)
    elif added := _read_addition(story, entry):
        figures, best = [*figures, added], len(figures)
    else:
        report_missing(story, entry, "is to be the strongest", diagnostics)
        return figures
    chosen: list[Figure] = []
    for index, figure in enumerate(figures):
        marked = figure.weight >= HERO
        if marked and index != best:
            report_two_heroes(story, entry, figure.line, diagnostics)
        weight = figure.weight - (HERO if marked else 0.0) + (HERO if index == best else 0.0)
        chosen.append(figure._replace(weight=weight))
    return chosen


def match_figures(figures: list[Figure], entry: str) -> frozenset[int]:
    """Return the indexes of the figures an entry means: equal values first, else values or labels that hold it."""
    wanted = fold_for_search(entry)
    exact = {index for index, figure in enumerate(figures) if fold_for_search(figure.value) == wanted}
    if exact:
        return frozenset(exact)
    return frozenset(
        index
        for index, figure in enumerate(figures)
        if holds(fold_for_search(f"{figure.value} {figure.label}"), wanted)
        or holds(fold_for_search(f"{figure.before} {figure.value}"), wanted)
        or holds(wanted, fold_for_search(figure.value))
    )


def _read_addition(story: Story, entry: str) -> Figure | None:
    """Read an entry as a phrase of the story when it stands there, else as "value — label"."""
    wanted = fold_for_search(entry)
    for at, section in enumerate(story.sections):
        for number, block in enumerate(section.blocks):
            if isinstance(block, Paragraph) and holds(fold_for_search(block.text), wanted):
                spot = Spot(at, number, section.kind, section.title)
                if figure := _find_in(block, spot, entry):
                    return figure
    return read_entry((Span(entry),))[0] if SEPARATOR.search(entry) else None


def _find_in(paragraph: Paragraph, spot: Spot, entry: str) -> Figure | None:
    """Return the figure of a paragraph that an entry means."""
    found = list(read_paragraph(paragraph, spot, weakest=Strength.PAIR_ONLY))
    matches = match_figures(found, entry)
    return found[min(matches)] if matches else None
