"""A conflict settled as a trainer does: one of the two slides is deleted, and the next build agrees."""

from collections.abc import Iterator
from pathlib import Path

from pptx import Presentation
from pptx.slide import Slide

from trial.courses import build
from trial.hands.slides import delete_from
from trial.oracle import is_label, is_labelled
from trial.sights import SeenSlide, see_deck, see_slide


def is_copy(slide: Slide) -> bool:
    """Tell whether a slide is a hidden copy from the notes."""
    seen = see_slide(slide)
    return seen.hidden and is_labelled(seen)


def settle(folder: Path, path: Path, *, keep_hand: bool) -> Iterator[str]:
    """Delete the copies of a deck, or the slide that stands before the only one; yield what is odd afterwards."""
    deck = Presentation(str(path))
    slides = list(deck.slides)
    copies = [at for at, slide in enumerate(slides) if is_copy(slide)]
    if not copies or (not keep_hand and len(copies) > 1):
        return  # of several pages all have to go
    kept, gone = (copies[0] - 1, copies) if keep_hand else (copies[0], [copies[0] - 1])
    wanted = see_slide(slides[kept])
    for at in gone:
        delete_from(deck, slides[at])
    deck.save(str(path))
    run = build(folder)
    if run.code:
        yield f"exit code {run.code} after settling: {run.said[-600:]}"
    yield from look(path, wanted)
    before = path.read_bytes()
    build(folder)
    if path.read_bytes() != before:
        yield "another file after a build that follows settling"


def look(path: Path, wanted: SeenSlide) -> Iterator[str]:
    """Yield what is odd about a deck whose conflict is settled for a slide."""
    seen = see_deck(path)
    open_ones = [slide for slide in seen.slides if is_labelled(slide)]
    yield from (f"after settling “{slide.title}” has the label of a copy still" for slide in open_ones)
    texts = {text for text in wanted.texts if not is_label(text)}
    if not any(texts <= set(slide.texts) for slide in seen.shown):
        yield f"after settling nothing that is shown says what “{wanted.title}” says"
