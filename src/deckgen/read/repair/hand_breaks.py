"""Lines of one paragraph → those at which its author began something new, and no editor wrapped the words.

Comes in: texts of lines. Goes out: the numbers of lines that begin paragraphs. Lines that only an author begins so, as
`Q: …`, `[09:14] …` and bold labels, part the paragraph where there are several. What is left between two of them is
broken by hand where the next words would have fitted on the lines, or too many lines begin like something new.
"""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import pairwise

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue, WordClass
from deckgen.language.spelling import list_words
from deckgen.read.repair.line_marks import LINK

_GOES_ON = tuple(",;-–—/(&+='’")
_STOPS = tuple(".!?…:")
_CLOSED = '*_"»”)'
"""Signs behind the end of a sentence."""
_OPENS = ("(", "[", "![", "&", "+", "=", "/", ":", "->", "→", "⇒", "➔", "➡")
"""Signs that begin a line within a sentence, or a link."""
_SENTENCE_WITHIN = defer_pattern(r"[^\W\d_]{3}[.!?…] [^\W\d_]")
"""The end of a sentence before the end of a line."""
_WORDS = r"[^\W_]+(?:(?:[ '-]|’(?=\w))[^\W_]+){0,3}[ \u00a0]?"
_LABEL = defer_pattern(rf"{_WORDS}[:：][ \u00a0]")
"""What an author begins lines with: `Size: `."""
_ARROWS = ("→", "->", "=>", "➔", "⇒")
_ARROW = defer_pattern(rf"{_WORDS}(?:{'|'.join(_ARROWS)})[ \u00a0]")
"""The same: `Before → `."""
_BOLD = defer_pattern(r"\*\*[^*\s][^*]*(?:[:?!]\*\*|\*\*(?:[ \u00a0]?[:：]|$))")
"""The same: `**Why?** `, nothing but bold words."""
_ALL_BOLD = defer_pattern(r"\*\*[^*]+\*\*[:：]?$")
_SPEAKER = defer_pattern(r"(?:[^\W_]+[ -]?){1,3}$")
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?"
NAME = r"[^\W\d_][^\W_]*(?:[ .'-]{1,2}[^\W_]+){0,2}"
"""Who speaks, as a pattern."""
_DIGITS = frozenset("0123456789")
_TIME_SIGNS = frozenset("[:.h")
_HEAD = 45
"""Characters that a name, a day and a time take."""
_ADDRESS = defer_pattern(r"<?(?:https?:|www\.)\S+$")
_WIDTH = 80
"""Characters; a longer line may have been wrapped by an editor."""
_NARROW = 40
"""Characters; no editor wraps so that no line is longer."""
_SEVERAL = 2
"""Lines with a mark that are no chance."""
_ROW = 3
"""Breaks in a row, something new behind each, that no editor makes."""


class _Break(Enum):
    """What the end of one line and the start of the next one say."""

    WITHIN = auto()
    """A sentence goes on, or a mark is open."""
    SMALL = auto()
    """No sentence ends, and the next line begins with a small letter."""
    STOP = auto()
    """A sentence ends here, as it may in any text."""
    NEW = auto()
    """No sentence ends, and something new begins."""


