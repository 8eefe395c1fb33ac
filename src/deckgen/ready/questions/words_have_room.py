"""Have all words that hands typed room where they stand?

Why: a box that was enough for a bullet is not for two, and the words run into the next one, seen by the class alone.
"""

from collections.abc import Iterator

from deckgen.catalogue.ready import CROWDED_WORDS
from deckgen.diagnostics import Diagnostics
from deckgen.fonts import find_face
from deckgen.layout.cutting import shorten
from deckgen.layout.measure import Ruler
from deckgen.look.theme import load_theme
from deckgen.merge.overflowing import CrowdedWords, list_crowded
from deckgen.merge.slides import FontFamilies, Measure
from deckgen.ready.case import Case

_SHOWN = 40
"""Characters of a text that a finding quotes."""


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report words by hand that are more than their box holds."""
    if not case.text:
        return
    for number, words in _list_crowded(case):
        if not case.text.slides[number - 1].hidden:
            diagnostics.report(CROWDED_WORDS, slides=(number,), number=number, words=shorten(words, _SHOWN))


def _list_crowded(case: Case) -> Iterator[CrowdedWords]:
    given, theme = case.deck.data or b"", load_theme("default", Diagnostics())
    if not given or given == case.shown or theme is None:
        return

    def measure(faces: FontFamilies) -> Measure:
        if not all(find_face(family).known for family in faces):
            return lambda _lines, _width: 0.0  # what no table knows is taken for wider than it is
        return Ruler(theme._replace(heading_font=faces.heading, body_font=faces.body)).height

    yield from list_crowded(case.shown, given, measure)
