"""A file that stands in the place of a deck, and the deck that the notes give now → what each side has changed.

Nothing is merged and nothing written: `status` and `diff` tell what the next build would do.
"""

from deckgen.merge.archive import open_archive
from deckgen.merge.base import find_record, read_base
from deckgen.merge.changes import SlideChange, list_changes
from deckgen.merge.planning import Planned, plan_merge
from deckgen.merge.reminders import recognize_reminders
from deckgen.merge.scan import scan
from deckgen.merge.steps import COPY
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.record_part import digest_package
from deckgen.record import DeckRecord


class DeckComparison(NamedTuple):
    """What hands and notes have changed in a deck since it was written."""

    by_hand: bool
    in_notes: bool
    """Their look included."""
    open: int
    """Conflicts that stand in the file and nobody has settled."""
    coming: int
    """Conflicts that the next build would make."""
    lossy: bool
    """Whether a program saved it that keeps no identifiers: colors and sizes changed there are not seen."""
    adopted: bool
    """Whether the file has lost its record, and is compared by the one that was kept beside it."""
    changes: tuple[SlideChange, ...] = ()
    """All of them with words, where these were asked for."""


def compare_deck(data: bytes, fresh: bytes, *, worded: bool) -> DeckComparison | None:
    """Return what hands and notes have changed; None for a file without record.

    Args:
        data: The file as it stands.
        fresh: The deck as the notes give it now.
        worded: Whether every change is told with its words.

    Raises:
        UnusableDeckError: the file is no presentation that can be read, or not safely; it says so in one sentence.
    """
    file, new = open_archive(data), open_archive(fresh)
    base, ours = read_base(file), read_base(new)
    if base is None or ours is None:
        return None
    if base.package == digest_package(file.entries(), find_record(file)) and not worded:
        return _sum_up(plan_merge(base, base, ours), base, base, ours)
    theirs, given = scan(file), scan(new) if worded else None
    theirs = theirs if given is None else recognize_reminders(theirs, given)
    planned = plan_merge(base, theirs.record, ours, lossy=theirs.lossy)
    seen = theirs.record
    if theirs.lossy and not seen.sections:  # such programs know of none
        seen = seen._replace(sections=base.sections)
    changes = () if given is None else list_changes(planned.plan, planned.matched, theirs, given)
    return _sum_up(planned, base, seen, ours)._replace(lossy=theirs.lossy, changes=changes)


def _sum_up(planned: Planned, base: DeckRecord, theirs: DeckRecord, ours: DeckRecord) -> DeckComparison:
    sides = {change.side for change in planned.plan.changes}
    groups = {slide.key: slide.group for slide in planned.matched.ours}
    standing = {slide.key.removesuffix(COPY) for slide in planned.matched.theirs if slide.key.endswith(COPY)}
    waiting = {groups[key] for key in planned.plan.open if key in standing}
    coming = {groups[key] for key in planned.plan.open} - waiting
    return DeckComparison(
        by_hand=bool(sides & {"hand", "both"}) or set(base.sections) != set(theirs.sections),
        in_notes=bool(sides & {"notes", "both"}) or base.look != ours.look,
        open=len(waiting),
        coming=len(coming),
        lossy=False,
        adopted=False,
    )


def read_identity(data: bytes) -> DeckRecord | None:
    """Return the record that a file carries; None for one that has none.

    Raises:
        UnusableDeckError: the file is no presentation that can be read, or not safely.
    """
    return read_base(open_archive(data))
