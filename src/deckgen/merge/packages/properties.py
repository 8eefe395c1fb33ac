"""Document properties of a merged deck: counts that follow from its slides, and ours where theirs say nothing."""

from typing import Final

from deckgen.merge.markup import Node, parse, render
from deckgen.merge.packages.package import OpenPackage

_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def count_slides(package: OpenPackage, slides: int, notes: int, hidden: int) -> None:
    """Say how many slides, notes pages and hidden slides there are, where the file says it."""
    for name in map(package.find, package.relate("").follow("extended-properties")):
        if name:
            root = package.parse(name)
            for which, number in (("Slides", slides), ("Notes", notes), ("HiddenSlides", hidden)):
                _set(root, which, number)
            package.write(name, render(root))


def _set(root: Node, which: str, number: int) -> None:
    node = root.find(f"{{{_EXTENDED}}}{which}")
    if node is not None:
        node.text = str(number)
