"""Does every machine that shows the deck have its fonts?

Why: PowerPoint puts another font in the place of a missing one, and lines break elsewhere, in front of the class.
"""

from typing import Final

from deckgen.catalogue.ready import UNSAFE_FONT
from deckgen.diagnostics import Diagnostics
from deckgen.fonts import fold_family
from deckgen.foreign.package import OpenPackage
from deckgen.ready.case import Case

_WITH_OFFICE: Final = frozenset(
    {
        "aptos",
        "arial",
        "arial black",
        "arial narrow",
        "bookman old style",
        "calibri",
        "calibri light",
        "cambria",
        "candara",
        "century gothic",
        "comic sans ms",
        "consolas",
        "constantia",
        "corbel",
        "courier new",
        "franklin gothic book",
        "franklin gothic medium",
        "garamond",
        "georgia",
        "gill sans mt",
        "impact",
        "lucida console",
        "lucida sans unicode",
        "palatino linotype",
        "symbol",
        "tahoma",
        "times new roman",
        "trebuchet ms",
        "tw cen mt",
        "verdana",
        "webdings",
        "wingdings",
        "wingdings 2",
        "wingdings 3",
    }
)
"""Families that come with Windows or Office for it, and with Office for Mac."""
_EMBEDDED: Final = "ppt/fonts/"


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report each family that may be missing elsewhere, unless the deck carries its fonts."""
    families = case.text.families if case.text else ()
    unsafe = [family for family in families if fold_family(family) not in _WITH_OFFICE]
    if unsafe and not any(name.startswith(_EMBEDDED) for name in OpenPackage(case.shown).names):
        for family in unsafe:
            diagnostics.report(UNSAFE_FONT, family=family)
