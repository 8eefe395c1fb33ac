"""A live course → what the page is told: plain facts, no markup."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from deckgen.build.outline import OutlinedSlide
from deckgen.diagnostics import Diagnostic, Severity
from deckgen.preview.reading import NoteLine, SlideText
from deckgen.ready.verdict import ModuleVerdict
from deckgen.serve.live import LiveCourse, LiveDeck

_WEB = ("http://", "https://")


def describe_course(course: LiveCourse) -> dict[str, Any]:
    """Return all that the page shows."""
    shared = [finding for finding in course.findings if not finding.module]
    return {
        "title": course.title,
        "problem": course.problem,
        "findings": _describe_findings(shared),
        "modules": [_describe_module(live) for live in course.decks],
    }


def _describe_module(live: LiveDeck) -> dict[str, Any]:
    deck, outline = live.deck, live.outline
    texts = live.text.slides if live.text else ()
    # what concerns every deck stands above them, once
    own = [finding for finding in deck.findings if finding.module]
    near = _place_findings(own, outline)
    return {
        "key": deck.path.as_posix(),
        "number": deck.number,
        "module": deck.module,
        "title": deck.title,
        "minutes": round(deck.minutes),
        "stale": live.stale,
        "lang": live.text.lang if live.text else "",
        "width": 1 if not live.text else live.text.width,
        "height": 1 if not live.text else live.text.height,
        "errors": sum(finding.severity is Severity.ERROR for finding in own),
        "warnings": sum(finding.severity is Severity.WARNING for finding in own),
        "findings": _describe_findings(near[-1]),
        "slides": [
            _describe_slide(place, name, text, _describe_findings(found))
            for place, name, text, found in zip(outline, live.names, texts, near[:-1], strict=True)
        ],
    }


def describe_verdicts(verdicts: Iterable[ModuleVerdict]) -> dict[str, list[dict[str, Any]]]:
    """Return module → what is to be done before class, none for one that is ready; under "" the course itself."""
    return {verdict.module: list(_list_concerns(verdict)) for verdict in verdicts}


def _list_concerns(verdict: ModuleVerdict) -> Iterator[dict[str, Any]]:
    for concern in verdict.concerns:
        for facts in _describe_findings([concern.finding]):
            yield {**facts, "slides": list(concern.slides)}


def _describe_slide(place: OutlinedSlide, name: str, text: SlideText, findings: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "key": place.key,
        "picture": name,
        "title": place.title,
        "words": text.words,
        "hidden": text.hidden,
        "path": place.path,
        "line": place.line,
        "notes": [_describe_note(line) for line in text.notes],
        "findings": findings,
    }


def _describe_note(line: NoteLine) -> dict[str, Any]:
    return {
        "reminder": line.reminder,
        "level": line.level,
        "marker": bool(line.marker),
        "runs": [[run.text, run.bold, run.italic, run.link if run.link.startswith(_WEB) else ""] for run in line.runs],
    }


def _describe_findings(findings: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    return [
        {
            "severity": finding.severity,
            "code": finding.code,
            "message": finding.message,
            "hint": finding.hint,
            "path": finding.at.path if finding.at else "",
            "line": finding.at.line if finding.at else 0,
            "column": finding.at.column if finding.at else 0,
            "excerpt": finding.at.excerpt if finding.at else "",
        }
        for finding in findings
        if finding.severity is not Severity.INFO
    ]


def _place_findings(findings: Sequence[Diagnostic], outline: Sequence[OutlinedSlide]) -> list[list[Diagnostic]]:
    """Return the findings of each slide: those of its lines, up to where the next slide begins; at the end the rest."""
    found: list[list[Diagnostic]] = [[] for _ in range(len(outline) + 1)]
    starts = sorted((slide.path, slide.line, at) for at, slide in enumerate(outline) if slide.line)
    for finding in findings:
        at = finding.at
        where = bisect_right(starts, (at.path, at.line, len(outline))) - 1 if at and at.line else -1
        beside = where >= 0 and at is not None and starts[where][0] == at.path
        found[starts[where][2] if beside else -1].append(finding)
    return found


def list_open_sources(course: LiveCourse, module: str) -> tuple[str, ...]:
    """Return the web addresses of the case studies that the reminders of a module want shown, each once."""
    texts = (live.text for live in course.decks if live.deck.path.as_posix() == module)
    slides = (slide for text in texts if text for slide in text.slides)
    return tuple(dict.fromkeys(link for slide in slides for link in _list_links(slide.notes)))


def _list_links(notes: Sequence[NoteLine]) -> list[str]:
    """Return the web addresses of notes that remind of something."""
    if not any(line.reminder for line in notes):
        return []
    return [run.link for line in notes for run in line.runs if run.link.startswith(_WEB)]
