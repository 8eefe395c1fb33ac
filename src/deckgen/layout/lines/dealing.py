"""Lines over pages: as few pages as fit, of one size, the larger part first, never a short line alone on the last.

Whoever arranges lines gives a way to set some of them at some sizes; what it cannot set at any size on any number of
pages becomes running text, which fits always. So nothing is cut and nothing lost.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, TypeAlias

from deckgen.blocks import Block, Paragraph
from deckgen.content import Line
from deckgen.deck import Slide
from deckgen.deferred import defer
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.rows import even_texts
from deckgen.layout.lines.setting import LineSizes, limit_sizes, read_line
from deckgen.layout.lines.sheet import Sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Style
from deckgen.layout.sharing import share_out
from deckgen.layout.tying import count_torn
from deckgen.layout.widows import begins_with_dash, is_widowed
from deckgen.page import Item, TextItem, TextLine

if TYPE_CHECKING:
    from deckgen.layout import flow, running_text
else:  # lines that fit no arrangement are rare
    flow, running_text = defer("deckgen.layout.flow"), defer("deckgen.layout.running_text")

Group: TypeAlias = tuple[Line, ...]
"""The lines of a page."""
SetPage: TypeAlias = Callable[[Group, LineSizes, Sheet], tuple[Item, ...]]
"""Lines of a page, their sizes and where they go → the page's items; () where they do not fit."""
DealtPages: TypeAlias = Sequence[tuple[Group, tuple[Item, ...]]]
"""The lines of each page with its items."""
ListSizes: TypeAlias = Callable[[Group], Sequence[LineSizes]]
"""Lines of the fullest page → sizes to be tried, largest first."""
_CONCESSION = 2
"""How many sizes below the largest that fits are looked at."""
_MOST_LINES = 6
"""Lines of a paragraph in large type."""
_MOST_LEAD = 2
"""Lines of the words before a hero, where figures stand beside it."""
_MOST_WORDS, _MOST_AROUND = 60, 50
"""Words of a paragraph in large type, and of what stands around a hero."""
_LONELY = 8
"""Words; a line of so few does not stand alone on a second page."""
_FEW = 7
"""Lines of which all ways to deal them are tried."""


