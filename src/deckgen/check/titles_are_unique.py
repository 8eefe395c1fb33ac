"""Every page has a title of its own, and it is what the title placeholder says.

Why: the outline view, screen readers and links name slides by their titles.
Not looked at: openers, since a story may be called like its module or like another one, which is a finding of its
own, and titles that are cut, which are another.
Instead: give sections different headings, or name the company in the notes.
"""

from collections.abc import Collection, Mapping

from deckgen.catalogue.slides import DUPLICATE_TITLE, UNTITLED_SLIDE
from deckgen.diagnostics import Diagnostics
from deckgen.keys import OPENER, join_key
from deckgen.page import Frame, Page, Pages
from deckgen.theme import Theme

_CUT = "…"
_TWINS = "A story is told twice: delete one of the two, or give it another topic."


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report pages without a title and titles used twice."""
    seen: dict[str, int] = {}
    names = {page.section: page.title for page in pages.pages if _is_opener(page)}
    for number, page in enumerate(pages.pages, start=1):
        title = page.title.strip()
        if not title:
            diagnostics.report(UNTITLED_SLIDE, module=pages.key, slides=(number,), number=number)
        elif title in seen and not _may_share(page, title):
            both = (seen[title], number)
            twins = _are_twins(pages.pages[seen[title] - 1], page, names)
            hint = _TWINS if twins else None
            diagnostics.report(
                DUPLICATE_TITLE, module=pages.key, slides=both, hint=hint, first=seen[title], number=number, title=title
            )
        seen.setdefault(title, number)


def _may_share(page: Page, title: str) -> bool:
    return _CUT in title or _is_opener(page)


def _is_opener(page: Page) -> bool:
    return page.key == join_key(page.section, OPENER)


def _are_twins(one: Page, other: Page, names: Mapping[str, str]) -> bool:
    """Tell whether two pages are of two stories of one name, so that other headings would mend nothing."""
    return one.section != other.section and one.section in names and names[one.section] == names.get(other.section)
