"""A request → decks as bytes. Reads through a `World` only; looks at no clock, environment or working folder.

Comes in: what is wanted. Goes out: everything that was made of it, and what was found.
"""

from collections.abc import Iterable
from pathlib import Path

from deckgen.build.compiled import CompiledDeck
from deckgen.build.making import make_decks
from deckgen.build.preparation import prepare_course
from deckgen.build.request import CREATED, Request, gather_names, list_sources
from deckgen.course import Course
from deckgen.diagnostics import Diagnostic
from deckgen.files.memo import Memo
from deckgen.files.world import Seen, World
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density


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
