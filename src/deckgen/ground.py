"""What text stands on, as a range of colors: contrast is that with the worse end."""

from typing import NamedTuple


class Ground(NamedTuple):
    """The colors under some text, "RRGGBB"."""

    darkest: str
    """Equal to `lightest` where the ground has one color."""
    lightest: str
    even: bool = True
    """False for pictures and wide gradients, on which small text is hard to read whatever its contrast."""
