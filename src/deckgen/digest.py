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

__all__ = ("blake2b", "sha1")
