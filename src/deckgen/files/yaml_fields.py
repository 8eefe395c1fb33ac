"""Typed reading of YAML nodes: a wrong type, a number out of range or an unknown key is a finding with its place.

Comes in: a node of `yaml_tree`. Goes out: a text, number, list … or None where the author's value cannot be used.
"""

import math
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from deckgen.catalogue.yaml import UNKNOWN_KEY, WRONG_VALUE
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.yaml_nodes import Mapping, Node, Scalar, Sequence
from deckgen.language import LANGUAGES, Cue, find_code
from deckgen.language.spelling import list_words

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")


Kind = TypeVar("Kind", bound=StrEnum)


def suggest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return "Did you mean “title”?", or "" when nothing known resembles the word."""
    names = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold()[:100], names, n=1, cutoff=cutoff)
    return f"Did you mean “{names[close[0]]}”?" if close else ""


def spell_known(known: Iterable[str]) -> str:
    """Return "Known are a, b and c." for a hint."""
    *names, last = known
    return f"Known are {', '.join(names)} and {last}." if names else f"Known is {last}."


def report_unknown(word: Scalar, what: str, known: Iterable[str], diagnostics: Diagnostics) -> None:
    """Report a key that means nothing here, with the nearest one that does."""
    names = tuple(known)
    hint = suggest(word.text, names) or spell_known(names)
    diagnostics.report(UNKNOWN_KEY, at=word.at, hint=hint, key=word.text, what=what)


def report_wrong(node: Node, key: str, wanted: str, diagnostics: Diagnostics) -> None:
    """Report a value of the wrong type or out of range: a warning, for something stands in and no deck is lost."""
    got = {Scalar: "this text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    if isinstance(node, Scalar):
        got = f"“{node.text[:60]}”" if node.text else "nothing"
    diagnostics.report(WRONG_VALUE, at=node.at, key=key, got=got, wanted=wanted)


class Fields:
    """The entries of one mapping, read by type; an absent key gives the default without a word."""

    def __init__(self, mapping: Mapping, diagnostics: Diagnostics) -> None:
        self.mapping = mapping
        self.diagnostics = diagnostics

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return iter(self.mapping.entries)

    def node(self, key: str) -> Node | None:
        """Return a key's value; None when the key is absent or has no value."""
        for name, value in self.mapping.entries:
            if name.text == key:
                empty = isinstance(value, Scalar) and not value.text and not value.style
                return None if empty else value
        return None

    def locate(self, key: str) -> Location:
        """Return the place of a key's value, of the mapping when the key is absent."""
        node = self.node(key)
        return node.at if node else self.mapping.at

    def check_keys(self, what: str, known: Iterable[str]) -> None:
        """Report every key that is not among the known ones."""
        names = tuple(known)
        for key, _ in self.mapping.entries:
            if key.text not in names:
                report_unknown(key, what, names, self.diagnostics)

    def text(self, key: str, default: str = "") -> str:
        """Return a text, white space at its ends removed."""
        node = self.node(key)
        value = read_text(node, key, self.diagnostics) if node else None
        return default if value is None else value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Sequence) else (node,)
        found = (read_text(item, key, self.diagnostics) for item in items)
        return tuple(text for text in found if text)

    def number(self, key: str, low: float, high: float) -> float | None:
        """Return a number between two limits, None when the key is absent or its value is wrong."""
        node = self.node(key)
        return read_number(node, key, (low, high), self.diagnostics) if node else None

    def choice(self, key: str, kinds: Iterable[Kind]) -> Kind | None:
        """Return one of the members of a vocabulary, None when the key is absent or names none."""
        node, known = self.node(key), {kind.value: kind for kind in kinds}
        if node is None:
            return None
        text = node.text.strip().casefold() if isinstance(node, Scalar) else ""
        if text not in known:
            report_wrong(node, key, f"one of {', '.join(known)}", self.diagnostics)
        return known.get(text)

    def language(self, key: str) -> str:
        """Return the code of a language, "" when the key is absent or names another language."""
        node = self.node(key)
        return read_language(node, key, self.diagnostics) if node else ""

    def mapping_of(self, key: str) -> "Fields | None":
        """Return the entries of a mapping inside this one."""
        node = self.node(key)
        if isinstance(node, Mapping):
            return Fields(node, self.diagnostics)
        if node is not None:
            report_wrong(node, key, "`key: value` lines below it", self.diagnostics)
        return None

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return the entries of a mapping of texts inside this one."""
        inner = self.mapping_of(key)
        if inner is None:
            return ()
        texts = ((name.text, read_text(node, name.text, self.diagnostics)) for name, node in inner)
        return tuple((name, text) for name, text in texts if text is not None)


def read_text(node: Node, key: str, diagnostics: Diagnostics) -> str | None:
    """Return a scalar's text without white space at its ends; report anything else."""
    if isinstance(node, Scalar):
        return node.text.strip()
    report_wrong(node, key, "one text", diagnostics)
    return None


def read_number(node: Node, key: str, limits: tuple[float, float], diagnostics: Diagnostics) -> float | None:
    """Return a number within the limits; a decimal comma is read too."""
    low, high = limits
    text = node.text.strip() if isinstance(node, Scalar) else ""
    try:
        number = float(text.replace(",", ".")) if text.isascii() and "_" not in text else math.nan
    except ValueError:
        number = math.nan
    if low <= number <= high:
        return number
    report_wrong(node, key, f"a number from {low:g} to {high:g}", diagnostics)
    return None


def read_flag(node: Node, key: str, diagnostics: Diagnostics) -> bool | None:
    """Return a yes or no."""
    text = node.text.strip().casefold() if isinstance(node, Scalar) else ""
    if text in list_words(Cue.YES) or text in list_words(Cue.NO):
        return text in list_words(Cue.YES)
    report_wrong(node, key, "yes or no", diagnostics)
    return None


def read_language(node: Node, key: str, diagnostics: Diagnostics) -> str:
    """Return "fr" for `fr`, `fr-CA`, `Français` and the like; "" after reporting what no language is called."""
    code = find_code(node.text) if isinstance(node, Scalar) else ""
    if not code:
        report_wrong(node, key, f"one of {', '.join(LANGUAGES)}", diagnostics)
    return code
