"""Edits by hand and edits of notes, drawn at random, each with what must be found in the deck afterwards."""

import io
from collections.abc import Callable
from typing import NamedTuple

from pptx.enum.shapes import MSO_SHAPE
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


def _choose_text(deck, chance):
    """Return a run of words that the author wrote, and its slide."""
    found = [
        (slide, node)
        for slide in deck.slides
        for node in slide._element.iter("{*}t")
        if len((node.text or "").split()) > 2 and not node.getparent().tag.endswith("}fld")
    ]
    return chance.choice(found)


def reword(deck, chance, word):
    slide, node = _choose_text(deck, chance)
    node.text = f"{word} {node.text}"
    return Edited("reword", word)


def add_paragraph(deck, chance, word):
    _, node = _choose_text(deck, chance)
    paragraph = node.getparent().getparent()
    new = type(paragraph)  # python-pptx makes elements by copying
    del new
    from copy import deepcopy

    other = deepcopy(paragraph)
    texts = list(other.iter("{*}t"))
    texts[0].text = f"{word} added"
    for one in texts[1:]:
        one.text = ""
    paragraph.addnext(other)
    return Edited("add_paragraph", word)


def move_shape(deck, chance, word):
    shapes = [shape for slide in deck.slides for shape in slide.shapes if shape.width]
    shape = chance.choice(shapes)
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    shape.left, shape.top, shape.width, shape.height = left + Pt(7), top + Pt(5), width, height
    return Edited("move_shape")


def add_box(deck, chance, word):
    box = chance.choice(list(deck.slides)).shapes.add_textbox(Pt(300), Pt(300), Pt(200), Pt(40))
    box.text_frame.text = word
    return Edited("add_box", word)


def add_shape(deck, chance, word):
    shape = chance.choice(list(deck.slides)).shapes.add_shape(MSO_SHAPE.OVAL, Pt(300), Pt(300), Pt(90), Pt(40))
    shape.text_frame.text = word
    return Edited("add_shape", word)


def add_slide(deck, chance, word):
    slide = deck.slides.add_slide(chance.choice(list(deck.slides)).slide_layout)
    slide.shapes.add_textbox(Pt(300), Pt(300), Pt(200), Pt(40)).text_frame.text = word
    nodes = deck.slides._sldIdLst
    node = nodes[-1]
    nodes.remove(node)
    nodes.insert(chance.randrange(len(nodes) + 1), node)
    return Edited("add_slide", word)


def delete_slide(deck, chance, word):
    nodes = deck.slides._sldIdLst
    at = chance.randrange(len(nodes))
    title = deck.slides[at].shapes.title
    deck.part.drop_rel(nodes[at].rId)
    nodes.remove(nodes[at])
    return Edited("delete_slide", gone=title.text if title is not None else "")


def move_slide(deck, chance, word):
    nodes = deck.slides._sldIdLst
    node = nodes[chance.randrange(len(nodes))]
    nodes.remove(node)
    nodes.insert(chance.randrange(len(nodes) + 1), node)
    return Edited("move_slide")


def hide_slide(deck, chance, word):
    chance.choice(list(deck.slides))._element.set("show", "0")
    return Edited("hide_slide")


def write_notes(deck, chance, word):
    slides = [slide for slide in deck.slides if slide.has_notes_slide]
    chance.choice(slides).notes_slide.notes_text_frame.add_paragraph().text = f"{word} said"
    return Edited("write_notes", word)


def embolden(deck, chance, word):
    _, node = _choose_text(deck, chance)
    properties = node.getparent().find("{*}rPr")
    if properties is not None:
        properties.set("i", "1")
    return Edited("embolden")


def add_picture(deck, chance, word):
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (8, 8), (chance.randrange(256), 0, 0)).save(target, "PNG")
    target.seek(0)
    picture = chance.choice(list(deck.slides)).shapes.add_picture(target, Pt(20), Pt(20))
    picture._element.nvPicPr.cNvPr.set("descr", word)
    return Edited("add_picture")


def describe(deck, chance, word):
    pictures = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]
    if pictures:
        chance.choice(pictures)._element.nvPicPr.cNvPr.set("descr", word)
    return Edited("describe")


HAND: tuple[Callable, ...] = (
    *(reword, reword, add_paragraph, move_shape, add_box, add_shape, add_slide, delete_slide, move_slide, hide_slide),
    *(write_notes, embolden, add_picture, describe),
)


def _find_bullets(lines):
    return [at for at, line in enumerate(lines) if line.startswith("* ")]


def note_reword(lines, chance, word):
    at = chance.choice(_find_bullets(lines))
    lines[at] = f"{lines[at]} {word}"
    return Edited("note_reword", word)


def note_replace(lines, chance, word):
    at = chance.choice(_find_bullets(lines))
    lines[at] = f"* Something {word} entirely different"
    return Edited("note_replace", word)


def note_insert(lines, chance, word):
    at = chance.choice(_find_bullets(lines))
    lines.insert(at, f"* The {word} was new to all of them")
    return Edited("note_insert", word)


def note_remove(lines, chance, word):
    bullets = _find_bullets(lines)
    del lines[chance.choice(bullets)]
    return Edited("note_remove")


def note_blank(lines, chance, word):
    lines.insert(1, "")
    return Edited("note_blank")


def note_story(lines, chance, word):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    at = chance.choice([*starts, len(lines)])
    lines[at:at] = [
        *("", f"## Topic {word}", "", f"[Company {word}](https://example.com/{word})", "", "### Problem", ""),
        *(f"* The {word} problem was large", "* Nobody saw it", ""),
    ]
    return Edited("note_story", word)


def note_drop_story(lines, chance, word):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    at = chance.randrange(len(starts))
    end = (*starts, len(lines))[at + 1]
    if len(starts) > 1:
        del lines[starts[at] : end]
    return Edited("note_drop_story")


def note_move_story(lines, chance, word):
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    if len(starts) > 1:
        last = lines[starts[-1] :]
        del lines[starts[-1] :]
        lines[starts[0] : starts[0]] = [*last, ""]
    return Edited("note_move_story")


def note_rename(lines, chance, word):
    at = chance.choice([at for at, line in enumerate(lines) if line.startswith("[")])
    lines[at] = lines[at].replace("[", f"[{word} ", 1)
    return Edited("note_rename", word)


NOTE: tuple[Callable, ...] = (
    *(note_reword, note_reword, note_replace, note_insert, note_remove, note_blank, note_story, note_drop_story),
    *(note_move_story, note_rename),
)
