"""The stage itself: each slide goes to the kind for its content; what pages share is added here."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from deckgen.catalogue.slides import LONG_COMPANY, LONG_TITLE
from deckgen.deck import Deck, Slide
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics
from deckgen.frames import index_frames
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cutting import ELLIPSIS, shorten
from deckgen.layout.header_footer import StoryProgress, compose_footer, make_footer, make_header, number_footer
from deckgen.layout.measure import Ruler
from deckgen.layout.notes import Portion, write_notes
from deckgen.layout.overhang import give_overhang
from deckgen.layout.qr import DrawCode, draw_qr
from deckgen.layout.registry import draw_slide
from deckgen.layout.titles import make_title
from deckgen.layout.tying import settle_breaks, settle_text
from deckgen.layout.walls import report_walls
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Page, Pages, PageSection, TextItem
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.layout import client_titles
else:
    client_titles = defer("deckgen.layout.client_titles")


class _Drawn(NamedTuple):
    """One page before its number in the deck is known."""

    slide: Slide
    draft: Draft
    part: int
    parts: int


class _PagePlace(NamedTuple):
    """Where a page stands: in its deck, in its group, in its story."""

    number: int
    part: int
    """Of its group, from 1: titles tell pages apart."""
    progress: StoryProgress | None


def lay_out_deck(
    deck: Deck, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics, draw_code: DrawCode = draw_qr
) -> Pages:
    """Return the deck's pages, everything at its place."""
    canvas = open_canvas(deck, frames, theme, diagnostics)._replace(draw_code=draw_code)
    footer = compose_footer(deck, theme)
    pages = finish_pages(deck.slides, footer, canvas)
    return Pages(
        key=deck.key,
        title=deck.title,
        pages=pages,
        sections=tuple(_count_sections(deck, pages)),
        footer=footer,
        lang=deck.lang,
        author=deck.author,
        subject=deck.subject,
        size=theme.size,
    )


