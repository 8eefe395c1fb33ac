"""Document properties of a merged deck: counts that follow from its slides, and ours where theirs say nothing."""

from collections.abc import Mapping
from typing import Final

from deckgen.merge.markup import render
from deckgen.merge.packages.package import MergedPackage

_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def tell_properties(package: MergedPackage, said: Mapping[str, str]) -> None:
    """Say what these properties are now, where the file says it."""
    for name in filter(None, map(package.find, package.relate("").follow("extended-properties"))):
        root = package.parse(name)
        nodes = [(root.find(f"{{{_EXTENDED}}}{which}"), text) for which, text in said.items()]
        new = [(node, text) for node, text in nodes if node is not None and node.text != text]
        for node, text in new:
            node.text = text
        if new:
            package.write(name, render(root))
