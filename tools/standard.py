"""What the programs of validate.sh say of many decks: package rules, ISO 29500 schemas, openxml-audit.

validate.sh starts openxml-audit once a deck, which reads its schemas each time; here it reads a folder in one go.
"""

import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).parents[2] / "shared" / "tools"


def judge_folder(folder: Path) -> list[str]:
    """Return what is wrong with the decks of a folder; it holds at least one.

    Raises:
        FileNotFoundError: there is no deck.
    """
    decks = sorted(folder.glob("*.pptx"))
    if not decks:
        raise FileNotFoundError(f"no deck in {folder}")
    programs = (
        [TOOLS / "pptxgate.py", *decks],
        [TOOLS / "xsdcheck.py", *decks],
        ["-m", "openxml_audit", folder, "--recursive", "-q"],
    )
    return [said for program in programs for said in run_program(*map(str, program))]


def run_program(*arguments: str) -> list[str]:
    """Return what a Python program says when it exits with anything but 0."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    return [*(done.stdout + done.stderr).splitlines(), f"exit code {done.returncode}"] if done.returncode else []
