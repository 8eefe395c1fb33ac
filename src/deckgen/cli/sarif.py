"""Findings as SARIF 2.1.0, the form that code scanning and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from deckgen import __version__
from deckgen.cli.facts import Facts
from deckgen.cli.manual import Chapter, read_chapters
from deckgen.cli.spots import FindingSpot
from deckgen.diagnostics import Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def describe_run(spots: Sequence[FindingSpot], exit_code: int) -> Facts:
    """Return a log of one run: the rules that were met, with their help, and a result a finding."""
    met, chapters = sorted({spot.finding.code for spot in spots}), read_chapters()
    driver = {
        "name": "deckgen",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [describe_rule(chapters[code]) for code in met],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": "mistake" not in met, "exitCode": exit_code}],
        "columnKind": "unicodeCodePoints",
        "results": [describe_result(spot, met.index(spot.finding.code)) for spot in spots],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def describe_rule(chapter: Chapter) -> Facts:
    """Return a kind of finding; its help is its chapter of the manual."""
    remedy = f"To mend it: {chapter.hint}" if chapter.hint else ""
    text = "\n\n".join(filter(None, (chapter.kind.manual, remedy)))
    return {
        "id": chapter.kind.code,
        "shortDescription": {"text": chapter.message},
        "fullDescription": {"text": chapter.kind.manual},
        "help": {"text": text, "markdown": f"{text}\n\n{chapter.example}"},
        "defaultConfiguration": {"level": _LEVELS[chapter.kind.severity]},
    }


def describe_result(spot: FindingSpot, rule: int) -> Facts:
    """Return one finding; what is not known is left out."""
    finding = spot.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(filter(None, (finding.message, finding.hint)))},
    }
    if spot.path:
        result["locations"] = [{"physicalLocation": describe_place(spot)}]
    if finding.module:
        result["properties"] = {"module": finding.module}
    return result


def describe_place(spot: FindingSpot) -> Facts:
    """Return the file of a finding and the characters it is about."""
    place: dict[str, Any] = {"artifactLocation": describe_file(spot.path)}
    if spot.line:
        columns = {"startColumn": spot.column, "endColumn": spot.end_column} if spot.column else {}
        place["region"] = {"startLine": spot.line, **columns}
        excerpt = spot.finding.at.excerpt if spot.finding.at else ""
        if excerpt:
            place["contextRegion"] = {"startLine": spot.line, "snippet": {"text": excerpt}}
    return place


def describe_file(path: str) -> Facts:
    """Return the address of a file: relative to the root of the repository where it lies there."""
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
