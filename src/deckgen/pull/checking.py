"""Pages before and after the notes were patched → whether they say what hands wrote, and nothing else changed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from deckgen.page import ChartItem, Page, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.pull.nouns import Proposal, TracedText
from deckgen.pull.tracing import fold_quotes, trace_text

NOT_SHOWN = "its slide would not show these words then"
SET_APART = "its slide would set these words on other lines"
SAYS_MORE = "other words of its slide would change with it"
SHOWS_NOT = "its slide would not be set so"
OTHER_PAGES = "the notes would make other slides of it"
OTHER_TITLES = "other slides of its section have this title, too"


class Patched:
    """What was patched.

    Args:
        proposals: All of it, other decks included.
        sources: What the notes of a deck held.
    """

    def __init__(self, proposals: Sequence[Proposal], sources: Sequence[TracedText]) -> None:
        self._own = tuple(source for proposal in proposals for source in proposal.sources)
        self._hands = tuple(_fold(hand) for proposal in proposals for hand in proposal.hand)
        self._others = tuple(source for source in sources if source not in self._own)

    def tells(self, text: str) -> bool:
        """Tell whether a paragraph shows what was patched, or nobody's words: what deckgen computes."""
        if trace_text(text, self._own) or any(text in hand for hand in self._hands):
            return True
        return not trace_text(text, self._others)


def check_pages(before: Sequence[Page], after: Sequence[Page], own: Sequence[Proposal], patched: Patched) -> str:
    """Return why patched notes are not what hands want; "" where they are.

    Args:
        before: The pages of a deck as the notes give them.
        after: As the patched notes give them.
        own: What hands want in this deck.
        patched: All that was patched, and what the notes of the deck held.
    """
    if len(before) != len(after):
        return OTHER_PAGES
    if _retitles_others(before, after, own):
        return OTHER_TITLES
    pages = enumerate(zip(before, after, strict=True))
    reasons = (
        _check_page(old, new, [proposal for proposal in own if proposal.slide == number], patched)
        for number, (old, new) in pages
    )
    return next(filter(None, reasons), "")


def _retitles_others(before: Sequence[Page], after: Sequence[Page], own: Sequence[Proposal]) -> bool:
    """Tell whether a heading of several slides would be another one, and a hand has changed it on some of them only."""
    titled = {proposal.slide for proposal in own if proposal.shape == "title"}
    groups = {before[at].group or before[at].key for at in titled}
    return any(
        (old.group or old.key) in groups and at not in titled and old.title != new.title
        for at, (old, new) in enumerate(zip(before, after, strict=True))
    )


def _check_page(old: Page, new: Page, here: Sequence[Proposal], patched: Patched) -> str:
    if unsaid := next((proposal for proposal in here if not _says(proposal, new)), None):
        return SET_APART if _holds_words(unsaid, new) else NOT_SHOWN
    if not _changes_no_more(old, new, here, patched):
        return SAYS_MORE
    is_set = all(_is_set(text, places, old, new) for one in here for text, places in one.formats)
    return "" if is_set else SHOWS_NOT


def _says(proposal: Proposal, page: Page) -> bool:
    """Tell whether a page says what a hand wrote.

    Speaker notes may say more in one paragraph. A slide shows a part of a line: where it says what it said, and its
    speaker notes have all that the hand wrote, the next build leaves the hand's words there.
    """
    told = [_fold(_read(line)) for line in page.notes]
    if not proposal.shape:
        return all(_is_told(text, told) for text in proposal.hand)
    words = set(_list_words(page))
    shown = proposal.shown if len(proposal.shown) == len(proposal.hand) else ("",) * len(proposal.hand)
    both = zip(shown, proposal.hand, strict=True)
    return all(_fold(new) in words or (_fold(old) in words and _is_told(new, told)) for old, new in both)


def _is_told(text: str, told: Sequence[str]) -> bool:
    return any(_fold(text) in line for line in told)


def _holds_words(proposal: Proposal, page: Page) -> bool:
    """Tell whether a page says what a hand wrote over several lines."""
    everything = " ".join(_list_words(page))
    return all(_fold(text) in everything for text in proposal.hand)


def _changes_no_more(before: Page, after: Page, own: Sequence[Proposal], patched: Patched) -> bool:
    """Tell whether only what was patched, or what deckgen computes, has changed on a page."""
    old, new = Counter(_list_words(before)), Counter(_list_words(after))
    gone, come = old - new, new - old
    gone.subtract(_fold(text) for proposal in own for text in proposal.shown)
    come.subtract(_fold(text) for proposal in own for text in proposal.hand)
    left, right = (Counter(_list_untold(some, patched)) for some in (gone, come))
    return left == right  # words may stand on other lines


def _list_untold(texts: Counter[str], patched: Patched) -> Iterator[str]:
    """Yield the words of paragraphs that show nothing of what was patched."""
    return (word for text in (+texts).elements() if not patched.tells(text) for word in text.split())


def _is_set(text: str, places: frozenset[int], before: Page, after: Page) -> bool:
    """Tell whether the same characters of a paragraph are set in another way on both pages as a hand set them."""
    old, new = (
        next((line for line in _list_lines(page) if _fold(_read(line)) == _fold(text)), None)
        for page in (before, after)
    )
    if old is None or new is None:
        return False
    both = enumerate(zip(_list_marks(old), _list_marks(new), strict=False))
    return places == {at for at, (one, other) in both if one != other}


def _find_line(text: str, page: Page) -> TextLine | None:
    return next((line for line in _list_lines(page) if _fold(_read(line)) == _fold(text)), None)


def _list_marks(line: TextLine) -> Iterator[tuple[bool, bool, bool, str]]:
    return ((run.bold, run.italic, run.strike, run.link) for run in line.runs for _ in run.text)


def _list_words(page: Page) -> Iterator[str]:
    alts = (item.alt for item in page.items if isinstance(item, PictureItem))
    return map(_fold, (*map(_read, _list_lines(page)), *alts))


def _list_lines(page: Page) -> Iterator[TextLine]:
    for item in page.items:
        match item:
            case TextItem():
                yield from item.lines
            case TableItem():
                yield from (line for row in item.rows for cell in row for line in cell.lines)
            case ShapeItem() | PictureItem() | ChartItem():
                pass


def _fold(text: str) -> str:
    return " ".join(fold_quotes(text).split())


def _read(line: TextLine) -> str:
    return "".join(run.text for run in line.runs)
