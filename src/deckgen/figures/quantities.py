"""The quantities of a paragraph: phrases first, then numbers that nothing refuses, left to right.

Comes in: prose without quantities. Goes out: `Placed` quantities in order; they never overlap, weak ones are included.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from deckgen.figures.amounts import add_lead, read_amount
from deckgen.figures.cutting import cut_prose
from deckgen.figures.judging import Placed, judge_amount, judge_phrase
from deckgen.figures.lexemes import NO_CLASS
from deckgen.figures.phrases import PHRASES, VERDICTS, read_phrase
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import RATED, Dimension, Quantity
from deckgen.figures.refusals import REFUSALS, Bar, find_refusals
from deckgen.figures.rows import Match, RowTable, find_matches
from deckgen.language.classes import WordClass
from deckgen.language.registry import LANGUAGES

_ROWS = RowTable((*PHRASES, *REFUSALS))
_DIGIT = re.compile(r"\d(?<![A-WYZa-wyz\d]\d)")
"""The first digit of a number; one behind a letter is a part of a name, but for "x3"."""
_WORD = re.compile(r"[^\W\d_]+")
_TRIGGERS = frozenset(
    (
        *(WordClass.UNIT, WordClass.MAGNITUDE, WordClass.MANY, WordClass.HALF, WordClass.PART, WordClass.FOLD),
        *(WordClass.DOUBLED, WordClass.TWICE, WordClass.DIGIT, WordClass.INSTANT, WordClass.ORDERS, WordClass.ALONE),
        WordClass.NTH,
    )
)
"""A paragraph without a number and without words of these classes holds no quantity."""
_NO_BAR: AbstractSet[Bar] = frozenset()
_UNCOUNTED = frozenset((Dimension.TIME, Dimension.BYTES, Dimension.PERCENT, Dimension.MONEY))
"""What a unit may measure that stands without a number: "from weeks to days", "several dollars"."""


def may_hold_quantities(text: str) -> bool:
    """Tell whether a text holds a digit or a word that a quantity may begin with: cutting other texts is in vain."""
    if _DIGIT.search(text):
        return True
    words, triggers = text.lower().split(), _list_triggers()
    rest = " ".join([word for word in words if not word.isalpha()])
    return not (triggers.isdisjoint(words) and triggers.isdisjoint(_WORD.findall(rest)))


@cache
def _list_triggers() -> frozenset[str]:
    """Return the words of all languages of which a quantity without digits holds one."""
    entries: list[list[str]] = []
    articles: set[str] = set()
    for language in LANGUAGES.values():
        units = (table for kind, table in language.units.items() if kind in _UNCOUNTED)
        counted = (language.numerals, language.multipliers, language.magnitudes, *units)
        telling = (language.words.get(kind, "") for kind in _TRIGGERS)
        words = " ".join((*telling, *(words for table in counted for words in table.values())))
        entries += ([entry] if entry.isalpha() else _WORD.findall(entry) for entry in words.split())
        articles.update(language.words.get(WordClass.ARTICLE, "").split())
    alone = frozenset(entry[0] for entry in entries if len(entry) == 1) - articles
    return alone.union(max(entry, key=len) for entry in entries if entry and alone.isdisjoint(entry)) - articles


def _read_quantities(prose: Prose) -> Iterator[Placed]:
    """Yield the quantities of a paragraph."""
    phrases, refused = defaultdict[int, list[Match]](list), list[Match]()
    for match in find_matches(_ROWS, prose):
        (phrases[match.meant[0]] if match.row.verdict in VERDICTS else refused).append(match)
    refusals = find_refusals(prose, refused)
    numbers = [at for at, token in enumerate(prose.tokens) if token.number is not None]
    after, floor = _skip_list_number(prose), 0
    for at in sorted({*phrases, *numbers}):
        if at < after:
            continue
        placed, after = _read_at(prose, at, phrases.get(at, ()), refusals.get(at, _NO_BAR))
        if placed and prose.tokens[at].start >= floor and placed.quantity.start >= floor:
            yield _keep_clear(prose, placed, floor)
            floor = placed.quantity.end


def _skip_list_number(prose: Prose) -> int:
    """Return the token behind the number of a list item such as "1." or "(2)"; 0 when there is none."""
    tokens = prose.tokens
    at = int(bool(tokens) and tokens[0].text == "(")
    if at + 1 < len(tokens) and tokens[at].text.isdecimal() and len(tokens[at].text) < 4:
        mark = tokens[at + 1]
        spaced = prose.text[mark.end : mark.end + 1].isspace()
        return at + 2 if mark.text in {".", ")"} and mark.start == tokens[at].end and spaced else 0
    return 0


def _read_at(prose: Prose, at: int, phrases: Sequence[Match], bars: AbstractSet[Bar]) -> tuple[Placed | None, int]:
    """Return the quantity that begins at a token, and the token behind it.

    Of a number that is no quantity its unit, and the end of its range, are none either.
    """
    for match in () if Bar.ALL in bars else phrases:
        if placed := judge_phrase(prose, match, add_lead(prose, read_phrase(prose, match))):
            return placed, placed.high
    amount = read_amount(prose, at) if prose.tokens[at].number is not None else None
    if amount is None:
        return None, 0
    if placed := judge_amount(prose, amount, bars):
        return placed, placed.high
    return None, amount.end + int(amount.end < len(prose.tokens) and prose.tokens[amount.end].unit is not None)


def _keep_clear(prose: Prose, placed: Placed, floor: int) -> Placed:
    """Return a quantity without a qualifier that the one before it holds already."""
    quantity, low = placed.quantity, placed.low
    while prose.tokens[low].start < floor:
        low += 1
    if quantity.lead >= floor:
        return placed._replace(low=low)
    lead = min(prose.tokens[low].start, quantity.start)
    return Placed(low, placed.high, quantity._replace(lead=lead, qualifier=prose.text[lead : quantity.start].strip()))


def read_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    return place_quantities(cut_prose(text, bold, language))


def place_quantities(prose: Prose) -> Prose:
    """Return a paragraph that is only cut with its quantities as tokens."""
    if _TRIGGERS.isdisjoint(prose.keys) and "N" not in prose.keys:
        return prose
    tokens: list[Token] = []
    quantities: dict[int, Quantity] = {}
    at = 0
    for item in _read_quantities(prose):
        tokens += prose.tokens[at : item.low]
        quantities[len(tokens)] = item.quantity
        tokens.append(_make_token(prose, item))
        at = item.high
    if not at:
        return prose
    tokens += prose.tokens[at:]
    return prose._replace(
        tokens=tuple(tokens),
        kinds=[token.keys for token in tokens],
        keys=prose.keys.union(*[tokens[at].keys for at in quantities]),
        quantities=quantities,
    )


def _make_token(prose: Prose, placed: Placed) -> Token:
    """Make the token that stands for the words of a quantity."""
    first, quantity = prose.tokens[placed.low], placed.quantity
    text = prose.text[first.start : quantity.end]
    return Token(
        text=text,
        start=first.start,
        end=quantity.end,
        sentence=first.sentence,
        clause=first.clause,
        quantity=quantity,
        word=text.lower(),
        classes=NO_CLASS,
        number=None,
        unit=None,
        magnitude=0.0,
        factor=0.0,
        keys=frozenset(("Q", f"Q.{quantity.dimension}", *["RATED"][: quantity.why == RATED])),
    )


def scan_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of a paragraph in order, weak ones included; they never overlap."""
    if not may_hold_quantities(text):
        return ()
    return tuple(read_prose(text).quantities.values())


def scan_first(text: str) -> Quantity | None:
    """Return the first quantity of a paragraph, None where it has none."""
    return next(iter(scan_quantities(text)), None)
