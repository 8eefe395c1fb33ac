"""The front matter's wishes: `figures: {add: [...], remove: [...], hero: ...}`.

Comes in: a story, the figures found and the wishes. Goes out: the figures as the author wants them, and a finding for
each wish that matches nothing. A value alone must stand in the notes; only "value — label" is a figure by itself.
"""

from collections.abc import Iterator, Sequence

from deckgen.catalogue.figures import FIGURE_NOT_FOUND, TWO_HEROES
from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures.listed import SEPARATOR, read_entry
from deckgen.figures.marking import Sighting
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.places import take_heading
from deckgen.figures.quantity import Strength
from deckgen.figures.texts import fold_for_search, holds
from deckgen.figures.weights import HERO, MARKED
from deckgen.story import Paragraph, Span, Story


def apply_overrides(story: Story, seen: Sequence[Sighting], diagnostics: Diagnostics) -> tuple[Sighting, ...]:
    """Return the figures with the author's removals, additions and choice of the strongest, in this order."""
    kept, wishes = list(seen), story.wishes
    for entry in wishes.remove:
        matches = match_figures(kept, entry)
        if not matches:
            _report_missing(story, entry, "is to be removed", diagnostics)
        kept = [one for index, one in enumerate(kept) if index not in matches]
    for entry in wishes.add:
        added = _read_addition(story, entry)
        if added:
            kept.append(added.reweigh(max(added.figure.weight, 1.0) + MARKED))
        else:
            _report_missing(story, entry, "is to be added", diagnostics)
    return tuple(_choose_hero(story, kept, wishes.hero, diagnostics) if wishes.hero else kept)


def place_line(story: Story, line: int) -> Location | None:
    """Return a line of a story's file; None for a story of no file."""
    return Location(story.path, line) if story.path else None


def _report_missing(story: Story, entry: str, wish: str, diagnostics: Diagnostics) -> None:
    """Report an entry of the front matter that the notes do not hold, at the entry."""
    name, at = story.company or story.topic, dict(story.wishes.places).get(entry) or place_line(story, story.line)
    diagnostics.report(FIGURE_NOT_FOUND, at=at, entry=entry, wish=wish, story=name)


def _choose_hero(story: Story, seen: list[Sighting], entry: str, diagnostics: Diagnostics) -> list[Sighting]:
    """Make the figure that an entry means the strongest; a mark in the text gives way."""
    matches = match_figures(seen, entry)
    if matches:
        best = max(matches, key=lambda index: seen[index].figure.weight)
    elif added := _read_addition(story, entry):
        seen, best = [*seen, added], len(seen)
    else:
        _report_missing(story, entry, "is to be the strongest", diagnostics)
        return seen
    chosen: list[Sighting] = []
    for index, one in enumerate(seen):
        marked = one.figure.weight >= HERO
        if marked and index != best:
            diagnostics.report(TWO_HEROES, at=place_line(story, one.figure.phrase.hero.line), entry=entry)
        chosen.append(one.reweigh(one.figure.weight - (HERO if marked else 0.0) + (HERO if index == best else 0.0)))
    return chosen


def match_figures(seen: Sequence[Sighting], entry: str) -> frozenset[int]:
    """Return the indexes of the figures an entry means: equal values first, else values or labels that hold it."""
    wanted = fold_for_search(entry)
    figures = [one.figure for one in seen]
    exact = {index for index, figure in enumerate(figures) if fold_for_search(figure.value) == wanted}
    if exact:
        return frozenset(exact)
    return frozenset(
        index
        for index, figure in enumerate(figures)
        if holds(fold_for_search(f"{figure.value} {figure.label}"), wanted)
        or holds(fold_for_search(f"{figure.lead} {figure.value} {figure.tail}"), wanted)
        or holds(fold_for_search(f"{figure.earlier} {figure.value}"), wanted)
        or holds(wanted, fold_for_search(figure.value))
    )


def _read_addition(story: Story, entry: str) -> Sighting | None:
    """Read an entry as a phrase of the story when it stands there, else as "value — label"."""
    wanted = fold_for_search(entry)
    for paragraph, spot in _list_paragraphs(story):
        if holds(fold_for_search(paragraph.text), wanted) and (one := _find_in(paragraph, spot, entry)):
            return one
    figure = read_entry(Paragraph((Span(entry),)))[0] if SEPARATOR.search(entry) else None
    return Sighting(figure) if figure else None


def _list_paragraphs(story: Story) -> Iterator[tuple[Paragraph, Spot]]:
    """Yield the paragraphs of a story's sections and where they stand."""
    for at, section in enumerate(story.sections):
        heading = take_heading(section.title, story.path, section.line)
        for number, block in enumerate(section.blocks):
            if isinstance(block, Paragraph):
                yield (
                    block,
                    Spot(section=at, block=number, kind=section.kind, label=heading, lang=story.lang),
                )


def _find_in(paragraph: Paragraph, spot: Spot, entry: str) -> Sighting | None:
    """Return the figure of a paragraph that an entry means."""
    found = list(read_paragraph(paragraph, spot, weakest=Strength.PAIR_ONLY))
    matches = match_figures(found, entry)
    return found[min(matches)]._replace(mentioned=False) if matches else None
