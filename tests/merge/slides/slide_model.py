"""Slides as deckgen writes them, edited as hands do, and made into one."""

import sys
import zipfile
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path

from deckgen.merge.archive import Related
from deckgen.merge.markup import find, find_all, parse
from deckgen.merge.scanning.sheets import LayoutSheet
from deckgen.merge.slides.identity import find_name, read_creation
from deckgen.merge.slides.sources import SlideSource
from deckgen.page import Frame, Pages
from deckgen.record import ShapeRecord, SlideRecord
from deckgen.write import compile_template, write_pptx

# tests are no package: the sample of the writer's tests is loaded by path
_SPEC = spec_from_file_location("write_sample", Path(__file__).parents[2] / "write" / "sample.py")
sample = module_from_spec(_SPEC)
sys.modules.setdefault("write_sample", sample)
_SPEC.loader.exec_module(sample)

COVER, TEXT, SHOW = sample.DECK.pages
NAMES = {"title", "body", "card", "free", "line", "dot", "footer", "number"}
"""Of the shapes of the page with text."""


@cache
def write_page(page, frames: tuple[Frame, ...] = sample.FRAMES) -> dict[str, bytes]:
    """Return the parts of a deck whose last page is the one given; the pages that links lead to stand before it."""
    others = tuple(one for one in sample.DECK.pages if one.key != page.key)
    pages = Pages("deck", "Deck", (*others, page), (), lang="en")
    target = BytesIO()
    write_pptx(pages, compile_template(sample.THEME, frames), target)
    with zipfile.ZipFile(BytesIO(target.getvalue())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def open_page(page, side="ours", *, key="slide", edit=None, frames=sample.FRAMES, hidden=None) -> SlideSource:
    """Return a page as a slide of one side, edited by a function of its tree."""
    parts = write_page(page, frames)
    root = parse(parts["ppt/slides/slide3.xml"])
    if edit:
        edit(root)
    relations = parse(parts["ppt/slides/_rels/slide3.xml.rels"])
    links = tuple(Related(one.get("Id"), one.get("Type").rpartition("/")[2], one.get("Target")) for one in relations)
    layout = next(one.get("Target") for one in relations if one.get("Type").endswith("/slideLayout"))
    shapes = tuple(shape for shape in root.iter("{*}sp", "{*}pic", "{*}cxnSp", "{*}graphicFrame"))
    record = SlideRecord(
        key=key,
        group=key,
        number=300,
        layout=layout,
        hidden=root.get("show") == "0" if hidden is None else hidden,
        shapes=tuple(ShapeRecord(name_shape(shape), "text", "", ()) for shape in shapes),
    )
    sheet = LayoutSheet(parse(parts[f"ppt/{layout.removeprefix('../')}"]))
    return SlideSource(side, record, root, shapes, links, sheet)


def name_shape(shape) -> str:
    """Return a shape's key: its name, which hands leave alone in these tests."""
    return find_name(shape).get("name")


def shapes_of(root) -> dict:
    """Return the shapes of a slide by name, at any depth."""
    return {name_shape(shape): shape for shape in root.iter("{*}sp", "{*}pic", "{*}cxnSp", "{*}graphicFrame")}


def words(shape) -> list[str]:
    """Return the paragraphs of a shape."""
    return ["".join(run.text or "" for run in line.iter("{*}t")) for line in find_all(shape, "p:txBody/a:p")]


def numbers(root) -> dict[str, str]:
    """Return the numbers of all shapes by name."""
    return {name: find_name(shape).get("id") for name, shape in shapes_of(root).items()}


def creations(root) -> list[str]:
    """Return the creation ids of all shapes."""
    return [read_creation(shape) for shape in shapes_of(root).values()]


def place(shape):
    """Return where a shape says it stands: x, y, width, height."""
    box = find(shape, "p:spPr/a:xfrm")
    if box is None:
        box = find(shape, "p:xfrm")
    if box is None:
        return None
    return tuple(int(box[at].get(name)) for at, name in ((0, "x"), (0, "y"), (1, "cx"), (1, "cy")))


def with_item(page, name, **changes):
    """Return a page with one item changed."""
    items = tuple(item._replace(**changes) if item.name == name else item for item in page.items)
    return page._replace(items=items)


def without(page, *names):
    """Return a page without some items."""
    return page._replace(items=tuple(item for item in page.items if item.name not in names))
