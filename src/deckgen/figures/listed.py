"""Figures listed by hand: "value — label", "old → new — label".

Comes in: one entry of a section such as "Key figures", or of the front matter. Goes out: the figure, its value as
written, and what the entry lacks as a finding.
"""

from deckgen.blocks import Paragraph
from deckgen.catalogue.figures import FIGURE_WITHOUT_LABEL, NO_FIGURE_LISTED, NO_PAIR
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import FindingKind
from deckgen.figures.paragraphs import Spot, make_figure, read_paragraph
from deckgen.figures.places import SourceText, read_source
from deckgen.figures.quantities import scan_first, scan_quantities
from deckgen.figures.texts import fold
from deckgen.named_tuple import NamedTuple
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure, SectionKind

SEPARATOR = defer_pattern(r"\s+(?:[—–|]|--?)\s+|\s*\|\s*|(?<=[^\s\d])\s*:\s+|(?<=\d)\s*:\s+(?!\d+\s*(?:[—–|-]|$))")
"""What stands between a value and its label; "3 : 1" is a value."""
ARROW = defer_pattern(r"\s*(?:→|⇒|➜|➔|⟶|-->|->|=>)\s*")
_EDGES = " :,–—-\n"
_LISTED = "found: listed by the author"


class EntryPart(NamedTuple):
    """A part of an entry: characters `start` to `end` of its plain text."""

    source: SourceText
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return fold(self.source.text[self.start : self.end])

    def trim(self, edges: str) -> "EntryPart":
        """Return the passage without some characters at its ends."""
        text = self.source.text[self.start : self.end]
        start = self.start + len(text) - len(text.lstrip(edges))
        return self._replace(start=start, end=max(start, self.end - len(text) + len(text.rstrip(edges))))

    def take(self) -> Words:
        """Return the words with their place in the notes."""
        return self.source.take(self.start, self.end)


def take_whole(paragraph: Paragraph) -> EntryPart:
    """Return all of a paragraph as a passage."""
    source = read_source(paragraph)
    return EntryPart(source, 0, len(source.text))


def read_entry(paragraph: Paragraph, fallback: tuple[Words, ...] = ()) -> tuple[Figure | None, FindingKind | None]:
    """Read one listed figure.

    Args:
        paragraph: The entry.
        fallback: Words near the entry, for one that is only a value.

    Returns:
        The figure, None when the entry holds no value; and what the entry lacks.
    """
    whole = take_whole(paragraph)
    value, label = split_entry(whole)
    if not is_value(value.text):
        return None, NO_FIGURE_LISTED
    if label:
        lack = NO_PAIR if len(ARROW.findall(value.text)) > 1 else None
        return read_value(value, (label.take(),), whole.text, ahead=label.start < value.start), lack
    if figure := _read_sentence(paragraph):
        return figure._replace(text=whole.text), None
    value, label = split_counted(whole)
    if label:
        return read_value(value, (label.take(),), whole.text), None
    return read_value(whole, fallback, whole.text), FIGURE_WITHOUT_LABEL


def split_counted(whole: EntryPart) -> tuple[EntryPart, EntryPart | None]:
    """Return the value that an entry begins with, and the words behind it; no label where these hold a value."""
    found = scan_first(whole.source.text)
    value, label = (whole._replace(end=found.end), whole._replace(start=found.end)) if found else (whole, whole)
    named = found and not found.start and label.text[:1].isalpha() and not is_value(label.text)
    return (value, label.trim(_EDGES)) if named else (whole, None)


def split_entry(whole: EntryPart) -> tuple[EntryPart, EntryPart | None]:
    """Return an entry's value and label; no label when nothing separates them."""
    text, spans = whole.source.text, whole.source.paragraph.spans
    if parted := SEPARATOR.search(text):
        value, label = whole._replace(end=parted.start()), whole._replace(start=parted.end())
    elif len(spans) > 1 and spans[0].bold:
        value, label = whole._replace(end=len(spans[0].text)), whole._replace(start=len(spans[0].text)).trim(_EDGES)
    else:
        return whole, None
    turned = scan_quantities(label.text) and not scan_quantities(value.text) and not ARROW.search(value.text)
    value, label = (label, value.trim(_EDGES)) if turned else (value, label)
    return (value, label) if label.text else (whole, None)


def is_value(written: str) -> bool:
    """Tell whether words hold a quantity or any other number, such as "24/7"."""
    return any(char.isdigit() for char in written) or bool(scan_quantities(written))


def _read_sentence(paragraph: Paragraph) -> Figure | None:
    """Read an entry without a separator as prose, "7 TB of data every day"; None when no whole words label it."""
    seen = read_paragraph(paragraph, Spot(section=0, block=0, kind=SectionKind.FIGURES, placed=False))
    figure = seen[0].figure if seen else None
    if figure is None or figure.label.count("(") != figure.label.count(")") or figure.label[:1] == "(":
        return None
    return figure._replace(why=(_LISTED,), bold=False, weight=0.0)


def read_value(value: EntryPart, label: tuple[Words, ...], text: str, *, ahead: bool = False) -> Figure | None:
    """Make a figure of a value ("old → new" or "new") and a label as the author wrote them.

    Args:
        value: The value as written.
        label: Words for it.
        text: The whole entry.
        ahead: Whether the label stands before the value.
    """
    arrows = list(ARROW.finditer(value.source.text, value.start, value.end))
    old, new = None, value
    if len(arrows) == 1 and value.start < arrows[0].start() and arrows[0].end() < value.end:
        old, new = value._replace(end=arrows[0].start()), value._replace(start=arrows[0].end())
    return join_values(old, new if len(arrows) <= 1 else value, label, text, ahead=ahead)


def join_values(
    old: EntryPart | None, new: EntryPart, label: tuple[Words, ...], text: str, *, ahead: bool = False
) -> Figure | None:
    """Make a figure of an earlier value, or none, and a value; None without a value or a label."""
    label = tuple(part for part in label if part.text)
    if not new.text or not label:
        return None
    new = new.trim(" \t\n\u00a0")
    raw = new.source.text[new.start : new.end]
    first = scan_first(raw) if len(ARROW.findall(raw)) < 2 else None
    if first and first.lead == 0:
        new = new._replace(start=new.start + first.start)
    phrase = Phrase(label, new.take()) if ahead else Phrase((), new.take(), label)
    before = old.take() if old else None
    early = scan_first(before.text) if before else None
    figure = make_figure(phrase, before, (first, early), text=text, section=SectionKind.FIGURES, why=(_LISTED,))
    return figure._replace(unit=first.unit if first else "") if figure.unit or not before else _name_units(figure)


def _name_units(figure: Figure) -> Figure:
    """Return a pair of bare numbers with the words behind them as their units: "3 by e-mail", "2 in app"."""
    words = [_name_counted(value) for value in (figure.earlier, figure.value)]
    return figure._replace(before_unit=words[0], unit=words[1]) if all(words) else figure


def _name_counted(value: str) -> str:
    """Return the words behind the number of a value."""
    quantity = scan_first(value)
    return value[quantity.end :].strip() if quantity else ""
