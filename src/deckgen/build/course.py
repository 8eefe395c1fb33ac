"""A request → decks as bytes. Reads through a `World` only; looks at no clock, environment or working folder.

Comes in: what is wanted. Goes out: decks, one after the other, each with what concerns it. A module is planned, laid
out, checked, packed and forgotten before the next, so that memory does not grow with the course.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from deckgen.build.job import Job, Look, Made, compose_pages, run_job
from deckgen.build.outline import OutlinedSlide
from deckgen.build.preparation import prepare_course
from deckgen.build.prepared import Preparation, WantedEdition
from deckgen.build.request import CREATED, Request, gather_names, list_sources
from deckgen.course import Course, Module
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.files.memo import Memo, NoMemo
from deckgen.files.world import Seen, World
from deckgen.mistakes import contain_mistakes
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density, Pace
from deckgen.page import Pages
from deckgen.plan import plan_deck
from deckgen.plan.retelling import find_origins


class CompiledDeck(NamedTuple):
    """One module in one theme."""

    module: str
    """Key of the module."""
    number: int | None
    title: str
    """As the author wrote the heading."""
    theme: str
    path: PurePosixPath
    """Where it belongs below the folder of decks: "night/04-module-4.pptx". No two decks share a place."""
    client: str = ""
    """For whom it is; "" for nobody in particular."""
    lang: str = ""
    """Code of the language that was ordered; "" where that is left to the notes."""
    data: bytes | None = None
    """The .pptx; None when the module is empty, when an error concerns it, or when only checks were wanted."""
    stories: int = 0
    slides: int = 0
    """0 for a deck that was not laid out: its module is empty or its theme is not there."""
    keys: tuple[str, ...] = ()
    """What its slides are known by, "utopus/solution": in order, once where a slide has several pages."""
    figures: int = 0
    outline: tuple[OutlinedSlide, ...] = ()
    """Its slides, each with its place in the notes."""
    minutes: float = 0.0
    findings: tuple[Diagnostic, ...] = ()
    """All that concerns this deck: errors that concern every deck first, then the reader's, then layout and checks."""
    about: tuple[Diagnostic, ...] = ()
    """Those of layout and checks, and of saving."""
    inputs: str = ""
    """Digest of all that it is made from, where decks of earlier runs are recalled."""
    standing: bool = False
    """True for one that an earlier run has made from the same and that stands in its place: it was not made again."""
    edited: bool = False
    """True for a standing one that has work by hand in it."""

    @property
    def failed(self) -> bool:
        """True when an error concerns it."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


class Compilation(NamedTuple):
    """Everything a request gives."""

    course: Course
    decks: tuple[CompiledDeck, ...]
    findings: tuple[Diagnostic, ...]
    """Everything found, each once."""
    seen: Seen
    """What was asked of the world, and the answers: what to watch for the next compile."""


def compile_course(  # noqa: PLR0913 - the one door to everything, by keyword
    sources: str | Path | Iterable[str | Path] = (),
    *,
    modules: str | Iterable[str] = (),
    themes: str | Iterable[str] = (),
    density: str = "",
    client: str = "",
    languages: str | Iterable[str] = (),
    tags: str | Iterable[str] = (),
    speaker_notes: bool = True,
    clients: str | Path | None = None,
    created: str = CREATED,
    world: World | None = None,
    memo: Memo | None = None,
) -> Compilation:
    """Compile notes to decks in memory.

    Args:
        sources: Files and folders of notes; none looks through the world's current folder.
        modules: Numbers, names, topics or companies of the modules wanted; none makes all of them.
        themes: Names, or paths of theme files; "*" is every theme; none takes the course's own, else the default.
        density: "concise", "full" or "brief": how much of the text stands on slides, whatever notes and themes say.
        client: For whom the decks are, whatever course.yaml says; with `clients`, the one of them to make decks for.
        languages: Codes; decks in each, from the notes of that language where there are some.
        tags: Only stories with one of them; none takes every story.
        speaker_notes: False makes what learners may have: no notes, reminders, minutes or comments.
        clients: A file of clients: decks for each of them, as it says.
        created: Date for the properties of decks, such as "2024-05-31T08:00:00Z".
        world: Where notes, themes and pictures are read; None for the disk.
        memo: What an earlier compile in this process has made; give the same one again and only what changed is made.

    Returns:
        Decks as bytes, theme by theme in course order, and what was found. Mistakes in notes and themes are findings,
        and so is a source that does not exist: an error, `missing-source`, and no deck of it.

    Raises:
        NoNotesError: nothing that was named holds notes.
        UnreadableError: no sources are named, and the current folder may not be looked through.
        UnknownModuleError: a module asked for does not exist.
        UnknownThemeError: a theme asked for does not exist.
        UnknownTagError: no story has a tag asked for.
        UnknownLanguageError: deckgen does not know a language asked for.
        UnknownClientError: the file of clients does not name the client asked for.
        BadDateError: `created` is no date.
        ValueError: there is no such density.
    """
    request = Request(
        sources=list_sources(sources),
        modules=gather_names(modules),
        themes=gather_names(themes),
        density=Density(density) if density else None,
        client=client,
        languages=gather_names(languages),
        tags=gather_names(tags),
        speaker_notes=speaker_notes,
        clients=Path(clients) if clients is not None else None,
        created=created,
    )
    prepared = prepare_course(request, world, memo)
    decks = tuple(make_decks(prepared, memo))
    own = (finding for deck in decks for finding in deck.findings)
    findings = tuple(dict.fromkeys((*prepared.findings, *own)))
    return Compilation(course=prepared.notes.course, decks=decks, findings=findings, seen=prepared.seen)


Recall: TypeAlias = Callable[[CompiledDeck], CompiledDeck | None]
"""A deck that is not made yet, with its inputs → the one that an earlier run has made of them; None for none."""


def make_decks(prepared: Preparation, memo: Memo | None = None, recall: Recall | None = None) -> Iterator[CompiledDeck]:
    """Yield the decks of a request as soon as each is made.

    Args:
        prepared: What they are made from.
        memo: What was made before.
        recall: Knows decks of earlier runs that stand in their places; None makes all.
    """
    memo = memo or NoMemo()
    clients = {edition.client for edition in prepared.editions} - {""}
    for edition in prepared.editions:
        theme = edition.theme
        known = _group_findings((*prepared.notes.findings, *theme.findings, *edition.findings))
        # the whole look follows from the theme
        look = memo.digest(theme.look and theme.look.theme)
        make = partial(_make_deck, look=look, memo=memo)
        order = _Errand(edition, prepared.request, tuple(sorted(clients - {edition.client})))
        for module in edition.modules:
            blank = _describe(module, edition, (*known[""], *known[module.key]))
            if theme.look is None or is_empty(module):
                yield blank
                continue
            if recall:
                blank = blank._replace(inputs=f"{look} {memo.digest(order.list_inputs(module, theme.look))}")
            yield _recall(blank, module, recall) or _compile_module(order, module, theme.look, blank, make)


class _Errand(NamedTuple):
    """What all decks of an edition share."""

    wanted: WantedEdition
    request: Request
    others: tuple[str, ...]
    """Names of the other clients that decks are made for."""

    def plan(self, module: Module, look: Look) -> Deck:
        """Return a module's deck, planned at the pace of a look and as it is ordered."""
        return plan_module(self.wanted, module, look)

    def list_inputs(self, module: Module, look: Look) -> Hashable:
        """Return all that a module's deck is made from, but the look itself."""
        course = self.wanted.course
        origins = tuple(find_origins(course, module).items())
        alone = course._replace(modules=(), translations=(), why=())
        return alone, module, origins, find_pace(self.wanted, look), self.request.created, self.others