def open_canvas(deck: Deck, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> Canvas:
    """Return what a deck is drawn on."""
    known = index_frames(frames)
    theme = client_titles.size_titles(deck, known, theme) if theme.client else theme
    return Canvas(
        theme=theme,
        frames=known,
        ruler=Ruler(theme),
        deck=deck,
        diagnostics=diagnostics,
    )


def finish_pages(slides: Sequence[Slide], footer: str, canvas: Canvas) -> tuple[Page, ...]:
    """Return the pages of slides, the first of them numbered 1.

    Args:
        slides: What is shown, the first slides of a deck.
        footer: Text of every footer; "" for none.
        canvas: What the deck is drawn on.
    """
    drawn = [page for slide in slides for page in _draw_slide(slide, canvas)]
    places = zip(drawn, _number_groups(drawn), _find_progress(drawn), strict=True)
    used = dict.fromkeys(page.draft.frame for page in drawn)
    feet = {name: make_footer(footer, canvas.frames[name], canvas) for name in used}
    return tuple(
        _finish(page, _PagePlace(number, part, progress), feet[page.draft.frame], canvas)
        for number, (page, part, progress) in enumerate(places, start=1)
    )


def _draw_slide(slide: Slide, canvas: Canvas) -> Iterator[_Drawn]:
    drafts = draw_slide(slide, canvas)
    report_walls(slide, drafts, canvas)
    for part, draft in enumerate(drafts, start=1):
        yield _Drawn(slide, draft, part=part, parts=len(drafts))


def _number_groups(drawn: Sequence[_Drawn]) -> list[int]:
    """Return where each page stands in its group, from 1."""
    seen: Counter[str] = Counter()
    parts = []
    for page in drawn:
        group = page.slide.group or page.slide.key
        seen[group] += 1
        parts.append(seen[group])
    return parts


def _find_progress(drawn: Sequence[_Drawn]) -> Iterator[StoryProgress | None]:
    """Yield where each page stands in its story; None for a page without steps."""
    totals = Counter((page.slide.section, page.slide.step) for page in drawn)
    seen: Counter[tuple[str, str]] = Counter()
    for page in drawn:
        slide = page.slide
        step = slide.section, slide.step
        seen[step] += 1
        yield (
            StoryProgress(
                step=slide.trail.index(slide.step), steps=len(slide.trail), part=seen[step] - 1, parts=totals[step]
            )
            if slide.trail
            else None
        )


def _finish(page: _Drawn, place: _PagePlace, foot: Sequence[TextItem], canvas: Canvas) -> Page:
    slide, draft = page.slide, page.draft
    frame = canvas.frames[draft.frame]
    title = draft.title or make_title(slide, place.part, frame, canvas)
    header = [settle_breaks(item, canvas.ruler) for item in make_header(slide, title, place.progress, frame, canvas)]
    title = settle_text(_give_way(title, header), canvas.ruler)
    footing = number_footer(foot, place.number)
    portion = _describe_part(page, title, canvas)
    return Page(
        key=slide.key if page.part == 1 else f"{slide.key}/{page.part}",
        frame=draft.frame,
        title=_read_text(title),
        items=(title, *_draw_art(frame), *header, *(_finish_item(item, canvas) for item in draft.items), *footing),
        notes=write_notes(slide, portion, canvas.theme) if canvas.deck.speaker_notes else (),
        section=slide.section,
        lang=slide.lang,
        group=slide.group or slide.key,
    )


def _finish_item(item: Item, canvas: Canvas) -> Item:
    settled = settle_breaks(item, canvas.ruler)
    return give_overhang(settled) if isinstance(settled, TextItem) else settled


def _draw_art(frame: Frame) -> tuple[Item, ...]:
    """Return the art that slides draw themselves, because a client's layout stays as it is."""
    return frame.art if frame.layout else ()


def _give_way(title: TextItem, header: Sequence[Item]) -> TextItem:
    """Return the title in what a long topic leaves of its place."""
    topic = next((item.box for item in header if item.name == "corner"), None)
    if topic is None or not title.box.x < topic.x < title.box.right or topic.y >= title.box.bottom:
        return title
    return title._replace(box=title.box._replace(w=topic.x - title.box.x))


def _describe_part(page: _Drawn, title: TextItem, canvas: Canvas) -> Portion:
    more = page.part < page.parts
    following = f"{page.slide.title} ({page.part + 1}/{page.parts})" if more else ""
    whole = f"{page.slide.title} · {page.slide.owner}" if page.slide.owner else page.slide.title
    cut = whole if ELLIPSIS in _read_text(title) and ELLIPSIS not in whole else ""
    if cut and page.part == 1:
        _report_long_title(page.slide, canvas)
    return Portion(
        number=page.part,
        total=page.parts,
        shown=page.draft.shown,
        figures=page.draft.figures,
        next_title=following,
        whole_title=cut,
    )


def _report_long_title(slide: Slide, canvas: Canvas) -> None:
    """Report a title that was cut; a longer company is named alone, so that its many slides make one finding."""
    if len(slide.owner) > len(slide.title):
        canvas.report(LONG_COMPANY, slide, slide.line, title=shorten(slide.owner, 60))
    else:
        line, column = slide.title_line or slide.line, slide.title_column
        canvas.report(LONG_TITLE, slide, line, column, title=shorten(slide.title, 60))


def _read_text(item: TextItem) -> str:
    return " ".join("".join(run.text for run in line.runs) for line in item.lines).replace("\n", " ")


def _count_sections(deck: Deck, pages: Sequence[Page]) -> Iterator[PageSection]:
    """PowerPoint sections follow the pages; the module's own last pages get a section of their own."""
    titles = {section.key: section.title for section in deck.sections}
    runs: list[tuple[str, int]] = []
    for page in pages:
        if runs and runs[-1][0] == page.section:
            runs[-1] = (page.section, runs[-1][1] + 1)
        else:
            runs.append((page.section, 1))
    used: defaultdict[str, int] = defaultdict(int)
    for key, count in runs:
        used[key] += 1
        name = key if used[key] == 1 else f"{key}#{used[key]}"
        yield PageSection(name, titles.get(key, key), count)
