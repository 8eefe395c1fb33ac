"""A theme → the frames of its look: all PowerPoint layouts that its kinds of slides design, on the theme's stages.

Which frames there are, and in which order, only the kinds know. Who has kept that need not load them all again.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from deckgen.deck import GroundName
from deckgen.deferred import defer
from deckgen.frames import Frames, list_pictures
from deckgen.layout.logo import suit_logo
from deckgen.layout.own_stages import design_stages
from deckgen.layout.registry import choose_files, load_kind
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame
from deckgen.stage import Stages
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.layout import client_stages
else:
    client_stages = defer("deckgen.layout.client_stages")

_FIRST = ("Cover", "Agenda", "Opener", "Section", "Statement", "Key figures")
"""How the names of the layouts begin that PowerPoint's menu shows first."""


class FrameOrigin(NamedTuple):
    """What designs a frame."""

    file: str
    """Of the kind."""
    ground: GroundName


class FrameList(NamedTuple):
    """Which frames a look has."""

    origins: tuple[tuple[str, FrameOrigin], ...]
    """Name of each frame in order, and what designs it."""
    pictured: bool
    """Whether there are pictures among their art."""


RecallList: TypeAlias = Callable[[Callable[[], FrameList]], FrameList]
"""How to tell which frames a look has → that, told now or before."""


def design_frames(theme: Theme, stages: Stages | None = None) -> tuple[Frame, ...]:
    """Return every PowerPoint layout of a look, cover first.

    Args:
        theme: the look's settings.
        stages: what the look gives a slide; None for what deckgen's own looks, or the client's template, give it.
    """
    given = stages or (client_stages.design_client_stages if theme.client else design_stages)(theme)
    return tuple(frame for frame, _ in _design_all(theme, given))


def recall_frames(theme: Theme, recall: RecallList) -> Frames:
    """Return the frames of one of deckgen's own looks; where it is known which there are, each waits until asked for.

    Args:
        theme: the look's settings.
        recall: knows which there are from an earlier time.
    """
    named = _LookFrames(theme)
    told = recall(named.design_all)
    named.origins = dict(told.origins)
    return Frames(named, pictured=told.pictured)


class _LookFrames(Mapping[str, Frame]):
    """The frames of a look by name; a kind designs its own when one of them is asked for."""

    def __init__(self, theme: Theme) -> None:
        self.origins: dict[str, FrameOrigin] = {}
        """Name of each frame, in order → what designs it."""
        self._theme = theme
        self._stages: Stages | None = None
        self._designed: dict[str, Frame] = {}

    def __getitem__(self, name: str) -> Frame:
        if name not in self._designed:
            origin = self.origins[name]
            own = _design_kind(origin, self._theme, self._find_stages())
            self._designed |= {frame.name: frame for frame in own if self.origins[frame.name] == origin}
        return self._designed[name]

    def __contains__(self, name: object) -> bool:
        return name in self.origins

    def __iter__(self) -> Iterator[str]:
        return iter(self.origins)

    def __len__(self) -> int:
        return len(self.origins)

    def design_all(self) -> FrameList:
        """Design all frames and tell which there are."""
        both = _design_all(self._theme, self._find_stages())
        self._designed = {frame.name: frame for frame, _ in both}
        origins = tuple((frame.name, origin) for frame, origin in both)
        return FrameList(origins, pictured=any(True for _ in list_pictures(self._designed.values())))

    def _find_stages(self) -> Stages:
        self._stages = self._stages or design_stages(self._theme)
        return self._stages


def _design_all(theme: Theme, stages: Stages) -> list[tuple[Frame, FrameOrigin]]:
    """Return all frames of a look in order, each with what designs it."""
    designed: dict[str, tuple[Frame, FrameOrigin]] = {}
    for file in choose_files(theme.way):
        for origin in (FrameOrigin(file, ground) for ground in load_kind(file).grounds):
            for frame in _design_kind(origin, theme, stages):
                designed.setdefault(frame.name, (frame, origin))
    return sorted(designed.values(), key=lambda both: _rank_frame(both[0]))


def _design_kind(origin: FrameOrigin, theme: Theme, stages: Stages) -> Iterator[Frame]:
    """Yield the frames of a kind on a ground."""
    kind = load_kind(origin.file)
    stage = stages[kind.wants].on(origin.ground)
    return (suit_logo(frame, theme) for frame in kind.design(theme, stage))


def _rank_frame(frame: Frame) -> int:
    """Order frames as PowerPoint shows their layouts."""
    return next((i for i, name in enumerate(_FIRST) if frame.name.startswith(name)), len(_FIRST))
