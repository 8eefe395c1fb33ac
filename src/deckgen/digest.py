"""The hashes of keys and contents. `hashlib` would load OpenSSL, which takes longer than reading five stories."""

TYPE_CHECKING = False  # for type checkers it is not; `typing` takes longer to import than all that is needed here
if TYPE_CHECKING:
    from hashlib import blake2b, sha1
else:
    try:
        from _blake2 import blake2b
        from _sha1 import sha1
    except ImportError:  # a Python that has OpenSSL's only
        from hashlib import blake2b, sha1

__all__ = ("blake2b", "digest_archive", "sha1")

_LISTING = 1 << 14
"""Bytes at the end of an archive: more than what lists a hundred slides with all that belongs to them."""


def digest_archive(data: bytes) -> str:
    """Return a name for an archive: its checksum, and a digest of its end, where those of all its parts are listed.

    A digest of all of it takes three times as long.
    """
    from binascii import crc32  # noqa: PLC0415 - a course of which nothing has changed asks for none

    return f"{crc32(data):08x}{blake2b(data[-_LISTING:], digest_size=16).hexdigest()}"
