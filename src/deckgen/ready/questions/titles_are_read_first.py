"""Is the title of each slide what a screen reader says first?

Why: slides are read from the back to the front; who hears one should know first what it is about.
"""

from deckgen.catalogue.ready import TITLE_READ_LATE
from deckgen.diagnostics import Diagnostics
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report slides on which other words come before the title."""
    for number, slide in enumerate(case.text.slides if case.text else (), start=1):
        if slide.words and not slide.title.startswith(slide.words[0]):
            diagnostics.report(TITLE_READ_LATE, slides=(number,), number=number, title=slide.title)
