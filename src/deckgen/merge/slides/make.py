"""A step of the plan → the slide that it makes."""

from deckgen.merge.slides.drafts import Draft
from deckgen.merge.slides.join import join_slide
from deckgen.merge.slides.label import build_label
from deckgen.merge.slides.sources import SlideSource
from deckgen.merge.slides.take import take_slide
from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide, TakenSlide
from deckgen.named_tuple import NamedTuple
from deckgen.record import SlideRecord


class Sides(NamedTuple):
    """The slides that a step names."""

    ours: SlideSource
    theirs: SlideSource | None = None
    base: SlideRecord | None = None
    """As it was written."""


def draft_slide(step: TakenSlide | JoinedSlide | CopiedSlide, sides: Sides, number: int) -> Draft:
    """Return the slide that a step makes, still to be finished.

    Args:
        step: What is to be done.
        sides: The slides that it names.
        number: The creation id of the slide that is made, from which those of its shapes follow.
    """
    match step:
        case TakenSlide():
            draft = take_slide(sides.theirs, sides.ours, number)
            draft.hide(hidden=_is_hidden(sides))
        case CopiedSlide():
            # hands have not changed one that is renewed: made anew it is the same for the same notes
            draft = take_slide(None, sides.ours, number)
            draft.hide(hidden=True)
            draft.tree.append(build_label(draft.root, int(draft.numbers.count()), number))
        case JoinedSlide():
            if sides.theirs is None:
                raise ValueError("a slide that both changed is in both decks")
            draft = join_slide(sides.theirs, sides.ours, step, number)
            draft.hide(hidden=_is_hidden(sides))
    return draft


def _is_hidden(sides: Sides) -> bool:
    """Tell whether a slide is hidden: as hands want it, where they changed that, else as the notes want it."""
    theirs, base = sides.theirs, sides.base
    if theirs is None or theirs.record.key.endswith(COPY):
        return sides.ours.record.hidden
    by_hand = base is None or theirs.record.hidden != base.hidden
    return theirs.record.hidden if by_hand else sides.ours.record.hidden
