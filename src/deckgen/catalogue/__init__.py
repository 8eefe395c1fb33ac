"""Every kind of finding, a row each: code, severity, message, hint and manual; one file a family.

Stages import the rows they report. `list_findings` is for the manual and for tests: it loads all families.
"""

from importlib import import_module
from pkgutil import iter_modules

from deckgen.diagnostics import FindingKind


def list_findings() -> dict[str, tuple[FindingKind, ...]]:
    """Return family → its rows in the order of their codes; a family is a file of this package."""
    families = {}
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        rows = vars(import_module(f"{__name__}.{module.name}")).values()
        kinds = {row.code: row for row in rows if isinstance(row, FindingKind)}
        families[module.name] = tuple(kinds[code] for code in sorted(kinds))
    return families
