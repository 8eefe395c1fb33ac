"""What stands on the slides in words: the notes' own, no prompts, a title where there is a place for one."""

import re
from collections.abc import Iterator

from templates.checking.case import Case
from templates.checking.opened import NAMES, list_shapes

_FEET = {"ftr", "sldNum", "dt"}
_TITLES = {"title", "ctrTitle"}
_COUNTS = " ".join(map(str, range(1, 30)))
"""What PowerPoint may draw before counted paragraphs."""
_WORD = re.compile(r"[^\W_]+")


def check_prompts(case: Case) -> Iterator[str]:
    """No placeholder is empty, none says what the layout says in it."""
    for slide in case.deck.slides:
        prompts = _list_prompts(case, case.deck.layout(slide))
        for shape in case.deck.shapes(slide):
            if shape.mark is None or shape.kind != "sp":
                continue
            if not shape.text.strip():
                yield f"{slide}: the placeholder {shape.name!r} is empty"
            elif shape.mark.get("type") not in _FEET and shape.text.strip() in prompts:
                yield f"{slide}: {shape.name!r} says {shape.text.strip()!r}, as its layout does"


def _list_prompts(case: Case, layout: str) -> set[str]:
    prompts = set()
    for node in list_shapes(case.template.root(layout)):
        if next(node.iter(f"{{{NAMES['p']}}}ph"), None) is not None:
            lines = ("".join(run.text or "" for run in one.iter("{*}t")) for one in node.iter(f"{{{NAMES['a']}}}p"))
            prompts.add("\n".join(lines).strip())
    return prompts - {""}


def check_titles(case: Case) -> Iterator[str]:
    """A slide has its title in the layout's place for it; without one, a name for the outline."""
    for slide in case.deck.slides:
        layout = case.template.root(case.deck.layout(slide))
        marks = [next(node.iter(f"{{{NAMES['p']}}}ph"), None) for node in list_shapes(layout)]
        titled = [shape for shape in case.deck.shapes(slide) if _type_of(shape.mark) in _TITLES]
        if any(_type_of(mark) in _TITLES for mark in marks):
            if len(titled) != 1 or not titled[0].text.strip():
                yield f"{slide} has {len(titled)} titles in a layout with a place for one"
        elif not case.deck.root(slide).find("p:cSld", NAMES).get("name"):
            yield f"{slide} has neither title nor name"


def _type_of(mark) -> str:
    return "" if mark is None else mark.get("type", "obj")


def check_words(case: Case) -> Iterator[str]:
    """Every word of the notes is on a slide, in its alternative texts or on its notes page."""
    parts = [name for name in case.deck.names if re.match(r"ppt/(slides|notesSlides|charts)/[^/]+\.xml$", name)]
    shown = {word for name in parts for text in _list_texts(case, name) for word in _cut(text)}
    if lost := set(_cut(case.notes)) - shown:
        yield f"these words of the notes are nowhere: {', '.join(sorted(lost))}"


def _list_texts(case: Case, part: str) -> Iterator[str]:
    """Yield what a part says: paragraphs and their numbers, alternative texts, names in charts, addresses of links."""
    root = case.deck.root(part)
    for paragraph in root.iter(f"{{{NAMES['a']}}}p"):
        yield "".join(run.text or "" for run in paragraph.iter("{*}t"))
        if paragraph.find("a:pPr/a:buAutoNum", NAMES) is not None:
            yield _COUNTS
    yield from (node.get("descr", "") for node in root.iter("{*}cNvPr"))
    yield from (node.text or "" for node in root.iter("{*}v"))
    yield from (link.part for link in case.deck.links(part).values() if link.external)


def _cut(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
