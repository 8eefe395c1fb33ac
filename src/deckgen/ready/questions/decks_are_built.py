"""Is what stands on the disk what the notes say now?

Why: what is shown in class is the file, not the notes.
"""

from deckgen.build.comparing import DeckState
from deckgen.catalogue.ready import OLD_DECK, UNBUILT_DECK, UNUSABLE_DECK
from deckgen.diagnostics import Diagnostics
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report a deck that is missing, old, or somebody else's."""
    if case.standing is None:
        return
    name = case.standing.path.as_posix()
    match case.standing.state:
        case DeckState.MISSING:
            diagnostics.report(UNBUILT_DECK, name=name)
        case DeckState.NOTES | DeckState.BOTH:
            diagnostics.report(OLD_DECK, name=name)
        case DeckState.FOREIGN:
            diagnostics.report(UNUSABLE_DECK, name=name, reason="Somebody else made it")
        case DeckState.UNREADABLE:
            diagnostics.report(UNUSABLE_DECK, name=name, reason=case.standing.reason.rstrip("."))
        case DeckState.UNCHANGED | DeckState.HAND | DeckState.SKIPPED | DeckState.COPY:
            pass  # as it should be, or said by others
