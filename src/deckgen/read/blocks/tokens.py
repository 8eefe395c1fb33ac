"""What a chunk of lines consists of: tokens of markdown-it, and those that are made without it, which look the same."""

from typing import TYPE_CHECKING, TypeAlias

from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token as ParsedToken


class PlainToken(NamedTuple):
    """A token with as much of it as anybody here asks for."""

    type: str
    content: str = ""
    map: tuple[int, int] | None = None
    """First line in the chunk, and the one behind the last."""
    children: "tuple[PlainToken, ...]" = ()
    tag: str = ""
    nesting: int = 0
    markup: str = ""
    info: str = ""
    href: str = ""

    def attrGet(self, name: str) -> str | None:  # noqa: N802 - as tokens of markdown-it call it
        """Return an attribute."""
        return self.href if name == "href" else None


Token: TypeAlias = "PlainToken | ParsedToken"  # noqa: S105 - opens nothing
