"""Three records → the plan of a merged deck: what belongs together is found, and what becomes of it is decided."""

from collections.abc import Iterator

from deckgen.merge.decide import Wish, decide
from deckgen.merge.joins import Versions, differs, join_slide
from deckgen.merge.match import Matched, match_decks
from deckgen.merge.steps import JoinedSlide, KeptSlide, MergePlan, ShapeJoin, Step, TakenSlide
from deckgen.named_tuple import NamedTuple
from deckgen.record import DeckRecord, SlideRecord


class Planned(NamedTuple):
    """What becomes of a deck, and what it was decided from."""

    plan: MergePlan
    """Positions are those of the file and of the fresh deck."""
    matched: Matched
    """One key for one thing: a slide or shape of the file whose creation id says another one is given that of its
    key, and one that hands made (its key starts with `HAND_MADE`) must have none of those of the fresh deck."""


def plan_merge(
    base: DeckRecord, theirs: DeckRecord, ours: DeckRecord, *, lossy: bool = False, wish: Wish | None = None
) -> Planned:
    """Return what becomes of a deck.

    Args:
        base: As it was written.
        theirs: As it stands, in order of the file.
        ours: As the notes give it.
        lossy: Whether a program saved it that keeps no ids.
        wish: What a person decides instead of the rules.
    """
    matched = match_decks(base, theirs, ours, lossy=lossy)
    plan = decide(matched.base, matched.theirs, matched.ours, wish, matched.parted)
    if lossy and (_does_something(plan, matched) or base.look != ours.look):
        plan = plan._replace(steps=tuple(_heal(plan, matched)))
    return Planned(plan._replace(steps=tuple(_locate(step, matched) for step in plan.steps)), matched)


def _does_something(plan: MergePlan, matched: Matched) -> bool:
    return plan.steps != tuple(KeptSlide(at) for at in range(len(matched.theirs)))


def _heal(plan: MergePlan, matched: Matched) -> Iterator[Step]:
    """Yield the steps for a file without ids that is written anyway: slides that would stay are ours again.

    What hands have changed of them stays. Those that hands made, and those of open conflicts, are left as they are.
    """
    base = {slide.key: slide for slide in matched.base}
    places = {slide.key: at for at, slide in enumerate(matched.ours)}
    for step in plan.steps:
        if not isinstance(step, KeptSlide):
            yield step
            continue
        theirs = matched.theirs[step.theirs]
        known = theirs.key in base and theirs.key in places and theirs.key not in plan.open
        yield _heal_slide(base[theirs.key], theirs, step, matched, places[theirs.key]) if known else step


def _heal_slide(base: SlideRecord, theirs: SlideRecord, step: KeptSlide, matched: Matched, place: int) -> Step:
    if not differs(base, theirs):
        return TakenSlide(place, step.theirs)
    versions = Versions(base, theirs, matched.ours[place], their_place=step.theirs, our_place=place)
    return join_slide(versions).step or step


def _locate(step: Step, matched: Matched) -> Step:
    """Return a step that names shapes by where they stand in the file."""
    if not isinstance(step, JoinedSlide):
        return step
    places = matched.places[step.theirs]
    shapes = tuple(join if join.theirs is None else _find_shape(join, places[join.theirs]) for join in step.shapes)
    return step._replace(shapes=shapes)


def _find_shape(join: ShapeJoin, place: int | None) -> ShapeJoin:
    """Return how a shape is joined; one that the file lacks, though nobody deleted it, is that of the notes."""
    return ShapeJoin(theirs=None, ours=join.ours) if place is None else join._replace(theirs=place)
