"""What a heading says beside its title: "Module 2 : Security", "Case Study #1: Acme".

Comes in: the text of a heading, or the name of a file. Goes out: number and title, kicker and company.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.keys import fold_accents, make_slug
from deckgen.language import Cue
from deckgen.language.finding import find_ends, fold_case, holds
from deckgen.language.spelling import list_words, may_begin, spell_words
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_NUMBER = r"(?P<number>\d{1,4}|[IVXivx]{1,5})"
_APART = r"\s*(?:[:.|/-]|[：–—]|\s-\s)\s*"
_GAP = r"\s*"
_SHORTEST_WORD, _SHORTEST_SLIP = 3, 6
"""Letters: of a module's word cut short ("Mod. 7"), and of one in which a letter may be wrong."""
_ORNAMENT = defer_pattern(r"^(?:[^\w\s\"'«“‘(\[#*&@$€£+.-]|\d\ufe0f?\u20e3|[\ufe0f\u200d])+\s*(?=[\w«“\"'])")
"""Emoji and other signs that stand before a name and are none of it."""
_COUNTER = defer_pattern(r"^(?:#?\d{1,3}(?:\.\d{1,3})*[.)]?|[A-Za-z][.)])\s+(?=[^\W\d_])")
_NUMBERED = defer_pattern(r"(?P<number>\d{1,4})(?![.,]\d)(?:[\s._:：–—|-]+(?P<title>.*))?$")
_COUNTED = defer_pattern(r"(?P<number>\d{1,2})(?:[.)]|\s*[:：]|\s+[–—-])\s+(?P<title>[^\W\d_].*)$")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_QUOTES = '"«“'
_QUOTED = ' \u00a0"«»“”'
"""What may stand around a company behind the word for a story: `Story "Acme"`."""
_ROMAN = {"I": 1, "V": 5, "X": 10}


class _Patterns(NamedTuple):
    """What begins headings, in all languages."""

    module: re.Pattern[str]
    """Behind a module's word."""
    fraction: re.Pattern[str]
    """The same of module 4.2: numbers are whole, so the heading is a title as it stands."""
    slip: re.Pattern[str]
    """A word that may be "module", misspelled or cut short, before a number."""


def _choose_patterns(text: str) -> _Patterns:
    """Return the patterns for a text: few have a word for a number before it, which take long to compile."""
    return _compile_patterns(signs=holds(text, list_words(Cue.NUMBER_SIGN)))


@cache
def _compile_patterns(*, signs: bool = True) -> _Patterns:
    sign = _spell_sign(signs=signs)
    patterns = (
        rf"{sign}(?:{_NUMBER}(?![\w])(?:(?P<apart>{_APART})|\s+|$)|{_GAP}[:：]{_GAP}|{_GAP}[–—]{_GAP})(?P<title>.*)$",
        rf"{sign}\d{{1,4}}(?:[.,]\d{{1,4}})+(?!\w)(?P<apart>{_APART}|\s*$)?",
        rf"[^\W\d_]{{3,}}\.?(?={sign}\d)",
    )
    return _Patterns(*map(defer_pattern, patterns))


def _spell_sign(*, signs: bool) -> str:
    """Return how what stands between a word and its number is written: "Module #7", "Module no. 7"."""
    return rf"{_GAP}(?:#|(?i:{spell_words(Cue.NUMBER_SIGN)}))?{_GAP}" if signs else rf"{_GAP}#?{_GAP}"


@cache
def _compile_kicker() -> re.Pattern[str]:
    """Compile what begins a story's heading; it has the words of all languages for one, and few headings need it."""
    story = rf"(?i:(?:{spell_words(Cue.STORY_OWNER)}\s+)?{spell_words(Cue.STORY)})"
    number = rf"{_spell_sign(signs=True)}(?i:[\divx]*)"
    apart = rf"{_APART}|\s+=\s+|\s+(?=[{_QUOTES}])|\s*$"
    return re.compile(rf"(?P<kicker>{story}{number})(?P<apart>{apart})(?P<company>.*)$")


class ModuleTitle(NamedTuple):
    """A module's heading, understood."""

    number: int | None
    title: str
    label: str

    @property
    def untitled(self) -> bool:
        """Whether it is but a number."""
        return self.number is not None and not self.title

    @property
    def slug(self) -> str:
        """The stable name, with its number in front."""
        name = make_slug(self.title) or make_slug(self.label)
        if self.number is None:
            return name or "module"
        return f"{self.number:02d}-{name if name and not name.isdigit() else f'module-{self.number}'}"


@lru_cache(maxsize=512)  # whoever looks at a heading asks this first
def parse_module(heading: str, *, weak: bool = True) -> ModuleTitle | None:
    """Return what a heading says when it names itself a module, a chapter, a day …, else None.

    Args:
        heading: The text.
        weak: Whether words that also begin ordinary headings count ("Day 2: …", "Part II").
    """
    text = _mend_word(drop_ornaments(heading, counters=True))
    word, part = _match_fraction(text)
    if part and (word.casefold() in list_words(Cue.MODULE) or (weak and part["apart"] is not None)):
        return ModuleTitle(None, heading, heading)
    word, found = ("", None) if part else _match_word(text)
    if found is None:
        return None
    strong = word.casefold() in list_words(Cue.MODULE)
    title = found["title"].strip()
    if not strong and (not weak or not found["number"] or (title and not found["apart"])):
        return None
    return _make_title(_read_number(found["number"]), title, heading)


