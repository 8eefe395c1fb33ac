"""The plan, their file, the fresh deck → the bytes of the merged one: their file with changed parts exchanged.

Where nothing is to be done, their file stays as it is, byte for byte. What becomes of each slide was decided before
(`decide`), and so was the base of the next merge (`renewal`); here stands in which order a package is changed.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from deckgen.merge.decks import Decks
from deckgen.merge.markup import copy, render
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.looks import LookFate, finish_look, settle_look
from deckgen.merge.packages.main_part import Listed, OpenMain
from deckgen.merge.packages.masters import list_masters
from deckgen.merge.packages.package import MergedPackage
from deckgen.merge.packages.properties import take_titles, tell_properties
from deckgen.merge.packages.record_part import write_record
from deckgen.merge.packages.sections import ListedSection, arrange_sections, read_sections, write_sections
from deckgen.merge.packages.settings import add_settings
from deckgen.merge.packages.slides import SLIDE, SlideOrigin, put_notes, put_slide
from deckgen.merge.packages.sweeping import cut_off, list_reached, sweep
from deckgen.merge.placing import PlacedSlide, find_homes, place_slides
from deckgen.merge.renewal import renew_record
from deckgen.merge.scan import Scan
from deckgen.merge.slides import MadePart, Measure, make_slide, renew_notes
from deckgen.merge.slides.identity import identify_slide, read_slide_number
from deckgen.merge.steps import COPY, KeptSlide, MergePlan
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import digest_text, name_section
from deckgen.ooxml.ids import digest_section

_NOTES_MASTER: Final = "notesMaster"


class Applied(NamedTuple):
    """A merged deck."""

    data: bytes | None
    """The file; None where theirs is it already."""
    look: LookFate
    crowded: tuple[tuple[str, str], ...] = ()
    """Keys of slides and shapes in which the words of the notes have not the room that hands left them."""


def apply_plan(plan: MergePlan, decks: Decks, measure: Measure | None = None) -> Applied:
    """Carry out a plan.

    Args:
        plan: what becomes of each slide.
        decks: what was compared.
        measure: the ruler of the fresh deck; None asks not whether words have room.
    """
    package, source = MergedPackage(decks.theirs.archive), MergedPackage(decks.ours.archive)
    main, fresh = OpenMain(package), OpenMain(source)
    seen = decks.see_theirs()
    pages = dict(_renew_notes(plan, decks, seen))
    if not pages and not _has_work(plan, decks):
        write_record(package, decks.theirs.archive, main, renew_record(decks, plan, {}))
        return Applied(package.pack(), "kept")
    carrier, reached = Carrier(source, package), list_reached(package)
    standing = place_slides(plan, decks)
    _give_places(carrier, standing, decks, main, fresh)
    lossy, new = decks.theirs.lossy, decks.ours.record.look != decks.base.look
    homes = _find_layouts(decks, source, fresh) if new or lossy else {}
    look = settle_look(carrier, main, fresh, homes, new=new, lossy=lossy)
    crowded = [(slide.key, shape) for slide in standing for shape in _put(slide, decks, seen, carrier, pages, measure)]
    sections = _arrange(standing, decks, main, fresh)
    main.order_slides([Listed(slide.number, slide.part) for slide in standing])
    write_sections(main, sections)
    finish_look(package, main, look, lossy=lossy)
    add_settings(carrier, main, fresh)
    main.save()
    cut_off(package, set(package.list_parts(SLIDE)) - {slide.part for slide in standing})
    sweep(package, reached)
    _tell(package, standing, lossy=lossy)
    if decks.ours.record.deck != decks.base.deck:
        take_titles(package, source)
    numbers = {slide.key: slide.creation for slide in standing}
    write_record(package, decks.theirs.archive, main, renew_record(decks, plan, numbers))
    return Applied(package.pack(), look.fate, tuple(crowded))


def _has_work(plan: MergePlan, decks: Decks) -> bool:
    """Tell whether slides are made, moved or gone, or all of them look otherwise."""
    kept = [step.theirs for step in plan.steps if isinstance(step, KeptSlide)]
    same = len(kept) == len(plan.steps) and kept == list(range(len(decks.theirs.slides)))
    ours, base = decks.ours.record, decks.base
    named = not set(ours.sections) <= set(base.sections)
    return not same or named or (ours.deck, ours.look) != (base.deck, base.look)


def _give_places(carrier: Carrier, standing: list[PlacedSlide], decks: Decks, main: OpenMain, fresh: OpenMain) -> None:
    """Tell where what our slides lead to stands in their file: other slides, the master of notes."""
    parts = {slide.key: slide.part for slide in standing if not slide.key.endswith(COPY)}
    for record, slide in zip(decks.matched.ours, decks.ours.slides, strict=True):
        carrier.places[slide.part] = parts.get(record.key, "")
    theirs, ours = main.links.follow(_NOTES_MASTER), fresh.links.follow(_NOTES_MASTER)
    if theirs and ours:
        carrier.places[ours[0]] = carrier.target.find(theirs[0])


def _find_layouts(decks: Decks, source: MergedPackage, fresh: OpenMain) -> dict[str, str]:
    """Return slide of theirs → the layout of ours on which it was written.

    Where a look has no such layout any more it is the one on which the slide stands now, but for decks of quite another
    look: those of a client, of whose layouts none is ours.
    """
    masters = list_masters(source, fresh)
    layouts = {digest_text(name): part for master in reversed(masters) for name, part in master.layouts}
    written = {slide.key: layouts.get(slide.layout, "") for slide in decks.matched.base}
    if 4 * sum(map(bool, written.values())) >= len(written):
        now = {slide.key: layouts.get(slide.layout, "") for slide in decks.matched.ours}
        written = {key: home or now.get(key, "") for key, home in written.items()}
    slides = zip(decks.matched.theirs, decks.theirs.slides, strict=True)
    homes = {slide.part: written.get(matched.key, "") for matched, slide in slides}
    return {part: home for part, home in homes.items() if home}


def _renew_notes(plan: MergePlan, decks: Decks, seen: Scan) -> Iterator[tuple[int, MadePart]]:
    """Yield place of a slide that is kept, and its notes page where what deckgen computes in it is new."""
    given = {slide.key: at for at, slide in enumerate(decks.matched.ours)}
    for step in plan.steps:
        key = decks.matched.theirs[step.theirs].key if isinstance(step, KeptSlide) else ""
        if isinstance(step, KeptSlide) and key in given:
            page = renew_notes(seen, step.theirs, decks.ours, given[key])
            if page:
                yield step.theirs, page


def _put(
    slide: PlacedSlide,
    decks: Decks,
    seen: Scan,
    carrier: Carrier,
    pages: Mapping[int, MadePart],
    measure: Measure | None,
) -> tuple[str, ...]:
    """Make a slide and put it into the package; one that is kept stays as it is, its notes page may be new.

    Returns:
        The keys of shapes that have no room for their words.
    """
    step = slide.step
    theirs = None if step.theirs is None else seen.slides[step.theirs]
    if isinstance(step, KeptSlide):
        if theirs and read_slide_number(theirs.tree) not in {0, slide.creation}:
            root = copy(theirs.tree)
            identify_slide(root, slide.creation)
            carrier.target.write(slide.part, render(root))
        page = pages.get(step.theirs)
        if theirs and page:
            put_notes(carrier, slide.part, theirs.notes_part, page, SlideOrigin(their_notes=theirs.notes_part))
        return ()
    ours = decks.ours.slides[step.ours]
    origin = SlideOrigin(
        theirs=theirs.part if theirs else "",
        their_notes=theirs.notes_part if theirs else "",
        ours=ours.part,
        our_notes=ours.notes_part,
    )
    made = make_slide(step, seen, decks.ours, slide.creation, measure)
    put_slide(carrier, slide.part, made, origin)
    return made.crowded


def _arrange(standing: list[PlacedSlide], decks: Decks, main: OpenMain, fresh: OpenMain) -> list[ListedSection]:
    theirs, ours = read_sections(main), read_sections(fresh)
    known, given = set(decks.base.sections), {section.id: section.name for section in ours}
    # those to which hands gave no name may have a new one of the notes
    plain = {one.id for one in theirs if name_section(digest_section(one.id), one.name) in known}
    theirs = [one._replace(name=given.get(one.id, one.name)) if one.id in plain else one for one in theirs]
    homes = find_homes(standing, decks, theirs, ours)
    own = {section.id for section in theirs} - plain if known else set()
    return arrange_sections(theirs, ours, [slide.number for slide in standing], homes, own)


def _tell(package: MergedPackage, standing: list[PlacedSlide], *, lossy: bool) -> None:
    """Say in the properties how many slides there are, and that no other program wrote the file last."""
    hidden = sum(package.parse(slide.part).get("show") in {"0", "false"} for slide in standing)
    notes = sum(bool(package.relate(slide.part).follow("notesSlide")) for slide in standing)
    said = {"Slides": str(len(standing)), "Notes": str(notes), "HiddenSlides": str(hidden)}
    tell_properties(package, {**said, "Application": "deckgen"} if lossy else said)