def plan_module(wanted: WantedEdition, module: Module, look: Look) -> Deck:
    """Return a module's deck of an edition, planned at the pace of a look and as it is ordered."""
    return plan_deck(wanted.course, module, find_pace(wanted, look))


def find_pace(wanted: WantedEdition, look: Look) -> Pace:
    """Return the pace of a look, as an edition is ordered."""
    edition = wanted.edition
    return look.theme.pace._replace(ordered=edition.density, lang=edition.lang, speaker_notes=edition.speaker_notes)


def _group_findings(findings: Iterable[Diagnostic]) -> defaultdict[str, list[Diagnostic]]:
    """Return module → its findings; under "" are the errors that concern every deck."""
    known = defaultdict[str, list[Diagnostic]](list)
    for finding in findings:
        if finding.module or finding.severity is Severity.ERROR:
            known[finding.module].append(finding)
    return known


def _describe(module: Module, edition: WantedEdition, findings: tuple[Diagnostic, ...]) -> CompiledDeck:
    """Return a module's deck before it is made."""
    theme = edition.theme
    return CompiledDeck(
        module=module.key,
        number=module.number,
        title=module.label or module.title or module.key,
        theme=theme.look.theme.name if theme.look else theme.name,
        path=PurePosixPath(edition.folder, f"{module.key}.pptx"),
        client=edition.client,
        lang=edition.edition.lang,
        findings=findings,
    )


