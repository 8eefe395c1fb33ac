"""What a build for several clients tells people: a row for each of their editions, and a page of HTML about all."""

import os
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from deckgen.build.exchange import State
from deckgen.cli.findings import sum_up
from deckgen.cli.outcome import Outcome, Result
from deckgen.cli.place import PAGE_MARK
from deckgen.diagnostics import Diagnostic, Severity
from deckgen.named_tuple import NamedTuple

HEADER = ("client", "theme", "language", "decks", "slides", "findings", "seconds", "folder")
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0 2rem; }
th, td { border-bottom: 1px solid #8884; padding: .35rem .75rem; text-align: left; vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.error { color: light-dark(#b00020, #ff8a9a); } .warning { color: light-dark(#8a5a00, #ffc861); }
.hint { opacity: .75; }
div.wide { overflow-x: auto; }
"""


class EditionResult(NamedTuple):
    """What became of the decks of one edition."""

    client: str
    theme: str
    lang: str
    folder: str
    results: tuple[Result, ...]

    @property
    def name(self) -> str:
        """For whom it is, else its theme."""
        return self.client or self.theme


def group_results(results: Iterable[Result]) -> tuple[EditionResult, ...]:
    """Return the decks by edition, in order."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.deck.path.parent.as_posix(), []).append(result)
    return tuple(
        EditionResult(
            client=some[0].deck.client,
            theme=some[0].deck.theme,
            lang=some[0].deck.lang,
            folder=folder,
            results=tuple(some),
        )
        for folder, some in groups.items()
    )


def describe_edition(edition: EditionResult) -> tuple[str, ...]:
    """Return the table row of one edition."""
    results = edition.results
    made = sum(result.path is not None for result in results)
    return (
        edition.client or "–",
        edition.theme,
        edition.lang or "–",
        str(made),
        str(sum(result.deck.slides for result in results)),
        sum_up(list(list_problems(results))).replace("no findings", "–"),
        f"{sum(result.seconds for result in results):.3f}",
        edition.folder,
    )


def list_problems(results: Iterable[Result]) -> Iterator[Diagnostic]:
    """Yield the errors and warnings of decks, each once."""
    found = dict.fromkeys(finding for result in results for finding in result.deck.findings)
    return (finding for finding in found if finding.severity is not Severity.INFO)


def write_page(outcome: Outcome, path: Path) -> str:
    """Return a page about a build, complete in itself; links lead from where it will stand to the decks.

    Args:
        outcome: What was built.
        path: Where the page will stand.
    """
    editions = group_results(outcome.results)
    titles = {result.deck.module: result.deck.title for result in outcome.results}
    modules = {module.key: titles[module.key] for module in outcome.course.modules if module.key in titles}
    title = escape(outcome.course.title or outcome.course.name or "Decks")
    decks = sum(result.path is not None for result in outcome.results)
    problems = [finding for finding in outcome.findings if finding.severity is not Severity.INFO]
    written = sum(result.state in {State.WRITTEN, State.MERGED} for result in outcome.results)
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in ("Client", "Look", "Language", *modules.values()))
    rows = "".join(_write_row(edition, tuple(modules), path) for edition in editions)
    return (
        f"<!doctype html>\n<html lang=en><meta charset=utf-8>{PAGE_MARK}"
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style>\n<h1>{title}</h1>\n"
        f"<p>{decks} decks of {len(editions)} editions, {written} written anew; {escape(sum_up(problems))}.</p>\n"
        f"<div class=wide><table><caption>Slides of each deck</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>\n"
        f"{_write_findings(problems)}</html>\n"
    )


def _write_row(edition: EditionResult, modules: Sequence[str], path: Path) -> str:
    made = {result.deck.module: result for result in edition.results}
    facts = "".join(f"<td>{escape(text or '–')}</td>" for text in (edition.theme, edition.lang))
    cells = "".join(_write_cell(made.get(module), path) for module in modules)
    return f"<tr><th scope=row>{escape(edition.client or '–')}</th>{facts}{cells}</tr>\n"


def _write_cell(result: Result | None, path: Path) -> str:
    """Return what became of a deck: its slides with a link to it, marked where something is wrong."""
    if result is None:
        return "<td></td>"
    problems = list(list_problems([result]))
    worst = max((finding.severity for finding in problems), key=list(Severity).index, default=None)
    mark = f" <span class={worst} title='{escape(_join_messages(problems), quote=True)}'>⚠</span>" if worst else ""
    if result.path is None:
        return f"<td class=number>{escape(str(result.state))}{mark}</td>"
    link = os.path.relpath(result.path, path.parent).replace(os.sep, "/")
    hand = f" <small>{result.state}</small>" if result.state in {State.MERGED, State.KEPT} else ""
    return f'<td class=number><a href="{escape(link, quote=True)}">{result.deck.slides}</a>{hand}{mark}</td>'


def _join_messages(findings: Iterable[Diagnostic]) -> str:
    return "\n".join(finding.message for finding in findings)


def _write_findings(findings: Sequence[Diagnostic]) -> str:
    if not findings:
        return ""
    rows = "".join(_write_finding(finding) for finding in findings)
    return (
        "<h2>Findings</h2><table><thead><tr><th scope=col>Where</th><th scope=col>What</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>\n"
    )


def _write_finding(finding: Diagnostic) -> str:
    at = finding.at
    place = "" if at is None else ":".join(str(part) for part in (at.path, at.line, at.column) if part)
    hint = f"<br><span class=hint>{escape(finding.hint)}</span>" if finding.hint else ""
    return (
        f"<tr><td>{escape(place)}</td><td><b class={finding.severity}>{finding.severity}[{finding.code}]</b> "
        f"{escape(finding.message)}{hint}</td></tr>\n"
    )
