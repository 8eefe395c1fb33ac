"""Is what stands on the disk what the notes say now?

Why: what is shown in class is the file, not the notes.
"""

from deckgen.build.comparing import ComparedDeck, DeckState
from deckgen.catalogue.ready import OLD_DECK, UNBUILT_DECK, UNUSABLE_DECK
from deckgen.diagnostics import Diagnostics
from deckgen.merge import merge_deck
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
            if _is_old(case, case.standing):
                diagnostics.report(OLD_DECK, name=name)
        case DeckState.FOREIGN:
            diagnostics.report(UNUSABLE_DECK, name=name, reason="Somebody else made it")
        case DeckState.UNREADABLE:
            diagnostics.report(UNUSABLE_DECK, name=name, reason=case.standing.reason.rstrip("."))
        case DeckState.UNCHANGED | DeckState.HAND | DeckState.SKIPPED | DeckState.COPY:
            pass  # as it should be, or said by others


def _is_old(case: Case, standing: ComparedDeck) -> bool:
    """Tell whether building again would change a deck: an open conflict or a slide of hands' alone stays as it is."""
    found = standing.comparison
    if standing.state is DeckState.NOTES or found is None or found.adopted or not case.deck.data:
        return True
    return merge_deck(case.shown, case.deck.data).changed
