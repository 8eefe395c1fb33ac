"""Charts that name colors of the theme directly: the fast renderer asks no master what names stand for.

"Text 1" is the light color on a dark master, and charts would draw black on black.
"""

import re
from collections.abc import Mapping

from deckgen.foreign.markup import find
from deckgen.foreign.package import OpenPackage

_CHARTS = re.compile(r"ppt/charts/[^/]+\.xml", re.IGNORECASE)
_COLOR = re.compile(rb'(<(?:\w+:)?schemeClr\s+val=")(\w+)(")')
_MASTER = "slideMaster"


def settle_chart_colors(package: OpenPackage) -> Mapping[str, bytes]:
    """Return new contents for the charts of a deck; none where names already stand for themselves.

    Raises:
        UnusableFileError: a part that says so cannot be read.
    """
    charts = [name for name in package.names if _CHARTS.fullmatch(name)]
    meant = _read_map(package) if charts else {}
    return {name: _rename(package.read(name), meant) for name in charts} if meant else {}


def _read_map(package: OpenPackage) -> Mapping[bytes, bytes]:
    """Return name → what the first master lets it stand for, where that is another color than its own."""
    main = next(iter(package.follow("", "officeDocument")), "")
    master = next(iter(package.follow(main, _MASTER)), "") if main else ""
    node = find(package.parse(master), "p:clrMap") if master else None
    usual = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    found = {} if node is None else {str(name): str(value) for name, value in node.attrib.items()}
    return {name.encode(): value.encode() for name, value in found.items() if usual.get(name, name) != value}


def _rename(content: bytes, meant: Mapping[bytes, bytes]) -> bytes:
    return _COLOR.sub(lambda match: match[1] + meant.get(match[2], match[2]) + match[3], content)
