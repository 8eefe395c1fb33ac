"""The layouts there are: every file of `layout/kinds/` that has a `LAYOUT`, in alphabetical order."""

import pkgutil
from functools import cache
from importlib import import_module

from deckgen.deck import Slide
from deckgen.layout import kinds
from deckgen.layout.canvas import Layout
from deckgen.page import Frame
from deckgen.theme import Theme


@cache
def list_layouts() -> tuple[Layout, ...]:
    """Return all layouts."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    modules = (import_module(f"{kinds.__name__}.{name}") for name in names)
    return tuple(module.LAYOUT for module in modules if hasattr(module, "LAYOUT"))


def choose_layout(slide: Slide) -> Layout:
    """Return the layout that suits a slide best.

    Raises:
        LookupError: none does; a mistake of the program.
    """
    best = max(list_layouts(), key=lambda layout: layout.suits(slide))
    if best.suits(slide) <= 0:
        raise LookupError(f"no layout for {type(slide.content).__name__}")
    return best


def design_frames(theme: Theme) -> tuple[Frame, ...]:
    """Return every PowerPoint layout of a theme, cover first."""
    frames = tuple(frame for layout in list_layouts() for frame in layout.design(theme))
    order = ("Cover", "Agenda", "Opener", "Section", "Statement", "Key figures")

    def rank(frame: Frame) -> int:
        return next((i for i, name in enumerate(order) if frame.name.startswith(name)), len(order))

    return tuple(sorted(frames, key=rank))
