"""`deckgen explain`: what a finding means, an example, and how to mend it."""

import re
from typing import TYPE_CHECKING

import click

from deckgen.deferred import defer

if TYPE_CHECKING:
    import difflib

    from click import shell_completion

    from deckgen.cli import facts, findings, lazy, manual, table
    from deckgen.cli.manual import Chapter
else:  # --help need not load the catalogue
    shell_completion = defer("click.shell_completion")
    difflib, facts, findings = defer("difflib"), defer("deckgen.cli.facts"), defer("deckgen.cli.findings")
    lazy, manual, table = defer("deckgen.cli.lazy"), defer("deckgen.cli.manual"), defer("deckgen.cli.table")

EPILOG = """
\b
Examples:
  deckgen explain                         all there are
  deckgen explain stub-story              what it means, how to mend it
  deckgen explain 'warning[stub-story]'   as it was printed
  deckgen explain --json                  for programs
"""
HEADER = ("code", "severity", "what it says")
WIDEST = 100
"""Columns of text that are still easy to read."""
USUAL = 80
"""Columns where nobody says how many there are."""
_PRINTED = re.compile(r".*\[([^\]]+)\].*", re.DOTALL)


def complete_code(_ctx: click.Context, _: click.Parameter, incomplete: str) -> "list[shell_completion.CompletionItem]":
    """Offer the codes, each with what it says."""
    chapters = manual.read_chapters().items()
    offered = ((code, one) for code, one in chapters if code.startswith(incomplete))
    return [shell_completion.CompletionItem(code, help=one.message) for code, one in offered]


@click.command(epilog=EPILOG)
@click.argument("codes", metavar="[CODE]...", nargs=-1, shell_complete=complete_code)
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
def command(codes: tuple[str, ...], *, as_json: bool) -> None:
    """Explain findings: what each means, an example, how to mend it.

    CODE is what stands in brackets behind the severity: warning[stub-story]. Without any, all codes are listed.
    """
    chapters = manual.read_chapters()
    chosen = [find_chapter(code, chapters) for code in codes]
    if as_json:
        facts.echo_json(facts.describe_manual(chosen or [*chapters.values()]))
    elif chosen:
        width = min(table.measure_terminal() or USUAL, WIDEST)
        click.echo("\n".join(line for chapter in chosen for line in spell_chapter(chapter, width)).rstrip())
    else:
        rows = [(code, str(chapters[code].kind.severity), chapters[code].message) for code in sorted(chapters)]
        table.echo_table(HEADER, rows, whole="code")


def find_chapter(code: str, chapters: "dict[str, Chapter]") -> "Chapter":
    """Return the chapter of a code, also as it was printed: "warning[stub-story]".

    Raises:
        click.UsageError: there is none; the message names those of a like name.
    """
    wanted = _PRINTED.sub(r"\1", code).strip().casefold().replace("_", "-").replace(" ", "-")
    if wanted in chapters:
        return chapters[wanted]
    close = difflib.get_close_matches(wanted, chapters, n=3) or [name for name in chapters if wanted in name][:3]
    way = (wanted and lazy.suggest_names(close)) or " 'deckgen explain' lists all."
    raise click.UsageError(f"No finding is called {code!r}.{way}")


def spell_chapter(chapter: "Chapter", width: int) -> list[str]:
    """Return a chapter as people read it, its heading first."""
    severity = chapter.kind.severity
    heading = click.style(f"{severity}[{chapter.kind.code}]", fg=findings.COLORS[severity], bold=True)
    return [heading, "", *manual.set_chapter(chapter, width)]
