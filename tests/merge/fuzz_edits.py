"""Edits by hand and edits of notes, drawn at random, each with what must be found in the deck afterwards."""

import io
import random
from collections.abc import Callable
from copy import deepcopy
from typing import NamedTuple

from PIL import Image
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.packuri import PackURI
from pptx.util import Pt

NOTES = """# Module 4

## EC2

[Acme](https://example.com/acme)

### Activity

* Acme plans **wind parks** for cities

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
* Shops closed before the list was printed

### Solution

* Ten thousand orders in **3 minutes**
* Nothing runs while nobody orders

## S3

[Initech](https://example.com/initech)

### Problem

* Pictures filled **20 servers** in the cellar
* A backup ran from Friday to Monday

| site | before | now |
|---|---|---|
| Paris | 8 | 2 |
| Lyon | 6 | 1 |

### Solution

* Pictures of **4 million** customers are in one place
"""


class Edited(NamedTuple):
    """What was done."""

    name: str
    words: str = ""
    """Must be on a slide, or in its notes."""
    gone: str = ""
    """Title of a slide that must be in no place."""


class Turn(random.Random):
    """Chance, and a word that nothing else has."""

    def __init__(self, seed: int, name: str) -> None:
        super().__init__(f"{seed} {name}")
        self.word = f"{name}x{seed}"


def _choose_text(deck, turn):
    """Return a run of words that the author wrote, and its slide."""
    found = [
        (slide, node)
        for slide in deck.slides
        for node in slide._element.iter("{*}t")
        if len((node.text or "").split()) > 2 and not node.getparent().tag.endswith("}fld")
    ]
    return turn.choice(found)


def reword(deck, turn):
    _, node = _choose_text(deck, turn)
    node.text = f"{turn.word} {node.text}"
    return Edited("reword", turn.word)


def add_paragraph(deck, turn):
    _, node = _choose_text(deck, turn)
    paragraph = node.getparent().getparent()
    other = deepcopy(paragraph)
    texts = list(other.iter("{*}t"))
    texts[0].text = f"{turn.word} added"
    for one in texts[1:]:
        one.text = ""
    paragraph.addnext(other)
    return Edited("add_paragraph", turn.word)


def move_shape(deck, turn):
    shapes = [shape for slide in deck.slides for shape in slide.shapes if shape.width]
    shape = turn.choice(shapes)
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    shape.left, shape.top, shape.width, shape.height = left + Pt(7), top + Pt(5), width, height
    return Edited("move_shape")


def add_box(deck, turn):
    box = turn.choice(list(deck.slides)).shapes.add_textbox(Pt(300), Pt(300), Pt(200), Pt(40))
    box.text_frame.text = turn.word
    return Edited("add_box", turn.word)


def add_shape(deck, turn):
    shape = turn.choice(list(deck.slides)).shapes.add_shape(MSO_SHAPE.OVAL, Pt(300), Pt(300), Pt(90), Pt(40))
    shape.text_frame.text = turn.word
    return Edited("add_shape", turn.word)


def add_slide(deck, turn):
    slide = deck.slides.add_slide(turn.choice(list(deck.slides)).slide_layout)
    slide.shapes.add_textbox(Pt(300), Pt(300), Pt(200), Pt(40)).text_frame.text = turn.word
    nodes = deck.slides._sldIdLst
    node = nodes[-1]
    nodes.remove(node)
    nodes.insert(turn.randrange(len(nodes) + 1), node)
    return Edited("add_slide", turn.word)


def delete_slide(deck, turn):
    nodes = deck.slides._sldIdLst
    at = turn.randrange(len(nodes))
    title = deck.slides[at].shapes.title
    # slides that jump to it keep its part; python-pptx would give its name to a new one
    deck.slides[at].part.partname = PackURI(f"/ppt/slides/slide{turn.randrange(1000, 10**6)}.xml")
    deck.part.drop_rel(nodes[at].rId)
    nodes.remove(nodes[at])
    return Edited("delete_slide", gone=title.text if title is not None else "")


