"""A deck that hands have changed and a fresh one → their file with what the notes changed; loaded where one is met."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from deckgen.build.fresh import Fresh
from deckgen.build.handling import Handling
from deckgen.build.keeping import recall_record
from deckgen.catalogue.decks import (
    CROWDED_SLIDE,
    DELETED_SLIDE,
    EDITED_LOOK,
    HAND_CONFLICT,
    LOSSY_DECK,
    MERGED_DECK,
    MOVED_SLIDE,
    ORPHANED_SLIDE,
    OUTDATED_COPY,
    UNMERGEABLE_DECK,
)
from deckgen.diagnostics import Diagnostics, Location
from deckgen.errors import UnusableDeckError
from deckgen.layout.measure import Ruler
from deckgen.merge import Merged, merge_deck
from deckgen.merge.archive import open_archive
from deckgen.merge.changes import SlideChange, list_changes
from deckgen.merge.decide import Wish
from deckgen.merge.markup import find_all
from deckgen.merge.match import match_decks
from deckgen.merge.outdated import list_outdated
from deckgen.merge.scan import scan
from deckgen.merge.slides import FontFamilies, Measure, Rulers
from deckgen.merge.steps import KeptSlide, Outcome
from deckgen.mistakes import contain_mistakes
from deckgen.write import digest_group, digest_page

_SHOWN: Final = 60
"""Characters of a text that a finding quotes."""
_WHOLE: Final[Mapping[str, str]] = {"notes": "speaker notes", "order": "place in the deck", "hidden": "hidden"}
"""What of a slide itself was changed."""
_OF_HAND: Final[frozenset[Outcome]] = frozenset({"kept", "joined", "conflict", "deleted"})
_OF_NOTES: Final[frozenset[Outcome]] = frozenset({"taken", "joined", "conflict", "dropped", "settled"})
"""Outcomes by which a file has what a side changed."""


def merge_standing(
    standing: bytes, fresh: Fresh, path: Path, handling: Handling, diagnostics: Diagnostics
) -> bytes | None:
    """Return a file with what the notes changed, the same bytes where they change nothing.

    Args:
        standing: The file.
        fresh: The deck as the notes give it.
        path: Where the file stands.
        handling: Whose version wins where both changed a slide.
        diagnostics: Receives conflicts, what was kept and joined, and what stands in the way.

    Returns:
        None, after a finding, where the file cannot be merged.
    """
    place = Location(path.as_posix())
    with contain_mistakes(diagnostics, place):
        try:
            merged = merge_deck(standing, fresh.data, _make_wish(handling), _make_rulers(fresh))
        except UnusableDeckError as error:
            hint = " ".join(filter(None, (error.hint, "Or replace it with --replace: a backup is kept.")))
            diagnostics.report(UNMERGEABLE_DECK, at=place, hint=hint, name=path.name, reason=error.reason)
        else:
            _report_merge(merged, fresh, path, diagnostics)
            return merged.data
    return None


def recall_deck(path: Path, data: bytes, fresh: bytes) -> bytes | None:
    """Return a deck that has lost its record with the one kept beside it; None for a file that is another one.

    Args:
        path: Where the file stands.
        data: The file.
        fresh: The deck of that place as the notes give it.
    """
    recalled = recall_record(path, data)
    return recalled if recalled and _is_deck(recalled, fresh) else None


def _is_deck(recalled: bytes, fresh: bytes) -> bool:
    """Tell whether a file that was given the record of its place is that deck: half of its slides are still there."""
    try:
        theirs, ours = scan(open_archive(recalled)), scan(open_archive(fresh))
    except UnusableDeckError:
        return False
    if theirs.base is None:
        return False
    matched = match_decks(theirs.base, theirs.record, ours.record, lossy=theirs.lossy)
    known = {slide.key for slide in matched.base}
    return 2 * sum(slide.key in known for slide in matched.theirs) >= len(matched.base)


def is_presentation(data: bytes) -> bool:
    """Tell whether a file is a presentation that can be read."""
    try:
        open_archive(data)
    except UnusableDeckError:
        return False
    return True


def name_fault(data: bytes) -> str:
    """Return why a file cannot be read as a presentation, with what to do about it; "" for one that can."""
    try:
        open_archive(data)
    except UnusableDeckError as error:
        return f"{error.reason} {error.hint}"
    return ""


def count_slides(data: bytes) -> int:
    """Return how many slides a deck has, those that hands added included; 0 where it cannot be read any more."""
    try:
        archive = open_archive(data)
        return len(find_all(archive.parse(archive.main), "p:sldIdLst/p:sldId"))
    except UnusableDeckError:
        return 0


def _make_wish(handling: Handling) -> Wish | None:
    if handling.keep is None:
        return None
    slides = frozenset((*map(digest_group, handling.slides), *map(digest_page, handling.slides)))
    return Wish("theirs" if handling.keep == "hand" else "ours", slides)


def _make_rulers(fresh: Fresh) -> Rulers | None:
    theme = fresh.theme
    if theme is None:
        return None

    def measure(faces: FontFamilies) -> Measure:
        return Ruler(theme._replace(heading_font=faces.heading, body_font=faces.body)).height

    return measure


def _report_merge(merged: Merged, fresh: Fresh, path: Path, diagnostics: Diagnostics) -> None:
    """Report conflicts, and what came of a merge that changes the file."""
    place, decks = Location(path.as_posix()), merged.decks
    changes = list_changes(merged.plan, decks.matched, decks.theirs, decks.ours)
    for group in dict.fromkeys(change.group for change in changes if change.outcome == "conflict"):
        own = [change for change in changes if change.group == group]
        _report_conflict(group, own, fresh, place, diagnostics)
    if merged.changed:
        _report_change(merged, changes, fresh, path, diagnostics)


def _report_change(
    merged: Merged, changes: Sequence[SlideChange], fresh: Fresh, path: Path, diagnostics: Diagnostics
) -> None:
    """Report what a file has now of hands and of the notes."""
    place = Location(path.as_posix())
    hand = _list_slides(change for change in changes if change.side != "notes" and change.outcome in _OF_HAND)
    notes = _list_slides(
        map(_look_at_copy, (one for one in changes if one.side != "hand" and one.outcome in _OF_NOTES))
    )
    drawn = "what was drawn on masters and layouts" if merged.look == "carried" else ""
    kept = ", ".join(filter(None, (hand, drawn)))
    rest = "nothing" if merged.look == "kept" else "its look"
    kept = f"keeps what was changed by hand: {kept}; it " if kept else ""
    diagnostics.report(MERGED_DECK, at=place, name=path.name, kept=kept, notes=notes or rest)
    if merged.lossy:
        diagnostics.report(LOSSY_DECK, at=place, name=path.name)
    elif merged.look != "kept" and merged.decks.base.marks != merged.decks.theirs.record.marks:
        diagnostics.report(EDITED_LOOK, at=place, name=path.name)
    _report_slides(merged, changes, fresh, place, diagnostics)


def _look_at_copy(change: SlideChange) -> SlideChange:
    """Return a change with the slide that shows it: what the notes say of one in conflict stands on its copy."""
    return change._replace(page=change.copy) if change.outcome == "conflict" else change


def _report_slides(
    merged: Merged, changes: Sequence[SlideChange], fresh: Fresh, place: Location, diagnostics: Diagnostics
) -> None:
    """Report slides that are not as the notes want them: not there, not in the notes, without room."""
    given = {slide.key for slide in merged.decks.matched.ours}
    for change in changes:
        match change:
            case SlideChange(called="", field="", side="both", outcome="deleted"):
                order = _spell_order(change.group, fresh)
                diagnostics.report(DELETED_SLIDE, at=place, title=change.title, order=order)
            case SlideChange(called="", field="", side="both", outcome="kept") if change.key not in given:
                _report_left(change, fresh, place, diagnostics)
            case _:
                pass
    pages = {step.theirs: page for page, step in enumerate(merged.plan.steps, 1) if isinstance(step, KeptSlide)}
    for slide in list_outdated(merged.decks, lambda story: bool(fresh.find_home and fresh.find_home(story))):
        said = _quote((max(slide.words, key=len),)).strip(" ()")
        diagnostics.report(OUTDATED_COPY, at=place, number=pages[slide.place], title=slide.title, words=said)
    known = {change.key: change for change in changes}
    for key in dict.fromkeys(slide for slide, _ in merged.crowded if slide in known):
        diagnostics.report(CROWDED_SLIDE, at=place, number=known[key].page, title=known[key].title)


def _report_left(change: SlideChange, fresh: Fresh, place: Location, diagnostics: Diagnostics) -> None:
    """Report a slide that stays though its module has it no more."""
    home = fresh.find_home(change.section) if fresh.find_home else ""
    kind = MOVED_SLIDE if home else ORPHANED_SLIDE
    diagnostics.report(kind, at=place, number=change.page, title=change.title, home=home)


def _report_conflict(
    group: str, changes: Sequence[SlideChange], fresh: Fresh, place: Location, diagnostics: Diagnostics
) -> None:
    """Report a planned slide of which the deck has two versions; all that was changed of it comes in."""
    conflicts = [change for change in changes if change.outcome == "conflict"]
    # pages that wait because words move between them and others say nothing by hand
    edited = [change for change in conflicts if change.side == "both"] or conflicts
    first, copies = edited[0], sorted({change.copy for change in conflicts} - {0})
    # speaker notes repeat what the slide says, and both versions of them stay
    shown = [change for change in edited if change.field != "notes"] or edited
    told = [text for change in shown for text in change.in_notes]
    told = told or [text for change in changes if change.field != "notes" for text in change.in_notes]
    line = fresh.find_line(told) if fresh.find_line else None
    diagnostics.report(
        HAND_CONFLICT,
        at=place,
        number=first.page or first.number or first.copy,
        title=first.title,
        hand=_quote(text for change in shown for text in change.in_deck),
        notes=_quote(told),
        line=f", {line.path}:{line.line}" if line else "",
        copy=_place_copies(copies),
        order=_spell_order(group, fresh),
    )


def _place_copies(copies: Sequence[int]) -> str:
    """Return where the versions of the notes are."""
    if len(copies) > 1:
        return f"is on slides {', '.join(map(str, copies[:-1]))} and {copies[-1]}, hidden, each behind yours"
    return f"is on slide {copies[0]}, hidden" if copies else "follows it, hidden"


def _spell_order(group: str, fresh: Fresh) -> str:
    """Return the words of the command line by which one slide is meant."""
    key = next((key for key in fresh.keys if digest_group(key) == group), "")
    words = ("-m", fresh.module) if fresh.module else ()
    return " ".join(("deckgen build", *words, "--keep notes", *(("--slide", key) if key else ())))


def _list_slides(changes: Iterable[SlideChange]) -> str:
    """Return where changes are, in the order of the slides: "slide 5 (picture), slide 7 (title, text)"."""
    numbered = sorted(filter(_find_number, changes), key=_find_number)
    parts = []
    for number, own in groupby(numbered, key=_find_number):
        called = dict.fromkeys(change.called or _WHOLE.get(change.field, "") for change in own)
        what = ", ".join(filter(None, called))
        parts.append(f"slide {number} ({what})" if what else f"slide {number}")
    return ", ".join(parts)


def _find_number(change: SlideChange) -> int:
    """Return the number of the slide that shows a change; 0 for none."""
    return change.page or change.number or change.copy


def _quote(texts: Iterable[str]) -> str:
    """Return words as a finding quotes them: “Go serverless and forget…”; "" for none."""
    words = " ".join(" ".join(texts).split())
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f" (“{short}”)" if short else ""
