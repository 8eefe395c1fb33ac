"""The file that somebody saved and the fresh deck → the merged file: opened, scanned, matched, decided, applied."""

from deckgen.merge.apply import apply_plan
from deckgen.merge.archive import open_archive
from deckgen.merge.decide import Wish, decide
from deckgen.merge.decks import Decks
from deckgen.merge.match import adopt_deck, match_decks
from deckgen.merge.packages.looks import LookFate
from deckgen.merge.packages.record_part import read_record
from deckgen.merge.scan import Scan, scan
from deckgen.merge.steps import MergePlan
from deckgen.named_tuple import NamedTuple


class Merged(NamedTuple):
    """What became of a deck that hands have changed."""

    data: bytes
    """The file; that which stood there, byte for byte, where nothing was to be done."""
    changed: bool
    """Whether it is another one."""
    plan: MergePlan
    """Its slides, what each side changed, the conflicts that are open."""
    decks: Decks
    """What was compared: words for reports."""
    look: LookFate
    """Whose masters and layouts it has."""
    adopted: bool
    """Whether the file had no record: what equals the notes was taken as generated, the rest as hand-made."""

    @property
    def lossy(self) -> bool:
        """Whether a program saved it that keeps no ids: sizes and colors changed there may have been missed."""
        return self.decks.theirs.lossy


def merge_deck(data: bytes, fresh: bytes, wish: Wish | None = None) -> Merged:
    """Merge a deck that hands have changed with the one that the notes give now.

    Args:
        data: the file as it stands.
        fresh: the deck that the notes give, as the writer made it.
        wish: whose version counts where both changed one thing; None makes a conflict of it.

    Raises:
        UnusableDeckError: the file is no presentation that can be read, or not safely; it says so in one sentence.
    """
    decks = compare_decks(data, fresh)
    plan = decide(decks.matched.base, decks.matched.theirs, decks.matched.ours, wish)
    applied = apply_plan(plan, decks)
    return Merged(
        data=data if applied.data is None else applied.data,
        changed=applied.data is not None,
        plan=plan,
        decks=decks,
        look=applied.look,
        adopted=decks.theirs.base is None,
    )


def compare_decks(data: bytes, fresh: bytes) -> Decks:
    """Return a deck as it was written, as it stands and as the notes give it, its slides matched.

    Raises:
        UnusableDeckError: as `merge_deck`.
    """
    theirs, ours = _scan(data), _scan(fresh)
    base = theirs.base or adopt_deck(theirs.record, ours.record)
    return Decks(
        base=base,
        theirs=theirs,
        ours=ours,
        matched=match_decks(base, theirs.record, ours.record, lossy=theirs.lossy),
    )


def _scan(data: bytes) -> Scan:
    archive = open_archive(data)
    return scan(archive, read_record(archive))
