"""A step of the plan → the slide that it makes."""

from deckgen.merge.scan import Scan
from deckgen.merge.slides.drafts import SlideDraft
from deckgen.merge.slides.fitting import Measure, fit_words
from deckgen.merge.slides.healing import heal_slide
from deckgen.merge.slides.identity import read_creation
from deckgen.merge.slides.join import join_slide
from deckgen.merge.slides.label import build_label
from deckgen.merge.slides.made import MadePart, MadeSlide
from deckgen.merge.slides.meeting import find_meeting
from deckgen.merge.slides.notes import leave_deleted, renew_computed, write_notes
from deckgen.merge.slides.sources import NotesSource, SlideSource, read_notes, read_slide
from deckgen.merge.slides.take import take_slide
from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide, Pick, TakenSlide
from deckgen.named_tuple import NamedTuple
from deckgen.record import SlideRecord


class SlideSides(NamedTuple):
    """The slides that a step names."""

    ours: SlideSource
    theirs: SlideSource | None = None
    base: SlideRecord | None = None
    """As it was written."""


def make_slide(
    step: TakenSlide | JoinedSlide | CopiedSlide, theirs: Scan, ours: Scan, number: int, measure: Measure | None = None
) -> MadeSlide:
    """Return the slide that a step makes, with its notes page.

    Args:
        step: What is to be done.
        theirs: The deck that hands have changed, its slides and shapes with the keys of those that they are.
        ours: The deck that the notes give.
        number: The creation id of the slide that is made, from which those of its shapes follow.
        measure: The ruler that ours was laid out with; None asks not whether words have room.
    """
    old = None if step.theirs is None else read_slide(theirs, step.theirs, "theirs")
    new = read_slide(ours, step.ours, "ours")
    written = theirs.base.slides if theirs.base else ()
    base = next((slide for slide in written if old and slide.key == old.record.key), None)
    if old and old.notes and new.notes and theirs.base:
        new = new._replace(notes=leave_deleted(old.notes, new.notes, theirs.base.computed))
    sides = SlideSides(new, old, base)
    if isinstance(step, JoinedSlide) and old and base and (theirs.lossy or not any(map(read_creation, old.shapes))):
        step = heal_slide(step, base, old.record, new.record)
    draft = draft_slide(step, sides, number)
    crowded = fit_slide(draft, step, sides, measure) if measure and isinstance(step, JoinedSlide) else ()
    return MadeSlide(draft.finish(), make_notes(step, sides), crowded)


def renew_notes(theirs: Scan, place: int, ours: Scan, given: int) -> MadePart | None:
    """Return the notes page of a slide that is kept, where what deckgen computes in it is something else now.

    Args:
        theirs: The deck that hands have changed.
        place: Of the slide in it.
        ours: The deck that the notes give.
        given: Place of the same slide in that.

    Returns:
        None where the page stays as it is.
    """
    old, new = read_notes(theirs, place, "theirs"), read_notes(ours, given, "ours")
    known = theirs.base.computed if theirs.base else ()
    return renew_computed(old, leave_deleted(old, new, known)) if old and new else None


def make_notes(step: TakenSlide | JoinedSlide | CopiedSlide, sides: SlideSides) -> MadePart | None:
    """Return the notes page of the slide that a step makes; None for none."""
    old, new = sides.theirs.notes if sides.theirs else None, sides.ours.notes
    match step:
        case TakenSlide():
            return write_notes(old, new, _pick_all(new)) if new else None
        case CopiedSlide():
            return write_notes(None, new, _pick_all(new))
        case JoinedSlide():
            # hands that removed the page want none, until there is something new to say
            return write_notes(old, new, step.notes) if old or step.notes else None


def fit_slide(draft: SlideDraft, step: JoinedSlide, sides: SlideSides, measure: Measure) -> tuple[str, ...]:
    """Show words smaller that have no room where hands want them; return the keys of shapes without room.

    Args:
        draft: The slide.
        step: What was done.
        sides: The slides that it was made of.
        measure: The ruler.
    """
    if sides.theirs is None:
        return ()
    sheet = (sides.ours if step.relayout else sides.theirs).sheet
    crowded = []
    for join in step.shapes:
        if join.theirs is None or "place" in join.taken or not (join.text or "text" in join.taken):
            continue
        shape, record = draft.shapes[join.theirs], sides.theirs.record.shapes[join.theirs]
        if shape.getparent() is not None and not fit_words(shape, sheet, measure):
            crowded.append(record.key)
    met = find_meeting(step, sides.base, sides.theirs.record, sides.ours.record)
    return tuple(dict.fromkeys((*crowded, *met)))


def _pick_all(source: NotesSource | None) -> tuple[Pick, ...]:
    return tuple(("ours", at) for at in range(len(source.paragraphs) if source else 0))


def draft_slide(step: TakenSlide | JoinedSlide | CopiedSlide, sides: SlideSides, number: int) -> SlideDraft:
    """Return the slide that a step makes, still to be finished.

    Args:
        step: What is to be done.
        sides: The slides that it names.
        number: The creation id of the slide that is made, from which those of its shapes follow.

    Raises:
        ValueError: a slide is not there; a mistake of the program.
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
            draft = join_slide(sides.theirs, sides.ours, sides.base, step, number)
            draft.hide(hidden=_is_hidden(sides))
    return draft


def _is_hidden(sides: SlideSides) -> bool:
    """Tell whether a slide is hidden: as hands want it, where they changed that, else as the notes want it."""
    theirs, base = sides.theirs, sides.base
    if theirs is None or theirs.record.key.endswith(COPY):
        return sides.ours.record.hidden
    by_hand = base is None or theirs.record.hidden != base.hidden
    return theirs.record.hidden if by_hand else sides.ours.record.hidden
