"""Relationships of one part: targets in, identifiers and the part's .rels text out. Link targets made safe."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import DECLARATION, R, escape_attribute

_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_SCHEMES: Final = ("http:", "https:", "mailto:")
_LONGEST: Final = 2083
"""Characters; Office refuses longer addresses."""
_LAST_PORT: Final = 65535
_AUTHORITY: Final = re.compile(
    r"(?i:https?)://(?:\[[0-9a-fA-F:.]+\]|[^/?#@:%\[\]\\\s\x00-\x20\x7f-\xa0\"<>^`{|}\ud800-\udfff]+)(?::(\d{1,5}))?(?=[/?#]|$)"
)
_UNSAFE: Final = re.compile(r'[\s\x00-\x20\x7f-\xa0"<>\\^`{|}\[\]]|[\ud800-\udfff\ufffe\uffff]|%(?![0-9A-Fa-f]{2})')


_MODES: Final = {False: "", True: ' TargetMode="External"'}


class Relationship(NamedTuple):
    """One relationship whose identifier is settled, since text that is kept refers to it."""

    number: str
    """Identifier, such as "rId7"."""
    kind: str
    """The last word of its type, or the whole type."""
    target: str
    external: bool = False


class Relationships:
    """Relationships in the order they were asked for; the same target is related once."""

    def __init__(self, kept: Iterable[Relationship] = ()) -> None:
        """Begin with relationships that keep their identifiers; those asked for later get others."""
        self._all: list[tuple[str, str, str, bool]] = list(kept)
        self._found = {(kind, target, external): number for number, kind, target, external in self._all}
        self._taken = frozenset([number for number, *_ in self._all])
        self._last = 0

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the identifier of a relationship, adding it when it is new; `kind` is its type's last word."""
        key = kind, target, external
        number = self._found.get(key)
        if number is None:
            number = self._found[key] = self._count()
            self._all.append((number, *key))
        return number

    def _count(self) -> str:
        number = ""
        while not number or number in self._taken:
            self._last += 1
            number = f"rId{self._last}"
        return number

    def listed(self) -> tuple[Relationship, ...]:
        """Return all of them, in their order."""
        return tuple(map(Relationship._make, self._all))

    def render(self) -> str:
        """Return the .rels part."""
        lines = "".join(
            [
                f'<Relationship Id="{number}" Type="{kind if ":" in kind else f"{R}/{kind}"}" '
                f'Target="{escape_attribute(target)}"{_MODES[external]}/>'
                for number, kind, target, external in self._all
            ]
        )
        return f'{DECLARATION}<Relationships xmlns="{_NAMESPACE}">{lines}</Relationships>'


@lru_cache(maxsize=1024)  # of a link is asked what it leads to, and what a record says of it
def resolve_link(url: str) -> str:
    """Return the address as a relationship may hold it, or "" when no program could follow it.

    Raises:
        ValueError: not http, https or mailto; stages before the writer let nothing else through.
    """
    address = url.strip()
    if not address.lower().startswith(_SCHEMES):
        raise ValueError(f"not a web or mail address: {url!r}")
    # an address that is not a URI makes PowerPoint repair the file: better no link than that
    if len(address) > _LONGEST:
        return ""
    if address.lower().startswith("mailto:"):
        return _UNSAFE.sub(_encode, address) if "@" in address else ""
    host = _AUTHORITY.match(address)
    if host is None or (host[1] and int(host[1]) > _LAST_PORT):
        return ""
    return host[0] + _UNSAFE.sub(_encode, address[host.end() :])


def _encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
