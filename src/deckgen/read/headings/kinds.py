"""What a section is about, from its heading in any language deckgen knows, however it is written.

Comes in: the text of a heading. Goes out: a `SectionKind`, or None when the heading is not a known name. Who asks
has been handed `SectionNames`, so that the names of course.yaml count everywhere.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from deckgen.deferred_patterns import defer_pattern
from deckgen.evidence import Rule
from deckgen.keys import make_slug
from deckgen.language import LANGUAGES, Cue, Language, WordClass
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.section_rules import SECTION_NAME, SECTION_SETTING, SECTION_TITLE, SECTION_TOLD, SECTION_WORD
from deckgen.story import SectionKind

_NUMBER = defer_pattern(r"^(?:\d+(?:-\d+)*|[ivx]{1,4}|[a-h])-")
_COUNTER = defer_pattern(r"^[\W\d_]+")
_TOLD = defer_pattern(r"(?P<name>(?:(?![–—])[^:|]){2,40}?)(?:\s*[:|]\s*|\s+[–—-]+\s+)(?=\S)")
_TIMES = (WordClass.OLD, WordClass.PRIOR, WordClass.LATER, WordClass.NOW, WordClass.NEW)
"""Words for a time before or after a change."""
_JOINTS = frozenset(":：|–—-")
_MOST_FOLLOWING = 4
"""Words of a heading that only says when a story went on."""
_SHORTEST_SLIP, _LONG_NAME = 5, 8
"""Letters: in a shorter heading one letter makes another word, in a long name two may be wrong."""


class _KnownNames(NamedTuple):
    """The names of sections in all languages, folded."""

    kinds: Mapping[str, SectionKind]
    heads: Mapping[str, SectionKind]
    """Words at the beginning or end of longer headings."""
    openers: frozenset[str]
    weak: frozenset[str]
    spoken: frozenset[str]
    """Slugs, not folded."""
    guesses: Mapping[str, str]
    """Folded → as people write it."""


class JudgedKind(NamedTuple):
    """What a section is, by which rule, and the words of its heading that tell."""

    kind: SectionKind
    rule: Rule
    name: str = ""


class SectionNames(NamedTuple):
    """The names of sections: those that all languages have, and before them those of course.yaml."""

    own: Mapping[str, SectionKind] = MappingProxyType({})
    """Of course.yaml, as slugs."""

    @classmethod
    def add(cls, written: Mapping[str, SectionKind]) -> "SectionNames":
        """Return all names with those that course.yaml writes; of two that are one, the first counts."""
        return cls({make_slug(name): kind for name, kind in reversed(list(written.items()))})

    def find(self, heading: str) -> SectionKind | None:
        """Return the kind of a heading that is a known section name."""
        slug = make_slug(heading)
        return self.own.get(slug) or _find_slug(slug)

    def find_told(self, heading: str) -> SectionKind | None:
        """Return the kind of a heading that begins with a name and tells more: "The challenge: a flood of parcels".

        Only names count that begin sections on plain lines as well, lest a company's heading be one.
        """
        name = _read_told(heading)
        return self.find(name) if name and self.opens(name) else None

    def judge(self, heading: str) -> JudgedKind:
        """Return the kind of a section heading with what told it; a longer one is known by its first or last word."""
        kind = self.find(heading)
        if kind is not None:
            known = _find_slug(make_slug(heading)) is kind
            return JudgedKind(kind, SECTION_NAME if known else SECTION_SETTING, heading)
        name = _read_told(heading)
        kind = self.find(name) if name and self.stands_alone(name) else None
        if kind is not None:
            return JudgedKind(kind, SECTION_TOLD, name)
        return _judge_words(heading) or JudgedKind(SectionKind.OTHER, SECTION_TITLE)

    def stands_alone(self, name: str) -> bool:
        """Tell whether a plain line that holds only this text can be a heading."""
        names, slug = _read_names(), make_slug(name)
        return self.find(name) is not None and (slug in names.spoken or _fold(slug) not in names.weak)

    def joins(self, name: str) -> bool:
        """Tell whether this text and a colon begin a section among others that do: "Response:", "Why:".

        What stands over values of two times, "Before:" and "After:", makes pairs of them.
        """
        slug = make_slug(name)
        return _fold(slug) in _read_names().weak and slug not in _list_times()

    def opens(self, name: str) -> bool:
        """Tell whether this text and a colon begin a section on a plain line: few words are sure enough."""
        slug = make_slug(name)
        return slug in self.own or _fold(slug) in _read_names().openers


def _read_told(heading: str) -> str:
    """Return what stands before a colon or a dash in a heading, without a counter; "" for a heading without one."""
    found = None if _JOINTS.isdisjoint(heading) else _TOLD.match(heading.replace("：", ":"))
    return _COUNTER.sub("", found["name"]) if found else ""


def _judge_words(heading: str) -> JudgedKind | None:
    """Return the kind that a longer heading begins or ends with a word of, None for another heading."""
    words = _drop_articles(make_slug(heading).split("-"))
    if not 1 < len(words) <= 6:
        return None
    heads = _read_names().heads
    found = {heads[_stem(word)]: word for word in (words[-1], words[0]) if _stem(word) in heads}
    if not found:
        return None
    kind = SectionKind.ARCHITECTURE if SectionKind.ARCHITECTURE in found else list(found)[-1]
    return JudgedKind(kind, SECTION_WORD, found[kind])


def follows_up(heading: str) -> bool:
    """Tell whether a heading says no more than that a story goes on, and when: "Update 2024", "Suite (mai 2025)"."""
    words = make_slug(heading).split("-")
    keys = (make_slug(word) for word in list_words(Cue.FOLLOW_UP))
    return len(words) <= _MOST_FOLLOWING and any("-".join(words).startswith(key) for key in keys)


def is_short(name: str) -> bool:
    """Tell whether a text is short for a name of sections: "Sol", "Rés"."""
    slug = make_slug(name)
    return any(slug in _list_short(one, kind) for one in LANGUAGES.values() for kind in one.sections)


def spell_out(name: str, kind: SectionKind, lang: str) -> str:
    """Return the label of a kind for an abbreviation of it, in a language or the first that has it; else the name."""
    slug = make_slug(name)
    codes = [code for code, one in LANGUAGES.items() if slug in _list_short(one, kind)]
    return LANGUAGES[lang if lang in codes else codes[0]].sections[kind].label if codes else name


def _list_short(language: Language, kind: SectionKind) -> tuple[str, ...]:
    own = language.sections.get(kind)
    return tuple(map(make_slug, own.short.split())) if own else ()


@lru_cache(maxsize=512)
def suggest_name(heading: str) -> str:
    """Return the common section name that a heading is one letter away from (two in a long one), else ""."""
    slug = _fold(make_slug(heading))
    if slug in list_words(Cue.NO_SECTION) or len(slug) < _SHORTEST_SLIP:
        return ""
    close: list[tuple[int, bool, str]] = []
    for name, shown in _read_names().guesses.items():
        most = 2 if len(name) >= _LONG_NAME and name[0] == slug[0] else 1
        if abs(len(name) - len(slug)) <= most and (slips := _count_slips(slug, name)) <= most:
            close.append((slips, shown.isascii() != heading.isascii(), shown))
    return min(close)[-1] if close else ""


def _count_slips(word: str, other: str) -> int:
    """Return how many letters must be added, left out, changed or swapped with their neighbor (edit distance)."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for at, letter in enumerate(word):
        last, before, row = before, row, [at + 1]
        for to, wanted in enumerate(other):
            steps = min(before[to + 1] + 1, row[to] + 1, before[to] + (letter != wanted))
            if at and to and letter == other[to - 1] and word[at - 1] == wanted:
                steps = min(steps, last[to - 1] + 1)
            row.append(steps)
    return row[-1]


