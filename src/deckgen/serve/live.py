"""The course as its sources stand now: what was asked for → decks, each slide with a name that changes with its looks.

A mistake never takes away what was there: a deck that cannot be made stays as it was last, and says so.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock, RLock
from typing import Final

from deckgen.build.compiled import CompiledDeck
from deckgen.build.foreseeing import foresee_decks
from deckgen.build.making import make_decks
from deckgen.build.outline import OutlinedSlide
from deckgen.build.preparation import prepare_course
from deckgen.build.prepared import Preparation
from deckgen.build.request import Request
from deckgen.build.standing import Stamp, stamp_file
from deckgen.course import Course
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.errors import Error
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo
from deckgen.files.world import Seen, World
from deckgen.foreign.package import OpenPackage
from deckgen.mistakes import contain_mistakes
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.preview.reading import DeckText, read_deck, read_package
from deckgen.ready.judging import judge_course
from deckgen.ready.verdict import ModuleVerdict
from deckgen.serve.pictures import Pictures, name_slides

_LATELY: Final = 4
"""Changes after which a deck is forgotten that nobody asked for."""
_MOST_VIEWS: Final = 8


class View(NamedTuple):
    """A way to look at the course; "" leaves a choice to the course."""

    theme: str = ""
    client: str = ""
    density: str = ""


class LiveDeck(NamedTuple):
    """A module as it stands."""

    deck: CompiledDeck
    """As a build would leave it, with what that would say; the one that was made last where none can be made now."""
    text: DeckText | None
    """What its slides say; None for a module that never had any."""
    names: tuple[str, ...] = ()
    """A name for each slide, equal for equal pictures."""
    outline: tuple[OutlinedSlide, ...] = ()
    """The place in the notes of each; of a slide that hands made none."""
    data: bytes = b""
    """The .pptx that they are of."""
    stale: bool = False
    """Whether its slides are those of an earlier state of the notes."""


class LiveCourse(NamedTuple):
    """A course as it stands."""

    title: str
    decks: tuple[LiveDeck, ...]
    course: Course | None = None
    """None while nothing could be read yet."""
    findings: tuple[Diagnostic, ...] = ()
    """About the course as a whole, and all of its modules."""
    made: tuple[CompiledDeck, ...] = ()
    """As the notes give them."""
    problem: str = ""
    """Why the course cannot be read at all; then the decks are earlier ones."""


_NOTHING = LiveCourse(title="", decks=())


class _Foreseen(NamedTuple):
    """A deck as a build would leave it, and what that was found from."""

    made: CompiledDeck
    """As the notes give it."""
    standing: tuple[tuple[Path, Stamp | None], ...]
    """The files in its folder."""
    deck: CompiledDeck


class Compiler:
    """Compiles views of a course on demand and keeps the latest state of each."""

    def __init__(self, request: Request, *, decks: Path | None = None) -> None:
        """Make one.

        Args:
            request: What is wanted; views choose theme, client and density.
            decks: The folder of decks, in which hands may have changed some; None looks at none.
        """
        self.request, self._folder = request, decks
        self.revision = 1
        """Counts what changed on the disk."""
        self.pictures = Pictures()
        self._memo = Memo()
        self._lock, self._judging = RLock(), Lock()
        self._states: OrderedDict[View, tuple[int, LiveCourse]] = OrderedDict()
        self._seen: dict[View, Seen] = {}
        self._verdicts: dict[View, tuple[int, tuple[ModuleVerdict, ...]]] = {}
        self._foreseen: dict[Path, _Foreseen] = {}

    @property
    def seen(self) -> Seen:
        """All that the views were made from."""
        with self._lock:
            return {path: sight for seen in self._seen.values() for path, sight in seen.items()}

    def turn(self) -> int:
        """Forget that the views are fresh; return the new revision."""
        with self._lock:
            self.revision += 1
            self._memo.forget_idle("deck", _LATELY)
            return self.revision

    def show(self, view: View) -> LiveCourse:
        """Return the course in a view, compiled if something changed since."""
        with self._lock:
            revision, state = self._states.get(view, (0, _NOTHING))
            if revision != self.revision:
                state = self._compile(view, state)
                self._states[view] = self.revision, state
                self._states.move_to_end(view)
                self._forget()
            self._states.move_to_end(view)
            return state

    def _forget(self) -> None:
        """Forget the views that nobody looks at, and the pictures of none."""
        while len(self._states) > _MOST_VIEWS:
            gone, _ = self._states.popitem(last=False)
            self._seen.pop(gone, None)
            self._verdicts.pop(gone, None)
        self.pictures.keep(name for _, state in self._states.values() for live in state.decks for name in live.names)

    def judge(self, view: View) -> tuple[ModuleVerdict, ...]:
        """Return whether each module of a view is ready for class, judged once for each state of the disk."""
        revision, state = self.revision, self.show(view)
        with self._judging:  # slides are not waited for meanwhile
            judged, verdicts = self._verdicts.get(view, (0, ()))
            if judged != revision and state.course:
                shared = [finding for finding in state.findings if not finding.module]
                verdicts = judge_course(state.made, state.course, DiskWorld(), folder=self._folder, shared=shared)
                self._verdicts[view] = revision, verdicts
            return verdicts

    def _compile(self, view: View, before: LiveCourse) -> LiveCourse:
        world, found = DiskWorld(), Diagnostics()
        with contain_mistakes(found):
            try:
                return self._read(view, before, world)
            except (Error, OSError) as error:
                return before._replace(problem=str(error))
            finally:
                self._seen[view] = dict(world.seen)
        return before._replace(problem=" ".join(f"{finding.message} {finding.hint}" for finding in found))

    def _read(self, view: View, before: LiveCourse, world: World) -> LiveCourse:
        """Return the course as it stands now.

        Raises:
            Error: there are no notes, or no such look or client.
            OSError: the system refuses.
        """
        request = self.request._replace(
            themes=(view.theme,) if view.theme else (),
            client=view.client,
            density=Density(view.density) if view.density else None,
        )
        prepared = prepare_course(request, world, self._memo)
        made = tuple(make_decks(prepared, self._memo))
        foreseen = tuple(self._foresee(made, prepared, world))
        known = {live.deck.path.as_posix(): live for live in before.decks}
        decks = {deck.path.as_posix(): self._follow(own, deck, known) for own, deck in zip(made, foreseen, strict=True)}
        if any(finding.severity is Severity.ERROR and not finding.module for finding in prepared.findings):
            # a file that cannot be read must not take its slides away
            decks = {**{key: live._replace(stale=True) for key, live in known.items()}, **decks}
        course = prepared.notes.course
        return LiveCourse(
            title=course.title or before.title,
            decks=tuple(decks.values()),
            course=course,
            findings=tuple(dict.fromkeys((*prepared.findings, *(one for deck in foreseen for one in deck.findings)))),
            made=made,
        )

    def _foresee(self, made: Iterable[CompiledDeck], prepared: Preparation, world: World) -> Iterator[CompiledDeck]:
        """Yield decks as a build would leave them; those whose notes and files are as they were are known."""
        folder = self._folder
        if folder is None:
            yield from made
            return
        standing = {place: _stamp_decks(place) for place in {folder / one.folder for one in prepared.editions}}
        for deck in made:
            path = folder / deck.path
            files = standing.get(path.parent, ())
            for file in (path, *(file for file, _ in files)):
                world.look(file)  # to be watched as well
            known = self._foreseen.get(path)
            if known is None or (known.made, known.standing) != (deck, files):
                (found,) = foresee_decks((deck,), prepared, folder, DiskWorld())
                known = self._foreseen[path] = _Foreseen(deck, files, found)
            yield known.deck

    def _follow(self, made: CompiledDeck, deck: CompiledDeck, known: Mapping[str, LiveDeck]) -> LiveDeck:
        """Return a deck with its slides, or with those that it had while it cannot be made."""
        before = known.get(deck.path.as_posix())
        if deck.data is None:
            return before._replace(deck=deck, stale=True) if before and deck.failed else LiveDeck(deck, None)
        if before and before.data == deck.data and before.deck.outline == deck.outline:
            return before._replace(deck=deck, stale=False)
        package = OpenPackage(deck.data)
        names, text = name_slides(package), read_package(package)
        self.pictures.offer(deck.data, names, text.families)
        outline = deck.outline if deck.data == made.data else _align(made, text)
        return LiveDeck(deck=deck, text=text, names=names, outline=outline, data=deck.data)


def _stamp_decks(folder: Path) -> tuple[tuple[Path, Stamp | None], ...]:
    """Return the decks in a folder, each with what changes when it is saved."""
    return tuple((path, stamp_file(path)) for path in sorted(folder.glob("*.pptx")))


def _align(made: CompiledDeck, text: DeckText) -> tuple[OutlinedSlide, ...]:
    """Return the outline of the slides as a build would leave them: those of the notes are known by their ids."""
    fresh = read_deck(made.data or b"").slides
    places = {slide.number: place for slide, place in zip(fresh, made.outline, strict=True)}
    return tuple(
        places.get(slide.number) or OutlinedSlide(key=f"hand-{slide.number}", title=slide.title, path="")
        for slide in text.slides
    )
