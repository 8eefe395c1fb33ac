"""Document properties of a merged deck: counts that follow from its slides, and ours where theirs say nothing."""

from collections.abc import Mapping
from typing import Final

from deckgen.merge.markup import render
from deckgen.merge.packages.package import OpenPackage

_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def tell_properties(package: OpenPackage, said: Mapping[str, str]) -> None:
    """Say what these properties are now, where the file says it."""
    for name in filter(None, map(package.find, package.relate("").follow("extended-properties"))):
        root = package.parse(name)
        nodes = {which: root.find(f"{{{_EXTENDED}}}{which}") for which in said}
        old = {which: node.text for which, node in nodes.items() if node is not None}
        for which, node in nodes.items():
            if node is not None:
                node.text = said[which]
        if any(said[which] != text for which, text in old.items()):
            package.write(name, render(root))
