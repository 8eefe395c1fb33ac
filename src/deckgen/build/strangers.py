"""Clients of whom a deck for another one must have nothing: no name in what its pages say, no logo, no template."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.catalogue.editions import OTHER_CLIENT
from deckgen.diagnostics import Diagnostics
from deckgen.files.world import World
from deckgen.look.places import name_theme
from deckgen.named_tuple import NamedTuple
from deckgen.page import ChartItem, Item, Page, Pages, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.client import Client


def report_strangers(
    pages: Pages,
    template: "Client | None",
    client: str,
    others: Sequence[str],
    diagnostics: Diagnostics,
    words: frozenset[str] | None = None,
) -> None:
    """Report each other client that a deck names, at the first place that does.

    Args:
        pages: The deck.
        template: The client's template that it is made in, if it is.
        client: Whose it is; "" for nobody in particular.
        others: Names that must not stand in it, as whole words in any capitals.
        diagnostics: Receives the findings.
        words: All words that it says, and maybe more, from `gather_words`; None where nobody has gathered them.
    """
    if not others:
        return
    known = gather_words(pages, template) if words is None else words
    for other in others:
        if known.issuperset(_split_name(other)):  # of hundreds of clients hardly any
            _report_stranger(pages, template, client, other, diagnostics)


def _report_stranger(
    pages: Pages, template: "Client | None", client: str, other: str, diagnostics: Diagnostics
) -> None:
    # "Globex" is a part of "Globex SA": whoever is called so is named by right
    own = re.sub(re.escape(other), "", client, flags=re.IGNORECASE) != client
    if own:
        return
    named = re.compile(rf"(?<!\w){re.escape(other)}(?!\w)", re.IGNORECASE)
    where = next((where for where, text in _list_texts(pages, template) if named.search(text)), None)
    if where:
        diagnostics.report(OTHER_CLIENT, client=client or pages.title, other=other, where=where)


def gather_words(pages: Pages, template: "Client | None") -> frozenset[str]:
    """Return all words that a deck says, in a form that knows no capitals."""
    return frozenset(_split_words("\n".join([text for _, text in _list_texts(pages, template)])))


def _split_words(text: str) -> list[str]:
    # as patterns have it, "ı" and "i" are one letter in two capitals
    return re.findall(r"\w+", text.casefold().replace("ı", "i"))


@lru_cache(maxsize=4096)
def _split_name(name: str) -> frozenset[str]:
    return frozenset(_split_words(name))


class ClientLook(NamedTuple):
    """Whose decks are made in a look."""

    client: str
    theme: Theme


def find_borrowed(looks: Sequence[ClientLook], world: World) -> Iterator[tuple[ClientLook, str, str]]:
    """Yield each look that has the logo or the template of another client, with that client and what it is.

    What a theme names is its own clients'; what it has from a theme that is nobody's in particular is everybody's.
    """
    owners: dict[str, set[str]] = {}
    for look in looks:
        owners.setdefault(look.theme.name, set()).add(look.client)
    for look in looks:
        for what, at in (("logo", look.theme.logo_at), ("template", look.theme.template_at)):
            home = name_theme(Path(at.path), world) if at else look.theme.name
            theirs = owners.get(home, set())
            if theirs and look.client not in theirs:
                yield look, min(theirs), f"the {what} of its look is that of “{home}”"


def _list_texts(pages: Pages, template: "Client | None") -> Iterator[tuple[str, str]]:
    """Yield place and text of everything that a deck says."""
    for layout in template.layouts if template else ():
        yield f"the template's layout “{layout.name}”", "\n".join(one.words for one in layout.places)
    yield "its properties", f"{pages.title}\n{pages.subject}\n{pages.author}"
    for number, page in enumerate(pages.pages, start=1):
        yield f"slide {number}, “{page.title}”", "\n".join(_read_page(page))
        yield f"the speaker notes of slide {number}", _read_lines(page.notes)


def _read_page(page: Page) -> Iterator[str]:
    yield page.title
    for item in page.items:
        yield from _read_item(item)


def _read_item(item: Item) -> Iterator[str]:
    match item:
        case TextItem():
            yield _read_lines(item.lines)
        case TableItem():
            yield item.alt
            yield from (_read_lines(cell.lines) for row in item.rows for cell in row)
        case ChartItem():
            yield from (item.series, item.alt, *item.categories, *item.labels)
        case PictureItem():
            yield item.alt
        case ShapeItem():
            pass


def _read_lines(lines: Sequence[TextLine]) -> str:
    return "\n".join("".join(run.text for run in line.runs) for line in lines)
