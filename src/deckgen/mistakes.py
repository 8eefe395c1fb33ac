"""A mistake of the program in one part of the work → a finding that asks for a report; the other parts go on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from deckgen.catalogue.program import MISTAKE
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location

if TYPE_CHECKING:
    import traceback
else:  # never needed while nothing is wrong
    traceback = defer("traceback")

_LONGEST = 200
"""Characters of what Python says about the mistake."""


@contextmanager
def contain_mistakes(diagnostics: Diagnostics, at: Location | None = None, module: str = "") -> Iterator[None]:
    """Turn whatever is raised inside a `with` block into a finding.

    Args:
        diagnostics: Receives it.
        at: What was worked on.
        module: Key of the module that was worked on.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 - what nobody has thought of
        report_mistake(error, diagnostics, at, module)


def report_mistake(error: Exception, diagnostics: Diagnostics, at: Location | None = None, module: str = "") -> None:
    """Keep an exception that nobody has thought of as a finding, with the way to it through the program."""
    said = " ".join(str(error).split())
    problem = f"{type(error).__name__}: {said}"[:_LONGEST].rstrip(".: ")
    trace = "".join(traceback.format_exception(error))
    diagnostics.report(MISTAKE, at=at, module=module, trace=trace, problem=problem)
