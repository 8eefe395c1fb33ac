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

__all__ = ("blake2b", "digest_archive", "digest_content", "sha1")

_SIZE = 16
"""Bytes of a digest."""
_LISTING = 1 << 14
"""Bytes at the end of an archive: what lists the parts of some forty slides, or the last of more."""


def digest_content(content: bytes) -> str:
    """Return a name for content: equal bytes have equal names, others do not."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


def digest_archive(data: bytes) -> str:
    """Return a name for an archive: its checksum, and a digest of its end, where those of its parts are listed.

    A digest of all of it takes three times as long. For a large text it tells no more than that it is whole.
    """
    from binascii import crc32  # noqa: PLC0415 - a course of which nothing has changed asks for none

    return f"{crc32(data):08x}{digest_content(data[-_LISTING:])}"
