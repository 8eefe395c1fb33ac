"""The languages there are: every file of this package named by an ISO 639 code, in the order of these codes."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from deckgen.keys import fold_accents
from deckgen.language.records import Language
from deckgen.siblings import list_modules


def _find_languages() -> Mapping[str, Language]:
    codes = (name for name in list_modules((str(Path(__file__).parent),)) if len(name) in {2, 3})
    found = (import_module(f"deckgen.language.{code}").LANGUAGE for code in codes)
    return MappingProxyType({language.code: language for language in found})


LANGUAGES: Mapping[str, Language] = _find_languages()
"""ISO code → language."""

DEFAULT = "en"
"""Where nothing tells the language."""


def find_language(code: str) -> Language:
    """Return a language by its code, English where deckgen does not know it."""
    return LANGUAGES.get(code) or LANGUAGES[DEFAULT]


def find_code(name: str) -> str:
    """Return "fr" for `fr`, `fr-CA`, `Français` and the like; "" for what no language is called."""
    text = fold_accents(name.strip().casefold())
    for spelled in (text, text.replace("_", "-").split("-")[0]):
        for language in LANGUAGES.values():
            if spelled == language.code or spelled in fold_accents(language.called).split():
                return language.code
    return ""
