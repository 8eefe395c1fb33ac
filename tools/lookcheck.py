"""Is every slide what LOOK asks for? All looks × all stories of the folders given, measured on the pages themselves.

    python tools/lookcheck.py stories [FOLDER or FILE...]

Prints a row a check: the target, then what each look has today. Exits with 1 on a miss. A row that a look breaks on
purpose is named in its YAML (`breaks: [dark]`) and is shown in brackets.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeAlias

from deckgen.blocks import Spans
from deckgen.content import (
    ArchitectureCall,
    Comparison,
    Digest,
    Figures,
    Line,
    Lines,
    LinesAndFigures,
    LinesForm,
    Opener,
    PictureShow,
    QuoteShow,
    Recap,
    Scale,
    Share,
    Statement,
)
from deckgen.contrast import measure_contrast
from deckgen.course import Course
from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.files.disk import DiskWorld
from deckgen.geometry import Box
from deckgen.language import LANGUAGES, WordClass
from deckgen.language.lexicons import read_lexicon
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.layout.tying import count_torn
from deckgen.look.checks import TEXT_PAIRS
from deckgen.look.places import list_themes
from deckgen.look.theme import load_theme
from deckgen.page import Frame, Item, Page, PictureItem, TextItem, TextLine
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.story import Figure
from deckgen.theme import Role, Theme

MANY_WORDS = 60
SHARED = 4.0
"""Points within which two shapes stand at one place."""
_ASIDE = {"title", "corner", "footer", "number", "source", "topic"}
"""Items of header and footer."""
_UPPER = 2 / 3
"""Share of the content area over its lowest third."""
_HEROES = 28.0
_NUMBER_WORDS = {WordClass.DIGIT, WordClass.FOLD, WordClass.PART}


class Shown(NamedTuple):
    """A page with the slide it belongs to."""

    slide: Slide
    page: Page
    frame: Frame


class Look(NamedTuple):
    """All pages of all decks in one look."""

    theme: Theme
    decks: tuple[Deck, ...]
    shown: tuple[Shown, ...]


class Row(NamedTuple):
    """One check of one look."""

    name: str
    target: str
    today: str
    good: bool


Rows: TypeAlias = Iterator[Row]


def lay_out(course: Course, name: str) -> Look:
    """Return the course in a look."""
    found = Diagnostics()
    theme = load_theme(name, found)
    if theme is None:
        raise SystemExit(f"no theme {name}")
    frames = design_frames(theme)
    known = {frame.name: frame for frame in frames}
    decks = tuple(plan_deck(course, module, theme.pace) for module in course.modules if module.stories)
    shown = []
    for deck in decks:
        slides = {slide.key: slide for slide in deck.slides}
        for page in lay_out_deck(deck, frames, theme, found).pages:
            slide = slides.get(page.key) or slides[page.key.rpartition("/")[0]]
            shown.append(Shown(slide, page, known[page.frame]))
    return Look(theme, decks, tuple(shown))


def list_text(page: Page) -> list[TextItem]:
    """Return the texts of a page without header and footer."""
    return [item for item in page.items if isinstance(item, TextItem) and item.name not in _ASIDE]


def read(lines: Sequence[TextLine]) -> str:
    """Return lines as one text."""
    return " ".join("".join(run.text for run in line.runs) for line in lines)


def fold(parts: Sequence[Spans]) -> str:
    """Return the letters and digits of spans: what is set apart on a slide needs no comma."""
    return "".join(char for part in parts for span in part for char in span.text if char.isalnum())


def list_lines(slide: Slide) -> Iterator[tuple[Line, bool]]:
    """Yield the lines of a slide, each with whether its first words are a label."""
    match slide.content:
        case Statement(line):
            yield line, False
        case Lines(lines, form, intro):
            yield from ((line, form is LinesForm.LABELS) for line in lines)
            yield from ((intro, False),) if intro else ()
        case LinesAndFigures(lines, _, intro):
            yield from ((line, False) for line in (*lines, *((intro,) if intro else ())))
        case Opener(lines=lines):
            yield from ((line, False) for line in lines)
        case Digest(parts=parts):
            yield from ((line, False) for _, lines in parts for line in lines)
        case _:
            pass


def list_figures(slide: Slide) -> tuple[Figure, ...]:
    """Return the figures that a slide shows large."""
    match slide.content:
        case LinesAndFigures(figures=figures) | Figures(figures) | Digest(figures=figures):
            return figures
        case Opener(figure=figure) | Share(figure) | Scale(figure):
            return (figure,) if figure else ()
        case Comparison(series):
            return (series.figure,)
        case Recap(rows):
            return tuple(figure for _, figures in rows for figure in figures)
        case _:
            return ()


def check_words(look: Look) -> Rows:
    """How full the slides are, and how many a story has."""
    told = [one for one in look.shown if one.slide.section and not isinstance(one.slide.content, QuoteShow)]
    counts = [sum(len(read(item.lines).split()) for item in list_text(one.page)) for one in told]
    full = sum(count > MANY_WORDS for count in counts)
    yield Row("slides over 60 words", "≤ 7 %", f"{full} of {len(counts)}", full <= 0.07 * len(counts))
    yield Row("most words", "≤ 80", str(max(counts)), max(counts) <= 80)
    aside = PictureShow | ArchitectureCall | QuoteShow
    stories = Counter((one.slide.path, one.slide.section) for one in told if not isinstance(one.slide.content, aside))
    middle, most = median(stories.values()), max(stories.values())
    yield Row("slides a story", "median ≤ 4, most 6", f"{middle:g}, {most}", middle <= 4 and most <= 6)
    seconds = [one for one in told if one.page.title[len(one.slide.title) :].startswith(" (")]
    seconds = [one for one in seconds if not isinstance(one.slide.content, Figures)]
    share = len(seconds) / len(stories)
    yield Row("second slides a story", "≤ 0.5", f"{share:.2f}", share <= 0.5)


def check_lines(look: Look) -> Rows:
    """What is set large is the author's, in its sentence."""
    lines = [(line, label) for deck in look.decks for slide in deck.slides for line, label in list_lines(slide)]
    torn = [line for line, _ in lines if not _is_run(line)]
    yield Row("lines that are no run of their sentence", "0", str(len(torn)), not torn)
    picked = [line for line, label in lines if line.strong and not label and not _is_allowed(line)]
    yield Row("enlarged, neither bold nor figure nor whole", "0", str(len(picked)), not picked)


