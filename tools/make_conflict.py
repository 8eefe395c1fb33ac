"""Make the picture of a conflict in docs/editing.md again: a deck of stories/, edited, merged, rendered by LibreOffice.

    python tools/make_conflict.py

Needs soffice and pdftoppm on the path. Writes docs/pictures/conflict.png: the slide that was changed by hand, and the
hidden one behind it.
"""

import tempfile
from io import BytesIO
from pathlib import Path

from make_pictures import ROOT, TILE, convert, save
from PIL import Image
from pptx import Presentation

from deckgen import MemoryWorld, compile_course
from deckgen.merge import merge_deck

NOTES = "04-module-4.md"
WRITTEN = "scalability, manageability, installation, or configuration"
BY_HAND = "servers, whatever the load"
IN_NOTES = "scalability and configuration"
GAP = 12
"""Pixels between the slides."""


def make(notes: str) -> bytes:
    """Return the deck that notes give."""
    data = compile_course(NOTES, world=MemoryWorld({NOTES: notes})).decks[0].data
    if data is None:
        raise SystemExit(f"{NOTES} has mistakes")
    return data


def edit(deck: bytes) -> tuple[bytes, int]:
    """Return a deck in which a hand has changed words of the notes, and the place of the slide."""
    shown, target = Presentation(BytesIO(deck)), BytesIO()
    for at, slide in enumerate(shown.slides):
        for shape in slide.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                if "".join(run.text for run in paragraph.runs).replace("\xa0", " ") == WRITTEN:
                    first, *others = paragraph.runs
                    first.text = BY_HAND
                    for run in others:
                        run.text = ""
                    shown.save(target)
                    return target.getvalue(), at
    raise SystemExit(f"no slide says “{WRITTEN}”")


def show_all(deck: bytes) -> bytes:
    """Return a deck without hidden slides: a program that prints leaves those out."""
    shown, target = Presentation(BytesIO(deck)), BytesIO()
    for slide in shown.slides:
        slide._element.attrib.pop("show", None)  # noqa: SLF001 - there is no public way
    shown.save(target)
    return target.getvalue()


def main() -> None:
    """Make the picture."""
    notes = (ROOT / "stories" / NOTES).read_text(encoding="utf-8")
    theirs, at = edit(make(notes))
    merged = merge_deck(theirs, make(notes.replace(WRITTEN, IN_NOTES))).data
    with tempfile.TemporaryDirectory() as name:
        deck = Path(name) / "conflict.pptx"
        deck.write_bytes(show_all(merged))
        slides = convert(deck)[at : at + 2]
        width, height = slides[0].size
        both = Image.new("RGB", (2 * width + GAP, height), "#808080")
        for place, slide in enumerate(slides):
            both.paste(slide, (place * (width + GAP), 0))
        save(both, "conflict", 2 * TILE)


if __name__ == "__main__":
    main()
