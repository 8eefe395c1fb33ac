"""Texts among the notes that are not read: some are notes under another ending, others stand there for their own sake.

Comes in: a file's path. Goes out: a finding, a warning where its text looks like notes or nobody can tell.
"""

import re
from functools import cache
from pathlib import Path

from deckgen.catalogue.files import SKIPPED_FILE, STRAY_FILE
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.decode import decode_text
from deckgen.files.world import World
from deckgen.language import LANGUAGES

_TEXTS = frozenset({".txt", ".text", ".rst", ".org", ".mdx"})
_OFFICE = frozenset({".doc", ".docx", ".odt", ".rtf"})
_BEGINNING = 4000
"""Characters of a text that are looked at."""


def is_stray(name: str) -> bool:
    """Tell whether a file may hold notes by its ending and is not read among others."""
    return Path(name).suffix.lower() in _TEXTS | _OFFICE


def report_stray(path: Path, world: World, diagnostics: Diagnostics) -> None:
    """Say that a text is not read."""
    kind = SKIPPED_FILE if path.suffix.lower() in _OFFICE or _looks_like_notes(path, world) else STRAY_FILE
    diagnostics.report(kind, at=Location(path.as_posix()), name=path.name, stem=path.stem)


def _looks_like_notes(path: Path, world: World) -> bool:
    """Tell whether a text has a heading of Markdown, a line that is only a link, or a section's name and a colon."""
    try:
        data = world.read(path)
    except OSError:
        return True
    return bool(_compile_signs().search(decode_text(data, path.as_posix(), Diagnostics())[:_BEGINNING]))


@cache
def _compile_signs() -> re.Pattern[str]:
    known = (names for language in LANGUAGES.values() for names in language.sections.values())
    names = {name.replace("_", " ") for each in known for name in (each.label, *each.names.split())}
    label = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    sign = rf"#{{1,6}} \S|\[[^\[\]\n]+\]\(https?://|\W{{0,4}}(?:{label})\W{{0,4}}(?:[:：]|$)"
    return re.compile(rf"^ {{0,3}}(?:{sign})", re.IGNORECASE | re.MULTILINE)
