"""Every kind of finding, a row each: code, severity, message, hint and manual; one file a family.

Stages import the rows they report. Beside them stands a Markdown file with a chapter for each: an example and what is
better. `list_findings` and `read_examples` are for the manual and for tests: they load all families.
"""

import re
from importlib import import_module
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import FindingKind

if TYPE_CHECKING:
    import pkgutil
    from importlib import resources
else:  # only the manual reads them
    pkgutil, resources = defer("pkgutil"), defer("importlib.resources")

_CHAPTER = defer_pattern(r"^## `([a-z0-9-]+)`\n", re.MULTILINE)


def list_findings() -> dict[str, tuple[FindingKind, ...]]:
    """Return family → its rows in the order of their codes; a family is a file of this package."""
    families = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        rows = vars(import_module(f"{__name__}.{module.name}")).values()
        kinds = {row.code: row for row in rows if isinstance(row, FindingKind)}
        families[module.name] = tuple(kinds[code] for code in sorted(kinds))
    return families


def name_family(family: str) -> str:
    """Return what the rows of a family are about: "Findings about themes"."""
    return (import_module(f"{__name__}.{family}").__doc__ or "").splitlines()[0].rstrip(".")


def read_examples(family: str) -> dict[str, str]:
    """Return code → an example in Markdown, what is better behind it; where no text can show it, when it happens."""
    text = resources.files(__name__).joinpath(f"{family}.md").read_text(encoding="utf-8")
    parts = _CHAPTER.split(text)[1:]
    return {code: body.strip() for code, body in zip(parts[::2], parts[1::2], strict=True)}
