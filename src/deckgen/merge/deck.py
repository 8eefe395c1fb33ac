"""The file that somebody saved and the fresh deck → the merged file: opened, scanned, matched, decided, applied."""

from deckgen.merge.apply import apply_plan
from deckgen.merge.archive import open_archive
from deckgen.merge.decide import Wish
from deckgen.merge.decks import Decks
from deckgen.merge.match import adopt_deck
from deckgen.merge.packages.looks import LookFate
from deckgen.merge.planning import plan_merge
from deckgen.merge.reminders import recognize_reminders
from deckgen.merge.scan import scan
from deckgen.merge.slides import Rulers, read_families
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
    crowded: tuple[tuple[str, str], ...]
    """Keys of slides and shapes in which the words of the notes have not the room that hands left them."""

    @property
    def lossy(self) -> bool:
        """Whether a program saved it that keeps no ids: sizes and colors changed there may have been missed."""
        return self.decks.theirs.lossy


def merge_deck(data: bytes, fresh: bytes, wish: Wish | None = None, rulers: Rulers | None = None) -> Merged:
    """Merge a deck that hands have changed with the one that the notes give now.

    Args:
        data: the file as it stands.
        fresh: the deck that the notes give, as the writer made it.
        wish: whose version counts where both changed one thing; None makes a conflict of it.
        rulers: makes the ruler of the fresh deck, for words that go where hands left less room; None asks not whether
            they fit.

    Raises:
        UnusableDeckError: the file is no presentation that can be read, or not safely; it says so in one sentence.
    """
    ours = scan(open_archive(fresh))
    theirs = recognize_reminders(scan(open_archive(data), ours.record), ours)
    base = theirs.base or adopt_deck(theirs.record, ours.record, lossy=theirs.lossy)
    plan, matched = plan_merge(base, theirs.record, ours.record, lossy=theirs.lossy, wish=wish)
    decks = Decks(base=base, theirs=theirs, ours=ours, matched=matched)
    applied = apply_plan(plan, decks, rulers(read_families(ours.archive)) if rulers else None)
    return Merged(
        data=data if applied.data is None else applied.data,
        changed=applied.data is not None,
        plan=plan,
        decks=decks,
        look=applied.look,
        crowded=applied.crowded,
    )
