"""The author's sentence with one part set large: lead, hero, tail, each with its place in the notes."""

from deckgen.named_tuple import NamedTuple


class Words(NamedTuple):
    """Words of the author, white space folded, and where they stand in the notes.

    Between the two places the notes hold these words and nothing else but Markdown marks. Line 0 is no place: words
    that the front matter gives outright.
    """

    text: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
    """Of the first character."""
    end_line: int = 0
    end_column: int = 0
    """One past the last character."""


class Phrase(NamedTuple):
    """The author's sentence with one part set large, in the author's order.

    The words of one value are a contiguous run of the notes; only a qualifier stands between `lead` and `hero`. Pairs,
    and figures that share their words with others, have parts that each stand in the sentence.
    """

    lead: tuple[Words, ...] = ()
    """What stands before, set small."""
    hero: Words = Words()
    """What is set large: the value of a figure, its unit included, its qualifier excluded."""
    tail: tuple[Words, ...] = ()
    """What stands after, set small."""


def join_words(parts: tuple[Words, ...]) -> str:
    """Return the parts as one text."""
    return parts[0].text if len(parts) == 1 else " ".join([part.text for part in parts])
