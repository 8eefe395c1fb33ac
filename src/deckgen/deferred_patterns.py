"""Regular expressions that wait until they are used: compiling one takes as long as reading a page of notes.

For what most notes do not need. What nearly all need is compiled at once, or found without a pattern.
"""

import re
from typing import cast


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
        found: object = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found


def defer_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled when it is first used."""
    return cast("re.Pattern[str]", DeferredPattern(pattern, flags))
