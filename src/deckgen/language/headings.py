"""The language of headings, such as "Problem" and "Results": that of their words in the names of sections."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from deckgen.keys import make_slug
from deckgen.language.records import Language
from deckgen.language.registry import LANGUAGES

_SHORTEST_WORD = 3
"""Letters; shorter words are in too many languages."""


def choose_heading_language(headings: Iterable[str], default: str) -> str:
    """Return the language that most headings are in, the default where they do not tell."""
    votes = Counter(code for heading in headings for code in _read_heading(heading))
    most = max(votes.values(), default=0)
    leading = [code for code, count in votes.items() if count == most]
    return leading[0] if len(leading) == 1 else default


def _read_heading(title: str) -> tuple[str, ...]:
    """Return the languages whose names of sections have the most words of a heading; accents count where it has any."""
    words, known = set(title.casefold().split()), _list_words()
    slugs = set(make_slug(title).split("-"))
    counts = {code: (len(words & own) if not title.isascii() else 0, len(slugs & own)) for code, own in known.items()}
    most = max(counts.values())
    return tuple(code for code, count in counts.items() if count == most) if any(most) else ()


@cache
def _list_words() -> Mapping[str, frozenset[str]]:
    """Return language → the words of its names of sections, with accents and without."""
    return {code: frozenset(_split_names(language)) for code, language in LANGUAGES.items()}


def _split_names(language: Language) -> set[str]:
    names = " ".join(f"{own.names} {own.heads}" for own in language.sections.values()).replace("_", " ").split()
    return {word for name in names for word in (name, make_slug(name)) if len(word) >= _SHORTEST_WORD}
