"""The front matter's wishes: `figures: {add: [...], remove: [...], hero: ...}`.

Comes in: a story, the figures found and the wishes. Goes out: the figures as the author wants them, and a finding
for each wish that matches nothing.
"""

from dataclasses import replace

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.figures.listed import read_entry
from deckgen.read.figures.paragraphs import Spot, read_paragraph
from deckgen.read.figures.quantity import Strength
from deckgen.read.figures.texts import fold_for_search, holds
from deckgen.read.figures.weights import HERO, MARKED
from deckgen.read.front_matter import FigureOverrides
from deckgen.story import Figure, Paragraph, Span, Story


def apply_overrides(
    story: Story, figures: tuple[Figure, ...], overrides: FigureOverrides, diagnostics: Diagnostics
) -> tuple[Figure, ...]:
    """Return the figures with the author's removals, additions and choice of the strongest, in this order."""
    kept = list(figures)
    for entry in overrides.remove:
        matches = match_figures(kept, entry)
        if not matches:
            _warn(story, entry, "is to be removed", diagnostics)
        kept = [figure for index, figure in enumerate(kept) if index not in matches]
    for entry in overrides.add:
        added = _read_addition(story, entry)
        if added:
            kept.append(replace(added, weight=max(added.weight, 1.0) + MARKED))
        else:
            _warn(story, entry, "is to be added", diagnostics)
    if overrides.hero:
        matches = match_figures(kept, overrides.hero)
        if matches:
            best = max(matches, key=lambda index: kept[index].weight)
            kept[best] = replace(kept[best], weight=kept[best].weight + HERO)
        elif added := _read_addition(story, overrides.hero):
            kept.append(replace(added, weight=added.weight + HERO))
        else:
            _warn(story, overrides.hero, "is to be the strongest", diagnostics)
    return tuple(kept)


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
    return read_entry((Span(entry),))


def _find_in(paragraph: Paragraph, spot: Spot, entry: str) -> Figure | None:
    """Return the figure of a paragraph that an entry means."""
    found = list(read_paragraph(paragraph, spot, weakest=Strength.PAIR_ONLY))
    matches = match_figures(found, entry)
    return found[min(matches)] if matches else None


def _warn(story: Story, entry: str, wish: str, diagnostics: Diagnostics) -> None:
    diagnostics.warn(
        "figure-not-found",
        f"“{entry}” {wish} among the figures of {story.company or story.topic}, but the notes do not hold it.",
        hint="Copy the value as the notes write it, or write it as “value — label”.",
        at=Location(story.path, story.line) if story.path else None,
    )
