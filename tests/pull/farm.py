"""Notes with every kind of text, their deck, hands that change it, and what comes of a pull."""

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape

from deckgen.build.compiled import CompiledDeck
from deckgen.build.making import make_decks
from deckgen.build.preparation import prepare_course
from deckgen.build.pulled import Pull
from deckgen.build.pulling import pull_decks
from deckgen.build.request import Request
from deckgen.files.memo import Memo
from deckgen.files.memory import MemoryWorld
from deckgen.merge.archive import open_archive
from deckgen.merge.deck import Merged, merge_deck
from deckgen.merge.scan import Scan, scan

NOTES = """\
# Module 1

## Storage

[Acme](https://acme.example/story)

### Activity

* Sells tools to farmers in the south

### Problem

* The old servers were slow and **often down**
* Nobody knew when the next delivery would come
* Backups took a whole night

### Solution

Everything moved to the cloud:

* Orders are kept in a managed database
* Pictures of the tools lie in cheap storage
    * those of last year in the cheapest
    * those of this year near the customers
* Deliveries are planned by a service that learns from the weather of the last ten years and from what the drivers say
* Drivers have a new app
* The old servers were given to a school
* Invoices are written at night and mailed in the morning by a small program

### Results

* 40 percent lower cost of hosting
* Deploys take 5 minutes instead of 2 hours

### Sites

| Site | Days |
|------|-----:|
| Lyon | 12 |
| Paris | **7** |

### What they say

> We sleep at night again, and the farmers have noticed.
> — Ada Farmer, CTO

### Picture

![The three layers of the system](layers.png "Layers since 2020")
"""
PATH = Path("/n/notes.md")
REQUEST = Request(sources=(PATH,))
MEMO = Memo()
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Hand = Callable[[Deck], object]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress((b"\0" + b"\1\2\3" * 60) * 40))
    + _chunk(b"IEND", b"")
)


def make_world(notes: str | bytes) -> MemoryWorld:
    """Return a world of the notes and their picture."""
    data = notes.encode() if isinstance(notes, str) else notes
    return MemoryWorld({"/n/notes.md": data, "/n/layers.png": PNG})


@cache
def build(notes: str | bytes) -> CompiledDeck:
    """Return the deck of the notes."""
    (deck,) = make_decks(prepare_course(REQUEST, make_world(notes), MEMO), MEMO)
    assert deck.data is not None
    return deck


def edit(data: bytes, *hands: Hand) -> bytes:
    """Return a deck that hands have changed."""
    deck, saved = Presentation(io.BytesIO(data)), io.BytesIO()
    for hand in hands:
        hand(deck)
    deck.save(saved)
    return saved.getvalue()


def pull(notes: str | bytes, data: bytes, folder: Path) -> Pull:
    """Return what a pull finds in a deck as it stands."""
    (folder / f"{build(NOTES).module}.pptx").write_bytes(data)
    return pull_decks(REQUEST, lambda _: [folder], make_world(notes))


def merge(data: bytes, notes: str | bytes) -> Merged:
    """Return the deck after the next build."""
    return merge_deck(data, build(notes).data or b"")


def count_words(data: bytes) -> list[Counter[str]]:
    """Return the words of each slide."""
    found: Scan = scan(open_archive(data))
    return [Counter(word for texts in slide.texts for text in texts for word in text.split()) for slide in found.slides]


def find(deck: Deck, slide: int, name: str) -> BaseShape:
    """Return a shape by the number of its slide and its name."""
    return next(shape for shape in deck.slides[slide - 1].shapes if shape.name == name)


def reword(slide: int, name: str, old: str, new: str) -> Hand:
    """Return a hand that writes other words."""

    def hand(deck: Deck) -> None:
        runs = [run for one in find(deck, slide, name).text_frame.paragraphs for run in one.runs if old in run.text]
        runs[0].text = runs[0].text.replace(old, new)

    return hand


def delete(slide: int, name: str) -> Hand:
    """Return a hand that deletes a shape."""

    def hand(deck: Deck) -> None:
        element = find(deck, slide, name)._element
        element.getparent().remove(element)

    return hand


def append(slide: int, name: str, text: str) -> Hand:
    """Return a hand that presses Enter at the end of a text and types."""

    def hand(deck: Deck) -> None:
        frame = find(deck, slide, name).text_frame
        last = frame.paragraphs[-1]._p
        last.addnext(deepcopy(last))
        first, *others = frame.paragraphs[-1].runs
        first.text = text
        for run in others:
            run.text = ""

    return hand


def embolden(slide: int, name: str, word: str) -> Hand:
    """Return a hand that sets a word in bold."""

    def hand(deck: Deck) -> None:
        paragraphs = find(deck, slide, name).text_frame.paragraphs
        run = next(run for one in paragraphs for run in one.runs if word in run.text)
        before, after = run.text.split(word, 1)
        for text, bold in ((after, False), (word, True)):
            copy = deepcopy(run._r)
            run._r.addnext(copy)
            copy.find(f"{DRAWING}t").text = text
            if bold:
                copy.find(f"{DRAWING}rPr").set("b", "1")
        run.text = before

    return hand


def fill_cell(slide: int, row: int, column: int, text: str) -> Hand:
    """Return a hand that writes into a cell."""

    def hand(deck: Deck) -> None:
        find(deck, slide, "table").table.cell(row, column).text_frame.paragraphs[0].runs[0].text = text

    return hand


def describe(slide: int, text: str) -> Hand:
    """Return a hand that writes another alternative text."""
    return lambda deck: find(deck, slide, "picture")._element.nvPicPr.cNvPr.set("descr", text)


def note(slide: int, text: str) -> Hand:
    """Return a hand that adds a paragraph to the speaker notes."""

    def hand(deck: Deck) -> None:
        deck.slides[slide - 1].notes_slide.notes_text_frame.add_paragraph().text = text

    return hand


def renote(slide: int, old: str, new: str) -> Hand:
    """Return a hand that writes other words in the speaker notes."""

    def hand(deck: Deck) -> None:
        frame = deck.slides[slide - 1].notes_slide.notes_text_frame
        runs = [run for one in frame.paragraphs for run in one.runs if old in run.text]
        runs[0].text = runs[0].text.replace(old, new)

    return hand


def list_notes(data: bytes, slide: int) -> list[str]:
    """Return the paragraphs of the speaker notes of a slide."""
    notes = Presentation(io.BytesIO(data)).slides[slide - 1].notes_slide.notes_text_frame
    return [paragraph.text for paragraph in notes.paragraphs]


def unbold_notes(deck: Deck) -> None:
    """Take the bold type out of all speaker notes, as programs do that keep no formats there."""
    for slide in deck.slides:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.bold = None


def save_elsewhere(data: bytes) -> bytes:
    """Return a deck that names LibreOffice as the program that saved it."""
    saved = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(saved, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            named = re.sub(rb"<Application>[^<]*</Application>", b"<Application>LibreOffice/24.2</Application>", part)
            new.writestr(name, named if name == "docProps/app.xml" else part)
    return saved.getvalue()
