"""One deck to make: everything it is made from comes in, its bytes go out. Pure, and picklable both ways.

A job knows no disk, no clock and no course: it can run in another process or on another machine, and equal jobs have
equal digests.
"""

import io
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from deckgen.build.outline import OutlinedSlide, outline_deck
from deckgen.build.strangers import report_strangers
from deckgen.catalogue.look import UNKNOWN_FONT, UNUSABLE_TEMPLATE
from deckgen.check import check_pages
from deckgen.deck import Deck
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.errors import UnusableTemplateError
from deckgen.files.memo import Memo, NoMemo
from deckgen.fonts import find_face
from deckgen.layout import DrawCode, FrameList, design_frames, draw_qr, lay_out_deck, recall_frames
from deckgen.look.places import BUILT_IN, ThemeSearch
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Pages
from deckgen.theme import Theme
from deckgen.write import PackedParts, Template, compile_template, write_pptx

if TYPE_CHECKING:
    from deckgen import template
    from deckgen.layout import casting, client_stages
    from deckgen.look import theme as themes
    from deckgen.write.template import adopt
else:
    # an XML library comes with it, and arrangements for any template, which looks of our own need not pay for
    template, casting = defer("deckgen.template"), defer("deckgen.layout.casting")
    client_stages, adopt = defer("deckgen.layout.client_stages"), defer("deckgen.write.template.adopt")
    themes = defer("deckgen.look.theme")  # a build can recall what theme files say


class Look(NamedTuple):
    """A theme, the frames designed from it, and the template compiled from both; made once, used for every deck."""

    theme: Theme
    frames: Collection[Frame]
    template: Template


class Job(NamedTuple):
    """A planned deck and its look."""

    deck: Deck
    look: Look
    created: str
    """Date for the deck's properties: "2024-05-31T08:00:00Z"."""
    packed: bool = True
    """False lays out and checks, and packs nothing."""
    others: tuple[str, ...] = ()
    """Clients whom the deck must not name."""


class Made(NamedTuple):
    """What became of a job."""

    data: bytes | None
    """The .pptx; None when there is an error in it, or when it was not to be packed."""
    slides: int
    keys: tuple[str, ...]
    """Of the planned slides, in order; a slide may have several pages."""
    findings: tuple[Diagnostic, ...]
    """What layout and checks have to say; without module."""
    outline: tuple[OutlinedSlide, ...] = ()
    """Its slides, each with its place in the notes."""


def load_look(
    name: str, diagnostics: Diagnostics, search: ThemeSearch = BUILT_IN, at: Location | None = None
) -> Look | None:
    """Load a theme and make its look; None, after a finding at the place that names it, when there is none.

    The arguments are those of `load_theme`.
    """
    theme = themes.load_theme(name, diagnostics, search, at)
    return theme and make_look(theme, diagnostics, at)


def make_look(
    theme: Theme, diagnostics: Diagnostics, at: Location | None = None, memo: Memo | None = None
) -> Look | None:
    """Design the frames of a theme; None, after a finding, when the client's template that it names cannot be used.

    Args:
        theme: As its files give it.
        diagnostics: Receives the findings.
        at: Where a file names the theme.
        memo: What was made before.
    """
    if theme.template:
        return _adopt_client(theme, diagnostics, at)
    kept = memo or NoMemo()
    name = kept.digest(theme)

    def recall(make: Callable[[], PackedParts]) -> PackedParts:
        return kept.recall("template", key=lambda: name, make=make, weigh=_weigh_parts)

    def recall_list(make: Callable[[], FrameList]) -> FrameList:
        return kept.recall("frames", key=lambda: name, make=make, weigh=lambda told: len(told.origins))

    frames = recall_frames(theme, recall_list)
    return Look(theme, frames, compile_template(theme, frames, recall))


def _weigh_parts(parts: PackedParts) -> int:
    return sum(len(entry.packed) for entry in parts.entries)


def _adopt_client(theme: Theme, diagnostics: Diagnostics, at: Location | None) -> Look | None:
    """Read a theme's template and make its look; None, after a finding, when it cannot be used."""
    at = theme.template_at or at
    try:
        client = template.read_template(theme.template)
    except UnusableTemplateError as error:
        diagnostics.report(UNUSABLE_TEMPLATE, at=at, hint=error.hint, reason=error.reason)
        return None
    if not casting.report_cast(casting.cast_layouts(client, theme.casting), diagnostics, at, theme.casting_at):
        return None
    theme = client_stages.dress_theme(theme, client)
    for family in dict.fromkeys((theme.heading_font, theme.body_font, theme.title_font)):
        if family and not find_face(family, tables=theme.widths).known:
            diagnostics.report(UNKNOWN_FONT, at=at, family=family)
    frames = design_frames(theme)
    return Look(theme, frames, adopt.adopt_template(client, theme, frames))


def run_job(job: Job, memo: Memo | None = None) -> Made:
    """Lay out, check and pack one deck.

    Args:
        job: The deck.
        memo: Codes of links that were drawn before.
    """
    found, kept = Diagnostics(), memo or NoMemo()

    def draw_code(link: str, light: str) -> bytes:
        return kept.recall("code", key=lambda: (link, light), make=lambda: draw_qr(link, light), weigh=len)

    return finish_job(job, compose_pages(job.deck, job.look, found, draw_code), found)


def finish_job(job: Job, pages: Pages, found: Diagnostics) -> Made:
    """Pack one deck that is laid out and checked; what was found so far comes with it."""
    report_strangers(pages, job.look.theme.client, job.deck.client, job.others, found)
    packed = job.packed and not found.count(Severity.ERROR)
    return Made(
        data=pack_pages(pages, job.look, job.created) if packed else None,
        slides=len(pages.pages),
        keys=tuple(dict.fromkeys(page.group or page.key for page in pages.pages)),
        findings=tuple(found),
        outline=outline_deck(job.deck, pages),
    )


def compose_pages(deck: Deck, look: Look, diagnostics: Diagnostics, draw_code: DrawCode = draw_qr) -> Pages:
    """Lay out and check one deck."""
    pages = lay_out_deck(deck, look.frames, look.theme, diagnostics, draw_code)
    check_pages(pages, look.frames, look.theme, diagnostics)
    return pages


def pack_pages(pages: Pages, look: Look, created: str) -> bytes:
    """Return the bytes of a .pptx."""
    target = io.BytesIO()
    write_pptx(pages, look.template, target, created=created)
    return target.getvalue()
