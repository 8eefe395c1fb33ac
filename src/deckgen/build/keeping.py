"""The record of each deck, kept beside the decks as well: for files that a program has saved without it.

Google Slides, Keynote and PowerPoint's "Document Inspector" leave custom XML out. Such a file in the place of a deck is
compared with what was last written there; without the folder `.deckgen/records/` it is somebody else's until it is
adopted. A record holds digests, no words.
"""

from contextlib import suppress
from pathlib import Path

from deckgen.build.lock import OWN
from deckgen.write import give_record, take_record


def keep_record(deck: Path, data: bytes) -> None:
    """Keep the record of a deck that has just been written; what goes wrong is no matter: the deck has its own."""
    record = take_record(data)
    if record is None:
        return
    place = _name_record(deck)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(".tmp")
        draft.write_bytes(record)
        draft.replace(place)


def recall_record(deck: Path, data: bytes) -> bytes | None:
    """Return a file that has lost its record with that of the deck last written in its place; None without one."""
    try:
        record = _name_record(deck).read_bytes()
    except OSError:
        return None
    return give_record(data, record)


def read_known(path: Path) -> bytes:
    """Return a file, with the record of what was last written in its place where it has lost its own.

    Raises:
        OSError: it cannot be read.
    """
    data = path.read_bytes()
    return data if take_record(data) else recall_record(path, data) or data


def _name_record(deck: Path) -> Path:
    return deck.parent / OWN / "records" / f"{deck.stem}.xml"
