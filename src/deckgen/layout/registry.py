"""The kinds of slides there are: every file of `layout/kinds/` that has a `KIND`, by content type and way."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from deckgen.arrangements import OWN_WAYS, Way
from deckgen.deck import Slide
from deckgen.deferred import defer
from deckgen.layout import kinds
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.logo import suit_logo
from deckgen.layout.own_stages import design_stages
from deckgen.page import Frame
from deckgen.siblings import list_modules
from deckgen.stage import Stages
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.layout import client_stages
else:
    client_stages = defer("deckgen.layout.client_stages")

_FIRST = ("Cover", "Agenda", "Opener", "Section", "Statement", "Key figures")
"""How the names of the layouts begin that PowerPoint's menu shows first."""


@cache
def _list_files() -> Sequence[tuple[Way, str]]:
    """Return way and name of each file of kinds, in alphabetical order: "night_opener" is that of "opener" by night."""
    files = list_modules(kinds.__path__)
    found = ((next((way for way in Way if name.startswith(f"{way}_")), Way.CLEAR), name) for name in files)
    return tuple((way, name.removeprefix(f"{way}_")) for way, name in found)


def _load_kind(way: Way, name: str) -> Kind[Any] | None:
    file = name if way is Way.CLEAR else f"{way}_{name}"
    kind: Kind[Any] | None = getattr(import_module(f"{kinds.__name__}.{file}"), "KIND", None)
    if kind and kind.way is not way:
        raise ValueError(f"the kind of {file} is for another way: {kind.way}")
    return kind


@cache
def list_kinds(*ways: Way) -> Mapping[tuple[type, Way], Kind[Any]]:
    """Return the kinds of some ways, of all without any, by content type and way, in alphabetical order of their files.

    A look has one way: the files of others are not loaded for it.

    Raises:
        ValueError: a kind is for another way than its file's name says, or two show one type of content in one way; a
            mistake of the program.
    """
    found: dict[tuple[type, Way], Kind[Any]] = {}
    for way, name in _list_files():
        kind = None if ways and way not in ways else _load_kind(way, name)
        if kind is None:
            continue
        if (kind.content, way) in found:
            raise ValueError(f"{name} is a second kind for {kind.content.__name__}")
        found[kind.content, way] = kind
    return found


def find_kind(content: type, way: Way) -> Kind[Any]:
    """Return the kind that draws a type of content in a way: its own, else the clear one.

    Raises:
        KeyError: there is no such kind; a mistake of the program.
    """
    known = list_kinds(Way.CLEAR, way)
    return known.get((content, way)) or known[content, Way.CLEAR]


def _choose_kinds(theme: Theme) -> Iterator[Kind[Any]]:
    """Return the kinds that draw for a theme, one a type of content, in an order that no other look has a part in."""
    names = sorted({name for way, name in _list_files() if way in OWN_WAYS})
    clear = (_load_kind(Way.CLEAR, name) for name in names)
    return (find_kind(kind.content, theme.way) for kind in clear if kind)


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
    given = stages or (client_stages.design_client_stages if theme.client else design_stages)(theme)
    frames: dict[str, Frame] = {}
    for kind in _choose_kinds(theme):
        for ground in kind.grounds:
            for frame in kind.design(theme, given[kind.wants].on(ground)):
                frames.setdefault(frame.name, frame)
    return tuple(suit_logo(frame, theme) for frame in sorted(frames.values(), key=_rank_frame))


def _rank_frame(frame: Frame) -> int:
    """Order frames as PowerPoint shows their layouts."""
    return next((i for i, name in enumerate(_FIRST) if frame.name.startswith(name)), len(_FIRST))
