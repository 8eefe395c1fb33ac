"""Entries that begin alike: what they begin with is packed once, and what each goes on with behind it.

An entry is the one that packing all of it at once gives. Where text is cut for packing is nothing that zlib promises to
overlook, so whoever uses this compares one entry of his first.
"""

import zlib
from typing import Final

from deckgen.ooxml.zip import DEFLATED, Entry, open_packer, pack_entry

_MORE: Final = 1 << 12
"""Bytes that an entry may go on with."""
_UNSEEN: Final = 262
"""Bytes of its window to which zlib does not look back."""


class EntryStart:
    """The beginning of several entries.

    Args:
        content: what they begin with.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._crc = zlib.crc32(content)
        # a window that holds all of an entry is as good as any, and a copy of the packer takes five times as much
        window = (len(content) + _MORE + _UNSEEN).bit_length()
        self._packer = open_packer(window) if window <= zlib.MAX_WBITS else None
        self._packed = self._packer.compress(content) if self._packer else b""

    def pack(self, name: str, rest: bytes) -> Entry:
        """Return an entry that goes on with the rest."""
        if self._packer and len(rest) <= _MORE:
            packer, size = self._packer.copy(), len(self._content) + len(rest)
            packed = b"".join((self._packed, packer.compress(rest), packer.flush()))
            if len(packed) < size:
                return Entry(name, DEFLATED, zlib.crc32(rest, self._crc), size, packed)
        return pack_entry(name, self._content + rest)
