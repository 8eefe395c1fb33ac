"""The kinds of slides there are: every file of `layout/kinds/` that has a `KIND`, by content type and way."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from deckgen.arrangements import Way
from deckgen.deck import Slide
from deckgen.layout import kinds
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.client_stages import design_client_stages
from deckgen.layout.logo import suit_logo
from deckgen.layout.own_stages import design_stages
from deckgen.page import Frame
from deckgen.stage import Stages
from deckgen.theme import Theme

_FIRST = ("Cover", "Agenda", "Opener", "Section", "Statement", "Key figures")
"""How the names of the layouts begin that PowerPoint's menu shows first."""


@cache
def list_kinds() -> Mapping[tuple[type, Way], Kind[Any]]:
    """Return all kinds by content type and way, in alphabetical order of their files.

    Raises:
        ValueError: two kinds show one type of content in one way; a mistake of the program.
    """
    found: dict[tuple[type, Way], Kind[Any]] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)):
        kind = getattr(import_module(f"{kinds.__name__}.{name}"), "KIND", None)
        if kind is None:
            continue
        if (kind.content, kind.way) in found:
            raise ValueError(f"{name} is a second kind for {kind.content.__name__}")
        found[kind.content, kind.way] = kind
    return found


def find_kind(content: type, way: Way) -> Kind[Any]:
    """Return the kind that draws a type of content in a way: its own, else the clear one.

    Raises:
        KeyError: there is no such kind; a mistake of the program.
    """
    known = list_kinds()
    return known.get((content, way)) or known[content, Way.CLEAR]


def draw_slide(slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the pages of a slide, drawn by the kind for its content.

    Raises:
        KeyError: there is no such kind; a mistake of the program.
    """
    return find_kind(type(slide.content), canvas.theme.way).draw(slide.content, slide, canvas)


def design_frames(theme: Theme, stages: Stages | None = None) -> tuple[Frame, ...]:
    """Return every PowerPoint layout of a look, cover first.

    Args:
        theme: the look's settings.
        stages: what the look gives a slide; None for what deckgen's own looks, or the client's template, give it.
    """
    given = stages or (design_client_stages if theme.client else design_stages)(theme)
    frames: dict[str, Frame] = {}
    for kind in dict.fromkeys(find_kind(content, theme.way) for content, _ in list_kinds()):
        for ground in kind.grounds:
            for frame in kind.design(theme, given[kind.wants].on(ground)):
                frames.setdefault(frame.name, frame)

    def rank(frame: Frame) -> int:
        return next((i for i, name in enumerate(_FIRST) if frame.name.startswith(name)), len(_FIRST))

    return tuple(suit_logo(frame, theme) for frame in sorted(frames.values(), key=rank))
