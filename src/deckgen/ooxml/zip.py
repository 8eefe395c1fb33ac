"""A streaming ZIP writer whose bytes depend on names and contents only.

In come names and bytes, out go entries in that order: deflated or stored, dated 1980-01-01, without data
descriptors, ZIP64 where sizes, offsets or counts ask for it. The target needs `write` only.
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import BinaryIO, Final, Self

from deckgen.named_tuple import NamedTuple

_MAX_32: Final = 0xFFFFFFFF
_MAX_16: Final = 0xFFFF
_DATE: Final = (1 << 5) | 1
_LEVEL: Final = 3
"""Of deflating: decks are a twelfth larger than at level 6, which takes more than twice as long."""
_MEMORY: Final = 6
"""Of deflating: parts are small, so most of what a higher number clears is never used."""
DEFLATED: Final = 8
_STORED: Final = 0
_UTF8_NAME: Final = 0x800
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_OFFSET: Final = struct.Struct("<L")
"""Of an entry, the last field of what the directory says of it before its name."""
_ABOUT: Final = struct.Struct("<5H3L2H")
"""What stands before an entry, and in the directory as well, behind the mark and the version that made it."""
_NO_MORE: Final = bytes(10)
"""What the directory says behind that: no comment, one disk, no attributes."""
_END: Final = struct.Struct("<4s4H2LH")
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64: Final = struct.Struct("<4sLQL")


class Entry(NamedTuple):
    """One file of an archive, ready to be written; it can be written to several archives.

    Built by position, in the order of the format's header.
    """

    name: str
    method: int
    crc: int
    size: int
    """Of the content before it was packed."""
    packed: bytes


def spell_listing(listing: tuple[str, int, int]) -> str:
    """Return name, checksum and size of an entry as a line."""
    name, crc, size = listing
    return f"{name} {crc:08x} {size}"


def pack_entry(name: str, content: bytes, *, compress: bool = True) -> Entry:
    """Return an entry, deflated unless that makes it larger or is not wanted."""
    crc, size = zlib.crc32(content), len(content)
    if compress:
        packer = open_packer(zlib.MAX_WBITS)
        packed = packer.compress(content) + packer.flush()
        if len(packed) < size:
            return Entry(name, DEFLATED, crc, size, packed)
    return Entry(name, _STORED, crc, size, content)


def open_packer(window: int) -> "zlib._Compress":
    """Return what deflates; it looks back two to the power of `window` bytes."""
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, _MEMORY)


@lru_cache(maxsize=1024)
def pack_common(content: bytes) -> Entry:
    """Return a small entry without a name, packed once however often its content comes again."""
    return pack_entry("", content)


class FramedEntry(NamedTuple):
    """An entry as an archive has it, with all that is said of it there but its place."""

    listing: tuple[str, int, int]
    """Name, checksum and size."""
    local: bytes
    """What stands in its place."""
    directory: tuple[bytes, bytes]
    """What the directory says of it before and behind its place."""


class EntryRun(NamedTuple):
    """Entries that stand one after the other in several archives, laid out once."""

    listed: tuple[str, ...]
    """What `spell_listing` says of each."""
    names: frozenset[str]
    """In small letters."""
    content: bytes
    """All of them as they stand in an archive of the old format."""
    directory: tuple[tuple[bytes, int, bytes], ...]
    """What the directory says of each before its place, the place from the first one's on, and what it says behind."""
    first: bytes
    """All of that where the run stands at the very beginning."""
    entries: tuple[Entry, ...] = ()
    """For an archive that is too large for the old format; without them the run is in none."""


def frame_run(entries: tuple[Entry, ...]) -> EntryRun:
    """Return entries as they stand in an archive of the old format; raises ValueError where two have one name."""
    run = join_entries([frame_entry(entry) for entry in entries])
    if len(run.names) < len(run.listed):
        raise ValueError(f"two parts are called alike: {sorted(run.listed)}")
    return run._replace(entries=entries)


lay_out_run: Final = lru_cache(maxsize=16)(frame_run)  # once for all decks of a look


