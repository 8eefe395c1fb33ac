"""The languages there are: every file of this package that defines `LANGUAGE`, in the order of their codes."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType

from deckgen.language.classes import Language

_NO_LANGUAGES = frozenset({"classes", "lexicon", "registry"})


def _find_languages() -> Mapping[str, Language]:
    names = sorted(module.name for module in iter_modules([str(Path(__file__).parent)]))
    found = (import_module(f"deckgen.language.{name}").LANGUAGE for name in names if name not in _NO_LANGUAGES)
    return MappingProxyType({language.code: language for language in found})


LANGUAGES: Mapping[str, Language] = _find_languages()
"""ISO code → language."""


def find_language(code: str) -> Language:
    """Return a language by its code, English where deckgen does not know it."""
    return LANGUAGES.get(code) or LANGUAGES["en"]
