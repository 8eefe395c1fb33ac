"""A deck that has a new name, for its module has one → the file of its old name that hands have changed.

Loaded where a folder holds decks that no module makes any more and that hands have changed.
"""

from collections.abc import Sequence
from pathlib import Path

from deckgen.build.keeping import read_known
from deckgen.errors import UnusableDeckError
from deckgen.merge.archive import open_archive
from deckgen.merge.base import read_base
from deckgen.merge.joins import differs
from deckgen.merge.match import match_decks
from deckgen.merge.renames import find_old_deck
from deckgen.merge.scan import scan
from deckgen.record import DeckRecord


def find_earlier(fresh: bytes, files: Sequence[Path]) -> Path | None:
    """Return which of some files was this deck before its module was renamed; None for none of them.

    Args:
        fresh: The deck as the notes give it.
        files: Decks of its course that stand in no module's place.
    """
    ours = read_base(open_archive(fresh))
    records = {path: record for path in files if (record := _read(path))}
    found = find_old_deck(ours, tuple(records.values())) if ours else None
    return None if found is None else tuple(records)[found]


def _read(path: Path) -> DeckRecord | None:
    """Return the record of a file; None where it cannot be read."""
    try:
        return read_base(open_archive(read_known(path)))
    except (OSError, UnusableDeckError):
        return None


def name_edits(path: Path) -> str:
    """Return what a deck of ours holds of hands, by the numbers of its slides: "slides 3 and 8"; "" for none."""
    try:
        theirs = scan(open_archive(read_known(path)))
    except (OSError, UnusableDeckError):
        return ""
    if theirs.base is None:
        return ""
    matched = match_decks(theirs.base, theirs.record, theirs.base, lossy=theirs.lossy)
    known = {slide.key: slide for slide in matched.base}
    found = [at for at, slide in enumerate(matched.theirs, start=1) if differs(known.get(slide.key), slide)]
    if len(found) < 2:
        return "".join(f"slide {number}" for number in found)
    return f"slides {', '.join(map(str, found[:-1]))} and {found[-1]}"
