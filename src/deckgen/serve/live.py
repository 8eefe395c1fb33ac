"""The course as its sources stand now: what was asked for → decks, each slide with a name that changes with its looks.

A mistake never takes away what was there: a deck that cannot be made stays as it was last, and says so.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import RLock

from deckgen.build.compiled import CompiledDeck
from deckgen.build.course import Compilation, compile_course
from deckgen.build.exchange import foresee_deck
from deckgen.build.fresh import Fresh
from deckgen.build.outline import OutlinedSlide
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.errors import Error
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo
from deckgen.files.world import Seen
from deckgen.named_tuple import NamedTuple
from deckgen.preview.reading import DeckText, read_deck
from deckgen.ready.judging import judge_course
from deckgen.ready.verdict import ModuleVerdict
from deckgen.serve.pictures import Pictures, name_slides


class View(NamedTuple):
    """A way to look at the course; "" leaves a choice to the course."""

    theme: str = ""
    client: str = ""
    density: str = ""


class LiveDeck(NamedTuple):
    """A module as it stands."""

    deck: CompiledDeck
    """As it was compiled last, findings included."""
    text: DeckText | None
    """What its slides say; None for a module that never had any."""
    names: tuple[str, ...] = ()
    """A name for each slide, equal for equal pictures."""
    outline: tuple[OutlinedSlide, ...] = ()
    """The place in the notes of each; of a slide that hands made none."""
    data: bytes = b""
    """The .pptx that they are of, as a build would leave it."""

    stale: bool = False
    """Whether its slides are those of an earlier state of the notes."""


class LiveCourse(NamedTuple):
    """A course as it stands."""

    title: str
    decks: tuple[LiveDeck, ...]
    compilation: Compilation | None
    """None while nothing could be compiled yet."""
    problem: str = ""
    """Why the course cannot be read at all; then the decks are earlier ones."""


_NOTHING = LiveCourse(title="", decks=(), compilation=None)


class Compiler:
    """Compiles views of a course on demand and keeps the latest state of each."""

    def __init__(
        self,
        sources: Iterable[Path],
        clients: Path | None = None,
        *,
        decks: Path | None = None,
        speaker_notes: bool = True,
    ) -> None:
        """Make one.

        Args:
            sources: Files and folders of notes.
            clients: A file of clients.
            decks: The folder of decks, in which hands may have changed some; None looks at none.
            speaker_notes: False shows what learners may have.
        """
        self.sources, self.clients, self._folder = tuple(sources), clients, decks
        self.revision = 1
        """Counts what changed on the disk."""
        self.pictures = Pictures()
        self._speaker_notes = speaker_notes
        self._memo = Memo()
        self._lock = RLock()
        self._states: dict[View, tuple[int, LiveCourse]] = {}
        self._seen: dict[View, Seen] = {}
        self._verdicts: dict[View, tuple[int, tuple[ModuleVerdict, ...]]] = {}

    @property
    def seen(self) -> Seen:
        """All that the views were made from."""
        with self._lock:
            return {path: sight for seen in self._seen.values() for path, sight in seen.items()}

    def turn(self) -> int:
        """Forget that the views are fresh; return the new revision."""
        with self._lock:
            self.revision += 1
            return self.revision

    def show(self, view: View) -> LiveCourse:
        """Return the course in a view, compiled if something changed since."""
        with self._lock:
            revision, state = self._states.get(view, (0, _NOTHING))
            if revision != self.revision:
                state = self._compile(view, state)
                self._states[view] = self.revision, state
            return state

    def judge(self, view: View) -> tuple[ModuleVerdict, ...]:
        """Return whether each module of a view is ready for class, judged once for each state of the disk."""
        state = self.show(view)
        with self._lock:
            revision, verdicts = self._verdicts.get(view, (0, ()))
            if revision != self.revision and state.compilation:
                made = state.compilation
                verdicts = judge_course(made.decks, made.course, DiskWorld(), folder=self._folder, shared=made.findings)
                self._verdicts[view] = self.revision, verdicts
            return verdicts

    def _compile(self, view: View, before: LiveCourse) -> LiveCourse:
        world = DiskWorld()
        try:
            made = compile_course(
                self.sources,
                themes=view.theme or (),
                client=view.client,
                density=view.density,
                clients=self.clients,
                speaker_notes=self._speaker_notes,
                world=world,
                memo=self._memo,
            )
        except (Error, OSError) as error:
            return before._replace(problem=str(error))
        finally:
            self._seen[view] = dict(world.seen)
        if self._folder:
            for deck in made.decks:
                world.look(self._folder / deck.path)  # to be watched as well
            self._seen[view] = dict(world.seen)
        known = {live.deck.path.as_posix(): live for live in before.decks}
        decks = {deck.path.as_posix(): self._follow(deck, known) for deck in made.decks}
        if any(finding.severity is Severity.ERROR and not finding.module for finding in made.findings):
            # a file that cannot be read must not take its slides away
            decks = {**{key: live._replace(stale=True) for key, live in known.items()}, **decks}
        return LiveCourse(title=made.course.title or before.title, decks=tuple(decks.values()), compilation=made)

    def _follow(self, deck: CompiledDeck, known: Mapping[str, LiveDeck]) -> LiveDeck:
        """Return a deck with its slides, or with those that it had while it cannot be made."""
        before = known.get(deck.path.as_posix())
        if deck.data is None:
            return before._replace(deck=deck, stale=True) if before and deck.failed else LiveDeck(deck, None)
        found = Diagnostics()
        data = deck.data
        if self._folder:
            data = foresee_deck(Fresh(data, deck.module, deck.keys), self._folder / deck.path, found)
        own: tuple[Diagnostic, ...] = tuple(finding._replace(module=deck.module) for finding in found)
        live = deck._replace(findings=(*deck.findings, *own))
        if before and before.data == data:
            return before._replace(deck=live, stale=False)
        names, text = name_slides(data), read_deck(data)
        self.pictures.offer(data, names, text.families)
        return LiveDeck(deck=live, text=text, names=names, outline=_align(deck, data, text), data=data)


def _align(deck: CompiledDeck, data: bytes, text: DeckText) -> tuple[OutlinedSlide, ...]:
    """Return the outline of the slides as a build would leave them: those of the notes are known by their ids."""
    if data is deck.data:
        return deck.outline
    fresh = read_deck(deck.data or b"").slides
    places = {slide.number: place for slide, place in zip(fresh, deck.outline, strict=True)}
    return tuple(
        places.get(slide.number) or OutlinedSlide(key=f"hand-{slide.number}", title=slide.title, path="")
        for slide in text.slides
    )
