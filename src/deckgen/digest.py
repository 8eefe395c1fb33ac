"""The hash of keys and contents. `hashlib` would load OpenSSL for it, which takes longer than reading five stories."""

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without it
    from hashlib import blake2b

__all__ = ("blake2b",)
