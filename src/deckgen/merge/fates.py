"""What a decision is made from and what it says of a planned slide: slides of three records by key, and their fates."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from deckgen.merge.steps import COPY, Change, Step
from deckgen.named_tuple import NamedTuple
from deckgen.record import SlideRecord


class Records(NamedTuple):
    """Slides by key, copies of earlier conflicts apart, and where they stand."""

    base: Mapping[str, SlideRecord]
    theirs: Mapping[str, SlideRecord]
    ours: Mapping[str, SlideRecord]
    their_places: Mapping[str, int]
    our_places: Mapping[str, int]
    copies: frozenset[str]
    """Keys of the slides whose copy stands in the file."""
    known_copies: Mapping[str, SlideRecord]
    """Key of a slide → its copy as it was written."""
    parted: Mapping[str, SlideRecord] = MappingProxyType({})
    """Slides of open conflicts before hands and notes parted, by key."""


class PageFate(NamedTuple):
    """What becomes of one page."""

    step: Step | None
    """None where it is gone, or only waits as a copy."""
    changes: tuple[Change, ...] = ()
    copied: bool = False
    """Whether the version of the notes stands beside it."""


class GroupFate(NamedTuple):
    """What becomes of the pages of one planned slide."""

    steps: Mapping[str, Step]
    """By key; a page that is not named is gone."""
    changes: tuple[Change, ...] = ()
    copied: frozenset[str] = frozenset()
    """Keys of the pages beside which the version of the notes stands."""
    asked: frozenset[str] = frozenset()
    """Keys of those of which a person decided so."""


def sort_out(
    base: Sequence[SlideRecord],
    theirs: Sequence[SlideRecord],
    ours: Sequence[SlideRecord],
    parted: Sequence[SlideRecord] = (),
) -> Records:
    """Return the slides of a deck as it was written, as it stands and as the notes give it."""
    return Records(
        base={slide.key: slide for slide in base if not slide.key.endswith(COPY)},
        theirs={slide.key: slide for slide in theirs},
        ours={slide.key: slide for slide in ours},
        their_places={slide.key: at for at, slide in enumerate(theirs)},
        our_places={slide.key: at for at, slide in enumerate(ours)},
        copies=frozenset(slide.key.removesuffix(COPY) for slide in theirs if slide.key.endswith(COPY)),
        known_copies={slide.key.removesuffix(COPY): slide for slide in base if slide.key.endswith(COPY)},
        parted={slide.key: slide for slide in parted},
    )


def list_groups(sides: Records) -> dict[str, tuple[str, ...]]:
    """Return the keys of all slides by group; a hand-made slide is a group of itself."""
    groups: dict[str, list[str]] = {}
    for key in dict.fromkeys((*sides.base, *sides.ours, *sides.theirs)):
        if key.endswith(COPY):
            continue
        slide = sides.ours.get(key) or sides.base.get(key)
        groups.setdefault(slide.group if slide else key, []).append(key)
    return {group: tuple(keys) for group, keys in groups.items()}
