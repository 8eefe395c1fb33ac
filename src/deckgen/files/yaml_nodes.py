"""What the text of a YAML file is made of: nodes that keep their place."""

from typing import TypeAlias

from deckgen.diagnostics import Location
from deckgen.named_tuple import NamedTuple


class Scalar(NamedTuple):
    """A text as written."""

    text: str
    at: Location
    style: str = ""
    """"" for plain text, a quotation mark, or "|" and ">" for blocks, whose text begins on the next line."""


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    at: Location


class Mapping(NamedTuple):
    """Keys and values in the author's order; every key occurs once."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    at: Location


Node: TypeAlias = Scalar | Sequence | Mapping
