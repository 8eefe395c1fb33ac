"""A deck that hands have changed and a fresh one → their file with what the notes changed; loaded where one is met."""

from pathlib import Path

from deckgen.build.handling import Handling
from deckgen.catalogue.decks import HAND_CONFLICT, UNMERGEABLE_DECK
from deckgen.diagnostics import Diagnostics, Location
from deckgen.errors import UnusableDeckError
from deckgen.merge import Merged, merge_deck
from deckgen.merge.decide import Wish
from deckgen.merge.steps import KeptSlide
from deckgen.mistakes import contain_mistakes
from deckgen.write import digest_group


def merge_standing(
    standing: bytes, fresh: bytes, path: Path, handling: Handling, diagnostics: Diagnostics
) -> bytes | None:
    """Return a file with what the notes changed, the same bytes where they change nothing.

    Args:
        standing: The file.
        fresh: The deck as the notes give it.
        path: Where the file stands.
        handling: Whose version wins where both changed a slide.
        diagnostics: Receives conflicts, and what stands in the way.

    Returns:
        None, after a finding, where the file cannot be merged.
    """
    place = Location(path.as_posix())
    with contain_mistakes(diagnostics, place):
        try:
            merged = merge_deck(standing, fresh, _make_wish(handling))
        except UnusableDeckError as error:
            hint = " ".join(filter(None, (error.hint, "Or replace it with --replace: a backup is kept.")))
            diagnostics.report(UNMERGEABLE_DECK, at=place, hint=hint, name=path.name, reason=error.reason)
        else:
            _report_conflicts(merged, place, diagnostics)
            return merged.data
    return None


def _make_wish(handling: Handling) -> Wish | None:
    if handling.keep is None:
        return None
    slides = frozenset(map(digest_group, handling.slides))
    return Wish("theirs" if handling.keep == "hand" else "ours", slides)


def _report_conflicts(merged: Merged, place: Location, diagnostics: Diagnostics) -> None:
    """Report each slide of which the deck has two versions."""
    told = set[str]()
    for number, step in enumerate(merged.plan.steps, start=1):
        group = merged.decks.matched.theirs[step.theirs].group if isinstance(step, KeptSlide) else ""
        if group in merged.plan.open and group not in told:
            told.add(group)
            title = merged.decks.theirs.slides[step.theirs or 0].title
            diagnostics.report(HAND_CONFLICT, at=place, number=number, title=title)
