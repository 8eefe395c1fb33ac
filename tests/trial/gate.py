"""What is wrong with a file, as the acceptance tools beside the repository see it."""

from collections import Counter
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from standard import TOOLS, check_package, check_schemas


def list_faults(path: Path) -> Counter[str]:
    """Return what the gate and the schemas find, counted by kind; equal files are looked at once."""
    return find_in(path, sha256(path.read_bytes()).hexdigest())


@lru_cache(400)
def find_in(path: Path, _: str) -> Counter[str]:
    """Look at a file whose digest is given."""
    if not TOOLS.is_dir():
        return Counter()
    return Counter(fault[0] for fault in check_package(path)) + Counter(said for _, said in check_schemas(path))


def list_new_faults(path: Path, *before: Path) -> list[str]:
    """Return the kinds of faults that a file has more of than each of those it was made from."""
    found = list_faults(path)
    known = Counter[str]()
    for one in before if found else ():
        known |= list_faults(one)
    return sorted(found - known)