@lru_cache(maxsize=512)
def _find_slug(slug: str) -> SectionKind | None:
    kinds = _read_names().kinds
    kind = kinds.get(_fold(slug))
    return kinds.get(_fold(_NUMBER.sub("", slug))) if kind is None and _may_count(slug) else kind


def _may_count(slug: str) -> bool:
    """Tell whether a number may stand before the words of a slug."""
    first, _, rest = slug.partition("-")
    return bool(rest) and (first.isdecimal() or len(first) == 1 or not first.strip("ivx"))


@cache
def _read_names() -> _KnownNames:
    """Return the names of every language; where two languages mean different kinds by a name, the first one counts."""
    sections = [entry for language in LANGUAGES.values() for entry in language.sections.items()]
    kinds = {_fold(_make_slug(name)): kind for kind, own in reversed(sections) for name in own.names.split()}
    heads = {_stem(make_slug(name)): kind for kind, own in reversed(sections) for name in own.heads.split()}
    openers = (_fold(make_slug(name)) for _, own in sections for name in own.openers.split())
    weak = frozenset(_fold(make_slug(name)) for _, own in sections for name in own.weak.split())
    return _KnownNames(
        kinds=kinds,
        heads=heads,
        openers=frozenset((*heads, *openers)) - weak,
        weak=weak,
        spoken=frozenset(make_slug(name) for _, own in sections for name in own.spoken.split()),
        guesses={
            _fold(make_slug(name)): name.replace("_", " ")
            for _, own in reversed(sections)
            for name in own.guesses.split()
        },
    )


def _make_slug(name: str) -> str:
    """Return the slug of one of our own names, in which "_" stands for a space."""
    plain = name.isascii() and name.replace("_", "").isalnum()
    return name.lower().replace("_", "-") if plain else make_slug(name)


def _fold(slug: str) -> str:
    """Return a slug without plural endings, and without articles but for a last word."""
    if "-" not in slug:
        return _stem(slug)
    articles, (*words, last) = _list_articles(), slug.split("-")
    return "-".join(map(_stem, (*[word for word in words if word not in articles], last)))


def _drop_articles(words: Sequence[str]) -> list[str]:
    """Return words without the articles before the first other one."""
    articles = _list_articles()
    start = next((at for at, word in enumerate(words) if word not in articles), len(words) - 1)
    return list(words[start:])


@cache
def _list_articles() -> frozenset[str]:
    return frozenset(map(make_slug, list_words(WordClass.DETERMINER)))


@cache
def _list_times() -> frozenset[str]:
    return frozenset(make_slug(word) for kind in _TIMES for word in list_words(kind))


def _stem(word: str) -> str:
    """Return the singular, near enough: "enjeux" and "results" lose their last letter."""
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word
