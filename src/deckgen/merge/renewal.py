"""The record of a merged deck: what the notes gave, which is the base of the next merge.

It says nothing of what hands did, so that it stays an edit: a slide that hands reworded, moved or deleted is recorded
as the notes have it. Recorded beside are the notes' versions of open conflicts as they stand hidden in the file, and
slides that hands changed and the notes have no more.
"""

from collections.abc import Iterator, Mapping

from deckgen.merge.decks import Decks, zip_keys
from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide, KeptSlide, MergePlan, TakenSlide
from deckgen.record import DeckRecord, SlideRecord


def renew_record(decks: Decks, plan: MergePlan, numbers: Mapping[str, int]) -> DeckRecord:
    """Return what the merged file records.

    Args:
        decks: what was merged.
        plan: what became of it.
        numbers: key → creation id of the slides that stand in it; those that are not named have the ids they had.
    """
    ours, base = decks.ours.record, zip_keys(decks.matched.base, decks.base)
    given = {**{key: slide.number for key, slide in base}, **numbers}
    slides = [slide._replace(number=given.get(slide.key, slide.number)) for slide in ours.slides]
    for slide, before in _list_left(decks, plan):
        at = next((at + 1 for at, one in enumerate(slides) if one.key == before), 0)
        slides.insert(at, slide)
    slides += [slide._replace(number=given.get(slide.key, slide.number)) for slide in _list_copies(decks, plan)]
    computed = tuple(sorted({*ours.computed, *decks.base.computed}))
    homes = {slide.section for slide in slides} - {name.partition(".")[0] for name in ours.sections}
    left = [name for name in decks.base.sections if name.partition(".")[0] in homes]
    return ours._replace(
        slides=tuple(slides),
        sections=(*ours.sections, *left),
        computed=computed,
        parted=tuple(_list_parted(decks, plan)),
    )


def _list_parted(decks: Decks, plan: MergePlan) -> Iterator[SlideRecord]:
    """Yield the slides of open conflicts as they were before hands and notes parted, now or in an earlier merge."""
    earlier = {slide.key: slide for slide in decks.base.parted}
    waiting = {slide.key.removesuffix(COPY) for slide in decks.matched.base if slide.key.endswith(COPY)}
    for matched, slide in zip(decks.matched.base, decks.base.slides, strict=True):
        known = earlier.get(slide.key) or (None if matched.key in waiting else slide)
        if known and matched.key in plan.open:
            yield known._replace(key=matched.key, group=matched.group)


def _list_left(decks: Decks, plan: MergePlan) -> Iterator[tuple[SlideRecord, str]]:
    """Yield the slides that the notes have no more and that stay, each with the key of the recorded one before it."""
    ours = {slide.key for slide in decks.matched.ours}
    standing = {decks.matched.theirs[step.theirs].key for step in plan.steps if isinstance(step, KeptSlide)}
    before = ""
    for matched, slide in zip(decks.matched.base, decks.base.slides, strict=True):
        key = matched.key
        left = key in standing and key not in ours and not key.endswith(COPY)
        if left:
            yield slide._replace(key=key, group=matched.group), before
        before = key if left or key in ours else before


def _list_copies(decks: Decks, plan: MergePlan) -> Iterator[SlideRecord]:
    """Yield the notes' versions that stand hidden in the file, as they were written."""
    base = dict(zip_keys(decks.matched.base, decks.base))
    for step in plan.steps:
        match step:
            case CopiedSlide():
                slide = decks.ours.record.slides[step.ours]
                yield slide._replace(key=f"{decks.matched.ours[step.ours].key}{COPY}", hidden=True)
            case KeptSlide() if decks.matched.theirs[step.theirs].key.endswith(COPY):
                matched = decks.matched.theirs[step.theirs]
                known = base.get(matched.key) or decks.theirs.record.slides[step.theirs]
                yield known._replace(key=matched.key, group=matched.group)
            case KeptSlide() | TakenSlide() | JoinedSlide():
                pass
