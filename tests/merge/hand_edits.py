"""Decks for tests of the merge: made from notes, edited as hands edit them, looked at as trainers look at them."""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache

from lxml import etree
from pptx import Presentation
from pptx.util import Pt

from deckgen import MemoryWorld, compile_course
from deckgen.files.memo import Memo

MEMO = Memo()
NOTES = """# Module 4

## EC2

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**
* The machines were **too small** for the models
* Nobody knew what a report would cost

### Solution

* Reports take **2 hours** now
* The team rents machines by the hour
* Costs fell by **40 %**

## Lambda

[Globex](https://example.com/globex)

### Situation

* Orders came in **once a night**

### Solution

* Ten thousand orders in **3 minutes**
* Nothing runs while nobody orders
"""


@cache
def make_deck(notes: str = NOTES, theme: str = "") -> bytes:
    """Return the deck that notes give."""
    made = compile_course(
        "notes.md", world=MemoryWorld({"notes.md": notes}), memo=MEMO, **({"themes": theme} if theme else {})
    )
    (deck,) = made.decks
    assert deck.data
    return deck.data


def edit(data: bytes, *edits: Callable[[Presentation], object]) -> bytes:
    """Return a deck after edits by hand, saved by another program."""
    deck = Presentation(io.BytesIO(data))
    for one in edits:
        one(deck)
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def open_deck(data: bytes) -> Presentation:
    return Presentation(io.BytesIO(data))


def read_parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_texts(data: bytes, *, hidden: bool = True) -> list[str]:
    """Return the words of each slide."""
    return [read_slide(slide) for slide in open_deck(data).slides if hidden or not is_hidden(slide)]


def read_slide(slide) -> str:
    """Return the words of a slide; numbers of slides are the program's that shows them."""
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter("{*}t") if not text.getparent().tag.endswith("}fld"))
        for paragraph in slide._element.iter("{*}p")
    )


def is_hidden(slide) -> bool:
    return slide._element.get("show") in {"0", "false"}


def find_slide(deck: Presentation, title: str):
    """Return the first slide whose title begins so."""
    return next(
        slide for slide in deck.slides if slide.shapes.title is not None and slide.shapes.title.text.startswith(title)
    )


def list_titles(data: bytes) -> list[str]:
    return [slide.shapes.title.text if slide.shapes.title is not None else "" for slide in open_deck(data).slides]


def reword(old: str, new: str, at: int = 0) -> Callable[[Presentation], None]:
    """Exchange words wherever a run of a slide has them."""

    def change(deck: Presentation) -> None:
        runs = [run for slide in deck.slides for run in slide._element.iter("{*}t") if old in (run.text or "")]
        runs[at].text = runs[at].text.replace(old, new)

    return change


def delete_slide(title: str, at: int = 0) -> Callable[[Presentation], None]:
    def change(deck: Presentation) -> None:
        found = [
            node
            for node, slide in zip(deck.slides._sldIdLst, deck.slides, strict=True)
            if slide.shapes.title is not None and slide.shapes.title.text.startswith(title)
        ]
        deck.part.drop_rel(found[at].rId)
        deck.slides._sldIdLst.remove(found[at])

    return change


def move_slide(title: str, place: int) -> Callable[[Presentation], None]:
    def change(deck: Presentation) -> None:
        nodes = deck.slides._sldIdLst
        node = nodes[list(deck.slides).index(find_slide(deck, title))]
        nodes.remove(node)
        nodes.insert(place, node)

    return change


def add_slide(words: str, place: int) -> Callable[[Presentation], None]:
    """Add a slide with a text box on the layout of the second one."""

    def change(deck: Presentation) -> None:
        slide = deck.slides.add_slide(deck.slides[1].slide_layout)
        slide.shapes.add_textbox(Pt(60), Pt(60), Pt(300), Pt(40)).text_frame.text = words
        nodes = deck.slides._sldIdLst
        node = nodes[-1]
        nodes.remove(node)
        nodes.insert(place, node)

    return change


def duplicate_slide(title: str) -> Callable[[Presentation], None]:
    """Duplicate a slide, its creation ids with it, as programs do; its notes stay with the first one."""

    def change(deck: Presentation) -> None:
        slide = find_slide(deck, title)
        new = deck.slides.add_slide(slide.slide_layout)
        numbers = {
            link.rId: new.part.relate_to(
                link.target_ref if link.is_external else link.target_part, link.reltype, link.is_external
            )
            for link in slide.part.rels.values()
            if not link.reltype.endswith(("notesSlide", "slideLayout"))
        }
        new.part._element = deepcopy(slide._element)
        for node in new.part._element.iter():
            for name, value in node.attrib.items():
                if "relationships}" in name and value in numbers:
                    node.set(name, numbers[value])
        nodes = deck.slides._sldIdLst
        at = next(at for at, node in enumerate(nodes) if deck.part.related_part(node.rId) is slide.part)
        node = nodes[-1]
        nodes.remove(node)
        nodes.insert(at + 1, node)

    return change


def list_unreached(data: bytes) -> set[str]:
    """Return the parts that no relationship leads to, and the targets that are no parts."""
    parts = read_parts(data)
    reached, waiting, missing = {"[Content_Types].xml"}, [""], set()
    while waiting:
        part = waiting.pop()
        folder, _, file = part.rpartition("/")
        links = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if links in parts:
            reached.add(links)
            for node in etree.fromstring(parts[links]):
                if node.get("TargetMode") != "External":
                    name = _resolve(folder, node.get("Target"))
                    missing |= {name} - parts.keys()
                    if name in parts and name not in reached:
                        reached.add(name)
                        waiting.append(name)
    return (parts.keys() - reached) | missing


def _resolve(folder: str, target: str) -> str:
    path = [] if target.startswith("/") else folder.split("/")
    for step in target.strip("/").split("/"):
        path = path[:-1] if step == ".." else [*path, step]
    return "/".join(filter(None, path))


def check_package(data: bytes) -> None:
    """Fail on parts without a way to them, without a type, and on ids that are there twice."""
    parts = read_parts(data)
    assert list_unreached(data) == set()
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {node.get("PartName", "").lstrip("/") for node in types if node.get("PartName")}
    endings = {node.get("Extension", "").lower() for node in types if node.get("Extension")}
    assert named <= parts.keys()
    assert all(name in named or name.rpartition(".")[2].lower() in endings for name in parts)
    main = etree.fromstring(parts["ppt/presentation.xml"])
    numbers = [node.get("id") for node in main.iter("{*}sldId") if node.getparent().getparent() is main]
    assert len(set(numbers)) == len(numbers)
    sections = [node.get("id") for node in main.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId")]
    assert sections in ([], numbers)
    for name, content in parts.items():
        if name.startswith("ppt/slides/slide"):
            tree = etree.fromstring(content)
            shapes = [node.get("id") for node in tree.iter("{*}cNvPr")]
            assert len(set(shapes)) == len(shapes), name
            links = etree.fromstring(parts[name.replace("slides/", "slides/_rels/") + ".rels"])
            known = {node.get("Id") for node in links}
            used = {
                value
                for node in tree.iter()
                for key, value in node.attrib.items()
                if key.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}") and value
            }
            assert used <= known, name