def _is_run(line: Line) -> bool:
    whole = fold((line.paragraph.spans,))
    return fold((line.lead, line.hero, line.tail)) in whole


def _is_allowed(line: Line) -> bool:
    whole = not line.lead and not line.tail
    return whole or any(span.bold or span.figure for span in line.hero)


def check_notes(look: Look) -> Rows:
    """Every word of a slide's text stands on it or in its notes."""
    notes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in look.shown:
        words = Counter((read(one.page.notes) + " " + " ".join(read(i.lines) for i in list_text(one.page))).split())
        notes[one.slide.key + one.slide.path] |= words
    lost = 0
    for slide in (slide for deck in look.decks for slide in deck.slides):
        for line, _ in list_lines(slide):
            wanted = Counter(line.paragraph.text.replace("\u202f", " ").split())
            lost += any(word not in notes[slide.key + slide.path] for word in wanted if word.isalnum())
    yield Row("lines with words neither on slide nor in notes", "0", str(lost), not lost)


def check_figures(look: Look) -> Rows:
    """Each figure is seen large a few times at most, and its label does not repeat it."""
    over = 0
    for deck in look.decks:
        times = Counter(
            key for slide in deck.slides for key in {(_owner(slide, f), f.key) for f in list_figures(slide)}
        )
        over += sum(count > 3 for count in times.values())
    yield Row("figures on more than 3 slides of a deck", "0", str(over), not over)
    twice = sum(_repeats(deck) for deck in look.decks)
    yield Row("figures large on opener and later slide", "0", str(twice), not twice)
    figures = {id(f): f for deck in look.decks for slide in deck.slides for f in list_figures(slide)}.values()
    double = sum(figure.value.casefold() in figure.label.casefold().split() for figure in figures)
    yield Row("labels that hold their value", "0", str(double), not double)
    blank = sum(not (figure.before or figure.number is not None or _counts(figure.value)) for figure in figures)
    yield Row("values without digit or number word", "0", str(blank), not blank)


def _repeats(deck: Deck) -> int:
    """Return how many openers show a figure large that another slide of their story shows as large."""
    shown = {slide.section: slide.content.figure for slide in deck.slides if isinstance(slide.content, Opener)}
    large = Figures | LinesAndFigures | Share
    later = [slide for slide in deck.slides if isinstance(slide.content, large)]
    return sum(shown.get(slide.section) in list_figures(slide) for slide in later)


def _counts(value: str) -> bool:
    """Tell whether a value has a digit or a word for a number, in any language."""
    words = value.casefold().split()
    classes = {one for code in LANGUAGES for word in words for one in read_lexicon(code).find_classes(word)}
    return any(char.isdigit() for char in value) or not classes.isdisjoint(_NUMBER_WORDS)


def _owner(slide: Slide, figure: Figure) -> str:
    return f"{figure.phrase.hero.path}:{figure.phrase.hero.line}" if figure.phrase.hero.line else slide.section


def check_room(look: Look) -> Rows:
    """The lowest third of a slide is not empty; one story has one dark slide."""
    ruler = Ruler(look.theme)
    empty = 0
    judged = [one for one in look.shown if isinstance(one.slide.content, Lines | LinesAndFigures | Figures)]
    for one in judged:
        bottom = max((_find_bottom(item, ruler) for item in one.page.items if item.name not in _ASIDE), default=0.0)
        empty += bottom < 96.0 + (look.theme.size.height - 144.0) * _UPPER
    yield Row("lowest third of a slide empty", "0", f"{empty} of {len(judged)}", not empty)
    dark = Counter(
        (one.slide.path, one.slide.section)
        for one in look.shown
        if one.slide.section and one.frame.background is Role.PANEL and not isinstance(one.slide.content, QuoteShow)
    )
    most = max(dark.values(), default=0)
    yield Row("dark slides a story", "≤ 1", str(most), most <= 1)


