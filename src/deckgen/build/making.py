"""Everything that was read → decks, one after the other, or any of them alone: in this process or in another one.

A module is planned, laid out, checked, packed and forgotten before the next, so that memory does not grow with the
course. What is wanted is listed apart from its making, so that whoever makes decks elsewhere makes the same ones.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

from deckgen.build.compiled import CompiledDeck
from deckgen.build.job import Job, Look, Made, compose_pages, run_job
from deckgen.build.prepared import Preparation, WantedEdition
from deckgen.course import Course, Module
from deckgen.deck import Deck
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.files.memo import Memo, NoMemo
from deckgen.mistakes import contain_mistakes
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Pace
from deckgen.page import Pages
from deckgen.plan import plan_deck
from deckgen.plan.retelling import find_origins

if TYPE_CHECKING:
    from deckgen.build import molds, plans
else:  # most courses are made for one client, in one look
    molds, plans = defer("deckgen.build.molds"), defer("deckgen.build.plans")

Recall: TypeAlias = Callable[[CompiledDeck], CompiledDeck | None]
"""A deck that is not made yet, with its inputs → the one that an earlier run has made of them; None for none."""


class WantedDeck(NamedTuple):
    """A deck that is wanted."""

    edition: int
    """Which of the editions."""
    module: int
    """Which of its modules."""
    deck: CompiledDeck
    """As far as it is known before it is made."""
    settled: bool
    """True for one that is not to be made: an empty one, one without a look, one that stands."""


def make_decks(prepared: Preparation, memo: Memo | None = None, recall: Recall | None = None) -> Iterator[CompiledDeck]:
    """Yield the decks of a request as soon as each is made.

    Args:
        prepared: What they are made from.
        memo: What was made before.
        recall: Knows decks of earlier runs that stand in their places; None makes all.
    """
    maker = DeckMaker(prepared, memo)
    for wanted in maker.list_decks(recall):
        yield wanted.deck if wanted.settled else maker.make(wanted.edition, wanted.module, wanted.deck.inputs)


class DeckMaker:
    """Makes the decks of a request; quickest where those of an edition come together.

    Args:
        prepared: What they are made from.
        memo: What was made before.
    """

    def __init__(self, prepared: Preparation, memo: Memo | None = None) -> None:
        self._prepared = prepared
        self._memo = memo or NoMemo()
        self._clients = frozenset(edition.client for edition in prepared.editions) - {""}
        self._errand: tuple[int, _Errand | None] = -1, None
        looks = [edition.theme.look for edition in prepared.editions if edition.theme.look]
        self._families = molds.number_families(looks) if len(looks) > 1 else {}
        """Identity of a look → the number of those that lay out alike."""
        counts = Counter(self._families[id(look)] for look in looks) if self._families else Counter[int]()
        self._shared = frozenset(family for family, count in counts.items() if count > 1)
        self._molds: molds.Molds | None = None
        self._plans = plans.Plans() if len(prepared.editions) > 1 else None
        self._told: dict[int, tuple[Module, str]] = {}
        """Modules with their digests, by identity: clients share them."""

    def list_decks(self, recall: Recall | None = None) -> Iterator[WantedDeck]:
        """Yield every deck that is wanted, in order; none is made.

        Args:
            recall: Knows decks of earlier runs that stand in their places.
        """
        for number in range(len(self._prepared.editions)):
            errand = self._find_errand(number)
            for position, module in enumerate(errand.wanted.modules):
                deck, settled = self._settle(errand, module, recall)
                yield WantedDeck(edition=number, module=position, deck=deck, settled=settled)

    def _settle(self, errand: "_Errand", module: Module, recall: Recall | None) -> tuple[CompiledDeck, bool]:
        """Return a deck before it is made, and whether that is all that becomes of it."""
        deck, look = errand.describe(module), errand.look
        if look is None or is_empty(module):
            return deck, True
        if recall is None:
            return deck, False
        deck = deck._replace(inputs=self._digest_inputs(errand, module))
        standing = None if deck.failed else recall(deck)
        return (deck, False) if standing is None else (_count_stories(standing, module), True)

    def make(self, edition: int, module: int, inputs: str = "") -> CompiledDeck:
        """Make one deck; a mistake of the program in it is a finding, and the deck stays blank.

        Args:
            edition: Which of the editions.
            module: Which of its modules.
            inputs: Digest of all that it is made from, where that is known.
        """
        errand = self._find_errand(edition)
        own = errand.wanted.modules[module]
        blank, look = errand.describe(own)._replace(inputs=inputs), errand.look
        if look is None:
            return blank
        found = Diagnostics()
        with contain_mistakes(found, module=own.key):
            return _fill(blank, own, self._recall_made(errand, own, look, blank))
        return blank._replace(stories=len(own.stories), findings=(*blank.findings, *found))

    def _recall_made(self, errand: "_Errand", module: Module, look: Look, blank: CompiledDeck) -> "_TimedDeck":
        """Plan and make one deck, or recall it."""
        packed = errand.request.packed and not blank.failed

        def make() -> _TimedDeck:
            if packed and self._families.get(id(look)) in self._shared:
                return self._make_alike(errand, module, look)
            deck = self._plan(errand, module, look)
            job = Job(deck=deck, look=look, created=errand.request.created, packed=packed, others=errand.others)
            return _TimedDeck(deck.minutes, run_job(job, self._memo))

        return self._memo.recall(
            kind="deck",
            key=lambda: (blank.inputs or self._digest_inputs(errand, module), packed),
            make=make,
            weigh=lambda planned: len(planned.made.data or b""),
        )

    def _make_alike(self, errand: "_Errand", module: Module, look: Look) -> "_TimedDeck":
        """Make one deck in a look of which several editions have the like: what one has of it is not made again."""
        self._molds = self._molds or molds.Molds()
        cause = molds.Cause(
            module=module,
            look=look,
            family=self._families[id(look)],
            created=errand.request.created,
            rest=errand.list_planned(module, look),
        )
        deck, made = self._molds.make(
            cause, errand.wanted.course, errand.others, lambda: self._plan(errand, module, look)
        )
        return _TimedDeck(deck.minutes, made)

    def _plan(self, errand: "_Errand", module: Module, look: Look) -> Deck:
        """Plan one deck; what another edition has planned of it is not planned again."""
        if self._plans is None:
            return errand.plan(module, look)
        cause = errand.list_planned(module, look)
        return self._plans.make(module, errand.wanted.course, cause, lambda: errand.plan(module, look))

    def _find_errand(self, edition: int) -> "_Errand":
        number, errand = self._errand
        if errand is None or number != edition:
            errand = _Errand(self._prepared, self._prepared.editions[edition], self._clients, self._memo)
            self._errand = edition, errand
        return errand

    def _digest_inputs(self, errand: "_Errand", module: Module) -> str:
        """Return a digest of all that a deck is made from."""
        known = self._told.get(id(module))
        if known is None or known[0] is not module:
            digest = self._memo.digest
            names = digest(module._replace(stories=())), *map(digest, module.stories)
            known = self._told[id(module)] = module, digest(names)
        return f"{errand.known_as} {known[1]} {self._memo.digest(errand.find_origins(module))}"


class _TimedDeck(NamedTuple):
    """A deck that was made, and how long it takes to tell."""

    minutes: float
    made: Made


class _Errand:
    """What all decks of an edition share."""

    def __init__(self, prepared: Preparation, wanted: WantedEdition, clients: frozenset[str], memo: Memo) -> None:
        self.wanted = wanted
        self.look = wanted.theme.look
        self.request = prepared.request
        self.others = tuple(sorted(clients - {wanted.client}))
        """Names of the other clients that decks are made for."""
        self._memo = memo
        self._name = ""
        self._known = _group_findings((*prepared.notes.findings, *wanted.theme.findings, *wanted.findings))

    @property
    def known_as(self) -> str:
        """A digest of all that its decks are made from beside their modules."""
        self._name = self._name or (self._memo.digest(self._list_inputs(self.look)) if self.look else "")
        return self._name

    def describe(self, module: Module) -> CompiledDeck:
        """Return a module's deck before it is made."""
        theme, edition = self.wanted.theme, self.wanted
        return CompiledDeck(
            module=module.key,
            number=module.number,
            title=module.label or module.title or module.key,
            theme=theme.look.theme.name if theme.look else theme.name,
            path=PurePosixPath(edition.folder, f"{module.key}.pptx"),
            client=edition.client,
            lang=edition.edition.lang,
            findings=(*self._known[""], *self._known[module.key]),
        )

    def plan(self, module: Module, look: Look) -> Deck:
        """Return a module's deck, planned at the pace of a look and as it is ordered."""
        return plan_module(self.wanted, module, look)

    def list_planned(self, module: Module, look: Look) -> "plans.PlanCause":
        """Return all that a module's deck is planned from, but the module itself and the client."""
        course = self.wanted.course
        return plans.PlanCause(
            course=course._replace(client="", modules=(), translations=(), why=()),
            origins=tuple(find_origins(course, module).items()),
            pace=find_pace(self.wanted, look),
        )

    def find_origins(self, module: Module) -> Hashable:
        """Return what a module's deck is made from of other modules."""
        return tuple(find_origins(self.wanted.course, module).items())

    def _list_inputs(self, look: Look) -> Hashable:
        """Return all else that every deck is made from; the whole look follows from the theme."""
        alone = self.wanted.course._replace(modules=(), translations=(), why=())
        return look.theme, alone, find_pace(self.wanted, look), self.request.created, self.others


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


def _fill(blank: CompiledDeck, module: Module, planned: _TimedDeck) -> CompiledDeck:
    """Return a deck with what was made; what several of its slides found is said once."""
    made = planned.made
    own = tuple(finding._replace(module=module.key) for finding in made.findings)
    return _count_stories(blank, module)._replace(
        about=own,
        data=made.data,
        slides=made.slides,
        outline=made.outline,
        keys=made.keys,
        minutes=planned.minutes,
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
    return not (module.stories or module.intro or module.reminders or module.remarks)
