"""Is what hands changed of a story where the story is?

Why: a story that moves to another module leaves behind the slides that hands changed, and is told there without that.
"""

from deckgen.build.comparing import DeckState
from deckgen.catalogue.ready import STRAYED_SLIDE
from deckgen.diagnostics import Diagnostics
from deckgen.merge.comparing import compare_deck
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report the slides that stand in the deck of a module which their story has left."""
    if not case.standing or case.standing.state is not DeckState.BOTH or not case.deck.data or not case.find_home:
        return
    told = compare_deck(case.shown, case.deck.data, worded=True)
    for change in told.changes if told else ():
        left = (change.called, change.field, change.side, change.outcome) == ("", "", "both", "kept")
        home = case.find_home(change.section) if left else ""
        if home not in {"", case.module.key}:
            number = change.number
            diagnostics.report(STRAYED_SLIDE, slides=(number,), number=number, title=change.title, home=f"{home}.pptx")
