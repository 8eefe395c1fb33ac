"""Decks to lay out, and a text dump of pages that a reviewer can read."""

from collections.abc import Callable
from functools import cache

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from deckgen.diagnostics import Diagnostics
from deckgen.geometry import WIDE, Size
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.look.theme import load_theme
from deckgen.page import ChartItem, Item, Page, Pages, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.plan import plan_deck
from deckgen.theme import Theme


class DeckDump(SingleFileSnapshotExtension):
    """A page dump in a text file of its own: parallel changes of two decks are two diffs."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def approved(snapshot):
    """Return the approved dump of the test's deck."""
    return snapshot.use_extension(DeckDump)


@pytest.fixture(scope="session")
def load() -> Callable[..., Theme]:
    """Load a built-in theme by name, for slides of a size."""

    @cache
    def find(name: str, size: Size = WIDE) -> Theme:
        theme = load_theme(name, Diagnostics())
        assert theme is not None
        return theme._replace(size=size)

    return find


@pytest.fixture(scope="session")
def lay_out(load, name_module):
    """Lay out one module of a course in a theme; what was laid out before is kept, for many laws look at one deck."""
    known = {}

    def compose(course, module, theme="default", diagnostics=None, size=WIDE) -> Pages:
        key = (id(course), id(module), theme, size)
        if diagnostics is None and key in known:
            return known[key][-1]
        look = load(theme, size)
        frames = design_frames(look)
        found = Diagnostics() if diagnostics is None else diagnostics
        pages = lay_out_deck(plan_deck(course, name_module(module), look.pace), frames, look, found)
        known[key] = (course, module, pages)  # the nouns are kept, so that no other takes their place in memory
        return pages

    return compose


@pytest.fixture(scope="session")
def dump(load):
    """Write pages as text: one line an item (x y w h, size), then its lines as they break."""

    def write(pages: Pages, theme: str = "default") -> str:
        ruler = Ruler(load(theme))
        return "\n".join(line for page in pages.pages for line in _dump_page(page, ruler))

    return write


def _dump_page(page: Page, ruler: Ruler):
    yield f"== {page.key} [{page.frame}] {page.title}"
    for item in page.items:
        box = " ".join(f"{value:.0f}" for value in (item.box.x, item.box.y, item.box.w, item.box.h))
        yield f"{item.name} {box}"
        yield from _dump_item(item, ruler)


def _dump_item(item: Item, ruler: Ruler):
    match item:
        case TextItem():
            width = item.box.shrink(item.insets).w
            for line in item.lines:
                yield from _dump_line(line, width, ruler)
        case TableItem():
            for row in item.rows:
                yield "   | " + " | ".join("".join(r.text for x in cell.lines for r in x.runs) for cell in row)
        case PictureItem() | ChartItem():
            yield f"   {item.alt}"
        case ShapeItem():
            pass


def _dump_line(line: TextLine, width: float, ruler: Ruler):
    sizes = "/".join(dict.fromkeys(f"{run.size:g}" for run in line.runs))
    for number, text in enumerate(ruler.break_line(line, width)):
        head = f"{sizes:>6} {line.marker:2}" if number == 0 else " " * 9
        yield f"   {head}{'  ' * line.level}{text}"
