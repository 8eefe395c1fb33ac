"""The kinds of slides there are: every file of `layout/kinds/`, whose name says what it shows and in which way.

"lines_and_figures" shows `LinesAndFigures`, "night_lines_and_figures" shows them by night.
"""

from functools import cache
from importlib import import_module
from typing import Any

from deckgen.arrangements import Way
from deckgen.deck import Slide
from deckgen.layout import kinds
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.siblings import list_modules


@cache
def list_files() -> tuple[str, ...]:
    """Return the names of all files of kinds, in alphabetical order."""
    return tuple(list_modules(kinds.__path__))


@cache
def choose_files(way: Way) -> tuple[str, ...]:
    """Return the files that draw in a way, one a type of content; in an order that no other look has a part in."""
    others = tuple(f"{way}_" for way in Way)
    return tuple(_choose_file(name, way) for name in list_files() if not name.startswith(others))


def _choose_file(name: str, way: Way) -> str:
    own = f"{way}_{name}"
    return own if own in list_files() else name


@cache
def load_kind(file: str) -> Kind[Any]:
    """Return the kind of a file.

    Raises:
        ImportError: there is no such file, or it has no kind; a mistake of the program.
    """
    kind: Kind[Any] = import_module(f"{kinds.__name__}.{file}").KIND
    return kind


def find_kind(content: type, way: Way) -> Kind[Any]:
    """Return the kind that draws a type of content in a way: its own, else the clear one; others are not loaded.

    Raises:
        ImportError: there is no such kind; a mistake of the program.
    """
    return load_kind(_choose_file(_spell_file(content.__name__), way))


@cache
def _spell_file(name: str) -> str:
    """Return what the file of a type of content is called: "lines_and_figures" for "LinesAndFigures"."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).removeprefix("_")


def draw_slide(slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the pages of a slide, drawn by the kind for its content.

    Raises:
        ImportError: there is no such kind; a mistake of the program.
    """
    return find_kind(type(slide.content), canvas.theme.way).draw(slide.content, slide, canvas)
