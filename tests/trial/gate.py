"""What is wrong with a file, as the acceptance tools beside the repository see it."""

import sys
from collections import Counter
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from trial.courses import ROOT

TOOLS = ROOT.parent / "shared" / "tools"


@cache
def load_tool(name: str) -> ModuleType | None:
    """Return an acceptance tool, None where the folder is not there."""
    spec = spec_from_file_location(f"trial_{name}", TOOLS / f"{name}.py")
    if spec is None or spec.loader is None or not (TOOLS / f"{name}.py").exists():
        return None
    tool = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def list_faults(path: Path) -> Counter[str]:
    """Return what the gate and the schemas find, counted by kind; equal files are looked at once."""
    return find_in(path, sha256(path.read_bytes()).hexdigest())


@lru_cache(400)
def find_in(path: Path, _: str) -> Counter[str]:
    """Look at a file whose digest is given."""
    found: Counter[str] = Counter()
    for name, function in (("pptxgate", "gate"), ("xsdcheck", "check")):
        tool = load_tool(name)
        for fault in getattr(tool, function)(str(path)) if tool else ():
            kind = str(fault[-1] if name == "xsdcheck" else fault[0])
            found[kind] += 1
    return found


def list_new_faults(path: Path, *before: Path) -> list[str]:
    """Return the kinds of faults that a file has more of than each of those it was made from."""
    found = list_faults(path)
    known = Counter[str]()
    for one in before if found else ():
        known |= list_faults(one)
    return sorted(found - known)
