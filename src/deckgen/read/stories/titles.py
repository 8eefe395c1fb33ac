"""What a heading says beside its title: "Module 2 : Security", "Case Study #1: Acme".

Comes in: the text of a heading, or the name of a file. Goes out: number and title, kicker and company.
"""

import re
from difflib import get_close_matches
from typing import NamedTuple

from deckgen.keys import fold_accents, make_slug

_STRONG = "module|chapter|chapitre"
_WEAK = "part|partie|day|jour|journée|journee|week|semaine|session|séance|seance|unit|unité|unite|lesson|leçon|lecon"
_NUMBER = r"(?P<number>\d{1,4}|[IVX]{1,5})"
_APART = r"[\s\u00a0\u202f]*(?:[:：.–—|/-]|\s-\s)[\s\u00a0\u202f]*"
_SIGN = r"[\s\u00a0\u202f]*(?:#|n°|nº|no\.?|num[ée]ro)?[\s\u00a0\u202f]*"
_MODULE = re.compile(
    rf"(?P<word>{_STRONG}|{_WEAK}){_SIGN}(?:{_NUMBER}(?![\w])(?:(?P<apart>{_APART})|\s+|$)|[\s\u00a0\u202f]*[:：–—][\s\u00a0\u202f]*)"
    r"(?P<title>.*)$",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<word>{_STRONG}|{_WEAK}){_SIGN}\d{{1,4}}(?:[.,]\d{{1,4}})+(?!\w)(?P<apart>{_APART}|[\s\u00a0]*$)?",
    re.IGNORECASE,
)
"""Module 4.2: numbers are whole, so the heading is a title as it stands."""
_SLIP = re.compile(rf"(?P<word>m[^\W\d_]{{2,6}})(?P<dot>\.)?(?={_SIGN}\d)", re.IGNORECASE)
"""A word that may be "module", misspelled or cut short, before a number."""
_KICKER = re.compile(
    r"(?P<kicker>(?:(?:customer|client|business|aws|azure|cloud)[\s\u00a0]+)?(?:case[\s\u00a0]*stud(?:y|ies)|success[\s\u00a0]+stor(?:y|ies)|"
    r"(?:customer|user|client)[\s\u00a0]+stor(?:y|ies)|story|histoire|use[\s\u00a0]*cases?|[ée]tudes?[\s\u00a0]+de[\s\u00a0]+cas|cas[\s\u00a0]+clients?|"
    r"cas[\s\u00a0]+d['’]usage|cas[\s\u00a0]+pratique|t[ée]moignage(?:[\s\u00a0]+client)?|exemple|example|case|cas|company|customer|client|entreprise|"
    r"soci[ée]t[ée])"
    rf"{_SIGN}[\divx]*)(?P<apart>{_APART}|[\s\u00a0]*$)(?P<company>.*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,4})(?![.,]\d)(?:[\s._:：–—|-]+(?P<title>.*))?$")
_ROMAN = {"I": 1, "V": 5, "X": 10}


class ModuleTitle(NamedTuple):
    """A module's heading, understood."""

    number: int | None
    title: str
    label: str

    @property
    def slug(self) -> str:
        """The stable name, with its number in front."""
        name = make_slug(self.title) or make_slug(self.label)
        if self.number is None:
            return name or "module"
        return f"{self.number:02d}-{name if name and not name.isdigit() else f'module-{self.number}'}"


def parse_module(heading: str, *, weak: bool = True) -> ModuleTitle | None:
    """Return what a heading says when it names itself a module, a chapter, a day …, else None.

    Args:
        heading: The text.
        weak: Whether words that also begin ordinary headings count ("Day 2: …", "Part II").
    """
    text = _mend_word(heading)
    part = _FRACTION.match(text)
    if part and (part["word"].casefold() in _STRONG.split("|") or (weak and part["apart"] is not None)):
        return ModuleTitle(None, heading, heading)
    found = None if part else _MODULE.match(text)
    if found is None:
        return None
    strong = found["word"].casefold() in _STRONG.split("|")
    title = found["title"].strip()
    if not strong and (not weak or not found["number"] or (title and not found["apart"])):
        return None
    if found["number"] is None and not title:
        return None
    return ModuleTitle(_read_number(found["number"]), title, heading)


def find_word(heading: str) -> str:
    """Return the word that stands before the number of a module's heading, as written: "Module", "Chapitre"."""
    found = _MODULE.match(_mend_word(heading))
    return heading[: found.end("word")] if found and found["number"] and _mend_word(heading) == heading else ""


def _mend_word(heading: str) -> str:
    """Return a heading with "module" for a word that is one letter away from it: "Modul 7", "Mod. 7"."""
    found = _SLIP.match(heading)
    word = fold_accents(found["word"].casefold()) if found else ""
    if found is None or word == "module":
        return heading
    near = word == "mod" or (abs(len(word) - 6) < 2 and get_close_matches(word, ("module",), cutoff=0.8))
    return f"module{heading[found.end() :]}" if near else heading


def name_module(text: str) -> ModuleTitle:
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


def trim_title(heading: str) -> str:
    """Return a heading without the colon at its end, which a slide does not need."""
    return heading.rstrip(" \u00a0\u202f:：") or heading


def split_kicker(heading: str) -> tuple[str, str]:
    """Return what stands before the company and the company: "Case Study #1", "Acme"."""
    found = _KICKER.match(heading)
    if found is None or not (found["company"].strip() or found["kicker"]):
        return "", heading
    return found["kicker"].strip(), found["company"].strip()


def _read_number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isdecimal():
        return int(text)
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
