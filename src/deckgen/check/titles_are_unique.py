"""Every page has a title of its own, and it is what the title placeholder says.

Why: the outline view, screen readers and links name slides by their titles.
Not looked at: openers, since a story may be called like its module or like another one, which is a finding of its
own, and titles that are cut, which are another.
Instead: give sections different headings, or name the company in the notes.
"""

from collections.abc import Sequence

from deckgen.diagnostics import Diagnostics
from deckgen.keys import OPENER, join_key
from deckgen.page import Frame, Page, Pages
from deckgen.theme import Theme

_CUT = "…"


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report pages without a title and titles used twice."""
    seen: dict[str, int] = {}
    for number, page in enumerate(pages.pages, start=1):
        title = page.title.strip()
        if not title:
            diagnostics.warn("untitled-slide", f"Slide {number} has no title", module=pages.key)
        elif title in seen and not _may_share(page, title):
            diagnostics.warn(
                "duplicate-title",
                f"Slides {seen[title]} and {number} have the same title “{title}”",
                hint="Give one of the sections another heading",
                module=pages.key,
            )
        seen.setdefault(title, number)


def _may_share(page: Page, title: str) -> bool:
    return _CUT in title or page.key == join_key(page.section, OPENER)
