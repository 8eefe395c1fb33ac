"""Pages before and after the notes were patched → whether they say what hands wrote, and nothing else changed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from deckgen.page import Item, Page, PictureItem, TableItem, TextItem, TextLine
from deckgen.pull.nouns import Proposal
from deckgen.pull.tracing import fold_quotes, trace_text

SAYS_NOT = "the notes would not say it as it stands there"
OTHER_PAGES = "the notes would make other slides of it"


def check_pages(
    before: Sequence[Page], after: Sequence[Page], own: Sequence[Proposal], patched: Sequence[Proposal]
) -> str:
    """Return why patched notes are not what hands want; "" where they are.

    Args:
        before: The pages of a deck as the notes give them.
        after: As the patched notes give them.
        own: What hands want in this deck.
        patched: All that was patched, other decks included.
    """
    if len(before) != len(after):
        return OTHER_PAGES
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        here = [proposal for proposal in own if proposal.slide == number]
        if not _says(old, new, here, patched):
            return SAYS_NOT
    return ""


def _says(before: Page, after: Page, own: Sequence[Proposal], patched: Sequence[Proposal]) -> bool:
    """Tell whether a page has the new words, and no others than before but those from the same lines of the notes."""
    old, new = Counter(_list_words(before)), Counter(_list_words(after))
    spoken = {_fold(_read(line)) for line in after.notes}
    if not all(new[_fold(text)] or (not one.shape and _fold(text) in spoken) for one in own for text in one.hand):
        return False
    gone, come = old - new, new - old
    gone.subtract(_fold(text) for proposal in own for text in proposal.shown)
    come.subtract(_fold(text) for proposal in own for text in proposal.hand)
    return all(_is_told(text, patched) for text in (*+gone, *+come))


def _is_told(text: str, patched: Sequence[Proposal]) -> bool:
    """Tell whether a paragraph shows lines of the notes that were patched."""
    sources = [source for proposal in patched for source in proposal.sources]
    hands = (_fold(hand) for proposal in patched for hand in proposal.hand)
    return bool(trace_text(text, sources)) or any(text in hand for hand in hands)


def _list_words(page: Page) -> Iterator[str]:
    return (_fold(text) for item in page.items for text in _list_texts(item))


def _fold(text: str) -> str:
    return " ".join(fold_quotes(text).split())


def _list_texts(item: Item) -> Iterator[str]:
    match item:
        case TextItem():
            yield from map(_read, item.lines)
        case TableItem():
            yield from (_read(line) for row in item.rows for cell in row for line in cell.lines)
        case PictureItem():
            yield item.alt
        case _:
            return


def _read(line: TextLine) -> str:
    return "".join(run.text for run in line.runs)