def move_slide(deck, turn):
    nodes = deck.slides._sldIdLst
    node = nodes[turn.randrange(len(nodes))]
    nodes.remove(node)
    nodes.insert(turn.randrange(len(nodes) + 1), node)
    return Edited("move_slide")


def hide_slide(deck, turn):
    turn.choice(list(deck.slides))._element.set("show", "0")
    return Edited("hide_slide")


def write_notes(deck, turn):
    slides = [slide for slide in deck.slides if slide.has_notes_slide]
    turn.choice(slides).notes_slide.notes_text_frame.add_paragraph().text = f"{turn.word} said"
    return Edited("write_notes", turn.word)


def embolden(deck, turn):
    _, node = _choose_text(deck, turn)
    properties = node.getparent().find("{*}rPr")
    if properties is not None:
        properties.set("i", "1")
    return Edited("embolden")


def add_picture(deck, turn):
    target = io.BytesIO()
    Image.new("RGB", (8, 8), (turn.randrange(256), 0, 0)).save(target, "PNG")
    target.seek(0)
    picture = turn.choice(list(deck.slides)).shapes.add_picture(target, Pt(20), Pt(20))
    picture._element.nvPicPr.cNvPr.set("descr", turn.word)
    return Edited("add_picture")


def describe(deck, turn):
    pictures = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]
    if pictures:
        turn.choice(pictures)._element.nvPicPr.cNvPr.set("descr", turn.word)
    return Edited("describe")


HAND: tuple[Callable, ...] = (
    *(reword, reword, add_paragraph, move_shape, add_box, add_shape, add_slide, delete_slide, move_slide, hide_slide),
    *(write_notes, embolden, add_picture, describe),
)


def _find_bullets(lines):
    return [at for at, line in enumerate(lines) if line.startswith("* ")]


def note_reword(lines, turn):
    at = turn.choice(_find_bullets(lines))
    lines[at] = f"{lines[at]} {turn.word}"
    return Edited("note_reword", turn.word)


def note_replace(lines, turn):
    at = turn.choice(_find_bullets(lines))
    lines[at] = f"* Something {turn.word} entirely different"
    return Edited("note_replace", turn.word)


def note_insert(lines, turn):
    at = turn.choice(_find_bullets(lines))
    lines.insert(at, f"* The {turn.word} was new to all of them")
    return Edited("note_insert", turn.word)


def note_remove(lines, turn):
    bullets = _find_bullets(lines)
    del lines[turn.choice(bullets)]
    return Edited("note_remove")


def note_blank(lines, _turn):
    lines.insert(1, "")
    return Edited("note_blank")


def note_story(lines, turn):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    at = turn.choice([*starts, len(lines)])
    lines[at:at] = [
        *(
            "",
            f"## Topic {turn.word}",
            "",
            f"[Company {turn.word}](https://example.com/{turn.word})",
            "",
            "### Problem",
            "",
        ),
        *(f"* The {turn.word} problem was large", "* Nobody saw it", ""),
    ]
    return Edited("note_story", turn.word)


def note_drop_story(lines, turn):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    at = turn.randrange(len(starts))
    end = (*starts, len(lines))[at + 1]
    if len(starts) > 1:
        del lines[starts[at] : end]
    return Edited("note_drop_story")


def note_move_story(lines, _turn):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    if len(starts) > 1:
        last = lines[starts[-1] :]
        del lines[starts[-1] :]
        lines[starts[0] : starts[0]] = [*last, ""]
    return Edited("note_move_story")


def note_rename(lines, turn):
    at = turn.choice([at for at, line in enumerate(lines) if line.startswith("[")])
    lines[at] = lines[at].replace("[", f"[{turn.word} ", 1)
    return Edited("note_rename", turn.word)


NOTE: tuple[Callable, ...] = (
    *(note_reword, note_reword, note_replace, note_insert, note_remove, note_blank, note_story, note_drop_story),
    *(note_move_story, note_rename),
)
