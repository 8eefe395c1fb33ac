"""Which part, slide id and section each slide of a plan has: theirs where one of theirs stands, else free ones."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from deckgen.merge.decks import Decks, zip_keys
from deckgen.merge.match import HAND_MADE
from deckgen.merge.packages.main_part import choose_number
from deckgen.merge.packages.names import choose_name
from deckgen.merge.packages.sections import ListedSection
from deckgen.merge.slides.identity import read_slide_number
from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide, KeptSlide, MergePlan, Step, TakenSlide
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.ids import number_slides

_WANTED: Final = "ppt/slides/slide1.xml"


class PlacedSlide(NamedTuple):
    """A slide of the merged deck."""

    step: Step
    key: str
    """As the plan knows it."""
    part: str
    number: int
    """Slide id."""
    creation: int
    """Creation id that a slide which is made gets, or that a kept one has; the slide id for one without."""


def place_slides(plan: MergePlan, decks: Decks) -> list[PlacedSlide]:
    """Return the slides in order."""
    parts = {name.lower() for name in decks.theirs.archive.names}  # names of slides have no capitals
    numbers = {slide.number for slide in decks.theirs.record.slides}
    placed = [_place(step, decks, parts, numbers) for step in plan.steps]
    taken = {slide.creation for slide in placed if not _is_by_hand(slide)}
    return [_tell_apart(slide, taken) if _is_by_hand(slide) else slide for slide in placed]


def _is_by_hand(slide: PlacedSlide) -> bool:
    return slide.key.startswith(HAND_MADE)


def _tell_apart(slide: PlacedSlide, taken: set[int]) -> PlacedSlide:
    """Return a slide that hands made with a creation id of its own: a duplicate has that of what it was made from."""
    return slide._replace(creation=choose_number(slide.creation, taken))


def _place(step: Step, decks: Decks, parts: set[str], numbers: set[int]) -> PlacedSlide:
    key = identify_step(step, decks)
    wanted = _want_number(step, key, decks)
    if step.theirs is None:
        part, number, known = choose_name(_WANTED, parts.__contains__), choose_number(wanted, numbers), 0
        parts.add(part)
    else:
        part, number = decks.theirs.slides[step.theirs].part, decks.theirs.record.slides[step.theirs].number
        known = read_slide_number(decks.theirs.slides[step.theirs].tree)
        if not known and number != wanted:
            # a program that keeps no ids has given it another one
            number = choose_number(wanted, numbers)
    creation = wanted
    if isinstance(step, KeptSlide):
        creation = known or number
    elif key.endswith(COPY):
        creation = number
    return PlacedSlide(step=step, key=key, part=part, number=number, creation=creation)


def identify_step(step: Step, decks: Decks) -> str:
    """Return the key of the slide that a step makes."""
    match step:
        case KeptSlide():
            return decks.matched.theirs[step.theirs].key
        case TakenSlide() | JoinedSlide():
            return decks.matched.ours[step.ours].key
        case CopiedSlide():
            return f"{decks.matched.ours[step.ours].key}{COPY}"


def _want_number(step: Step, key: str, decks: Decks) -> int:
    match step:
        case KeptSlide():
            known = (*zip_keys(decks.matched.ours, decks.ours.record), *zip_keys(decks.matched.base, decks.base))
            return next((slide.number for own, slide in known if own == key), _number_theirs(step, decks))
        case TakenSlide() | JoinedSlide():
            return decks.ours.record.slides[step.ours].number
        case CopiedSlide():
            return number_slides([key])[0]


def _number_theirs(step: KeptSlide, decks: Decks) -> int:
    return decks.theirs.record.slides[step.theirs].number


def find_homes(
    standing: Sequence[PlacedSlide], decks: Decks, theirs: Sequence[ListedSection], ours: Sequence[ListedSection]
) -> Mapping[int, str]:
    """Return slide id → id of the section in which a slide is to stand; those without one join the one before.

    Hands that moved a slide to another section have their way, else the notes say where it stands.
    """
    if not theirs and not decks.theirs.lossy and any(slide.section for slide in decks.base.slides):
        return {}  # hands want no sections
    return {slide.number: home for slide in standing for home in _find_home(slide, decks, theirs, ours) if home}


def _find_home(
    slide: PlacedSlide, decks: Decks, theirs: Sequence[ListedSection], ours: Sequence[ListedSection]
) -> Iterator[str]:
    at = slide.step.theirs
    standing = "" if at is None else _find_section(theirs, decks.theirs.record.slides[at].number)
    given = next((at for at, one in enumerate(decks.matched.ours) if one.key == slide.key), None)
    if given is None:
        yield standing
        return
    home = _find_section(ours, decks.ours.record.slides[given].number)
    was = next((at for at, one in enumerate(decks.matched.base) if one.key == slide.key), None)
    moved = (
        at is not None
        and was is not None
        and bool(standing)
        and decks.theirs.record.slides[at].section != decks.base.slides[was].section
    )
    yield standing if moved else home


def _find_section(sections: Sequence[ListedSection], number: int) -> str:
    return next((section.id for section in sections if number in section.slides), "")
