"""Findings as commands of a GitHub workflow, which shows each at its line: `::warning file=…,line=…::message`."""

from deckgen.cli.findings import mask_controls
from deckgen.cli.spots import FindingSpot
from deckgen.diagnostics import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write_command(spot: FindingSpot) -> str:
    """Return the command for one finding, on one line whatever it says."""
    numbers = {"line": spot.line, "col": spot.column, "endColumn": spot.end_column}
    words = {"file": spot.path, **{name: str(number) for name, number in numbers.items() if number}}
    words["title"] = spot.finding.code
    properties = ",".join(f"{name}={escape_property(word)}" for name, word in words.items() if word)
    text = "\n".join(filter(None, (spot.finding.message, spot.finding.hint)))
    return f"::{_LEVELS[spot.finding.severity]} {properties}::{escape_text(text)}"


def escape_text(text: str) -> str:
    """Return text that a command can end with: its lines are joined by "%0A"."""
    return mask_controls(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def escape_property(text: str) -> str:
    """Return text that can stand between the commas and colons of a command."""
    return escape_text(text).replace(":", "%3A").replace(",", "%2C")
