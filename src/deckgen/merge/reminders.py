"""Speaker notes that hands wrote, and that the notes say as reminders now → the same paragraphs.

`deckgen pull` makes a reminder of what somebody wrote there; the next deck has it with a mark and a label before it.
"""

from collections.abc import Iterator, Mapping

from deckgen.merge.scan import Scan
from deckgen.record import SlideRecord
from deckgen.written import REMINDER_MARK


def recognize_reminders(theirs: Scan, ours: Scan) -> Scan:
    """Return a deck as it stands; what hands wrote in its speaker notes is the reminder of the notes that says it.

    Args:
        theirs: As it stands.
        ours: As the notes give it.
    """
    known = {digest for deck in (theirs.base, ours.record) if deck for slide in deck.slides for digest in slide.notes}
    told = dict(_list_reminders(ours))
    if not told:
        return theirs
    pairs = zip(theirs.record.slides, theirs.slides, strict=True)
    slides = tuple(_recognize(slide, place.notes, told, known) for slide, place in pairs)
    return theirs._replace(record=theirs.record._replace(slides=slides))


def _list_reminders(deck: Scan) -> Iterator[tuple[str, str]]:
    """Yield the words of each reminder, and the digest of its paragraph."""
    for slide, place in zip(deck.record.slides, deck.slides, strict=True):
        for text, digest in zip(place.notes, slide.notes, strict=True):
            if text.startswith(REMINDER_MARK):
                yield _fold(text.partition(":")[2]), digest


def _recognize(slide: SlideRecord, texts: tuple[str, ...], told: Mapping[str, str], known: set[str]) -> SlideRecord:
    both = zip(slide.notes, texts, strict=True)
    notes = tuple(digest if digest in known else told.get(_fold(text), digest) for digest, text in both)
    return slide._replace(notes=notes)


def _fold(text: str) -> str:
    return " ".join(text.split())