def frame_entry(entry: Entry) -> FramedEntry:
    """Return an entry as it stands in an archive of the old format."""
    local, directory = _frame(entry)
    return FramedEntry(listing=(entry.name, entry.crc, entry.size), local=local, directory=directory)


def _frame(entry: Entry) -> tuple[bytes, tuple[bytes, bytes]]:
    """Return what stands in the place of an entry, and what the directory says before and behind that."""
    own, method, crc, size, packed = entry
    name, flags = own.encode(), 0 if own.isascii() else _UTF8_NAME
    about = _ABOUT.pack(20, flags, method, 0, _DATE, crc, len(packed), size, len(name), 0)
    return b"".join((b"PK\3\4", about, name, packed)), (b"".join((b"PK\1\2\x14\0", about, _NO_MORE)), name)


def join_entries(framed: Sequence[FramedEntry]) -> EntryRun:
    """Return entries of an archive as a run."""
    places = accumulate((len(entry.local) for entry in framed), initial=0)
    directory = [(before, place, behind) for (_, _, (before, behind)), place in zip(framed, places, strict=False)]
    return EntryRun(
        listed=tuple([spell_listing(entry.listing) for entry in framed]),
        names=frozenset([entry.listing[0].lower() for entry in framed]),
        content=b"".join([entry.local for entry in framed]),
        directory=tuple(directory),
        first=b"".join([part for before, at, behind in directory for part in (before, _OFFSET.pack(at), behind)]),
    )


def read_last_entry(archive: bytes, most: int) -> tuple[str, bytes] | None:
    """Return name and content of the entry that `ZipWriter` wrote last; None for what it cannot have written.

    Args:
        archive: The whole of it.
        most: Bytes of content; one that has more is not read.
    """
    end = len(archive) - _END.size
    try:
        mark, *_, directory, _ = _END.unpack_from(archive, end)
        place = archive.rindex(b"PK\1\2", directory, end)
        *_, method, _, _, crc, packed, size, length, _, _, _, _, _, offset = _CENTRAL.unpack_from(archive, place)
        head = archive[offset : offset + _LOCAL.size + length]
        content = archive[offset + len(head) : offset + len(head) + packed]
        if method == DEFLATED:
            content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(content, most + 1)
    except (struct.error, ValueError, zlib.error):
        return None
    if mark != b"PK\5\6" or size > most or (zlib.crc32(content), len(content)) != (crc, size):
        return None
    return head[_LOCAL.size :].decode("utf-8", "replace"), content


def read_entries(archive: bytes) -> Iterator[FramedEntry]:
    """Yield the entries of an archive that `ZipWriter` has written, in order, each to be repeated in another one.

    Raises:
        ValueError: it is so large that what is said of an entry depends on its place.
    """
    *_, count, length, at, _ = _END.unpack_from(archive, len(archive) - _END.size)
    if max(length, at) == _MAX_32 or count == _MAX_16:
        raise ValueError("an archive of this size cannot be repeated")
    found = []
    for _ in range(count):
        *_, crc, _, size, name, extra, _, _, _, _, offset = _CENTRAL.unpack_from(archive, at)
        end = at + _CENTRAL.size + name + extra
        found.append(
            (offset, crc, size, archive[at : at + _CENTRAL.size - _OFFSET.size], archive[at + _CENTRAL.size : end])
        )
        at = end
    places = [offset for offset, *_ in found] + [at - length]
    for (offset, crc, size, before, name_bytes), end in zip(found, places[1:], strict=True):
        yield FramedEntry((name_bytes.decode(), crc, size), archive[offset:end], (before, name_bytes))


@cache
def _keep_memory() -> None:
    """Let glibc keep zlib's state from entry to entry, which makes writing about twice as fast.

    It gives large blocks back to the system unless it has seen a larger one come and go before.
    """
    bytes(1 << 20)