def deal_lines(
    lines: Group, most: int, list_sizes: ListSizes, set_page: SetPage, sheet: Sheet, *, even: bool = True
) -> DealtPages:
    """Return the lines of each page with its items, on as few pages as it takes; () where no number of them will do.

    A size a little smaller than the largest that fits is taken where it leaves fewer words alone on a line.
    """

    def finish(pages: list[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
        return [even_texts(items, sheet.ruler) for items in pages] if even else pages

    for groups in list_deals(lines, most):
        steps = limit_sizes(list_sizes(max(groups, key=len)), sheet.ruler.largest.hero)
        fitting = filter(None, (_set_pages(groups, sizes, set_page, sheet) for sizes in steps))
        if pages := choose_pages(map(finish, fitting), sheet.ruler):
            return tuple(zip(groups, pages, strict=True))
    return ()


def choose_pages(fitting: Iterator[list[tuple[Item, ...]]], ruler: Ruler) -> list[tuple[Item, ...]]:
    """Return the first pages unless some of the next sizes have fewer widows; [] where none fit."""
    best, fewest = next(fitting, []), 0
    if best and (fewest := _count_widows(best, ruler)):
        for pages in islice(fitting, _CONCESSION):
            if (widows := _count_widows(pages, ruler)) < fewest:
                best, fewest = pages, widows
    return best


def choose_items(tried: Iterable[tuple[Item, ...]], ruler: Ruler) -> tuple[Item, ...]:
    """Return the items of a page that was set at several sizes, largest first: the first that are any, as above."""
    pages = choose_pages(([items] for items in tried if items), ruler)
    return pages[0] if pages else ()


def _count_widows(pages: Sequence[tuple[Item, ...]], ruler: Ruler) -> int:
    """Return how often a paragraph ends in a single large word, tears a name, or has a line that begins with a dash."""
    texts = (item for items in pages for item in items if isinstance(item, TextItem))
    return sum(
        is_widowed(line, text.box.w, ruler)
        + begins_with_dash(line, text.box.w, ruler)
        + count_torn((line,), text.box.w, ruler)
        for text in texts
        for line in text.lines
    )


def is_long(item: Item, ruler: Ruler, most: int = _MOST_LINES) -> bool:
    """Return whether a text has a paragraph of so many lines that it would be read better smaller."""
    if not isinstance(item, TextItem):
        return False
    return any(ruler.count_lines(line, item.box.w) > most for line in item.lines)


def is_towering(item: Item, ruler: Ruler) -> bool:
    """Return whether the words before a hero take so many lines that beside figures they are a paragraph over it."""
    if not isinstance(item, TextItem) or not item.lines:
        return False
    hero = max(range(len(item.lines)), key=lambda at: ruler.read(item.lines[at]).size)
    return any(ruler.count_lines(line, item.box.w) > _MOST_LEAD for line in item.lines[:hero])


def is_wall(lines: Sequence[TextLine], ruler: Ruler) -> bool:
    """Return whether a text would be read better as running text, in any size: it is long, or what is around its hero.

    So that a larger size is never given up for its lines, words are counted.
    """
    if sum([len(run.text) + 1 for line in lines for run in line.runs]) <= 2 * _MOST_AROUND:
        return False  # a word and what parts it from the next one are two characters at least
    words = [sum(len(run.text.split()) for run in line.runs) for line in lines]
    hero = words[max(range(len(words)), key=lambda at: ruler.read(lines[at]).size)]
    return hero > _MOST_WORDS or sum(words) - hero > _MOST_AROUND


def _set_pages(groups: Sequence[Group], sizes: LineSizes, set_page: SetPage, sheet: Sheet) -> list[tuple[Item, ...]]:
    pages = []
    for group in groups:
        items = set_page(group, sizes, sheet)
        if not items:
            return []
        pages.append(items)
    return pages


def list_deals(lines: Group, most: int) -> Iterator[tuple[Group, ...]]:
    """Yield ways to deal lines over pages, best first: on one page, on two of about one length, on more."""
    if len(lines) <= most:
        yield (lines,)
    halves = [(lines[:cut], lines[cut:]) for cut in range(1, len(lines))]
    yield from sorted(
        (pair for pair in halves if max(map(len, pair)) <= most and not _is_lonely(pair[-1])), key=_rank_halves
    )
    for pages in range(3, len(lines) + 1):
        groups = share_out(lines, -(-len(lines) // pages))
        if len(groups) == pages and max(map(len, groups)) <= most:
            yield groups
        elif len(lines) <= _FEW:
            yield from sorted(_cut_unevenly(lines, pages, most), key=lambda cut: max(map(_weigh, cut)))


def _cut_unevenly(lines: Group, pages: int, most: int) -> Iterator[tuple[Group, ...]]:
    """Yield all ways to deal lines in their order over pages, but those that leave a short one alone at the end."""
    for cuts in combinations(range(1, len(lines)), pages - 1):
        edges = (0, *cuts, len(lines))
        groups = tuple(lines[start:end] for start, end in pairwise(edges))
        if max(map(len, groups)) <= most and not _is_lonely(groups[-1]):
            yield groups


def _weigh(lines: Group) -> int:
    """Return about how much room lines take."""
    return sum(len(read_line(line)) + 40 for line in lines)


def _is_lonely(lines: Group) -> bool:
    return len(lines) == 1 and len(read_line(lines[0]).split()) <= _LONELY


def _rank_halves(pair: tuple[Group, Group]) -> tuple[int, bool]:
    """Order ways to halve: even ones first, of two equal ones that with the larger part first."""
    first, second = map(_weigh, pair)
    return abs(first - second), first < second


def draft_pages(pages: DealtPages, sheet: Sheet) -> tuple[Draft, ...]:
    """Return the pages of a slide as drafts; where there are several, each has its part of the speaker notes."""
    name = sheet.frame.name
    if len(pages) <= 1:
        return tuple(Draft(name, items) for _, items in pages)
    notes = deal_blocks(sheet.slide.notes.blocks, [lines for lines, _ in pages])
    return tuple(
        Draft(name, items, shown=shown, figures=None if number == 0 else ())
        for number, ((_, items), shown) in enumerate(zip(pages, notes, strict=True))
    )


def deal_blocks(blocks: tuple[Block, ...], pages: Sequence[Group]) -> list[tuple[Block, ...]]:
    """Return the blocks of the notes that belong to each page: its lines' own, and what follows them unshown."""
    dealt: list[list[Block]] = [[] for _ in pages]
    shown = [{line.paragraph for line in page} for page in pages]
    at = [0]
    for block in blocks:
        at = [number for number, page in enumerate(shown) if block in page] or at[-1:]
        for number in at:
            dealt[number].append(block)
    return [tuple(page) for page in dealt]


def draw_as_text(paragraphs: Sequence[Paragraph], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return paragraphs as running text: what stands in for an arrangement that has no room for its lines."""
    once = tuple(dict.fromkeys(paragraphs))
    if len(once) == 1 and once[0].marker == "•":
        once = (once[0]._replace(marker=""),)  # a bullet tells items apart
    return running_text.draw_flow(flow.compose_flow(once, Style(slide.lang), canvas.ruler), slide, canvas)


def list_paragraphs(lines: Sequence[Line | None]) -> tuple[Paragraph, ...]:
    """Return the author's paragraphs behind lines, each once."""
    return tuple(dict.fromkeys(line.paragraph for line in lines if line))


def choose_steps(count: int, steps: Sequence[tuple[int, Sequence[LineSizes]]]) -> Sequence[LineSizes]:
    """Return the sizes for a number of lines: those of the first entry that is for as many or more, else the last's."""
    return next((sizes for most, sizes in steps if count <= most), steps[-1][1])
