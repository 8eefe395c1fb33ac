"""What a deck is of → where it belongs below the folder of decks; two decks never share a place.

A theme's name is a folder as it is where that is safe on every system; any other name (capitals, which some systems
do not tell from small letters, slashes, dots at its ends) is spelled as words and told apart by a digest of the name.
"""

import re
from pathlib import PurePosixPath

from deckgen.files.world import digest_bytes
from deckgen.keys import RESERVED, make_slug

_PLAIN = re.compile(r"[^\W_A-Z](?:[\w. -]*\w)?", re.ASCII)
_MARK = "~"
"""Stands in no plain name, so that no spelled one can be like it."""
_LONGEST = 60


def place_deck(theme: str, module: str) -> PurePosixPath:
    """Return the place of a deck: "night/04-module-4.pptx".

    Args:
        theme: The name of its theme, as it was asked for.
        module: The key of its module, which is fit for a file name.
    """
    return PurePosixPath(spell_folder(theme), f"{module}.pptx")


def spell_folder(name: str) -> str:
    """Return a name for a folder on every system; different names give names that differ in more than capitals."""
    plain = _PLAIN.fullmatch(name) and name == name.lower() and len(name) <= _LONGEST
    if plain and name.partition(".")[0] not in RESERVED:
        return name
    return f"{make_slug(name) or 'theme'}{_MARK}{digest_bytes(name.encode('utf-8', 'surrogatepass'))}"