def find_breaks(texts: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that begin something new."""
    kinds = _read_breaks(texts)
    found = _find_marked(texts, kinds)
    own = max(map(len, texts))  # an editor that wraps leaves no room for the next word on any line
    for start, end in pairwise((0, *sorted(found), len(texts))):
        found |= _judge(texts, {at: kinds[at] for at in range(start + 1, end)}, own)
    return found


def find_marked(texts: Sequence[str]) -> set[int]:
    """Return the lines that begin with a mark where there are several, and those behind a line of nothing else."""
    return _find_marked(texts, _read_breaks(texts))


def _find_marked(texts: Sequence[str], kinds: Sequence[_Break]) -> set[int]:
    marked = _list_marks(texts, kinds)
    if len(marked) < _SEVERAL:
        marked = {at for at in marked if _ALL_BOLD.match(texts[at])}
    behind = {at + 1 for at in marked if _stands_alone(texts[at])}
    return (marked | behind) - {0, len(texts)}


def _list_marks(texts: Sequence[str], kinds: Sequence[_Break]) -> set[int]:
    """Return the lines that begin with a mark; but for the time of a chat, none within a sentence."""
    found = {at for at, text in enumerate(texts) if _has_mark(text)}
    return {at for at in found if kinds[at] is not _Break.WITHIN or _pass_time(texts[at])}


def _has_mark(text: str) -> bool:
    """Tell whether a line begins as authors begin lines, and editors do not."""
    if text.startswith("**"):
        return _BOLD.match(text) is not None
    labeled = ":" in text or "：" in text
    return bool(
        (labeled and _LABEL.match(text))
        or _pass_time(text)
        or (any(sign in text for sign in _ARROWS) and _ARROW.match(text))
    )


def _pass_time(text: str) -> int:
    """Return where the words begin behind the time of a chat, `[09:14] ` or `Ann, 09:14: `; 0 where there is none."""
    head = text[:_HEAD]
    found = None if _DIGITS.isdisjoint(head) or _TIME_SIGNS.isdisjoint(head) else _compile_time().match(text)
    return found.end() if found else 0


def _stands_alone(text: str) -> bool:
    """Tell whether a line is nothing but who speaks, or words in bold."""
    start = 0 if text[:1].isalpha() else _pass_time(text)
    return bool(_SPEAKER.match(text, start) if start else _ALL_BOLD.match(text))


@cache
def _compile_time() -> re.Pattern[str]:
    """Return what a line of a chat begins with."""
    time = spell_time()
    return re.compile(rf"\[?{time}\]?,?[ \u00a0](?:- )?(?=[^\W\d_])|{NAME},? [\[(]?{time}[\])]?:[ \u00a0](?=\S)")


@cache
def compile_clock() -> re.Pattern[str]:
    """Return what each time of a message has, by which most lines are told to be none."""
    return re.compile(rf"\d(?:{_spell(Cue.CLOCK_SIGN)})\d\d")


@cache
def spell_time() -> str:
    """Return a pattern for the time of a message, with its day or without: "09:14", "12/03/2026, 9:02 am"."""
    signs, halves = _spell(Cue.CLOCK_SIGN), _spell(WordClass.CLOCK)
    return rf"{_DATE}\d{{1,2}}(?:{signs})\d\d(?::\d\d)?(?:[ \u202f]?(?i:{halves}))?"


def _spell(kind: Cue | WordClass) -> str:
    return "|".join(map(re.escape, sorted(list_words(kind))))


def _judge(texts: Sequence[str], kinds: Mapping[int, _Break], own: int) -> set[int]:
    """Return the lines of a stretch that begin something new, none where an editor may have made its breaks."""
    begin = _choose(texts, kinds)
    if not begin or 2 * (len(kinds) - len(begin)) > len(begin):
        return set()
    free = {at for at in begin if not _has_mark(texts[at])}
    needed = {at: len(texts[at - 1].rstrip()) + 1 + len(texts[at].split(maxsplit=1)[0]) for at in free}
    if any(width > _WIDTH for at, width in needed.items() if kinds[at] is not _Break.STOP):
        return set()
    full = sum(width > own for width in needed.values())
    return begin if 2 * full <= len(begin) or _is_sure(begin, kinds, texts) else set()


def _is_sure(begin: set[int], kinds: Mapping[int, _Break], texts: Sequence[str]) -> bool:
    """Tell whether no editor makes such breaks, even where no next word would have fitted."""
    plain = len(begin) == len(kinds) and _Break.SMALL not in kinds.values()
    narrow = len(texts) > _SEVERAL and max(map(len, texts)) < _NARROW
    return plain and (narrow or len(begin) >= _ROW)


def _choose(texts: Sequence[str], kinds: Mapping[int, _Break]) -> set[int]:
    """Return the lines that may begin something new: all, or those that do not begin small beside other breaks."""
    if set(kinds.values()) <= {_Break.NEW, _Break.SMALL}:
        return set(kinds) if len(kinds) > 1 or _Break.NEW in kinds.values() else set()
    new = {at for at, kind in kinds.items() if kind is _Break.NEW and not _SENTENCE_WITHIN.search(texts[at - 1])}
    return new | {at for at, kind in kinds.items() if kind is _Break.STOP} if new else set()


def _read_breaks(texts: Sequence[str]) -> list[_Break]:
    """Return what each break says, the first of them before all lines."""
    kinds, said = [_Break.STOP], ""
    for before, after in pairwise(texts):
        said = f"{said} {before}" if kinds[-1] is _Break.WITHIN else before
        kinds.append(_Break.WITHIN if _is_open(said) else _read_break(before, after))
    return kinds


def _read_break(before: str, after: str) -> _Break:
    first = after.split(maxsplit=1)[0]
    if before.rstrip().endswith(_GOES_ON) or goes_on(before) or first in list_words(Cue.GOES_ON):
        return _Break.WITHIN
    if LINK.match(before) or (after.startswith(_OPENS) and not _has_mark(after)):
        return _Break.WITHIN
    ended = before.rstrip(f" {_CLOSED}").endswith(_STOPS) and not _has_mark(after)
    if ended or _ADDRESS.match(after):
        return _Break.STOP
    alike = first.lstrip(_CLOSED)[:1].islower() or f"{before} {after}".isupper()  # capitals all over tell nothing
    return _Break.SMALL if alike else _Break.NEW


def _is_open(text: str) -> bool:
    """Tell whether a line has a mark, a quotation or a parenthesis that it does not close."""
    if any(text.count(mark) % 2 for mark in ("**", "*", "_", "`", '"', "~~")):
        return True
    return any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "«»", "“”", "{}"))


def goes_on(line: str) -> bool:
    """Tell whether the last word of a line says that its sentence goes on in the next one."""
    first, *last = line.rsplit(maxsplit=1) or [""]
    word = last[0].strip("*_") if last else first if first.islower() else ""  # "EN" alone is a heading
    if len(word) == 1 or not word.isupper() or line.isupper():  # "260 MA" is no "ma"
        word = word.casefold()
    return word in list_words(Cue.GOES_ON) or word in list_words(WordClass.DETERMINER)
