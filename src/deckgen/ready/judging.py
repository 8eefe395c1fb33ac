"""Compiled decks → verdicts, by asking every question of each."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from deckgen.build.comparing import ComparedDeck, DeckState, compare_each
from deckgen.build.compiled import CompiledDeck
from deckgen.build.homes import find_home
from deckgen.build.outline import OutlinedSlide
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.errors import UnusableFileError
from deckgen.files.world import World
from deckgen.preview.reading import DeckText, read_deck
from deckgen.ready.case import Case
from deckgen.ready.questions import list_questions
from deckgen.ready.spelling import doubt_words
from deckgen.ready.texts import list_addresses
from deckgen.ready.verdict import Concern, ModuleVerdict

Probe: TypeAlias = Callable[[tuple[str, ...]], Mapping[str, str]]
"""Web addresses → those that do not open, with the reason."""
_KEPT: Final = 32
"""Decks of which it is known what they say."""
_SEVERAL: Final = 2
_WORD: Final = re.compile(r"\w+")
_EDITED = frozenset({DeckState.HAND, DeckState.BOTH})


def judge_course(  # noqa: PLR0913 - what is optional goes by keyword
    decks: Sequence[CompiledDeck],
    course: Course,
    world: World,
    *,
    folder: Path | None = None,
    flat: bool = False,
    probe: Probe | None = None,
    shared: Iterable[Diagnostic] = (),
) -> tuple[ModuleVerdict, ...]:
    """Return a verdict for each deck, behind one for the course as a whole where something concerns that.

    Args:
        decks: With their bytes, as `compile_course` made them of one course, in any looks.
        course: What they were made from.
        world: Where the notes are.
        folder: Where decks are on the disk; None looks at none.
        flat: Whether the folder of the theme is left out.
        probe: Asks the web whether addresses open; None asks nobody.
        shared: Findings; those of no module concern the course.
    """
    modules = {module.key: module for module in course.modules}
    standing = _list_standing(decks, folder, flat=flat)
    asked = {deck.module: modules[deck.module] for deck in decks}
    dead = probe(_list_all(asked.values())) if probe else None
    doubts = doubt_words(course)

    def ask(deck: CompiledDeck) -> ModuleVerdict:
        case = Case(deck=deck, module=asked[deck.module], world=world, dead=dead, doubts=doubts)
        case = case._replace(find_home=partial(find_home, course=course))
        return _judge(case._replace(standing=standing.get(deck.path)))

    verdicts = map(ask, decks)
    whole = tuple(Concern(finding) for finding in dict.fromkeys(shared) if _matters(finding) and not finding.module)
    first = (ModuleVerdict(module="", title=course.title or "The course", concerns=whole),) if whole else ()
    return (*first, *verdicts)


def _list_all(modules: Iterable[Module]) -> tuple[str, ...]:
    """Return the addresses of some modules, each once."""
    return tuple(sorted({address for module in modules for address, _ in list_addresses(module)}))


def _list_standing(
    decks: Sequence[CompiledDeck], folder: Path | None, *, flat: bool
) -> dict[PurePosixPath, ComparedDeck]:
    """Return what stands in the place of each deck; copies beside them are nobody's."""
    if folder is None:
        return {}
    found = (one for one in compare_each(decks, folder, flat=flat) if one.state is not DeckState.COPY)
    return dict(zip((deck.path for deck in decks), found, strict=True))


def _judge(case: Case) -> ModuleVerdict:
    found = Diagnostics()
    shown, text = _read_shown(case)
    asked = case._replace(shown=shown, text=text)
    for ask in list_questions():
        ask(asked, found)
    deck = case.deck
    own = (finding._replace(module=deck.module) for finding in found)
    findings = dict.fromkeys((*filter(_matters, deck.findings), *own))
    return ModuleVerdict(
        module=deck.module,
        title=deck.title,
        theme=deck.theme,
        client=deck.client,
        lang=deck.lang,
        slides=deck.slides,
        concerns=tuple(
            Concern(finding, narrow_slides(finding, find_slides(finding, deck.outline), text)) for finding in findings
        ),
    )


def _matters(finding: Diagnostic) -> bool:
    return finding.severity is not Severity.INFO


def _read_shown(case: Case) -> tuple[bytes, DeckText | None]:
    """Return the deck that would be shown, and what it says."""
    data = case.deck.data or b""
    standing = case.standing
    if standing and (standing.state in _EDITED or (standing.comparison and standing.comparison.open)):
        data = standing.path.read_bytes()
    try:
        return data, _read(data) if data else None
    except UnusableFileError:  # another question says so
        return data, None


@lru_cache(_KEPT)
def _read(data: bytes) -> DeckText:
    """Return what a deck says; most decks of a course are as they were when it was judged last."""
    return read_deck(data)


def find_slides(finding: Diagnostic, outline: Sequence[OutlinedSlide]) -> tuple[int, ...]:
    """Return the numbers of the slides that a finding is about: it says so itself, or its line does."""
    at = finding.at
    if finding.slides or at is None or not at.line:
        return finding.slides
    own = [(number, slide) for number, slide in enumerate(outline, start=1) if slide.line and slide.path == at.path]
    around = [(number, slide) for number, slide in own if slide.line <= at.line <= max(slide.last, slide.line)]
    return (
        _list_nearest(around) or _list_nearest([(number, slide) for number, slide in own if slide.line < at.line])[:1]
    )


def _list_nearest(slides: Sequence[tuple[int, OutlinedSlide]]) -> tuple[int, ...]:
    """Return the numbers of the slides that begin last."""
    nearest = max((slide.line for _, slide in slides), default=0)
    return tuple(number for number, slide in slides if slide.line == nearest)


def narrow_slides(finding: Diagnostic, slides: tuple[int, ...], text: DeckText | None) -> tuple[int, ...]:
    """Return those of some slides that say the line that a finding is about, where a section takes several."""
    words = _list_words(finding.at.excerpt) if finding.at else frozenset()
    if len(slides) < _SEVERAL or text is None or not words or max(slides) > len(text.slides):
        return slides
    shares = {number: len(words & _list_words(" ".join(text.slides[number - 1].words))) for number in slides}
    most = max(shares.values())
    return tuple(number for number in slides if shares[number] == most) if most > len(words) / 2 else slides


def _list_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
