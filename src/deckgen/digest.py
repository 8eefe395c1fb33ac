"""The hashes of keys and contents. `hashlib` would load OpenSSL, which takes longer than reading five stories."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b, sha1
else:
    try:
        from _blake2 import blake2b
        from _sha1 import sha1
    except ImportError:  # a Python that has OpenSSL's only
        from hashlib import blake2b, sha1

__all__ = ("blake2b", "sha1")