def _make_title(number: int | None, title: str, heading: str) -> ModuleTitle | None:
    """Return the module of a number and a title; behind a colon the number stands where a title may: "Module: 6"."""
    if number is None and title.isdecimal():
        return ModuleTitle(int(title), "", heading)
    return None if number is None and not title else ModuleTitle(number, title, heading)


def is_module_label(text: str) -> bool:
    """Tell whether a line says which module it is, and nothing else: "Module: 6"."""
    found = parse_module(text, weak=False) if text.rstrip()[-1:].isdecimal() else None
    return found is not None and found.number is not None and not found.title


def _match_word(text: str, *, fraction: bool = False) -> tuple[str, re.Match[str] | None]:
    """Return the word of a module that begins a heading, and the number right behind it; None where it has none."""
    ends = list(find_ends(fold_case(text), 0, _list_openings()))
    if not ends:  # as in most headings
        return "", None
    patterns = _choose_patterns(text)
    rest = patterns.fraction if fraction else patterns.module
    return next(((text[:end], found) for end in ends if (found := rest.match(text, end))), ("", None))


@cache
def _list_openings() -> frozenset[str]:
    return list_words(Cue.MODULE) | list_words(Cue.PART)


def _match_fraction(text: str) -> tuple[str, re.Match[str] | None]:
    """Return what is no whole number behind a module's word; few headings have a point or a comma."""
    return _match_word(text, fraction=True) if "." in text or "," in text else ("", None)


def find_word(heading: str) -> str:
    """Return the word that stands before the number of a module's heading, as written: "Module", "Chapitre"."""
    bare = drop_ornaments(heading, counters=True)
    word, found = _match_word(_mend_word(bare))
    return word if found and found["number"] and _mend_word(bare) == bare else ""


def drop_ornaments(heading: str, *, counters: bool = False) -> str:
    """Return a heading without the emoji before its words, and without a number typed before them where told so."""
    bare = heading if heading.isascii() else _ORNAMENT.sub("", heading)
    return _COUNTER.sub("", bare) if counters else bare


def _mend_word(heading: str) -> str:
    """Return a heading with "module" for a word one letter away from it, or its beginning: "Modlue 7", "Mod. 7"."""
    letters = _LETTERS.match(heading)
    if letters is None or not any(map(str.isdigit, heading)):
        return heading
    word, known = fold_accents(letters[0].casefold()), list_words(Cue.MODULE)
    meant = "" if word in known else next((each for each in sorted(known) if _means(word, each)), "")
    found = _compile_patterns().slip.match(heading) if meant else None
    return f"{meant}{heading[found.end() :]}" if found else heading


def _means(word: str, known: str) -> bool:
    """Tell whether a word is another one cut short, or that one with a letter wrong."""
    if word[0] != known[0]:
        return False
    slips = len(known) >= _SHORTEST_SLIP and abs(len(word) - len(known)) < 2
    return word == known[:_SHORTEST_WORD] or (slips and bool(difflib.get_close_matches(word, (known,), cutoff=0.8)))


def parse_module_name(text: str) -> ModuleTitle:
    """Return the module that a text names outright: front matter, a folder or a file."""
    found = parse_module(text)
    if found:
        return found
    numbered = _NUMBERED.match(text)
    if numbered:
        title = (numbered["title"] or "").strip()
        inner = parse_module(title)
        if inner and inner.number == int(numbered["number"]):
            return inner
        return ModuleTitle(int(numbered["number"]), title, text)
    return ModuleTitle(None, text, text)


def parse_counted(heading: str) -> ModuleTitle | None:
    """Return the module that a heading with a number before its title may be: "4. Compute"; None for any other."""
    found = _COUNTED.match(drop_ornaments(heading))
    return ModuleTitle(int(found["number"]), found["title"].strip(), heading) if found else None


def split_kicker(heading: str) -> tuple[str, str]:
    """Return what stands before the company and the company: "Case Study #1", "Acme"."""
    bare = drop_ornaments(heading, counters=True)
    named = any(may_begin(word, Cue.STORY) for word in bare.split())
    found = _compile_kicker().match(bare) if named else None
    if found is None or not (found["company"].strip() or found["kicker"]):
        return "", drop_ornaments(heading)
    counter = drop_ornaments(heading)[: -len(bare)]
    return f"{counter}{found['kicker'].strip()}", drop_ornaments(_strip_quotes(found["company"].strip()))


def _strip_quotes(company: str) -> str:
    """Return a company without the quotation marks around all of it."""
    return company.strip(_QUOTED) if company[:1] in _QUOTES else company


def _read_number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isdecimal():
        return int(text)
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
