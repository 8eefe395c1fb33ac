"""The least that any program on these libraries can take: imports, parsing the notes, deflating the parts of the decks.

    python bench/floor.py notes.md parts

Nothing is understood, planned, measured or written: what is left up to deckgen's own time is deckgen's work.
"""

import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

LENGTH = 4
"""Bytes of the number before each part."""


def keep_parts(decks: Iterable[Path], target: Path) -> None:
    """Keep the parts of some decks, template parts once, as deckgen packs them, in one file for `main`."""
    seen = set()
    with target.open("wb") as file:
        for deck in decks:
            with zipfile.ZipFile(deck) as package:
                for name in package.namelist():
                    content = package.read(name)
                    if (digest := sha256(content).digest()) not in seen:
                        seen.add(digest)
                        file.write(len(content).to_bytes(LENGTH, "big") + content)


def read_parts(kept: bytes) -> Iterator[bytes]:
    """Return the parts of a file that `keep_parts` wrote."""
    start = 0
    while start < len(kept):
        end = start + LENGTH + int.from_bytes(kept[start : start + LENGTH], "big")
        yield kept[start + LENGTH : end]
        start = end


def main() -> None:
    """Do what cannot be left out."""
    import click  # noqa: F401, PLC0415 - the imports are what is measured
    import yaml  # noqa: F401, PLC0415
    from markdown_it import MarkdownIt  # noqa: PLC0415

    notes, parts = map(Path, sys.argv[1:])
    MarkdownIt("commonmark").enable("table").parse(notes.read_text(encoding="utf-8"))
    for part in read_parts(parts.read_bytes()):
        zlib.crc32(part)
        zlib.compress(part, 3, -zlib.MAX_WBITS)


if __name__ == "__main__":
    main()
