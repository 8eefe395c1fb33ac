"""A paragraph of a page → the texts of the notes that it may show."""

from collections.abc import Iterator, Sequence

from deckgen.course import Module
from deckgen.deck import Deck, Slide
from deckgen.page import ChartItem, Page, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.phrase import Words
from deckgen.pull.nouns import Candidates, HeroPlace, TracedText
from deckgen.pull.sources import NotesLines, list_block, list_reminders, list_sources, read_name
from deckgen.story import Figure, Story
from deckgen.written import Reworded

_GENERATED = frozenset(
    {"corner", "footer", "number", "kicker", "facts", "numeral", "source", "topic", "stories", "mark", "address"}
)
"""What deckgen makes of names, numbers and addresses; there may be several: `source-2`."""
_FIGURE = "figure"
"""What begins the key of an item that shows a figure."""
_NOTHING = Candidates(())


class Finder:
    """Knows the texts of a module's notes.

    Args:
        module: The module.
        deck: As it was planned.
        notes: Every file of the notes.
    """

    def __init__(self, module: Module, deck: Deck, notes: NotesLines) -> None:
        self._stories = {story.key: story for story in module.stories}
        self._sources = {story.key: list_sources(story, notes) for story in module.stories}
        self._intro = (
            *(source for block in module.intro for source in list_block(block, module.path, notes)),
            *list_reminders((*module.reminders, *module.remarks), module.path, notes),
        )
        self._slides = {slide.key: slide for slide in deck.slides}
        self._notes = notes

    @property
    def sources(self) -> tuple[TracedText, ...]:
        """All texts of the module."""
        return (*self._intro, *(source for sources in self._sources.values() for source in sources))

    def find(self, reworded: Reworded, page: Page) -> tuple[Candidates, ...]:
        """Return for each paragraph of a text as it was what it may come from."""
        everything = self._list_all(page)
        if not reworded.shape:  # of the speaker notes
            return (Candidates(everything),) * len(reworded.base)
        item = next((item for item in page.items if item.name == reworded.shape), None)
        match item:
            case TextItem(name="title"):
                return (Candidates(tuple(self._find_title(page))),) * len(reworded.base)
            case TextItem() if item.name.rpartition("-")[0] not in _GENERATED and item.name not in _GENERATED:
                return self._find_lines(item.lines, item.key, page, len(reworded.base))
            case TableItem():
                cells = tuple(source for source in everything if source.kind == "cell")
                return (Candidates(cells),) * len(reworded.base)
            case PictureItem():
                kind = "alt" if reworded.alt else "name"
                return (Candidates(tuple(one for one in everything if one.kind == kind)),) * len(reworded.base)
            case TextItem() | ShapeItem() | ChartItem() | None:
                pass
        return (_NOTHING,) * len(reworded.base)

    def _list_all(self, page: Page) -> tuple[TracedText, ...]:
        return self._sources.get(page.section) or self.sources

    def _find_title(self, page: Page) -> Iterator[TracedText]:
        """Yield the heading that a page has as its title, where its author wrote it."""
        slide = self._find_slide(page)
        if slide and slide.title_line:
            yield read_name(slide.title, slide.path, (slide.title_line,), self._notes)

    def _find_slide(self, page: Page) -> Slide | None:
        return self._slides.get(page.key) or self._slides.get(page.key.rpartition("/")[0])

    def _find_lines(self, lines: Sequence[TextLine], key: str, page: Page, count: int) -> tuple[Candidates, ...]:
        """Return what each paragraph of a text item may come from."""
        everything, figure = self._list_all(page), self._find_figure(key, page)
        places = frozenset(_list_places(figure)) if figure else frozenset[HeroPlace]()
        keys = [line.key for line in lines] if len(lines) == count else [""] * count
        return tuple(_narrow(everything, own, places) for own in keys)

    def _find_figure(self, key: str, page: Page) -> Figure | None:
        """Return the figure that an item shows: "figure/7-tb", of a story named behind it where the page has none."""
        kind, _, name = key.partition("/")
        if kind != _FIGURE:
            return None
        story = self._stories.get(page.section) or self._stories.get(name.rpartition("/")[2])
        name = name if page.section in self._stories else name.rpartition("/")[0]
        return _get_figure(story, name) if story else None


def _get_figure(story: Story, key: str) -> Figure | None:
    return next((figure for figure in story.figures if figure.key == key), None)


def _narrow(sources: Sequence[TracedText], key: str, places: frozenset[HeroPlace]) -> Candidates:
    """Return the sources of one key, all of them where none has it; of a figure those that hold its words."""
    keyed = tuple(source for source in sources if key and source.key == key)
    lines = {(place.path, place.line) for place in places}
    near = tuple(source for source in sources if lines & set(_list_lines(source)))
    return Candidates(keyed or near or tuple(sources), places)


def _list_lines(source: TracedText) -> Iterator[tuple[str, int]]:
    return ((source.path, line) for line in range(source.line, source.last_line + 1))


def _list_places(figure: Figure) -> Iterator[HeroPlace]:
    words: tuple[Words, ...] = (*figure.phrase.lead, figure.phrase.hero, *figure.phrase.tail)
    for one in (*words, *((figure.before,) if figure.before else ())):
        if one.line:
            yield HeroPlace(one.path, one.line, one.column)
