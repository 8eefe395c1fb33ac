"""Which plain lines can be names: of a company, of what a story illustrates.

Comes in: text. Goes out: whether it is written like a name and like no sentence.
"""

from functools import cache

from deckgen.deferred_patterns import defer_pattern
from deckgen.keys import make_slug
from deckgen.language import Cue, WordClass
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple

BEFORE_ADDRESS = " \u00a0\t–—-|/,:(<"
"""What may stand between a name and its address."""
_LONGEST = 60
"""Characters of a line that is a name and no sentence."""
_MOST_WORDS = 4
_LITTLE = 3
"""Letters of the words that a name may have in small letters: "of", "und"."""
_LABELED = defer_pattern(
    r"(?P<bold>\*{1,3}|_{1,3})?(?P<label>[^\W\d_][^*_:：|]{1,30}?)\s*(?P<inner>[:：])?(?(bold)(?P=bold))\s*(?(inner)|[:：])\s*"
    r"(?:\[(?=[^\[\]]+\]\())?(?P<name>[^,(<\[\]–—|]+?)(?P<rest>\s*(?:[\],(<\[–—|]|\s-\s|https?://).*)?\s*$"
)
"""`Customer: Orbex, freight broker`, `Customer: [Orbex](https://…)`."""
_COUNTER = defer_pattern(r"\d{1,3}(?:[.)]|(?P<depth>(?:\.\d{1,3}){1,4})[.)]?)\s+(?=[^\W\d_])")
_POINTS = defer_pattern(
    r"[*_]*(?P<label>[^\W\d_][^*_:：]{1,30}?)[*_]*\s?[:：][*_]*\s*(?:<?https?://\S+|\[[^\[\]]*\]\([^()\s]*\))\s*$"
)
_BRACKETS = defer_pattern(r"\s*\([^()]*\)$")
_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')


def can_name(text: str) -> bool:
    """Tell whether a text is one short line that names something."""
    text = text.strip()
    if not text or len(text) > _LONGEST or text.endswith(_SENTENCE) or "\n" in text:
        return False
    if text.casefold() in _list_pointers():
        return False
    return text[0].isupper() or text[0].isdecimal()


def is_proper(text: str) -> bool:
    """Tell whether a text is written like a name: few words, none of them but little ones in small letters."""
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return len(words) <= _MOST_WORDS and all(not word.islower() or len(word) <= _LITTLE for word in words)


def is_pointer(text: str) -> bool:
    """Tell whether the words of a link name nothing: "read more"."""
    return text.strip(" .:").casefold() in _list_pointers()


def points(text: str) -> bool:
    """Tell whether a line is a word for an address and that, "Link: https://…"."""
    found = _POINTS.match(text) if "://" in text else None
    return found is not None and is_pointer(found["label"])


@cache
def _list_pointers() -> frozenset[str]:
    """Return what stands before addresses, in small letters, and is no name: "see", "website", "further reading"."""
    return list_words(Cue.LINK_TEXT) | list_words(Cue.LINK_LIST) | list_words(Cue.SENDER)


def drop_brackets(name: str) -> str:
    """Return a name without what is said of it in brackets behind: "Orbex (freight)"."""
    return _BRACKETS.sub("", name) if name.endswith(")") else name


def drop_counter(name: str) -> str:
    """Return a name without a number typed before it: "1. Orbex", "7.1 Orbex", but not from "2.5 times"."""
    found = _COUNTER.match(name) if name[:1].isdecimal() else None
    measures = found is not None and found["depth"] and name[found.end()].islower()
    return name if found is None or measures else name[found.end() :]


class CompanyLabel(NamedTuple):
    """Where the name stands in a line that says whose story it is, and where what is said beside it."""

    start: int
    end: int
    rest: int


def match_company(text: str) -> CompanyLabel | None:
    """Return where the company stands in a line such as "Customer: Orbex (freight)"; None where the line names none."""
    text = text.replace("：", ":").replace(" = ", " : ")
    label, colon, _ = text.partition(":")
    found = _LABELED.match(text) if colon and is_company_key(label.strip("*_ \u00a0")) else None
    if found is None:
        return None
    name = found["name"].rstrip("*_ ")
    if not can_name(name) or not is_proper(name):
        return None
    start = found.start("name")
    return CompanyLabel(start=start, end=start + len(name), rest=found.end("name"))


def match_topic(text: str) -> str:
    """Return the topic that a line such as "Topic: S3" names, "" where it names none."""
    label, _, topic = text.replace("：", ":").replace(" = ", " : ").partition(":")
    return topic.strip("*_ ") if is_topic_key(label.strip("*_ \u00a0")) else ""


def is_topic_key(label: str) -> bool:
    """Tell whether a label says that a story's topic follows: "Topic", "Sujet"."""
    return make_slug(label) in _list_topic_keys()


@cache
def _list_topic_keys() -> frozenset[str]:
    return frozenset(map(make_slug, list_words(Cue.TOPIC_KEY)))


def is_company_key(label: str) -> bool:
    """Tell whether a label says that a company's name follows: "Customer", "Kunde"."""
    first, _, rest = make_slug(label).partition("-")
    name = rest if rest and first in _list_articles() else f"{first}{rest}"
    return name.replace("-", "") in _list_company_keys()


@cache
def _list_articles() -> frozenset[str]:
    return frozenset(map(make_slug, list_words(WordClass.DETERMINER)))


@cache
def _list_company_keys() -> frozenset[str]:
    return frozenset(make_slug(word).replace("-", "") for word in list_words(Cue.COMPANY_KEY))
