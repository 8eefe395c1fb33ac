"""Settings of the presentation: ours come where theirs say nothing, styles of our tables come along with these."""

from typing import Final

from deckgen.merge.markup import copy, find_all, render
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.main_part import OpenMain

_STYLES: Final = "tableStyles"
_KINDS: Final = ("presProps", "viewProps", _STYLES)
"""Without these PowerPoint repairs the file."""


def add_settings(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> None:
    """Add the settings that their file does not have."""
    for kind in _KINDS:
        if not main.links.follow(kind):
            for name in fresh.links.follow(kind)[:1]:
                main.links.relate(Link("", spell_type(kind), carrier.carry(name)))
    _add_table_styles(carrier, main, fresh)


def _add_table_styles(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> None:
    ours, theirs = fresh.links.follow(_STYLES), [carrier.target.find(name) for name in main.links.follow(_STYLES)]
    if not ours or not theirs or not theirs[0]:
        return
    root = carrier.target.parse(theirs[0])
    known = {node.get("styleId") for node in find_all(root, "a:tblStyle")}
    new = [node for node in find_all(carrier.source.parse(ours[0]), "a:tblStyle") if node.get("styleId") not in known]
    for node in new:
        root.append(copy(node))
    if new:
        carrier.target.write(theirs[0], render(root))