def _find_bottom(item: Item, ruler: Ruler) -> float:
    if not isinstance(item, TextItem):
        return item.box.bottom
    height = ruler.height(item.lines, item.box.w) + item.insets.top
    return item.box.bottom if item.anchor != "top" else min(item.box.bottom, item.box.y + height)


def check_type(look: Look) -> Rows:
    """Sizes: nothing small, few steps, heroes clearly larger than what stands around them."""
    smallest, most, weakest = 99.0, 0, 99.0
    for one in look.shown:
        if not isinstance(one.slide.content, Lines | LinesAndFigures | Figures | Statement):
            continue
        lines = [line for item in list_text(one.page) for line in item.lines if line.runs]
        sizes = {max(run.size for run in line.runs) for line in lines}
        smallest, most = min(smallest, *sizes), max(most, len(sizes))
        heroes = [max(run.size for run in line.runs) for line in lines if all(run.bold for run in line.runs)]
        heroes = [size for size in heroes if size >= _HEROES]
        if heroes and min(sizes) < _HEROES:
            weakest = min(weakest, min(heroes) / min(sizes))
    yield Row("smallest text", "≥ 18", f"{smallest:g}", smallest >= 18.0)
    yield Row("sizes a slide", "≤ 6", str(most), most <= 6)
    yield Row("hero : lead", "≥ 1.5", f"{weakest:.2f}", weakest >= 1.5)


def check_breaks(look: Look) -> Rows:
    """A name stays on a line where the text has another break."""
    ruler, several, torn = Ruler(look.theme), 0, 0
    for item in (item for one in look.shown for item in list_text(one.page)):
        width = item.box.shrink(item.insets).w
        several += sum(ruler.count_lines(line, width) > 1 for line in item.lines)
        torn += count_torn(item.lines, width, ruler)
    yield Row("texts that tear a name", "≤ 3 %", f"{torn} of {several}", torn <= 0.03 * several)


def _is_code(item: Item) -> bool:
    return isinstance(item, PictureItem) and item.name.startswith("qr")


def check_colors(look: Look) -> Rows:
    """Contrast of text, and the size of codes: on pages of more than three they are smaller."""
    colors = look.theme.colors
    least = min(measure_contrast(colors[text], colors[fill]) for text, fill in TEXT_PAIRS)
    yield Row("contrast of text", "≥ 4.5", f"{least:.1f}", least >= 4.5)
    pages = [[item.box.w for item in one.page.items if _is_code(item)] for one in look.shown]
    many = min((side for sides in pages if len(sides) > 3 for side in sides), default=999.0)
    yield Row("side of a code among many", "≥ 120 or none", f"{many:.0f}", many >= 120.0)
    least = min((side for sides in pages if len(sides) <= 3 for side in sides), default=999.0)
    yield Row("side of a code", "≥ 240 or none", f"{least:.0f}", least >= 240.0)


def check_shared(look: Look, default: Look) -> Rows:
    """How many shapes stand where the default look has one: looks differ in arrangement."""
    places = {one.page.key + one.slide.path: [item.box for item in one.page.items] for one in default.shown}
    total = shared = 0
    for one in look.shown:
        if one.page.key == "cover":
            continue
        others = places.get(one.page.key + one.slide.path, [])
        total += len(one.page.items)
        shared += sum(any(_is_at(item.box, other) for other in others) for item in one.page.items)
    share = shared / total
    name = "shapes shared with default"
    yield Row(name, "≤ 40 %", "–" if look is default else f"{share:.0%}", look is default or share <= 0.4)


def _is_at(one: Box, other: Box) -> bool:
    return all(abs(mine - theirs) <= SHARED for mine, theirs in zip(one, other, strict=True))


def check(look: Look, default: Look) -> Mapping[str, Row]:
    """Return all rows of a look by name."""
    checks = (check_words, check_lines, check_notes, check_figures, check_room, check_breaks, check_type, check_colors)
    rows = [row for own in checks for row in own(look)]
    return {row.name: row for row in (*rows, *check_shared(look, default))}


def main(paths: list[str]) -> int:
    """Print the table; return 1 where a look misses a target that it does not break on purpose."""
    found = Diagnostics()
    course = read_figures(read_course([Path(path) for path in paths], found), found)
    names = ["default", *(name for name in list_themes((), DiskWorld()) if name != "default")]
    looks = {name: lay_out(course, name) for name in names}
    tables = {name: check(look, looks["default"]) for name, look in looks.items()}
    missed = 0
    print(f"{'':46}{'target':>20}" + "".join(f"{name:>14}" for name in names))
    for row in tables["default"]:
        cells = []
        for name in names:
            own, wanted = tables[name][row], row in looks[name].theme.breaks
            cells.append(f"[{own.today}]" if wanted else own.today if own.good else f"✗ {own.today}")
            missed += not own.good and not wanted
        print(f"{row:46}{tables['default'][row].target:>20}" + "".join(f"{cell:>14}" for cell in cells))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or ["stories"]))
