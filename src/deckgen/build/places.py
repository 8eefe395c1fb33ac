"""For whom a deck is → where it belongs below the folder of decks; two decks never share a place.

A theme's name is a folder as it is where that is safe on every system; any other name (capitals, which some systems
do not tell from small letters, slashes, dots at its ends) is spelled as words and told apart by a digest of the name.
A client's name is spelled as words; what is left out of an edition stands behind it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from deckgen.build.editions import Edition
from deckgen.deferred_patterns import defer_pattern
from deckgen.digest import digest_content
from deckgen.keys import RESERVED, make_slug

_PLAIN = re.compile(r"[^\W_A-Z](?:[\w. -]*\w)?", re.ASCII)
_OWN = defer_pattern(r"[^\W_](?:[\w. -]*\w)?")
_MARK = "~"
"""Stands in no plain name, so that no spelled one can be like it."""
_LONGEST = 60


def spell_folder(name: str) -> str:
    """Return a name for a folder on every system; different names give names that differ in more than capitals."""
    plain = _PLAIN.fullmatch(name) and name == name.lower() and len(name) <= _LONGEST
    if plain and name.partition(".")[0] not in RESERVED:
        return name
    return f"{make_slug(name) or 'theme'}{_MARK}{digest_content(name.encode('utf-8', 'surrogatepass'))}"


def spell_folders(orders: Sequence[tuple[Edition, str]]) -> tuple[str, ...]:
    """Return a folder for each order below that of all decks; no two share one.

    Args:
        orders: Editions, each with the folder of its theme's name.
    """
    plain = [_spell_order(edition, theme) for edition, theme in orders]
    shared = {folder for folder, count in Counter(map(str.casefold, plain)).items() if count > 1}
    looks = [
        f"{folder}-{theme}" if folder.casefold() in shared and folder != theme else folder
        for folder, (_, theme) in zip(plain, orders, strict=True)
    ]
    taken = set[str]()
    folders = []
    for folder, (edition, _) in zip(looks, orders, strict=True):
        own = folder
        if own.casefold() in taken:
            own = f"{folder}{_mark_twin(edition)}"
        taken.add(own.casefold())
        folders.append(own)
    return tuple(folders)


def is_twin(edition: Edition, folder: str) -> bool:
    """Tell whether an order's folder is told apart from that of another one by what nobody can read."""
    return folder.endswith(_mark_twin(edition))


def _mark_twin(edition: Edition) -> str:
    return f"{_MARK}{digest_content(repr(edition._replace(at=None, theme_at=None)).encode())}"


def _spell_part(name: str) -> str:
    """Return a folder that a file names: as it is written, where that is safe on every system."""
    safe = _OWN.fullmatch(name) and len(name) <= _LONGEST and name.casefold().partition(".")[0] not in RESERVED
    return normalize("NFC", name) if safe else spell_folder(name)


def _spell_order(edition: Edition, theme: str) -> str:
    """Return the folder that an order has where no other wants it: "globex-sa-fr"."""
    parts = [part for part in (edition.lang, *map(make_slug, edition.tags)) if part]
    if edition.folder:
        # a file that names a folder knows what goes there
        return "/".join(map(_spell_part, edition.folder))
    if not edition.speaker_notes:
        parts.append("without-notes")
    client = make_slug(edition.client)
    return "-".join((spell_folder(client) if client else theme, *parts))
