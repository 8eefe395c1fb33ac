"""One deck to make: everything it is made from comes in, its bytes go out. Pure, and picklable both ways.

A job knows no disk, no clock and no course: it can run in another process or on another machine, and equal jobs have
equal digests.
"""

import io
from collections.abc import Sequence
from pathlib import Path

from deckgen.check import check_pages
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.files.world import World
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Pages
from deckgen.theme import Theme
from deckgen.write import Template, compile_template, write_pptx


class Look(NamedTuple):
    """A theme, the frames designed from it, and the template compiled from both; made once, used for every deck."""

    theme: Theme
    frames: tuple[Frame, ...]
    template: Template


class Job(NamedTuple):
    """A planned deck and its look."""

    deck: Deck
    look: Look
    created: str
    """Date for the deck's properties: "2024-05-31T08:00:00Z"."""
    packed: bool = True
    """False lays out and checks, and packs nothing."""


class Made(NamedTuple):
    """What became of a job."""

    data: bytes | None
    """The .pptx; None when there is an error in it, or when it was not to be packed."""
    slides: int
    findings: tuple[Diagnostic, ...]
    """What layout and checks have to say; without module."""


def load_look(
    name: str,
    search: Sequence[Path],
    diagnostics: Diagnostics,
    at: Location | None = None,
    world: World | None = None,
    homes: Sequence[Path] = (),
) -> Look | None:
    """Load a theme and design its frames; None, after a finding at the place that names it, when there is none.

    The arguments are those of `load_theme`.
    """
    theme = load_theme(name, search, diagnostics, at, world, homes)
    if theme is None:
        return None
    frames = design_frames(theme)
    return Look(theme, frames, compile_template(theme, frames))


def run_job(job: Job) -> Made:
    """Lay out, check and pack one deck."""
    found = Diagnostics()
    pages = compose_pages(job.deck, job.look, found)
    packed = job.packed and not found.count(Severity.ERROR)
    return Made(pack_pages(pages, job.look, job.created) if packed else None, len(pages.pages), tuple(found))


def compose_pages(deck: Deck, look: Look, diagnostics: Diagnostics) -> Pages:
    """Lay out and check one deck."""
    pages = lay_out_deck(deck, look.frames, look.theme, diagnostics)
    check_pages(pages, look.frames, look.theme, diagnostics)
    return pages


def pack_pages(pages: Pages, look: Look, created: str) -> bytes:
    """Return the bytes of a .pptx."""
    target = io.BytesIO()
    write_pptx(pages, look.template, target, created=created)
    return target.getvalue()
