"""Styles of tables: ours come along with our tables, theirs stay."""

from typing import Final

from deckgen.merge.markup import copy, find_all, parse, render
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.main_part import MainPart

_KIND: Final = "tableStyles"


def add_table_styles(carrier: Carrier, main: MainPart, fresh: MainPart) -> None:
    """Add the styles of our tables that their file does not have."""
    ours, theirs = fresh.links.follow(_KIND), [carrier.target.find(name) for name in main.links.follow(_KIND)]
    if not ours:
        return
    if not theirs or not theirs[0]:
        main.links.relate(Link("", spell_type(_KIND), carrier.carry(ours[0])))
        return
    root = carrier.target.parse(theirs[0])
    known = {node.get("styleId") for node in find_all(root, "a:tblStyle")}
    new = [
        node for node in find_all(carrier.source.parse(ours[0]), "a:tblStyle") if node.get("styleId") not in known
    ]
    for node in new:
        root.append(copy(node))
    if new:
        carrier.target.write(theirs[0], render(root))
