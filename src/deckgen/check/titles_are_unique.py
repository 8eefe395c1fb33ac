"""Every page has a title of its own, and it is what the title placeholder says.

Why: the outline view, screen readers and links name slides by their titles.
Instead: give sections different headings, or name the company in the notes.
"""

from collections.abc import Sequence

from deckgen.diagnostics import Diagnostics
from deckgen.page import Frame, Pages
from deckgen.theme import Theme


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report pages without a title and titles used twice."""
    seen: dict[str, int] = {}
    for number, page in enumerate(pages.pages, start=1):
        title = page.title.strip()
        if not title:
            diagnostics.warn("untitled-slide", f"Slide {number} has no title", module=pages.key)
        elif title in seen:
            diagnostics.warn(
                "duplicate-title",
                f"Slides {seen[title]} and {number} have the same title “{title}”",
                hint="Give one of the sections another heading",
                module=pages.key,
            )
        seen.setdefault(title, number)
