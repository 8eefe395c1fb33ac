"""Trees of a deck → words with their marks, character by character."""

from collections.abc import Iterable, Mapping
from typing import Final

from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.normal import iterate_elements
from deckgen.merge.scanning.sheets import to_number
from deckgen.ooxml.markup import R
from deckgen.written import PLAIN, Marks, Written

_YES: Final = frozenset({"1", "true", "on"})


def read_paragraphs(nodes: Iterable[Node], links: Mapping[str, str], *, marked: bool) -> tuple[Written, ...]:
    """Return paragraphs as they stand.

    Args:
        nodes: `a:p` elements.
        links: Identifier of a relationship → address, of those that lead out of the deck.
        marked: False for a program that writes out formats nobody chose: all of it is plain then.
    """
    return tuple(_read(node, links, marked=marked) for node in nodes)


def _read(paragraph: Node, links: Mapping[str, str], *, marked: bool) -> Written:
    texts, marks = list[str](), list[Marks]()
    for name, node in iterate_elements(paragraph):
        found = find(node, "a:t") if name in {"a:r", "a:fld"} else None
        text = "\n" if name == "a:br" else (found.text or "") if found is not None else ""
        texts.append(text)
        marks += [_read_marks(find(node, "a:rPr"), links) if marked else PLAIN] * len(text)
    properties = find(paragraph, "a:pPr")
    level = 0 if properties is None else to_number(properties.get("lvl"))
    return Written("".join(texts), tuple(marks), level)


def _read_marks(form: Node | None, links: Mapping[str, str]) -> Marks:
    """Return what a run says of itself; what it inherits is the look's."""
    if form is None:
        return PLAIN
    click = find(form, "a:hlinkClick")
    return Marks(
        bold=form.get("b") in _YES,
        italic=form.get("i") in _YES,
        strike=form.get("strike", "noStrike") != "noStrike",
        link="" if click is None else links.get(click.get(f"{{{R}}}id", ""), ""),
    )


def list_cells(table: Node) -> list[list[Node]]:
    """Return the paragraphs of each cell of a table's frame, row by row."""
    return [
        find_all(cell, "a:txBody/a:p")
        for row in find_all(table, "a:graphic/a:graphicData/a:tbl/a:tr")
        for cell in find_all(row, "a:tc")
    ]


def name_shape(shape: Node) -> str:
    """Return what a shape is called in its deck."""
    about = _find_about(shape)
    return "" if about is None else about.get("name", "")


def describe_shape(shape: Node) -> str:
    """Return the alternative text of a shape."""
    about = _find_about(shape)
    return "" if about is None else about.get("descr", "")


def _find_about(shape: Node) -> Node | None:
    return next((about for child in shape for about in find_all(child, "p:cNvPr")), None)
