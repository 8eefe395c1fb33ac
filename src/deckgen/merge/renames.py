"""What the notes call otherwise now → the same thing under its new key, so that edits of hands go along.

A company or a topic that is renamed gives every slide of its story a new key; a figure whose label is reworded, that
of its card. Things are paired by what they say, never by where they stand: a card in the place of another is another.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from deckgen.merge.likeness import Bag, compare_contents, compare_slides, list_paragraphs, weigh_slide
from deckgen.merge.pairing import pair_alike, take_best
from deckgen.merge.steps import COPY
from deckgen.ooxml.ids import digest_section, identify_section
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord

_SAME_STORY: Final = 0.5
"""Share of their paragraphs that two stories have in common when they are one."""
_SAME_SLIDE, _SLIDE_OF_STORY = 0.5, 0.3
"""The same for slides: of a story that keeps its name, and of one that has a new one."""
_SAME_SHAPE: Final = 0.6
_SAME_DECK: Final = 0.5
"""Share of their stories, or of their paragraphs."""
_APART: Final = 0.2
"""By how much a deck must have more of these than any other."""
_NO_STORIES: Final = frozenset({"", *(digest_section(identify_section(key)) for key in ("", "#2"))})
"""The sections that every deck has: before its stories and behind them."""


def carry_renames(
    base: Sequence[SlideRecord], theirs: Sequence[SlideRecord], ours: Sequence[SlideRecord]
) -> tuple[tuple[SlideRecord, ...], tuple[SlideRecord, ...]]:
    """Return base and theirs with the keys that the notes give now.

    Args:
        base: As it was written.
        theirs: As it stands, with the keys of base.
        ours: As the notes give it.
    """
    slides = {slide.key: slide for slide in ours}
    renamed = find_renames(base, ours)
    groups = {slide.group: slides[renamed[slide.key]].group for slide in base if slide.key in renamed}
    known, standing = ({slide.key: slide for slide in deck} for deck in (base, theirs))
    shapes = {
        key: rename_shapes(known[key], slides[renamed.get(key, key)], standing.get(key))
        for key in known
        if renamed.get(key, key) in slides
    }

    def carry(slide: SlideRecord) -> SlideRecord:
        key = slide.key.removesuffix(COPY)
        mark = slide.key[len(key) :]
        own = shapes.get(key, {})
        return slide._replace(
            key=renamed.get(key, key) + mark,
            group=groups.get(slide.group, slide.group),
            shapes=tuple(shape._replace(key=own[shape.key]) if shape.key in own else shape for shape in slide.shapes),
        )

    return tuple(map(carry, base)), tuple(map(carry, theirs))


def find_renames(base: Sequence[SlideRecord], ours: Sequence[SlideRecord]) -> dict[str, str]:
    """Return old key → new key of the slides that are known by another one now."""
    gone = _group_left(base, {slide.key for slide in ours})
    new = _group_left(ours, {slide.key for slide in base})
    found: dict[str, str] = {}
    for section in gone.keys() & new.keys():
        found |= _pair_slides(gone[section], new[section], _SAME_SLIDE)
    found = _keep_homes(found, base, ours)
    sections = {slide.section for slide in base}, {slide.section for slide in ours}
    for old, now in _pair_stories(
        {section: slides for section, slides in gone.items() if section not in sections[1]},
        {section: slides for section, slides in new.items() if section not in sections[0]},
    ):
        found |= _pair_slides(gone[old], new[now], _SLIDE_OF_STORY)
    return found


def _keep_homes(found: Mapping[str, str], base: Sequence[SlideRecord], ours: Sequence[SlideRecord]) -> dict[str, str]:
    """Return the pairs of slides but such pages as go from a planned slide that is still there, or come to one.

    They are no page of another one, whatever words went there.
    """
    homes = {slide.key: slide.group for slide in (*base, *ours)}
    known = {slide.group for slide in base} & {slide.group for slide in ours}
    return {
        one: other
        for one, other in found.items()
        if homes[one] == homes[other] or not {homes[one], homes[other]} & known
    }


def _group_left(slides: Iterable[SlideRecord], known: set[str]) -> dict[str, list[SlideRecord]]:
    """Return section → the slides that the other side does not know, copies left out."""
    groups: dict[str, list[SlideRecord]] = {}
    for slide in slides:
        if slide.key not in known and not slide.key.endswith(COPY):
            groups.setdefault(slide.section, []).append(slide)
    return groups


def _pair_stories(
    gone: Mapping[str, Sequence[SlideRecord]], new: Mapping[str, Sequence[SlideRecord]]
) -> list[tuple[str, str]]:
    old, now = list(gone), list(new)
    bags = [[_weigh_story(groups[key]) for key in keys] for groups, keys in ((gone, old), (new, now))]
    scores = {(i, j): compare_slides(one, other) for i, one in enumerate(bags[0]) for j, other in enumerate(bags[1])}
    return [(old[i], now[j]) for i, j in take_best(scores, _SAME_STORY)]


def _weigh_story(slides: Iterable[SlideRecord]) -> Bag:
    return Counter(chain.from_iterable(map(list_paragraphs, slides)))


def _pair_slides(gone: Sequence[SlideRecord], new: Sequence[SlideRecord], least: float) -> dict[str, str]:
    bags = [weigh_slide(slide) for slide in gone], [weigh_slide(slide) for slide in new]
    pairs = pair_alike(
        range(len(gone)), range(len(new)), lambda one, other: compare_slides(bags[0][one], bags[1][other]), least
    )
    return {gone[one].key: new[other].key for one, other in pairs}


def rename_shapes(base: SlideRecord, ours: SlideRecord, theirs: SlideRecord | None = None) -> dict[str, str]:
    """Return old key → new key of the shapes of a slide that are known by another one in another version of it.

    Args:
        base: The slide as it was written.
        ours: As the notes give it.
        theirs: As it stands: a line whose first words hands changed is the one of which the notes say them now.
    """
    known = {shape.key for shape in base.shapes}, {shape.key for shape in ours.shapes}
    gone: list[ShapeRecord] = [shape for shape in base.shapes if shape.key not in known[1]]
    new: list[ShapeRecord] = [shape for shape in ours.shapes if shape.key not in known[0]]
    said = {shape.key: shape for shape in theirs.shapes} if theirs else {}

    def compare(one: int, other: int) -> float:
        return _compare_said(gone[one], said.get(gone[one].key), new[other])

    pairs = pair_alike(range(len(gone)), range(len(new)), compare, _SAME_SHAPE)
    return {gone[one].key: new[other].key for one, other in pairs}


def _compare_said(base: ShapeRecord, theirs: ShapeRecord | None, ours: ShapeRecord) -> float:
    """Return how alike two shapes are; what hands wrote in one is what the notes say in the other."""
    same = theirs and theirs.words and theirs.words == ours.words and theirs.kind == ours.kind
    return 1.0 if same else compare_contents(base, ours)


def find_old_deck(ours: DeckRecord, others: Sequence[DeckRecord]) -> int | None:
    """Return which of the decks of other names was this one before its module was renamed; None for none of them.

    It is of the same course, and has at least half of its stories; or, where companies have new names as well, at least
    half of its paragraphs, and no other deck nearly as many.
    """
    left = {at: other for at, other in enumerate(others) if other.course == ours.course and other.deck != ours.deck}
    wanted = _list_stories(ours)
    stories = {at: found for at, other in left.items() if (found := _list_stories(other)) and wanted}
    shares = {(0, at): 2 * len(wanted & found) / (len(wanted) + len(found)) for at, found in stories.items()}
    named = next((at for _, at in take_best(shares, _SAME_DECK)), None)
    return _find_alike(ours, left) if named is None else named


def _find_alike(ours: DeckRecord, others: Mapping[int, DeckRecord]) -> int | None:
    """Return which deck says most of what one says; None where none says enough, or two do."""
    said = _weigh_deck(ours)
    alike = {at: compare_slides(said, _weigh_deck(other)) for at, other in others.items()} if said else {}
    best, second = (*sorted(alike.values(), reverse=True), 0.0, 0.0)[:2]
    return next((at for at, share in alike.items() if share == best >= max(_SAME_DECK, second + _APART)), None)


def _weigh_deck(deck: DeckRecord) -> Bag:
    return _weigh_story(slide for slide in deck.slides if slide.section not in _NO_STORIES)


def _list_stories(deck: DeckRecord) -> set[str]:
    return {slide.section for slide in deck.slides} - _NO_STORIES
