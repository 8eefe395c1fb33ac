"""The front matter's wishes: `figures: {add: [...], remove: [...], hero: ...}`.

Comes in: a story, the figures found and the wishes. Goes out: the figures as the author wants them, and a finding for
each wish that matches nothing. A value alone must stand in the notes; only "value — label" is a figure by itself.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Paragraph, Span
from deckgen.catalogue.figures import FIGURE_NOT_FOUND, TWO_HEROES
from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures.listed import SEPARATOR, read_entry
from deckgen.figures.marking import Sighting
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.places import take_heading
from deckgen.figures.quantity import Strength
from deckgen.figures.texts import fold_for_search, holds
from deckgen.figures.weights import HERO, MARKED
from deckgen.story import Figure, Story


def apply_overrides(story: Story, seen: Sequence[Sighting], diagnostics: Diagnostics) -> tuple[Sighting, ...]:
    """Return the figures with the author's removals, additions and choice of the strongest, in this order."""
    kept, wishes = list(seen), story.wishes
    for entry in wishes.remove:
        left = leave_out_figures(kept, entry)
        if len(left) == len(kept):
            _report_missing(story, entry, "is to be removed", diagnostics)
        kept = left
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
    best = max(match_figures(seen, entry), key=lambda one: one.figure.weight, default=None)
    if not best and (best := _read_addition(story, entry)):
        seen = [*seen, best]
    if not best:
        _report_missing(story, entry, "is to be the strongest", diagnostics)
        return seen
    chosen: list[Sighting] = []
    for one in seen:
        marked = one.figure.weight >= HERO
        if marked and one is not best:
            diagnostics.report(TWO_HEROES, at=place_line(story, one.figure.phrase.hero.line), entry=entry)
        chosen.append(one.reweigh(one.figure.weight + HERO * ((one is best) - marked)))
    return chosen


def leave_out_figures(seen: Sequence[Sighting], entry: str) -> list[Sighting]:
    """Return figures without those that an entry means."""
    meant = match_figures(seen, entry)
    return [one for one in seen if one not in meant]


def match_figures(seen: Sequence[Sighting], entry: str) -> tuple[Sighting, ...]:
    """Return the figures an entry means: those of equal value, else those whose value or label holds it."""
    wanted = fold_for_search(entry)
    exact = tuple(one for one in seen if fold_for_search(one.figure.value) == wanted)
    return exact or tuple(one for one in seen if _tells(one.figure, wanted))


def _tells(figure: Figure, wanted: str) -> bool:
    """Tell whether the words of a figure, as one of its parts reads, hold a folded entry."""
    value = figure.value
    texts = (f"{value} {figure.label}", f"{figure.lead} {value} {figure.tail}", f"{figure.earlier} {value}")
    return holds(wanted, fold_for_search(value)) or any(holds(fold_for_search(text), wanted) for text in texts)


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
                yield block, Spot(section=at, block=number, kind=section.kind, label=heading, lang=story.lang)


def _find_in(paragraph: Paragraph, spot: Spot, entry: str) -> Sighting | None:
    """Return the figure of a paragraph that an entry means."""
    meant = match_figures(read_paragraph(paragraph, spot, weakest=Strength.PAIR_ONLY), entry)
    return meant[0]._replace(mentioned=False) if meant else None
