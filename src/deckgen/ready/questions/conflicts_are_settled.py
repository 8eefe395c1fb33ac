"""Is every slide there once?

Why: where hands and notes changed the same, a build keeps both slides, one of them hidden; one of the two is wrong.
"""

from deckgen.catalogue.ready import OPEN_CONFLICT
from deckgen.diagnostics import Diagnostics
from deckgen.merge.comparing import compare_deck
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report the slides behind which a hidden one stands."""
    found = case.standing.comparison if case.standing else None
    if found is None or not found.open or not case.deck.data:
        return
    told = compare_deck(case.shown, case.deck.data, worded=True)
    twice = {change.number: change.title for change in (told.changes if told else ()) if change.copy}
    for number, title in sorted(twice.items()):
        diagnostics.report(OPEN_CONFLICT, slides=(number,), number=number, title=title)
