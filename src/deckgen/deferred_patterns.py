"""Regular expressions that wait until they are used: compiling one takes as long as reading a page of notes.

For what most notes do not need. What nearly all need is compiled at once, or found without a pattern.

A set of more than two runs of characters, one of them beyond Latin-1, takes a hundred times as long to compile as a
letter: `[.!?…]`, `[-*+•]`, `[a-z.-]` beside IGNORECASE. Two sets in an alternation of longer things do not.
"""

import re
import sys
from _thread import get_ident
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

_COMPILE: Final = re.compile


class DeferredPattern:
    """A regular expression that is compiled by the first use of one of its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> object:
        """Compile the pattern and keep its method, so that the next use finds it at once.

        Raises:
            re.error: the pattern is wrong.
            AttributeError: patterns have no such method.
        """
        found: object = getattr(_COMPILE(*self._source), name)
        setattr(self, name, found)
        return found


def defer_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled when it is first used."""
    return cast("re.Pattern[str]", DeferredPattern(pattern, flags))


def _find_program() -> str:
    """Return the module that `python -m` runs; "" for a script."""
    specification = getattr(sys.modules.get("__main__"), "__spec__", None)
    return "" if specification is None else str(specification.name)


@contextmanager
def let_patterns_wait() -> Iterator[None]:
    """Let the regular expressions of libraries wait as well that are imported inside a `with` block.

    They compile all that they may ever need: PyYAML's one for its own reader, which its parser in C does without, takes
    longer than importing forty modules. What other threads import meanwhile does not wait; nor does anything in the
    process of another program, which may use those libraries in ways of its own.
    """
    if "deckgen.__main__" not in sys.modules and _find_program() != "deckgen.__main__":
        yield
        return
    thread = get_ident()

    def compile_later(pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401 - as `re.compile` takes and gives it
        waits = isinstance(pattern, str) and get_ident() == thread
        return defer_pattern(pattern, flags) if waits else _COMPILE(pattern, flags)

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = _COMPILE
