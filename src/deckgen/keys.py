"""Keys: stable names made from words, never from positions.

A thing is known by a few of its own words. Only twins, things with the same first words, take more of them, so that
adding, moving or rewording one thing leaves the keys of all others alone. A slug holds letters, digits and hyphens;
`.` stands before the words that tell twins apart, `#` before the number of twins that have all words in common, `/`
between what holds and what is held. So no two ways to a key meet.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from deckgen.deferred_patterns import defer_pattern
from deckgen.digest import blake2b

_SPELLED = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", **dict.fromkeys("’‘“”«»–—…•→\u00a0\u202f", "-")}
)
"""Ligatures, and what stands between words beyond ASCII: without it most texts can be taken for ASCII."""
_APART = defer_pattern(r"[\W_]+")
_SIGNS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
"""What stands between words in ASCII, as a space: bytes are parted so in a tenth of the time of a pattern."""
_HYPHENS = defer_pattern("-{2,}")
_ACCENTS = re.compile(r"[\u0300-\u036f](?<=[\u0000-\u024f\u1e00-\u1eff].)[\u0300-\u036f]*")
"""The accents that decomposing parts from a Latin letter (or digit); found by the first of them, not by the letter."""
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10))}
)
"""Names that Windows keeps for itself, whatever the ending."""
_LONGEST = 60
_MARK = defer_pattern(r"\{[^{}]*\}")
"""What the author says about a text inside it, such as `{hero}`: none of its words."""
_FIRST_WORDS = 6
_LONG_TEXT = 120
"""Characters of a text that its first words are looked for in."""

OPENER, FIGURES, COMPARISON, PICTURES, OWN = "opener", "figures", "comparison", "pictures", "own"
"""Parts of a story beside its sections: first slide, key figures, charts, pictures of assets/, what a repeat adds."""
STORY_PARTS = frozenset({OPENER, FIGURES, COMPARISON, PICTURES, OWN})


@lru_cache(maxsize=1024)  # a heading is asked for by everybody who wonders what it is
def make_slug(text: str) -> str:
    """Return lower-case words joined by hyphens, without accents; "" for a text without letters and digits."""
    if text.isascii() and text.isalnum():  # most of what is looked up is one word
        return text.lower()[:_LONGEST]
    folded = text.lower() if text.isascii() else fold_accents(text.casefold().translate(_SPELLED))
    if folded.isascii():
        slug = b"-".join(folded.encode().translate(_SIGNS).split()).decode()
    else:
        slug = _HYPHENS.sub("-", _APART.sub(_keep_marks, folded)).strip("-")
    return slug[:_LONGEST].rstrip("-")


def _keep_marks(found: re.Match[str]) -> str:
    """Return the marks that belong to letters (vowels of many scripts) in what is neither letter nor digit."""
    return "-" if found[0].isascii() else "".join(map(_keep_mark, found[0]))


def _keep_mark(char: str) -> str:
    mark = unicodedata.category(char) in {"Mn", "Mc"} and not "\ufe00" <= char <= "\ufe0f"
    return char if mark else "-"


def fold_accents(text: str) -> str:
    """Return the text with its accented Latin letters replaced by plain ones; marks of other scripts are letters."""
    if text.isascii():
        return text
    folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def pick_words(text: str) -> str:
    """Return the first words of a text as a slug; marks in braces are none of them."""
    start = text[:_LONG_TEXT]
    slug = make_slug(_MARK.sub(" ", start) if "{" in start else start)
    return "-".join(slug.split("-", _FIRST_WORDS)[:_FIRST_WORDS])


def digest_words(text: str) -> str:
    """Return a short name that follows from all words of a text; white space and marks in braces do not count."""
    words = " ".join(_MARK.sub(" ", text).split())
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest() if words else ""


def make_figure_key(value: str, label: str) -> str:
    """Return what a figure is known by in its story: its value and the words around it."""
    return make_slug(f"{value} {label}") or "figure"


def make_file_key(name: str) -> str:
    """Return a name that is one of no device, so that every system takes it for a file."""
    return f"{name}-module" if name in RESERVED else name or "module"


def tell_apart(
    firsts: Sequence[str], tell_more: Callable[[int], Sequence[str]], pinned: Collection[str] = frozenset()
) -> list[str]:
    """Return a key for each thing: as few of its words as none of the others has.

    Args:
        firsts: The first words of each thing, a slug.
        tell_more: Gives further words of the thing at an index, "" where it has none; asked for twins only, which are
            things with the same first words. All of them take as many as are needed; equal ones are numbered.
        pinned: Keys that the author gave to other things.
    """
    keys = list(firsts)
    twins: defaultdict[str, list[int]] = defaultdict(list)
    for index, first in enumerate(firsts):
        twins[first].append(index)
    for first, group in twins.items():
        if len(group) > 1 or first in pinned:
            names = {index: (first, *tell_more(index)) for index in group}
            for index, key in _part_twins(names, pinned):
                keys[index] = key
    return keys


def _part_twins(
    names: Mapping[int, Sequence[str]], pinned: Collection[str], depth: int = 2
) -> Iterator[tuple[int, str]]:
    """Yield the keys of things that have all words before the one at `depth` in common."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in names.items():
        groups[_join(words[:depth])].append(index)
    for key, group in groups.items():
        if len(group) == 1 and key not in pinned:
            yield group[0], key
        elif max(len(names[index]) for index in group) > depth:
            yield from _part_twins({index: names[index] for index in group}, pinned, depth + 1)
        else:
            yield from _number(group, key, 1 + (key in pinned))


def _number(group: Sequence[int], key: str, first: int) -> Iterator[tuple[int, str]]:
    for number, index in enumerate(group, start=first):
        yield index, key if number == 1 else f"{key}#{number}"


def _join(words: Sequence[str]) -> str:
    """Return words as a key; a missing one keeps its place, lest the next be taken for it."""
    return ".".join(words).rstrip(".")


def join_key(*parts: str) -> str:
    """Return the key of something in something else: story, section, what is shown; "" counts for nothing."""
    return "/".join(filter(None, parts))