def _compile_module(
    order: _Errand, module: Module, look: Look, blank: CompiledDeck, make: Callable[[Job], Made]
) -> CompiledDeck:
    """Return a module's deck; a mistake of the program in it is a finding, and the deck stays blank."""
    found, request = Diagnostics(), order.request
    with contain_mistakes(found, module=module.key):
        job = Job(
            deck=order.plan(module, look),
            look=look,
            created=request.created,
            packed=request.packed and not blank.failed,
            others=order.others,
        )
        return _fill(blank, module, job, make(job))
    return blank._replace(stories=len(module.stories), findings=(*blank.findings, *found))


def _recall(blank: CompiledDeck, module: Module, recall: Recall | None) -> CompiledDeck | None:
    """Return a module's deck as an earlier run made it, if it still stands so; never while an error concerns it."""
    standing = recall(blank) if recall and not blank.failed else None
    return _count_stories(standing, module) if standing else None


def _make_deck(job: Job, look: str, memo: Memo) -> Made:
    """Make one deck, or recall it; `look` is the digest of the job's."""
    return memo.recall(
        kind="deck",
        key=lambda: (memo.digest(job.deck), look, job.created, job.packed, job.others),
        make=lambda: run_job(job),
        weigh=lambda made: len(made.data or b""),
    )


def _fill(blank: CompiledDeck, module: Module, job: Job, made: Made) -> CompiledDeck:
    """Return a deck with what was made; what several of its slides found is said once."""
    own = tuple(finding._replace(module=module.key) for finding in made.findings)
    return _count_stories(blank, module)._replace(
        about=own,
        data=made.data,
        slides=made.slides,
        outline=made.outline,
        keys=made.keys,
        minutes=job.deck.minutes,
        findings=tuple(dict.fromkeys((*blank.findings, *own))),
    )


def _count_stories(deck: CompiledDeck, module: Module) -> CompiledDeck:
    figures = sum(len(story.figures) for story in module.stories)
    return deck._replace(stories=len(module.stories), figures=figures)


def lay_out_module(course: Course, module: Module, look: Look, diagnostics: Diagnostics) -> tuple[Deck, Pages]:
    """Plan, lay out and check one module, for whoever wants to look at its pages."""
    deck = plan_deck(course, module, look.theme.pace)
    return deck, compose_pages(deck, look, diagnostics)


def is_empty(module: Module) -> bool:
    """Return True when the notes hold nothing that a deck could show."""
    return not (module.stories or module.intro or module.reminders)
