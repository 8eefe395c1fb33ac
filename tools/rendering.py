"""Decks as LibreOffice draws them, many in one call, and what the acceptance tool overflow.py says of them.

The tool starts LibreOffice once a deck, and that takes longer than most decks do. Here the tool makes its colored
copies and judges the drawings; in between one call draws all of them.
"""

import shutil
import subprocess
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from unittest.mock import patch

TOOL = Path(__file__).parents[2] / "shared" / "tools" / "overflow.py"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
"""None where LibreOffice is not installed."""
PATIENCE = 1800
"""Seconds for one call of LibreOffice, on a machine that others use as well."""


class Colored(NamedTuple):
    """A copy of a deck in which the color of a text tells its shape."""

    deck: Path
    path: Path
    built: object
    """What overflow.py knows of the copy: its shapes, what it cannot check, the size of its slides."""


@cache
def load_tool() -> ModuleType:
    """Return overflow.py as a module.

    Raises:
        FileNotFoundError: the folder of acceptance tools does not stand beside the repository.
    """
    spec = spec_from_file_location("overflow", TOOL)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(TOOL)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def color_deck(deck: Path, folder: Path) -> Colored:
    """Write the colored copy of a deck into a folder."""
    path = folder / f"{deck.stem}-colored.pptx"
    return Colored(deck, path, load_tool().build(str(deck), str(path), "frozen", 1.0))


def convert_decks(decks: Sequence[Path], folder: Path) -> list[Path]:
    """Let one call of LibreOffice draw decks, no two of one name, as PDFs of a folder.

    Raises:
        RuntimeError: LibreOffice left one out.
    """
    drawn = [folder / f"{deck.stem}.pdf" for deck in decks]
    for path in drawn:
        path.unlink(missing_ok=True)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    done = subprocess.run([*command, *map(str, decks)], capture_output=True, text=True, check=False, timeout=PATIENCE)
    lost = [path.name for path in drawn if not path.is_file()]
    if lost:
        raise RuntimeError(f"LibreOffice did not write {', '.join(lost)}: {(done.stderr or done.stdout)[-400:]}")
    return drawn


def judge_deck(colored: Colored, drawn: Path) -> list[str]:
    """Return the complaints of `overflow.py --strict --inset` about a deck whose colored copy is drawn already."""
    tool, said = load_tool(), StringIO()
    with (
        patch.object(tool, "build", lambda *_: colored.built),
        patch.object(tool, "convert", lambda *_: drawn),
        redirect_stdout(said),
        redirect_stderr(said),
    ):
        code = tool.main([str(colored.deck), "--strict", "--inset"])
    return (said.getvalue().splitlines() or [f"exit code {code}"]) if code else []
