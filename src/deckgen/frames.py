"""The frames of a look: one after the other as PowerPoint's menu shows their layouts, and by name."""

from collections.abc import Collection, Iterator, Mapping

from deckgen.page import Frame, PictureItem


class Frames(Collection[Frame]):
    """The frames of a look that may wait until somebody asks for them: a deck has few of them.

    Args:
        named: By name, in order.
        pictured: Whether there are pictures among their art.
    """

    def __init__(self, named: Mapping[str, Frame], *, pictured: bool) -> None:
        self.named = named
        self.pictured = pictured

    def __contains__(self, frame: object) -> bool:
        return isinstance(frame, Frame) and self.named.get(frame.name) == frame

    def __iter__(self) -> Iterator[Frame]:
        return iter(self.named.values())

    def __len__(self) -> int:
        return len(self.named)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Frames) and self.named == other.named

    def __hash__(self) -> int:
        return hash(tuple(self.named))


def index_frames(frames: Collection[Frame]) -> Mapping[str, Frame]:
    """Return frames by name, in their order."""
    return frames.named if isinstance(frames, Frames) else {frame.name: frame for frame in frames}


def list_pictures(frames: Collection[Frame]) -> Iterator[PictureItem]:
    """Yield the pictures among the art of frames."""
    drawn = () if isinstance(frames, Frames) and not frames.pictured else frames
    return (item for frame in drawn for item in frame.art if isinstance(item, PictureItem))
