"""What is wanted of the compiler, and the checks that need nothing but the request itself."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from deckgen.errors import BadDateError, UnknownLanguageError
from deckgen.language import LANGUAGES, find_code
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density

CREATED = "2020-01-01T00:00:00Z"
"""The date inside a deck unless somebody says otherwise: the compiler does not look at the clock."""
EVERY_THEME = "*"
"""Stands for every theme there is."""


class Request(NamedTuple):
    """Notes, the modules of them, the looks and languages to make them in, for whom."""

    sources: tuple[Path, ...] = ()
    """Files and folders of notes; none looks through the current folder."""
    modules: tuple[str, ...] = ()
    """Numbers, names, topics or companies; none makes every module."""
    themes: tuple[str, ...] = ()
    """Names, or paths of theme files; `EVERY_THEME` stands for all; none takes the course's own, else the default."""
    density: Density | None = None
    """How much of the text stands on slides, whatever notes and themes say; None leaves that to them."""
    client: str = ""
    """Name of whom decks are for; with a file of clients, the one of them to make decks for."""
    languages: tuple[str, ...] = ()
    """Codes; the notes of that language where there are some, and labels in it; none leaves that to the notes."""
    tags: tuple[str, ...] = ()
    """Only stories that have one of them; none takes every story."""
    speaker_notes: bool = True
    """False makes what learners may have."""
    clients: Path | None = None
    """A file of clients: decks are made for each of them as it says, where the request leaves something open."""
    created: str = CREATED
    """Date for the properties of decks."""
    shard: str = ""
    """The part of the work that is wanted, "2/8" for the second of eight; "" for all of it."""
    packed: bool = True
    """False checks only: no deck has bytes."""


def list_sources(sources: str | Path | Iterable[str | Path]) -> tuple[Path, ...]:
    """Return one source or several as paths."""
    given = (sources,) if isinstance(sources, str | Path) else sources
    return tuple(map(Path, given))


def gather_names(names: str | Iterable[str]) -> tuple[str, ...]:
    """Return one name or several as names."""
    return (names,) if isinstance(names, str) else tuple(names)


def read_languages(names: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of languages, each once, however they are called.

    Raises:
        UnknownLanguageError: nothing is called so.
    """
    codes = {name: find_code(name) for name in names}
    for name, code in codes.items():
        if not code:
            raise UnknownLanguageError(name, tuple(LANGUAGES))
    return tuple(dict.fromkeys(codes.values()))


def check_date(created: str) -> None:
    """Make sure that a date is one that a deck can hold.

    Raises:
        BadDateError: it is not written like 2024-05-31T08:00:00Z, or is no day of any calendar.
    """
    try:
        right = created.endswith("Z") and _spell_date(datetime.fromisoformat(created)) == created
    except ValueError:
        right = False
    if not right:
        raise BadDateError(f"A date of a deck looks like 2024-05-31T08:00:00Z, not {created!r}")


def read_epoch(epoch: str) -> str:
    """Return the date of SOURCE_DATE_EPOCH, seconds since 1970 in digits; `CREATED` for "".

    Raises:
        BadDateError: it is no number of seconds.
    """
    if not epoch:
        return CREATED
    try:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC)
    except (ValueError, OverflowError, OSError):
        raise BadDateError(f"SOURCE_DATE_EPOCH is not a number of seconds since 1970: {epoch!r}") from None
    return _spell_date(moment)


def _spell_date(moment: datetime) -> str:
    """Return "0702-06-15T00:53:20Z": four digits of a year on every system, which `strftime` does not promise."""
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")
