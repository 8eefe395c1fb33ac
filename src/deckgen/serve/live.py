"""The course as its sources stand now: what was asked for → decks, each slide with a name that changes with its looks.

A mistake never takes away what was there: a deck that cannot be made stays as it was last, and says so.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import RLock

from deckgen.build.course import Compilation, CompiledDeck, compile_course
from deckgen.diagnostics import Severity
from deckgen.errors import Error, UnusableFileError
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo
from deckgen.files.world import Seen
from deckgen.named_tuple import NamedTuple
from deckgen.preview.reading import DeckText, read_deck
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
    shown: CompiledDeck | None = None
    """The deck that the slides are of: an earlier one where the latest could not be made; None where there is none."""

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

    def __init__(self, sources: Iterable[Path], clients: Path | None = None, *, speaker_notes: bool = True) -> None:
        self.sources, self.clients = tuple(sources), clients
        self.revision = 1
        """Counts what changed on the disk."""
        self.pictures = Pictures()
        self._speaker_notes = speaker_notes
        self._memo = Memo()
        self._lock = RLock()
        self._states: dict[View, tuple[int, LiveCourse]] = {}
        self._seen: dict[View, Seen] = {}

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
        if before and before.shown and before.shown.data == deck.data:
            return before._replace(deck=deck, shown=deck, stale=False)
        try:
            names = name_slides(deck.data)
        except UnusableFileError as error:
            raise AssertionError(error.reason) from error
        self.pictures.offer(deck.data, names)
        return LiveDeck(deck=deck, text=read_deck(deck.data), names=names, shown=deck)
