"""Does every link open? Asked with `--online` only.

Why: case studies move; a page that is gone should not be found out in class.
"""

from deckgen.catalogue.ready import DEAD_LINK
from deckgen.diagnostics import Diagnostics
from deckgen.ready.case import Case
from deckgen.ready.texts import list_addresses


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report the addresses of the module that do not open."""
    for address, at in list_addresses(case.module) if case.dead else ():
        if case.dead and address in case.dead:
            diagnostics.report(DEAD_LINK, at=at, address=address, reason=case.dead[address])