class ZipWriter:
    """Entries one after the other; `close` writes the directory."""

    def __init__(self, target: BinaryIO, *, limit: int = _MAX_32, count_limit: int = _MAX_16) -> None:
        """Start an archive; smaller limits than the format's own make ZIP64 records come sooner."""
        self._target = target
        self._limit = limit
        self._count_limit = count_limit
        self._offset = 0
        self._directory: list[bytes] = []
        self.listed: list[str] = []
        """What `spell_listing` says of the entries written so far."""
        self._names: set[str] = set()
        _keep_memory()

    def add(self, name: str, content: bytes, *, compress: bool = True) -> None:
        """Write one entry; what does not get smaller is stored. Raises what `add_entry` raises."""
        self.add_entry(pack_entry(name, content, compress=compress))

    def add_entry(self, entry: Entry) -> None:
        """Write an entry that is packed already.

        Raises:
            ValueError: there is one of this name, capitals or not; a mistake of the program.
        """
        name = entry.name.lower()
        if name in self._names:
            raise ValueError(f"two parts are called {entry.name!r}")
        self._names.add(name)
        if max(len(entry.packed), entry.size, self._offset) >= self._limit:
            self._add_large(entry)
            return
        local, (before, behind) = _frame(entry)
        self.listed.append(spell_listing((entry.name, entry.crc, entry.size)))
        self._directory.append(b"".join((before, _OFFSET.pack(self._offset), behind)))
        self._write(local)

    def _add_large(self, entry: Entry) -> None:
        """Write an entry that needs longer records."""
        name, content, size = entry.name.encode(), entry.packed, entry.size
        flags = 0 if entry.name.isascii() else _UTF8_NAME
        big, far = max(size, len(content)) >= self._limit, self._offset >= self._limit
        shown = (_MAX_32, _MAX_32) if big else (len(content), size)
        about = flags, entry.method, 0, _DATE, entry.crc, *shown, len(name)
        extra = struct.pack("<2H2Q", 1, 16, size, len(content)) if big else b""
        head = _LOCAL.pack(b"PK\3\4", 45 if big else 20, *about, len(extra))
        longer = [size, len(content)] * big + [self._offset] * far
        told = struct.pack(f"<2H{len(longer)}Q", 1, 8 * len(longer), *longer)
        place = _MAX_32 if far else self._offset
        self.listed.append(spell_listing((entry.name, entry.crc, size)))
        self._directory.append(_CENTRAL.pack(b"PK\1\2", 45, 45, *about, len(told), 0, 0, 0, 0, place) + name + told)
        self._write(b"".join((head, name, extra, content)))

    def add_run(self, run: EntryRun) -> None:
        """Write entries that are laid out.

        Raises:
            ValueError: there is one of some name, which is a mistake of the program; or the archive is too large.
        """
        start = self._offset
        if start + len(run.content) >= self._limit:  # they need longer records
            if len(run.entries) < len(run.listed):
                raise ValueError("an archive of this size repeats nothing")
            for entry in run.entries:
                self.add_entry(entry)
            return
        if not self._names.isdisjoint(run.names):
            raise ValueError(f"two parts are called alike: {sorted(self._names & run.names)}")
        self._names |= run.names
        self.listed += run.listed
        pack, join = _OFFSET.pack, b"".join
        moved = [join((before, pack(start + place), behind)) for before, place, behind in run.directory if start]
        self._directory += moved or [run.first]
        self._write(run.content)

    def close(self) -> None:
        """Write the directory of the archive; the target stays open."""
        start, count = self._offset, len(self.listed)
        directory = b"".join(self._directory)
        self._write(directory)
        size = len(directory)
        if count >= self._count_limit or start >= self._limit or size >= self._limit:
            end = self._offset
            self._write(_END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start))
            self._write(_LOCATOR_64.pack(b"PK\6\7", 0, end, 1))
            count, size, start = _MAX_16, _MAX_32, _MAX_32
        self._write(_END.pack(b"PK\5\6", 0, 0, count, count, size, start, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *about: object) -> None:
        if kind is None:
            self.close()

    def _write(self, content: bytes) -> None:
        self._target.write(content)
        self._offset += len(content)
