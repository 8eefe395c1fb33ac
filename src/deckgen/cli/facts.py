"""The same facts for programs: results as plain values for `json`. `docs/json.md` explains every key."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from deckgen import __version__
from deckgen.cli.manual import Chapter
from deckgen.cli.outcome import Outcome, Result
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostic, Location, Severity
from deckgen.phrase import Words
from deckgen.story import Figure, Story

if TYPE_CHECKING:  # most facts are not about looks
    from deckgen.look.origins import ThemeValue
    from deckgen.look.places import ThemePlace
    from deckgen.look.writing import CastLine

Facts: TypeAlias = dict[str, Any]


def echo_json(facts: Facts) -> None:
    """Print facts as JSON, with escapes where standard output does not know every character."""
    unicode = (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(facts, ensure_ascii=not unicode, indent=2))


def describe_outcome(outcome: Outcome, *, good: bool) -> Facts:
    """Return what `build --json` and `check --json` print."""
    return {
        "version": __version__,
        "course": describe_course(outcome.course),
        "decks": [describe_result(result) for result in outcome.results],
        "findings": [describe_finding(finding) for finding in outcome.findings],
        "counts": count_severities(outcome.findings),
        "seconds": round(outcome.seconds, 3),
        "good": good,
    }


def describe_course(course: Course) -> Facts:
    """Return what is said of a course everywhere."""
    return {"title": course.title, "lang": course.lang}


def describe_overview(course: Course, modules: Sequence[Facts]) -> Facts:
    """Return what `list --json` prints."""
    return {"version": __version__, "course": describe_course(course), "modules": modules}


def describe_themes(rows: "Sequence[tuple[ThemePlace, str]]") -> Facts:
    """Return what `theme list --json` prints: every look with its title."""
    return {
        "version": __version__,
        "themes": [{**_describe_place(place), "title": title} for place, title in rows],
    }


def describe_look(place: "ThemePlace", settings: "Sequence[ThemeValue]") -> Facts:
    """Return what `theme show --json` prints: every value with its place."""
    return {
        "version": __version__,
        **_describe_place(place),
        "settings": [
            {
                "key": setting.key,
                "value": setting.value,
                "path": setting.at.path if setting.at else None,
                "line": setting.at.line if setting.at else None,
                "why": setting.why or None,
            }
            for setting in settings
        ],
    }


def describe_checks(checked: "Sequence[tuple[ThemePlace, Sequence[Diagnostic]]]") -> Facts:
    """Return what `theme check --json` prints: every look with what was found."""
    return {
        "version": __version__,
        "themes": [
            {**_describe_place(place), "findings": [describe_finding(finding) for finding in found]}
            for place, found in checked
        ],
        "counts": count_severities([finding for _, found in checked for finding in found]),
    }


def describe_import(path: Path, casting: "Sequence[CastLine]") -> Facts:
    """Return what `theme import --json` prints: the look's file, and a layout for each role."""
    return {
        "version": __version__,
        "theme": path.parent.name,
        "path": path.as_posix(),
        "casting": [
            {"role": line.role, "layout": line.layout, "why": line.why, "given": line.fixed} for line in casting
        ],
    }


def _describe_place(place: "ThemePlace") -> Facts:
    return {
        "theme": place.name,
        "origin": place.origin,
        "package": place.package or None,
        "path": place.path.as_posix(),
    }


def describe_result(result: Result) -> Facts:
    """Return one deck."""
    deck = result.deck
    return {
        "module": deck.module,
        "number": deck.number,
        "title": deck.title,
        "theme": deck.theme,
        "client": deck.client or None,
        "lang": deck.lang or None,
        "state": str(result.state),
        "path": None if result.path is None else result.path.as_posix(),
        "stories": deck.stories,
        "slides": deck.slides,
        "figures": deck.figures,
        "minutes": round(deck.minutes, 1),
        "seconds": round(result.seconds, 4),
        "counts": count_severities(deck.findings),
    }


def count_severities(findings: Iterable[Diagnostic]) -> Facts:
    """Return how many findings of each severity there are."""
    severities = [finding.severity for finding in findings]
    return {str(severity): severities.count(severity) for severity in reversed(Severity)}


def describe_finding(finding: Diagnostic) -> Facts:
    """Return one finding; what is not known is null."""
    at = finding.at or Location("")
    return {
        "severity": str(finding.severity),
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint or None,
        "module": finding.module or None,
        "path": at.path or None,
        "line": at.line or None,
        "column": at.column or None,
        "length": at.length or None,
    }


def describe_manual(chapters: Iterable[Chapter]) -> Facts:
    """Return what `explain --json` prints."""
    return {
        "version": __version__,
        "codes": [
            {
                "code": chapter.kind.code,
                "severity": str(chapter.kind.severity),
                "family": chapter.family,
                "message": chapter.message,
                "hint": chapter.hint or None,
                "manual": chapter.kind.manual,
                "example": chapter.example,
            }
            for chapter in chapters
        ],
    }


def describe_figures(modules: Sequence[Module]) -> Facts:
    """Return what `figures --json` prints: every story with its figures."""
    return {
        "version": __version__,
        "stories": [describe_story_figures(module, story) for module in modules for story in module.stories],
    }


def describe_story_figures(module: Module, story: Story) -> Facts:
    """Return the figures of one story, strongest first."""
    return {
        "module": module.key,
        "topic": story.topic,
        "company": story.company,
        "figures": [describe_figure(figure, story) for figure in story.figures],
    }


def describe_figure(figure: Figure, story: Story) -> Facts:
    """Return one figure with its words and their places; one that stands nowhere has the place of its story."""
    hero = figure.phrase.hero
    return {
        "key": figure.key,
        "value": figure.value,
        "label": figure.label,
        "lead": figure.lead,
        "tail": figure.tail,
        "before": figure.earlier or None,
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "number": figure.number if figure.number is not None and isfinite(figure.number) else None,
        "source": {"path": hero.path or story.path, "line": hero.line or story.line, "column": hero.column},
        "places": [describe_words(part, words) for part, words in list_parts(figure)],
        "text": figure.text,
        "why": list(figure.why),
    }


def list_parts(figure: Figure) -> Iterator[tuple[str, Words]]:
    """Yield the parts of a figure's phrase as they are named in `docs/json.md`."""
    yield from (("lead", words) for words in figure.phrase.lead)
    if figure.before:
        yield "before", figure.before
    yield "value", figure.phrase.hero
    yield from (("tail", words) for words in figure.phrase.tail)


def describe_words(part: str, words: Words) -> Facts:
    """Return where words stand, from their first character to one past their last."""
    return {
        "part": part,
        "text": words.text,
        "path": words.path,
        "line": words.line,
        "column": words.column,
        "end_line": words.end_line,
        "end_column": words.end_column,
    }
